import * as v from 'valibot';

/**
 * What a page asks of the printer that the agent beside it owns. Shapes of the bodies; the page lays a
 * slip out and draws what the printer has no letters for, the agent makes it bytes and finds out what
 * became of them.
 */
export const PRINTER_API = {
  /** GET → PrinterAnswer. */
  printer: '/agent/printer',
  /** PUT PrintAsk → PrintOutcome; the same id again prints nothing again. */
  print: (id: string): string => `/agent/prints/${encodeURIComponent(id)}`,
} as const;

const PRINTER_STATUSES = [
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'cutter-jam',
  'offline',
  'error',
] as const;

const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const paper = v.picklist([58, 80]);

export const profileSchema = v.object({
  paper,
  letters: v.picklist(['gb2312', 'gb18030', 'utf8', 'none']),
  qr: v.picklist(['own', 'drawn']),
  cut: v.picklist(['partial', 'full', 'none']),
  dialect: v.picklist(['epson', 'generic', 'mute']),
});

// The page comes from the hub, the agent is the device's own: either may be the newer one, and say what the other does
// not know. Whatever is drawn every printer prints; the rest of a profile is the agent's affair.
const {entries} = profileSchema;
export const printerAnswerSchema = v.object({
  profile: v.object({
    paper,
    letters: v.fallback(entries.letters, 'none'),
    qr: v.fallback(entries.qr, 'drawn'),
    cut: v.fallback(entries.cut, 'partial'),
    dialect: v.fallback(entries.dialect, 'generic'),
  }),
  status: v.fallback(v.picklist(PRINTER_STATUSES), 'error'),
});
export type PrinterAnswer = v.InferOutput<typeof printerAnswerSchema>;

/** Dots row by row, as base64. */
const dots = v.pipe(v.string(), v.maxLength(400_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

export const printAskSchema = v.object({
  number: v.pipe(v.string(), v.regex(/^[A-Z]{1,6}\d{1,6}$/)),
  paper,
  rows: v.pipe(
    v.array(
      v.variant('kind', [
        v.object({
          kind: v.literal('text'),
          text: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
          times: whole(1, 8),
          bold: v.boolean(),
        }),
        v.object({
          kind: v.literal('picture'),
          width: whole(1, 576),
          height: whole(1, 2_000),
          dots,
        }),
        v.object({
          kind: v.literal('qr'),
          content: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
          module: whole(1, 16),
        }),
        v.object({kind: v.literal('rule')}),
        v.object({kind: v.literal('space'), dots: whole(0, 255)}),
      ]),
    ),
    v.maxLength(200),
  ),
});
export type PrintAsk = v.InferOutput<typeof printAskSchema>;

export const printOutcomeSchema = v.variant('kind', [
  v.object({kind: v.picklist(['printed', 'sent', 'unconfirmed'])}),
  v.object({
    kind: v.literal('failed'),
    fault: v.fallback(
      v.picklist(['paper-out', 'cover-open', 'cutter-jam', 'offline', 'error']),
      'error',
    ),
  }),
]);
