import type {Entry} from './entry.ts';

/** Screens and alarms. */
export const signageTexts = {
  'unknown-alarm': [
    422,
    '没有这条紧急通知',
    '请刷新页面，重新选择。',
    'No such alarm',
    'Reload the page and choose again.',
  ],
  'unknown-display': [
    422,
    '没有这块屏',
    '请刷新页面，重新选择。',
    'No such display',
    'Reload the page and choose again.',
  ],
} as const satisfies Record<string, Entry>;
