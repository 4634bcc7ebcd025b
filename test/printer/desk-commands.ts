import type {PaperPrinter} from './paper-printer.ts';

const DEEDS: Readonly<Record<string, (printer: PaperPrinter, n: number) => void>> = {
  'cover open': (printer) => {
    printer.openCover();
  },
  'cover close': (printer) => {
    printer.closeCover();
  },
  'paper out': (printer) => {
    printer.runOut();
  },
  'paper low': (printer) => {
    printer.leave(800);
  },
  'paper load': (printer) => {
    printer.loadPaper();
  },
  jam: (printer) => {
    printer.jamCutter();
  },
  'jam clear': (printer) => {
    printer.clearJam();
  },
  stall: (printer) => {
    printer.stall();
  },
  'stall end': (printer) => {
    printer.goOn();
  },
  drop: (printer) => {
    printer.drop();
  },
  refuse: (printer) => {
    printer.accept(false);
  },
  accept: (printer) => {
    printer.accept(true);
  },
  late: (printer, ms) => {
    printer.replyLate(ms);
  },
  'lie silent': (printer) => {
    printer.lie('silent');
  },
  'lie boastful': (printer) => {
    printer.lie('boastful');
  },
  'power off': (printer) => {
    printer.cutPower();
  },
  'power on': (printer) => {
    printer.restorePower();
  },
  ok: (printer) => {
    printer.lie(undefined);
    printer.replyLate(0);
    printer.accept(true);
    printer.restorePower();
    printer.goOn();
    if (printer.condition.paper !== 'enough') printer.loadPaper();
    printer.closeCover();
    printer.clearJam();
  },
};

/** Every command that somebody at the desk may type; `late` with milliseconds. */
export const COMMANDS: readonly string[] = Object.keys(DEEDS);

export const HELP = COMMANDS.map((each) => (each === 'late' ? 'late 2000' : each)).join(' · ');

/** Does to a printer what a line of text says: `paper-out`, `cover open`, `ok`. Says how it is then. */
export function obey(printer: PaperPrinter, line: string): string {
  const [, command = '', ms = '0'] = /^(.*?)\s*(\d+)?$/.exec(line.trim().replace('-', ' ')) ?? [];
  const known = Object.hasOwn(DEEDS, command) ? DEEDS[command] : undefined;
  if (!known) return `? ${HELP}`;
  known(printer, Number(ms));
  const {coverOpen, paper, cutterError} = printer.condition;
  const states = [
    coverOpen ? 'cover open' : '',
    `paper ${paper}`,
    cutterError ? 'cutter stuck' : '',
  ];
  return states.filter((each) => each !== '').join(', ');
}
