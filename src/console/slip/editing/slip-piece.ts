import {slipFaults} from '../../../hall/check-slip.ts';
import type {SlipTemplate} from '../../../hall/slip-template.ts';
import {slipSchema} from '../../../wire/slip-schema.ts';
import {checked, type Piece} from '../../screens/draft/faults.ts';

export const slipPiece: Piece<SlipTemplate> = {
  name: 'slip',
  check: (_, draft) => checked('slip', slipSchema, draft, slipFaults),
};
