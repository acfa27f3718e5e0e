import { expose } from 'comlink';
import { EngineWorker } from '../../../src/lib/engine/rpc/engine-worker';
import { paperShop } from './paper-shop';

expose(new EngineWorker(paperShop));
