import type {Fault} from '../../../hall/fault.ts';
import type {HallLink} from '../../../sync/hall-link.ts';
import type {Problem} from '../../../wire/problem.ts';
import {problemIn} from '../../../wire/problem-words.ts';
import type {Trouble} from '../../staff-app.ts';
import type {Language} from '../../words.ts';
import type {DocumentDraft} from './document-draft.ts';
import {faultsOfProblem, type Piece} from './faults.ts';
import {say} from '../words.ts';

/** What came of publishing; unless it is done, the draft is as it was. */
export type Publication =
  | {readonly kind: 'done'}
  | {readonly kind: 'faulty'; readonly faults: readonly Fault[]}
  | {readonly kind: 'refused'; readonly problem: Problem}
  /** The hub may have it or not: the feed will say. */
  | {readonly kind: 'unreachable'};

/** Milliseconds: the whole document goes up, and may be refused after a look at all of it. */
const PATIENCE = 10_000;

export async function publishDraft<T extends object>(
  link: HallLink,
  draft: DocumentDraft<T>,
  {name, check}: Piece<T>,
): Promise<Publication> {
  const {configuration, revision: basedOn} = link.state;
  if (!configuration || !draft.mine) return {kind: 'unreachable'};
  const checked = check(configuration, draft.mine);
  if (!checked.ok) return {kind: 'faulty', faults: checked.faults};
  const {value} = checked;
  draft.sending(value);
  const whole = name === '' ? (value as object) : {[name]: value};
  const body = {configuration: {...configuration, ...whole}, basedOn};
  const sent = await link.send('publish-configuration', body, {timeout: PATIENCE});
  if (sent.kind === 'done') {
    draft.published(value);
    return {kind: 'done'};
  }
  if (sent.kind === 'unreachable') return sent;
  draft.unsent();
  const faults = faultsOfProblem(name, sent.problem.errors);
  return faults.length > 0 ? {kind: 'faulty', faults} : sent;
}

/** What to tell whoever wanted to publish; `told` says a fault and where it is. */
export function troubleOfPublication(
  publication: Publication,
  language: Language,
  told: (fault: Fault) => string,
): Trouble | undefined {
  switch (publication.kind) {
    case 'done':
      return undefined;
    case 'unreachable':
      return {title: say(language, 'draft.unreachable'), detail: ''};
    case 'faulty':
      return troubleOfFaults(publication.faults, language, told);
    case 'refused': {
      const {problem} = publication;
      if (problem.code === 'revision-stale') {
        return {title: say(language, 'draft.stale'), detail: ''};
      }
      const {title, detail} = problemIn(problem, language);
      return {title: say(language, 'draft.refused', {why: title}), detail};
    }
  }
}

function troubleOfFaults(
  faults: readonly Fault[],
  language: Language,
  told: (fault: Fault) => string,
): Trouble {
  return {
    title: say(language, 'draft.faults', {count: faults.length}),
    detail: faults.slice(0, 3).map(told).join(say(language, 'list.stop')),
  };
}
