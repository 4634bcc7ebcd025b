import type {HallConfiguration, Words} from '../../src/hall/configuration.ts';
import {lineOf, type FilledForm, type FormValue, type Named} from '../../src/hall/filled-form.ts';
import {
  GO_FIRST,
  GUIDE,
  isToldUnasked,
  optionsOf,
  type Option,
  type Question,
} from '../../src/hall/form.ts';
import {catalogue} from '../../src/ui/catalogue.ts';
import type {Answer} from './answers.ts';
import {belonging, follows} from './asked.ts';
import type {Visit} from './visit.ts';

/**
 * The form as the desk will read it: every question that belongs to this visit, with what was
 * answered. Who comes again in a matter is asked little, and tells at the window what is new in it.
 * `revision` is that of the hall's document.
 */
export function filledForm(
  {way, answers, earlier}: Visit,
  hall: HallConfiguration,
  revision: number,
): FilledForm {
  const {questions} = hall.form;
  const own = new Set(belonging(questions, way, answers));
  const told = (question: Question) => way === 'again' && isToldUnasked(question);
  const lines = questions
    .filter((question) => question.kind !== 'card' && (own.has(question) || told(question)))
    .map((question) => {
      const left = !own.has(question) || follows(question, answers);
      return lineOf(
        question,
        left ? {kind: 'oral'} : valueOf(question, answers[question.id], hall),
      );
    });
  return {version: 1, revision, lines, ...(earlier === undefined ? {} : {earlier})};
}

function valueOf(
  question: Question,
  answer: Answer | undefined,
  hall: HallConfiguration,
): FormValue {
  switch (answer?.kind) {
    case undefined:
    case 'skipped':
      return {kind: 'skipped'};
    case 'text':
    case 'names':
    case 'ink':
    case 'oral':
      return answer;
    case 'paper': {
      const {paper, number} = answer;
      return {kind: 'paper', paper: named(paper, optionsOf(question)), number};
    }
    case 'chosen': {
      const options = question.kind === 'topic' ? hall.topics : optionsOf(question);
      return chosen(answer.chosen.map((id) => named(id, options)));
    }
    case 'company': {
      const {company, party} = answer;
      const count: Words = {zh: `${party} 人`, en: `${party} people`};
      const names = [{id: company, name: catalogue[`company.${company}`]}];
      return chosen(company === 'alone' ? names : [...names, {id: `party-${party}`, name: count}]);
    }
    case 'unit': {
      const unit = hall.units.find(({id}) => id === answer.queue);
      return chosen([{id: answer.queue, name: unit?.name ?? catalogue['queue.general']}]);
    }
    case 'needs': {
      const options = optionsOf(question);
      const help = answer.help.map((id) =>
        id === GUIDE ? {id, name: catalogue['needs.guide']} : named(id, options),
      );
      const first = {id: GO_FIRST, name: catalogue['needs.priority.yes']};
      return chosen(answer.priority ? [first, ...help] : help);
    }
  }
}

const chosen = (names: readonly Named[]): FormValue =>
  names.length === 0 ? {kind: 'skipped'} : {kind: 'chosen', chosen: names};

/** A choice by its name; by its id where the hall's document has changed meanwhile. */
function named(id: string, options: readonly Option[]): Named {
  const name = options.find((option) => option.id === id)?.name ?? {zh: id, en: id};
  return {id, name};
}
