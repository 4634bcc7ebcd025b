import {wordsOf} from '../../words.ts';

/** Every word of the directory of the house, as operators connect it. */
const texts = {
  title: {zh: '统一认证', en: 'Directory'},
  none: {
    zh: '单位有统一认证（OpenID Connect）的，可以接进来：大家用单位账号登录，角色跟着单位的组走。',
    en: 'A house with a directory (OpenID Connect) can connect it: people sign in with their account there, and their groups say their roles.',
  },
  keep: {
    zh: '请一直留着有密码的管理员账号：统一认证出故障时，靠它进来。',
    en: 'Keep operators with passwords: they are the way in while the directory is down.',
  },
  connect: {zh: '接入统一认证', en: 'Connect a directory'},
  manage: {zh: '管理', en: 'Manage'},
  'manage.name': {zh: '管理统一认证“{name}”', en: 'Manage the directory {name}'},
  hint: {
    zh: '先在统一认证那边登记一个应用（授权码方式），再照着填。',
    en: 'Register an application there first (authorization code), then fill this in.',
  },
  returns: {zh: '回到地址，登记时要填（Redirect URI）', en: 'Redirect URI, to be registered there'},
  name: {zh: '名称', en: 'Name'},
  'name.hint': {zh: '写在登录按钮上，比如“政务通”', en: 'It stands on the button at sign-in'},
  issuer: {zh: '签发者地址（Issuer）', en: 'Issuer'},
  'issuer.hint': {zh: 'https:// 开头', en: 'Begins with https://'},
  clientId: {zh: '客户端 ID', en: 'Client id'},
  clientSecret: {zh: '客户端密钥', en: 'Client secret'},
  'clientSecret.kept': {
    zh: '已存好，不再显示；不改就留空',
    en: 'It is kept, and not shown again; leave empty to keep it',
  },
  claim: {zh: '组写在哪个字段（claim）', en: 'Claim that holds the groups'},
  'claim.hint': {zh: '比如 groups、realm_access.roles', en: 'groups, or realm_access.roles'},
  scope: {zh: '另外要的范围（scope）', en: 'Further scopes'},
  'scope.hint': {
    zh: '名字要 profile；组有的要加 groups。用空格隔开',
    en: 'Names come with profile, groups sometimes with groups; blanks between them',
  },
  roles: {zh: '哪个组是什么角色', en: 'Which group has which role'},
  'roles.hint': {
    zh: '不在这些组里的人进不来。每次登录都按组更新角色。',
    en: 'Nobody else comes in. Roles follow the groups with each sign-in.',
  },
  group: {zh: '第 {nr} 行的组', en: 'Group {nr}'},
  role: {zh: '第 {nr} 行的角色', en: 'Role {nr}'},
  'row.remove': {zh: '去掉第 {nr} 行', en: 'Remove row {nr}'},
  'row.add': {zh: '加一行', en: 'Add a row'},
  missing: {zh: '请填“{label}”。', en: 'Please fill in “{label}”.'},
  'missing.roles': {zh: '至少要有一个组。', en: 'There has to be one group at least.'},
  check: {zh: '试一下', en: 'Try it'},
  checking: {zh: '正在试…', en: 'Trying…'},
  'check.accepted': {
    zh: '连上了，客户端 ID 和密钥也对。现在可以保存。',
    en: 'It answers, and knows the client. It can be saved.',
  },
  'check.unsure': {
    zh: '连上了。密钥对不对，它没有说：保存后登录一次就知道。',
    en: 'It answers, but does not say whether the secret is right: sign in once to see.',
  },
  save: {zh: '保存', en: 'Save'},
  saved: {zh: '已保存', en: 'Saved'},
  remove: {zh: '停用统一认证', en: 'Disconnect it'},
  'remove.hint': {
    zh: '从那边登录的人都会退出，账号和记录留着。',
    en: 'Whoever came by it is signed out; accounts and records stay.',
  },
  back: {zh: '返回', en: 'Back'},
  'account.from': {zh: '来自统一认证', en: 'From the directory'},
  'account.roles': {
    zh: '角色由统一认证的组决定：{roles}',
    en: 'Roles follow the groups of the directory: {roles}',
  },
} as const;

export type DirectoryTextKey = keyof typeof texts;
export const sayDirectory = wordsOf(texts);

/** All characters of it, for the fonts. */
export const allWords = JSON.stringify(texts);
