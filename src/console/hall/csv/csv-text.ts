import {csvFormatRows, csvParseRows} from 'd3-dsv';

/** Spreadsheets take a file for Chinese in UTF-8 only with this before it. */
const MARK = '\uFEFF';

/** A table as a file that spreadsheets open. A cell that one would reckon as a formula begins with an apostrophe. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${MARK}${csvFormatRows(rows.map((row) => row.map((cell) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))))}\r\n`;

/** The rows of such a file. */
export function csvRows(text: string): string[][] {
  const bare = text.startsWith(MARK) ? text.slice(1) : text;
  const rows = csvParseRows(bare);
  return rows.map((row) =>
    row.map((cell) => (/^''*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)),
  );
}
