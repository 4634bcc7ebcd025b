import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {SIGN_IN_API} from '../../wire/sign-in-paths.ts';
import {
  DIRECTORY_RETURN,
  directoryReturnSchema,
  directorySchema,
  type DirectoryAddress,
  type DirectoryAnswer,
  type DirectoryCheck,
} from '../../wire/directory-api.ts';
import {fieldError, problem} from '../../wire/problem.ts';
import {DIRECTORY_MINUTES} from '../directory/directory-sign-in.ts';
import type {DirectoryFault} from '../directory/directory-faults.ts';
import {doerIn} from '../gate/doer.ts';
import type {Gate} from '../gate/open-gate.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {cookieFor, shownBy} from './browser-cookies.ts';
import {sendNotSignedIn, welcome} from './own-session.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

const about = aboutIn('directory');

const COOKIE = 'recha-directory';

/** Signing in where one's house knows one, and which directory that is. */
export function directoryRoutes(server: FastifyInstance, {directory}: Gate): void {
  const {settings, provider, signIn} = directory;

  server.post(
    SIGN_IN_API.sessionDirectoryAddress,
    {
      schema: about(
        'begin-directory-sign-in',
        'Where this browser goes to sign in; it alone can come back.',
      ),
    },
    async (request, reply) => {
      const begun = await signIn.begin(returnsTo(request));
      if ('refused' in begun) return sendFault(reply, begun);
      return reply
        .header('set-cookie', cookieFor(request, COOKIE, begun.ticket, DIRECTORY_MINUTES * 60))
        .header('cache-control', 'no-store')
        .send({address: begun.address} satisfies DirectoryAddress);
    },
  );

  server.post(
    SIGN_IN_API.sessionByDirectory,
    {
      schema: {
        ...about('directory-sign-in', 'Signs in whom the directory has sent back.'),
        ...bodyOf(directoryReturnSchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const said = parse(directoryReturnSchema, request.body);
      const ticket = shownBy(request, COOKIE);
      const signed = await signIn.finish({said, ticket, returns: returnsTo(request)}, request.ip);
      void reply.header('set-cookie', cookieFor(request, COOKIE, '', 0));
      if ('token' in signed) return welcome(request, reply, signed);
      return 'issuer' in signed ? sendFault(reply, signed) : sendNotSignedIn(reply, signed);
    },
  );

  server.get(
    SIGN_IN_API.directory,
    {schema: about('directory', 'The directory by which people sign in, without its secret.')},
    (request): DirectoryAnswer => ({
      directory: settings.summary,
      returns: returnsTo(request),
    }),
  );

  server.put(
    SIGN_IN_API.directory,
    {
      schema: {
        ...about('save-directory', 'People sign in by this directory from now on.'),
        ...bodyOf(directorySchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const known = settings.changed(parse(directorySchema, request.body));
      if (!known) return sendSecretMissing(reply);
      await settings.save(known, doerIn(request));
      return {};
    },
  );

  server.post(
    SIGN_IN_API.directoryCheck,
    {
      schema: {
        ...about('check-directory', 'Asks a directory whether it is there, and knows the hub.'),
        ...bodyOf(directorySchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const known = settings.changed(parse(directorySchema, request.body));
      if (!known) return sendSecretMissing(reply);
      const client = await provider.check(known, returnsTo(request));
      return typeof client === 'string'
        ? ({client} satisfies DirectoryCheck)
        : sendFault(reply, client);
    },
  );

  server.delete(
    SIGN_IN_API.directory,
    {schema: about('remove-directory', 'Nobody signs in by it any more.')},
    async (request) => {
      await settings.remove(doerIn(request));
      return {};
    },
  );
}

/** By the address at which the hub was asked: that is where the browser is, and where it comes back to. */
const returnsTo = ({protocol, host}: FastifyRequest): string =>
  `${protocol}://${host}${DIRECTORY_RETURN}`;

const FIELDS: Partial<Record<DirectoryFault['refused'], string>> = {
  'directory-unreachable': 'issuer',
  'directory-slow': 'issuer',
  'directory-certificate': 'issuer',
  'directory-not-one': 'issuer',
  'directory-other-issuer': 'issuer',
  'directory-insecure': 'issuer',
  'directory-client-refused': 'clientSecret',
};

/** Names the field that an operator would change. */
function sendFault(reply: FastifyReply, {refused, issuer = ''}: DirectoryFault): FastifyReply {
  const field = FIELDS[refused];
  const told = problem(refused, {issuer});
  const errors = field === undefined ? [] : [{field, zh: told.zh.title, en: told.title}];
  return sendProblem(reply, problem(refused, {issuer}, errors));
}

const sendSecretMissing = (reply: FastifyReply): FastifyReply =>
  sendProblem(
    reply,
    problem('directory-secret-missing', {}, [fieldError('clientSecret', 'missing')]),
  );
