/** Texts of one problem, `{name}` standing for one of its values. */
export type Entry = readonly [
  status: number,
  zhTitle: string,
  zhDetail: string,
  title: string,
  detail: string,
];
