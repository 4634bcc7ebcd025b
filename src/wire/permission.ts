import type {SentCommandType} from './command-schema.ts';

/** What somebody must be allowed to do for a route to serve them. */
export type Permission =
  | 'take-numbers'
  | 'call-visitors'
  | 'lead-visitors'
  | 'run-the-hall'
  | 'configure-hall'
  | 'register-devices'
  | 'read-hall'
  | 'read-log'
  | 'read-devices'
  | 'open-forms'
  | 'export-forms'
  | 'read-access-log'
  | 'everyone';

/** The one table: every route of the public API and the permission it needs. */
export const permissions: Readonly<Record<SentCommandType | OtherRoute, Permission>> = {
  'publish-configuration': 'configure-hall',
  'register-device': 'register-devices',
  'ask-for-help': 'take-numbers',
  'answer-help': 'lead-visitors',
  'withdraw-help': 'take-numbers',
  'raise-alarm': 'run-the-hall',
  'end-alarm': 'run-the-hall',
  'test-display': 'configure-hall',
  'take-number': 'take-numbers',
  'add-ticket': 'call-visitors',
  'make-appointment': 'take-numbers',
  'book-ticket': 'call-visitors',
  rejoin: 'call-visitors',
  'withdraw-ticket': 'call-visitors',
  'change-lane': 'call-visitors',
  'report-slip': 'take-numbers',
  'open-seat': 'call-visitors',
  'pause-seat': 'call-visitors',
  'resume-seat': 'call-visitors',
  'close-seat': 'call-visitors',
  'assign-queues': 'run-the-hall',
  undo: 'call-visitors',
  'call-next': 'call-visitors',
  'call-ticket': 'call-visitors',
  recall: 'call-visitors',
  start: 'call-visitors',
  finish: 'call-visitors',
  miss: 'call-visitors',
  restore: 'call-visitors',
  find: 'lead-visitors',
  hold: 'call-visitors',
  resume: 'call-visitors',
  transfer: 'call-visitors',
  feed: 'read-hall',
  snapshot: 'read-hall',
  events: 'read-log',
  days: 'read-log',
  devices: 'read-devices',
  controllers: 'read-devices',
  media: 'configure-hall',
  'store-medium': 'configure-hall',
  'remove-medium': 'configure-hall',
  beat: 'register-devices',
  'agent-beat': 'register-devices',
  'ask-screenshot': 'read-devices',
  screenshot: 'read-devices',
  'send-screenshot': 'register-devices',
  voice: 'register-devices',
  form: 'open-forms',
  'find-form': 'open-forms',
  'reveal-form-line': 'open-forms',
  'record-form': 'open-forms',
  'export-form': 'export-forms',
  'destroy-form': 'open-forms',
  'form-access': 'read-access-log',
  openapi: 'everyone',
  visit: 'everyone',
  'visit-feed': 'everyone',
  'rate-visit': 'everyone',
};

export type OtherRoute =
  | 'feed'
  | 'snapshot'
  | 'events'
  | 'days'
  | 'devices'
  | 'controllers'
  | 'media'
  | 'store-medium'
  | 'remove-medium'
  | 'beat'
  | 'agent-beat'
  | 'ask-screenshot'
  | 'screenshot'
  | 'send-screenshot'
  | 'voice'
  | 'form'
  | 'find-form'
  | 'reveal-form-line'
  | 'record-form'
  | 'export-form'
  | 'destroy-form'
  | 'form-access'
  | 'openapi'
  | 'visit'
  | 'visit-feed'
  | 'rate-visit';
