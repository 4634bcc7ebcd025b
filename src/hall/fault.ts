/** One thing wrong with a hall document, at a path into it such as `windows.4.seats.0.serves.1`. */
export interface Fault {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/** Tells of something wrong, at a path within the part that is looked at; '' is that part itself. */
export type TellFault = (path: string, zh: string, en: string) => void;
