import {html, svg, type TemplateResult} from 'lit';
import type {Ink} from '../hall/filled-form.ts';

/** What somebody wrote by hand, as they wrote it. `label` says what it is to those who cannot see it. */
export const inkDrawing = ({width, height, strokes}: Ink, label: string): TemplateResult =>
  html`<svg class="ink" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${strokes.map((stroke) => svg`<polyline points=${pointsOf(stroke)}></polyline>`)}
  </svg>`;

/** A dot is a line to itself: alone it would not be drawn. */
const pointsOf = (stroke: readonly number[]): string =>
  (stroke.length > 2 ? stroke : [...stroke, ...stroke]).join(' ');
