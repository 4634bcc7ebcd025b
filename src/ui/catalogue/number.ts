import type {Words} from '../../hall/configuration.ts';

/** The number on the screen. */
export const numberTexts = {
  'number.yours': {zh: '您的号码', en: 'Your number'},
  'number.ahead': {zh: '前面还有 {count} 个号', en: 'Numbers before yours: {count}'},
  'number.first': {zh: '您排在最前面', en: 'You are next in line'},
  'number.wait.unopened': {zh: '窗口开放后就叫号', en: 'Calls begin when a window opens'},
  'number.sit': {zh: '请在 {area}就座', en: 'Please sit in {area}'},
  'number.guide': {zh: '导访员会来找您', en: 'A guide will come to you'},
  'number.guide.offline': {
    zh: '要人帮忙，请到导访台，或向穿红马甲的工作人员招手。',
    en: 'For help, please go to the guide desk, or wave to the staff in red vests.',
  },
  'number.how': {
    zh: '听到或看到号码就请过来；过号也不作废，告诉工作人员即可。',
    en: 'Come when you hear or see your number. If you miss it, it still counts: just tell the staff.',
  },
  'number.offline': {
    zh: '网络断开时取的号，一样有效；前面的号数可能有出入。',
    en: 'Taken while the network was down; it counts all the same, but the figures may be behind.',
  },
  'number.printing': {zh: '正在出号单', en: 'Your slip is printing'},
  'number.printed': {zh: '请拿好号单', en: 'Please take your slip'},
  'number.unprinted': {zh: '请记下号码或拍照', en: 'Please note your number or take a photo'},
  'number.unprinted.why': {
    zh: '号单没打出来，号码照样有效。',
    en: 'The slip did not print. Your number counts all the same.',
  },
  'number.unprinted.still': {
    zh: '还是没打出来。请拍照，或请工作人员帮忙；号码照样有效。',
    en: 'Still not printed. Please take a photo or ask the staff; your number counts all the same.',
  },
  'number.paperless': {
    zh: '这台不打号单，号码一样有效。',
    en: 'No slips are printed here. Your number counts all the same.',
  },
  'number.missed': {zh: '没拿到号单？', en: 'No slip came out?'},
  'number.unconfirmed': {
    zh: '号单可能没打出来。没拿到也不要紧，号码照样有效。',
    en: 'The slip may not have printed. Without it your number counts all the same.',
  },
  'number.elsewhere': {
    zh: '在别的自助机点“查我的号”，输入查询码也能补打；也可以请工作人员帮忙。',
    en: 'At another kiosk, choose “My number” and enter the code to print it there; or ask the staff.',
  },
  'number.again': {zh: '再打一次', en: 'Print again'},
  'number.done': {zh: '完成', en: 'Done'},
  'number.appointment': {zh: '请 {time} 来', en: 'Come {time}'},
} as const satisfies Record<string, Words>;
