import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {BoardWidget} from '../board/widget.ts';
import {widest} from '../text-width.ts';
import {styled} from '../styled.ts';

/** Lines that the hall wrote, as they are. */
@customElement('rc-text-lines')
export class TextLines extends BoardWidget {
  static override styles = css`
    :host {
      display: block;
      container: text / size;
      color: var(--rc-lamp);
    }
    div {
      height: 100%;
      display: grid;
      align-content: space-evenly;
      text-align: center;
      font-size: min(64cqb / var(--lines), 92cqi / var(--letters));
      line-height: 1.25;
      white-space: nowrap;
    }
    p {
      margin: 0;
    }
  `;

  protected override render() {
    const {widget} = this;
    if (widget.kind !== 'text') return nothing;
    const longest = widest(widget.lines);
    return html`<div ${styled({'--lines': widget.lines.length, '--letters': longest})}>
      ${widget.lines.map((line) => html`<p>${line}</p>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-text-lines': TextLines;
  }
}
