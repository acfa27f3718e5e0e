import { expose } from 'comlink';
import { EngineWorker } from '../src/lib/engine/rpc/engine-worker';
import * as shop from '../src/lib/engine/shop/shop';

expose(new EngineWorker(shop));
