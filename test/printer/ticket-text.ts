import type {PrintedGraphic, PrintedLine, TextRun} from './deed.ts';
import type {Ticket} from './paper.ts';

/** A ticket in words: what stands on it from above, with how large it is, and how it was cut. */
export function ticketText(ticket: Ticket): string {
  const parts = [
    ...ticket.lines.map((line) => ({y: line.y, text: lineText(line)})),
    ...ticket.graphics.map((each) => ({y: each.y, text: graphicText(each)})),
  ];
  const body = parts.sort((a, b) => a.y - b.y).map(({text}) => text);
  return [...body, ...ticket.breaks.map(({row}) => `[broken off at ${row}]`), cutText(ticket)].join(
    '\n',
  );
}

/** The words of a line; what stands apart is set apart by a tab. */
export function words({runs}: PrintedLine): string {
  return runs.reduce((text, run, at) => {
    const before = runs[at - 1];
    const apart = before !== undefined && before.x + before.width !== run.x;
    return `${text}${apart ? '\t' : ''}${run.text}`;
  }, '');
}

function lineText(line: PrintedLine): string {
  const looks = [...new Set(line.runs.map(look))].filter((each) => each !== '');
  const notes = line.align === 'left' ? looks : [line.align, ...looks];
  return notes.length > 0 ? `${words(line)}    [${notes.join('; ')}]` : words(line);
}

function look({across, down, bold, reverse, underline}: TextRun): string {
  const size = across > 1 || down > 1 ? [`${across}x${down}`] : [];
  return [
    ...size,
    ...(bold ? ['bold'] : []),
    ...(reverse ? ['reverse'] : []),
    ...(underline > 0 ? ['underlined'] : []),
  ].join(' ');
}

const graphicText = ({kind, bits, code}: PrintedGraphic): string =>
  code ? `[code ${code.correction}: ${code.data}]` : `[${kind} ${bits.width}x${bits.height}]`;

const cutText = ({cut, picture, whole}: Ticket): string =>
  `[${cut === 'none' ? 'torn' : `${cut} cut`} after ${picture.height} rows${whole ? '' : ', not whole'}]`;
