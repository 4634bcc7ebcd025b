import type {HallConfiguration} from '../../hall/configuration.ts';
import {differences} from '../../hall/difference/differences.ts';
import type {Actor} from '../../hall/event.ts';
import {
  DIFFERENCES_TOLD,
  type ListedRevision,
  type RevisionEntry,
} from '../../wire/revision-api.ts';
import type {Register} from '../accounts/register.ts';
import type {KeptRevision} from '../store/store.ts';

/** What somebody's account is called now. */
export type NameOf = (account: string) => string | undefined;

export const accountNames =
  (register: Register): NameOf =>
  (id) =>
    register.get('account', id)?.name;

/** Who did it, with their name where they have one. */
export function authorOf(actor: Actor, nameOf: NameOf): {actor: Actor; name?: string} {
  const name = actor.by === undefined ? undefined : nameOf(actor.by);
  return {actor, ...(name === undefined ? {} : {name})};
}

export function revisionEntry({event, note}: KeptRevision, nameOf: NameOf): RevisionEntry {
  const {revision, at, actor, restores} = event;
  return {
    ...{revision, at, ...authorOf(actor, nameOf)},
    ...(note === undefined ? {} : {note}),
    ...(restores === undefined ? {} : {restores}),
  };
}

/** With what it changed of the one before it; of the very first one that is nothing. */
export function listedRevision(
  kept: KeptRevision,
  before: HallConfiguration | undefined,
  nameOf: NameOf,
): ListedRevision {
  const all = before ? differences(before, kept.event.configuration) : [];
  return {
    ...revisionEntry(kept, nameOf),
    differences: all.slice(0, DIFFERENCES_TOLD),
    changes: all.length,
  };
}
