import type {FormLine, FormValue, Mask} from '../../hall/filled-form.ts';
import {maskAddress, maskIdNumber, maskName, maskPhone} from '../../hall/masking.ts';
import type {RecordedLine, ShownLine} from '../../wire/form-api.ts';

const MASKS: Readonly<Record<Mask, (text: string) => string>> = {
  name: maskName,
  address: maskAddress,
  phone: maskPhone,
  paper: maskIdNumber,
  none: (text) => text,
};

/** A line as a desk sees it before somebody presses. Plain words are meant to be read there, typed or written. */
export function shownLine(line: FormLine, record: RecordedLine | undefined): ShownLine {
  const hide = MASKS[line.mask];
  const value = line.mask === 'none' ? line.value : hiddenValue(line.value, hide);
  const shown = record && {...record, text: hide(record.text)};
  const hidden = value !== line.value || shown?.text !== record?.text;
  return {...line, value, ...(shown ? {record: shown} : {}), hidden};
}

/** The same value where the mask hides nothing of it. */
function hiddenValue(value: FormValue, hide: (text: string) => string): FormValue {
  switch (value.kind) {
    case 'text': {
      const text = hide(value.text);
      return text === value.text ? value : {...value, text};
    }
    case 'paper': {
      const number = hide(value.number);
      return number === value.number ? value : {...value, number};
    }
    case 'names': {
      const names = value.names.map(hide);
      return names.every((name, index) => name === value.names[index]) ? value : {...value, names};
    }
    // Of handwriting nothing can be left standing: it is held back as a whole.
    case 'ink':
      return {...value, ink: {...value.ink, strokes: []}};
    case 'chosen':
    case 'oral':
    case 'skipped':
      return value;
  }
}
