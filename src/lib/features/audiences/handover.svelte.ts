import { version } from '$app/environment';
import { DESTINATIONS } from '../../catalog/destinations';
import type { Destination } from '../../catalog/destinations/destination';
import type { ConsentPolicy } from '../../domain/export/consent';
import { DEFAULT_HOLDOUT } from '../../domain/export/holdout';
import { receipt } from '../../domain/export/receipt';
import { asProblem, type Problem } from '../../domain/problem';
import type { ExportPlan, ExportWish } from '../../engine/exporting/export-plan';
import type { OpenShop } from '../../engine/open-shop.svelte';
import { download } from '../../ui/download';
import { setUrl, urlChoice, urlText } from '../../ui/url-state';
import type { AudienceView } from './audience-view.svelte';
import { exportFacts, lastMembers } from './export-log';
import { expiryOf, HOLDOUT_PERCENT, holdoutFrom, receiptName, utcNow } from './handover';
import { Planner } from './planner.svelte';

/** A download that was made: its files stay at hand until the page is left. */
export interface HandedOver {
  readonly audienceId: string;
  readonly destination: Destination;
  readonly rows: number;
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  readonly expiresOn: string;
}

/** Where the audience goes and how, the file that would make, and the download. Make it while a component is made. */
export class Handover {
  readonly #shop: OpenShop;
  readonly #view: AudienceView;
  readonly destination: Destination | null = $derived(DESTINATIONS.get(urlText('to') ?? '') ?? null);
  readonly consent: ConsentPolicy = $derived(urlChoice('consent', ['required', 'attested'], 'required'));
  readonly holdoutPercent: number = $derived(holdoutFrom(urlText('holdout')));
  /** What stands in the field, which may be no share that is allowed. */
  holdoutField: number | null = $derived(this.holdoutPercent);
  readonly withValue: boolean = $derived(urlText('value') === '1');
  /** The merchant confirmed the lawful basis. A link cannot confirm it. */
  hasAttested = $state(false);
  isHanding = $state(false);
  problem = $state.raw<Problem | null>(null);
  done = $state.raw<HandedOver | null>(null);
  readonly wish: ExportWish | null = $derived.by(() => this.#wish());
  readonly planner: Planner;

  constructor(shop: OpenShop, view: AudienceView) {
    this.#shop = shop;
    this.#view = view;
    this.planner = new Planner(shop, () => this.wish);
  }

  /** The destination asks about consent and the merchant chose another basis. */
  get needsAttest(): boolean {
    return this.destination !== null && this.destination.purpose !== 'own-use' && this.consent === 'attested';
  }

  /** Whether the plan on screen is the one that would be downloaded, has rows, and may be. */
  get isReady(): boolean {
    const { plan, isPlanning } = this.planner;
    const rows = plan?.draft.counts.rows ?? 0;
    if (this.holdoutField !== this.holdoutPercent) return false;
    return !isPlanning && rows > 0 && (!this.needsAttest || this.hasAttested) && this.#shop.canWrite;
  }

  /** Chooses the destination. */
  setDestination(id: string): void {
    this.hasAttested = false;
    setUrl({ to: id }, { replace: true });
  }

  /** Chooses the consent rule. */
  setConsent(consent: ConsentPolicy): void {
    this.hasAttested = false;
    setUrl({ consent: consent === 'required' ? null : consent }, { replace: true });
  }

  /** Chooses the share held out, in whole percent. */
  setHoldout(percent: number): void {
    setUrl({ holdout: percent === DEFAULT_HOLDOUT * 100 ? null : String(percent) }, { replace: true });
  }

  /** Adds or leaves out the value column. */
  setValue(withValue: boolean): void {
    setUrl({ value: withValue ? '1' : null }, { replace: true });
  }

  /** Writes the export into the ledger, then gives its files and the receipt to the browser's downloads. */
  async hand(about: string): Promise<void> {
    const { plan } = this.planner;
    const { destination } = this;
    if (plan === null || destination === null || !this.isReady) return;
    this.isHanding = true;
    this.problem = null;
    try {
      const made = await this.#record(plan, about);
      this.done = { ...made, audienceId: plan.draft.audience.id, destination, rows: plan.draft.counts.rows };
      for (const { name, blob } of made.files) download(name, blob);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.isHanding = false;
    }
  }

  async #record(plan: ExportPlan, about: string): Promise<Pick<HandedOver, 'files' | 'expiresOn'>> {
    const now = utcNow();
    const expiresOn = expiryOf(now.slice(0, 10));
    const sealed = await receipt({
      ...plan.draft,
      created_at: now,
      app: { name: 'kept', version },
      expires_on: expiresOn
    });
    const bytes = new TextEncoder().encode(sealed.text);
    const attachments = { receipt: bytes, members: plan.members, definition: plan.definition };
    await this.#shop.recordExport({ about, facts: exportFacts(plan, sealed.id), attachments });
    const files = plan.files.map(({ entry, blob }) => ({ name: entry.name, blob }));
    const json = new Blob([bytes], { type: 'application/json' });
    return { files: [...files, { name: receiptName(plan.draft.files), blob: json }], expiresOn };
  }

  #wish(): ExportWish | null {
    const { destination } = this;
    const { id, name, condition } = this.#view;
    if (destination === null || id === null || condition === null || this.#view.problem !== null) return null;
    return {
      audience: { id, name },
      condition,
      destination: destination.id,
      date: utcNow().slice(0, 10),
      consent: destination.purpose === 'own-use' ? 'required' : this.consent,
      holdout: this.holdoutPercent / HOLDOUT_PERCENT.whole,
      withValue: this.withValue && destination.columns.some((column) => column.onlyWithValue),
      before: lastMembers(this.#view.exports, id, destination.id)
    };
  }
}
