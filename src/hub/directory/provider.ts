import type {ClientAuth, Configuration} from 'openid-client';
import type {DirectoryReturn} from '../../wire/directory-api.ts';
import type {DirectoryRecord} from '../accounts/records.ts';
import type {Ticket} from '../gate/one-time-tickets.ts';
import {mayAsk} from './asked-address.ts';
import {boundedFetch} from './bounded-fetch.ts';
import {hasClaim, nameIn, type Claims} from './claims.ts';
import {
  answerFault,
  discoveryFault,
  isCodeRefused,
  type DirectoryFault,
} from './directory-faults.ts';

/** A hub without a directory never loads it. */
const library = () => import('openid-client');

/** How the hub is known there. */
export type DirectoryClient = Pick<DirectoryRecord, 'issuer' | 'clientId' | 'scope' | 'claim'> & {
  readonly secret: string;
};

/** Whom the directory has signed in. */
export interface Found {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
}

/** A directory, asked anew each time: what it was a while ago says nothing of whether it is there now. */
export class Provider {
  readonly #patience: number;
  /** For browsers that are on their way there: whoever asks meanwhile waits for the same answer. */
  #asking:
    {readonly key: string; readonly found: Promise<Configuration | DirectoryFault>} | undefined;

  /** `patience`: milliseconds for all that one step asks. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Where the browser goes to sign in, to come back to `returns` with what belongs to this ticket. */
  async address(
    client: DirectoryClient,
    returns: string,
    ticket: Ticket,
  ): Promise<string | DirectoryFault> {
    const {buildAuthorizationUrl, calculatePKCECodeChallenge} = await library();
    const found = await this.#shared(client);
    if ('refused' in found) return found;
    const {href} = buildAuthorizationUrl(found, {
      redirect_uri: returns,
      scope: scopeOf(client),
      state: ticket.secret('state'),
      nonce: ticket.secret('nonce'),
      code_challenge: await calculatePKCECodeChallenge(ticket.secret('verifier')),
      code_challenge_method: 'S256',
      // Desks are shared: whoever sat here before may still be known there.
      prompt: 'login',
    });
    return mayAsk(href) ? href : {refused: 'directory-insecure'};
  }

  /** Who came back. What the directory signed has to fit the ticket, this client and the issuer. */
  async finish(
    client: DirectoryClient,
    returns: string,
    {code = '', state, iss}: DirectoryReturn,
    ticket: Ticket,
  ): Promise<Found | DirectoryFault> {
    const {authorizationCodeGrant, fetchUserInfo} = await library();
    const config = await this.#discovered(client);
    if ('refused' in config) return config;
    const came = new URL(returns);
    came.search = new URLSearchParams({
      ...{code, state},
      ...(iss === undefined ? {} : {iss}),
    }).toString();
    try {
      const tokens = await authorizationCodeGrant(config, came, {
        pkceCodeVerifier: ticket.secret('verifier'),
        expectedState: ticket.secret('state'),
        expectedNonce: ticket.secret('nonce'),
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims?.sub) return {refused: 'directory-answer-wrong'};
      // Many put only the least into the token.
      const whole = hasClaim(claims, client.claim) && nameIn(claims) !== '';
      const asks = !whole && config.serverMetadata().userinfo_endpoint !== undefined;
      const more = asks ? await fetchUserInfo(config, tokens.access_token, claims.sub) : {};
      return {issuer: claims.iss, subject: claims.sub, claims: {...more, ...claims}};
    } catch (error) {
      return answerFault(error);
    }
  }

  /** Whether it is there, is what it says, and knows the hub: a code that nobody has is refused in another way then. */
  async check(
    client: DirectoryClient,
    returns: string,
  ): Promise<'accepted' | 'unsure' | DirectoryFault> {
    const {genericGrantRequest} = await library();
    const config = await this.#discovered(client);
    if ('refused' in config) return config;
    const nothing = {code: 'recha-check', redirect_uri: returns, code_verifier: 'recha'.repeat(9)};
    try {
      await genericGrantRequest(config, 'authorization_code', nothing);
    } catch (error) {
      if (isCodeRefused(error)) return 'accepted';
      const fault = answerFault(error);
      return fault.refused === 'directory-answer-wrong' ? 'unsure' : fault;
    }
    return 'unsure';
  }

  /** Anybody may ask for the way there, without a name: the directory hears of one of them at a time. */
  async #shared(client: DirectoryClient): Promise<Configuration | DirectoryFault> {
    // Settings are read anew each time: two that say the same are two objects.
    const key = JSON.stringify(client);
    if (this.#asking?.key === key) return this.#asking.found;
    const asking = {key, found: this.#discovered(client)};
    this.#asking = asking;
    try {
      return await asking.found;
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
    }
  }

  async #discovered(client: DirectoryClient): Promise<Configuration | DirectoryFault> {
    const oidc = await library();
    const {issuer, clientId, secret} = client;
    const deadline = AbortSignal.timeout(this.#patience);
    const isLocal = issuer.startsWith('http:');
    const wanted = {client_secret: secret};
    const [post, basic] = [oidc.ClientSecretPost(secret), oidc.ClientSecretBasic(secret)];
    const authentication: ClientAuth = (as, ...more) => {
      const ways = as.token_endpoint_auth_methods_supported ?? [];
      (ways.includes('client_secret_post') ? post : basic)(as, ...more);
    };
    try {
      return await oidc.discovery(new URL(issuer), clientId, wanted, authentication, {
        [oidc.customFetch]: boundedFetch(deadline),
        // Over TLS it need not, and the key that signs is one more thing that somebody else would have to have.
        execute: [
          oidc.enableNonRepudiationChecks,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that nobody uses it by mistake
          ...(isLocal ? [oidc.allowInsecureRequests] : []),
        ],
      });
    } catch (error) {
      return discoveryFault(error);
    }
  }
}

const scopeOf = ({scope}: DirectoryClient): string =>
  [...new Set(['openid', ...scope.split(/ +/).filter(Boolean)])].join(' ');
