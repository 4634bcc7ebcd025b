import type {InkPage} from '../../kiosk/questions/ink-page.ts';
import {model} from '../../src/input/handwriting/testing/models.ts';
import type {TouchVisitor} from './touch-visitor.ts';

/** What one invented person says, in every kind of answer that there is. */
export interface Story {
  /** Pinyin of a name, of an address and of reasons. */
  readonly name: string;
  readonly address: string;
  readonly reasons: string;
  /** Digits behind the address. */
  readonly house: string;
  readonly phone: string;
  /** Passes the check digit, and belongs to no county. */
  readonly id: string;
  /** Eight digits. */
  readonly birth: string;
  /** Two representatives, in pinyin. */
  readonly people: readonly [string, string];
  /** Characters drawn by a finger: those of the request, and one that is kept as it was drawn. */
  readonly drawn: readonly string[];
  readonly kept: string;
  /** Letters under which no unit is found. */
  readonly letters: string;
}

/** How it was taken down, for whoever looks for it afterwards. */
export interface TakenDown {
  /** Every answer in words or digits, as the kiosk holds it. */
  readonly words: readonly string[];
  /** Places of the pen in the drawing that was kept, as a document would write them. */
  readonly ink: string;
}

/** From the first screen to the review, through every kind of answer; answers the words it left. */
export async function fillWholeForm(visitor: TouchVisitor, story: Story): Promise<TakenDown> {
  const words: string[] = [];
  await visitor.press(/^登记并取号/, /^知道了/);
  await visitor.tap('拼音');
  words.push(await spell(visitor, story.name));
  await visitor.press('下一步');
  await spell(visitor, story.address);
  await visitor.tap('数字符号');
  await visitor.type(story.house);
  words.push(await written(visitor));
  await visitor.tap('拼音');
  await visitor.press('下一步');
  await visitor.type(story.phone);
  await visitor.press('下一步', /^几个人一起/);
  await visitor.tap('多 1 人');
  await visitor.press('下一步');
  words.push(await spell(visitor, story.people[0]));
  await visitor.press('再加一位');
  words.push(await spell(visitor, story.people[1]));
  await visitor.press('下一步', /^申诉求决/, /^土地房屋/, /^国土厅/);
  await visitor.tap('手写');
  words.push(await draw(visitor, story.drawn));
  await visitor.press('下一步');
  const ink = await keepDrawn(visitor, story.kept);
  await visitor.press('下一步');
  await visitor.tap('拼音');
  words.push(await spell(visitor, story.reasons));
  await visitor.press('下一步');
  await visitor.tap('照片、录像');
  await visitor.press('下一步');
  await visitor.tap('要优先', '轮椅');
  await visitor.press('下一步', /^还想补充/, /^身份证/);
  await visitor.type(story.id);
  await visitor.press('下一步', '女');
  await visitor.type(story.birth);
  await visitor.press('下一步', '不填，下一步', '不填，下一步', '来过', '不公开');
  return {words: [...words, story.phone, story.id, story.birth], ink};
}

/** The same with one typed answer, the name; everything else is left to the window. */
export async function fillShortForm(visitor: TouchVisitor, name: string): Promise<string> {
  await visitor.press(/^登记并取号/, /^知道了/);
  await visitor.tap('拼音');
  const word = await spell(visitor, name);
  await visitor.press('下一步', '到窗口口述', '不填，下一步', /^一个人/);
  await visitor.press(/^申诉求决/, /^说不清楚/, '到窗口口述', '不填，下一步', '下一步');
  return word;
}

/** Looks for a unit that nobody has heard of, from the review, and stays there. */
export async function searchInVain(visitor: TouchVisitor, {letters}: Story): Promise<void> {
  await visitor.press(/^单位/);
  await visitor.press(/^按名称找/);
  await visitor.type(letters);
  await visitor.page.getByText('没有找到').waitFor();
}

/** Types letters and takes the first of what they may be, until none is left; answers what stands there. */
async function spell(visitor: TouchVisitor, letters: string): Promise<string> {
  const {page} = visitor;
  await visitor.type(letters);
  const waiting = page.locator('rc-text-box .letters');
  const first = page.locator('rc-candidate-bar .list button').first();
  while ((await waiting.count()) > 0) {
    const before = await page.locator('rc-text-box').innerText();
    await visitor.touch(first);
    await page.locator('rc-text-box').filter({hasNotText: before}).waitFor();
  }
  return written(visitor);
}

export async function draw(visitor: TouchVisitor, characters: readonly string[]): Promise<string> {
  const {page} = visitor;
  for (const character of characters) {
    await visitor.write(model(character));
    const candidates = page.locator('rc-candidate-bar .list button');
    await visitor.touch(candidates.filter({hasText: character}).first());
    await page.locator('rc-text-box').filter({hasText: character}).waitFor();
  }
  return written(visitor);
}

async function keepDrawn(visitor: TouchVisitor, character: string): Promise<string> {
  await visitor.tap('留下字迹');
  const sheet = visitor.page.locator('rc-ink-page');
  await sheet.waitFor();
  await visitor.write(model(character));
  const places = await sheet.evaluate(({ink}: InkPage) => ink?.strokes[0]?.slice(0, 6));
  return String(places);
}

async function written({page}: TouchVisitor): Promise<string> {
  return (await page.locator('rc-text-box [data-at]').allInnerTexts()).join('');
}
