import {css} from 'lit';

export const paperSlipStyles = css`
  :host {
    display: flex;
    container-type: size;
    flex-direction: column;
    align-items: center;
    min-block-size: 0;
  }

  .slot {
    position: relative;
    flex: none;
    z-index: 1;
    inline-size: min(100cqi, 68cqb);
    block-size: max(3.2cqb, 12px);
    border-radius: 99px;
    background: linear-gradient(var(--rc-slip-ink), var(--rc-slip-slot) 70%);
    box-shadow: 0 3px 8px var(--rc-slip-shade);
  }

  /* Paper exists only below the slot. */
  .mouth {
    flex: 1;
    min-block-size: 0;
    margin-block-start: calc(max(3.2cqb, 12px) * -0.5);
    padding-inline: 6cqi;
    overflow: hidden;
  }

  .shadow {
    padding-block-end: 3cqb;
    filter: drop-shadow(0 1.2cqb 1.6cqb var(--rc-slip-shade));
    transform: translateY(-1.5cqb);
    transform-origin: 50% 0;
  }

  .torn {
    transform: translateY(3.4cqb) rotate(-0.7deg);
  }

  .paper {
    --tooth: 0.62em;

    box-sizing: border-box;
    /* The em: as large as box and content allow. */
    font-size: min(92cqb / var(--length, 40), 4.6cqi);
    inline-size: 19.2em;
    padding: 1.9em 1.5em 1.5em;
    background:
      repeating-linear-gradient(
        91deg,
        transparent 0 0.17em,
        var(--rc-slip-fibre) 0.17em 0.2em,
        transparent 0.2em 0.41em
      ),
      repeating-linear-gradient(
        178deg,
        transparent 0 0.23em,
        var(--rc-slip-fibre) 0.23em 0.26em,
        transparent 0.26em 0.6em
      ),
      linear-gradient(var(--rc-slip-shade), transparent 1.7em), var(--rc-slip-paper);
    color: var(--rc-slip-ink);
    font-variant-numeric: tabular-nums;
    line-height: 1.32;
    letter-spacing: 0.03em;
    /* Teeth at both ends; those on top stay behind the slot until it tears. */
    mask:
      conic-gradient(from 135deg at 50% 0, var(--rc-slip-ink) 90deg, transparent 0) 50% 0 /
        calc(var(--tooth) * 2) var(--tooth) repeat-x,
      linear-gradient(var(--rc-slip-ink) 0 0) 50% 50% / 100% calc(100% - 2 * var(--tooth) + 1px)
        no-repeat,
      conic-gradient(from -45deg at 50% 100%, var(--rc-slip-ink) 90deg, transparent 0) 50% 100% /
        calc(var(--tooth) * 2) var(--tooth) repeat-x;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  small {
    display: block;
    color: var(--rc-slip-ink-soft);
    font-size: 0.72em;
    letter-spacing: 0;
    line-height: 1.3;
  }

  header {
    padding-block-end: 0.5em;
    border-block-end: 0.09em dashed var(--rc-slip-ink-soft);
    font-weight: 700;
    text-align: center;
  }

  .number {
    padding-block: 0.02em;
    font-size: 5.4em;
    font-weight: 800;
    letter-spacing: 0.02em;
    line-height: 1.14;
    text-align: center;
  }

  .area {
    padding-block-end: 0.55em;
    font-size: 1.2em;
    font-weight: 700;
    text-align: center;
  }

  dl {
    display: grid;
    gap: 0.3em;
    padding-block: 0.55em;
    border-block: 0.09em dashed var(--rc-slip-ink-soft);
  }

  .row {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }

  .alone {
    justify-content: center;
    text-align: center;
  }

  dd {
    font-weight: 700;
    text-align: end;
  }

  .how {
    padding-block-start: 0.55em;
    text-align: center;
  }

  .guide {
    margin-block-end: 0.55em;
    padding-block: 0.25em;
    border: 0.09em solid var(--rc-slip-ink);
    border-radius: 0.4em;
    font-weight: 700;
    text-align: center;
  }

  footer {
    margin-block-start: 0.55em;
    padding-block-start: 0.55em;
    border-block-start: 0.09em dashed var(--rc-slip-ink-soft);
    text-align: center;
  }

  footer span {
    display: block;
    font-size: 0.78em;
    letter-spacing: 0;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }

  footer .label small {
    display: inline;
    font-size: 0.9em;
  }

  footer .code {
    font-size: 1.12em;
    font-weight: 700;
    letter-spacing: 0.02em;
    white-space: nowrap;
  }

  footer time {
    display: block;
    padding-block-start: 0.3em;
    color: var(--rc-slip-ink-soft);
    font-size: 0.78em;
  }

  .with-code {
    display: grid;
    grid-template-columns: 5.6em minmax(0, 1fr);
    align-items: center;
    gap: 0.4em;
    text-align: start;
  }

  .qr {
    display: block;
    inline-size: 5.6em;
    color: var(--rc-slip-ink);
  }
`;
