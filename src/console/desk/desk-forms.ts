import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {TicketId} from '../../hall/event.ts';
import type {Slip} from '../../wire/form-api.ts';
import type {FormPanel} from './form/form-panel.ts';
import {isElsewhere, type FormPlace} from './form/form-place.ts';
import type {PastForm} from './form/past-form.ts';

/**
 * The forms that are open at this desk: that of the visit at its seat, and one of a visit that is over. Each is
 * fetched with the first of its kind: a desk that is just opened does without them.
 */
@customElement('rc-desk-forms')
export class DeskForms extends LitElement {
  @property({attribute: false, hasChanged: isElsewhere}) place!: FormPlace;
  /** The visit at the seat. */
  @property({attribute: false}) visit: {readonly id: TicketId; readonly number: string} | undefined;
  /** That of a visit that is over, whose form is to be open too. */
  @property({attribute: false}) slip: Slip | undefined;
  /** Milliseconds in which nobody used the form of a visit that is over, after which it is put away. */
  @property({type: Number}) slipIdle = 0;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Something was typed that the hub does not have. */
  get unsaved(): boolean {
    return [this.#panel, this.#past].some((one) => one?.unsaved);
  }

  /** Saves what was typed for the visit at the seat; whether it may go on. */
  async mayLeave(): Promise<boolean> {
    return this.#panel?.mayLeave() ?? true;
  }

  /** The visit was to go and is still here. */
  stay(): void {
    this.#panel?.stay();
  }

  protected override render() {
    return html`${this.slip ? this.#pastForm(this.slip) : nothing}
    ${this.visit ? this.#form(this.visit) : nothing}`;
  }

  #form({id, number}: {readonly id: TicketId; readonly number: string}) {
    void import('./form/form-panel.ts');
    return html`<rc-form-panel
      .place=${this.place}
      .ticket=${id}
      .number=${number}
    ></rc-form-panel>`;
  }

  #pastForm(slip: Slip) {
    void import('./form/past-form.ts');
    return html`<rc-past-form
      .place=${this.place}
      .slip=${slip}
      .idle=${this.slipIdle}
    ></rc-past-form>`;
  }

  get #panel(): FormPanel | null {
    return this.renderRoot.querySelector<FormPanel>('rc-form-panel:defined');
  }

  get #past(): PastForm | null {
    return this.renderRoot.querySelector<PastForm>('rc-past-form:defined');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-desk-forms': DeskForms;
  }
}
