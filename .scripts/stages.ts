import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How many checks of a stage passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

/** One step of the whole check. */
export interface Stage {
  readonly name: string;
  /** Commands as arguments for Node, run one after the other; the stage fails with the first that fails. */
  readonly commands: readonly (readonly string[])[];
  /** Where the test runner writes its JSON; without one the stage counts as a single check. */
  readonly report?: string;
  /** The stage is left out, and says so, while this folder holds no test. */
  readonly tests?: string;
}

const reports = 'test-results/reports';
const bin = (name: string) => {
  const scripts: Record<string, string> = {
    prettier: 'prettier/bin/prettier.cjs',
    'svelte-kit': '@sveltejs/kit/svelte-kit.js',
    'svelte-check': 'svelte-check/bin/svelte-check',
    tsc: 'typescript/bin/tsc',
    eslint: 'eslint/bin/eslint.js',
    vitest: 'vitest/vitest.mjs',
    vite: 'vite/bin/vite.js',
    playwright: '@playwright/test/cli.js'
  };
  return join('node_modules', scripts[name] ?? name);
};

const vitest = (name: string, ...args: string[]): Stage => ({
  name,
  commands: [
    [
      bin('vitest'),
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/${name}.json`
    ]
  ],
  report: `${reports}/${name}.json`
});

/** All stages in the order they run: the quick ones first, the ones that need a build after it. */
export const stages: readonly Stage[] = [
  { name: 'format', commands: [[bin('prettier'), '--check', '--log-level=warn', '.']] },
  {
    name: 'types',
    commands: [
      [bin('svelte-kit'), 'sync'],
      [bin('svelte-check'), '--output', 'human'],
      [bin('tsc'), '-p', 'workers'],
      [bin('tsc'), '-p', 'src/service-worker']
    ]
  },
  { name: 'lint', commands: [[bin('eslint'), '-c', '.config/eslint.config.js', '.']] },
  vitest('unit', '--project', 'core'),
  { ...vitest('browser', '--config', 'test/browser/vitest.config.ts'), tests: 'test/browser' },
  { name: 'build', commands: [[bin('vite'), 'build', '--logLevel', 'error']] },
  { ...vitest('built', '--project', 'built'), tests: 'test/built' },
  {
    name: 'end-to-end',
    commands: [[bin('playwright'), 'test', '--config', 'test/e2e/playwright.config.ts']],
    report: `${reports}/end-to-end.json`,
    tests: 'test/e2e'
  }
];

/** Runs a stage and counts its checks; a runner that dies without a report is one failure. */
export function runStage(stage: Stage): Count | 'no tests yet' {
  if (stage.tests && !hasTests(stage.tests)) return 'no tests yet';
  mkdirSync(reports, { recursive: true });
  if (stage.report) rmSync(stage.report, { force: true });
  const ok = stage.commands.every((args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0);
  const counted = stage.report && existsSync(stage.report) ? counts(stage.report) : { passed: 0, failed: 0 };
  if (!ok && counted.failed === 0) return { ...counted, failed: 1 };
  return stage.report ? counted : { passed: 1, failed: 0 };
}

const hasTests = (folder: string) =>
  existsSync(folder) &&
  readdirSync(folder, { recursive: true }).some((name) => /\.(test|spec)\.ts$/.test(String(name)));

// Vitest counts tests at the top of its report, Playwright under "stats".
function counts(path: string): Count {
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    numPassedTests?: number;
    numFailedTests?: number;
    stats?: { expected: number; flaky: number; unexpected: number };
  };
  if (!report.stats) return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
}
