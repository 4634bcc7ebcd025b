import type {SealingKey} from '../hall/filled-form.ts';
import {API, type Frames} from '../wire/api.ts';
import {askHub} from './hub-request.ts';

/** Somebody stands before the glass and waits. */
const PATIENCE = 2_500;

/** The key that the hub names now, where what this device heard of it is out of date; undefined without a word of it. */
export async function askSealingKey(): Promise<SealingKey | undefined> {
  const heard = await askHub<Frames['snapshot']>(API.snapshot, PATIENCE);
  return heard.kind === 'done' ? heard.answer.snapshot.sealingKey : undefined;
}
