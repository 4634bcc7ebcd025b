import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {decide} from '../../hall/decide/decide.ts';
import {configurationWarnings} from '../../hall/configuration-warnings.ts';
import {differences} from '../../hall/difference/differences.ts';
import type {Fault} from '../../hall/fault.ts';
import {API} from '../../wire/api.ts';
import {configurationSchema} from '../../wire/configuration-schema.ts';
import {problem} from '../../wire/problem.ts';
import {
  REVISIONS_AT_ONCE,
  type CheckAnswer,
  type RevisionAnswer,
  type RevisionsAnswer,
} from '../../wire/revision-api.ts';
import type {Core} from '../hub.ts';
import {accountNames, listedRevision, revisionEntry} from '../revisions/listed.ts';
import {oneRevision} from '../revisions/one-revision.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {parse} from './parse.ts';
import {Malformed, sendProblem} from './problems.ts';

export const DOCUMENT_LIMIT = 1024 * 1024;

const place = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
const listQuery = v.object({
  before: v.optional(place, '999999999999999'),
  limit: v.optional(v.pipe(place, v.minValue(1), v.maxValue(REVISIONS_AT_ONCE)), '20'),
});
const revisionParams = v.object({revision: place});
const checkSchema = v.object({
  configuration: v.unknown(),
  basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const about = aboutIn('revisions');

/** The revisions of the hall's document, and what another one would come to. */
export function revisionRoutes(server: FastifyInstance, core: Core): void {
  const nameOf = accountNames(core.gate.register);

  server.get(
    API.revisions,
    {schema: about('revisions', 'Revisions of the document, newest first, and what each changed.')},
    async (request): Promise<RevisionsAnswer> => {
      const {before, limit} = parse(listQuery, request.query);
      // One more: what the oldest of them changed is told by the one before it.
      const kept = await core.revisions(before, limit + 1);
      return {
        revisions: kept
          .slice(0, limit)
          .map((one, index) => listedRevision(one, kept[index + 1]?.event.configuration, nameOf)),
        more: kept.length > limit,
      };
    },
  );

  server.get(
    API.revision(':revision'),
    {schema: about('revision', 'One revision with its document.')},
    async (request, reply) => {
      const {revision} = parse(revisionParams, request.params);
      const kept = await oneRevision(core.revisions, revision);
      if (!kept) return sendProblem(reply, problem('unknown-revision'));
      const {configuration} = kept.event;
      return {...revisionEntry(kept, nameOf), configuration} satisfies RevisionAnswer;
    },
  );

  server.post(
    API.configurationChecks,
    {
      schema: {
        ...about('check-configuration', 'What publishing a document now would come to.'),
        ...bodyOf(checkSchema),
      },
      ...parsedByRoute,
      bodyLimit: DOCUMENT_LIMIT,
    },
    (request): CheckAnswer => {
      const {configuration, basedOn} = parse(checkSchema, request.body);
      const {state} = core;
      const {revision} = state;
      const stale = basedOn !== revision;
      const read = v.safeParse(configurationSchema, configuration);
      if (!read.success) {
        const faults = faultsOf(new Malformed(read.issues));
        return {revision, stale, faults, warnings: [], differences: []};
      }
      const document = read.output;
      const command = {type: 'publish-configuration', configuration: document} as const;
      const decision = decide(state, {...command, basedOn: revision}, core.now());
      const refused = decision.ok ? undefined : decision.refusal;
      const before = state.configuration ?? document;
      return {
        ...{revision, stale},
        faults: refused?.code === 'configuration-invalid' ? refused.faults : [],
        warnings: configurationWarnings(document, {before, today: state.day?.day}),
        differences: differences(before, document),
      };
    },
  );
}

/** What the schema refuses, as faults of the document. */
const faultsOf = ({errors}: Malformed): Fault[] =>
  errors.map(({field, zh, en}) => ({path: field, zh, en}));
