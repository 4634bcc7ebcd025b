import type {Language, PlainKey} from '../../src/ui/catalogue.ts';
import type {Words} from '../../src/hall/configuration.ts';
import type {Locale} from '../../src/ui/locale.ts';
import {MoveEvent, SettingsEvent} from '../events.ts';
import type {Settings} from '../glass/settings.ts';
import {deep, nameOf, type KioskPage} from './kiosk-page.ts';

/** What a button says: a text of the catalogue, the hall's own words, or a sign as it is. */
export type Label = PlainKey | Words | {readonly sign: string};

/** A visitor who works a kiosk in any language, and looks at what each touch leads to. */
export class GlassWalk {
  readonly page: KioskPage;
  readonly #settings: Partial<Settings> & {readonly locale: Locale};
  readonly #look: (where: string) => void | Promise<void>;

  constructor(
    page: KioskPage,
    settings: Partial<Settings> & {readonly locale: Locale},
    look: (where: string) => void | Promise<void>,
  ) {
    this.page = page;
    this.#settings = settings;
    this.#look = look;
  }

  /** What stands for the language where there is Chinese and English alone. */
  get base(): Language {
    return this.#settings.locale.base;
  }

  /** As a visitor who has just come and chosen how the glass shows itself. */
  async begin(): Promise<void> {
    this.#inner().dispatchEvent(new MoveEvent({type: 'leave'}));
    await this.page.settled();
    await this.set(this.#settings);
  }

  async set(settings: Partial<Settings>): Promise<void> {
    this.#inner().dispatchEvent(new SettingsEvent(settings));
    await this.page.settled();
  }

  async look(where: string): Promise<void> {
    await this.page.settled();
    await this.#look(where);
  }

  /** Touches one after the other, turning pages until each shows. */
  async go(...labels: readonly Label[]): Promise<void> {
    for (const label of labels) await this.tap(label);
  }

  /** Touches so fast that nothing is shown between. */
  async tap(...labels: readonly Label[]): Promise<void> {
    for (const label of labels) (await this.#find(label)).click();
    await this.page.settled();
  }

  /** The same, and looks at what comes of each. */
  async press(...labels: readonly Label[]): Promise<void> {
    for (const label of labels) {
      await this.go(label);
      await this.#look(this.#nameOf(label));
    }
  }

  /** Looks at the pages of choices from the one that shows, so many at most. */
  async pages(where: string, most: number): Promise<void> {
    for (let turned = 1; turned <= most; turned += 1) {
      await this.#look(`${where}, page ${turned}`);
      if (!(await this.#turn('last'))) return;
    }
  }

  /** The element that takes what a hand would write; the first of that kind. */
  element(selector: string): Element {
    const found = deep(this.page.app).find((each) => each.matches(selector));
    if (!found) throw new Error(`no ${selector} is shown: ${this.page.words}`);
    return found;
  }

  async tell(selector: string, event: Event): Promise<void> {
    this.element(selector).dispatchEvent(event);
    await this.page.settled();
  }

  /** Looks for a button on the pages that follow, then on those before. */
  async #find(label: Label): Promise<HTMLButtonElement> {
    const name = this.#nameOf(label);
    for (const way of ['last', 'first'] as const) {
      do {
        const found = this.#shown(name);
        if (found) return found;
      } while (await this.#turn(way));
    }
    const names = this.page.buttons.map((button) => nameOf(button));
    throw new Error(`no button "${name}" among: ${names.join(' | ')}`);
  }

  /** By its whole name, else by how that begins. */
  #shown(name: string): HTMLButtonElement | undefined {
    const {buttons} = this.page;
    const names = buttons.map((button) => nameOf(button));
    const exact = names.indexOf(name);
    return buttons[exact >= 0 ? exact : names.findIndex((each) => each.startsWith(name))];
  }

  /** Turns to the next page of choices, or to the one before; false where there is none. */
  async #turn(way: 'last' | 'first'): Promise<boolean> {
    const button = deep(this.page.app).find((each) =>
      each.matches(`.pager button:${way}-child:enabled`),
    );
    if (!(button instanceof HTMLButtonElement)) return false;
    button.click();
    await this.page.settled();
    return true;
  }

  #nameOf(label: Label): string {
    const {locale} = this.#settings;
    const name =
      typeof label === 'string'
        ? locale.text(label)
        : 'sign' in label
          ? label.sign
          : locale.words(label);
    return name.replace(/\s+/g, ' ');
  }

  #inner(): Element {
    return this.element('.screen > *');
  }
}
