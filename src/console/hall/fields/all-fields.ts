/** Brings the editors of every kind of field. */
import './field-choice.ts';
import './field-group.ts';
import './field-hours.ts';
import './field-list.ts';
import './field-number.ts';
import './field-refs.ts';
import './field-switch.ts';
import './field-text.ts';
import './field-words.ts';
