/** Names of what stands in the hall: areas, units, windows, rooms, devices; `units.*` is one of `units`. */
export const placeNames = {
  areas: {zh: '区', en: 'Areas'},
  'areas.*': {zh: '区', en: 'area'},
  'areas.*.prefix': {zh: '字头', en: 'Letter'},
  'areas.*.name': {zh: '名称', en: 'Name'},
  'general.area': {zh: '综合接访在哪个区', en: 'Area of first reception'},

  units: {zh: '单位', en: 'Units'},
  'units.*': {zh: '单位', en: 'unit'},
  'units.*.name': {zh: '全称', en: 'Full name'},
  'units.*.short': {zh: '简称', en: 'Short name'},
  'units.*.aliases': {zh: '别的叫法', en: 'Other names'},
  'units.*.area': {zh: '所在的区', en: 'Area'},
  'units.*.prefix': {zh: '号码字头', en: 'Number prefix'},
  'units.*.hours': {zh: '接待时间', en: 'Hours'},
  'units.*.quota': {zh: '限号', en: 'Limits'},
  'units.*.quota.perDay': {zh: '每天最多发号', en: 'Numbers a day'},
  'units.*.quota.waiting': {zh: '同时最多等候', en: 'Waiting at one time'},
  'units.*.validFrom': {zh: '从哪天起接待', en: 'Receives from'},
  'units.*.validUntil': {zh: '接待到哪天（含）', en: 'Receives until (included)'},

  windows: {zh: '窗口', en: 'Windows'},
  'windows.*': {zh: '窗口', en: 'window'},
  'windows.*.number': {zh: '窗口号', en: 'Number'},
  'windows.*.area': {zh: '所在的区', en: 'Area'},
  'windows.*.seats': {zh: '座位', en: 'Seats'},
  'windows.*.seats.*': {zh: '座位', en: 'seat'},
  'windows.*.seats.*.side': {zh: '哪一侧', en: 'Side'},
  'windows.*.seats.*.serves': {zh: '接待谁，按先后', en: 'Receives, in this order'},

  rooms: {zh: '房间', en: 'Rooms'},
  'rooms.*': {zh: '房间', en: 'room'},
  'rooms.*.name': {zh: '名称', en: 'Name'},
  'rooms.*.area': {zh: '所在的区', en: 'Area'},
  'rooms.*.discreet': {
    zh: '不公开叫号，由导访员领进去',
    en: 'Never called aloud: a guide leads in',
  },

  devices: {zh: '设备位置', en: 'Places of devices'},
  'devices.*': {zh: '位置', en: 'place'},
  'devices.*.name': {zh: '名称', en: 'Name'},
  'devices.*.where': {zh: '在哪里', en: 'Where it stands'},
  'devices.*.kind': {zh: '是什么', en: 'What it is'},
  'devices.*.off': {zh: '什么时候关机', en: 'Switched off'},
  'devices.*.display': {zh: '显示哪块屏', en: 'Shows the screen'},
  'devices.*.kiosk': {zh: '这台自助机', en: 'This kiosk'},
  'devices.*.kiosk.screenMm': {zh: '屏幕长边（毫米）', en: 'Long side of its glass (mm)'},
  'devices.*.kiosk.reader': {zh: '读卡器', en: 'Card reader'},
  'devices.*.kiosk.scanner': {zh: '扫码器', en: 'Scanner'},
  'devices.*.kiosk.printer': {zh: '打印机', en: 'Printer'},
  'devices.*.kiosk.paper': {zh: '纸宽（毫米）', en: 'Paper (mm)'},
} as const;

export const placeHints = {
  'areas.*.prefix': {
    zh: '一个大写字母，不用 I、O、Q、Z',
    en: 'One capital letter, none of I, O, Q, Z',
  },
  'units.*.short': {zh: '按钮和号单上用', en: 'For buttons and slips'},
  'units.*.aliases': {
    zh: '曾用名、俗称，来访人照着也能搜到',
    en: 'Former and everyday names, so that it is found',
  },
  'units.*.prefix': {zh: '只有“按单位编号”时才用', en: 'Used only where numbers are by unit'},
  'units.*.hours': {zh: '不单独设，就跟大厅一样', en: 'As the hall’s, unless set here'},
  'units.*.quota': {
    zh: '到了数就请来访人改约，不会拒绝',
    en: 'Beyond it visitors are offered another time, never refused',
  },
  'windows.*.seats.*.serves': {
    zh: '先叫第一个，没人等再叫下一个',
    en: 'The first is called first; where nobody waits, the next',
  },
  'devices.*.kiosk.reader': {
    zh: '不填就自动找；没有填 none',
    en: 'Found by itself; “none” where there is none',
  },
  'devices.*.kiosk.scanner': {
    zh: '例如 wedge、serial:9600；没有填 none',
    en: 'wedge, serial:9600 …; “none” where there is none',
  },
  'devices.*.kiosk.printer': {
    zh: 'browser、usb、serial:115200；没有填 none',
    en: 'browser, usb, serial:115200; “none” where there is none',
  },
} as const;

export const placeChoices = {
  'devices.*.off:outside-hours': {zh: '下班后', en: 'After hours'},
  'windows.*.seats.*.side:left': {zh: '左侧', en: 'Left'},
  'windows.*.seats.*.side:right': {zh: '右侧', en: 'Right'},
  'windows.*.seats.*.side:middle': {zh: '中间', en: 'Middle'},
  'devices.*.kind:kiosk': {zh: '自助机', en: 'Kiosk'},
  'devices.*.kind:wall': {zh: '大屏', en: 'Wall'},
  'devices.*.kiosk.paper:58': {zh: '58 毫米', en: '58 mm'},
  'devices.*.kiosk.paper:80': {zh: '80 毫米', en: '80 mm'},
} as const;
