import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import type {Settings} from '../glass/settings.ts';
import type {Locale} from '../../src/ui/locale.ts';
import {GlassWalk} from './glass-walk.ts';
import {KioskPage} from './kiosk-page.ts';

/** How the glass shows itself on a walk, and how much of it is looked at. */
export interface Walked {
  readonly settings: Partial<Settings> & {readonly locale: Locale};
  /** The panel's long side in millimetres. */
  readonly mm: number;
  readonly hall: HallConfiguration;
  /** Pages of one list that are looked at. */
  readonly pages: number;
}

export type Look = (page: KioskPage, where: string) => void | Promise<void>;

/** One kiosk from its first screen, in a hall where one unit gives no more numbers. */
export async function at(
  {settings, mm, hall}: Walked,
  look: Look,
  visit: (walk: GlassWalk, page: KioskPage) => Promise<void>,
  link = new MemoryLink({
    ...hall,
    parties: {...hall.parties, atMost: 20},
    units: hall.units.map((unit) => (unit.id === 'renshe' ? {...unit, quota: {waiting: 0}} : unit)),
  }),
): Promise<void> {
  const page = new KioskPage(link);
  page.app.screenMm = mm;
  const walk = new GlassWalk(page, settings, (where) => look(page, where));
  try {
    await page.settled();
    await walk.set(settings);
    await visit(walk, page);
  } finally {
    page.close();
  }
}
