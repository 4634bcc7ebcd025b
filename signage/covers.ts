/** What stands in place of a board, but for the test card: fetched as soon as the first picture stands. */
import './alarm/alarm-board.ts';
