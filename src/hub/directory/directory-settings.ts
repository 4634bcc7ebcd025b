import type {DirectoryChange, DirectorySummary} from '../../wire/directory-api.ts';
import type {Doer} from '../accounts/accounts.ts';
import type {DirectoryRecord} from '../accounts/records.ts';
import {drop, put, type Deed, type Register} from '../accounts/register.ts';
import type {RegisterChange} from '../store/store.ts';

const ID = 'directory';
const SECRET = 'directory-client';

/** The directory as an operator has described it, with the secret that only the hub reads. */
export interface KnownDirectory extends DirectoryRecord {
  readonly secret: string;
}

/** Which directory signs people in, and what its groups are to the hall. */
export class DirectorySettings {
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  get known(): KnownDirectory | undefined {
    const record = this.#register.get('directory', ID);
    const kept = this.#register.get('secret', SECRET);
    return record && kept && {...record, secret: fromBase64url(kept.bytes)};
  }

  /** Without its secret: for people. */
  get summary(): DirectorySummary | undefined {
    const {known} = this;
    if (!known) return undefined;
    const {name, issuer, clientId, scope, claim, roles} = known;
    return {name, issuer, clientId, scope, claim, roles};
  }

  /**
   * As it would be after a change; undefined where its secret is missing. What one issuer was told in confidence no
   * other one hears: with another issuer it is typed anew.
   */
  changed({clientSecret, ...to}: DirectoryChange): KnownDirectory | undefined {
    const {known} = this;
    const kept = known?.issuer === to.issuer ? known.secret : undefined;
    const secret = clientSecret ?? kept;
    return secret === undefined ? undefined : {...to, id: ID, secret};
  }

  save({secret, ...record}: KnownDirectory, by: Doer): Promise<void> {
    return this.#register.inTurn(async () => {
      const before = this.known;
      const {name, issuer, clientId, claim, scope} = record;
      const roles = record.roles.map(({group, role}) => `${group} → ${role}`);
      const newSecret = before?.secret !== secret;
      const detail = {name, issuer, clientId, scope, claim, roles, newSecret};
      const deed: Deed = {...by, what: 'save-directory', detail};
      const kept = {id: SECRET, bytes: Buffer.from(secret).toString('base64url')};
      await this.#register.change(
        [deed],
        [
          put('directory', record),
          put('secret', kept),
          ...(before && before.issuer !== issuer ? this.#sessions() : []),
        ],
      );
    });
  }

  /** Nobody comes in by it any more, and whoever did is signed out. */
  remove(by: Doer): Promise<void> {
    return this.#register.inTurn(async () => {
      const deed: Deed = {...by, what: 'remove-directory'};
      await this.#register.change(
        [deed],
        [drop('directory', ID), drop('secret', SECRET), ...this.#sessions()],
      );
    });
  }

  /** Of everybody whom a directory has signed in. */
  #sessions(): RegisterChange[] {
    const isOf = (account: string) => this.#register.get('account', account)?.directory;
    const sessions = this.#register.all('session').filter(({account}) => isOf(account));
    return sessions.map(({id}) => drop('session', id));
  }
}

const fromBase64url = (text: string) => Buffer.from(text, 'base64url').toString();
