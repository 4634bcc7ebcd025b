import type {Slip} from '../slip.ts';

export const slip: Slip = {
  hall: {zh: '群众工作中心', en: "People's Work Centre"},
  number: 'A023',
  area: {zh: 'A 区', en: 'Area A'},
  ahead: 12,
  wait: {from: 10, to: 25},
  time: '2026-11-23 09:30',
  offline: false,
  party: 3,
  code: '1234 5678 9012',
  phone: 'http://10.0.0.5:8080/t/123456789012',
};
