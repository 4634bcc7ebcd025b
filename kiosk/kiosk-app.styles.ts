import {css, type CSSResultGroup} from 'lit';
import {aboveStyles} from './above-screen.ts';

export const kioskAppStyles: CSSResultGroup = [
  aboveStyles,
  css`
    :host {
      display: block;
      block-size: 100dvh;
      overflow: hidden;
      touch-action: none;
      user-select: none;
    }

    .screen {
      block-size: 100%;
    }
  `,
];
