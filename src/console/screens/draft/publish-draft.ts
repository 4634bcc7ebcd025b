import type {Fault} from '../../../hall/fault.ts';
import type {HallLink} from '../../../sync/hall-link.ts';
import type {Problem} from '../../../wire/problem.ts';
import type {Trouble} from '../../staff-app.ts';
import type {Language} from '../../words.ts';
import {check, faultsOfProblem} from './faults.ts';
import type {SignageDraft} from './signage-draft.ts';
import {tabOf} from '../tabs.ts';
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

export async function publishDraft(link: HallLink, draft: SignageDraft): Promise<Publication> {
  const {configuration, revision: basedOn} = link.state;
  if (!configuration || !draft.signage) return {kind: 'unreachable'};
  const checked = check(configuration, draft.signage);
  if (!checked.ok) return {kind: 'faulty', faults: checked.faults};
  const {signage} = checked;
  draft.sending(signage);
  const body = {configuration: {...configuration, signage}, basedOn};
  const sent = await link.send('publish-configuration', body, {timeout: PATIENCE});
  if (sent.kind === 'done') {
    draft.published(signage);
    return {kind: 'done'};
  }
  if (sent.kind === 'unreachable') return sent;
  draft.unsent();
  const faults = faultsOfProblem(sent.problem.errors);
  return faults.length > 0 ? {kind: 'faulty', faults} : sent;
}

/** What to tell whoever wanted to publish. */
export function troubleOfPublication(
  publication: Publication,
  language: Language,
): Trouble | undefined {
  switch (publication.kind) {
    case 'done':
      return undefined;
    case 'unreachable':
      return {title: say(language, 'draft.unreachable'), detail: ''};
    case 'faulty':
      return troubleOfFaults(publication.faults, language);
    case 'refused': {
      const {problem} = publication;
      if (problem.code === 'revision-stale') {
        return {title: say(language, 'draft.stale'), detail: ''};
      }
      const {title, detail} = language === 'zh' ? problem.zh : problem;
      return {title: say(language, 'draft.refused', {why: title}), detail};
    }
  }
}

function troubleOfFaults(faults: readonly Fault[], language: Language): Trouble {
  const told = faults.slice(0, 3).map((fault) => {
    const tab = say(language, `tab.${tabOf(fault.path)}`);
    return say(language, 'draft.faults.one', {tab, fault: fault[language]});
  });
  return {
    title: say(language, 'draft.faults', {count: faults.length}),
    detail: told.join(say(language, 'list.stop')),
  };
}
