import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {watch} from 'node:fs';
import {join} from 'node:path';
import type {CardTexts} from '../../src/devices/id-reader/answer.ts';
import type {
  CardField,
  Meaning,
  ReaderProfile,
} from '../../src/devices/id-reader/reader-profile.ts';
import {serveLocally, type Answer, type LocalServer} from './local-server.ts';

/** The state of the hardware: what `state.json` of the service's folder holds. */
export interface HardwareState {
  /** What lies on the reader, or what is wrong with it. */
  readonly reader:
    | {readonly saw: 'card'; readonly texts: CardTexts; readonly reading?: boolean}
    | {readonly saw: Exclude<Meaning, 'card'>}
    /** The service is not running, or hangs. */
    | {readonly saw: 'off' | 'silence'};
  /** Sent to whoever is connected at `/scanner`, each time it changes. */
  readonly scan?: {readonly code: string; readonly count: number};
}

const FILE = 'state.json';

/** Changes what the service plays, at any moment, also in the middle of a read. */
export async function setHardware(folder: string, state: HardwareState): Promise<void> {
  // Renamed into place: the service never reads half a file.
  const draft = join(folder, `${FILE}.draft`);
  await mkdir(folder, {recursive: true});
  await writeFile(draft, JSON.stringify(state));
  await rename(draft, join(folder, FILE));
}

export interface VendorService extends LocalServer {
  /** A question waits for the card that is `reading` now, or the next one does. */
  reading(): Promise<void>;
  /** When so many questions were answered by what the folder says now. */
  asked(times: number): Promise<void>;
}

/**
 * Plays a vendor's service from a folder: every question is answered from its `state.json` as it is then,
 * and where there is none the service is off. While a card is `reading`, its question waits for the file to
 * change: a card that is gone by then was pulled early. The scanner is at `/scanner`.
 */
export async function playVendor(
  folder: string,
  profile: ReaderProfile,
  port = 0,
): Promise<VendorService> {
  const read = () => hardwareIn(folder);
  const waiting: (() => void)[] = [];
  const curious: (() => void)[] = [];
  const counting = new Set<{left: number; readonly done: () => void}>();
  let scanned = (await read()).scan?.count;
  const watcher = watch(folder, (_type, name) => {
    if (name !== FILE) return;
    for (const goOn of waiting.splice(0)) goOn();
    void read().then(({scan}) => {
      if (scan && scan.count !== scanned) server.send('/scanner', scan.code);
      scanned = scan?.count;
    });
  });
  const answer = async (): Promise<Answer> => {
    // Taken before the look: a change right after it is not missed.
    const change = new Promise<void>((resolve) => waiting.push(resolve));
    const {reader} = await read();
    if (reader.saw !== 'card' || !reader.reading) return answerOf(profile, reader);
    for (const tell of curious.splice(0)) tell();
    await change;
    const then = (await read()).reader;
    return then.saw === 'none' ? answerOf(profile, {saw: 'pulled-early'}) : answer();
  };
  const counted = async (): Promise<Answer> => {
    const at = [...counting];
    const answered = await answer();
    for (const count of at) {
      count.left -= 1;
      if (count.left === 0 && counting.delete(count)) count.done();
    }
    return answered;
  };
  const server = await serveLocally(counted, port);
  return {
    ...server,
    reading: () => new Promise((resolve) => curious.push(resolve)),
    asked: (times) => new Promise((done) => counting.add({left: times, done})),
    close: () => {
      watcher.close();
      return server.close();
    },
  };
}

async function hardwareIn(folder: string): Promise<HardwareState> {
  try {
    return JSON.parse(await readFile(join(folder, FILE), 'utf8')) as HardwareState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return {reader: {saw: 'off'}};
  }
}

function answerOf(profile: ReaderProfile, reader: HardwareState['reader']): Answer {
  if (reader.saw === 'silence') return 'silence';
  if (reader.saw === 'off') return 'break';
  const texts = reader.saw === 'card' ? reader.texts : {};
  const fields = (Object.entries(profile.fields) as [CardField, string][]).flatMap(
    ([field, way]) => (texts[field] === undefined ? [] : [[way, texts[field]] as const]),
  );
  const {answers} = profile;
  if (answers.frames === 'tagged') {
    return fields.map(([number, text]) => {
      const bytes = Buffer.from(encodeURIComponent(text));
      return Buffer.concat([
        Buffer.from([...answers.mark, 0x01, Number(number), bytes.length]),
        bytes,
      ]);
    });
  }
  const code = Object.entries(answers.means).find(([, means]) => means === reader.saw)?.[0];
  const document = {};
  put(document, answers.code, Number(code ?? -99));
  for (const [way, text] of fields) put(document, way, text);
  return [JSON.stringify(document)];
}

/** Puts a value where the profile's way leads. */
function put(document: Record<string, unknown>, way: string, value: unknown): void {
  const [step = '', ...rest] = way.split('.');
  if (rest.length === 0) document[step] = value;
  else put((document[step] ??= {}) as Record<string, unknown>, rest.join('.'), value);
}
