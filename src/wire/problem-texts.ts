import type {RefusalCode} from '../hall/refusal.ts';
import {accountTexts} from './problem-texts/accounts.ts';
import {directoryTexts} from './problem-texts/directory.ts';
import {edgeTexts} from './problem-texts/edge.ts';
import type {Entry} from './problem-texts/entry.ts';
import {formProblems} from './problem-texts/forms.ts';
import {mediaTexts} from './problem-texts/media.ts';
import {numbersTexts} from './problem-texts/numbers.ts';
import {passkeyTexts} from './problem-texts/passkeys.ts';
import {signageTexts} from './problem-texts/signage.ts';
import {visitsTexts} from './problem-texts/visits.ts';

/** What can go wrong beyond the domain's own refusals. */
export type EdgeCode =
  | 'body-malformed'
  | 'body-too-large'
  | 'body-not-json'
  | 'header-missing'
  | 'id-reused'
  | 'route-unknown'
  | 'unknown-zone'
  | 'host-unknown'
  | 'method-not-allowed'
  | 'storage-failed'
  | 'hub-stopping'
  | 'hub-failed'
  | 'command-broken'
  | 'clock-doubted'
  | 'visit-unknown'
  | 'visit-not-finished'
  | 'visit-rated'
  | 'too-many-tries'
  | 'screenshot-unknown'
  | 'due-past'
  | 'plan-unknown'
  | 'plan-over'
  | 'drafts-full'
  | 'draft-unknown'
  | 'draft-saved-since'
  | keyof typeof accountTexts
  | keyof typeof passkeyTexts
  | keyof typeof directoryTexts
  | 'device-unknown'
  | 'ask-unknown'
  | 'ask-not-for-device'
  | 'update-over'
  | keyof typeof formProblems
  | keyof typeof mediaTexts;

export type ProblemCode = RefusalCode | EdgeCode;

/** Every text of a problem. */
export const problemTexts: Readonly<Record<ProblemCode, Entry>> = {
  ...numbersTexts,
  ...visitsTexts,
  ...signageTexts,
  ...formProblems,
  ...mediaTexts,
  ...accountTexts,
  ...passkeyTexts,
  ...directoryTexts,
  ...edgeTexts,
};
