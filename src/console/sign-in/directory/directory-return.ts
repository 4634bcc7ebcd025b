import type {DirectoryReturn} from '../../../wire/directory-api.ts';

const WAY_BACK = 'recha-way-back';

/** What a page keeps while somebody is at the directory, for this tab alone. */
type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Before the browser goes to the directory: the query with which this page was opened. */
export const keepWayBack = (storage: TabStorage, search: string): void => {
  storage.setItem(WAY_BACK, search);
};

/** What the directory says in the address, and the query with which this page was opened before. */
export interface CameBack {
  readonly returned: DirectoryReturn;
  readonly search: string;
}

/** Undefined where this page was opened in another way. */
export function cameBack(search: string, storage: TabStorage): CameBack | undefined {
  const asked = new URLSearchParams(search);
  const state = asked.get('state');
  const [code, iss, error] = ['code', 'iss', 'error'].map((name) => asked.get(name) ?? undefined);
  if (state === null || (code === undefined && error === undefined)) return undefined;
  const kept = storage.getItem(WAY_BACK) ?? '';
  storage.removeItem(WAY_BACK);
  const returned = {
    state,
    ...(code === undefined ? {} : {code}),
    ...(iss === undefined ? {} : {iss}),
    ...(error === undefined ? {} : {error}),
  };
  return {returned, search: kept};
}
