/** What a word is, as far as a mode cares. The numbers stand in the data file. */
export const KINDS = [
  'general',
  'petition',
  'prefecture',
  'county',
  'town',
  'village',
  'street',
  'unit',
  'number',
  /** Of the hall's own configuration: units, places, windows. */
  'hall',
] as const;

export type Kind = (typeof KINDS)[number];

export const kindNumber = (kind: Kind): number => KINDS.indexOf(kind);

/** `text`: what a visit is about. `name`: a person. `address`: where they live. */
export type PinyinMode = 'text' | 'name' | 'address';
