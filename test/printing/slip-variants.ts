import {USUAL_PRINTER, type PrinterProfile} from '../../src/devices/printer/profile.ts';
import type {Slip} from '../../src/ui/slip/slip.ts';
import {CLONE, EPSON, type PrinterModel} from '../printer/model.ts';

/** A slip on one kind of printer, for somebody. */
export interface SlipVariant {
  readonly slip: Slip;
  readonly large: boolean;
  readonly profile: PrinterProfile;
  readonly model: PrinterModel;
}

const slip: Slip = {
  hall: {zh: '㵲阳群众工作中心', en: 'Wuyang People’s Work Centre'},
  number: 'A023',
  area: {zh: 'A 区', en: 'Area A'},
  ahead: 12,
  wait: {from: 10, to: 25},
  time: '2026-11-23 09:30',
  offline: false,
  party: 3,
  code: '1234 5678 9012',
  phone: 'https://hall.example/t/123456789012',
};
const offline: Slip = {
  ...slip,
  number: 'AK07',
  offline: true,
  help: true,
  wait: undefined,
  phone: undefined,
  again: true,
};
const appointment: Slip = {
  ...slip,
  number: 'B104',
  appointment: {zh: '11 月 25 日（周三）9:30', en: 'Wednesday 25 November, 9:30'},
};

const NARROW: PrinterProfile = {...USUAL_PRINTER, paper: 58};

/** By the names of their reference pictures. */
export const SLIP_VARIANTS: Readonly<Record<string, SlipVariant>> = {
  '80': {slip, large: false, profile: USUAL_PRINTER, model: {...CLONE, dots: 576}},
  '58': {slip, large: false, profile: NARROW, model: CLONE},
  '80-large': {slip, large: true, profile: USUAL_PRINTER, model: {...CLONE, dots: 576}},
  '58-large': {slip, large: true, profile: NARROW, model: CLONE},
  '80-drawn': {
    slip,
    large: false,
    profile: {...USUAL_PRINTER, letters: 'none'},
    model: {...CLONE, dots: 576},
  },
  '58-drawn-again': {
    slip: offline,
    large: false,
    profile: {...NARROW, letters: 'none'},
    model: CLONE,
  },
  '80-own-code': {
    slip: appointment,
    large: false,
    profile: {...USUAL_PRINTER, letters: 'gb18030', qr: 'own', cut: 'full', dialect: 'epson'},
    model: EPSON,
  },
};
