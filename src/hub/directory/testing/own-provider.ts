import {generateKeyPairSync} from 'node:crypto';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import Provider, {type Configuration} from 'oidc-provider';

export const CLIENT = {id: 'recha', secret: 'a secret between two houses'} as const;

/** A person of the house, as its directory knows them. */
export interface HousePerson {
  readonly name: string;
  groups: readonly string[];
}

interface ProviderOptions {
  /** Where it sends browsers back to. */
  readonly returns: readonly string[];
  /** What it calls itself, where that is not its address. */
  readonly issuer?: string;
  /** Port of one that was stopped. */
  readonly port?: number;
  /** Whether groups are in the ID token already, or only told when they are asked for. */
  readonly inToken?: boolean;
}

/** A directory of a test's own: a real OpenID provider over HTTP, at which anybody may say who they are. */
export class OwnProvider {
  readonly issuer: string;
  readonly port: number;
  /** By the name that they sign in with, which is their subject too. */
  readonly people: Map<string, HousePerson>;
  /** It publishes other keys than those by which it signs. */
  forgesKeys = false;
  /** How often it was asked who it is. */
  discoveries = 0;
  readonly #server: Server;

  private constructor(server: Server, issuer: string, people: Map<string, HousePerson>) {
    this.#server = server;
    this.issuer = issuer;
    this.people = people;
    this.port = (server.address() as AddressInfo).port;
  }

  static async start({
    returns,
    issuer,
    port = 0,
    inToken = false,
  }: ProviderOptions): Promise<OwnProvider> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const own = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    const people = new Map<string, HousePerson>();
    const configuration: Configuration = {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [...returns],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      claims: {openid: ['sub'], profile: ['name'], groups: ['groups']},
      scopes: ['openid', 'profile', 'groups'],
      conformIdTokenClaims: !inToken,
      cookies: {keys: ['of the test']},
      pkce: {required: () => true},
      findAccount: (_context, sub) => ({
        accountId: sub,
        claims: () => ({sub, ...people.get(sub)}),
      }),
      ttl: {
        ...{AccessToken: 600, AuthorizationCode: 60, Grant: 600},
        ...{IdToken: 600, Interaction: 600, Session: 600},
      },
      // Whoever signs in has agreed.
      loadExistingGrant: async ({oidc}) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId ?? '',
          accountId: oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid profile groups');
        await grant.save();
        return grant;
      },
    };
    const provider = new Provider(issuer ?? own, configuration);
    const answer = provider.callback();
    const house = new OwnProvider(server, own, people);
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/.well-known/')) house.discoveries += 1;
      if (house.forgesKeys && request.url === '/jwks') {
        const {publicKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
        const key = {...publicKey.export({format: 'jwk'}), use: 'sig', alg: 'RS256'};
        response.setHeader('content-type', 'application/json').end(JSON.stringify({keys: [key]}));
      } else void answer(request, response);
    });
    return house;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** A browser in which somebody signs in at the directory, without a screen: where it is sent back to. */
export class HouseBrowser {
  readonly #cookies = new Map<string, string>();

  /** From the address that the hub gave, by the directory's own pages, to the hub's address with what it says. */
  async signIn(address: string, login: string): Promise<URL> {
    let at = new URL(address);
    const provider = at.origin;
    for (let step = 0; step < 12; step += 1) {
      const response = await this.#ask(at);
      const to = response.headers.get('location');
      if (to === null) {
        const form = /<form[^>]*action="([^"]+)"/.exec(await response.text())?.[1];
        if (form === undefined) throw new Error(`${at.pathname} asks for nothing`);
        const body = new URLSearchParams({prompt: 'login', login, password: 'whatever'});
        const sent = await this.#ask(new URL(form, at), body);
        at = new URL(sent.headers.get('location') ?? '', at);
      } else {
        at = new URL(to, at);
      }
      if (at.origin !== provider) return at;
    }
    throw new Error('the directory leads nowhere');
  }

  async #ask(url: URL, body?: URLSearchParams): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {cookie},
      ...(body ? {method: 'POST', body} : {}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1);
      const [name = '', value = ''] = pair.split('=', 2);
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }
}
