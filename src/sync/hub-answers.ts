import {HEALTH} from '../wire/api.ts';

const PATIENCE_MS = 4_000;

/** Whether the hub is there at all. */
export async function hubAnswers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return (await fetch(HEALTH, {cache: 'no-store', signal})).ok;
  } catch {
    return false;
  }
}
