import {createReadStream, readFileSync, readdirSync, statSync} from 'node:fs';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {FastifyInstance} from 'fastify';
import {problem} from '../../wire/problem.ts';
import {sendProblem} from './problems.ts';

const SHIPPED = fileURLToPath(new URL('../../devices/voice/clips/', import.meta.url));

/** What Chromium decodes, and what a hall's own recordings may come as. */
const TYPES: Readonly<Record<string, string>> = {
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
};

interface Clip {
  readonly text: string;
  readonly ms: number;
}

interface Recording {
  readonly file: string;
  readonly type: string;
  /** Changes when the file does, so that devices may keep a clip for ever. */
  readonly version: string;
}

/**
 * The spoken clips: those we ship, each replaced by a file of the same name that the hall drops
 * into `<data>/voice/<language>/`. Read from the folder on each request for the index, so that a
 * new recording needs no restart.
 */
export function voiceRoutes(server: FastifyInstance, data: string): void {
  server.get<{Params: {language: string}}>(
    '/voice/:language/clips.json',
    {schema: {hide: true}},
    (request, reply) => {
      const {language} = request.params;
      const clips = clipsOf(language);
      if (!clips) return sendProblem(reply, problem('route-unknown'));
      const entries = Object.entries(clips).flatMap(([id, {text, ms}]) => {
        const recording = find(language, id, data);
        const url = `/voice/${language}/${id}?v=${recording?.version ?? ''}`;
        return recording ? [[id, {text, ms, url}] as const] : [];
      });
      return reply
        .header('cache-control', 'no-cache')
        .send({language, clips: Object.fromEntries(entries)});
    },
  );

  server.get<{Params: {language: string; clip: string}}>(
    '/voice/:language/:clip',
    {schema: {hide: true}},
    (request, reply) => {
      const {language, clip} = request.params;
      // Only names of the index reach the disk.
      const known = Object.hasOwn(clipsOf(language) ?? {}, clip);
      const recording = known ? find(language, clip, data) : undefined;
      if (!recording) return sendProblem(reply, problem('route-unknown'));
      return reply
        .type(recording.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(createReadStream(recording.file));
    },
  );
}

const indexes = new Map<string, Record<string, Clip>>();

function clipsOf(language: string): Record<string, Clip> | undefined {
  if (!/^[a-z]{2,3}$/.test(language)) return undefined;
  let clips = indexes.get(language);
  if (!clips) {
    try {
      const text = readFileSync(join(SHIPPED, language, 'clips.json'), 'utf8');
      ({clips} = JSON.parse(text) as {clips: Record<string, Clip>});
    } catch {
      return undefined;
    }
    indexes.set(language, clips);
  }
  return clips;
}

function find(language: string, id: string, data: string): Recording | undefined {
  for (const folder of [join(data, 'voice', language), join(SHIPPED, language)]) {
    for (const name of namesIn(folder)) {
      const extension = extname(name);
      const type = TYPES[extension];
      if (type === undefined || name.slice(0, -extension.length) !== id) continue;
      const file = join(folder, name);
      const {mtimeMs, size} = statSync(file);
      return {file, type, version: `${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}`};
    }
  }
  return undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
