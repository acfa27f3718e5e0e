import { exposeAttempts } from '../src/lib/engine/leaks/worker-side';

exposeAttempts();
