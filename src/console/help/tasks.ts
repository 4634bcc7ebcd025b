import type {Language} from '../words.ts';

export type Both = Readonly<Record<Language, string>>;

/** What is done, and perhaps what the screen shows then. */
export interface Step {
  readonly words: Both;
  /** Taken of the running product by `npm run pictures`, in either language. */
  readonly picture?: PictureName;
}

/** Something that an operator wants done. */
export interface Task {
  /** Also the fragment of its address. */
  readonly id: string;
  readonly title: Both;
  readonly steps: readonly Step[];
}

/** Every picture, and what it shows for whoever cannot see it. */
export const PICTURES = {
  begin: {zh: '填姓名、密码和大厅名称的页面', en: 'The page that asks for name, password and hall'},
  code: {zh: '新设备的屏上有一个大码和二维码', en: 'A new device shows a large code and a QR code'},
  pair: {
    zh: '控制台上问两边的码是不是一样',
    en: 'The console asks whether both codes are the same',
  },
  seats: {zh: '每个窗口的座位和坐在那里的单位', en: 'Every window with its seats and units'},
  publish: {zh: '发布前列出改了哪些', en: 'What changes is listed before it is published'},
  history: {zh: '草稿、定时发布和历史版本', en: 'Drafts, planned publications and the history'},
  'roll-back': {zh: '恢复前列出会改哪些', en: 'What changes is listed before it is brought back'},
  fleet: {zh: '所有设备，要处理的在最上面', en: 'All devices, those to see to on top'},
  device: {zh: '一台设备的画面和情况', en: 'The screen and the facts of one device'},
  updates: {zh: '所有设备用着哪个版本', en: 'Which version every device has'},
  account: {zh: '新同事的首次登录码', en: 'The first code of a new colleague'},
  audit: {zh: '谁在什么时候做了什么', en: 'Who did what, and when'},
} as const satisfies Record<string, Both>;

export type PictureName = keyof typeof PICTURES;

