import { conditionWords, type ConditionWords } from '../../catalog/conditions/condition-words';
import { segments } from '../../catalog/segments';
import { rowsOf, type AnswerTable, type Row } from '../../domain/answer-table';
import type { AudienceCondition } from '../../domain/audience';
import { readAudienceQuery } from '../../domain/audience-link';
import { loadHashes, type TextHash } from '../../domain/export/digest';
import type { Region } from '../../domain/format';
import { asProblem, type Problem } from '../../domain/problem';
import { constantsFrom } from '../../domain/segment-constants';
import { Answer } from '../../engine/answer.svelte';
import type { OpenShop } from '../../engine/open-shop.svelte';
import { conditionSql, type AudienceContext } from '../../sql/questions/audience';
import { audienceReach } from '../../sql/questions/audience-reach';
import { customersTable } from '../../sql/questions/customers';
import type { Sql } from '../../sql/sql';
import { setUrl, urlText } from '../../ui/url-state';
import { pastExports } from './export-log';
import { audienceId, savedAudiences, savedKey, type SavedAudience } from './saved';

/** Size, worth and reach of the audience; money in e4. */
export type Reach = Readonly<Record<string, number>>;

const SHOWN = 25;

/** The audience the link names, and everything known about its people. Make it while a component is made. */
export class AudienceView {
  readonly #shop: OpenShop;
  readonly #region: () => Region;
  #sha256 = $state.raw<TextHash | null>(null);

  readonly saved: readonly SavedAudience[] = $derived.by(() =>
    savedAudiences(this.#shop.status?.body.definitions ?? {})
  );
  readonly exports = $derived.by(() => pastExports(this.#shop.status?.body.ledger ?? []));
  readonly context: AudienceContext = $derived.by(() => {
    const edges = this.#shop.settings.lifecycle;
    return { edges, segments, constants: constantsFrom(this.#shop.status?.body.definitions.segments, edges) };
  });
  readonly #savedId = $derived(urlText('saved'));
  readonly #who = $derived(urlText('who'));
  /** Neither people nor a saved audience are named: the page offers a choice. */
  readonly isChoosing = $derived(this.#savedId === null && this.#who === null);
  readonly condition: AudienceCondition | null = $derived.by(() => {
    if (this.#savedId !== null) return this.saved.find(({ id }) => id === this.#savedId)?.condition ?? null;
    return this.#who === null ? null : readAudienceQuery(this.#who);
  });
  /** The link names a saved audience that is not here. */
  readonly isForgotten = $derived(this.#savedId !== null && this.condition === null);
  readonly id: string | null = $derived.by(() => {
    if (this.condition === null) return null;
    return this.#savedId ?? (this.#sha256 && audienceId(this.condition, this.#sha256));
  });
  /** The saved audience that is shown; null when it is not saved. */
  readonly kept: SavedAudience | null = $derived(this.saved.find(({ id }) => id === this.id) ?? null);
  readonly described: ConditionWords | null = $derived.by(
    () => this.condition && conditionWords(this.condition, this.#region())
  );
  readonly name: string = $derived(urlText('name') ?? this.kept?.name ?? this.described?.name ?? '');
  readonly #asked: { readonly members: Sql | null; readonly problem: Problem | null } = $derived.by(() => {
    try {
      return { members: this.condition && conditionSql(this.condition, this.context), problem: null };
    } catch (thrown) {
      return { members: null, problem: asProblem(thrown) };
    }
  });
  readonly reach: Answer<Reach>;
  readonly first: Answer<AnswerTable>;

  constructor(shop: OpenShop, region: () => Region) {
    this.#shop = shop;
    this.#region = region;
    void loadHashes().then(({ sha256 }) => (this.#sha256 = sha256));
    this.reach = new Answer(
      shop,
      () => this.members && audienceReach({ members: this.members }),
      (table) => rowsOf<Row>(table)[0] as Reach
    );
    this.first = new Answer(
      shop,
      () => this.members && this.#firstPeople(this.members),
      (table) => table
    );
  }

  /** The people as a question that answers with customer_no. */
  get members(): Sql | null {
    return this.#asked.members;
  }

  /** Why the condition cannot be asked. */
  get problem(): Problem | null {
    return this.#asked.problem;
  }

  #firstPeople(members: Sql): Sql {
    const { edges } = this.context;
    return customersTable({ edges, members, sort: 'net', desc: true, limit: SHOWN, offset: 0 });
  }

  /** Names the audience for its file; the usual name stays out of the link. */
  setName(name: string): void {
    const usual = this.kept?.name ?? this.described?.name;
    setUrl({ name: name === usual || name.trim() === '' ? null : name.trim() }, { replace: true });
  }

  /** Keeps the audience under a name, or gives a kept one another. */
  async save(name: string): Promise<void> {
    const { id, condition } = this;
    if (id === null || condition === null) return;
    await this.#shop.define(savedKey(id), { name, condition });
    if (urlText('name') !== null) setUrl({ name: null }, { replace: true });
  }

  /** Forgets the kept audience; its people and its past exports stay. */
  async forget(): Promise<void> {
    if (this.kept !== null) await this.#shop.define(savedKey(this.kept.id), null);
  }
}
