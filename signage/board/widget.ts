import {LitElement} from 'lit';
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
 * What every widget of a board is, and every part of one. One that throws while it draws tells the board,
 * which puts something simple in its place: the rest of the wall goes on.
 */
export abstract class WidgetPart extends LitElement {
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
