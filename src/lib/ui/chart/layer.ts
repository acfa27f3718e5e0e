import { getLayerCakeContext } from 'layercake';

/** What the layers of a chart read from Layer Cake; each read is reactive. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly xScale: Scale;
  readonly yScale: Scale;
}

/** A scale as the layers use it: linear for values and points, with `bandwidth` for bars. */
export interface Scale {
  (value: number): number;
  ticks?(count: number): number[];
  bandwidth?(): number;
}

/** The chart around the calling component. */
export function useLayer(): Layer {
  return getLayerCakeContext() as unknown as Layer;
}
