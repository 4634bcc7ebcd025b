import {css} from 'lit';

/** The aids' words as part of the visitor's em. */
export const EM = 0.84;

export const kioskAidsStyles = css`
  :host {
    display: block;
    border-block-start: calc(0.4 * var(--u)) solid var(--rc-line);
    padding: calc(4 * var(--u)) calc(9 * var(--u)) calc(5 * var(--u));
    background: var(--rc-paper-deep);
  }

  nav,
  .sizes {
    display: flex;
    gap: calc(3.4 * var(--u));
    align-items: stretch;
  }

  nav:is([data-form='folded'], [data-form='broken']) .sizes,
  nav:not([data-form='full'], [data-form='stacked']) .icon {
    display: none;
  }

  button {
    display: inline-flex;
    flex: 1 1 auto;
    align-items: center;
    justify-content: center;
    gap: calc(1.6 * var(--u));
    min-inline-size: min-content;
    min-block-size: calc(16 * var(--u));
    padding: calc(1 * var(--u)) calc(2.4 * var(--u));
    font-size: calc(${EM} * var(--fit, 1) * 1rem);
    line-height: 1.2;
    text-wrap: wrap;
    word-break: keep-all;
  }

  nav > button > span {
    min-inline-size: calc(10.5 * var(--u));
  }

  nav[data-form='stacked'] > button {
    flex-direction: column;
    gap: calc(0.6 * var(--u));
  }

  nav[data-form='broken'] {
    overflow-wrap: anywhere;
  }

  .sizes {
    flex: none;
  }

  .sizes button {
    flex: 1 0 auto;
    min-inline-size: calc(15.4 * var(--u));
    padding: 0;
    line-height: 1;
  }

  .standard {
    font-size: calc(6.6 * var(--u));
  }

  .large {
    font-size: calc(8.4 * var(--u));
  }

  .largest {
    font-size: calc(10.4 * var(--u));
  }

  .help {
    flex-grow: 4;
    border-color: var(--rc-jade);
    background: var(--rc-jade-soft);
  }

  /* 工作人员 is one word, whatever a dictionary says. */
  :host(:lang(zh)) .help span {
    min-inline-size: 5.05em;
  }

  nav:is([data-form='stacked'], [data-form='full'], [data-form='plain']) .help {
    flex-shrink: 0.4;
    padding-inline: calc(4 * var(--u));
  }

  /* As wide whatever it says: what it says changes while somebody is about to touch its neighbour. */
  .help span::after {
    content: attr(data-widest) / '';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }

  .coming {
    background: var(--rc-jade);
    color: var(--rc-jade-ink);
  }

  .upright:not(.rows, [data-form='stacked']) [lang] {
    display: block;
  }

  .wide {
    justify-content: flex-end;
  }

  .wide > * {
    flex: 0 1 auto;
  }

  .wide > button {
    padding-inline: calc(6 * var(--u));
  }

  .wide .sizes button {
    min-inline-size: calc(18 * var(--u));
  }

  .wide .help {
    margin-inline-end: auto;
    padding-inline: calc(12 * var(--u));
  }

  .narrow {
    margin-inline: calc(-3 * var(--u));
  }

  /* Whoever needs large words needs them here first: two rows, each button as large as a thumb. */
  .rows {
    flex-wrap: wrap;
    margin: 0;
  }

  .rows button {
    min-block-size: calc(20 * var(--u));
  }

  .rows > .help {
    flex: 14 1 50%;
  }

  .rows > .language {
    flex: 10 1 30%;
  }

  .rows > .sizes {
    flex: 9 1 32%;
  }

  .rows > .display {
    flex: 9 1 25%;
  }

  .rows > .low {
    flex: 6 1 15%;
  }

  .rows .standard {
    font-size: calc(8 * var(--u));
  }

  .rows .large {
    font-size: calc(11 * var(--u));
  }

  .rows .largest {
    font-size: calc(14 * var(--u));
  }

  .narrow,
  .narrow .sizes {
    gap: calc(3.2 * var(--u));
  }

  .narrow > button {
    padding-inline: calc(1.4 * var(--u));
  }

  .narrow .sizes button {
    min-inline-size: calc(12.8 * var(--u));
  }
`;
