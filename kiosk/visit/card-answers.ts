import type {Card} from '../../src/devices/id-reader/id-reader.ts';
import type {Question, QuestionId} from '../../src/hall/form.ts';
import type {Answer, Answers} from './answers.ts';

type Fills = Extract<Question, {kind: 'card'}>['fills'];

/** What a card answers, of the questions that it may. Nothing else of it is kept. */
export function answersOfCard(card: Card, fills: Fills): Answers {
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
  // A foreigner's permit has the form of a resident's number, and stands under the same paper.
  const paper = card.kind === 'foreign' ? 'resident' : card.kind;
  fill(fills.paper, {kind: 'paper', paper, number: card.number});
  return answers;
}
