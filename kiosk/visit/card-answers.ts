import type {Card} from '../../src/devices/id-reader/id-reader.ts';
import {optionsOf, type Question, type QuestionId, type QuestionOf} from '../../src/hall/form.ts';
import type {Answer, Answers} from './answers.ts';

/** What a card answers, of the questions that it may. Nothing else of it is kept. */
export function answersOfCard(
  card: Card,
  {fills}: QuestionOf<'card'>,
  questions: readonly Question[],
): Answers {
  const answers: Record<QuestionId, Answer> = {};
  const fill = (id: QuestionId | undefined, answer: Answer | undefined) => {
    if (id !== undefined && answer) answers[id] = answer;
  };
  const text = (said: string | undefined): Answer | undefined =>
    said ? {kind: 'text', text: said} : undefined;
  fill(fills.name, text(card.name));
  fill(fills.address, text(card.address));
  fill(fills.birth, text(card.birth?.slice(0, 4)));
  fill(fills.sex, card.sex ? {kind: 'chosen', chosen: [card.sex]} : undefined);
  const paper = paperOf(
    card,
    questions.find(({id}) => id === fills.paper),
  );
  fill(fills.paper, paper === undefined ? undefined : {kind: 'paper', paper, number: card.number});
  return answers;
}

/** The paper that a card is, of those the hall lists; undefined where it lists none that fits. */
function paperOf({kind, number}: Card, question: Question | undefined): string | undefined {
  // A foreigner's permit of today has the form of a resident's number, and stands under the same paper.
  const foreign = number.length === RESIDENT_NUMBER ? 'resident' : OTHER;
  const listed = question ? optionsOf(question).map(({id}) => id) : [];
  return [kind === 'foreign' ? foreign : kind, OTHER].find((id) => listed.includes(id));
}

const OTHER = 'other';
/** Characters. */
const RESIDENT_NUMBER = 18;
