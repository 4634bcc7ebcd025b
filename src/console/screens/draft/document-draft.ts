import {differing, same, withParts} from './draft.ts';

/**
 * What an operator has changed in a piece of the hall's document and not published yet. It moves along with
 * what others publish: parts that only they changed are theirs, parts changed here stay as they are here. A
 * part that both changed is a clash, which the operator decides.
 */
export class DocumentDraft<T extends object> {
  #revision: number | undefined;
  /** As published, at that revision. */
  #base: T | undefined;
  #mine: T | undefined;
  /** What was sent to the hub and has not come back with the feed. */
  #sent: T | undefined;
  #clashes: readonly (keyof T)[] = [];
  #theirs: readonly (keyof T)[] = [];
  #removal: {readonly name: string; readonly before: T} | undefined;

  /** The piece with the changes; undefined until the hall is known. */
  get mine(): T | undefined {
    return this.#mine;
  }

  get dirty(): boolean {
    return !same(this.#mine, this.#base);
  }

  /** Parts that were changed here and by somebody else. */
  get clashes(): readonly (keyof T)[] {
    return this.#clashes;
  }

  /** Parts that somebody else published while something was changed here. */
  get theirs(): readonly (keyof T)[] {
    return this.#theirs;
  }

  /** Name of what was removed with the last change, which can be put back. */
  get removed(): string | undefined {
    return this.#removal?.name;
  }

  /** As it was published when the changes were begun; undefined until the hall is known. */
  get base(): T | undefined {
    return this.#base;
  }

  /** Of what is published, as it was followed last. */
  get revision(): number | undefined {
    return this.#revision;
  }

  /** Takes up changes that were left some time ago; the next `follow` brings them to the hall of now. */
  resume(base: T, mine: T): void {
    this.#revision = undefined;
    this.#base = base;
    this.#mine = mine;
    this.settle('mine');
  }

  /** To be called with every change of the hall: the piece as published, at which revision. */
  follow(theirs: T | undefined, revision: number): void {
    if (!theirs || revision === this.#revision) return;
    this.#revision = revision;
    const own = same(this.#sent, theirs);
    const base = own ? theirs : this.#base;
    this.#sent = undefined;
    this.#base = theirs;
    if (!this.#mine || !base) {
      this.#mine = theirs;
      return;
    }
    const changedHere = differing(base, this.#mine);
    const changedThere = differing(base, theirs);
    this.#mine = withParts(theirs, changedHere, this.#mine);
    const both = changedThere.filter((part) => changedHere.includes(part));
    const open = differing(theirs, this.#mine);
    this.#clashes = open.filter((part) => this.#clashes.includes(part) || both.includes(part));
    this.#theirs = open.length > 0 ? [...new Set([...this.#theirs, ...changedThere])] : [];
    if (!own) this.#removal = undefined;
  }

  /** `removed`: the name of what the change takes away. */
  change(change: (mine: T) => T, removed?: string): void {
    if (!this.#mine) return;
    const before = this.#mine;
    this.#mine = change(before);
    this.#removal = removed === undefined ? undefined : {name: removed, before};
  }

  putBack(): void {
    this.#mine = this.#removal?.before ?? this.#mine;
    this.#removal = undefined;
  }

  /** Decides the clashes, and takes note of what others published. */
  settle(whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs' && this.#mine && this.#base) {
      this.#mine = withParts(this.#mine, this.#clashes, this.#base);
    }
    this.#clashes = [];
    this.#theirs = [];
    this.#removal = undefined;
  }

  discard(): void {
    this.#mine = this.#base;
    this.settle('mine');
  }

  /** It is on its way to the hub, tidied: what comes back with the feed is no news. */
  sending(tidied: T): void {
    this.#mine = tidied;
    this.#sent = tidied;
  }

  /** The hub has it. Where the feed was faster, and somebody else maybe too, nothing is left to do. */
  published(sent: T): void {
    this.#removal = undefined;
    if (this.#sent !== sent) return;
    this.#base = sent;
    this.#theirs = [];
  }

  /** The hub does not have it, or nobody knows. */
  unsent(): void {
    this.#sent = undefined;
  }
}
