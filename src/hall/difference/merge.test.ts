import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallConfiguration, Unit} from '../configuration.ts';
import {smallHall} from '../testing/small-hall.ts';
import {mergeConfigurations} from './merge.ts';

const words = (text: string) => ({zh: text, en: text});
const unit = (id: string): Unit => ({id, name: words(id), short: words(id), area: 'a'});
const units = (...all: Unit[]): HallConfiguration => ({...smallHall, units: all});
const [land, work] = smallHall.units as [Unit, Unit];
const merged = (mine: HallConfiguration, theirs: HallConfiguration, base = smallHall) => {
  const said = mergeConfigurations(base, mine, theirs);
  return said.ok ? said.configuration : said.clashes.map(({zh}) => zh);
};

void test('what only one of two operators changed is in what comes of both', () => {
  const mine = {
    ...smallHall,
    calls: {...smallHall.calls, undo: 20},
    units: [land, work, unit('x')],
  };
  const theirs = {
    ...smallHall,
    calls: {...smallHall.calls, expiry: 60},
    units: [unit('y'), work, land],
  };
  const both = merged(mine, theirs) as HallConfiguration;
  assert.deepEqual(both.calls, {...smallHall.calls, undo: 20, expiry: 60});
  assert.deepEqual(
    both.units.map(({id}) => id),
    ['y', 'work', 'x', 'land'],
  );
});

void test('one thing that both changed is for a person to decide, and is called by its name', () => {
  const short = (text: string) => units({...land, short: words(text)}, work);
  assert.deepEqual(merged(short('国土局'), short('国土资源')), [
    '“单位 国土局”两边都改了，请重新改一次',
  ]);
  assert.deepEqual(merged(short('国土局'), units(work)), ['“单位 国土局”两边都改了，请重新改一次']);
  assert.deepEqual(merged(short('国土局'), short('国土局')), short('国土局'));
});

void test('joining with nothing changes nothing, whichever side it is', () => {
  const mine = units(work, land, unit('x'));
  assert.deepEqual(merged(mine, smallHall), mine);
  assert.deepEqual(merged(smallHall, mine), mine);
});
