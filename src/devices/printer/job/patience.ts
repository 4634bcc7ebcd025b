/** How long a printer is waited for, milliseconds each. */
export const PATIENCE = {
  open: 2_000,
  status: 1_500,
  /** For the printer to take all bytes of a slip. */
  write: 5_000,
  /** From the last byte to the printer's word that it is out: a long slip on a slow head, and its cut. */
  end: 6_000,
  /** Between two looks at a printer that is at work. */
  look: 300,
  /** For an answer of a printer that has nothing to do. */
  answer: 800,
};
