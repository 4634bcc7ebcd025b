/** Keeps at most so many of what is remembered in the order in which it came; to be called behind each that is added. */
export function forgetOldest<K>(kept: Map<K, unknown> | Set<K>, atMost: number): void {
  const oldest = kept.keys().next();
  if (kept.size > atMost && !oldest.done) kept.delete(oldest.value);
}
