import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Notice} from '../../../hall/signage.ts';
import {COUNTS, LENGTHS} from '../../../wire/signage-limits.ts';
import {addItem, changeItem, freshId} from '../draft/draft.ts';
import {ListEditor} from '../form/list-editor.ts';
import './page-editor.ts';
import type {PagesChangeEvent} from './page-editor.ts';
import {scheduleState} from '../form/schedule-state.ts';

/** What the law wants to hang there: it may be changed and never be taken away. */
const REQUIRED = 'required';

/** The notices and how each stands now; one of them open. */
@customElement('rc-notice-editor')
export class NoticeEditor extends ListEditor {
  /** Hub time, epoch milliseconds. */
  @property({type: Number}) now = 0;
  protected override readonly listed = 'notices';
  protected override readonly atMost = COUNTS.notices;

  protected override render() {
    const {notices} = this.signage;
    const notice = notices[this.place];
    return this.list(
      {
        title: this.say('notices.title'),
        add: this.say('notices.add'),
        none: this.say('notices.none'),
      },
      notices.map(({id, title, when}) => {
        const state = scheduleState(when, this.now, this.hall.timeZone);
        const pill = this.say(`when.state.${state}`);
        return {id, name: title, pill, tone: state === 'on' ? 'on' : ''};
      }),
      this.#add,
      notice && this.#detail(notice),
    );
  }

  #detail(notice: Notice) {
    const index = this.place;
    const {id, title, pages, priority} = notice;
    const path = `signage.notices.${index}`;
    const put = (patch: Partial<Notice>) => {
      this.change(changeItem('notices', index, patch));
    };
    return html`<section class="card detail" aria-label=${title}>
      <div class="fields">
        ${this.textField({
          label: this.say('notices.name'),
          path: `${path}.title`,
          value: title,
          atMost: LENGTHS.noticeTitle,
          input: (value) => {
            put({title: value});
          },
        })}
        ${this.choice({
          label: this.say('notices.priority'),
          path: `${path}.priority`,
          value: priority,
          options: [
            ['normal', this.say('notices.normal')],
            ['high', this.say('notices.high')],
          ],
          choose: (value) => {
            put({priority: value as Notice['priority']});
          },
        })}
      </div>
      ${this.schedule('notices', index)} ${this.places('notices', index)}
      <rc-page-editor
        .pages=${pages}
        .path=${`${path}.pages`}
        .faults=${this.faults}
        .language=${this.language}
        @rc-pages-change=${(event: PagesChangeEvent) => {
          put({pages: event.pages});
        }}
      ></rc-page-editor>
      ${
        id === REQUIRED
          ? html`<p class="hint">${this.say('notices.required')}</p>`
          : html`<div>
              <button
                type="button"
                @click=${() => {
                  this.takeAway('notices', index, title);
                }}
              >
                ${this.say('notices.remove')}
              </button>
            </div>`
      }
    </section>`;
  }

  readonly #add = () => {
    const id = freshId('notice', this.signage.notices);
    const page = {heading: '', lines: ['']};
    this.change(addItem('notices', {id, title: '', pages: [page], priority: 'normal'}));
    this.open = id;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-notice-editor': NoticeEditor;
  }
}
