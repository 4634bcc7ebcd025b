import type {AuditDeed} from '../../wire/audit-api.ts';
import type {RegisterChange, RegisterKind} from '../store/store.ts';
import type {Records} from './records.ts';

export type Deed = Omit<AuditDeed, 'at'>;

/** Where the register lies: the writer. */
export interface RegisterGround {
  register(): Promise<readonly RegisterChange[]>;
  /** False where the disk fails. */
  keep(deeds: readonly Deed[], register?: readonly RegisterChange[]): Promise<boolean>;
}

/** Thrown where the disk fails: nothing was changed. */
export class RegisterUnkept extends Error {}

/**
 * People, sessions, devices and what version these have, in memory as the disk has them: the door asks for each request.
 * Changes go to the disk first, together with who made them.
 */
export class Register {
  readonly #ground: RegisterGround;
  readonly #kinds: {readonly [K in RegisterKind]: Map<string, Records[K]>} = {
    account: new Map(),
    session: new Map(),
    passkey: new Map(),
    directory: new Map(),
    device: new Map(),
    secret: new Map(),
    updates: new Map(),
  };
  #turn: Promise<unknown> = Promise.resolve();
  #onChange: () => void = () => undefined;

  private constructor(ground: RegisterGround) {
    this.#ground = ground;
  }

  static async open(ground: RegisterGround): Promise<Register> {
    const register = new Register(ground);
    register.#take(await ground.register());
    return register;
  }

  /** Called behind each change, before whoever made it hears of it. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  get<K extends RegisterKind>(kind: K, id: string): Records[K] | undefined {
    return this.#kinds[kind].get(id);
  }

  all<K extends RegisterKind>(kind: K): readonly Records[K][] {
    return [...this.#kinds[kind].values()];
  }

  /** One after the other: what `work` reads stays so until it has changed it. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Resolves when the disk has it; rejects with RegisterUnkept where it has not. */
  async change(deeds: readonly Deed[], changes: readonly RegisterChange[] = []): Promise<void> {
    if (!(await this.#ground.keep(deeds, changes))) throw new RegisterUnkept();
    this.#take(changes);
    if (changes.length > 0) this.#onChange();
  }

  #take(changes: readonly RegisterChange[]): void {
    for (const {kind, id, value} of changes) {
      const map: Map<string, unknown> = this.#kinds[kind];
      if (value === undefined) map.delete(id);
      else map.set(id, value);
    }
  }
}

/** A row as it is to be from now on. */
export const put = <K extends RegisterKind>(kind: K, value: Records[K]): RegisterChange => ({
  kind,
  id: value.id,
  value,
});

export const drop = (kind: RegisterKind, id: string): RegisterChange => ({kind, id});
