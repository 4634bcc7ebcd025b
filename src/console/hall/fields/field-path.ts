/**
 * Paths into the hall's document, `units.3.name.zh`, and patterns of them, `units.*.name.zh`, under which fields have
 * their names.
 */

type Tree = Readonly<Record<string, unknown>>;

/** The pattern of a path: any place of a list is `*`. */
export const patternOf = (path: string): string => path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*');

/** Whether a path is another one's, or leads to something within it. */
export const isWithinPath = (path: string, within: string): boolean =>
  path === within || path.startsWith(`${within}.`);

/** What stands at a path; undefined where there is nothing. */
export const valueAt = (document: unknown, path: string): unknown =>
  path === ''
    ? document
    : path
        .split('.')
        .reduce<unknown>((at, key) => (at as Tree | undefined)?.[key] ?? undefined, document);

/** The document with another value at a path; `undefined` takes away what stands there. */
export function withValue<T>(document: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const below = rest.join('.');
  if (Array.isArray(document)) {
    const list: readonly unknown[] = document;
    const index = Number(key);
    if (below === '' && value === undefined) return list.toSpliced(index, 1) as T;
    return list.with(index, below === '' ? value : withValue(list[index], below, value)) as T;
  }
  const tree = (document ?? {}) as Tree;
  const next = below === '' ? value : withValue(tree[key], below, value);
  const all = Object.entries({...tree, [key]: next});
  return Object.fromEntries(all.filter(([, member]) => member !== undefined)) as T;
}
