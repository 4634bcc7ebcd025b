/**
 * A message of the Internet Printing Protocol, RFC 8010: as much of it as asks a queue to print a document, and
 * understands what it answers. No tool has to be installed, and none of its words is read in another language.
 */

/** How each kind of value is marked; what is a name to somebody else may be a keyword here. */
const TAGS = {
  integer: 0x21,
  boolean: 0x22,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const;

export interface IppAttribute {
  readonly kind: keyof typeof TAGS;
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
}

export const attribute = (
  kind: IppAttribute['kind'],
  name: string,
  ...values: IppAttribute['values']
): IppAttribute => ({kind, name, values});

export interface IppRequest {
  readonly operation: number;
  /** Of the operation; RFC 8011 wants its target first. */
  readonly attributes: readonly IppAttribute[];
  /** Of the job that it makes. */
  readonly job?: readonly IppAttribute[];
  readonly document?: Uint8Array;
}

const VERSION = [2, 0] as const;
const GROUP = {operation: 1, job: 2, end: 3} as const;

export function encodeIpp({operation, attributes, job, document}: IppRequest): Buffer {
  const head = Buffer.alloc(8);
  head.set(VERSION);
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(1, 4);
  const preface = [
    attribute('charset', 'attributes-charset', 'utf-8'),
    attribute('language', 'attributes-natural-language', 'en'),
  ];
  return Buffer.concat([
    head,
    Buffer.of(GROUP.operation),
    ...[...preface, ...attributes].map(attributeBytes),
    ...(job ? [Buffer.of(GROUP.job), ...job.map(attributeBytes)] : []),
    Buffer.of(GROUP.end),
    ...(document ? [document] : []),
  ]);
}

function attributeBytes({kind, name, values}: IppAttribute): Buffer {
  return Buffer.concat(
    values.flatMap((value, index) => [
      Buffer.of(TAGS[kind]),
      // Further values have no name.
      counted(Buffer.from(index === 0 ? name : '')),
      counted(valueBytes(value)),
    ]),
  );
}

function valueBytes(value: string | number | boolean): Buffer {
  if (typeof value === 'string') return Buffer.from(value);
  if (typeof value === 'boolean') return Buffer.of(value ? 1 : 0);
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function counted(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export interface IppAnswer {
  /** Below 0x100 where it was done. */
  readonly status: number;
  /** By name, whatever group they stand in; what has no value has none here. Booleans are 0 or 1. */
  readonly values: ReadonlyMap<string, readonly (string | number)[]>;
}

const NUMBERS: readonly number[] = [TAGS.integer, 0x23];
/** Tags below are of groups, and of what is unknown or has no value. */
const [LAST_GROUP, FIRST_VALUE] = [0x0f, 0x20];

/** Undefined where it is no whole message. */
export function decodeIpp(bytes: Buffer): IppAnswer | undefined {
  const values = new Map<string, (string | number)[]>();
  let [at, name] = [8, ''];
  try {
    const status = bytes.readUInt16BE(2);
    for (;;) {
      const tag = bytes.readUInt8(at);
      at += 1;
      if (tag === GROUP.end) return {status, values};
      if (tag <= LAST_GROUP) continue;
      const named = piece(bytes, at);
      const value = piece(bytes, at + 2 + named.length);
      at += 4 + named.length + value.length;
      if (named.length > 0) name = named.toString();
      const known = values.get(name) ?? [];
      if (tag >= FIRST_VALUE) known.push(valueIn(tag, value));
      values.set(name, known);
    }
  } catch {
    return undefined;
  }
}

/** Throws where it is not all there. */
function piece(bytes: Buffer, at: number): Buffer {
  const end = at + 2 + bytes.readUInt16BE(at);
  if (end > bytes.length) throw new RangeError('cut short');
  return bytes.subarray(at + 2, end);
}

function valueIn(tag: number, bytes: Buffer): string | number {
  if (NUMBERS.includes(tag)) return bytes.readInt32BE(0);
  return tag === TAGS.boolean ? bytes.readUInt8(0) : bytes.toString();
}
