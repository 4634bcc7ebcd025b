import type {CardField, JsonAnswers, Meaning, ReaderProfile} from './reader-profile.ts';

/** The fields of a card as a vendor wrote them; those that are missing, empty or endless are absent. */
export type CardTexts = Readonly<Partial<Record<CardField, string>>>;

/** What one look at the reader showed. */
export type Look =
  {readonly saw: 'card'; readonly texts: CardTexts} | Without<Exclude<Meaning, 'card'>>;

type Without<M> = M extends Meaning ? {readonly saw: M} : never;

/** In characters: nothing on a card is longer. */
const LONGEST_FIELD = 200;

/**
 * A vendor's document as a look; undefined where it is none at all. Only the profile's fields are taken
 * out of it, so a photo is dropped here with the rest.
 */
export function lookIn(answer: string, profile: ReaderProfile, how: JsonAnswers): Look | undefined {
  const document = parsed(answer);
  const code = textAt(document, how.code);
  if (code === undefined) return undefined;
  const saw = how.means[code] ?? 'none';
  return saw === 'card' ? {saw, texts: textsOf(profile, (way) => textAt(document, way))} : {saw};
}

/** The texts of a card; `at` finds what stands where the profile says. */
export function textsOf(
  {fields}: ReaderProfile,
  at: (way: string) => string | undefined,
): CardTexts {
  const texts: Partial<Record<CardField, string>> = {};
  for (const [field, way] of Object.entries(fields) as [CardField, string][]) {
    const text = at(way)?.trim() ?? '';
    if (text !== '' && text.length <= LONGEST_FIELD) texts[field] = text;
  }
  return texts;
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    // Whatever it says is not told: it may hold a card.
    return undefined;
  }
}

function textAt(document: unknown, way: string): string | undefined {
  let value = document;
  for (const step of way.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}
