import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Display} from '../../../hall/signage.ts';
import {FormElement} from './form-element.ts';

export class PlacesChosenEvent extends Event {
  static readonly type = 'rc-places-chosen';
  /** Ids of displays; `undefined` for all of them. */
  readonly displays: readonly string[] | undefined;

  constructor(displays: readonly string[] | undefined) {
    super(PlacesChosenEvent.type);
    this.displays = displays;
  }
}

/**
 * On which displays something is shown.
 *
 * @fires {PlacesChosenEvent} rc-places-chosen - With the displays.
 */
@customElement('rc-place-choice')
export class PlaceChoice extends FormElement {
  @property({attribute: false}) displays: readonly Display[] = [];
  @property({attribute: false}) chosen: readonly string[] | undefined;

  protected override render() {
    const {displays, chosen} = this;
    const toggled = (id: string, on: boolean) =>
      displays
        .map((display) => display.id)
        .filter((one) => (one === id ? on : chosen?.includes(one)));
    return html`<fieldset>
      <legend>${this.say('places.title')}</legend>
      <div class="ticks">
        ${this.tick(this.say('places.all'), chosen === undefined, (all) => {
          this.dispatchEvent(new PlacesChosenEvent(all ? undefined : displays.map(({id}) => id)));
        })}
        ${
          chosen === undefined
            ? nothing
            : displays.map(({id, name}) =>
                this.tick(name, chosen.includes(id), (on) => {
                  this.dispatchEvent(new PlacesChosenEvent(toggled(id, on)));
                }),
              )
        }
      </div>
      ${chosen?.length === 0 ? html`<p class="warning">${this.say('places.none')}</p>` : nothing}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-place-choice': PlaceChoice;
  }
}
