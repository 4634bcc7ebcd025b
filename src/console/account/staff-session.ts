import type {Heard} from '../../sync/hub-request.ts';
import type {HubSession} from '../../sync/session-client.ts';
import type {SessionAnswer} from '../../wire/account-api.ts';
import {isGranted} from '../../wire/grant.ts';
import type {Permission} from '../../wire/permission.ts';
import {signInAddress} from './way-back.ts';

const AGAIN_MS = 3_000;

/** What of the browser a session needs. */
export interface SessionBrowser {
  /** Path, query and fragment of this page. */
  here(): string;
  go(address: string): void;
  wait(ms: number): Promise<void>;
  /** Every page of this browser is covered until somebody unlocks it. It outlives a reload, also of a page without a hub. */
  locked: boolean;
  /** Tells the other pages of this browser that the session is another one now. */
  tell(): void;
  /** Another page told that; gives back the way to stop. */
  told(listener: () => void): () => void;
}

/** What a page has to do with the session of whoever uses it. */
export interface SessionPage {
  /** Something that was typed is only in this page. */
  holdsWords(): boolean;
  /** Puts away what is about a visitor. Resolves when what was typed is saved, or kept for whoever unlocks. */
  putAway(): Promise<void>;
}

/** Who is signed in at this browser, and whether the page is covered. */
export class StaffSession {
  /** As the hub said last; undefined before it said anything. */
  answer: SessionAnswer | undefined;
  /** Somebody has to sign in, and the page stays for what is unsaved in it. */
  out = false;
  page: SessionPage = {holdsWords: () => false, putAway: () => Promise.resolve()};
  readonly hub: HubSession;
  readonly #browser: SessionBrowser;
  readonly #listeners = new Set<() => void>();
  #straying: Promise<boolean> | undefined;
  /** It was let in again before. */
  #letIn = false;
  /** What was typed is being put away; only then is the hub told. */
  #locking = false;
  /** Moves on with each lock and unlock here. */
  #turn = 0;

  constructor(hub: HubSession, browser: SessionBrowser) {
    this.hub = hub;
    this.#browser = browser;
  }

  /** Begins to follow the session; gives back the way to stop. */
  follow(listener: () => void): () => void {
    this.#listeners.add(listener);
    const deaf = this.#browser.told(() => void this.look());
    void this.look();
    return () => {
      this.#listeners.delete(listener);
      deaf();
    };
  }

  get covered(): boolean {
    return this.#browser.locked && this.answer?.state !== 'trial';
  }

  /** The hall has accounts, and this person is signed in. */
  get person() {
    return this.answer?.state === 'signed-in' ? this.answer : undefined;
  }

  /** Their directory knows them, and they have no password here. */
  get isOfDirectory(): boolean {
    return this.person?.account.directory === true;
  }

  /** Whether whoever is here may do this. While nothing is known nobody is told that they may not. */
  may(permission: Permission): boolean {
    const {person} = this;
    return person === undefined || isGranted(permission, person.account.roles);
  }

  async look(): Promise<void> {
    const turn = this.#turn;
    const heard = await this.hub.look();
    // Asked before this page locked or unlocked: that is how it was.
    if (turn !== this.#turn) return;
    if (heard.kind !== 'done') {
      await this.#browser.wait(AGAIN_MS);
      // One of several who look asks again for all.
      if (this.answer === undefined && this.#listeners.size > 0) await this.look();
      return;
    }
    this.answer = heard.answer;
    const {person} = this;
    if (person?.locked === true) this.#browser.locked = true;
    // Locked while nobody heard it.
    else if (person && this.#browser.locked && !this.#locking) void this.hub.lock();
    this.#tell();
    if (!this.#isIn) void this.strayed();
  }

  /** The hub does not let this page in. Resolves when somebody has signed in; else the page goes to where one does. */
  readonly strayed = (): Promise<boolean> => {
    this.#straying ??= this.#stray().finally(() => {
      this.#straying = undefined;
    });
    return this.#straying;
  };

  /** Covers this browser's pages at once, and has the hub lock it when what was typed is saved. */
  async lock(): Promise<void> {
    if (this.covered || !this.person) return;
    await this.#cover();
    await this.hub.lock();
    this.#locking = false;
    this.#turn += 1;
    this.#browser.tell();
  }

  unlock(secret: string): Promise<Heard<unknown>> {
    return this.unlockBy(this.hub.unlock(secret));
  }

  /** By whatever the hub was asked with. */
  async unlockBy(asked: Promise<Heard<unknown>>): Promise<Heard<unknown>> {
    const heard = await asked;
    this.#turn += 1;
    if (heard.kind === 'done') {
      this.#browser.locked = false;
      this.#browser.tell();
    }
    await this.look();
    return heard;
  }

  /** Signs out, and goes to where the next one signs in. What could not be saved keeps the page, covered. */
  async leave(): Promise<void> {
    await this.#cover();
    await this.hub.signOut();
    this.#locking = false;
    this.#browser.tell();
    this.signIn();
  }

  /** To where one signs in, and back to here. */
  signIn(): void {
    this.#browser.go(this.signInAddress);
  }

  get signInAddress(): string {
    return signInAddress(this.#browser.here());
  }

  async #cover(): Promise<void> {
    this.#locking = true;
    this.#turn += 1;
    this.#browser.locked = true;
    this.#tell();
    await this.page.putAway();
  }

  get #isIn(): boolean {
    const {answer, person} = this;
    return answer?.state === 'trial' || person?.mustSetPassword === false;
  }

  async #stray(): Promise<boolean> {
    for (;;) {
      const heard = await this.hub.look();
      if (heard.kind === 'done') {
        this.answer = heard.answer;
        if (this.#isIn) return this.#back();
        if (!this.page.holdsWords()) {
          this.signIn();
          return false;
        }
        this.out = true;
        this.#tell();
      }
      await this.#browser.wait(AGAIN_MS);
    }
  }

  async #back(): Promise<boolean> {
    this.out = false;
    if (this.person?.locked === true) this.#browser.locked = true;
    this.#tell();
    // One that is let in, and is not after all, must not ask as fast as it can.
    if (this.#letIn) await this.#browser.wait(AGAIN_MS);
    this.#letIn = true;
    return true;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
