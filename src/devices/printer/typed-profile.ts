import * as v from 'valibot';
import {profileSchema} from '../../wire/printer-api.ts';
import type {PrinterProfile} from './profile.ts';

const TYPED = ['paper', 'letters', 'qr', 'cut', 'dialect'] as const;

/** What somebody typed of a printer, on a command line or in an address. */
export type TypedProfile = Readonly<Partial<Record<(typeof TYPED)[number], string | undefined>>>;

/** A printer as it was known, and as it is said to be now; undefined where what was typed is none of the choices. */
export function typedProfile(
  known: PrinterProfile,
  typed: TypedProfile,
): PrinterProfile | undefined {
  const said = TYPED.flatMap((name) => {
    const text = typed[name];
    return text === undefined ? [] : [[name, name === 'paper' ? Number(text) : text]];
  });
  const profile = v.safeParse(profileSchema, {...known, ...Object.fromEntries(said)});
  return profile.success ? profile.output : undefined;
}
