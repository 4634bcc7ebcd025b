/**
 * The screens that nobody sees first: in a chunk of their own, fetched as soon as the first one
 * stands. A finger is hardly faster.
 */
import './number/taking.ts';
import './parts/idle-dialog.ts';
import './parts/spoken-caption.ts';
import './screens/code-screen.ts';
import './screens/hall-screen.ts';
import './screens/notice-screen.ts';
import './screens/number-screen.ts';
import './screens/offer-screen.ts';
import './screens/problem-screen.ts';
import './screens/review-screen.ts';
import './screens/standing-screen.ts';

export {questionOf} from './questions/question-of.ts';
