import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, defineConfig, type Manifest, type Plugin} from 'vite';
import {injectManifest} from 'workbox-build';
import {filesIn, hashesOf} from './src/hub/updates/file-hashes.ts';
import {VERSION_FILE} from './src/hub/updates/placed-version.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Oldest engine: Chromium 111, what the oldest signage players of a hall still get. */
const TARGET = 'chrome111';

/** Where a page's source lies, and where it is served. */
const PAGES = {
  kiosk: {source: 'kiosk/index.html', served: 'kiosk/index.html'},
  signage: {source: 'signage/index.html', served: 'signage/index.html'},
  console: {source: 'src/console/index.html', served: 'console/index.html'},
  desk: {source: 'src/console/desk/index.html', served: 'console/desk/index.html'},
  guide: {source: 'src/console/guide/index.html', served: 'console/guide/index.html'},
  manager: {source: 'src/console/manager/index.html', served: 'console/manager/index.html'},
  screens: {source: 'src/console/screens/index.html', served: 'console/screens/index.html'},
  slip: {source: 'src/console/slip/index.html', served: 'console/slip/index.html'},
  hall: {source: 'src/console/hall/index.html', served: 'console/hall/index.html'},
  'sign-in': {source: 'src/console/sign-in/index.html', served: 'console/sign-in/index.html'},
  accounts: {source: 'src/console/accounts/index.html', served: 'console/accounts/index.html'},
  audit: {source: 'src/console/audit/index.html', served: 'console/audit/index.html'},
  updates: {source: 'src/console/updates/index.html', served: 'console/updates/index.html'},
  help: {source: 'src/console/help/index.html', served: 'console/help/index.html'},
} as const;

/** Each app has one worker, with its own scope and cache. */
const WORKERS = [
  {scope: 'kiosk', source: 'kiosk/sw.ts', pages: [PAGES.kiosk]},
  {scope: 'signage', source: 'signage/sw.ts', pages: [PAGES.signage]},
  {
    scope: 'console',
    source: 'src/console/sw.ts',
    pages: [
      ...[PAGES.console, PAGES.desk, PAGES.guide, PAGES.manager, PAGES.screens, PAGES.slip],
      ...[PAGES.hall, PAGES['sign-in'], PAGES.accounts, PAGES.audit, PAGES.updates, PAGES.help],
    ],
  },
] as const;

