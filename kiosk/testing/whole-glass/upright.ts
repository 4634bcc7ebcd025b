import {fitsOn, uprightPanels} from './fits-on.ts';

fitsOn('upright', uprightPanels);
