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
  'file-not-whole': {
    zh: '文件没有完整的结尾，或内容与开头的类型不符',
    en: 'It does not end, or is not what it begins as',
  },
  pixels: {zh: '这个文件是 {width} × {height} 像素', en: 'This one is {width} × {height} pixels'},
  frames: {zh: '这个动图有 {frames} 帧', en: 'This one has {frames} frames'},
  'hash-of-other': {zh: '与文件内容不符', en: 'Not that of the content'},
} as const satisfies Record<string, {readonly zh: string; readonly en: string}>;
