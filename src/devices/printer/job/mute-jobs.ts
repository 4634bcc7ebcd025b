import {COME_BACK} from '../escpos/commands.ts';
import {endOf} from '../escpos/encode-sheet.ts';
import type {PrintOutcome, PrinterStatus} from '../printer.ts';
import type {PrinterProfile} from '../profile.ts';
import type {Conversation} from './conversation.ts';
import {PATIENCE} from './patience.ts';

/** Slips for a printer that never answers. Each has a line of its own: only its end tells whether all was taken. */
export class MuteJobs {
  readonly #talk: Conversation;
  readonly #profile: PrinterProfile;
  /** A part of the last slip may hang in it. */
  #torn = false;

  constructor(talk: Conversation, profile: PrinterProfile) {
    this.#talk = talk;
    this.#profile = profile;
  }

  /** All that can be known of it: whether something takes a line. */
  async status(): Promise<PrinterStatus> {
    const there = await this.#talk.begin(PATIENCE.open);
    this.#talk.close();
    return there ? 'ready' : 'offline';
  }

  async send(bytes: Uint8Array<ArrayBuffer>, begins: () => void): Promise<PrintOutcome> {
    if (!(await this.#talk.begin(PATIENCE.open))) return {kind: 'failed', fault: 'offline'};
    begins();
    const rest = this.#torn ? [COME_BACK, endOf(this.#profile)] : [];
    this.#torn = true;
    for (const piece of [...rest, bytes]) {
      if (!(await this.#talk.write(piece, PATIENCE.write))) break;
    }
    this.#torn = !(await this.#talk.finish(PATIENCE.end));
    return {kind: this.#torn ? 'unconfirmed' : 'sent'};
  }
}
