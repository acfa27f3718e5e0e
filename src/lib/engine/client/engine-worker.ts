import engineUrl from '../../../../workers/engine.worker.ts?worker&url';
import { startWorker, type StartedWorker } from '../worker-start';

/** Starts the engine's worker. */
export function startEngineWorker(): Promise<StartedWorker> {
  return startWorker('engine', [new URL(engineUrl, import.meta.url).href]);
}
