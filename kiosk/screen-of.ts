import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {IdReader} from '../src/devices/id-reader/id-reader.ts';
import type {HallState, SeatStatus} from '../src/hall/state.ts';
import type {InputEngines} from '../src/input/engines.ts';
import {waitingInHall} from '../src/hall/wait.ts';
import type * as LaterScreens from './later-screens.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import {todayAt} from './today.ts';
import type {Session} from './session.ts';
import type {View} from './glass/view.ts';
import './screens/closed-screen.ts';
import './screens/home-screen.ts';
import './screens/starting-screen.ts';

export interface Around {
  readonly session: Session;
  readonly closed: boolean;
  /** All screens but the first, once they are there. */
  readonly later: typeof LaterScreens | undefined;
  readonly engines: InputEngines;
  readonly reader: IdReader | undefined;
  /** Slips come out here just now. */
  readonly prints: boolean;
  readonly stays: number;
  /** The number has stood for as long as it takes to see it. */
  readonly seen: boolean;
  readonly touches: number;
  /** Hub time. */
  readonly now: number;
}

/** The one screen that a visit at this step is shown. */
export function screenOf(view: View, link: HallLink, around: Around): TemplateResult {
  const {state} = link;
  const {visit, search, progress} = around.session;
  if (!view.hall) return html`<rc-starting-screen .view=${view}></rc-starting-screen>`;
  if (around.closed) {
    return html`<rc-closed-screen .view=${view} .visit=${visit}></rc-closed-screen>`;
  }
  if (!around.later && visit.step !== 'home') {
    return html`<rc-starting-screen .view=${view}></rc-starting-screen>`;
  }
  switch (visit.step) {
    case 'home':
      return html`<rc-home-screen
        .view=${view}
        .waiting=${waitingInHall(state)}
        .windows=${windowsWith('open', state)}
        .paused=${windowsWith('paused', state)}
        .prints=${around.prints}
      ></rc-home-screen>`;
    case 'code':
      return html`<rc-code-screen
        .view=${view}
        .visit=${visit}
        .search=${search}
      ></rc-code-screen>`;
    case 'standing':
      return html`<rc-standing-screen
        .view=${view}
        .visit=${visit}
        .search=${search}
        .paper=${around.session.paper}
        .slip=${around.session.slip}
        .triedAgain=${around.session.triedAgain}
      ></rc-standing-screen>`;
    case 'hall':
      return html`<rc-hall-screen .view=${view} .visit=${visit}></rc-hall-screen>`;
    case 'notice':
      return html`<rc-notice-screen .view=${view} .visit=${visit}></rc-notice-screen>`;
    case 'question':
      return questionScreen(view, link, around);
    case 'review':
    case 'taking':
      return html`<rc-review-screen
        .view=${view}
        .visit=${visit}
        .progress=${progress}
      ></rc-review-screen>`;
    case 'number':
    case 'problem':
      return lastScreen(view, around);
    default:
      visit.step satisfies never;
      return html``;
  }
}

/** Keyed by the question: what one screen holds is not the next one's. */
function questionScreen(view: View, link: HallLink, around: Around): TemplateResult {
  const {later, engines, reader} = around;
  const {visit, progress} = around.session;
  const question = view.hall?.form.questions.find(({id}) => id === visit.question);
  if (!question || !later) return html`<rc-starting-screen .view=${view}></rc-starting-screen>`;
  const asking = {view, visit, progress, engines, reader, today: todayAt(link)};
  return html`${keyed(question.id, later.questionOf(question, asking))}`;
}

function lastScreen(view: View, around: Around): TemplateResult {
  const {stays, seen, touches} = around;
  const {visit, taken, paper, slip, unsealed} = around.session;
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
      .unanswered=${taken?.kind === 'unanswered'}
    ></rc-problem-screen>`;
  }
  return html`<rc-number-screen
    .view=${view}
    .visit=${visit}
    .issued=${taken}
    .unsealed=${unsealed}
    .paper=${paper}
    .slip=${slip}
    .code=${around.session.code}
    .triedAgain=${around.session.triedAgain}
    .stays=${stays}
    .seen=${seen}
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
