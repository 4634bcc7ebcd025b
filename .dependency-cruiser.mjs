// Who may import whom. The layers, innermost first; a layer may use itself and what `may` lists.
const BROWSER = ['hall', 'wire', 'sync', 'devices', 'ui'];
/** Who types Chinese: visitors at a kiosk, staff at a console. */
const TYPING = [...BROWSER, 'input'];
const LAYERS = {
  hall: {path: '^src/hall/', may: []},
  wire: {path: '^src/wire/', may: ['hall']},
  sync: {path: '^src/sync/', may: ['hall', 'wire']},
  devices: {path: '^src/devices/(?!speech/make/)', may: ['hall', 'wire']},
  /** Makes clips of what screens say, on a developer's machine. */
  speechMaking: {
    path: '^src/devices/speech/make/',
    may: ['hall', 'wire', 'devices', 'ui', 'exampleHall'],
  },
  exampleHall: {path: '^src/hub/example/', may: []},
  /** Of hardware that the hub or an agent itself speaks to. */
  nodeDrivers: {
    path: '^src/devices/(brightness|printer/node)/',
    may: ['hall', 'wire', 'waiting', 'printing'],
  },
  /** What a printer is sent and what it says, in a browser or in Node. */
  printing: {path: '^src/devices/printer/(?!node/|web/)', may: ['hall', 'wire', 'waiting']},
  /** How a device waits, in a browser or in Node. */
  waiting: {path: '^src/(devices/(after|within)|sync/back-off)\\.ts$', may: []},
  ui: {path: '^src/ui/', may: ['hall', 'wire', 'devices']},
  input: {path: '^src/input/', may: ['hall', 'wire', 'ui']},
  kiosk: {path: '^kiosk/', may: TYPING},
  signage: {path: '^signage/', may: BROWSER},
  console: {path: '^src/console/', may: TYPING},
  hub: {path: '^src/hub/', may: ['hall', 'wire', 'nodeDrivers']},
  agent: {path: '^src/agent/', may: ['hall', 'wire', 'nodeDrivers', 'printing', 'waiting']},
  demo: {path: '^src/demo/', may: ['hall', 'wire', 'hub']},
};

const TEST = '(\\.test\\.ts$|/testing/)';

const layerRules = Object.entries(LAYERS).map(([name, {path, may}]) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `${name} may import only itself${may.length ? `, ${may.join(', ')}` : ''}.`,
  from: {path, pathNot: TEST},
  to: {
    path: '^(src|kiosk|signage|test)/',
    pathNot: [path, ...may.map((layer) => LAYERS[layer].path)],
  },
}));

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'the-domain-has-no-packages',
      severity: 'error',
      from: {path: '^src/hall/', pathNot: TEST},
      to: {dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core']},
    },
    {
      name: 'wire-has-schemas-only',
      severity: 'error',
      from: {path: '^src/wire/', pathNot: TEST},
      to: {path: 'node_modules/', pathNot: 'node_modules/valibot/'},
    },
    {
      name: 'lit-only-where-pixels-are',
      severity: 'error',
      from: {path: '^src/(sync|hub|demo|agent)/', pathNot: TEST},
      to: {path: 'node_modules/(@lit/|lit/|lit-)'},
    },
    {
      name: 'idb-only-in-sync',
      severity: 'error',
      from: {path: '^(kiosk|signage|src/(?!sync/))', pathNot: TEST},
      to: {path: 'node_modules/idb/'},
    },
    {
      name: 'forms-are-sealed-in-sync',
      severity: 'error',
      from: {path: '^(kiosk|signage|src/(?!sync/))', pathNot: TEST},
      to: {path: 'node_modules/hpke/'},
    },
    {
      name: 'forms-are-opened-in-the-hub',
      severity: 'error',
      from: {path: '^(kiosk|signage|src/(?!hub/forms/))', pathNot: TEST},
      to: {path: 'node_modules/@hpke/'},
    },
    {
      name: 'node-only-where-there-is-node',
      severity: 'error',
      from: {
        path: '^(kiosk|signage|src/(?!hub/|demo/|agent/|devices/((voice|speech)/make|brightness|printer/node)/|(input|ui)/[a-z-]+/make/))',
        pathNot: TEST,
      },
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'no-page-loads-a-node-driver',
      severity: 'error',
      from: {path: '^(kiosk|signage|src/(?!hub/|agent/|devices/(brightness|printer/node)/))'},
      to: {path: '^src/devices/(brightness|printer/node)/'},
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {name: 'no-unresolvable', severity: 'error', from: {}, to: {couldNotResolve: true}},
    {
      name: 'what-runs-in-node-runs-on-production-packages',
      severity: 'error',
      from: {path: '^src/(hub|demo|agent)/', pathNot: '(\\.test\\.ts$|/testing/|-contract\\.ts$)'},
      to: {dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only']},
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: {path: '^(kiosk|signage|src)/', pathNot: TEST},
      to: {path: `(^test/|${TEST})`},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
