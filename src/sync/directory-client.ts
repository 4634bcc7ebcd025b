import {SIGN_IN_API} from '../wire/sign-in-paths.ts';
import type {
  DirectoryAddress,
  DirectoryAnswer,
  DirectoryChange,
  DirectoryCheck,
  DirectoryReturn,
} from '../wire/directory-api.ts';
import {askHub, type Heard} from './hub-request.ts';
import {tellHub} from './hub-tell.ts';

/** The hub asks the directory meanwhile, some steps one after the other. */
const PATIENCE = 25_000;

/** Signing in where one's house knows one. */
export interface DirectoryDoor {
  /** Where this browser goes; it alone can come back. */
  address(): Promise<Heard<DirectoryAddress>>;
  signIn(returned: DirectoryReturn): Promise<Heard<unknown>>;
}

/** Which directory that is, as operators say it. */
export interface HubDirectory {
  look(): Promise<Heard<DirectoryAnswer>>;
  save(to: DirectoryChange): Promise<Heard<unknown>>;
  check(as: DirectoryChange): Promise<Heard<DirectoryCheck>>;
  remove(): Promise<Heard<unknown>>;
}

/** Asks the hub that served the page. */
export const directoryDoor: DirectoryDoor = {
  address: () => askHub(SIGN_IN_API.sessionDirectoryAddress, PATIENCE, {method: 'POST'}),
  signIn: (returned) => tellHub('POST', SIGN_IN_API.sessionByDirectory, PATIENCE, returned),
};

/** Asks the hub that served the page. */
export const hubDirectory: HubDirectory = {
  look: () => askHub(SIGN_IN_API.directory, PATIENCE, {cache: 'no-store'}),
  save: (to) => tellHub('PUT', SIGN_IN_API.directory, PATIENCE, to),
  check: (as) => tellHub('POST', SIGN_IN_API.directoryCheck, PATIENCE, as),
  remove: () => askHub(SIGN_IN_API.directory, PATIENCE, {method: 'DELETE'}),
};
