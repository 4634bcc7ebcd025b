/** What a kiosk says to the staff when it is asked something: Chinese first, and under it English. */
export const words = {
  here: {zh: '这台是', en: 'This is'},
  test: '试打 TEST',
  notANumber: {
    zh: '试打的纸，不是号单，请收走。',
    en: 'A test print, not a number: please take it away.',
  },
} as const;
