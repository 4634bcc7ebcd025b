import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {words} from '../words.ts';
import {widest} from '../text-width.ts';
import {hoursText} from './hours-text.ts';
import {styled} from '../styled.ts';

/** Outside hours, when nobody is there to serve: nearly black, the time and when the hall opens. */
@customElement('rc-dark-board')
export class DarkBoard extends LitElement {
  @property({attribute: false}) configuration!: HallConfiguration;
  /** `HH:MM`, hall-local. */
  @property() time = '';

  static override styles = css`
    :host {
      display: block;
      height: 100%;
      container: dark / size;
      background: #000;
      color: #6f6252;
    }
    section {
      height: 100%;
      display: grid;
      align-content: center;
      justify-items: center;
      gap: 3cqmin;
      white-space: nowrap;
    }
    time {
      font-size: min(26cqb, 16cqi);
      font-weight: 500;
      font-variant-numeric: tabular-nums;
      line-height: 1.1;
    }
    p {
      margin: 0;
      font-size: min(10cqb, 92cqi / var(--letters));
    }
  `;

  protected override render() {
    const {name, hours} = this.configuration;
    const text = `${words.darkHours} ${hoursText(hours)}`;
    return html`<section ${styled({'--letters': widest([text], 14)})}>
      <p>${name.zh}</p>
      <time>${this.time}</time>
      <p>${text}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-dark-board': DarkBoard;
  }
}
