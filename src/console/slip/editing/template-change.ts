import {SLIP_PARTS, type SlipLine, type SlipTemplate} from '../../../hall/slip-template.ts';
import {changed, moved, type Patch} from '../../screens/draft/draft.ts';

/** What an edit makes of the template. */
export type TemplateChange = (template: SlipTemplate) => SlipTemplate;

/** What can be put on a slip that has these lines: a rule and words more than once. */
export const addable = (lines: readonly SlipLine[]): readonly SlipLine['show'][] => [
  'words',
  'rule',
  ...SLIP_PARTS.filter((part) => part !== 'rule' && !lines.some(({show}) => show === part)),
];

/** Whether somebody may choose how large it is: a rule has no letters, the number is as large as the paper allows. */
export const hasSize = ({show}: SlipLine): boolean => show !== 'rule' && show !== 'number';

export const changeLine =
  (index: number, patch: Patch<SlipLine & {show: 'words'}>): TemplateChange =>
  (template) => {
    const line = template.lines[index];
    if (!line) return template;
    return {...template, lines: template.lines.with(index, changed<SlipLine>(line, patch))};
  };

export const moveLine =
  (index: number, by: number): TemplateChange =>
  (template) => ({...template, lines: moved(template.lines, index, by)});

export const removeLine =
  (index: number): TemplateChange =>
  (template) => ({...template, lines: template.lines.toSpliced(index, 1)});

export const addLine =
  (show: SlipLine['show']): TemplateChange =>
  (template) => {
    const line: SlipLine = show === 'words' ? {show, words: {zh: '', en: ''}} : {show};
    return {...template, lines: [...template.lines, line]};
  };

export class TemplateChangeEvent extends Event {
  static readonly type = 'rc-template-change';
  readonly change: TemplateChange;
  /** Name of what the change takes away, where it takes something away. */
  readonly removed: string | undefined;

  constructor(change: TemplateChange, removed?: string) {
    super(TemplateChangeEvent.type);
    this.change = change;
    this.removed = removed;
  }
}
