import {css} from 'lit';

export const textEntryStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(3 * var(--u));
    min-block-size: 0;
  }

  rc-text-box {
    flex: 1 1 calc(20 * var(--u));
    /* A line of what is written stands in it whole, however large the words are. */
    min-block-size: max(calc(17 * var(--u)), calc(1.9 * var(--t) + 4.4 * var(--u)));
    max-block-size: calc(70 * var(--u));
  }

  rc-candidate-bar {
    flex: none;
    /* Two rows where the place is high enough, else one: the factor makes a step of the slope. */
    block-size: clamp(
      calc(17 * var(--u)),
      calc((100cqb - 175 * var(--u)) * 999),
      calc(36 * var(--u))
    );
  }

  .writing {
    display: flex;
    flex: 3 1 calc(60 * var(--u));
    gap: calc(3 * var(--u));
    min-block-size: calc(40 * var(--u));
  }

  rc-ink-pad {
    flex: 1;
  }

  rc-key-rows {
    flex: none;
    margin-block-start: auto;
  }
`;
