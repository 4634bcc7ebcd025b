import {html, type TemplateResult} from 'lit';
import {icons} from '../../src/ui/icons.ts';
import type {View} from '../glass/view.ts';

/** Large buttons that turn pages, and where one is among them; `page` counts from 0. */
export const pager = (
  view: View,
  page: number,
  pages: number,
  turn: (to: number) => void,
): TemplateResult => html`
  <div class="pager">
    <button
      type="button"
      class="with-icon"
      aria-label=${view.t('pager.previous')}
      ?disabled=${page === 0}
      @click=${() => {
        turn(page - 1);
      }}
    >
      ${icons.back}<span>${view.t('pager.previous')}</span>
    </button>
    <span class="where" role="status" data-spoken=${view.t('reading.page', {page: page + 1, pages})}
      >${view.t('pager.where', {page: page + 1, pages})}</span
    >
    <button
      type="button"
      class="with-icon"
      aria-label=${view.t('pager.next')}
      ?disabled=${page === pages - 1}
      @click=${() => {
        turn(page + 1);
      }}
    >
      <span>${view.t('pager.next')}</span>${icons.next}
    </button>
  </div>
`;
