import type {ClipIndex} from './clip-index.ts';
import type {SpokenLanguage} from './speech.ts';
import type {ReadingsFile} from './text/readings.ts';

/** Where a file of clips and its index are. */
interface Addresses {
  readonly clips: string;
  readonly index: string;
}

// Each address literally, so that the bundler sees it and gives it a name that changes with its content.
const FILES: Readonly<Record<SpokenLanguage, readonly Addresses[]>> = {
  zh: [
    {
      clips: new URL('./clips/zh-bank.clips', import.meta.url).href,
      index: new URL('./clips/zh-bank.json', import.meta.url).href,
    },
    {
      clips: new URL('./clips/zh-wholes.clips', import.meta.url).href,
      index: new URL('./clips/zh-wholes.json', import.meta.url).href,
    },
  ],
  en: [
    {
      clips: new URL('./clips/en-bank.clips', import.meta.url).href,
      index: new URL('./clips/en-bank.json', import.meta.url).href,
    },
    {
      clips: new URL('./clips/en-wholes.clips', import.meta.url).href,
      index: new URL('./clips/en-wholes.json', import.meta.url).href,
    },
  ],
};
const READINGS = new URL('./clips/zh-readings.json', import.meta.url).href;

/** Clips as they were made, and where each lies. */
export interface ClipFile {
  readonly index: ClipIndex;
  readonly bytes: ArrayBuffer;
}

/** Where clips come from: the network, or a test. Each promise fails where it cannot be had. */
export interface ClipSource {
  clips(language: SpokenLanguage): Promise<readonly ClipFile[]>;
  readings(): Promise<ReadingsFile>;
}

async function got(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** The clips that come with the app. */
export const shippedClips: ClipSource = {
  clips: (language) =>
    Promise.all(
      FILES[language].map(async ({clips, index}) => {
        const [bytes, places] = await Promise.all([
          got(clips).then((response) => response.arrayBuffer()),
          got(index).then((response) => response.json() as Promise<ClipIndex>),
        ]);
        return {bytes, index: places};
      }),
    ),
  readings: async () => (await got(READINGS)).json() as Promise<ReadingsFile>,
};