/** Every file one page needs, found by walking Vite's own manifest from its entry. */
function filesOf(manifest: Manifest, entry: string): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build manifest`);
    files.add(chunk.file);
    for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit(entry);
  return [...files];
}

/** A script of ours as one file that needs no other. */
const ONE_FILE = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: {'process.env.NODE_ENV': '"production"'},
} as const;

/** The script that watches over each app from a file of its own, before anything of the app is there. */
function bootScript(): Plugin {
  let emitted = '';
  let file = '';
  return {
    name: 'boot-script',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const built = await build({
        ...ONE_FILE,
        build: {
          write: false,
          target: TARGET,
          rolldownOptions: {input: at('src/sync/boot.ts'), output: {format: 'iife'}},
        },
      });
      const [output] = [built].flat();
      if (!output || !('output' in output)) throw new Error('the boot script was not built');
      const [{code: source}] = output.output;
      emitted = this.emitFile({type: 'asset', name: 'boot.js', source});
    },
    generateBundle() {
      file = this.getFileName(emitted);
    },
    transformIndexHtml() {
      return [{tag: 'script', attrs: {src: `/${file}`}, injectTo: 'head-prepend'}];
    },
  };
}

/** After the page build: one worker for each app, holding only that app's files; then what all files are. */
function serviceWorkers(): Plugin {
  return {
    name: 'service-workers',
    apply: 'build',
    enforce: 'post',
    async closeBundle() {
      const manifest = JSON.parse(
        await readFile(at('dist/.vite/manifest.json'), 'utf8'),
      ) as Manifest;
      for (const {scope, source, pages} of WORKERS) {
        await build({
          ...ONE_FILE,
          build: {
            outDir: at(`dist/${scope}`),
            emptyOutDir: false,
            target: TARGET,
            rolldownOptions: {
              input: at(source),
              output: {format: 'iife', entryFileNames: 'sw.js', codeSplitting: false},
            },
          },
        });
        const code = createHash('md5')
          .update(await readFile(at(`dist/${scope}/sw.js`)))
          .digest('hex');
        const {warnings} = await injectManifest({
          swSrc: at(`dist/${scope}/sw.js`),
          swDest: at(`dist/${scope}/sw.js`),
          globDirectory: at('dist'),
          globPatterns: [
            ...pages.map(({served}) => served),
            ...pages.flatMap((page) => filesOf(manifest, page.source)),
            'assets/boot-*.js',
            // All slices of the font, 4.6 MB: a rare character in a name must show offline too.
            'assets/*.woff2',
          ],
          // Hashed names already change with their content.
          dontCacheBustURLsMatching: /^\/assets\//,
          modifyURLPrefix: {'': '/'},
          // A build is named by its manifest: one whose worker alone is another has to be another build.
          manifestTransforms: [
            (entries) => ({
              manifest: entries.map((entry) =>
                entry.revision === null
                  ? entry
                  : {...entry, revision: `${entry.revision}-${code.slice(0, 8)}`},
              ),
            }),
          ],
          maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        });
        for (const warning of warnings) this.warn(warning);
      }
      await writeVersionFile();
    },
  };
}

const VERSION = process.env['npm_package_version'] ?? 'dev';

/** Behind all else: by it the hub knows which version lies there, and whether the whole of it does, byte by byte. */
async function writeVersionFile(): Promise<void> {
  const dist = at('dist');
  const served = [...(await filesIn(dist))].filter(
    (file) => !file.startsWith('.vite/') && file !== VERSION_FILE,
  );
  const files = await hashesOf(dist, served);
  await writeFile(join(dist, VERSION_FILE), JSON.stringify({version: VERSION, files}));
}

/** A page whose source lies elsewhere than where it is served. */
function pagesAt(): Plugin {
  return {
    name: 'pages-at',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const {source, served} of Object.values(PAGES)) {
        const page = bundle[source];
        if (page) page.fileName = served;
      }
    },
  };
}

const HUB = 'http://127.0.0.1:8080';

export default defineConfig({
  appType: 'mpa',
  plugins: [bootScript(), pagesAt(), serviceWorkers()],
  define: {__VERSION__: JSON.stringify(VERSION)},
  server: {proxy: {'/api': HUB, '/voice': HUB, '/media': HUB, '/healthz': HUB}},
  build: {
    target: TARGET,
    manifest: true,
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What a page loads later comes from its own disk: lists of it would cost more than they save.
      resolveDependencies: (_file, needed, {hostType}) => (hostType === 'html' ? needed : []),
    },
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(PAGES).map(([name, {source}]) => [name, at(source)]),
      ),
      output: {
        codeSplitting: {
          groups: [
            // One shared chunk whose name changes only when Lit itself does.
            {name: 'lit', test: /node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/},
            // Every page needs these at once, and what comes later too: apart they cost more than together.
            {
              name: 'line',
              test: /node_modules[\\/]idb[\\/]|src[\\/]sync[\\/](database|identity|hub-request)\.ts/,
            },
            // The replica's fold and all that it needs: no page with a line to its hall is without it.
            {name: 'hall', test: /src[\\/]hall[\\/](fold[\\/]|day\.ts)/},
            // What a wall's first picture shares with what comes later to it.
            {
              name: 'wall',
              test: /signage[\\/](styled|text-width|words|widgets[\\/]place-words)\.ts/,
            },
          ],
        },
      },
    },
  },
});
