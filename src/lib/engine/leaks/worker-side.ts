import { expose } from 'comlink';
import { anywhere } from './anywhere';
import { dynamicImport } from './import';
import { type Finding, tryAll } from './verdict';

/** What the worker that tries to leak exposes. */
export interface WorkerAttempts {
  tryAnywhere(target: string): Promise<Finding[]>;
}

/** Offers the attempts of a worker to the page that started it. */
export function exposeAttempts(): void {
  expose({ tryAnywhere: (target) => tryAll([...anywhere, dynamicImport], target) } satisfies WorkerAttempts);
}
