import type {IdReader, ReaderEvent} from '../../src/devices/id-reader/id-reader.ts';

/** A reader on which nobody ever lays a card by hand. */
export class StillReader implements IdReader {
  readonly status = 'ready';
  #tell: (event: ReaderEvent) => void = () => undefined;

  watch(listener: (event: ReaderEvent) => void): () => void {
    this.#tell = listener;
    return () => undefined;
  }

  tell(event: ReaderEvent): void {
    this.#tell(event);
  }
}
