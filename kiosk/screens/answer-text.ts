import {charactersOf} from '../../src/hall/characters.ts';
import {GUIDE, optionsOf, type Question} from '../../src/hall/form.ts';
import {maskIdNumber, maskPhone} from '../../src/hall/masking.ts';
import type {View} from '../glass/view.ts';
import type {Answer} from '../visit/answers.ts';

/** Longer texts are read back by their beginning; a touch shows them whole. */
const READ_BACK = 36;

/**
 * An answer as the review reads it back. Numbers of papers and telephones are masked: somebody may
 * stand behind, and the visitor sees them in full by a touch.
 */
export function answerText(question: Question, answer: Answer | undefined, view: View): string {
  switch (answer?.kind) {
    case undefined:
    case 'skipped':
      return view.t('review.none');
    case 'oral':
      return view.t('question.oral.chosen');
    case 'ink':
      return view.t('question.ink.done');
    case 'text':
      return textOf(question, answer.text, view);
    case 'names':
      return answer.names.join(view.t('day.join'));
    case 'paper': {
      const paper = view.words(optionsOf(question).find(({id}) => id === answer.paper)?.name);
      return `${paper} ${maskIdNumber(answer.number)}`;
    }
    case 'chosen': {
      const options = question.kind === 'topic' ? view.hall?.topics : optionsOf(question);
      return answer.chosen
        .map((id) => view.words(options?.find((option) => option.id === id)?.name))
        .join(view.t('day.join'));
    }
    case 'company': {
      const company = view.t(`company.${answer.company}`);
      if (answer.company !== 'group') return company;
      return `${company} ${view.t('party.people', {count: answer.party})}`;
    }
    case 'unit':
      // A hall that was published anew may have dropped the unit.
      return view.queueName(answer.queue) || view.t('review.unit.gone');
    case 'needs': {
      const options = optionsOf(question);
      const help = answer.help.map((id) =>
        id === GUIDE
          ? view.t('needs.guide')
          : view.words(options.find((option) => option.id === id)?.name),
      );
      const all = answer.priority ? [view.t('needs.priority.yes'), ...help] : help;
      return all.length > 0 ? all.join(view.t('day.join')) : view.t('answer.no');
    }
  }
}

function textOf(question: Question, text: string, view: View): string {
  if (text.trim() === '') return view.t('review.none');
  if (question.kind === 'digits' && question.format === 'phone') return maskPhone(text);
  const characters = charactersOf(text);
  if (characters.length <= READ_BACK) return text;
  const start = characters.slice(0, READ_BACK).join('');
  return view.t('review.long', {start, count: characters.length});
}
