import type {HallState} from '../../hall/state.ts';
import type {AuditEntry} from '../../wire/audit-api.ts';
import {placeText} from '../place-text.ts';
import type {Language} from '../words.ts';
import {actWords, groupOf} from './act-words.ts';
import {say} from './words.ts';

/** Names of accounts by id, as entries tell them. */
export type AccountNames = ReadonlyMap<string, string>;

/** What these entries tell of who is called what. */
export function namesIn(entries: readonly AuditEntry[]): [string, string][] {
  return entries.flatMap(({who, name, what, about, detail}): [string, string][] => [
    ...(name === undefined ? [] : [[who.replace(/^account:/, ''), name] as [string, string]]),
    ...(about !== undefined &&
    /^(add|change)-account$/.test(what) &&
    typeof detail?.['name'] === 'string'
      ? [[about, detail['name']] as [string, string]]
      : []),
  ]);
}

/** Enough of an id to find it again: the end of a long one is its own, its beginning is the time. */
const briefly = (id: string): string => (id.length > 12 ? `…${id.slice(-6)}` : id);

interface Told {
  readonly hall: HallState;
  readonly names: AccountNames;
  readonly language: Language;
}

/** Who an entry is about, in words. */
export function whoText({who, name}: AuditEntry, {names, language}: Omit<Told, 'hall'>): string {
  const [kind = '', id = ''] = who.split(':');
  if (kind === 'account') return name ?? names.get(id) ?? briefly(id);
  if (kind === 'device') return say(language, 'device', {id: briefly(id)});
  if (kind === 'hub') return say(language, 'hub');
  return kind === 'nobody' ? say(language, 'nobody') : who;
}

/** `王红 从 10.0.0.7 打开了 …3f9a21 的登记表（5 号窗口 左侧）`. */
export function auditSentence(entry: AuditEntry, told: Told): string {
  const {hall, names, language} = told;
  const {about, what, seat, from, refused, detail} = entry;
  const place = hall.layout?.places.has(about ?? '') === true;
  const object =
    about === undefined
      ? ''
      : place
        ? placeText(hall, about, language)
        : (names.get(about) ?? briefly(about));
  const failed = what === 'sign-in' && refused !== undefined && about !== undefined;
  const did = failed ? say(language, 'sign-in.of', {about: object}) : actWords(what)[language];
  const sentence = say(language, from === '' ? 'sentence.own' : 'sentence', {
    who: whoText(entry, told),
    from,
    what: did.replace('{about}', object).trim() + passkeyIn(detail, language),
  });
  const at = seat !== undefined && !place && groupOf(what) !== 'sign-in';
  return at ? sentence + say(language, 'seat', {seat: placeText(hall, seat, language)}) : sentence;
}

/** Which passkey it was done with, or to. */
function passkeyIn(detail: AuditEntry['detail'], language: Language): string {
  const name = detail?.['passkey'];
  return typeof name === 'string' ? say(language, 'passkey', {name}) : '';
}
