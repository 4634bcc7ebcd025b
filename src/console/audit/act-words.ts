import type {Words} from '../../hall/configuration.ts';
import type {AuditAct} from '../../wire/audit-api.ts';

/** What a filter of the page takes together. */
export const ACT_GROUPS = ['sign-in', 'accounts', 'forms', 'calls', 'hall', 'devices'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

type Act = readonly [group: ActGroup, zh: string, en: string];

/** What was done, as a part of a sentence; `{about}` is what it was done to. */
const ACTS: Readonly<Record<AuditAct, Act>> = {
  'begin-hall': ['sign-in', '启用了大厅', 'began the hall'],
  'sign-in': ['sign-in', '登录', 'signed in'],
  'sign-out': ['sign-in', '退出登录', 'signed out'],
  'lock-session': ['sign-in', '锁屏', 'locked the screen'],
  'unlock-session': ['sign-in', '解锁', 'unlocked the screen'],
  'set-password': ['sign-in', '改了密码', 'set a password'],
  'set-pin': ['sign-in', '设了 PIN', 'set a PIN'],
  'add-passkey': ['sign-in', '添加了通行密钥', 'added a passkey'],
  'remove-passkey': ['sign-in', '移除了 {about} 的通行密钥', 'removed a passkey of {about}'],
  'join-from-directory': [
    'sign-in',
    '第一次从统一认证登录',
    'came from the directory for the first time',
  ],
  'roles-from-directory': [
    'accounts',
    '的角色按统一认证更新了',
    'got other roles from the directory',
  ],
  'save-directory': ['accounts', '设置了统一认证', 'set up the directory'],
  'remove-directory': ['accounts', '停用了统一认证', 'disconnected the directory'],
  'end-session': ['accounts', '让 {about} 的一处登录退出', 'ended a sign-in of {about}'],
  'add-account': ['accounts', '添加了账号 {about}', 'added the account {about}'],
  'change-account': ['accounts', '改了账号 {about}', 'changed the account {about}'],
  'renew-account': ['accounts', '给 {about} 重发了登录码', 'gave {about} a new first code'],
  'export-audit': ['accounts', '导出了操作记录', 'exported the audit log'],
  denied: ['accounts', '想做没有权限的事', 'tried what they may not do'],
  'form-look': ['forms', '打开了 {about} 的登记表', 'opened the form of {about}'],
  'form-find': ['forms', '凭号单查了 {about} 的登记表', 'looked up the form of {about}'],
  'form-reveal': ['forms', '看了 {about} 登记表里隐去的内容', 'saw a hidden line of {about}'],
  'form-record': ['forms', '写了 {about} 的登记表', 'wrote in the form of {about}'],
  'form-export': ['forms', '导出了 {about} 的登记表', 'exported the form of {about}'],
  'form-destroy': ['forms', '删除了 {about} 的登记表', 'deleted the form of {about}'],
  'command-take-number': ['calls', '取了号 {about}', 'took the number {about}'],
  'command-add-ticket': ['calls', '加了号 {about}', 'added the number {about}'],
  'command-make-appointment': ['calls', '约了 {about}', 'made the appointment {about}'],
  'command-book-ticket': ['calls', '给 {about} 约了时间', 'gave {about} a time'],
  'command-rejoin': ['calls', '让 {about} 现在排队', 'queued {about} now'],
  'command-withdraw-ticket': ['calls', '结束了 {about}（不等了）', 'ended {about}: went home'],
  'command-change-lane': ['calls', '改了 {about} 的优先', 'changed the priority of {about}'],
  'command-report-slip': ['calls', '处理了 {about} 的号单', 'saw to the slip of {about}'],
  'command-open-seat': ['calls', '开窗：{about}', 'opened {about}'],
  'command-pause-seat': ['calls', '暂停：{about}', 'paused {about}'],
  'command-resume-seat': ['calls', '恢复：{about}', 'resumed {about}'],
  'command-close-seat': ['calls', '关窗：{about}', 'closed {about}'],
  'command-undo': ['calls', '撤销了一步：{about}', 'undid a step at {about}'],
  'command-call-next': ['calls', '叫了下一位：{about}', 'called the next at {about}'],
  'command-call-ticket': ['calls', '先叫了 {about}', 'called {about} out of turn'],
  'command-recall': ['calls', '再次呼叫 {about}', 'called {about} again'],
  'command-start': ['calls', '开始接谈 {about}', 'began with {about}'],
  'command-finish': ['calls', '办结了 {about}', 'finished {about}'],
  'command-miss': ['calls', '记 {about} 未到', 'marked {about} not here'],
  'command-restore': ['calls', '恢复了 {about}', 'restored {about}'],
  'command-find': ['calls', '去找了 {about}', 'went for {about}'],
  'command-hold': ['calls', '挂起了 {about}', 'put {about} on hold'],
  'command-resume': ['calls', '叫回了 {about}', 'called {about} back'],
  'command-transfer': ['calls', '转走了 {about}', 'sent {about} on'],
  'command-publish-configuration': ['hall', '发布了配置', 'published a configuration'],
  'command-roll-back-configuration': [
    'hall',
    '恢复了大厅设置的旧版',
    'brought back an earlier hall',
  ],
  'schedule-revision': ['hall', '定了一次大厅设置的发布', 'planned a publication of the hall'],
  'cancel-revision': ['hall', '取消了定时发布', 'took a planned publication back'],
  'command-assign-queues': ['hall', '调整了 {about} 接的单位', 'shifted what {about} serves'],
  'command-raise-alarm': ['hall', '发出了警报 {about}', 'raised the alarm {about}'],
  'command-end-alarm': ['hall', '结束了警报', 'ended the alarm'],
  'command-test-display': ['hall', '测试了屏幕 {about}', 'tested the screen {about}'],
  'command-register-device': ['devices', '登记了设备 {about}', 'registered the device {about}'],
  'command-ask-for-help': ['devices', '为 {about} 叫了导访员', 'called a guide to {about}'],
  'command-answer-help': ['devices', '应了 {about} 的呼叫', 'answered the call of {about}'],
  'command-withdraw-help': ['devices', '取消了 {about} 的呼叫', 'took back the call of {about}'],
  'pair-device': ['devices', '配对了设备 {about}', 'paired the device {about}'],
  'refuse-pairing': ['devices', '拒绝了设备 {about}', 'refused the device {about}'],
  'release-device': ['devices', '停用了设备 {about}', 'released the device {about}'],
  'ask-screenshot': ['devices', '看了 {about} 的画面', 'looked at the screen of {about}'],
  'ask-device': ['devices', '让 {about} 做了一件事', 'asked something of {about}'],
  'update-start': ['devices', '开始更新版本 {about}', 'began the version {about}'],
  'update-pause': ['devices', '暂停了版本 {about}', 'paused the version {about}'],
  'update-resume': ['devices', '继续更新版本 {about}', 'went on with the version {about}'],
  'update-take-back': ['devices', '撤回了版本 {about}', 'took the version {about} back'],
  'update-stop-waiting': [
    'devices',
    '不再等没换上版本 {about} 的设备',
    'waited no longer for devices without the version {about}',
  ],
  'update-acknowledge': [
    'devices',
    '看过了版本 {about} 停下的事',
    'took note that the version {about} stopped',
  ],
  'update-step': ['devices', '把版本 {about} 推进了一步', 'moved the version {about} on'],
};

/** Undefined for what a newer hub writes down and this page does not know. */
const known = (act: AuditAct): Act | undefined => (ACTS as Partial<Record<AuditAct, Act>>)[act];

export const groupOf = (act: AuditAct): ActGroup | undefined => known(act)?.[0];

/** In both languages, `{about}` still to be put in; its bare name where this page does not know it. */
export function actWords(act: AuditAct): Words {
  const [, zh, en] = known(act) ?? ['', act, act];
  return {zh, en};
}
