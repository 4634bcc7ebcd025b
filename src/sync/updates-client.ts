import {API} from '../wire/api.ts';
import type {UpdateDeed, UpdatesAnswer} from '../wire/update-api.ts';
import {askHub, type Heard} from './hub-request.ts';
import {tellHub} from './hub-tell.ts';

const PATIENCE = 10_000;

/** The versions of the apps, as an operator sees and steers them. */
export interface HubUpdates {
  read(): Promise<Heard<UpdatesAnswer>>;
  /** `version` is the id of the one that the operator saw. */
  steer(deed: UpdateDeed, version: string): Promise<Heard<UpdatesAnswer>>;
}

/** Asks the hub that served the page. */
export const hubUpdates: HubUpdates = {
  read: () => askHub(API.updates, PATIENCE, {cache: 'no-store'}),
  steer: (deed, version) => tellHub('POST', API.updates, PATIENCE, {do: deed, version}),
};
