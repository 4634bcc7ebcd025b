import {clockText} from '../../src/hall/day.ts';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import type {HelpStatus} from '../help/help.ts';
import {glassOf, type Glass, type Settings} from './settings.ts';
import {mayIssueOffline} from '../number/may-issue-offline.ts';
import {todayAt} from '../today.ts';
import {View} from './view.ts';

/** The glass as it is now; `screenMm` is the panel's long side. */
export function glassNow(screenMm: number): Glass {
  return glassOf(window.innerWidth, window.innerHeight, screenMm);
}

/** What every screen is shown with at this moment; `hall` is as the visitor is asked by it. */
export function viewOf(
  link: HallLink,
  hall: HallConfiguration | undefined,
  settings: Settings,
  glass: Glass,
  help: HelpStatus | undefined,
): View {
  const {clock, status} = link;
  return new View({
    settings,
    glass,
    help,
    hall,
    today: clock.suspicious ? undefined : todayAt(link),
    // A clock that cannot be right is not shown.
    clock: hall && !clock.suspicious ? clockText(clock.now(), hall.timeZone) : '',
    cut: status.kind === 'cut' ? (mayIssueOffline(link) ? 'issuing' : 'unable') : undefined,
  });
}
