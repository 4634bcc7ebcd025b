import type {Slogan} from '../../../hall/signage.ts';

/** The hall's six lines of service, in the order in which they always stand. */
export const SIX_LINES: readonly Slogan[] = [
  {text: '一声问候，关心群众'},
  {text: '一张笑脸，贴近群众'},
  {text: '一杯热茶，尊重群众'},
  {text: '一片热心，沟通群众'},
  {text: '一份记载，帮助群众'},
  {text: '一句祝福，温暖群众'},
];
