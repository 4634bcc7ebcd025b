import type {HallConfiguration} from './configuration.ts';
import type {Fault} from './fault.ts';
import {optionsOf, type Question, type QuestionId, type QuestionKind} from './form.ts';

/** Kinds that decide the number, or are about the visit as a whole: each may be asked once. */
const ONCE: readonly QuestionKind[] = ['card', 'company', 'people', 'topic', 'unit', 'needs'];

/** What no schema can see of a form: whether its questions fit together and into the hall. */
export function formFaults({form, parties}: HallConfiguration): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: string, zh: string, en: string) => {
    faults.push({path: `form.${path}`, zh, en});
  };
  const {questions} = form;
  const before = new Map<QuestionId, Question>();
  const kinds = new Set<QuestionKind>();
  questions.forEach((question, index) => {
    const path = `questions.${index}`;
    const {id, kind, when} = question;
    if (before.has(id)) fault(path, `“${id}”重复了`, `"${id}" stands twice`);
    if (kinds.has(kind) && ONCE.includes(kind)) {
      fault(`${path}.kind`, `“${kind}”只能问一次`, `"${kind}" can be asked only once`);
    }
    if (when) {
      const earlier = before.get(when.question);
      const answers = earlier && answersOf(earlier);
      if (!answers) {
        fault(
          `${path}.when.question`,
          `“${when.question}”不是前面的选择题`,
          `"${when.question}" is not an earlier question with choices`,
        );
      } else {
        when.is.forEach((answer, a) => {
          if (answers.includes(answer)) return;
          fault(
            `${path}.when.is.${a}`,
            `“${when.question}”没有“${answer}”这个回答`,
            `"${when.question}" has no answer "${answer}"`,
          );
        });
      }
    }
    const follows = question.kind === 'words' ? question.follows : undefined;
    const followed = follows === undefined ? undefined : before.get(follows);
    if (follows !== undefined && !(followed?.kind === 'words' && followed.oral)) {
      fault(
        `${path}.follows`,
        `“${follows}”不是前面可以口述的问题`,
        `"${follows}" is not an earlier question that can be told at the window`,
      );
    }
    if (question.extra && question.needed) {
      fault(`${path}.extra`, '必填的不能放到最后补充', 'What is needed cannot be left to the end');
    }
    duplicates(optionsOf(question).map(({id}) => id)).forEach((option) => {
      fault(path, `选项“${option}”重复了`, `Option "${option}" stands twice`);
    });
    if (kind === 'people' && question.most > parties.representatives) {
      fault(
        `${path}.most`,
        `代表最多 ${parties.representatives} 位`,
        `At most ${parties.representatives} representatives`,
      );
    }
    before.set(id, question);
    kinds.add(kind);
  });
  questions.forEach((question, index) => {
    if (question.kind !== 'card') return;
    for (const [name, id] of Object.entries(question.fills)) {
      if (before.has(id)) continue;
      fault(
        `questions.${index}.fills.${name}`,
        `没有“${id}”这个问题`,
        `There is no question "${id}"`,
      );
    }
  });
  return faults;
}

/** What a later question may depend on. */
function answersOf(question: Question): readonly string[] | undefined {
  switch (question.kind) {
    case 'company':
      return ['alone', 'group', 'behalf'];
    case 'choice':
      return question.options.map(({id}) => id);
    default:
      return undefined;
  }
}

const duplicates = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
