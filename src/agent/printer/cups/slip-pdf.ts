import {deflateSync} from 'node:zlib';
import type {Bits} from '../../../devices/printer/sheet/bits.ts';
import {FOOT_DOTS} from '../../../devices/printer/sheet/sheet.ts';

/** As drivers of ticket printers call 8 dots a millimetre: at this one each dot of a slip is a dot of the head. */
const DOTS_PER_INCH = 203;
const POINTS_PER_INCH = 72;
export const MM_PER_INCH = 25.4;

/** A page of its own for a slip. */
export interface SlipPage {
  /** A PDF with this one page. */
  readonly document: Buffer;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** A slip as a page that is so many millimetres wide and as long as the slip, with its dots and a foot of white. */
export function slipPdf(bits: Bits, wide: number): SlipPage {
  // Filters cut pages to whole points.
  const width = Math.floor((wide / MM_PER_INCH) * POINTS_PER_INCH);
  const height = Math.ceil(points(bits.height + FOOT_DOTS));
  // On whole dots of the head, else each of them would be torn in two.
  const beside = Math.floor((dots(width) - bits.width) / 2);
  const below = Math.round(dots(height)) - bits.height;
  const corner = [points(beside), points(below)];
  const place = [points(bits.width), 0, 0, points(bits.height), ...corner].map(figure).join(' ');
  const image = deflateSync(bits.data);
  const objects: readonly (readonly [string, Uint8Array?])[] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${String(width)} ${String(height)}]/Contents 4 0 R/Resources<</XObject<</Slip 5 0 R>>>>>>`,
    ],
    streamOf('', Buffer.from(`q ${place} cm /Slip Do Q`)),
    streamOf(
      `/Type/XObject/Subtype/Image/Width ${String(bits.width)}/Height ${String(bits.height)}/ColorSpace/DeviceGray/BitsPerComponent 1/Decode[1 0]/Filter/FlateDecode`,
      image,
    ),
  ];
  return {document: written(objects), width, height};
}

const points = (dots: number): number => (dots / DOTS_PER_INCH) * POINTS_PER_INCH;
const dots = (points: number): number => (points / POINTS_PER_INCH) * DOTS_PER_INCH;

const figure = (points: number): string => String(Number(points.toFixed(4)));

const streamOf = (entries: string, data: Uint8Array): readonly [string, Uint8Array] => [
  `<<${entries}/Length ${String(data.length)}>>`,
  data,
];

function written(objects: readonly (readonly [string, Uint8Array?])[]): Buffer {
  const pieces = [Buffer.from('%PDF-1.4\n')];
  const starts: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (piece: Buffer<ArrayBuffer>) => {
    pieces.push(piece);
    length += piece.length;
  };
  objects.forEach(([entries, data], index) => {
    starts.push(length);
    add(Buffer.from(`${String(index + 1)} 0 obj\n${entries}\n`));
    if (data) add(Buffer.concat([Buffer.from('stream\n'), data, Buffer.from('\nendstream\n')]));
    add(Buffer.from('endobj\n'));
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
  const count = String(objects.length + 1);
  const trailer = `trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${String(length)}\n%%EOF\n`;
  add(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}${trailer}`));
  return Buffer.concat(pieces);
}
