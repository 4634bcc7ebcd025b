import {eachPair, type Matching} from './matching.ts';
import {CELLS, type Samples} from './samples.ts';

/** How stiff a template is: what a change of its form costs, and one of its place. */
const STIFF = 1.2;
const HEAVY = 0.05;

/**
 * The template stretched, leant and moved to where its pairs in the writing lie, by weighted least
 * squares: joins and other proportions push the writing off the grid's middle as a whole.
 */
export function fitted(template: Samples, drawn: Samples, matching: Matching): Samples {
  const middle = CELLS / 2;
  // Of the equations for (px, py, 1): moments of the places, and how far these shall move.
  let [xx, xy, yy, x, y, all] = [0, 0, 0, 0, 0, 0];
  const right: Vector = [0, 0, 0];
  const down: Vector = [0, 0, 0];
  eachPair(matching, (drawnAt, templateAt, weight) => {
    const px = (template[templateAt] ?? 0) - middle;
    const py = (template[templateAt + 1] ?? 0) - middle;
    xx += weight * px * px;
    xy += weight * px * py;
    yy += weight * py * py;
    x += weight * px;
    y += weight * py;
    all += weight;
    const toRight = weight * ((drawn[drawnAt] ?? 0) - middle - px);
    const toDown = weight * ((drawn[drawnAt + 1] ?? 0) - middle - py);
    addTo(right, toRight, px, py);
    addTo(down, toDown, px, py);
  });
  if (all === 0) return template;
  const matrix: Matrix = [xx + STIFF * all, xy, x, yy + STIFF * all, y, all + HEAVY * all];
  const [rightX, rightY, rightBy] = solve(matrix, right);
  const [downX, downY, downBy] = solve(matrix, down);
  const moved = template.slice();
  for (let at = 0; at < template.length; at += 4) {
    const px = (template[at] ?? 0) - middle;
    const py = (template[at + 1] ?? 0) - middle;
    moved[at] = middle + px + rightX * px + rightY * py + rightBy;
    moved[at + 1] = middle + py + downX * px + downY * py + downBy;
  }
  return moved;
}

type Vector = [number, number, number];

/** A symmetric matrix by its upper half, row by row. */
type Matrix = readonly [number, number, number, number, number, number];

function addTo(vector: Vector, by: number, px: number, py: number): void {
  vector[0] += by * px;
  vector[1] += by * py;
  vector[2] += by;
}

/** By Cramer's rule; stiffness and weight keep the determinant above 0. */
function solve([a, b, c, d, e, f]: Matrix, [p, q, r]: Vector): Vector {
  const [ad, ae, af] = [d * f - e * e, b * f - c * e, b * e - c * d];
  const determinant = a * ad - b * ae + c * af;
  return [
    (p * ad - b * (q * f - e * r) + c * (q * e - d * r)) / determinant,
    (a * (q * f - e * r) - p * ae + c * (b * r - q * c)) / determinant,
    (a * (d * r - q * e) - b * (b * r - q * c) + p * af) / determinant,
  ];
}
