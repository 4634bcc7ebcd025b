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
    /* As large as the box and the length of the paper allow. */
    inline-size: min(88cqi, 88cqb * var(--shape, 0.6));
    font-size: min(4.6cqi, 4cqb);
    padding: 1.2em 4% 1em;
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
    /* Teeth at both ends; those on top stay behind the slot until it tears. */
    mask:
      conic-gradient(from 135deg at 50% 0, var(--rc-slip-ink) 90deg, transparent 0) 50% 0 /
        calc(var(--tooth) * 2) var(--tooth) repeat-x,
      linear-gradient(var(--rc-slip-ink) 0 0) 50% 50% / 100% calc(100% - 2 * var(--tooth) + 1px)
        no-repeat,
      conic-gradient(from -45deg at 50% 100%, var(--rc-slip-ink) 90deg, transparent 0) 50% 100% /
        calc(var(--tooth) * 2) var(--tooth) repeat-x;
  }

  canvas {
    display: block;
    inline-size: 100%;
  }

  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
