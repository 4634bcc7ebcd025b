import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {clockText} from '../../hall/day.ts';
import type {Actor} from '../../hall/event.ts';
import {API, actorText} from '../../wire/api.ts';
import {idSchema} from '../../wire/command-schema.ts';
import {problem} from '../../wire/problem.ts';
import type {DraftAnswer, DraftEntry, DraftsAnswer} from '../../wire/revision-api.ts';
import {line} from '../../wire/schema-parts.ts';
import type {Core} from '../hub.ts';
import {accountNames, authorOf} from '../revisions/listed.ts';
import type {KeptDocument} from '../store/store.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {authorIn} from './author.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';
import {DOCUMENT_LIMIT} from './revisions.ts';

const DRAFTS_AT_MOST = 100;
/** Far more than a hall's document has; what is much deeper could not be handed to the thread that writes. */
const LEVELS_AT_MOST = 40;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A draft may be faulty still: only publishing looks at what it says. */
const draftSchema = v.strictObject({
  name: line(60),
  basedOn: count,
  /** The one that was seen last; 0 for a new one. */
  version: count,
  configuration: v.pipe(
    v.record(v.string(), v.unknown()),
    v.check((document) => isFlat(document, LEVELS_AT_MOST), `At most ${LEVELS_AT_MOST} levels`),
  ),
});
const draftParams = v.object({id: idSchema});

const isFlat = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((part) => isFlat(part, levels - 1)));

interface AboutDraft {
  readonly name: string;
  readonly basedOn: number;
  readonly at: number;
  readonly actor: Actor;
}

const about = aboutIn('revisions');

/** Documents that operators work on, so that each sees the others'. */
export function draftRoutes(server: FastifyInstance, core: Core): void {
  const {documents, gate} = core;
  const nameOf = accountNames(gate.register);
  const entryOf = ({id, version, about: kept}: KeptDocument): DraftEntry => {
    const {actor, ...rest} = kept as AboutDraft;
    return {id, version, ...rest, by: authorOf(actor, nameOf)};
  };

  server.get(
    API.drafts,
    {schema: about('drafts', 'Drafts of the document, saved last first, without what they say.')},
    async (): Promise<DraftsAnswer> => ({
      drafts: (await documents.documents('draft')).map(entryOf).sort((a, b) => b.at - a.at),
    }),
  );

  server.get(
    API.draft(':id'),
    {schema: about('draft', 'One draft with its document.')},
    async (request, reply) => {
      const {id} = parse(draftParams, request.params);
      const kept = await documents.document('draft', id);
      if (!kept) return sendProblem(reply, problem('draft-unknown'));
      const {configuration} = kept;
      return {...entryOf(kept), configuration} satisfies DraftAnswer;
    },
  );

  server.put(
    API.draft(':id'),
    {
      schema: {
        ...about('save-draft', 'Saves a draft behind the version that was seen last.'),
        ...bodyOf(draftSchema),
      },
      ...parsedByRoute,
      bodyLimit: DOCUMENT_LIMIT,
    },
    async (request, reply) => {
      const {id} = parse(draftParams, request.params);
      const {version: seen, configuration, ...rest} = parse(draftSchema, request.body);
      if (seen === 0 && (await documents.documents('draft')).length >= DRAFTS_AT_MOST) {
        return sendProblem(reply, problem('drafts-full', {most: DRAFTS_AT_MOST}));
      }
      const kept: AboutDraft = {...rest, at: core.now(), actor: authorIn(request)};
      const version = seen + 1;
      const to = {version, about: kept, configuration};
      const said = await documents.keepDocument({kind: 'draft', id, to});
      if (said.kind === 'kept') return entryOf({kind: 'draft', id, version, about: kept});
      if (said.kind === 'failed') return sendProblem(reply, problem('storage-failed'));
      if (!said.now) return sendProblem(reply, problem('draft-unknown'));
      const {at, by} = entryOf(said.now);
      const zone = core.state.configuration?.timeZone ?? 'UTC';
      const who = by.name ?? actorText(by.actor);
      return sendProblem(reply, problem('draft-saved-since', {who, when: clockText(at, zone)}));
    },
  );

  server.delete(
    API.draft(':id'),
    {schema: about('drop-draft', 'Removes a draft.')},
    async (request, reply) => {
      const {id} = parse(draftParams, request.params);
      const said = await documents.keepDocument({kind: 'draft', id});
      return said.kind === 'failed' ? sendProblem(reply, problem('storage-failed')) : {};
    },
  );
}
