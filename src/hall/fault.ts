/** One thing wrong with a hall document, at a path into it such as `windows.4.seats.0.serves.1`. */
export interface Fault {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}
