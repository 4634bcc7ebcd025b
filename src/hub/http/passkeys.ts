import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import * as v from 'valibot';
import {SIGN_IN_API} from '../../wire/sign-in-paths.ts';
import {
  PASSKEYS_AT_MOST,
  PASSKEY_MINUTES,
  addPasskeySchema,
  confirmSchema,
  signedPasskeySchema,
  type PasskeyAsk,
  type PasskeysAnswer,
} from '../../wire/passkey-api.ts';
import {problem} from '../../wire/problem.ts';
import type {Core} from '../hub.ts';
import type {Answered} from '../passkeys/passkeys.ts';
import {relyingParty} from '../passkeys/relying-party.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {cookieFor, shownBy} from './browser-cookies.ts';
import {deedOf, ownRoute, sendNotSignedIn, welcome} from './own-session.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

const about = aboutIn('passkeys');

const COOKIE = 'recha-passkey';

/** Signing in by a key that lies in somebody's phone or computer, and everybody's own such keys. */
export function passkeyRoutes(server: FastifyInstance, core: Core): void {
  const {passkeys, signIn} = core.gate;

  server.post(
    SIGN_IN_API.passkeyChallenges,
    {schema: about('passkey-challenge', 'Something for a passkey to sign, in this browser alone.')},
    async (request, reply) => {
      const party = relyingParty(request);
      if (!party) return sendProblem(reply, problem('passkeys-need-name'));
      return sendBegun(request, reply, await passkeys.beginSigning(party));
    },
  );

  server.post(
    SIGN_IN_API.sessionByPasskey,
    {
      schema: {
        ...about('passkey-sign-in', 'Signs in whoever has the passkey: nobody types a name.'),
        ...bodyOf(signedPasskeySchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const answered = answeredBy(request, signedPasskeySchema, request.body);
      if (!answered) return sendProblem(reply, problem('passkeys-need-name'));
      const signed = await passkeys.signIn(answered, request.ip);
      return 'refused' in signed ? sendNotSignedIn(reply, signed) : welcome(request, reply, signed);
    },
  );

  server.post(
    SIGN_IN_API.sessionUnlockByPasskey,
    {
      schema: {
        ...about('passkey-unlock', 'By a passkey of whoever locked it.'),
        ...bodyOf(signedPasskeySchema),
      },
      ...parsedByRoute,
    },
    ownRoute(async (person, request, reply) => {
      const answered = answeredBy(request, signedPasskeySchema, request.body);
      if (!answered) return sendProblem(reply, problem('passkeys-need-name'));
      const deed = deedOf(request, 'unlock-session');
      const no = await passkeys.unlock(person.session, answered, deed);
      return no ? sendNotSignedIn(reply, no) : {};
    }),
  );

  server.get(
    SIGN_IN_API.ownPasskeys,
    {schema: about('own-passkeys', 'The passkeys of whoever asks.')},
    ownRoute(({account}): PasskeysAnswer => ({passkeys: passkeys.summariesOf(account.id)})),
  );

  server.post(
    SIGN_IN_API.ownPasskeyOptions,
    {
      schema: {
        ...about('begin-passkey', 'What a browser makes a passkey by; the password comes first.'),
        ...bodyOf(confirmSchema),
      },
      ...parsedByRoute,
    },
    ownRoute(async (person, request, reply) => {
      const {password} = parse(confirmSchema, request.body);
      const party = relyingParty(request);
      if (!party) return sendProblem(reply, problem('passkeys-need-name'));
      const no = await signIn.confirm(person.session, password, deedOf(request, 'add-passkey'));
      if (no) return sendProblem(reply, problem(no.refused));
      const hall = core.state.configuration?.name.zh ?? '';
      return sendBegun(request, reply, await passkeys.beginAdding(person, {party, hall}));
    }),
  );

  server.post(
    SIGN_IN_API.ownPasskeys,
    {
      schema: {
        ...about('add-passkey', 'A passkey that was made signs whoever asks in from now on.'),
        ...bodyOf(addPasskeySchema),
      },
      ...parsedByRoute,
    },
    ownRoute(async ({session}, request, reply) => {
      const {name, passkey} = parse(addPasskeySchema, request.body);
      const answered = answeredBy(request, addPasskeySchema.entries.passkey, passkey);
      if (!answered) return sendProblem(reply, problem('passkeys-need-name'));
      const deed = deedOf(request, 'add-passkey');
      const no = await passkeys.add(session, name, answered, deed);
      return no ? sendProblem(reply, problem(no.refused, {most: PASSKEYS_AT_MOST})) : {};
    }),
  );

  server.post(
    SIGN_IN_API.ownPasskeyRemoval(':passkey'),
    {
      schema: {
        ...about('remove-own-passkey', 'It opens nothing any more; the password comes first.'),
        ...bodyOf(confirmSchema),
      },
      ...parsedByRoute,
    },
    ownRoute(async ({session}, request, reply) => {
      const {passkey: id} = parse(v.object({passkey: v.string()}), request.params);
      const {password} = parse(confirmSchema, request.body);
      const deed = deedOf(request, 'remove-passkey');
      const no =
        (await signIn.confirm(session, password, deed)) ??
        (await passkeys.remove(session.account, id, deed));
      return no ? sendProblem(reply, problem(no.refused)) : {};
    }),
  );
}

function sendBegun(
  request: FastifyRequest,
  reply: FastifyReply,
  {options, ticket}: {readonly options: object; readonly ticket: string},
): FastifyReply {
  return reply
    .header('set-cookie', cookieFor(request, COOKIE, ticket, PASSKEY_MINUTES * 60))
    .header('cache-control', 'no-store')
    .send({options} satisfies PasskeyAsk);
}

/** What a passkey said, in which browser, and under which name of the hub; undefined where there are none. */
function answeredBy<T extends v.GenericSchema>(
  request: FastifyRequest,
  schema: T,
  said: unknown,
): Answered<v.InferOutput<T>> | undefined {
  const party = relyingParty(request);
  if (!party) return undefined;
  return {passkey: parse(schema, said), party, ticket: shownBy(request, COOKIE)};
}
