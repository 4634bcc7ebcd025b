import type {Words} from '../hall/configuration.ts';

export type Language = 'zh' | 'en';

/**
 * Every text of the kiosk, in both languages. `{name}` stands for a value; both languages of an
 * entry name the same values. English keeps clear of plurals by form: "Waiting: {count}".
 */
export const catalogue = {
  'home.greeting': {zh: '您好，欢迎您来', en: 'Hello, and welcome'},
  'home.lead': {
    zh: '取个号，坐下喝杯热茶，叫到您就过来。',
    en: 'Take a number, sit down to a cup of hot tea, and we will call you.',
  },
  'home.start': {zh: '登记并取号', en: 'Check in and take a number'},
  'home.start.hint': {
    zh: '点几下就好，不问姓名，不用证件',
    en: 'A few touches. No name, no ID needed.',
  },
  'home.quick': {zh: '只取号', en: 'Just a number'},
  'home.quick.hint': {
    zh: '到综合接访窗口再说',
    en: 'Tell us at the first reception window',
  },
  'home.waiting': {zh: '等候 {count} 个号', en: 'Waiting: {count}'},
  'home.windows': {zh: '{count} 个窗口在接待', en: 'Windows open: {count}'},
  'home.windows.none': {zh: '窗口还没开', en: 'No window is open yet'},
  'home.windows.paused': {zh: '窗口暂停，稍后继续', en: 'Windows are paused and will go on soon'},

  'home.slip': {zh: '我有号单', en: 'I have a slip'},
  'home.slip.hint': {
    zh: '看排到哪里，接着办上次的事，评价',
    en: 'Where I am, the same matter again, or how it was',
  },

  'code.ask': {zh: '请输入查询码', en: 'The code on your slip'},
  'code.lead': {
    zh: '12 位数字，印在号单最下面。',
    en: 'Twelve digits, at the foot of the slip.',
  },
  'code.typed': {zh: '已输入 {count} 位', en: 'Typed: {count}'},
  'code.erase': {zh: '退一位', en: 'Erase'},
  'code.anew': {zh: '重输', en: 'Start again'},
  'code.asking': {zh: '正在查…', en: 'One moment…'},
  'code.unreachable': {
    zh: '网络断开了，现在查不到，请问工作人员。',
    en: 'The network is down: please ask the staff.',
  },
  'standing.again': {zh: '为这件事再取一个号', en: 'A new number for this matter'},
  'rating.ask': {zh: '今天的接待，您满意吗？', en: 'How was your visit today?'},
  'rating.lead': {
    zh: '愿意才点。不记名，没人知道是谁评的。',
    en: 'Only if you like. Nobody learns who said it.',
  },
  'rating.thanks': {zh: '谢谢您的评价', en: 'Thank you'},

  'topic.ask': {zh: '您来说哪方面的事？', en: 'What is it about?'},
  'topic.lead': {
    zh: '选最接近的一项，选错了也没关系。这一项只帮您找单位，不会保存。',
    en: 'Choose the nearest; a wrong choice does no harm. It only helps to find the unit and is not kept.',
  },
  'topic.unsure': {zh: '说不清楚', en: 'I am not sure'},
  'topic.unsure.hint': {zh: '请导访员帮我', en: 'Let a guide help me'},

  'unit.ask': {zh: '找哪个单位？', en: 'Which unit?'},
  'unit.lead': {
    zh: '这些单位常接待这类事。拿不准，就选“说不清楚”。',
    en: 'These units usually take it. If in doubt, choose "I am not sure".',
  },
  'unit.all': {zh: '其他单位', en: 'Other units'},
  'unit.all.hint': {zh: '看看全部单位', en: 'See all of them'},
  'units.ask': {zh: '全部单位', en: 'All units'},
  'units.lead': {
    zh: '点“下一页”看更多。找不到，就选“说不清楚”。',
    en: 'Touch "Next page" for more. If you cannot find it, choose "I am not sure".',
  },
  'units.rest': {zh: '其他', en: 'More'},

  'party.ask': {zh: '一共来了几个人？', en: 'How many of you are here?'},
  'party.lead': {
    zh: '同一件事一起来的，取一个号就行。',
    en: 'People who come together about one matter need only one number.',
  },
  'party.people': {zh: '{count} 人', en: '{count}'},
  'party.alone': {zh: '就我一个', en: 'Just me'},
  'party.more': {zh: '更多', en: 'More'},
  'party.more.ask': {zh: '一共多少人？', en: 'How many altogether?'},
  'party.fewer.one': {zh: '少 1 人', en: '1 fewer'},
  'party.more.one': {zh: '多 1 人', en: '1 more'},
  'party.fewer.ten': {zh: '少 10 人', en: '10 fewer'},
  'party.more.ten': {zh: '多 10 人', en: '10 more'},
  'party.representatives': {
    zh: '人多的时候，请推选最多 {count} 位代表到窗口谈，其他人在大厅休息。',
    en: 'From a larger group, at most {count} of you come to the window; the others rest in the hall.',
  },
  'party.most': {
    zh: '一个号最多 {count} 人。再多，请找工作人员。',
    en: 'One number stands for at most {count} people. For more, ask the staff.',
  },

  'needs.ask': {zh: '需要照顾吗？', en: 'Can we make it easier?'},
  'needs.lead': {
    zh: '都不需要，直接点“下一步”。',
    en: 'If not, just touch "Next".',
  },
  'needs.priority': {zh: '要优先吗？', en: 'Should you go first?'},
  'needs.priority.who': {
    zh: '年老、残疾、孕妇、带婴幼儿、军人、急病。您说是就是，不用证明。',
    en: 'Old age, disability, pregnancy, a small child with you, service in the forces, sudden illness. Your word is enough.',
  },
  'needs.help': {zh: '要导访员帮忙吗？', en: 'Would you like a guide to help?'},
  'needs.help.what': {
    zh: '比如看不清、听不清、走路不便、不会写字。',
    en: 'If it is hard for you to see, hear, walk or write, for example.',
  },
  'needs.priority.yes': {zh: '要优先', en: 'Yes'},
  'needs.priority.no': {zh: '不用', en: 'No'},
  'needs.help.yes': {zh: '要帮忙', en: 'Yes'},
  'needs.help.no': {zh: '不用', en: 'No'},

  'review.ask': {zh: '这样对吗？', en: 'Is this right?'},
  'review.lead': {
    zh: '对了就取号。要改哪一项，就点哪一项。',
    en: 'If so, take your number. To change a line, touch it.',
  },
  'review.queue': {zh: '去哪里', en: 'Where'},
  'review.party': {zh: '几个人', en: 'How many'},
  'review.priority': {zh: '优先', en: 'Go first'},
  'review.help': {zh: '导访员帮忙', en: 'Help from a guide'},
  'review.change': {zh: '改', en: 'Change'},
  'review.take': {zh: '取号', en: 'Take my number'},
  'review.taking': {zh: '正在取号', en: 'One moment'},
  'answer.yes': {zh: '要', en: 'Yes'},
  'answer.no': {zh: '不用', en: 'No'},

  'queue.general': {zh: '综合接访', en: 'First reception'},

  'number.yours': {zh: '您的号码', en: 'Your number'},
  'number.ahead': {zh: '前面还有 {count} 个号', en: 'Numbers before yours: {count}'},
  'number.first': {zh: '前面没有人了', en: 'You are next in line'},
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
  'number.done': {zh: '完成', en: 'Done'},

  'slip.title': {zh: '候访号', en: 'Number'},
  'slip.ahead': {zh: '前面', en: 'Before you'},
  'slip.ahead.count': {zh: '{count} 个号', en: '{count}'},
  'slip.wait': {zh: '等候', en: 'Wait'},
  'slip.party': {zh: '同来', en: 'Party'},
  'slip.valid': {zh: '号码全天有效，过号不作废', en: 'Valid all day, even if you miss the call'},
  'slip.come': {zh: '听到或看到号码就请过来', en: 'Come when you hear or see your number'},
  'slip.appointment': {zh: '请来', en: 'Come'},
  'slip.then': {zh: '到时直接来大厅，不用再取号', en: 'Come straight to the hall'},
  'slip.code': {zh: '查询码', en: 'Code'},
  'slip.code.phone': {
    zh: '凭码在自助机或手机查号、评价、再来',
    en: 'At a kiosk or by phone: your place, a rating, coming again',
  },
  'slip.code.kiosk': {
    zh: '凭码在自助机查号、评价、再来',
    en: 'At a kiosk: your place, a rating, coming again',
  },
  'slip.offline': {zh: '离线取号', en: 'Taken offline'},

  'closed.ask': {zh: '现在不是接待时间', en: 'We are closed just now'},
  'closed.lead': {
    zh: '接待时间到了，请再来取号。',
    en: 'Please come for a number in reception hours.',
  },
  'closed.hours': {zh: '接待时间', en: 'Reception hours'},
  'closed.urgent': {
    zh: '有急事，请找大厅里的工作人员。',
    en: 'If it is urgent, please speak to the staff in the hall.',
  },

  'problem.again': {zh: '回去看看', en: 'Back to my answers'},
  'problem.home': {zh: '回到首页', en: 'Back to the start'},
  'problem.unissued': {zh: '这台机器现在取不了号', en: 'No number from this kiosk just now'},
  'problem.unissued.detail': {
    zh: '网络断开了。请到导访台取号，麻烦您多走几步。',
    en: 'The network is down. Please take your number at the guide desk; we are sorry for the detour.',
  },

  'starting.title': {zh: '请稍等', en: 'One moment, please'},
  'starting.detail': {
    zh: '正在准备。着急的话，请到导访台。',
    en: 'Getting ready. If you are in a hurry, please go to the guide desk.',
  },
  'starting.stuck': {
    zh: '这台机器暂时不能用，请到导访台取号。',
    en: 'This kiosk is out of use for now. Please go to the guide desk.',
  },

  'idle.ask': {zh: '您还在吗？', en: 'Still there?'},
  'idle.lead': {
    zh: '没有人操作就回到首页，您选的不保留。',
    en: 'If nobody is here, your answers will be cleared.',
  },
  'idle.seconds': {zh: '{count} 秒', en: '{count} s'},
  'idle.stay': {zh: '我还在', en: 'I am here'},
  'idle.leave': {zh: '不取了', en: 'Leave it'},

  'help.title': {zh: '需要人帮忙？', en: 'Would you like a hand?'},
  'help.where': {
    zh: '请到导访台，或向穿红马甲的工作人员招手。',
    en: 'Please go to the guide desk, or wave to the staff in red vests.',
  },
  'help.calling': {zh: '正在叫导访员…', en: 'Calling a guide…'},
  'help.called': {
    zh: '已经叫了导访员，请在这里等一下。',
    en: 'A guide has been called. Please wait here a moment.',
  },
  'help.coming': {zh: '导访员正过来。', en: 'A guide is on the way.'},
  'help.alone': {
    zh: '网络断开了，这台机器现在叫不到人。',
    en: 'The network is down: this kiosk cannot call anybody now.',
  },
  'offer.quota': {zh: '{unit}现在的号满了', en: '{unit}: no more numbers now'},
  'offer.closed': {zh: '{unit}现在不取号', en: '{unit} issues no numbers now'},
  'offer.hall': {zh: '现在不是接待时间', en: 'We are closed just now'},
  'offer.lead': {
    zh: '可以先约个时间，到时直接来，不用再取号。',
    en: 'You can have a time instead; then come straight to the hall.',
  },
  'offer.take': {zh: '约 {time}', en: 'Take {time}'},
  'offer.other': {zh: '换个单位', en: 'Another unit'},
  'offer.help': {zh: '请人帮忙', en: 'Ask for help'},
  'number.appointment': {zh: '请 {time} 来', en: 'Come {time}'},
  'help.close': {zh: '知道了', en: 'All right'},

  'frame.back': {zh: '上一步', en: 'Back'},
  'frame.next': {zh: '下一步', en: 'Next'},
  'frame.progress': {zh: '第 {step} 步，共 {steps} 步', en: 'Step {step} of {steps}'},
  'frame.cut.issuing': {zh: '网络断开，仍可取号', en: 'Network down; numbers are still issued'},
  'frame.cut.unable': {
    zh: '网络断开，请到导访台取号',
    en: 'Network down; numbers are at the guide desk',
  },
  'frame.aids': {zh: '显示与帮助', en: 'Display and help'},
  'aid.help': {zh: '请工作人员帮忙', en: 'Ask staff for help'},
  'aid.language': {zh: 'English', en: '中文'},
  'aid.size': {zh: '文字大小', en: 'Text size'},
  'aid.size.sample': {zh: '字', en: 'A'},
  'aid.size.standard': {zh: '标准字', en: 'Standard text'},
  'aid.size.large': {zh: '大字', en: 'Large text'},
  'aid.size.largest': {zh: '特大字', en: 'Largest text'},
  'aid.contrast': {zh: '高对比', en: 'Contrast'},
  'aid.low': {zh: '低位', en: 'Lower'},

  'pager.previous': {zh: '上一页', en: 'Previous'},
  'pager.next': {zh: '下一页', en: 'Next page'},
  'pager.where': {zh: '{page} / {pages}', en: '{page} / {pages}'},

  'day.span': {zh: '{from}至{until}', en: '{from}–{until}'},
  'day.join': {zh: '、', en: ', '},
} as const satisfies Record<string, Words>;

export type TextKey = keyof typeof catalogue;

type Slots<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** The values that a text needs; none for most. */
export type TextValues<K extends TextKey> = [Slots<(typeof catalogue)[K]['zh']>] extends [never]
  ? []
  : [values: Readonly<Record<Slots<(typeof catalogue)[K]['zh']>, string | number>>];

/** One text in one language, its values filled in. */
export function text<K extends TextKey>(
  key: K,
  language: Language,
  ...[values]: TextValues<K>
): string {
  const filled: Readonly<Record<string, string | number>> = values ?? {};
  const full = catalogue[key][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(filled[name] ?? ''),
  );
  return spaced(full, language);
}

/** Spaces in Chinese stand beside figures only: no line may break there. */
export const spaced = (words: string, language: Language): string =>
  language === 'zh' ? words.replaceAll(' ', '\u00a0') : words;
