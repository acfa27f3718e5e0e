import { requireChromium } from './browsers';
import { type Count, runStage, stages } from './stages';

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;
const total = (counts: readonly Count[], key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);

/** Runs every stage, or those named, even after one failed; ends with "N passed, N failed" and the exit code. */
export function main(names: string[]): void {
  process.env.CHROMIUM_PATH = requireChromium();
  const chosen = stages.filter(({ name }) => names.length === 0 || names.includes(name));
  const results = chosen.map((stage) => {
    console.log(`\n── ${stage.name}`);
    const start = performance.now();
    return { name: stage.name, count: runStage(stage), took: seconds(start) };
  });
  console.log('');
  for (const { name, count, took } of results) {
    const outcome = count === 'no tests yet' ? count : `${count.passed} passed, ${count.failed} failed`;
    console.log(`${name.padEnd(12)} ${outcome.padEnd(26)} ${took}`);
  }
  const counts = results.map(({ count }) => count).filter((count) => count !== 'no tests yet');
  console.log(`\n${total(counts, 'passed')} passed, ${total(counts, 'failed')} failed`);
  process.exitCode = total(counts, 'failed') === 0 ? 0 : 1;
}
