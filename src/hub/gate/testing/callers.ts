import {generateKeyPairSync, sign, type KeyObject} from 'node:crypto';
import {API} from '../../../wire/api.ts';
import type {InvitedAnswer} from '../../../wire/account-api.ts';
import {signInText, type Pairing} from '../../../wire/pairing-api.ts';
import type {PairedKind, Role} from '../../../wire/role.ts';
import type {Hub} from '../../hub.ts';

/** Whoever calls the hub: what it shows, and as whom it acts. */
export interface Caller {
  /** `name=value`; empty for nobody. */
  readonly cookie: string;
  readonly actor: string;
  /** The device that it is, or one that is nobody's. */
  readonly device: string;
}

export const NOBODY: Caller = {cookie: '', actor: 'desk:5-left', device: 'no-device'};
export const PASSWORD = 'tea-for-every-guest';

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a problem document. */
  readonly code: string | undefined;
}

/** A hub with accounts, and whoever comes to it by the public API alone. */
export class Callers {
  readonly url: string;
  #ids = 0;

  constructor({url}: Pick<Hub, 'url'>) {
    this.url = url;
  }

  async ask(
    {cookie, actor}: Caller,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Heard> {
    this.#ids += 1;
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(cookie === '' ? {} : {cookie}),
        'recha-actor': actor,
        'idempotency-key': `call-${String(this.#ids)}`,
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...headers,
      },
      ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    });
    const streams = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const text = streams ? await beginningOf(response) : await response.text();
    const problem = response.headers.get('content-type')?.includes('problem') ?? false;
    const {code} = (problem ? JSON.parse(text) : {}) as {code?: string};
    return {status: response.status, headers: response.headers, text, code};
  }

  /** The first operator, by the address that the hub shows. */
  async begin({begin}: Pick<Hub, 'begin'>): Promise<Caller> {
    const hall = {zh: '测试大厅', en: 'Test hall'};
    const body = {token: begin, name: '测试管理员', password: PASSWORD, hall};
    return callerOf(await this.#done(NOBODY, 'POST', API.hall, body));
  }

  async signIn(name: string, password: string): Promise<Caller> {
    return callerOf(await this.#done(NOBODY, 'POST', API.session, {name, password}));
  }

  async invite(operator: Caller, name: string, roles: readonly Role[]): Promise<InvitedAnswer> {
    const {text} = await this.#done(operator, 'POST', API.accounts, {name, roles});
    return JSON.parse(text) as InvitedAnswer;
  }

  /** Somebody who has come for the first time and chosen a password. */
  async person(operator: Caller, name: string, ...roles: Role[]): Promise<Caller> {
    const {code} = await this.invite(operator, name, roles);
    const caller = await this.signIn(name, code);
    const chosen = {current: code, password: PASSWORD};
    await this.#done(caller, 'PUT', API.sessionPassword, chosen);
    return caller;
  }

  /** A device that was paired, and the key by which it signs in. */
  async device(
    operator: Caller,
    kind: PairedKind,
    device: string,
  ): Promise<Caller & {readonly key: KeyObject}> {
    const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
    const key = publicKey.export({format: 'der', type: 'spki'}).toString('base64url');
    const asked = await this.#done(NOBODY, 'POST', API.pairings, {device, kind, key});
    const {id} = JSON.parse(asked.text) as Pairing;
    await this.addPlace(operator, kind, `place-${device}`);
    const place = {place: `place-${device}`};
    await this.#done(operator, 'POST', `${API.pairing(id)}/confirm`, place);
    const heard = await this.enter(device, privateKey);
    return {...callerOf(heard), actor: `${kind}:${device}`, device, key: privateKey};
  }

  /** A device signs in by its key. */
  async enter(device: string, key: KeyObject): Promise<Heard> {
    const asked = await this.#done(NOBODY, 'POST', API.deviceChallenges);
    const {challenge} = JSON.parse(asked.text) as {challenge: string};
    const text = Buffer.from(signInText(device, challenge));
    const signature = sign('sha256', text, {key, dsaEncoding: 'ieee-p1363'}).toString('base64url');
    return this.ask(NOBODY, 'POST', API.deviceSessions, {device, challenge, signature});
  }

  async addPlace(operator: Caller, kind: PairedKind, id: string): Promise<void> {
    const {text} = await this.#done(operator, 'GET', API.snapshot);
    const {snapshot} = JSON.parse(text) as {
      snapshot: {
        revision: number;
        configuration: {devices?: object[]; signage: {displays: {id: string}[]}};
      };
    };
    const {configuration, revision: basedOn} = snapshot;
    const [display] = configuration.signage.displays;
    const place =
      kind === 'kiosk'
        ? {id, name: id, kind, kiosk: {}}
        : {id, name: id, kind, display: display?.id};
    const devices = [...(configuration.devices ?? []), place];
    const body = {configuration: {...configuration, devices}, basedOn};
    await this.#done(operator, 'POST', API.command('publish-configuration'), body);
  }

  async #done(caller: Caller, method: string, path: string, body?: unknown): Promise<Heard> {
    const heard = await this.ask({...caller, actor: 'console:test'}, method, path, body);
    if (heard.status !== 200) throw new Error(`${method} ${path}: ${heard.text}`);
    return heard;
  }
}

/** What a stream says first; it is left then. */
async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const {value} = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

function callerOf({headers}: Heard): Caller {
  const [cookie = ''] = headers.getSetCookie();
  return {...NOBODY, cookie: cookie.split(';', 1)[0] ?? ''};
}
