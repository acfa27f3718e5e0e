import { eh } from 'virtual:engine-assets';
import { absoluteAssets, type EngineAssets } from './assets';

/** The engine's files as this build ships them. */
export function shippedAssets(): EngineAssets {
  return absoluteAssets(eh, globalThis.location.href);
}
