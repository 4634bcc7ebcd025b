import {toneFile} from '../../../src/devices/voice/testing/heard-context.ts';
import type {VoiceAnswer, VoiceAsk} from '../../../src/wire/api.ts';

const ZH = '/src/devices/voice/clips/zh/';
const original = globalThis.fetch.bind(globalThis);
/** Pages of the tests before: a wall is never closed, but the hub can do without it. */
const gone = new Set<string>();

interface Index {
  readonly clips: Readonly<Record<string, {readonly text: string}>>;
}

/** The hall's own clips, by their ids. */
export const hallClips = async (): Promise<Index['clips']> =>
  ((await (await original(`${ZH}clips.json`)).json()) as Index).clips;

/** The hub of a hall whose recordings are short tones, in place of the page's `fetch`. */
export class ToneHub {
  /** What it says to who asks for the right to speak; nothing where it is silent. */
  answer: VoiceAnswer | undefined = {speaks: true, freeIn: 4_000, said: []};
  readonly asks: VoiceAsk[] = [];
  /** Questions to the hub, also those it left without an answer. */
  asked = 0;
  lacking = new Set<string>();
  /** What it answers in place of a file. */
  failing: {readonly path: RegExp; readonly body: string; readonly status: number} | undefined;
  files: string[] = [];

  constructor() {
    globalThis.fetch = (...wanted) => this.#fetch(new Request(...wanted));
  }

  close(): void {
    for (const {speaker} of this.asks) gone.add(speaker);
    globalThis.fetch = original;
  }

  async #fetch(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname;
    if (path.startsWith('/api/v1/zones/')) return this.#voice(request);
    if (path.startsWith('/voice/')) this.files.push(path);
    if (this.failing?.path.test(path)) {
      return new Response(this.failing.body, {status: this.failing.status});
    }
    if (path === '/voice/zh/clips.json') {
      const clips = Object.entries(await hallClips())
        .filter(([id]) => !this.lacking.has(id))
        .map(([id, {text}]) => [id, {text, url: `/voice/zh/${id}?v=test`}]);
      return Response.json({clips: Object.fromEntries(clips) as unknown});
    }
    if (path.startsWith('/voice/zh/')) {
      return new Response(toneFile(path.includes('alarm') ? 6 : 0.1));
    }
    return new Response('', {status: 404});
  }

  async #voice(request: Request): Promise<Response> {
    this.asked += 1;
    const ask = (await request.json()) as VoiceAsk;
    const {answer} = this;
    if (gone.has(ask.speaker) || !answer) throw new TypeError('cut off');
    this.asks.push(ask);
    return Response.json(answer.speaks && !ask.able ? {...answer, speaks: false} : answer);
  }
}
