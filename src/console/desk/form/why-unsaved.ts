import type {Language} from '../../words.ts';
import type {SavingDrafts} from './saving-drafts.ts';
import {sayForm} from './words.ts';

/** Why something is not saved; empty where that is not known. */
export const whyUnsaved = (
  {clashing, unsavedFor}: Pick<SavingDrafts, 'clashing' | 'unsavedFor'>,
  language: Language,
): string => (clashing ? sayForm(language, 'clash.why') : (unsavedFor?.words[language] ?? ''));
