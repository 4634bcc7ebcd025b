import type {HallConfiguration} from '../../../hall/configuration.ts';
import {configure} from '../../../hall/fold/hall.ts';
import type {HallState} from '../../../hall/state.ts';
import type {Change, HallLink} from '../../../sync/hall-link.ts';
import {LentLink} from '../../screens/displays/lent-link.ts';

/** A lent line to a hall that has another document than the published one; its tickets and calls are the hall's. */
export class DraftLink extends LentLink {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #hall: HallLink;
  #document: HallConfiguration | undefined;
  #made: {readonly seq: number; readonly at: number; readonly state: HallState} | undefined;

  constructor(hall: HallLink) {
    super(hall);
    this.#hall = hall;
  }

  /** From now on the hall has this document. */
  show(document: HallConfiguration): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#made = undefined;
    for (const listener of this.#listeners) listener({events: []});
  }

  override get state(): HallState {
    const {state} = this.#hall;
    if (!this.#document) return state;
    if (this.#made?.seq !== state.seq || this.#made.at !== state.at) {
      const drafted = withDocument(state, this.#document);
      this.#made = {seq: state.seq, at: state.at, state: drafted};
    }
    return this.#made.state;
  }

  override subscribe(listener: (change: Change) => void): () => void {
    const end = super.subscribe(listener);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      end();
    };
  }

  override end(): void {
    this.#listeners.clear();
    super.end();
  }
}

/** The state with another document; what changes with it is copied, since the state is the page's own. */
function withDocument(state: HallState, document: HallConfiguration): HallState {
  const drafted: HallState = {
    ...state,
    seats: new Map([...state.seats].map(([id, seat]) => [id, {...seat}])),
    queues: new Map(state.queues),
  };
  configure(drafted, document);
  return drafted;
}
