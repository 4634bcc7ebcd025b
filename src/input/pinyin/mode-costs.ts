import {kindNumber, KINDS, type Kind, type PinyinMode} from './kinds.ts';

/** What a word of a kind costs in an address whatever its frequency in print; other words cost more than in print. */
const IN_ADDRESS: Partial<Record<Kind, number>> = {
  prefecture: 4.5,
  county: 5.5,
  town: 7.5,
  street: 7,
  unit: 5,
  number: 4.5,
  hall: 6,
};
/** Villages keep their order by how many share the name, but come nearer. */
const VILLAGE_NEARER = 6;
const NOT_IN_ADDRESS = 4;

const addressCost = (kind: Kind, cost: number): number => {
  const known = IN_ADDRESS[kind];
  if (known !== undefined) return Math.min(cost, known);
  return kind === 'village'
    ? Math.min(cost, Math.max(7, cost - VILLAGE_NEARER))
    : cost + NOT_IN_ADDRESS;
};

const PETITION = kindNumber('petition');
/** What visits are about comes before what sounds alike. */
const PETITION_NEARER = 1;

/** What a word costs in a mode, given what it costs in print. */
export function modeCost(mode: PinyinMode, kind: number, cost: number): number {
  if (mode === 'address') return addressCost(KINDS[kind] ?? 'general', cost);
  return kind === PETITION ? cost - PETITION_NEARER : cost;
}

/** What likely stands behind what in an address, and how much that saves. */
const FOLLOWS: Partial<Record<Kind, readonly Kind[]>> = {
  prefecture: ['county', 'street', 'unit'],
  county: ['town', 'street', 'village', 'unit'],
  town: ['village', 'unit', 'number'],
  village: ['unit', 'number'],
  street: ['number', 'unit', 'street'],
  unit: ['number', 'village', 'town', 'county', 'street'],
  number: ['unit', 'number'],
};
/** In the mode of addresses, beside what the pair of words saves by itself. */
export const FOLLOWING_SAVES = 2;

const follows = new Set(
  Object.entries(FOLLOWS).flatMap(([before, kinds]) =>
    kinds.map((kind) => kindNumber(before as Kind) * KINDS.length + kindNumber(kind)),
  ),
);

/** What it costs, below 0, that a word of one kind follows one of another. */
export const kindPairCost = (mode: PinyinMode, before: number, kind: number): number =>
  mode === 'address' && follows.has(before * KINDS.length + kind) ? -FOLLOWING_SAVES : 0;
