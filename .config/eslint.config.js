import { fileURLToPath } from 'node:url';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

export default ts.config(
  {
    basePath: root,
    ignores: ['build/**', '.svelte-kit/**', 'static/**', 'test-results/**', 'playwright-report/**', 'coverage/**']
  },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': ['error', { allow: ['info', 'warn', 'error'] }],
      eqeqeq: 'error',
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // TypeScript itself finds undefined names.
      'no-undef': 'off',
      // Routes are built with `resolve` where they are ours and are plain links to files and fragments elsewhere.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps, sets and dates here are local or replaced as a whole: rows are never deep-proxied.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error'
    }
  },
  { basePath: root, files: ['.scripts/**', '.config/**', 'test/**'], rules: { 'no-console': 'off' } }
);
