import type {FilledForm, FormLine} from '../../src/hall/filled-form.ts';
import {paddedSize} from '../../src/wire/form-seal.ts';

/**
 * A form that can be sealed. Handwriting in many fields is more than one may hold; then every second
 * point of all strokes is left out until it fits: coarser, and still to be read.
 */
export function fittedForm(form: FilledForm): FilledForm {
  let fitted = form;
  while (tooLarge(fitted) && fitted.lines.some(hasPoints)) {
    fitted = {...fitted, lines: fitted.lines.map(coarser)};
  }
  return fitted;
}

const tooLarge = (form: FilledForm) =>
  paddedSize(new TextEncoder().encode(JSON.stringify(form)).length) === undefined;

/** Numbers of a stroke that is no more than its beginning and its end. */
const ENDS = 4;

const hasPoints = ({value}: FormLine) =>
  value.kind === 'ink' && value.ink.strokes.some((stroke) => stroke.length > ENDS);

function coarser(line: FormLine): FormLine {
  const {value} = line;
  if (value.kind !== 'ink') return line;
  const {ink} = value;
  const strokes = ink.strokes.map((stroke) =>
    // By points, each two numbers: the first of two stays, and the end.
    stroke.filter((_, at) => at % 4 < 2 || at >= stroke.length - 2),
  );
  return {...line, value: {kind: 'ink', ink: {...ink, strokes}}};
}
