import {fitsOn, widePanels} from './fits-on.ts';

fitsOn('wide', widePanels);
