import type {Heard} from '../../../sync/hub-request.ts';
import type {StoredMedium} from '../../../wire/api.ts';
import type {HubMedia} from '../hub-media.ts';

/** A hub's media in memory, with answers at will. */
export class MemoryMedia implements HubMedia {
  readonly kept = new Map<string, Blob>();
  /** What the hub says to the next files, where it does not keep them. */
  refusal: Exclude<Heard<StoredMedium>, {kind: 'done'}> | undefined;
  /** Shares that are told while a file goes up. */
  shares: readonly number[] = [];
  /** Each share is held until the test lets it go on. */
  #going: (() => void)[] = [];

  hashes(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(this.kept.keys()));
  }

  async put(hash: string, file: Blob, sent: (share: number) => void): Promise<Heard<StoredMedium>> {
    for (const share of this.shares) {
      sent(share);
      await new Promise<void>((resolve) => this.#going.push(resolve));
    }
    if (this.refusal) return this.refusal;
    this.kept.set(hash, file);
    return {kind: 'done', answer: {hash, type: file.type, bytes: file.size}};
  }

  address(): string {
    return 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  }

  goOn(): void {
    this.#going.shift()?.();
  }
}
