import type {WordsMode} from '../hall/form.ts';
import type {Stroke} from './engines.ts';
import {openHandwriting, type Handwriting} from './handwriting/handwriting.ts';
import {nameRanks} from './pinyin/name-lists.ts';
import {commonWords} from './pinyin/common-words.ts';
import {loadPinyin} from './pinyin/pinyin-data.ts';
import {openPinyin, type PinyinEngine} from './pinyin/pinyin-engine.ts';
import {speller} from './pinyin/speller.ts';
import {openComponents} from './radical/components.ts';
import {openPartSearch} from './radical/part-search.ts';
import {openRadicals} from './radical/radicals.ts';

/*
 * The engines, away from the thread that paints. Each is loaded with its first question. The
 * worker ends with the document, and with it all that was ever asked of it.
 */

export type EngineQuestion =
  | {readonly kind: 'warm-pinyin' | 'warm-writing' | 'warm-parts'}
  | {readonly kind: 'open'; readonly data: DataAddresses; readonly lexicon: readonly string[]}
  | {readonly kind: 'teach'; readonly lexicon: readonly string[]}
  | {readonly kind: 'spell'; readonly texts: readonly string[]}
  | {readonly kind: 'words-of'; readonly characters: readonly string[]}
  | {
      readonly kind: 'read';
      readonly letters: string;
      readonly mode: WordsMode;
      readonly before: string;
    }
  | {
      readonly kind: 'recognise';
      readonly strokes: readonly Stroke[];
      readonly mode: WordsMode;
      readonly side: number;
    }
  | {
      readonly kind: 'assemble';
      readonly parts: readonly string[];
      readonly strokes: number | undefined;
    };

/** Where the engines' data lie: the bundler tells it to the page, not to a worker. */
export interface DataAddresses {
  readonly pinyin: string;
  readonly strokes: string;
  readonly rareStrokes: string;
  readonly radicals: string;
  readonly components: string;
}

export interface Asked {
  readonly ask: number;
  readonly question: EngineQuestion;
}

export type Answered =
  {readonly ask: number; readonly answer: unknown} | {readonly ask: number; readonly fault: string};

/** Candidates on offer for one written character, in pages. */
const RECOGNISED = 24;

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A promise that is made once, and again after it was rejected: the network may be back. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

let addresses: DataAddresses = {
  pinyin: '',
  strokes: '',
  rareStrokes: '',
  radicals: '',
  components: '',
};
let lexicon: readonly string[] = [];
/** How common characters are in names, once the data of pinyin is there. */
let inNames: ReadonlyMap<string, number> | undefined;
/** There once its data is: until then it is enough to know the words. */
let opened: PinyinEngine | undefined;

function teach(words: readonly string[]): void {
  lexicon = words;
  opened?.setLexicon(words.map((text) => ({text})));
}

const pinyin = once(async () => {
  const data = await loadPinyin(() => bytesAt(addresses.pinyin));
  const engine = openPinyin(data);
  opened = engine;
  inNames = nameRanks(data.names);
  teach(lexicon);
  return {data, engine};
});

const spelling = once(async () => speller((await pinyin()).data));

const commonest = once(async () => commonWords((await pinyin()).data));

const handwriting = once(async (): Promise<Handwriting> =>
  openHandwriting(await bytesAt(addresses.strokes)),
);

/** The rarer half follows by itself: whoever writes a common character need not wait for it. */
const rareHalf = once(async () => {
  const writing = await handwriting();
  writing.add(await bytesAt(addresses.rareStrokes));
});

const partSearch = once(async () => {
  const [placed, composed] = await Promise.all([
    bytesAt(addresses.radicals),
    bytesAt(addresses.components),
  ]);
  const radicals = openRadicals(placed);
  return openPartSearch(radicals, openComponents(composed, radicals.radicals()));
});

async function answerTo(question: EngineQuestion): Promise<unknown> {
  switch (question.kind) {
    case 'warm-pinyin':
      await pinyin();
      return undefined;
    case 'warm-writing':
      await handwriting();
      void rareHalf().catch(() => undefined);
      // What helps with look-alikes in names lies among the data of pinyin; it need not be there.
      void pinyin().catch(() => undefined);
      return undefined;
    case 'warm-parts':
      await partSearch();
      return undefined;
    case 'open':
      ({data: addresses, lexicon} = question);
      return undefined;
    case 'teach':
      teach(question.lexicon);
      return undefined;
    case 'spell': {
      const spellOut = await spelling();
      return question.texts.map(spellOut);
    }
    case 'words-of': {
      const words = await commonest();
      return question.characters.map((character) => words.get(character));
    }
    case 'read': {
      const {engine} = await pinyin();
      return engine.read(question.letters, question.mode, question.before);
    }
    case 'assemble': {
      const search = await partSearch();
      return search.search(question.parts, question.strokes);
    }
    case 'recognise': {
      const writing = await handwriting();
      void rareHalf().catch(() => undefined);
      const {strokes, side: pad} = question;
      const looked = {most: RECOGNISED, pad};
      const found =
        question.mode === 'name'
          ? writing.recognise(strokes, {...looked, mode: 'name', ranks: inNames})
          : writing.recognise(strokes, looked);
      return found.map(({text}) => text);
    }
  }
}

addEventListener('message', ({data}: MessageEvent<Asked>) => {
  const {ask, question} = data;
  answerTo(question).then(
    (answer) => {
      postMessage({ask, answer} satisfies Answered);
    },
    (error: unknown) => {
      // Only the kind of fault: nothing of what was asked.
      const fault = error instanceof Error ? error.name : 'unknown';
      postMessage({ask, fault} satisfies Answered);
    },
  );
});
