import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {noticesNow} from '../board/emptiness.ts';
import {BoardWidget} from '../board/widget.ts';
import {textWidth} from '../text-width.ts';
import {pageNow} from './notice-turn.ts';
import {styled} from '../styled.ts';

/** Characters after which a line may be broken: which is best depends on the shape of the place. */
const BREAKS = [10, 14, 18, 24, 32, 40] as const;

/** The largest size, as CSS, at which all lines stand in their place, broken where that is best. */
function largestSize(lines: readonly string[]): string {
  const sizes = BREAKS.map((letters) => {
    const rows = lines.reduce((sum, line) => sum + Math.ceil(textWidth(line) / letters), 0);
    return `min(49cqb / ${String(Math.max(4, rows))}, 84cqi / ${String(letters)})`;
  });
  return `max(${sizes.join(', ')})`;
}

/** What the hall makes known, one page after the other; each stands long enough to be read twice. */
@customElement('rc-notice-pages')
export class NoticePages extends BoardWidget {
  #turn: ReturnType<typeof setTimeout> | undefined;

  static override styles = css`
    :host {
      display: block;
      container: notice / size;
      color: var(--rc-lamp);
    }
    article {
      box-sizing: border-box;
      height: 100%;
      display: grid;
      grid-template-rows: auto auto minmax(0, 1fr) auto;
      gap: 1.5cqb;
      padding: 4cqmin 5cqmin;
      border: 0.5cqmin solid var(--rc-wall-line);
      border-radius: 3cqmin;
      background: var(--rc-wall-panel);
    }
    .title {
      color: var(--rc-wall-dim);
      font-size: min(6cqb, 5cqi);
    }
    h2 {
      margin: 0;
      color: var(--rc-amber);
      font-size: min(11cqb, 8cqi, 86cqi / var(--heading));
      font-weight: 700;
      line-height: 1.2;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
      display: grid;
      align-content: space-evenly;
      font-size: min(9cqb, var(--size));
      line-height: 1.3;
      min-height: 0;
    }
    .dots {
      display: flex;
      justify-content: center;
      gap: 1.2cqmin;
    }
    .dots i {
      width: 1.6cqmin;
      height: 1.6cqmin;
      border-radius: 50%;
      background: var(--rc-wall-line);
    }
    .dots i.on {
      background: var(--rc-amber);
    }
    .page {
      display: contents;
    }
    /* Not the title: it stays from page to page, and where a shape hides it Chromium would begin anew
       with every look at its size. */
    .page > :is(h2, ul) {
      animation: come 700ms ease-out;
    }
    @keyframes come {
      from {
        opacity: 0;
      }
    }
    @container notice (aspect-ratio > 2.6) {
      article {
        padding: 5cqb 4cqb;
        gap: 1cqb;
      }
      .title {
        display: none;
      }
      h2 {
        font-size: min(16cqb, 6cqi, 86cqi / var(--heading));
      }
      ul {
        font-size: min(12.4cqb, var(--size));
      }
    }
  `;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#turn);
  }

  protected override render() {
    const pages = noticesNow(this.scene).flatMap(({id, title, pages: own}) =>
      own.map((page, index) => ({...page, title, key: `${id}/${String(index)}`})),
    );
    const {index, turnsIn} = pageNow(pages.length, this.scene.clock());
    clearTimeout(this.#turn);
    if (pages.length > 1)
      this.#turn = setTimeout(() => {
        this.requestUpdate();
      }, turnsIn);
    const page = pages[index];
    if (!page) return nothing;
    const {title, heading, lines, key} = page;
    return html`<article ${styled({'--size': largestSize(lines), '--heading': textWidth(heading)})}>
      ${keyed(
        key,
        html`<div class="page">
          <span class="title">${title}</span>
          <h2>${heading}</h2>
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>`,
      )}
      <div class="dots">
        ${pages.length > 1 ? pages.map((_, at) => html`<i class=${at === index ? 'on' : ''}></i>`) : nothing}
      </div>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-notice-pages': NoticePages;
  }
}
