import {PAPER_DOTS, type Paper} from '../sheet/sheet.ts';

export const DOTS_PER_MM = 8;

/** How thick letters are. */
export const WEIGHTS = {usual: 400, bold: 700};

/**
 * How a slip looks on whatever paper the browser prints it; `family` is of its letters. The length of the paper
 * is left to the printer: a page of another size would be put in the middle of it, under the browser's own
 * heading, with white before and after it.
 */
export function printStyles({
  paper,
  family,
}: {
  readonly paper: Paper;
  readonly family: string;
}): string {
  const width = PAPER_DOTS[paper] / DOTS_PER_MM;
  return `
    @page {margin: 0}
    body {margin: 0 auto; width: ${String(width)}mm; font-family: ${family}; text-align: center}
    p {margin: 0; line-height: 1.2; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere}
    p, svg {break-inside: avoid}
    .bold {font-weight: ${String(WEIGHTS.bold)}}
    hr {margin: 1mm 0; border: 0; border-top: 0.25mm dashed}
    svg {display: block; width: 26mm; margin: 0 auto; shape-rendering: crispEdges}
  `;
}
