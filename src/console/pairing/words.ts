import {commonTexts, wordsOf} from '../words.ts';

/** Every word of pairing a device and letting it go. */
const texts = {
  ...commonTexts,
  'pair.title': {zh: '添加设备', en: 'Add a device'},
  'pair.hint': {
    zh: '在新设备上打开自助机或大屏的页面，它会显示一个码。',
    en: 'Open the kiosk’s or the wall’s page on the new device: it shows a code.',
  },
  'pair.none': {
    zh: '还没有设备在等。打开设备后几秒就会出现在这里。',
    en: 'No device waits yet. One that is opened stands here within seconds.',
  },
  'pair.waiting': {zh: '等待加入的设备', en: 'Devices that wait'},
  'pair.from': {zh: '{from}，{width} × {height}', en: '{from}, {width} × {height}'},
  'pair.back': {zh: '返回', en: 'Back'},
  'pair.close': {zh: '关闭', en: 'Close'},
  'pair.same': {zh: '{kind}屏幕上也是这个码吗？', en: '{kind}: does it show the same code?'},
  'pair.same.hint': {
    zh: '不一样就不要加入：那是别的设备。',
    en: 'If not, do not add it: it is another device.',
  },
  'pair.where': {zh: '作为哪台设备用', en: 'Use it as'},
  'pair.new': {zh: '新增一台', en: 'A new one'},
  'pair.free': {zh: '{name}（现在没有设备）', en: '{name} (no device now)'},
  'pair.replace': {zh: '{name}（换下现在的设备）', en: '{name} (replaces what stands there)'},
  'pair.name': {zh: '名称', en: 'Name'},
  'pair.name.kiosk': {zh: '例如：东门 1 号机', en: 'Such as: East door 1'},
  'pair.name.wall': {zh: '例如：大厅主屏', en: 'Such as: main wall'},
  'pair.place': {zh: '放在哪里（可不填）', en: 'Where it stands (optional)'},
  'pair.display': {zh: '显示哪块屏的内容', en: 'What it shows'},
  'pair.glass': {
    zh: '屏幕长边，毫米（可不填，填了字的大小更准）',
    en: 'Long side of its glass, mm (optional: it makes letters the right size)',
  },
  'pair.add': {zh: '码一样，加入', en: 'Same code: add it'},
  'pair.refuse': {zh: '不是我们的，不加入', en: 'Not ours: refuse'},
  'pair.name.missing': {zh: '请填写名称', en: 'Give it a name'},
  'pair.name.taken': {zh: '已有一台设备叫这个名字', en: 'Another device has this name'},
  'pair.glass.wrong': {zh: '150 到 3000 之间的整数', en: 'A whole number from 150 to 3000'},
  'pair.done': {zh: '“{name}”已加入', en: '“{name}” is one of the hall’s'},
  'pair.done.hint': {
    zh: '几秒后它自己打开。不用做别的。',
    en: 'It opens by itself within seconds. Nothing else to do.',
  },
  'pair.another': {zh: '再加一台', en: 'Add another'},
  'device.kiosk': {zh: '自助机', en: 'Kiosk'},
  'device.wall': {zh: '大屏', en: 'Wall'},
  'release.title': {zh: '停用“{name}”', en: 'Take “{name}” out of service'},
  'release.hint': {
    zh: '位置和设置会留着，新设备可以接着用。',
    en: 'Its place and settings stay: another device can take them over.',
  },
  'release.retired': {zh: '设备还在我们手里', en: 'We still have it'},
  'release.retired.hint': {
    zh: '它先把没交的号交上来，再停用。',
    en: 'It brings the numbers that it gave, then stops.',
  },
  'release.lost': {zh: '丢了，或被人拿走了', en: 'It is lost or stolen'},
  'release.lost.hint': {
    zh: '立刻停用，连上网几秒内变成空白；它没交的号收不到了。',
    en: 'At once: blank within seconds of its next contact. Numbers that it did not bring are lost.',
  },
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);

/** All characters, for the fonts. */
export const allWords = JSON.stringify(texts);
