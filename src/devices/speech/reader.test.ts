import {assert, waitUntil} from '@open-wc/testing';
import {Loudspeaker} from '../voice/loudspeaker.ts';
import {HeardContext, hearAll, tone, type Start} from '../voice/testing/heard-context.ts';
import {HandClock} from '../testing/hand-clock.ts';
import {shippedClips, type ClipSource} from './clip-files.ts';
import {Clips} from './clips.ts';
import {Reader} from './reader.ts';
import type {Said, Spoken} from './speech.ts';

const zh = (text: string): Spoken => ({text, language: 'zh'});
const en = (text: string): Spoken => ({text, language: 'en'});

let speaker: Loudspeaker;
let reader: Reader;
let unhear: () => void;
let captions: (string | undefined)[];
let decoded: number;

/** A reader whose clips come from there. */
function open(source: ClipSource): Reader {
  const clips = new Clips(source, (bytes) => {
    decoded += 1;
    return speaker.context.decodeAudioData(bytes);
  });
  const opened = new Reader({clips, speaker, after: new HandClock().after});
  opened.onCaption((spoken) => captions.push(spoken?.text));
  return opened;
}

const ear = () => HeardContext.all.at(-1)!;
const starts = (): readonly Start[] => ear().starts;
const end = ({when, seconds}: Start) => when + seconds;

suite('reader', () => {
  setup(async () => {
    unhear = hearAll();
    captions = [];
    decoded = 0;
    speaker = new Loudspeaker(() => {
      reader.speakerChanged();
    });
    reader = open(shippedClips);
    await waitUntil(() => speaker.running);
  });
  teardown(() => {
    reader.stop();
    unhear();
  });

  test('a text is heard, and its end is told', async () => {
    const said = reader.say([zh('取号')]);
    await waitUntil(() => ear().loudness > 0.05, 'it sounds');
    assert.equal(await said, 'said');
    assert.deepEqual(captions, ['取号', undefined]);
  });

  test('each utterance has its caption when it begins, one after the other', async () => {
    const said = reader.say([zh('取号'), zh('……'), en('Next')]);
    await waitUntil(() => starts().length === 1);
    assert.deepEqual(captions, ['取号']);
    assert.equal(await said, 'said');
    assert.deepEqual(captions, ['取号', '……', 'Next', undefined]);
    const [first, second] = starts();
    assert.isAbove(second!.when, end(first!) + 0.2, 'a silence between them');
  });

  test('what is put together is heard without a gap', async () => {
    void reader.say([zh('张三丰 23 个号')]);
    await waitUntil(() => starts().length === 5);
    for (const [i, start] of starts().slice(1).entries()) {
      assert.closeTo(start.when, end(starts()[i]!), 1e-6);
    }
  });

  test('faster is shorter, breaths too', async () => {
    const lasts = async (rate: Reader['rate'], text: string) => {
      reader.rate = rate;
      const before = starts().length;
      const said = reader.say([zh(text)]);
      await waitUntil(() => starts().length > before);
      const heard = starts().slice(before);
      reader.stop();
      assert.equal(await said, 'cut');
      return end(heard.at(-1)!) - heard[0]!.when;
    };
    const text = '老房子漏水，没人管';
    const usual = await lasts(1, text);
    assert.closeTo(await lasts(1.5, text), usual / 1.5, 0.01);
    assert.closeTo(await lasts(0.75, text), usual / 0.75, 0.01);
  });

  test('the next screen cuts the last one off at once', async () => {
    const first = reader.say([zh('请到导访台，或向穿红马甲的工作人员招手。'), zh('知道了')]);
    await waitUntil(() => ear().loudness > 0.05);
    const second = reader.say([zh('取号')]);
    const answers: Said[] = [await first, await second];
    assert.deepEqual(answers, ['cut', 'said']);
    assert.notInclude(captions, '知道了');
  });

  test('stopped while it still fetches, it says nothing later', async () => {
    let give: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      give = resolve;
    });
    const slow = open({
      ...shippedClips,
      clips: async (language) => {
        await late;
        return shippedClips.clips(language);
      },
    });
    const said = slow.say([zh('取号')]);
    slow.stop();
    assert.equal(await said, 'cut');
    give();
    assert.equal(await slow.say([zh('下一步')]), 'said');
    assert.deepEqual(captions, [undefined, '下一步', undefined]);
  });

  test('without clips the words are still told, and the next text tries again', async () => {
    let broken = true;
    const patient = open({
      ...shippedClips,
      clips: (language) =>
        broken ? Promise.reject(new Error('offline')) : shippedClips.clips(language),
    });
    assert.equal(await patient.say([zh('取号'), zh('完成')]), 'unable');
    assert.deepEqual(captions, ['取号', '完成', undefined]);
    broken = false;
    assert.equal(await patient.say([zh('取号')]), 'said');
  });

  test('a loudspeaker that goes is not waited for', async () => {
    const said = reader.say([zh('请到导访台，或向穿红马甲的工作人员招手。')]);
    await waitUntil(() => starts().length > 0);
    await ear().close();
    assert.equal(await said, 'unable');
  });

  test('a clip is decoded once, and not all of them', async () => {
    await reader.say([zh('取号')]);
    await reader.say([zh('取号')]);
    assert.equal(decoded, 1);
  });

  test('a clip that cannot be decoded is left out, the rest is heard', async () => {
    const torn = open({
      ...shippedClips,
      clips: async (language) => {
        const [bank, wholes] = await shippedClips.clips(language);
        return [bank!, {...wholes!, bytes: new ArrayBuffer(wholes!.bytes.byteLength)}];
      },
    });
    assert.equal(await torn.say([zh('前面还有 12 个号')]), 'said');
    assert.equal(starts().length, 1);
  });

  test('English alone fetches no Chinese, and a name in Chinese does', async () => {
    const asked: string[] = [];
    const watched = open({
      ...shippedClips,
      clips: (language) => {
        asked.push(language);
        return shippedClips.clips(language);
      },
    });
    await watched.say([en('Next')]);
    assert.deepEqual(asked, ['en']);
    await watched.say([en('Next 张')]);
    assert.deepEqual(asked, ['en', 'zh']);
  });

  test('its clips are kept for a while, not for ever', async () => {
    let made = 0;
    const clips = new Clips(
      {
        readings: () => shippedClips.readings(),
        clips: () => {
          const names = Array.from({length: 40}, (_, i) => [`w${i}`, [0, 1]] as const);
          return Promise.resolve([{index: Object.fromEntries(names), bytes: new ArrayBuffer(1)}]);
        },
      },
      () => {
        made += 1;
        return Promise.resolve(tone(10));
      },
    );
    await clips.load('en');
    for (let i = 0; i < 40; i += 1) await clips.sound('en', `w${i}`, 1);
    await clips.sound('en', 'w39', 1);
    assert.equal(made, 40, 'the last one is still there');
    await clips.sound('en', 'w0', 1);
    assert.equal(made, 41, 'the first one is not');
    assert.isUndefined(await clips.sound('en', 'toString', 1));
  });
});
