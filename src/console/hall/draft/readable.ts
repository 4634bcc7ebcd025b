import * as v from 'valibot';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {configurationSchema} from '../../../wire/configuration-schema.ts';

/** What is made of other things: where one of these is not there, a form has nothing to stand on. */
const FRAMES: ReadonlySet<string> = new Set([
  'object',
  'strict_object',
  'array',
  'record',
  'variant',
]);

/**
 * Whether a document that was put aside can be gone on with: what stands in its fields may be wrong, that is said
 * beside them; but all of its parts have to be there.
 */
export function isReadable(document: unknown): document is HallConfiguration {
  const {issues = []} = v.safeParse(configurationSchema, document);
  return !issues.some(({kind, type}) => kind === 'schema' && FRAMES.has(type));
}
