import type {Words} from '../../hall/configuration.ts';

/** What stands around every screen: steps, pages, times. */
export const frameTexts = {
  'frame.back': {zh: '上一步', en: 'Back'},
  'frame.next': {zh: '下一步', en: 'Next'},
  'frame.progress': {zh: '第 {step} 步，共约 {steps} 步', en: 'Step {step} of about {steps}'},
  'frame.cut.issuing': {zh: '网络断开，仍可取号', en: 'Network down; numbers are still issued'},
  'frame.cut.unable': {
    zh: '网络断开，请到导访台取号',
    en: 'Network down; numbers are at the guide desk',
  },
  'frame.aids': {zh: '显示与帮助', en: 'Display and help'},

  'pager.previous': {zh: '上一页', en: 'Previous'},
  'pager.next': {zh: '下一页', en: 'Next page'},
  'pager.where': {zh: '{page} / {pages}', en: '{page} / {pages}'},

  'day.span': {zh: '{from}至{until}', en: '{from}–{until}'},
  'day.join': {zh: '、', en: ', '},
} as const satisfies Record<string, Words>;
