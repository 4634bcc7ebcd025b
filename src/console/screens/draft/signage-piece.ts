import {signageFaults} from '../../../hall/check-signage.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Signage} from '../../../hall/signage.ts';
import {signageSchema} from '../../../wire/signage-schema.ts';
import {checked, type Checked, type Piece} from './faults.ts';

/** Tidied, or what is wrong with it in this hall. */
export const check = (hall: HallConfiguration, draft: Signage): Checked<Signage> =>
  checked('signage', signageSchema, tidied(draft), (signage) => signageFaults({...hall, signage}));

export const signagePiece: Piece<Signage> = {name: 'signage', check};

const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

/** Lines are written one below the other: an empty one among them is nobody's mistake. */
function tidied(signage: Signage): Signage {
  return {
    ...signage,
    notices: signage.notices.map((notice) => ({
      ...notice,
      pages: notice.pages.map((page) => ({...page, lines: filled(page.lines)})),
    })),
    alarms: signage.alarms.map((alarm) => ({...alarm, lines: filled(alarm.lines)})),
  };
}
