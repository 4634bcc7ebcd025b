/** What is wrong with one field of a request, where no schema of the hall's document says it. */
export const fieldTexts = {
  missing: {zh: '缺少这一项', en: 'This is missing'},
  expected: {zh: '应为 {expected}', en: 'Expected {expected}'},
  'command-id': {zh: '每次操作一个新的编号', en: 'A new id for each command'},
  actor: {zh: '谁在操作，如 desk:5-left', en: 'Who commands: desk:5-left'},
  hash: {
    zh: '应为文件的 SHA-256，64 位十六进制',
    en: 'The SHA-256 of the file, 64 hexadecimal digits',
  },
  'hash-of-other': {zh: '与文件内容不符', en: 'Not that of the content'},
} as const satisfies Record<string, {readonly zh: string; readonly en: string}>;
