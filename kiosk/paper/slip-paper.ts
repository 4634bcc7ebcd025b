import {css, html, nothing, type TemplateResult} from 'lit';
import type {SlipPicture} from '../../src/devices/printer/picture/slip-picture.ts';
import '../../src/ui/paper-slip.ts';
import {SlipMissedEvent} from '../events.ts';
import type {View} from '../glass/view.ts';
import type {Paper} from '../session.ts';
import './missing-slip.ts';

/** For the screens that show it. */
export const slipPaperStyles = css`
  rc-paper-slip {
    flex: 1;
  }

  .missed {
    align-self: center;
  }
`;

export interface ShownPaper {
  readonly paper: Paper;
  /** What comes out of the page's own printer, where it has one. */
  readonly slip: SlipPicture | undefined;
  /** By which the visit is found again. */
  readonly code: string;
  /** It was asked for again. */
  readonly again: boolean;
  /** What is read aloud for the paper, figure by figure; absent where nothing is said for it. */
  readonly spoken?: string;
}

/** The slip as it comes out, with how that stands; or what it would have told, where it stayed inside. */
export function slipPaper(
  view: View,
  {paper, slip, code, again, spoken}: ShownPaper,
): TemplateResult {
  if (paper === 'failed' || paper === 'unconfirmed' || paper === 'none') {
    return html`<rc-missing-slip
      .view=${view}
      .code=${code}
      .paper=${paper}
      .again=${again}
    ></rc-missing-slip>`;
  }
  return html`
    <p class="paper" role="status">
      ${view.t(paper === 'printing' ? 'number.printing' : 'number.printed')}
    </p>
    <rc-paper-slip
      data-spoken=${spoken ?? nothing}
      data-spoken-as=${spoken === undefined ? nothing : 'digits'}
      .slip=${slip}
    ></rc-paper-slip>
    ${paper === 'printing' || slip ? nothing : slipMissed(view)}
  `;
}

/** A printer may say that all is well, and nothing comes out: who stands before it sees that. */
const slipMissed = (view: View) =>
  html`<button
    type="button"
    class="missed"
    @click=${(event: Event) => event.target?.dispatchEvent(new SlipMissedEvent())}
  >
    ${view.t('number.missed')}
  </button>`;
