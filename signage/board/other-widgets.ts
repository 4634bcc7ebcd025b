/** Widgets that the large wall and the strips have no need of: a file of their own, for boards that have. */
import '../widgets/area-waiting.ts';
import '../widgets/hall-map.ts';
import '../widgets/how-to.ts';
import '../widgets/notice-pages.ts';
import '../widgets/own-window.ts';
import '../widgets/text-lines.ts';
import '../widgets/wall-clock.ts';
