import {Readable} from 'node:stream';
import type {FastifyInstance} from 'fastify';
import {API} from '../../wire/api.ts';
import type {
  AuditAnswer,
  AuditEntry,
  AuditVerification,
  ChainedEntry,
} from '../../wire/audit-api.ts';
import {doerIn} from '../gate/doer.ts';
import type {Core} from '../hub.ts';
import {aboutIn} from './about.ts';
import {auditStretchSchema, parse} from './parse.ts';

const AT_ONCE = 2_000;

const about = aboutIn('audit');

/** Who did what, when and from where. */
export function auditRoutes(server: FastifyInstance, core: Core): void {
  server.get(
    API.audit,
    {
      schema: about(
        'audit',
        'Entries of the audit log after a place in it, oldest first; a negative place counts from its end.',
      ),
    },
    async (request): Promise<AuditAnswer> => {
      const {after, limit} = parse(auditStretchSchema, request.query);
      return {entries: (await core.audit(after, limit)).map(entryOf)};
    },
  );

  server.get(
    API.auditVerification,
    {
      schema: about(
        'verify-audit',
        'Reads the whole chain from the disk and says how far it is whole.',
      ),
    },
    (): Promise<AuditVerification> => core.verifyAudit(),
  );

  server.get(
    API.auditExport,
    {
      schema: about(
        'export-audit',
        'All of it, one JSON object a line, as `npm run audit` checks it.',
      ),
      exposeHeadRoute: false,
    },
    async (request, reply) => {
      // What is taken out of the house is in the log before it goes.
      await core.gate.register.change([{...doerIn(request), what: 'export-audit'}]);
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="recha-audit.jsonl"')
        .send(Readable.from(linesOf(core)));
    },
  );
}

const entryOf = ({entry, hash}: ChainedEntry): AuditEntry & {hash: string} => ({
  ...(JSON.parse(entry) as AuditEntry),
  hash,
});

async function* linesOf(core: Core): AsyncGenerator<string> {
  for (let nr = 0; ;) {
    const entries = await core.audit(nr, AT_ONCE);
    const last = entries.at(-1);
    if (!last) return;
    yield entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    nr = last.nr;
  }
}
