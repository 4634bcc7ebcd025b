import type {Store} from '../../store/store.ts';
import {FormVault} from '../form-vault.ts';
import {openKeyFile} from '../key-file.ts';

/** A vault whose keys are gone with the test. */
export const memoryVault = (store: Store): FormVault =>
  new FormVault(store, openKeyFile(':memory:', 'one'));
