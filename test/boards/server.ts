import {fileURLToPath} from 'node:url';
import {createServer} from 'vite';

/** Serves the scenes from their sources; gives back their address and the way to stop. */
export async function serveScenes(): Promise<{url: string; stop: () => Promise<void>}> {
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    server: {port: 0, host: '127.0.0.1', hmr: false},
  });
  await server.listen();
  const [base = ''] = server.resolvedUrls?.local ?? [];
  return {url: `${base}test/boards/scene.html`, stop: () => server.close()};
}
