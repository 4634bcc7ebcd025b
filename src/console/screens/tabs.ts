import type {Part} from './draft/draft.ts';

/** What the page has a tab for; also the fragment of its address. */
export const TABS = ['screens', 'slogans', 'notices', 'media', 'alarms', 'voice'] as const;
export type Tab = (typeof TABS)[number];

const TAB_OF: Readonly<Record<Part, Tab>> = {
  displays: 'screens',
  boards: 'slogans',
  slogans: 'slogans',
  notices: 'notices',
  media: 'media',
  alarms: 'alarms',
  zones: 'voice',
  map: 'screens',
  brightness: 'screens',
  darkAfter: 'screens',
};

/** The tab on which a fault is mended; `path` begins with `signage.`. */
export function tabOf(path: string): Tab {
  const part = path.split('.')[1] ?? '';
  return part in TAB_OF ? TAB_OF[part as Part] : 'screens';
}

export const tabOfAddress = (hash: string): Tab =>
  TABS.find((tab) => `#${tab}` === hash) ?? 'screens';
