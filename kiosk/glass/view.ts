import type {HallConfiguration, QueueId, Unit, Words} from '../../src/hall/configuration.ts';
import {GENERAL} from '../../src/hall/configuration.ts';
import {unitsOn} from '../../src/hall/validity.ts';
import type {Wait} from '../../src/hall/wait.ts';
import type {TextKey, TextValues} from '../../src/ui/catalogue.ts';
import type {Locale} from '../../src/ui/locale.ts';
import {waitWords} from '../../src/wire/wait-words.ts';
import type {HelpStatus} from '../help/help.ts';
import type {Glass, Settings} from './settings.ts';
import type {Wrong} from '../visit/check-answer.ts';

/** What every screen is shown with: the visitor's settings, the glass, and the hall around it. */
export class View {
  readonly settings: Settings;
  readonly glass: Glass;
  readonly hall: HallConfiguration | undefined;
  /** The hall's day, `2026-11-30`; unknown before it was told one. */
  readonly today: string | undefined;
  /** Hall-local, `14:26`. */
  readonly clock: string;
  /** Cut off from the hub: still issuing numbers of its own, or unable to. */
  readonly cut: 'issuing' | 'unable' | undefined;

  /** How it stands with the guide who was called; undefined where nobody was. */
  readonly help: HelpStatus | undefined;

  constructor(
    parts: Pick<View, 'settings' | 'glass' | 'hall' | 'clock' | 'cut' | 'help'> &
      Partial<Pick<View, 'today'>>,
  ) {
    this.settings = parts.settings;
    this.glass = parts.glass;
    this.hall = parts.hall;
    this.today = parts.today;
    this.clock = parts.clock;
    this.cut = parts.cut;
    this.help = parts.help;
  }

  get locale(): Locale {
    return this.settings.locale;
  }

  /** All that is touched stays below; a wide glass is within reach as it is. */
  get low(): boolean {
    return this.glass.upright && this.settings.low;
  }

  /** Large words on a glass that has the height for them; low, it is for what is asked. */
  get roomy(): boolean {
    const {glass, settings} = this;
    return glass.upright && !settings.low && settings.size !== 'standard';
  }

  /** The units that may be chosen today. */
  get units(): readonly Unit[] {
    return unitsOn(this.hall?.units ?? [], this.today);
  }

  /** A text of the catalogue. */
  t<K extends TextKey>(key: K, ...values: TextValues<K>): string {
    return this.locale.text(key, ...values);
  }

  /** A text of the hall's own. */
  words(words: Words | undefined): string {
    return words ? this.locale.words(words) : '';
  }

  /** A queue's name in full. */
  queueName(queue: QueueId | undefined): string {
    if (queue === undefined || queue === GENERAL) return this.t('queue.general');
    return this.words(this.hall?.units.find(({id}) => id === queue)?.name);
  }

  /** What is wrong with an answer, for beside its field. */
  wrong({text: key, count = 0}: Wrong): string {
    return this.t(key, {count});
  }

  waitText(wait: Wait | undefined): string {
    return wait ? this.words(waitWords(wait)) : this.t('number.wait.unopened');
  }
}
