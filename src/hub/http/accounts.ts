import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {
  addAccountSchema,
  changeAccountSchema,
  type AccountSummary,
  type AccountsAnswer,
  type InvitedAnswer,
  type SessionsAnswer,
} from '../../wire/account-api.ts';
import type {PasskeysAnswer} from '../../wire/passkey-api.ts';
import {API} from '../../wire/api.ts';
import {SIGN_IN_API} from '../../wire/sign-in-paths.ts';
import {idSchema} from '../../wire/command-schema.ts';
import {problem} from '../../wire/problem.ts';
import type {Invited} from '../accounts/accounts.ts';
import {doerIn} from '../gate/doer.ts';
import type {Gate} from '../gate/open-gate.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

const accountParams = v.object({account: idSchema});
const sessionParams = v.object({account: idSchema, session: v.string()});
const passkeyParams = v.object({account: idSchema, passkey: v.string()});

const about = aboutIn('accounts');

/** The people of the hall, as operators make and change them. */
export function accountRoutes(server: FastifyInstance, gate: Gate): void {
  const {accounts, sessions, signIn, passkeys} = gate;
  const told = ({account, code, until}: Invited): InvitedAnswer => ({
    account: accounts.summaryOf(account),
    code,
    until,
  });

  server.get(
    API.accounts,
    {schema: about('accounts', 'Everybody who may sign in, or could once.')},
    (): AccountsAnswer => ({accounts: accounts.list().map((one) => accounts.summaryOf(one))}),
  );

  server.post(
    API.accounts,
    {
      schema: {
        ...about(
          'add-account',
          'Somebody new: the code that is told signs them in for the first time.',
        ),
        ...bodyOf(addAccountSchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const {name, roles} = parse(addAccountSchema, request.body);
      const added = await accounts.add(name, roles, doerIn(request));
      void reply.header('cache-control', 'no-store');
      return 'refused' in added ? sendProblem(reply, problem(added.refused)) : told(added);
    },
  );

  server.put(
    API.account(':account'),
    {
      schema: {
        ...about('change-account', 'Name, roles, or whether it is closed: what is left out stays.'),
        ...bodyOf(changeAccountSchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const {account: id} = parse(accountParams, request.params);
      const to = parse(changeAccountSchema, request.body);
      const changed = await accounts.change(id, to, doerIn(request));
      if ('refused' in changed) return sendProblem(reply, problem(changed.refused));
      return accounts.summaryOf(changed) satisfies AccountSummary;
    },
  );

  server.post(
    API.accountCode(':account'),
    {schema: about('renew-account', 'A new first code for whoever forgot their password.')},
    async (request, reply) => {
      const {account: id} = parse(accountParams, request.params);
      const renewed = await accounts.renew(id, doerIn(request));
      void reply.header('cache-control', 'no-store');
      return 'refused' in renewed ? sendProblem(reply, problem(renewed.refused)) : told(renewed);
    },
  );

  server.get(
    API.accountSessions(':account'),
    {schema: about('account-sessions', 'Where somebody is signed in.')},
    (request): SessionsAnswer => {
      const {account} = parse(accountParams, request.params);
      const {asker} = request;
      const own = asker.kind === 'person' ? asker.session.id : '';
      return {sessions: sessions.summariesOf(account, own)};
    },
  );

  server.delete(
    API.accountSession(':account', ':session'),
    {schema: about('end-session', 'Signs somebody out at one browser.')},
    async (request, reply) => {
      const {account, session: id} = parse(sessionParams, request.params);
      const session = sessions.of(account).find((one) => one.id === id);
      if (!session) return sendProblem(reply, problem('session-unknown'));
      await signIn.out(session, {...doerIn(request), what: 'end-session'});
      return {};
    },
  );

  server.get(
    SIGN_IN_API.accountPasskeys(':account'),
    {schema: about('account-passkeys', 'By which passkeys somebody may sign in.')},
    (request): PasskeysAnswer => {
      const {account} = parse(accountParams, request.params);
      return {passkeys: passkeys.summariesOf(account)};
    },
  );

  server.delete(
    SIGN_IN_API.accountPasskey(':account', ':passkey'),
    {schema: about('remove-passkey', 'A passkey of somebody’s opens nothing any more.')},
    async (request, reply) => {
      const {account, passkey} = parse(passkeyParams, request.params);
      const no = await passkeys.remove(account, passkey, doerIn(request));
      return no ? sendProblem(reply, problem(no.refused)) : {};
    },
  );
}
