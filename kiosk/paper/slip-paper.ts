import {html, nothing, type TemplateResult} from 'lit';
import type {SlipPicture} from '../../src/devices/printer/picture/slip-picture.ts';
import '../../src/ui/paper-slip.ts';
import type {View} from '../glass/view.ts';
import type {Paper} from '../session.ts';
import './missing-slip.ts';

export interface ShownPaper {
  readonly paper: Paper;
  /** What comes out of the page's own printer, where it has one. */
  readonly slip: SlipPicture | undefined;
  /** By which the visit is found again. */
  readonly code: string;
  /** What is read aloud for the paper, figure by figure; absent where nothing is said for it. */
  readonly spoken?: string;
}

/** The slip as it comes out, with how that stands; or what it would have told, where it stayed inside. */
export function slipPaper(view: View, {paper, slip, code, spoken}: ShownPaper): TemplateResult {
  if (paper === 'failed' || paper === 'unconfirmed') {
    return html`<rc-missing-slip
      .view=${view}
      .code=${code}
      .unconfirmed=${paper === 'unconfirmed'}
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
  `;
}
