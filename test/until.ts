/** Far beyond what any machine takes; a test that waits on after its own end would hold up all others. */
const AT_LAST_MS = 220_000;

/** Looks again and again until it holds: something of another process, which tells nobody of it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + AT_LAST_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`this never came: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
