import type {DevicePresence} from '../../../wire/api.ts';
import {
  ASK_KINDS,
  answererOf,
  isFor,
  type AskKind,
  type AskStatus,
} from '../../../wire/device-ask.ts';
import {SHOWN_MS} from '../../../sync/asks/show-name.ts';
import type {Language} from '../../words.ts';
import {exactTime} from '../exact-time.ts';
import {say} from './words.ts';

/** Longer than the hub waits for a first answer: it may have begun anew meanwhile, and know of no ask. */
export const LOST_MS = 30_000;

/** What this device can be asked at all, in the order of the buttons. */
export function kindsOf({kind, agent}: DevicePresence): readonly AskKind[] {
  return ASK_KINDS.filter(
    (ask) =>
      isFor(ask, kind) && (ask === 'restart' || agent !== undefined || answererOf(ask) === 'page'),
  );
}

/** The newer of what the hub told of one ask, to whoever asked and to everybody. */
export function newest(...told: readonly (AskStatus | undefined)[]): AskStatus | undefined {
  const known = told.filter((one) => one !== undefined);
  return known.reduce<AskStatus | undefined>(
    (last, one) =>
      last && (last.at > one.at || (last.at === one.at && last.since > one.since)) ? last : one,
    undefined,
  );
}

/** How it stands in words; `now` in hub time. */
export function resultText(
  {kind, state, note, since}: AskStatus,
  now: number,
  language: Language,
): string {
  if (note !== undefined) return say(language, `note.${note}`);
  if (kind === 'identify' && state === 'done' && now - since > SHOWN_MS) {
    return say(language, 'over.identify');
  }
  if (state === 'done') return say(language, `done.${kind}`);
  if (state === 'refused') return say(language, 'note.failed');
  const lost = state === 'asked' && now - since > LOST_MS;
  return say(language, lost ? 'state.unanswered' : `state.${state}`);
}

/** When it was asked, to the second, and by whom. */
export function askedText({at, by}: AskStatus, zone: string, language: Language): string {
  const time = exactTime(at, zone);
  return by === undefined ? time : say(language, 'asks.by', {time, name: by});
}

/** One line of a log as people read it: the hall's time, then what happened. */
export function lineText(line: string, zone: string): string {
  try {
    const {at, ...said} = JSON.parse(line) as Readonly<Record<string, unknown>>;
    const facts = Object.entries(said).map(([key, value]) => `${key} ${String(value)}`);
    return `${exactTime(Date.parse(String(at)), zone)}  ${facts.join(' · ')}`;
  } catch {
    // Cut off where it was too long.
    return line;
  }
}
