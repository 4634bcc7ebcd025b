import type {HallConfiguration} from '../configuration.ts';

export type Language = 'zh' | 'en';
/** Something that is said in each language. */
export type Said = (language: Language) => string;

/** A value of a document, as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A value, the place at which it stands, and the hall by which its references are named. */
export interface Placed {
  /** `windows.*.seats.*.serves`. */
  readonly pattern: string;
  readonly value: Json | undefined;
  readonly hall: HallConfiguration;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A value as it stands; '' where it is none that stands alone. */
export const plain = (value: Json | undefined): string =>
  typeof value === 'object' || value === undefined ? '' : String(value);

/** Whether two values are the same whatever the order of their keys; what is undefined is not there. */
export function equal(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, index) => equal(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  return keysOf(one, other).every((key) => equal(one[key], other[key]));
}

/** Keys of either, in the order of the later one. */
export const keysOf = (one: JsonObject, other: JsonObject): string[] => [
  ...new Set([...Object.keys(other), ...Object.keys(one)]),
];

/** What a catalogue has for the end of a pattern: the longest end counts, `^` stands for its beginning. */
export function byEnd<T>(catalogue: Readonly<Record<string, T>>, pattern: string): T | undefined {
  let end = `^${pattern}`;
  for (;;) {
    if (Object.hasOwn(catalogue, end)) return catalogue[end];
    if (end.startsWith('^')) end = end.slice(1);
    else {
      const dot = end.indexOf('.');
      if (dot < 0) return undefined;
      end = end.slice(dot + 1);
    }
  }
}
