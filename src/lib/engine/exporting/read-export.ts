import { segments } from '../../catalog/segments';
import { rowsOf, type AnswerTable } from '../../domain/answer-table';
import { canonicalJson, type Json } from '../../domain/export/canonical-json';
import type { Person } from '../../domain/export/person';
import { countryCode } from '../../domain/identity/country';
import { constantsFrom } from '../../domain/segment-constants';
import { conditionSql, people } from '../../sql/questions/audience';
import { USUAL_COUNTRY } from '../../sql/questions/audience-reach';
import type { Sql } from '../../sql/sql';
import type { ShopFacts } from '../shop/marts';
import type { ManifestBody } from '../vault/types';
import type { ExportWish } from './export-plan';

/** Where a plan gets everything from. */
export interface ExportSource {
  /** The saved workspace and its counts, as of now. */
  current(): { readonly body: ManifestBody; readonly facts: ShopFacts };
  /** Runs work while nobody changes the workspace. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  ask(question: Sql): Promise<AnswerTable>;
  /** Bytes that the ledger names. */
  chunk(sha256: string): Promise<Uint8Array>;
}

/** The people of an audience with the state of the shop they were read from, all of one moment. */
export interface ReadExport {
  readonly body: ManifestBody;
  readonly facts: ShopFacts;
  readonly persons: readonly Person[];
  /** ISO-2 country where most people of the shop live. */
  readonly country: string | null;
  /** JSON with the condition and its exact question. */
  readonly definition: string;
}

/** Reads who is in an audience; throws `audience.unknown-segment`. */
export function readExport(source: ExportSource, { condition }: ExportWish): Promise<ReadExport> {
  return source.inTurn(async () => {
    const { body, facts } = source.current();
    const edges = body.settings.lifecycle;
    const constants = constantsFrom(body.definitions.segments, edges);
    const members = conditionSql(condition, { edges, segments, constants });
    const persons = rowsOf<Person>(await source.ask(people({ members })));
    const [usual] = rowsOf<{ country: string }>(await source.ask(USUAL_COUNTRY));
    const country = usual ? countryCode(usual.country) : null;
    const definition = canonicalJson({ condition: condition as unknown as Json, question: members.text });
    return { body, facts, persons, country, definition };
  });
}
