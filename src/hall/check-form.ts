import {cardFaults} from './check-card.ts';
import {questionFaults} from './check-question.ts';
import type {HallConfiguration} from './configuration.ts';
import type {Fault, TellFault} from './fault.ts';
import type {Question, QuestionId, QuestionKind} from './form.ts';

/** Kinds that decide the number, or are about the visit as a whole: each may be asked once. */
const ONCE: readonly QuestionKind[] = ['card', 'company', 'people', 'topic', 'unit', 'needs'];

/** What no schema can see of a form: whether its questions fit together, into the hall and on a kiosk. */
export function formFaults(hall: HallConfiguration): Fault[] {
  const faults: Fault[] = [];
  const before = new Map<QuestionId, Question>();
  const kinds = new Set<QuestionKind>();
  const {questions} = hall.form;
  questions.forEach((question, index) => {
    const tell: TellFault = (path, zh, en) => {
      const at = ['form.questions', index, ...(path ? [path] : [])];
      faults.push({path: at.join('.'), zh, en});
    };
    const {id, kind} = question;
    if (before.has(id)) tell('', `“${id}”重复了`, `"${id}" stands twice`);
    if (kinds.has(kind) && ONCE.includes(kind)) {
      tell('kind', `“${kind}”只能问一次`, `"${kind}" can be asked only once`);
    }
    if (kind === 'topic' && kinds.has('unit')) {
      tell(
        'kind',
        '“topic”要排在“unit”前面：先知道什么事，才好推荐单位',
        'Move "topic" in front of "unit": it is the topic that leads to units',
      );
    }
    questionFaults(question, {before, hall}, tell);
    if (kind === 'card') cardFaults(question, {before, questions}, tell);
    before.set(id, question);
    kinds.add(kind);
  });
  return faults;
}
