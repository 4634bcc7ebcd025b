import type {Verdict} from '../../wire/fleet/health.ts';
import type {AlertRule} from './alert-rules.ts';

/** How it stands with one fault of one place. Undefined where nothing is wrong. */
export type FaultStand =
  | {
      readonly kind: 'rising' | 'on';
      /** Hub time since which it is there. */
      readonly since: number;
    }
  /** It is gone, and may come back. */
  | {readonly kind: 'falling'; readonly since: number; readonly goneSince: number}
  | undefined;

/**
 * The stand after one more look. Only a fault that was there for the whole of `hold` goes on, only one that was gone for
 * the whole of `clear` ends: whatever flickers faster stays as it is. Of what nobody can say it neither begins nor ends.
 */
export function nextStand(
  stand: FaultStand,
  verdict: Verdict,
  now: number,
  {hold, clear}: AlertRule,
): FaultStand {
  switch (stand?.kind) {
    case undefined:
      if (verdict !== 'there') return undefined;
      return {kind: hold === 0 ? 'on' : 'rising', since: now};
    case 'rising':
      if (verdict === 'gone') return undefined;
      if (verdict === 'unsure' || now - stand.since < hold) return stand;
      return {kind: 'on', since: stand.since};
    case 'on':
      if (verdict !== 'gone') return stand;
      return {kind: 'falling', since: stand.since, goneSince: now};
    case 'falling':
      if (verdict === 'there') return {kind: 'on', since: stand.since};
      if (verdict === 'unsure' || now - stand.goneSince < clear) return stand;
      return undefined;
  }
}

/** Whether it counts: it was there long enough, and is not gone for good. */
export const isOn = (stand: FaultStand): boolean =>
  stand?.kind === 'on' || stand?.kind === 'falling';
