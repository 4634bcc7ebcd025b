import {customElement, property} from 'lit/decorators.js';
import {SecretForm} from './secret-form.ts';
import type {StaffSession} from './staff-session.ts';

/**
 * Opens a screen that is locked.
 *
 * @fires {SecretTakenEvent} rc-secret-taken - It is unlocked.
 */
@customElement('rc-unlock-form')
export class UnlockForm extends SecretForm {
  @property({attribute: false}) session!: StaffSession;

  protected override render() {
    return this.form(
      this.secret({
        name: 'secret',
        label: this.words(this.session.isOfDirectory ? 'cover.pin' : 'cover.secret'),
        autocomplete: 'current-password',
      }),
      this.words('cover.do'),
    );
  }

  protected override send({secret = ''}: Readonly<Record<string, string>>) {
    return this.told(this.session.unlock(secret), '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-unlock-form': UnlockForm;
  }
}
