import {LitElement, css, type CSSResultGroup, type CSSResultOrNative} from 'lit';
import {property} from 'lit/decorators.js';
import type {Widget} from '../../src/hall/signage.ts';
import type {Scene} from '../scene.ts';

/** Told to the board by a widget, or a part of one, that could not draw. */
export class WidgetFailed extends Event {
  static readonly type = 'widget-failed';
  readonly error: unknown;

  constructor(error: unknown) {
    super(WidgetFailed.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

/**
 * For the outermost element in a widget or its part: what changes within it is laid out alone. Without it
 * one new number has the browser lay out the whole board and look at each of its containers, 20 ms
 * instead of 1. Its own box must not change, and its host needs a height, as an item of the grid has it.
 */
const apart = css`
  .apart {
    height: 100%;
    contain: size layout;
  }
`;

/**
 * What every widget of a board is, and every part of one. One that throws while it draws tells the board,
 * which puts something simple in its place: the rest of the wall goes on.
 */
export abstract class WidgetPart extends LitElement {
  protected static override finalizeStyles(styles: CSSResultGroup = []): CSSResultOrNative[] {
    return super.finalizeStyles([apart, styles]);
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.dispatchEvent(new WidgetFailed(error));
    }
  }
}

/** A widget that draws what the board shows at one look. */
export abstract class BoardWidget extends WidgetPart {
  @property({attribute: false}) scene!: Scene;
  @property({attribute: false}) widget!: Widget;
}
