import {fileURLToPath} from 'node:url';
import {createServer} from 'vite';

/** Serves a page of tests from its sources; gives back its address and the way to stop. */
export async function servePage(page: string): Promise<{url: string; stop: () => Promise<void>}> {
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    server: {port: 0, host: '127.0.0.1', hmr: false},
  });
  await server.listen();
  const [base = ''] = server.resolvedUrls?.local ?? [];
  return {url: `${base}${page}`, stop: () => server.close()};
}
