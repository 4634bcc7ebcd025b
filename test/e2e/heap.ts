import type {Page} from 'playwright-core';

/** Everything that the page has in its memory, after what nobody holds any more was swept. */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({chunk}) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
  await session.detach();
  // As JSON writes what is not ASCII: the profiler does it by its own rules, so it is read.
  const {strings} = JSON.parse(chunks.join('')) as {strings: string[]};
  return strings.join('\n');
}
