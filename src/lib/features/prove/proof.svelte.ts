import {
  fromPage,
  fromServiceWorker,
  fromWorker,
  isAllowlistEnforced,
  isServiceWorkerBound
} from '$lib/engine/leaks/attempts';
import { concluded, isSealed } from '$lib/engine/leaks/conclusion';
import type { Finding } from '$lib/engine/leaks/verdict';

/** Where the attempts were made from. */
export type Place = 'page' | 'worker' | 'serviceWorker';

/** One run of all attempts in this browser, as the screen shows it. */
export class Proof {
  stage = $state<'idle' | 'running' | 'done'>('idle');
  enforced = $state(false);
  /** Whether the headers bind the service worker too. */
  bound = $state(false);
  #seen = $state.raw<Readonly<Record<Place, readonly Finding[]>>>({ page: [], worker: [], serviceWorker: [] });

  readonly groups = $derived.by(() => {
    const places = Object.entries(this.#seen) as [Place, readonly Finding[]][];
    // While it runs the last word on unseen attempts is not spoken.
    return places.map(([place, seen]) => ({
      place,
      findings:
        this.stage === 'done' ? concluded(seen, this.enforced && (place !== 'serviceWorker' || this.bound)) : [...seen],
      unseen: seen.filter(({ verdict }) => verdict.outcome === 'unseen').map(({ id }) => id)
    }));
  });
  readonly #all = $derived(this.groups.flatMap(({ findings }) => findings));
  readonly tried = $derived(this.#all.length);
  readonly sealed = $derived(this.stage === 'done' && isSealed(this.#all));

  /** How many attempts ended this way. */
  count(outcome: Finding['verdict']['outcome']): number {
    return this.#all.filter(({ verdict }) => verdict.outcome === outcome).length;
  }

  /** Tries everything once more. */
  async run(): Promise<void> {
    if (this.stage === 'running') return;
    this.stage = 'running';
    this.#seen = { page: [], worker: [], serviceWorker: [] };
    [this.enforced, this.bound] = await Promise.all([isAllowlistEnforced(), isServiceWorkerBound()]);
    await fromPage((finding) => this.#add('page', [finding]));
    this.#add('worker', await fromWorker());
    this.#add('serviceWorker', await fromServiceWorker());
    this.stage = 'done';
  }

  #add(place: Place, findings: readonly Finding[]): void {
    this.#seen = { ...this.#seen, [place]: [...this.#seen[place], ...findings] };
  }
}
