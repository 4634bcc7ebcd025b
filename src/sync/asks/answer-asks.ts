import {API} from '../../wire/api.ts';
import type {AskKind, AskNote, AskResult, DeviceAsk} from '../../wire/device-ask.ts';
import type {HallLink} from '../hall-link.ts';
import {tellHub} from '../hub-tell.ts';
import type {PageLog} from './page-log.ts';

/** What an app can do of what is asked of its page. Each deed resolves when it is known what came of it. */
export interface AskedPage {
  /** Nobody is disturbed by what is to be seen and heard here: no visit, no call. */
  readonly quiet: () => boolean;
  /** The screen says for a while which one it is; resolves when it begins to. */
  readonly identify: () => Promise<AskResult>;
  /** A fresh document in place of this one. */
  readonly reload: () => Promise<void>;
  readonly testPrint?: () => Promise<AskResult>;
  readonly testVoice?: () => Promise<AskResult>;
}

export interface AskTime {
  /** Milliseconds of a clock that is never set. */
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => unknown;
}

const pageTime: AskTime = {
  now: () => performance.now(),
  after: (ms, work) => setTimeout(work, ms),
};

/** Between two looks for a quiet moment. */
const LOOK_MS = 1_000;
/** The hub waits a little longer. */
const QUIET_AT_MOST_MS = 29 * 60_000;
const ANSWER_MS = 5_000;
const TRIES = 4;
const AGAIN_MS = 2_000;

interface Known {
  force: boolean;
  /** What was said last of it. */
  said?: AskResult;
  /** One after the other: what is heard last is how it stands. */
  telling: Promise<void>;
}

const refused = (note: AskNote): AskResult => ({state: 'refused', note});

/**
 * Does what is asked of this page, each ask once, and tells the hub what came of it: also again where it asks again,
 * for then it has not heard. What could disturb somebody waits for a quiet moment, unless it is forced.
 */
export function answerAsks(
  link: Pick<HallLink, 'device' | 'asks' | 'subscribe'>,
  page: AskedPage,
  log: PageLog,
  {now, after}: AskTime = pageTime,
): void {
  const known = new Map<string, Known>();
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      after(ms, resolve);
    });

  const deeds: Readonly<Record<AskKind, (() => Promise<AskResult>) | undefined>> = {
    identify: page.identify,
    reload: undefined,
    restart: undefined,
    'test-print': page.testPrint,
    'test-voice': page.testVoice,
    'page-log': () => Promise.resolve({state: 'done', lines: log.lines()}),
    'agent-log': undefined,
  };

  function hear(): void {
    for (const ask of link.asks) {
      const one = known.get(ask.id);
      if (!one) void answer(ask);
      else {
        one.force ||= ask.force;
        // The hub tells of it once more: it did not hear what was said.
        if (one.said && one.said.state !== ask.state) void send(ask.id, one.said);
      }
    }
  }

  async function answer(ask: DeviceAsk): Promise<void> {
    const one: Known = {force: ask.force, telling: Promise.resolve()};
    known.set(ask.id, one);
    const tell = async (result: AskResult) => {
      one.said = result;
      if (ask.kind !== 'page-log') log.note({ask: ask.kind, state: result.state});
      one.telling = one.telling.then(() => tellUntilHeard(ask.id, result));
      await one.telling;
    };
    if (ask.state === 'under-way') {
      // A document before this one began it: this one is what a reload was to bring.
      await tell(ask.kind === 'reload' ? {state: 'done'} : refused('failed'));
      return;
    }
    const reloads = ask.kind === 'reload';
    const deed = deeds[ask.kind];
    if (!deed && !reloads) {
      await tell(refused('not-able'));
      return;
    }
    const calm = ask.kind === 'identify' || ask.kind === 'page-log';
    while (!calm) {
      if (!(await quiet(one, tell))) {
        await tell(refused('in-use'));
        return;
      }
      await tell({state: 'under-way'});
      // Somebody may have come while the hub was told.
      if (one.force || page.quiet()) break;
    }
    const done = await (deed ?? page.reload)().catch(() => refused('failed'));
    if (done) await tell(done);
  }

  /** Resolves with whether a quiet moment came, or nobody waits for one any more. */
  async function quiet(one: Known, tell: (result: AskResult) => Promise<void>): Promise<boolean> {
    const since = now();
    let told = false;
    while (!one.force && !page.quiet()) {
      if (now() - since > QUIET_AT_MOST_MS) return false;
      if (!told) void tell({state: 'waiting-for-quiet'});
      told = true;
      await wait(LOOK_MS);
    }
    return true;
  }

  /** A few times: where the line is cut for longer, the hub asks again when it is back. */
  async function tellUntilHeard(id: string, result: AskResult): Promise<void> {
    for (let tries = 1; tries < TRIES; tries += 1) {
      if (known.get(id)?.said !== result) return;
      if (await send(id, result)) return;
      await wait(AGAIN_MS);
    }
    await send(id, result);
  }

  async function send(id: string, result: AskResult): Promise<boolean> {
    const heard = await tellHub('PUT', API.ask(link.device, id), ANSWER_MS, result);
    return heard.kind !== 'unreachable';
  }

  link.subscribe(hear);
  hear();
}
