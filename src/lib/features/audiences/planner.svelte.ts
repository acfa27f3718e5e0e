import { asProblem, type Problem } from '../../domain/problem';
import type { ExportPlan, ExportProgress, ExportWish } from '../../engine/exporting/export-plan';
import type { OpenShop } from '../../engine/open-shop.svelte';

const PATIENCE_MS = 150;

/**
 * The plan that follows a wish: made again when the wish or the shop changes. The newest wins and the one before is
 * stopped; meanwhile an older plan of the same audience and destination stays, marked as old.
 */
export class Planner {
  plan = $state.raw<ExportPlan | null>(null);
  progress = $state.raw<ExportProgress | null>(null);
  problem = $state.raw<Problem | null>(null);
  isPlanning = $state(false);
  #tries = $state(0);
  #about = '';

  constructor(shop: OpenShop, wish: () => ExportWish | null) {
    $effect(() => {
      const wanted = wish();
      if (wanted === null || shop.revision === 0 || this.#tries < 0) return this.#drop();
      const stop = new AbortController();
      this.#begin(wanted);
      const timer = setTimeout(() => void this.#make(shop, wanted, stop.signal), PATIENCE_MS);
      return () => {
        clearTimeout(timer);
        stop.abort();
      };
    });
  }

  /** Makes the plan again after it failed. */
  retry(): void {
    this.problem = null;
    this.#tries += 1;
  }

  #drop(): void {
    this.plan = null;
    this.progress = null;
    this.problem = null;
    this.isPlanning = false;
    this.#about = '';
  }

  #begin({ audience, destination }: ExportWish): void {
    const about = `${audience.id} ${destination}`;
    if (about !== this.#about) this.plan = null;
    this.#about = about;
    this.progress = null;
    this.isPlanning = true;
  }

  async #make(shop: OpenShop, wish: ExportWish, signal: AbortSignal): Promise<void> {
    const onProgress = (progress: ExportProgress) => {
      if (!signal.aborted) this.progress = progress;
    };
    try {
      const plan = await shop.planExport(wish, { signal, onProgress });
      if (!signal.aborted) this.#settle(plan, null);
    } catch (thrown) {
      if (!signal.aborted) this.#settle(null, asProblem(thrown));
    }
  }

  #settle(plan: ExportPlan | null, problem: Problem | null): void {
    this.plan = plan;
    this.problem = problem;
    this.progress = null;
    this.isPlanning = false;
  }
}
