/** What the page needs once there is a hall to edit: it comes behind the first picture of the page. */
export {hallPiece} from './draft/hall-piece.ts';
import './fault-list.ts';
export {allFieldNames, fieldName} from './fields/field-names.ts';
import './revisions/publish-dialog.ts';
export {historyTab} from './revisions/history-tab.ts';
export {planBand} from './revisions/plan-band.ts';
export {allWords as revisionWords} from './revisions/words.ts';
export {leadTo} from './lead-to.ts';
export {pathWords} from './path-words.ts';
export {tabContent} from './tab-content.ts';
