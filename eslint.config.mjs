import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './scripts/lint/layers.mjs';

/** Globals that @types/node puts everywhere, but that are missing in a browser's worker. */
const NODE_GLOBALS = ['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename', 'setImmediate', 'clearImmediate'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.vscode-test/', 'test-results/', 'test/fixtures/lint/'] },
  js.configs.recommended,

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { ...importX.flatConfigs.typescript.settings, 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      // scripts/build/parts.mjs looks a name of another chunk up once.
      'import-x/no-mutable-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',

      // Numbers in messages are wanted as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => sideEffect()` is how callbacks are written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `while (true)` with a return inside is the plain form of a scanner.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      // `_` marks what a signature demands and a body does not need, as in tsc's noUnusedParameters.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  { plugins: { cablewright: { rules: { layers } } }, files: ['server/src/**/*.ts', 'client/src/**/*.ts'], rules: { 'cablewright/layers': 'error' } },

  {
    files: ['server/src/{text,cable,vocabulary,rules,configuration,features,workspace,service}/**/*.ts', 'server/src/lsp/worker.ts', 'client/src/browser.ts'],
    rules: { 'no-restricted-globals': ['error', ...NODE_GLOBALS.map(name => ({ name, message: 'This file runs in the browser too.' }))] },
  },

  {
    files: ['test/**/*.ts'],
    rules: {
      // A test that meets an undefined fails, and that is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'require', 'module', 'exports'].map(name => [name, 'readonly'])),
    },
    rules: { eqeqeq: 'error' },
  },
);
