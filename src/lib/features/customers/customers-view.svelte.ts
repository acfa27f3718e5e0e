import { resolve } from '$app/paths';
import { segments } from '../../catalog/segments';
import { rowsOf, type Value } from '../../domain/answer-table';
import type { AudienceCondition, CustomerFilters } from '../../domain/audience';
import { audienceQuery, readAudienceQuery } from '../../domain/audience-link';
import { asProblem, type Problem } from '../../domain/problem';
import { constantsFrom } from '../../domain/segment-constants';
import { Answer } from '../../engine/answer.svelte';
import type { OpenShop } from '../../engine/open-shop.svelte';
import { conditionSql } from '../../sql/questions/audience';
import { customerChoices } from '../../sql/questions/customer-page';
import { customersTable } from '../../sql/questions/customers';
import type { Sql } from '../../sql/sql';
import type { Sort } from '../../ui/table/data';
import { setUrl, urlText, urlWith } from '../../ui/url-state';
import { customersCsv } from './customers-csv';
import { CustomerList, type ListQuestion } from './customer-list.svelte';
import { fileColumns } from './columns';
import { filtersFromUrl, filtersToUrl, sortColumn, sortFromUrl, sortToUrl } from './filters-in-url';

/** One value that a filter can be set to; null is "not known". */
export interface Choice {
  readonly value: string | null;
  readonly people: number;
}

interface ChoiceRow {
  readonly filter: 'country' | 'channel';
  readonly value: string | null;
  readonly people: number;
}

/** The list of customers: what the link says, the answers, and the ways to change them. */
export class CustomersView {
  readonly #shop: OpenShop;
  readonly list: CustomerList;
  readonly choices: Answer<readonly ChoiceRow[]>;
  readonly #who = $derived(urlText('who'));
  readonly condition = $derived<AudienceCondition | null>(this.#who === null ? null : readAudienceQuery(this.#who));
  /** The link names people in a way this version cannot read: then nobody is listed. */
  readonly isBroken = $derived(this.#who !== null && this.condition === null);
  readonly filters = $derived<CustomerFilters>(filtersFromUrl(urlText));
  readonly order = $derived(sortFromUrl(urlText('sort')));
  readonly sort = $derived<Sort>({ by: sortColumn(this.order.sort), down: this.order.desc });
  readonly filterCount = $derived(Object.keys(this.filters).length);
  readonly isNarrowed = $derived(this.filterCount > 0 || this.condition !== null);
  readonly #members = $derived.by<{ sql?: Sql; problem?: Problem }>(() => this.#membersOf(this.condition));
  readonly problem = $derived(this.#members.problem ?? null);
  readonly question = $derived.by<ListQuestion | null>(() => {
    if (this.isBroken || this.#members.problem !== undefined) return null;
    const { sql: members } = this.#members;
    const edges = this.#shop.settings.lifecycle;
    return { edges, filters: this.filters, ...this.order, ...(members === undefined ? {} : { members }) };
  });

  constructor(shop: OpenShop) {
    this.#shop = shop;
    this.list = new CustomerList(shop, () => this.question);
    this.choices = new Answer(shop, customerChoices, (table) => rowsOf<ChoiceRow>(table));
  }

  /** What one filter can be set to. */
  choicesOf(filter: 'country' | 'channel'): readonly Choice[] {
    return (this.choices.value ?? []).filter((row) => row.filter === filter);
  }

  /** Everybody who is listed, as one condition. */
  readonly audience = $derived.by<AudienceCondition>(() => {
    const table: AudienceCondition = { kind: 'table', filters: this.filters };
    if (this.condition === null) return this.filterCount === 0 ? { kind: 'all', of: [] } : table;
    return this.filterCount === 0 ? this.condition : { kind: 'all', of: [this.condition, table] };
  });

  /** Where an audience is made of the listed people; null when the condition is too long for a link. */
  readonly audienceHref = $derived.by<string | null>(() => {
    try {
      return `${resolve('/')}audiences/?${audienceQuery(this.audience)}`;
    } catch {
      return null;
    }
  });

  /** The list as it is now, to come back to. */
  get address(): string {
    return urlWith({});
  }

  /** Sets the filters; words typed one after the other make no steps in the history. */
  filter(filters: CustomerFilters, { replace = false } = {}): void {
    setUrl(filtersToUrl(filters), { replace });
  }

  /** Looks for words; blank finds everybody. */
  search(text: string): void {
    const { search: _before, ...others } = this.filters;
    const search = text.trim();
    this.filter(search === '' ? others : { ...others, search }, { replace: true });
  }

  /** Sorts by a column of the table. */
  sortBy(sort: Sort): void {
    setUrl({ sort: sortToUrl(sort) }, { replace: true });
  }

  /** Lists everybody whom the filters leave, also outside the people the link names. */
  dropCondition(): void {
    setUrl({ who: null });
  }

  /** Lists everybody. */
  clear(): void {
    setUrl({ ...filtersToUrl({}), who: null });
  }

  /** The page of the person in a row. */
  href(customerId: Value | undefined): string {
    return `${resolve('/')}customers/${typeof customerId === 'string' ? customerId : ''}/`;
  }

  /** All listed people as one file. */
  async csv(): Promise<Blob> {
    const { list } = this;
    if (list.shown === null) throw new Error('The list has not been answered.');
    const { question, totals } = list.shown;
    const began = this.#shop.revision;
    const { locale, currency } = this.#shop.settings;
    const page = (limit: number, offset: number) => this.#shop.ask(customersTable({ ...question, limit, offset }));
    const file = await customersCsv({ rows: totals.people, page }, fileColumns, { locale, currency });
    // Pages from before and after a change do not make one list.
    return began === this.#shop.revision ? file : this.csv();
  }

  #membersOf(condition: AudienceCondition | null): { sql?: Sql; problem?: Problem } {
    if (condition === null) return {};
    const { settings, status } = this.#shop;
    const edges = settings.lifecycle;
    const constants = constantsFrom(status?.body.definitions.segments, edges);
    try {
      return { sql: conditionSql(condition, { edges, segments, constants }) };
    } catch (thrown) {
      return { problem: asProblem(thrown) };
    }
  }
}
