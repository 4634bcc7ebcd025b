import {GENERAL, type HallConfiguration, type Words} from '../configuration.ts';

const w = (text: string): Words => ({zh: text, en: text});

/** A hall that a test can hold in its head: two units, two windows, one of them shared. */
export const smallHall: HallConfiguration = {
  hall: 'small',
  name: w('小厅'),
  timeZone: 'Asia/Shanghai',
  hours: [{days: [1, 2, 3, 4, 5, 6, 7], from: '08:30', until: '17:30'}],
  issue: 'in-hours',
  areas: [
    {id: 'a', prefix: 'A', name: w('A 区')},
    {id: 'b', prefix: 'B', name: w('B 区')},
  ],
  units: [
    {id: 'land', name: w('国土'), short: w('国土'), area: 'a'},
    {id: 'work', name: w('人社'), short: w('人社'), area: 'b'},
  ],
  windows: [
    {
      number: 1,
      area: 'a',
      seats: [
        {id: '1-left', side: 'left', serves: ['land']},
        {id: '1-right', side: 'right', serves: ['work', GENERAL]},
      ],
    },
    {number: 2, area: 'b', seats: [{id: '2-left', side: 'left', serves: [GENERAL, 'work']}]},
  ],
  rooms: [{id: 'mediation', name: w('调处室'), area: 'b', discreet: false}],
  topics: [{id: 'all', name: w('全部'), hint: w('全部'), units: ['land', 'work']}],
  form: {
    notice: [w('只问必需的')],
    keepDays: 30,
    questions: [
      {
        id: 'name',
        kind: 'words',
        label: w('姓名'),
        ask: w('您叫什么名字？'),
        needed: true,
        mode: 'name',
        most: 20,
        oral: true,
      },
      {id: 'unit', kind: 'unit', label: w('去哪里'), ask: w('找哪个单位？'), needed: true},
    ],
  },
  general: {area: 'a'},
  numbering: 'area',
  lanes: {rule: 'one-in', n: 3},
  calls: {recallGap: 20, recallsAtMost: 3, missedBack: 3, expiry: 30, undo: 10},
  appointments: {every: 30, atOnce: 2, days: 3},
  parties: {atMost: 50, representatives: 5},
  service: {mean: 20, changeover: 1},
  signage: {
    boards: [
      {
        id: 'wall',
        name: '大屏',
        widgets: [
          {id: 'call', kind: 'call'},
          {id: 'slogans', kind: 'slogans', mode: 'scroll'},
        ],
        layouts: [{wider: 0, columns: [1], rows: [4, 1], places: ['call', 'slogans']}],
      },
    ],
    displays: [{id: 'wall', name: '大屏', board: 'wall', pixelShift: false, refresh: 60}],
    zones: [],
    slogans: [{text: '一声问候，关心群众'}],
    notices: [],
    alarms: [
      {id: 'leave', title: '请离开', lines: ['请从出口离开'], leave: true, clip: 'alarm-leave'},
    ],
    media: [],
    map: {width: 10, height: 6, items: []},
    brightness: [],
    darkAfter: 60,
  },
};

/** 2026-03-02, a Monday, 09:00 in the hall. */
export const NINE = Date.UTC(2026, 2, 2, 1, 0, 0);
export const MINUTE = 60_000;
