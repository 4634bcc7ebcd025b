import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {chromiumArgs} from './src/agent/browser/find-chromium.ts';
import {LETTERS_OF_A_DEVICE, ensureHeadless} from './test/chromium.ts';

export default {
  files: [
    '{kiosk,signage}/**/*.test.ts',
    'src/{sync,devices,ui,console,input}/**/*.test.ts',
    '!**/*.node.test.ts',
  ],
  nodeResolve: {exportConditions: ['browser', 'development']},
  mimeTypes: {'**/hall.json': 'js'},
  plugins: [
    {
      // Tests import the example hall as a module, as Node and the bundler allow.
      name: 'json-module',
      transform: (context) =>
        context.path.endsWith('/hall.json') ? `export default ${context.body}` : undefined,
    },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // Without it the legacy decorators are not compiled.
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: ensureHeadless(),
        headless: 'shell',
        args: [
          ...chromiumArgs(),
          '--autoplay-policy=no-user-gesture-required',
          LETTERS_OF_A_DEVICE,
        ],
      },
    }),
  ],
  // Time never fails a test: what is slow is slow on a busy machine.
  testsFinishTimeout: 900_000,
  testFramework: {config: {ui: 'tdd', timeout: 60_000, retries: 0}},
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8"><title>test</title>
    <!-- As at the hub: a style attribute in a template is refused. -->
    <meta http-equiv="Content-Security-Policy" content="style-src-attr 'none'">
    <link rel="stylesheet" href="/src/ui/tokens.css">
    <!-- What fits is measured with the letters that ship, whatever fonts a machine has. -->
    <link rel="stylesheet" href="/node_modules/@fontsource-variable/noto-sans-sc/wght.css">
  </head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  filterBrowserLogs: ({type, args}) =>
    !(type === 'warn' && String(args[0]).startsWith('Lit is in dev mode')),
};
