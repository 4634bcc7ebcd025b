import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER} from '../../wire/api.ts';
import type {Problem} from '../../wire/problem.ts';
import type {
  CheckAnswer,
  DraftAnswer,
  DraftsAnswer,
  RevisionAnswer,
  RevisionsAnswer,
  ScheduledAnswer,
  ScheduledRevision,
} from '../../wire/revision-api.ts';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';

const data = newDataFolder();
let hub: Hub;
before(async () => {
  hub = await ownHub(data);
});
after(() => hub.stop());

const NOTE = '周一起换窗口';

/** Whatever the hub may say. */
type Told = Problem &
  RevisionsAnswer &
  RevisionAnswer &
  CheckAnswer &
  ScheduledAnswer &
  ScheduledRevision &
  DraftsAnswer &
  DraftAnswer;

let commands = 0;
async function ask(method: string, path: string, body?: object) {
  commands += 1;
  const response = await fetch(hub.url + path, {
    method,
    headers: {
      [ACTOR_HEADER]: 'console:front',
      [COMMAND_ID_HEADER]: `c${String(commands)}-${String(Math.random()).slice(2)}`,
      ...(body ? {'content-type': 'application/json'} : {}),
    },
    ...(body ? {body: JSON.stringify(body)} : {}),
  });
  return {status: response.status, answer: (await response.json()) as Told};
}
const revisions = async (query = '') => (await ask('GET', `${API.revisions}${query}`)).answer;
const newest = async () => {
  const [entry] = (await revisions('?limit=1')).revisions;
  const {answer} = await ask('GET', API.revision(entry!.revision));
  return answer;
};
const withSlogan = (hall: HallConfiguration, text: string): HallConfiguration => ({
  ...hall,
  signage: {...hall.signage, slogans: [{text}, ...hall.signage.slogans.slice(1)]},
});
const publish = async (configuration: HallConfiguration, basedOn: number, note?: string) =>
  ask('POST', API.command('publish-configuration'), {
    configuration,
    basedOn,
    ...(note ? {note} : {}),
  });

void test('an operator reads who published what and why, and goes back to an earlier revision', async () => {
  const first = await newest();
  assert.equal(first.revision, 1);
  await publish(withSlogan(first.configuration, '一杯热茶'), 1, NOTE);
  const {revisions: listed, more} = await revisions();
  assert.equal(more, false);
  const [entry] = listed;
  assert.equal(entry?.note, NOTE);
  assert.deepEqual(entry.actor, {kind: 'console', id: 'front'});
  assert.equal(entry.changes, 1);
  assert.match(entry.differences[0]?.zh ?? '', /^大屏标语 第 1 条：.*→ 一杯热茶$/);
  const back = {revision: 1, basedOn: 2};
  assert.equal((await ask('POST', API.command('roll-back-configuration'), back)).status, 200);
  const now = await newest();
  assert.equal(now.revision, 3);
  assert.equal(now.restores, 1);
  assert.deepEqual(now.configuration, first.configuration);
  const page = await revisions('?before=3&limit=1');
  assert.deepEqual(
    page.revisions.map(({revision}) => revision),
    [2],
  );
  assert.ok(page.more);
});

void test('going back is refused where another one was published since, or there never was such a revision', async () => {
  const {revision} = await newest();
  const roll = (body: object) => ask('POST', API.command('roll-back-configuration'), body);
  assert.equal((await roll({revision: 1, basedOn: revision - 1})).answer.code, 'revision-stale');
  const unknown = await roll({revision: 99, basedOn: revision});
  assert.deepEqual([unknown.status, unknown.answer.code], [404, 'unknown-revision']);
  const {configuration} = await newest();
  const smuggled = await roll({revision: 1, basedOn: revision, configuration});
  assert.equal(smuggled.status, 422, 'the document is the hub’s own');
  assert.equal((await ask('GET', API.revision(99))).answer.code, 'unknown-revision');
});

void test('an operator’s words about a revision are kept apart from the log, and over a restart', async () => {
  await hub.stop();
  hub = await ownHub(data);
  const log = await (await fetch(`${hub.url}${API.events}?limit=5000`)).text();
  assert.doesNotMatch(log, new RegExp(NOTE));
  assert.ok((await revisions()).revisions.some(({note}) => note === NOTE));
});

void test('a look ahead tells faults, warnings and differences, and publishes nothing', async () => {
  const {configuration, revision} = await newest();
  const check = async (changed: unknown) =>
    (
      await ask('POST', API.configurationChecks, {
        configuration: changed,
        basedOn: revision,
      })
    ).answer;
  const windows = [...configuration.windows, {number: 99, area: 'a', seats: []}];
  const fine = await check({...configuration, windows});
  assert.deepEqual(fine.faults, []);
  assert.match(fine.warnings[0]?.zh ?? '', /^99 号窗口没有座位/);
  assert.deepEqual(
    fine.differences.map(({zh}) => zh),
    ['增加 99 号窗口'],
  );
  const general = {area: 'nowhere'};
  assert.equal((await check({...configuration, general})).faults[0]?.path, 'general.area');
  assert.equal((await check({...configuration, hours: 'always'})).faults[0]?.path, 'hours');
  assert.equal((await newest()).revision, revision);
});

void test('drafts are seen by every operator, and who saves over another’s work is told', async () => {
  const {configuration, revision: basedOn} = await newest();
  const save = (version: number, name: string) =>
    ask('PUT', API.draft('d1'), {
      name,
      basedOn,
      version,
      configuration,
    });
  assert.equal((await save(0, '国庆')).answer.version, 1);
  assert.equal((await save(1, '国庆安排')).answer.version, 2);
  const late = await save(1, '别的');
  assert.deepEqual([late.status, late.answer.code], [409, 'draft-saved-since']);
  assert.match(late.answer.zh.title, /console:front.*\d\d:\d\d/);
  const {drafts} = (await ask('GET', API.drafts)).answer;
  assert.deepEqual(
    drafts.map(({name, version}) => [name, version]),
    [['国庆安排', 2]],
  );
  assert.ok(!('configuration' in drafts[0]!));
  const whole = (await ask('GET', API.draft('d1'))).answer;
  assert.deepEqual(whole.configuration, configuration);
  await ask('DELETE', API.draft('d1'));
  assert.equal(
    (await save(2, '国庆')).answer.code,
    'draft-unknown',
    'it does not come back by itself',
  );
});

void test('a plan is for a time to come, and can be taken back', async () => {
  const {configuration, revision: basedOn} = await newest();
  const plan = (due: number) =>
    ask('POST', API.scheduledRevisions, {
      configuration,
      basedOn,
      due,
      note: NOTE,
    });
  assert.equal((await plan(Date.now() - 1)).answer.code, 'due-past');
  const {id, state} = (await plan(Date.now() + 3_600_000)).answer;
  assert.equal(state, 'waiting');
  const list = async () => (await ask('GET', API.scheduledRevisions)).answer.scheduled;
  assert.deepEqual(
    (await list()).map(({note}) => note),
    [NOTE],
  );
  assert.ok(!JSON.stringify(await list()).includes('127.0.0.1'));
  const {answer: whole} = await ask('GET', API.scheduledRevision(id));
  assert.equal(whole.id, id);
  assert.deepEqual(whole.configuration, configuration);
  assert.equal((await ask('GET', API.scheduledRevision('p'))).answer.code, 'plan-unknown');
  assert.equal((await ask('DELETE', API.scheduledRevision(id))).status, 200);
  assert.equal((await list())[0]?.state, 'cancelled');
  assert.equal((await ask('DELETE', API.scheduledRevision(id))).answer.code, 'plan-over');
});