/** In the order in which a new hall needs them. */
export const TASKS: readonly Task[] = [
  {
    id: 'first-day',
    title: {zh: '第一次启用大厅', en: 'Begin a hall'},
    steps: [
      {
        words: {
          zh: '启动后，服务器上会显示一个只能用一次的网址。用浏览器打开它。',
          en: 'When it starts, the hub prints an address that works once. Open it in a browser.',
        },
      },
      {
        words: {
          zh: '填好您的姓名、密码和大厅名称，点“启用”。',
          en: 'Fill in your name, a password and the name of the hall, then press “Begin”.',
        },
        picture: 'begin',
      },
      {
        words: {
          zh: '大厅里先放着一份例子。打开“大厅设置”，改成您自己的。',
          en: 'An example hall is there already. Open “Hall settings” and make it yours.',
        },
      },
    ],
  },
  {
    id: 'add-device',
    title: {zh: '添加自助机或大屏', en: 'Add a kiosk or a wall'},
    steps: [
      {
        words: {zh: '打开新设备，屏上会出现一个码。', en: 'Switch it on: its screen shows a code.'},
        picture: 'code',
      },
      {
        words: {
          zh: '在控制台点“添加设备”，选这个码。也可以用手机扫屏上的二维码。',
          en: 'Press “Add a device” in the console and choose the code, or scan the QR code.',
        },
      },
      {
        words: {
          zh: '看清两边的码一样，写上名称，点“码一样，加入”。',
          en: 'See that both codes are the same, give it a name, and add it.',
        },
        picture: 'pair',
      },
      {
        words: {
          zh: '几秒后它自己打开，不用做别的。',
          en: 'It opens by itself within seconds. Nothing else to do.',
        },
      },
    ],
  },
  {
    id: 'change',
    title: {zh: '换窗口的单位，改大厅设置', en: 'Move a unit, change the hall'},
    steps: [
      {
        words: {
          zh: '打开“大厅设置”，点窗口上的单位，再点新的单位。别的设置在上面各页里。',
          en: 'Open “Hall settings”, press a unit at its window, then the new one. Other settings are on the other tabs.',
        },
        picture: 'seats',
      },
      {
        words: {
          zh: '点“看预览”，看自助机、大屏和号单会是什么样。',
          en: 'Press “Show preview” to see the kiosk, the screen and the slip as they will be.',
        },
      },
      {
        words: {
          zh: '点“发布”，看清改了哪些，再点“现在发布”。以后才改的，点“定时发布…”。',
          en: 'Press “Publish”, read what changes, then “Publish now”, or “At a time …” for later.',
        },
        picture: 'publish',
      },
      {
        words: {
          zh: '没改完也不会丢：这台电脑会记着。要交给同事，在“草稿和历史”里存一份草稿。',
          en: 'Nothing is lost before you publish: this computer keeps it. For a colleague, save it under “Drafts, history”.',
        },
      },
    ],
  },
  {
    id: 'tables',
    title: {zh: '用表格改单位和窗口', en: 'Change units and windows in a spreadsheet'},
    steps: [
      {
        words: {
          zh: '打开“大厅设置”的“单位”或“窗口”，在最下面点“导出成表格”。',
          en: 'Open “Units” or “Windows” and press “Save as a table” at the end of the page.',
        },
      },
      {
        words: {
          zh: '用 Excel 或 WPS 改好，存成 CSV。新的一行，编号空着。',
          en: 'Change it in a spreadsheet and save it as CSV. Leave the code of a new line empty.',
        },
      },
      {
        words: {
          zh: '点“从表格导入”。有不对的地方，会说在第几行、怎么改。没问题就发布。',
          en: 'Press “Take from a table”. Whatever is wrong is told with its line. Then publish.',
        },
      },
    ],
  },
  {
    id: 'bring-back',
    title: {zh: '改错了，恢复以前的一版', en: 'Bring an earlier revision back'},
    steps: [
      {
        words: {
          zh: '打开“大厅设置”的“草稿和历史”，找到要的那一版。',
          en: 'Open “Drafts, history” and find the revision.',
        },
        picture: 'history',
      },
      {
        words: {
          zh: '点“恢复到这一版”，看清会改哪些，再点“恢复”。现在的一版也还在。',
          en: 'Press “Bring this one back”, read what changes, and confirm. Today’s revision stays in the list.',
        },
        picture: 'roll-back',
      },
    ],
  },
  {
    id: 'trouble',
    title: {zh: '有设备出了问题', en: 'A device is in trouble'},
    steps: [
      {
        words: {
          zh: '控制台最上面写着哪台要处理、怎么办。处理好了，它自己消失。',
          en: 'The top of the console says which one needs somebody, and what to do. It goes away by itself.',
        },
        picture: 'fleet',
      },
      {
        words: {
          zh: '点这台设备，看它的画面和情况。不知道是哪一台，就点“显示名称”。',
          en: 'Press the device to see its screen and its facts. To find it in the hall, press “Show its name”.',
        },
        picture: 'device',
      },
    ],
  },
  {
    id: 'replace-device',
    title: {zh: '换下坏了的设备，停用丢了的设备', en: 'Replace a broken device, stop a lost one'},
    steps: [
      {
        words: {
          zh: '打开新设备，点“添加设备”。“作为哪台设备用”选坏了的那台，新设备就接着用它的名称和设置。',
          en: 'Switch the new one on and press “Add a device”. Under “Use it as” choose the broken one: its name and settings go on.',
        },
      },
      {
        words: {
          zh: '丢了的设备：点它，点“停用这台设备”，选“丢了，或被人拿走了”。它一连上网就变成空白。',
          en: 'A lost one: press it, then “Put it out of service”, then “It is lost or stolen”. It is blank at its next contact.',
        },
      },
    ],
  },
  {
    id: 'update',
    title: {zh: '换上新版本', en: 'Bring a new version'},
    steps: [
      {
        words: {
          zh: '新版本由技术人员安装，您不用操作：先试一台，再到一成，最后全部，只在没人用的时候换。',
          en: 'A technician installs new versions; there is nothing for you to do. Each goes to one device, to a tenth, then to all, when nobody uses them.',
        },
      },
      {
        words: {
          zh: '在控制台打开“版本更新”，看走到哪一步、在等什么。可以暂停，也可以撤回。',
          en: 'Open “Updates” in the console to see how far it is and what it waits for. You may pause it, or take it back.',
        },
        picture: 'updates',
      },
      {
        words: {
          zh: '有设备换上后不正常，它自己停下，设备自己退回，控制台会说是哪一台、怎么了。',
          en: 'If a device is not well with it, it stops and the devices go back by themselves. The page says which one, and why.',
        },
      },
    ],
  },
  {
    id: 'colleague',
    title: {zh: '给同事开账号', en: 'Let a colleague in'},
    steps: [
      {
        words: {
          zh: '打开“账号”，点“添加账号”，写姓名，选角色。',
          en: 'Open “Accounts”, press “Add an account”, fill in a name and choose the roles.',
        },
      },
      {
        words: {
          zh: '把首次登录码当面交给本人。用姓名和这个码登录，再设自己的密码。',
          en: 'Hand them the first code in person. They sign in with their name and the code, and choose a password.',
        },
        picture: 'account',
      },
      {
        words: {
          zh: '忘了密码，或不再来上班：点“管理”，重发登录码，或停用账号。',
          en: 'For a forgotten password, or somebody who left: “Manage”, then a new first code, or close the account.',
        },
      },
    ],
  },
  {
    id: 'who-did-what',
    title: {zh: '看谁做了什么', en: 'See who did what'},
    steps: [
      {
        words: {
          zh: '审计员打开“操作记录”，按人、按事、按日子查。看过谁的登记表也记在里面。',
          en: 'An auditor opens the “Audit log” and looks by person, deed or day. Who read a form is in it too.',
        },
        picture: 'audit',
      },
      {
        words: {
          zh: '点“验证”，看记录有没有被人动过。点“导出”，存成文件。',
          en: '“Verify” tells whether anybody tampered with it. “Export” saves it as a file.',
        },
      },
    ],
  },
];
