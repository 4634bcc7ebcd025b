import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Board, Widget} from '../../../hall/signage.ts';
import type {Change} from '../draft/draft.ts';
import {DraftEditor} from '../form/draft-editor.ts';

type SloganWidget = Extract<Widget, {kind: 'slogans'}>;

const setMode =
  (board: string, mode: SloganWidget['mode']): Change =>
  (signage) => ({
    ...signage,
    boards: signage.boards.map((one) =>
      one.id === board
        ? {
            ...one,
            widgets: one.widgets.map((widget) =>
              widget.kind === 'slogans' ? {...widget, mode} : widget,
            ),
          }
        : one,
    ),
  });

/** How each board shows the slogans: scrolling by, or one after the other. */
@customElement('rc-slogan-modes')
export class SloganModes extends DraftEditor {
  protected override render() {
    return html`<section class="card detail">
      <h2>${this.say('modes.title')}</h2>
      <div class="fields">${this.signage.boards.map((board) => this.#board(board))}</div>
    </section>`;
  }

  #board({id, name, widgets}: Board) {
    const widget = widgets.find((one): one is SloganWidget => one.kind === 'slogans');
    if (!widget) return '';
    return this.choice({
      label: name,
      path: '',
      value: widget.mode,
      options: [
        ['scroll', this.say('modes.scroll')],
        ['one-at-a-time', this.say('modes.one-at-a-time')],
      ],
      choose: (mode) => {
        this.change(setMode(id, mode as SloganWidget['mode']));
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slogan-modes': SloganModes;
  }
}
