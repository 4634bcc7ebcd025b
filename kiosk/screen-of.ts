import {html, type TemplateResult} from 'lit';
import type {Slip} from '../src/devices/printer/printer.ts';
import type {HallState, SeatStatus} from '../src/hall/state.ts';
import {waitingInHall} from '../src/hall/wait.ts';
import type {Paper} from './screens/number-screen.ts';
import type {Taken} from './take-number.ts';
import type {View} from './view.ts';
import type {Visit} from './visit.ts';
import type {SlipSearch} from './slip-search.ts';
import './screens/closed-screen.ts';
import './screens/code-screen.ts';
import './screens/crowd-screen.ts';
import './screens/home-screen.ts';
import './screens/needs-screen.ts';
import './screens/number-screen.ts';
import './screens/offer-screen.ts';
import './screens/party-screen.ts';
import './screens/problem-screen.ts';
import './screens/review-screen.ts';
import './screens/starting-screen.ts';
import './screens/standing-screen.ts';
import './screens/topic-screen.ts';
import './screens/unit-screen.ts';
import './screens/units-screen.ts';

export interface Around {
  readonly closed: boolean;
  readonly search: SlipSearch;
  readonly taken: Taken | undefined;
  readonly paper: Paper;
  readonly slip: Slip | undefined;
  readonly stays: number;
  readonly touches: number;
  /** Hub time. */
  readonly now: number;
}

/** The one screen that a visit at this step is shown. */
export function screenOf(
  view: View,
  visit: Visit,
  state: HallState,
  around: Around,
): TemplateResult {
  if (!view.hall) return html`<rc-starting-screen .view=${view}></rc-starting-screen>`;
  if (around.closed) {
    return html`<rc-closed-screen .view=${view} .visit=${visit}></rc-closed-screen>`;
  }
  switch (visit.step) {
    case 'home':
      return html`<rc-home-screen
        .view=${view}
        .waiting=${waitingInHall(state)}
        .windows=${windowsWith('open', state)}
        .paused=${windowsWith('paused', state)}
      ></rc-home-screen>`;
    case 'code':
      return html`<rc-code-screen
        .view=${view}
        .visit=${visit}
        .search=${around.search}
      ></rc-code-screen>`;
    case 'standing':
      return html`<rc-standing-screen
        .view=${view}
        .visit=${visit}
        .search=${around.search}
      ></rc-standing-screen>`;
    case 'topic':
      return html`<rc-topic-screen .view=${view} .visit=${visit}></rc-topic-screen>`;
    case 'unit':
      return html`<rc-unit-screen .view=${view} .visit=${visit}></rc-unit-screen>`;
    case 'units':
      return html`<rc-units-screen .view=${view} .visit=${visit}></rc-units-screen>`;
    case 'party':
      return html`<rc-party-screen .view=${view} .visit=${visit}></rc-party-screen>`;
    case 'crowd':
      return html`<rc-crowd-screen .view=${view} .visit=${visit}></rc-crowd-screen>`;
    case 'needs':
      return html`<rc-needs-screen .view=${view} .visit=${visit}></rc-needs-screen>`;
    case 'review':
    case 'taking':
      return html`<rc-review-screen .view=${view} .visit=${visit}></rc-review-screen>`;
    case 'number':
    case 'problem':
      return lastScreen(view, visit, around);
    default:
      visit.step satisfies never;
      return html``;
  }
}

function lastScreen(view: View, visit: Visit, around: Around): TemplateResult {
  const {taken, paper, slip, stays, touches} = around;
  if (taken?.kind === 'offered') {
    return html`<rc-offer-screen
      .view=${view}
      .visit=${visit}
      .problem=${taken.problem}
      .offer=${taken.offer}
      .now=${around.now}
    ></rc-offer-screen>`;
  }
  if (taken?.kind !== 'issued') {
    const problem = taken?.kind === 'refused' ? taken.problem : undefined;
    return html`<rc-problem-screen
      .view=${view}
      .visit=${visit}
      .problem=${problem}
    ></rc-problem-screen>`;
  }
  return html`<rc-number-screen
    .view=${view}
    .visit=${visit}
    .issued=${taken}
    .paper=${paper}
    .slip=${slip}
    .stays=${stays}
    .touches=${touches}
  ></rc-number-screen>`;
}

/** Windows with a seat in this state. */
function windowsWith(status: SeatStatus, {layout, seats}: HallState): number {
  const windows = new Set<number>();
  for (const [id, place] of layout?.places ?? []) {
    if (place.kind !== 'window' || seats.get(id)?.status !== status) continue;
    windows.add(place.window.number);
  }
  return windows.size;
}
