import { questionCancelled } from '../warehouse/fault';
import type { ExportProgress } from './export-plan';

/** How a plan is watched and stopped. */
export interface ExportHooks {
  onProgress(progress: ExportProgress): void;
  stopped(): boolean;
}

/** Says how far a stage is; throws `question.cancelled` when the plan was stopped. */
export type Pace = (stage: ExportProgress['stage'], fraction: number) => Promise<void>;

// Where each stage begins and ends on the whole way.
const WAY: Readonly<Record<ExportProgress['stage'], readonly [number, number]>> = {
  reading: [0, 0.1],
  choosing: [0.1, 0.7],
  writing: [0.7, 1]
};
const TURN_MS = 30;

/** Lets the thread do other things every 30 ms and tells then how far the plan is. */
export function pace({ onProgress, stopped }: ExportHooks, clock: () => number = () => performance.now()): Pace {
  let last = clock();
  return async (stage, fraction) => {
    if (stopped()) throw questionCancelled();
    if (clock() - last < TURN_MS) return;
    const [from, to] = WAY[stage];
    onProgress({ stage, fraction: from + (to - from) * fraction });
    await new Promise((resolve) => setTimeout(resolve));
    last = clock();
    if (stopped()) throw questionCancelled();
  };
}
