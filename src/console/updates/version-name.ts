import {dateText} from '../../hall/day.ts';
import type {AppVersion} from '../../wire/update-api.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';

/** Two builds may be called the same by their makers: when each was put here tells them apart. */
export const versionName = (
  version: Pick<AppVersion, 'version' | 'at'> | undefined,
  zone: string,
  language: Language,
): string =>
  version
    ? say(language, 'version.since', {version: version.version, time: dateText(version.at, zone)})
    : '';
