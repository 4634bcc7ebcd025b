import type {HallConfiguration} from '../../hall/configuration.ts';

/** What the page has a tab for; also the fragment of its address. */
export const TABS = [
  'windows',
  'units',
  'time',
  'queues',
  'form',
  'devices',
  'other',
  'history',
] as const;
export type Tab = (typeof TABS)[number];
/** Where the document is edited; the history tells of documents as a whole. */
export type EditTab = Exclude<Tab, 'history'>;

type Part = keyof HallConfiguration;

/** Parts of the document, in the order in which their tab shows them; whatever is in none is among the others. */
const PARTS: Readonly<Record<Exclude<EditTab, 'other'>, readonly Part[]>> = {
  windows: ['windows'],
  units: ['units', 'areas', 'rooms'],
  time: ['hours', 'holidays', 'issue', 'appointments'],
  queues: ['lanes', 'calls', 'parties', 'service', 'numbering', 'general'],
  form: ['form', 'topics'],
  devices: ['devices'],
};

/** Parts that have pages of their own. */
export const ELSEWHERE: Readonly<Partial<Record<string, string>>> = {
  signage: '/console/screens/',
  slip: '/console/slip/',
};

/** The tab on which a part of the document is changed, or whatever lies at a path within it. */
export function tabOf(path: string): EditTab {
  const [part = ''] = path.split('.');
  const found = Object.entries(PARTS).find(([, parts]) => parts.includes(part as Part));
  return found ? (found[0] as EditTab) : 'other';
}

/** Parts of a tab, of all that the document may have. */
export function partsOf(tab: EditTab, all: readonly string[]): readonly string[] {
  if (tab !== 'other') return PARTS[tab].filter((part) => all.includes(part));
  return all.filter((part) => tabOf(part) === 'other' && !(part in ELSEWHERE));
}

export const tabOfAddress = (hash: string): Tab =>
  TABS.find((tab) => `#${tab}` === hash) ?? 'windows';
