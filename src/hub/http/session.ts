import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {
  beginHallSchema,
  setPasswordSchema,
  setPinSchema,
  signInSchema,
  unlockSchema,
  type SessionAnswer,
  type SessionsAnswer,
} from '../../wire/account-api.ts';
import {API} from '../../wire/api.ts';
import {problem} from '../../wire/problem.ts';
import type {Core} from '../hub.ts';
import {relyingParty} from '../passkeys/relying-party.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {cookieFor} from './browser-cookies.ts';
import {deedOf, ownRoute, sendNotSignedIn, welcome} from './own-session.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

const about = aboutIn('session');

/** Signing in and out, the lock of a screen, and everybody's own secrets. */
export function sessionRoutes(server: FastifyInstance, core: Core): void {
  const {gate} = core;
  const {signIn, sessions, accounts} = gate;

  server.get(
    API.session,
    {schema: about('session', 'Who asks, as the hub knows it.'), exposeHeadRoute: false},
    (request, reply): SessionAnswer => {
      const {asker} = request;
      void reply.header('cache-control', 'no-store');
      if (gate.door.trial) return {state: 'trial'};
      if (asker.kind !== 'person') {
        if (accounts.none) return {state: 'first-run'};
        return {
          state: 'signed-out',
          passkeys: gate.passkeys.isUsed(relyingParty(request)),
          directory: gate.directory.settings.known?.name,
        };
      }
      const {locked, mustSetPassword} = asker.session;
      const account = accounts.summaryOf(asker.account);
      return {state: 'signed-in', account, locked, mustSetPassword};
    },
  );

  server.post(
    API.session,
    {
      schema: {...about('sign-in', 'Signs somebody in at this browser.'), ...bodyOf(signInSchema)},
      ...parsedByRoute,
    },
    async (request, reply) => {
      const {name, password} = parse(signInSchema, request.body);
      const signed = await signIn.in(name, password, request.ip);
      return 'refused' in signed ? sendNotSignedIn(reply, signed) : welcome(request, reply, signed);
    },
  );

  server.post(
    API.hall,
    {
      schema: {
        ...about(
          'begin-hall',
          'The first operator begins the hall, by the address that the hub showed.',
        ),
        ...bodyOf(beginHallSchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const {token, name, password, hall} = parse(beginHallSchema, request.body);
      const taken = gate.begin?.take(token);
      if (!taken) return sendProblem(reply, problem('begin-token-wrong'));
      const first = accounts.none;
      const account = await accounts.first(name, password, request.ip).catch((error: unknown) => {
        taken.giveBack();
        throw error;
      });
      if ('refused' in account) {
        taken.giveBack();
        return sendProblem(reply, problem(account.refused));
      }
      if (first) await nameHall(core, hall, account.id);
      const signed = await signIn.begin(account, request.ip);
      return 'refused' in signed
        ? sendProblem(reply, problem(signed.refused))
        : welcome(request, reply, signed);
    },
  );

  server.delete(
    API.session,
    {schema: about('sign-out', 'Signs out at this browser.')},
    ownRoute(async (person, request, reply) => {
      await signIn.out(person.session, deedOf(request, 'sign-out'));
      void reply.header('set-cookie', cookieFor(request, 'recha-session', '', 0));
      return {};
    }),
  );

  server.post(
    API.sessionLock,
    {schema: about('lock-session', 'Locks this browser until its PIN or password is typed.')},
    ownRoute(async (person, request) => {
      await signIn.lock(person.session, deedOf(request, 'lock-session'));
      return {};
    }),
  );

  server.post(
    API.sessionUnlock,
    {
      schema: {...about('unlock-session', 'By the PIN, or the password.'), ...bodyOf(unlockSchema)},
      ...parsedByRoute,
    },
    ownRoute(async (person, request, reply) => {
      const {secret} = parse(unlockSchema, request.body);
      const deed = deedOf(request, 'unlock-session');
      const no = await signIn.unlock(person.session, secret, deed);
      return no ? sendProblem(reply, problem(no.refused)) : {};
    }),
  );

  server.put(
    API.sessionPassword,
    {
      schema: {
        ...about('set-password', 'A new password; all other browsers are signed out.'),
        ...bodyOf(setPasswordSchema),
      },
      ...parsedByRoute,
    },
    ownRoute(async (person, request, reply) => {
      const typed = parse(setPasswordSchema, request.body);
      const deed = deedOf(request, 'set-password');
      const no = await signIn.setPassword(person.session, typed, deed);
      return no ? sendProblem(reply, problem(no.refused)) : {};
    }),
  );

  server.put(
    API.sessionPin,
    {
      schema: {...about('set-pin', 'The PIN that unlocks a screen.'), ...bodyOf(setPinSchema)},
      ...parsedByRoute,
    },
    ownRoute(async (person, request, reply) => {
      const typed = parse(setPinSchema, request.body);
      const deed = deedOf(request, 'set-pin');
      const no = await signIn.setPin(person.session, typed, deed);
      return no ? sendProblem(reply, problem(no.refused)) : {};
    }),
  );

  server.get(
    API.ownSessions,
    {schema: about('own-sessions', 'Where whoever asks is signed in.')},
    ownRoute(({account, session}): SessionsAnswer => ({
      sessions: sessions.summariesOf(account.id, session.id),
    })),
  );

  server.delete(
    API.ownSession(':session'),
    {schema: about('end-own-session', 'Signs whoever asks out at another browser.')},
    ownRoute(async (person, request, reply) => {
      const {session: id} = parse(v.object({session: v.string()}), request.params);
      const ended = sessions.of(person.account.id).find((one) => one.id === id);
      if (!ended) return sendProblem(reply, problem('session-unknown'));
      await signIn.out(ended, deedOf(request, 'end-session'));
      return {};
    }),
  );
}

/** The example hall has the name that the operator gives it. */
async function nameHall(
  core: Core,
  name: HallConfiguration['name'],
  account: string,
): Promise<void> {
  const {configuration, revision} = core.state;
  if (!configuration) return;
  await core.submit({
    id: `begin-${account}`,
    command: {
      type: 'publish-configuration',
      configuration: {...configuration, name},
      basedOn: revision,
    },
    actor: {kind: 'console', id: 'begin', by: account},
  });
}
