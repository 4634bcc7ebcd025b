import * as v from 'valibot';
import {signageFaults} from '../../../hall/check-signage.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Fault} from '../../../hall/fault.ts';
import type {Signage} from '../../../hall/signage.ts';
import type {FieldError} from '../../../wire/problem.ts';
import {signageSchema} from '../../../wire/signage-schema.ts';
import {say, type TextKey} from '../words.ts';

export type Checked =
  | {readonly ok: true; readonly signage: Signage}
  | {readonly ok: false; readonly faults: readonly Fault[]};

/** Whether a draft can be published in this hall: tidied as the hub will keep it, or what is wrong with it. */
export function check(hall: HallConfiguration, draft: Signage): Checked {
  const parsed = v.safeParse(signageSchema, tidied(draft));
  if (!parsed.success) return {ok: false, faults: parsed.issues.map(faultOf)};
  const signage = parsed.output as Signage;
  const faults = signageFaults({...hall, signage});
  return faults.length > 0 ? {ok: false, faults} : {ok: true, signage};
}

const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

/** Lines are written one below the other: an empty one among them is nobody's mistake. */
function tidied(signage: Signage): Signage {
  return {
    ...signage,
    notices: signage.notices.map((notice) => ({
      ...notice,
      pages: notice.pages.map((page) => ({...page, lines: filled(page.lines)})),
    })),
    alarms: signage.alarms.map((alarm) => ({...alarm, lines: filled(alarm.lines)})),
  };
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = `signage.${v.getDotPath(issue) ?? ''}`;
  const {input, requirement} = issue as {input?: unknown; requirement?: unknown};
  if (input === '') return fault(path, 'fault.text.least');
  const bound = typeof requirement === 'number' ? requirement : 0;
  const about = typeof input === 'number' ? 'number' : Array.isArray(input) ? 'list' : 'text';
  switch (issue.type) {
    case 'min_length':
    case 'min_value':
      return fault(path, `fault.${about}.least`, bound);
    case 'max_length':
    case 'max_value':
      return fault(path, `fault.${about}.most`, bound);
    default:
      return fault(path, 'fault.other');
  }
}

const fault = (path: string, key: TextKey, bound = 0): Fault => ({
  path,
  zh: say('zh', key, {bound}),
  en: say('en', key, {bound}),
});

/** What the hub found wrong, as paths into the signage. */
export const faultsOfProblem = (errors: readonly FieldError[] = []): Fault[] =>
  errors
    .filter(({field}) => field.startsWith('configuration.signage'))
    .map(({field, zh, en}) => ({path: field.slice('configuration.'.length), zh, en}));
