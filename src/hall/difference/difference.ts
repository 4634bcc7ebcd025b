/** One thing in which two documents of a hall differ, in the words that operators use. */
export interface Difference {
  /** Where it lies, `windows.4.seats.0.serves`: in the later document, or in the earlier one where it is gone. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** A whole line: `5 号窗口 左侧：人社厅 → 国土厅`. */
  readonly zh: string;
  readonly en: string;
}
