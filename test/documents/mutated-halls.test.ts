import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import {move, noVisit, type Move, type Visit} from '../../kiosk/visit/visit.ts';
import {openQuestion} from '../../kiosk/visit/open-question.ts';
import {progressOf} from '../../kiosk/visit/progress.ts';
import type {Answer} from '../../kiosk/visit/answers.ts';
import {freeTimes} from '../../src/hall/appointment.ts';
import {layoutFor, placesOf} from '../../src/hall/board-layout.ts';
import {checkConfiguration} from '../../src/hall/check-configuration.ts';
import {GENERAL, type HallConfiguration} from '../../src/hall/configuration.ts';
import {configurationWarnings} from '../../src/hall/configuration-warnings.ts';
import {isDark} from '../../src/hall/dark.ts';
import {optionsOf, type Question} from '../../src/hall/form.ts';
import {applies, levelAt} from '../../src/hall/schedule.ts';
import {HallLog, overTheWire} from '../../src/hall/testing/hall-log.ts';
import {NINE} from '../../src/hall/testing/small-hall.ts';
import {configurationSchema} from '../../src/wire/configuration-schema.ts';
import {mutationsOf} from '../../src/wire/testing/mutated-hall.ts';

const file = new URL('../../src/hub/example/hall.json', import.meta.url);
const example = v.parse(configurationSchema, JSON.parse(readFileSync(file, 'utf8')));

/** The first thing that is wrong with a document, as its sender is told. */
function refusedAt(document: unknown): string | undefined {
  const read = v.safeParse(configurationSchema, document);
  if (!read.success) return v.getDotPath(read.issues[0]) ?? '(body)';
  return checkConfiguration(read.output)[0]?.path;
}

/** What every device does with a document: it folds it, issues a number by it, and starts again with it. */
function foldedAndServed(hall: HallConfiguration): void {
  const log = new HallLog(hall, NINE);
  const [unit] = hall.units;
  for (const queue of [GENERAL, unit?.id ?? GENERAL]) {
    const refusal = log.try({
      ...{type: 'take-number', ticket: `t-${queue}`, device: 'kiosk-1', queue},
      ...{lane: 'ordinary', party: 1, help: false},
    });
    if (refusal) assert.match(refusal.code, /^(hall-closed|unit-closed|quota-reached)$/);
    freeTimes(log.state, queue, NINE, 3);
  }
  assert.deepEqual(overTheWire(log.state).configuration, hall);
  configurationWarnings(hall, {before: example, today: log.state.day?.day});
  isDark(log.state, NINE);
}

/** What a kiosk does with it: it asks the form to its end, whatever is chosen. */
function askedToItsEnd({form, units, topics}: HallConfiguration): void {
  const {questions} = form;
  const step = (visit: Visit, by: Move) => move(visit, by, questions);
  let visit = [{type: 'begin'}, {type: 'next'}].reduce<Visit>(
    (at, by) => step(at, by as Move),
    noVisit,
  );
  for (let asked = 0; visit.step === 'question'; asked += 1) {
    assert.ok(asked <= questions.length, 'it comes to an end');
    const question = questions.find(({id}) => id === visit.question);
    assert.ok(question);
    progressOf(visit, questions);
    visit = step(visit, {type: 'answer', answer: answerTo(question, topics[0]?.id, units[0]?.id)});
  }
  assert.equal(visit.step, 'review');
  openQuestion(visit, questions, '2026-11-30');
  step(noVisit, {type: 'quick'});
}

function answerTo(question: Question, topic = '', unit = ''): Answer {
  switch (question.kind) {
    case 'choice':
      return {
        kind: 'chosen',
        chosen: optionsOf(question)
          .slice(0, 1)
          .map(({id}) => id),
      };
    case 'topic':
      return {kind: 'chosen', chosen: [topic]};
    case 'unit':
      return {kind: 'unit', queue: unit};
    case 'company':
      return {kind: 'company', company: 'alone', party: 1};
    default:
      return {kind: 'skipped'};
  }
}

/** What a wall does with it: it finds its board, and where each widget stands. */
function shownOnItsBoards({signage, timeZone}: HallConfiguration): void {
  const {boards, displays, slogans, notices, media, brightness} = signage;
  for (const display of displays) {
    const board = boards.find(({id}) => id === display.board);
    assert.ok(board, 'a display has its board');
    for (const [width, height] of [
      [3840, 1080],
      [1920, 1080],
      [1080, 1920],
      [1, 1],
    ] as const) {
      const layout = layoutFor(board, width, height);
      assert.ok(layout, 'a board has a layout for any shape');
      const places = placesOf(layout);
      for (const {id} of board.widgets) if (places.has(id)) assert.ok(places.get(id), id);
    }
  }
  for (const {when} of [...slogans, ...notices, ...media]) applies(when, NINE, timeZone);
  assert.ok(levelAt(brightness, NINE, timeZone) >= 0);
}

void test('ten thousand documents are each refused at a place, or every device works with them', () => {
  let refused = 0;
  let taken = 0;
  fc.assert(
    fc.property(mutationsOf(example), (document) => {
      const place = refusedAt(document);
      if (place !== undefined) {
        refused += 1;
        assert.notEqual(place, '');
        return;
      }
      taken += 1;
      const hall = v.parse(configurationSchema, document);
      foldedAndServed(hall);
      askedToItsEnd(hall);
      shownOnItsBoards(hall);
    }),
    {seed: 20_261_130, numRuns: 10_000},
  );
  assert.ok(refused > 1_000 && taken > 1_000, `${String(refused)} refused, ${String(taken)} taken`);
});
