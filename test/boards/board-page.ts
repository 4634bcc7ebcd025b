import type {ScenePage} from './scene.ts';
import type {BoardScene} from './scenes.ts';
import {SourcePage} from './source-page.ts';

declare const scene: ScenePage;

/** Pixels of a picture that is kept, more or less: a fiftieth of a large wall's, enough to see a box move. */
const KEPT_PIXELS = 50_000;
const QUALITY = 60;

/** A page of a real browser in which boards are put up, one after the other. */
export class BoardPage {
  readonly #source: SourcePage;

  private constructor(source: SourcePage) {
    this.#source = source;
  }

  static async open(): Promise<BoardPage> {
    return new BoardPage(await SourcePage.open('test/boards/scene.html', 'scene'));
  }

  get page() {
    return this.#source.page;
  }

  get errors(): readonly string[] {
    return this.#source.errors;
  }

  async show({display, size, stage}: BoardScene): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.evaluate(([id, state]) => scene.show(id, state), [display, stage] as const);
  }

  /** What is wrong with the board that is up, and how small its texts are. */
  examine(): Promise<ReturnType<ScenePage['examine']>> {
    return this.page.evaluate(() => scene.examine());
  }

  /** A small picture of what is up, at most 480 pixels wide: WebP, base64. */
  picture(): Promise<string> {
    const {width, height} = this.page.viewportSize() ?? {width: 1, height: 1};
    const small = Math.sqrt((KEPT_PIXELS * width) / height);
    return this.#source.picture(Math.min(480, width, small), 'webp', QUALITY);
  }

  /** How unlike two pictures are, from 0 to 1. */
  unlikeness(one: string, other: string): Promise<number> {
    return this.page.evaluate(([a, b]) => scene.unlikeness(a, b), [one, other] as const);
  }

  async close(): Promise<void> {
    await this.#source.close();
  }
}
