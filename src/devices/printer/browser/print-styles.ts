import {LETTER_DOTS, PAPER_DOTS, TIMES_AT_MOST, type Paper} from '../sheet/sheet.ts';

const DOTS_PER_MM = 8;

/** How a slip looks on whatever paper the browser prints it; `family` is of its letters. */
export function printStyles({
  paper,
  family,
}: {
  readonly paper: Paper;
  readonly family: string;
}): string {
  const width = PAPER_DOTS[paper] / DOTS_PER_MM;
  const sizes = Array.from({length: TIMES_AT_MOST}, (_, index) => index + 1).map(
    (times) => `.t${String(times)} {font-size: ${String((LETTER_DOTS * times) / DOTS_PER_MM)}mm}`,
  );
  return `
    @page {size: ${String(paper)}mm 200mm; margin: 0 ${String((paper - width) / 2)}mm}
    body {margin: 0; width: ${String(width)}mm; font-family: ${family}; text-align: center}
    p {margin: 0; line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere}
    .bold {font-weight: 700}
    hr {margin: 1mm 0; border: 0; border-top: 0.25mm dashed}
    svg {display: block; width: 26mm; margin: 0 auto; shape-rendering: crispEdges}
    ${sizes.join('\n')}
  `;
}
