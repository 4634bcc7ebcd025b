import type {HallConfiguration, SeatId} from '../../../hall/configuration.ts';
import type {Forms} from '../../../sync/form-client.ts';
import type {Language} from '../../words.ts';
import type {LostLine} from './draft.ts';
import type {Pauses} from './saving-drafts.ts';

/** The desk at which forms are open. All that show one are given it as a whole. */
export interface FormPlace extends Pauses {
  readonly forms: Forms;
  readonly seat: SeatId;
  /** The hall's document, where there is one. */
  readonly hall: HallConfiguration | undefined;
  readonly language: Language;
  /** Cut off, or a command is under way. */
  readonly disabled: boolean;
  /** No line to the hub. */
  readonly cut: boolean;
  /** Takes what could not be saved before the visit went from here. */
  readonly lost: (number: string, lines: Promise<readonly LostLine[]>) => void;
}

/** Whether something of it is another: it is put together anew at each look of the desk. */
export const isElsewhere = (place: FormPlace, before: FormPlace | undefined): boolean =>
  before === undefined ||
  (Object.keys(place) as (keyof FormPlace)[]).some((key) => place[key] !== before[key]);
