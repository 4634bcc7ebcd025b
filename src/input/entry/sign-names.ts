import type {PlainKey} from '../../ui/catalogue.ts';

const NAMES: Readonly<Record<string, PlainKey>> = {
  ' ': 'input.space',
  '，': 'sign.comma',
  '。': 'sign.stop',
  '、': 'sign.pause',
  '；': 'sign.semicolon',
  '：': 'sign.colon',
  '？': 'sign.question',
  '！': 'sign.exclamation',
  '·': 'sign.dot',
  '—': 'sign.dash',
  '“': 'sign.quote.open',
  '”': 'sign.quote.close',
  '（': 'sign.bracket.open',
  '）': 'sign.bracket.close',
  '《': 'sign.title.open',
  '》': 'sign.title.close',
};

/** What a sign is called; undefined for one that is heard as it is. */
export const signName = (sign: string): PlainKey | undefined => NAMES[sign];
