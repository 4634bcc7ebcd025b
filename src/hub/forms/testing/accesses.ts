import type {AuditEntry} from '../../../wire/audit-api.ts';

/** What the audit log says of forms. */
export interface Access {
  readonly nr: number;
  readonly what: string;
  readonly who: string;
  readonly at: number;
  readonly seat: string;
  readonly ticket: string;
  readonly lines: readonly string[];
  readonly refused: string | undefined;
}

export const accessesIn = (entries: readonly AuditEntry[]): Access[] =>
  entries
    .filter(({what}) => what.startsWith('form-'))
    .map(({nr, what, who, at, seat = '', about = '', detail, refused}) => ({
      ...{nr, who, at, seat, refused},
      what: what.replace('form-', ''),
      ticket: about,
      lines: (detail?.['lines'] as readonly string[] | undefined) ?? [],
    }));
