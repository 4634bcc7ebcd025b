import {createReadStream, readFileSync, readdirSync, statSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {problem} from '../../wire/problem.ts';
import {sendProblem} from './problems.ts';

const SHIPPED = fileURLToPath(new URL('../../devices/voice/clips/', import.meta.url));

/** What Chromium decodes, and what a hall's own recordings may come as: of two of one name, the first. */
const TYPES: Readonly<Record<string, string>> = {
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
};

interface Recording {
  readonly file: string;
  readonly type: string;
}

/** `clips.json`, ours and the hall's: what each clip says, and how this language puts a call together. */
const descriptionSchema = v.object({
  sentence: v.optional(v.pipe(v.string(), v.maxLength(400))),
  clips: v.optional(v.record(v.string(), v.object({text: v.string()})), {}),
});
type Description = v.InferOutput<typeof descriptionSchema>;

const LANGUAGE = /^[a-z]{2,3}$/;
const CLIP = /^[a-z0-9-]{1,40}$/;

/**
 * The spoken clips: those we ship, and the recordings that the hall drops into
 * `<data>/voice/<language>/`. One of the same name takes the place of ours; others come beside them,
 * also in languages that we ship none in. The folders are read on each request for the index, so that
 * a new recording needs no restart; a clip is looked for by its name alone.
 */
export function voiceRoutes(server: FastifyInstance, data: string): void {
  server.get<{Params: {language: string}}>(
    '/voice/:language/clips.json',
    {schema: {hide: true}},
    (request, reply) => {
      const {language} = request.params;
      const recordings = recordingsOf(language, data);
      if (recordings.size === 0) return sendProblem(reply, problem('route-unknown'));
      const ours = describe(join(SHIPPED, language));
      const own = describe(join(data, 'voice', language));
      if (own === 'unreadable')
        request.log.warn({language}, 'clips.json of the hall is not understood');
      const told = [ours, own].filter((one) => one !== 'unreadable');
      const texts = Object.assign({}, ...told.map(({clips}) => clips)) as Description['clips'];
      const sentence = told.findLast((one) => one.sentence !== undefined)?.sentence;
      const clips = [...recordings].map(([id, {file}]) => [
        id,
        {text: texts[id]?.text ?? '', url: `/voice/${language}/${id}?v=${versionOf(file)}`},
      ]);
      return reply.header('cache-control', 'no-cache').send({
        language,
        ...(sentence === undefined ? {} : {sentence}),
        clips: Object.fromEntries(clips) as unknown,
      });
    },
  );

  server.get<{Params: {language: string; clip: string}}>(
    '/voice/:language/:clip',
    {schema: {hide: true}},
    async (request, reply) => {
      const {language, clip} = request.params;
      const recording = await recordingOf(language, clip, data);
      if (!recording) return sendProblem(reply, problem('route-unknown'));
      return reply
        .type(recording.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(createReadStream(recording.file));
    },
  );
}

/** Where recordings of a language lie, those that come first in place of the others. */
const foldersOf = (language: string, data: string): string[] =>
  LANGUAGE.test(language) ? [join(data, 'voice', language), join(SHIPPED, language)] : [];

/** Every recording of a language by its clip. */
function recordingsOf(language: string, data: string): Map<string, Recording> {
  const found = new Map<string, Recording>();
  for (const folder of foldersOf(language, data)) {
    const names = namesIn(folder);
    for (const [extension, type] of Object.entries(TYPES)) {
      for (const name of names) {
        const id = basename(name, extension);
        if (id === name || !CLIP.test(id) || found.has(id)) continue;
        found.set(id, {file: join(folder, name), type});
      }
    }
  }
  return found;
}

/** The one that the index names by this clip. */
async function recordingOf(
  language: string,
  clip: string,
  data: string,
): Promise<Recording | undefined> {
  if (!CLIP.test(clip)) return undefined;
  for (const folder of foldersOf(language, data)) {
    for (const [extension, type] of Object.entries(TYPES)) {
      const file = join(folder, clip + extension);
      if (await isFile(file)) return {file, type};
    }
  }
  return undefined;
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

/** Changes when the file does, so that devices may keep a clip for ever. */
function versionOf(file: string): string {
  const {mtimeMs, size} = statSync(file);
  return `${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}`;
}

function describe(folder: string): Description | 'unreadable' {
  try {
    return v.parse(descriptionSchema, JSON.parse(readFileSync(join(folder, 'clips.json'), 'utf8')));
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return absent ? {clips: {}} : 'unreadable';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
