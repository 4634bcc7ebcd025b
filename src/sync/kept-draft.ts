import {openDB, type DBSchema} from 'idb';
import type {HallConfiguration} from '../hall/configuration.ts';

/** Changes that nobody has published, with the document that they were made on. */
export interface KeptDraft {
  readonly base: HallConfiguration;
  readonly mine: HallConfiguration;
}

/** Where a draft stays when its page is closed. Every way rejects where this machine keeps nothing. */
export interface DraftStore {
  read(): Promise<KeptDraft | undefined>;
  keep(draft: KeptDraft): Promise<void>;
  forget(): Promise<void>;
}

interface Tables extends DBSchema {
  draft: {key: 'hall'; value: KeptDraft};
}

/** In the browser's own database: one draft for each browser. */
export function browserDraftStore(name = 'recha-hall-draft'): DraftStore {
  const opened = openDB<Tables>(name, 1, {
    upgrade(db) {
      db.createObjectStore('draft');
    },
  });
  // Where it cannot be opened, whoever reads or writes hears of it.
  opened.catch(() => undefined);
  return {
    read: async () => (await opened).get('draft', 'hall'),
    keep: async (draft) => {
      await (await opened).put('draft', draft, 'hall');
    },
    forget: async () => {
      await (await opened).delete('draft', 'hall');
    },
  };
}
