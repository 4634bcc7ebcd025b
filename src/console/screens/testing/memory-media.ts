import type {Heard} from '../../../sync/hub-request.ts';
import type {StoredMedium} from '../../../wire/api.ts';
import type {HubMedia} from '../media/hub-media.ts';

/** A hub's media in memory, with answers at will. */
export class MemoryMedia implements HubMedia {
  readonly kept = new Map<string, Blob>();
  /** What the hub says to the next wishes, where it does not fulfil them. */
  refusal: Exclude<Heard<object>, {kind: 'done'}> | undefined;
  /** Shares that are told while a file goes up. */
  shares: readonly number[] = [];
  /** Each share is held until the test lets it go on. */
  #going: (() => void)[] = [];

  files(): Promise<readonly StoredMedium[]> {
    const files = Array.from(this.kept, ([hash, {type, size: bytes}]) => ({hash, type, bytes}));
    return Promise.resolve(files);
  }

  remove(hash: string): Promise<Heard<object>> {
    if (this.refusal) return Promise.resolve(this.refusal);
    this.kept.delete(hash);
    return Promise.resolve({kind: 'done', answer: {}});
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
