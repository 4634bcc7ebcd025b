import {checkConfiguration} from '../../../hall/check-configuration.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {configurationSchema} from '../../../wire/configuration-schema.ts';
import {checked, type Piece} from '../../screens/draft/faults.ts';

/** The whole document, as the hub looks at it when it is published. */
export const hallPiece: Piece<HallConfiguration> = {
  name: '',
  check: (_published, draft) => checked('', configurationSchema, draft, checkConfiguration),
};
