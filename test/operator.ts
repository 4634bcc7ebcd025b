import type {HubProcess} from './hub-process.ts';
import {API} from '../src/wire/api.ts';

export const OPERATOR = {name: '测试管理员', password: 'tea-for-every-guest'} as const;

/** Begins a hall as its first operator does; gives back what their browser shows from then on, `name=value`. */
export async function beginHall(hub: Pick<HubProcess, 'url' | 'begin'>): Promise<string> {
  const response = await fetch(hub.url + API.hall, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({
      ...OPERATOR,
      token: hub.begin,
      hall: {zh: '测试大厅', en: 'Test hall'},
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  const [cookie = ''] = response.headers.getSetCookie();
  return cookie.split(';', 1)[0] ?? '';
}
