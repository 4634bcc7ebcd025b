import {css} from 'lit';

/** One picture for every shape: sizes come from the container, never from pixels. */
export const wallStyles = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    overflow: hidden;
    background: var(--rc-wall);
    color: var(--rc-lamp);
  }
  .canvas {
    position: absolute;
    overflow: hidden;
    transform-origin: 0 0;
    container: wall / size;
  }
  .starting {
    height: 100%;
    display: grid;
    place-items: center;
    color: var(--rc-wall-dim);
    font-size: 6vmin;
  }
`;
