import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const clock = 'Take the time as an argument, so that a test can set it.';

export default defineConfig(
  globalIgnores(['dist/', 'data/']),
  {
    files: ['**/*.ts'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: {project: ['tsconfig.json', 'tsconfig.worker.json', 'tsconfig.node.json']},
    },
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `${String(n)}` and `${n}` say the same.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // Bodies come off the wire; the schema, not the type system, has looked at them.
      '@typescript-eslint/no-unnecessary-condition': ['error', {allowConstantLoopConditions: true}],
      'max-lines': ['error', {max: 300, skipBlankLines: true, skipComments: true}],
    },
  },
  {
    files: [
      'kiosk/**/*.ts',
      'signage/**/*.ts',
      'src/ui/**/*.ts',
      'src/input/**/*.ts',
      'src/console/**/*.ts',
    ],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // Wrong where class fields are not defined (`useDefineForClassFields: false`).
      'lit/no-classfield-shadowing': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/hall/**/*.ts', 'src/wire/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/hall/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {object: 'Date', property: 'now', message: clock},
        {object: 'Math', property: 'random'},
      ],
      'no-restricted-syntax': [
        'error',
        {selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock},
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', '**/testing/**/*.ts'],
    rules: {
      // node:test's `test` gives a promise that the runner itself waits for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', name: 'test', package: 'node:test'}]},
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
);
