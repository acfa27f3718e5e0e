import { createContext } from 'svelte';
import { asProblem, type Problem } from '../domain/problem';
import type { Field, Reading } from '../domain/reading';
import type { OpenShop } from './open-shop.svelte';
import type { Chosen, Inspection } from './shop/inspect';
import type { Preview } from './shop/preview';
import type { ImportReport } from './shop/types';

/** A file on its way in: what it is, how it will be read, and its first rows as understood. */
export interface AddedFile {
  readonly file: File;
  readonly inspection: Inspection | null;
  readonly reading: Reading | null;
  readonly preview: Preview | null;
  /** Names of the guesses that a person has neither changed nor confirmed yet. */
  readonly unchecked: readonly string[];
  /** Why it cannot be read; null when it can. */
  readonly problem: Problem | null;
}

/** Where adding files stands. */
export type AddingPhase = 'idle' | 'looking' | 'asking' | 'importing' | 'done' | 'failed';

/** Files being added: looked at, shown as understood, corrected by the merchant, then imported as one save. */
export class Adding {
  phase = $state<AddingPhase>('idle');
  files = $state.raw<readonly AddedFile[]>([]);
  reports = $state.raw<readonly ImportReport[]>([]);
  problem = $state.raw<Problem | null>(null);
  readonly #shop: OpenShop;

  constructor(shop: OpenShop) {
    this.#shop = shop;
  }

  /** Looks at files and shows how they would be read, below those that wait already. */
  async add(chosen: readonly File[]): Promise<void> {
    this.phase = 'looking';
    this.problem = null;
    this.reports = [];
    const added: AddedFile[] = [];
    for (const file of chosen) added.push(...(await this.#opened(file)));
    this.files = [...this.files, ...added];
    this.phase = 'asking';
  }

  /** Looks at a file again as what a person says it is. */
  async choose(index: number, chosen: Chosen): Promise<void> {
    const added = this.files[index];
    if (added === undefined) return;
    const [again] = await this.#look(added.file, chosen);
    if (again !== undefined && this.files[index] === added) this.#replace(index, again);
  }

  /** Changes how a file is read and shows its first rows again. */
  async read(index: number, reading: Reading): Promise<void> {
    const added = this.files[index];
    if (added === undefined) return;
    const { reading: before } = added;
    const unchecked =
      before === null ? [] : added.unchecked.filter((name) => decided(name, before) === decided(name, reading));
    const changed = { ...added, reading, unchecked, problem: null };
    this.#replace(index, changed);
    try {
      const preview = await this.#shop.preview(added.file, reading);
      if (this.files[index]?.reading === reading) this.#replace(index, { ...changed, preview });
    } catch (thrown) {
      if (this.files[index]?.reading === reading)
        this.#replace(index, { ...changed, preview: null, problem: asProblem(thrown) });
    }
  }

  /** Takes the guesses of a file as they stand for right. */
  confirm(index: number): void {
    const added = this.files[index];
    if (added !== undefined) this.#replace(index, { ...added, unchecked: [] });
  }

  /** Takes a file out again. */
  drop(index: number): void {
    this.files = this.files.filter((_, at) => at !== index);
    this.problem = null;
    if (this.files.length === 0) this.phase = 'idle';
  }

  /** Imports the readable files into the open workspace, or into a new one called `name` when none is open. */
  async import(name: string): Promise<void> {
    const items = this.files.flatMap(({ file, reading, inspection, problem }) =>
      reading === null || problem !== null ? [] : [{ file, reading, fingerprint: inspection?.fingerprint }]
    );
    this.phase = 'importing';
    this.problem = null;
    try {
      if (this.#shop.workspace === null) await this.#shop.create(name);
      this.reports = await this.#shop.importFiles(items);
      this.phase = 'done';
      this.files = [];
    } catch (thrown) {
      this.problem = asProblem(thrown);
      this.phase = this.problem.code === 'import.cancelled' ? 'asking' : 'failed';
    }
  }

  /** Forgets what was added and what came of it. */
  clear(): void {
    this.files = [];
    this.reports = [];
    this.problem = null;
    this.phase = 'idle';
  }

  // One archive that cannot be opened does not keep the other files out.
  async #opened(file: File): Promise<AddedFile[]> {
    try {
      const looked: AddedFile[] = [];
      for (const one of await this.#shop.unpack([file])) looked.push(...(await this.#look(one)));
      return looked;
    } catch (thrown) {
      return [unreadable(file, asProblem(thrown))];
    }
  }

  async #look(file: File, chosen?: Chosen): Promise<AddedFile[]> {
    try {
      const inspections = await this.#shop.inspect(file, chosen);
      const looked: AddedFile[] = [];
      for (const inspection of inspections) looked.push(await this.#shown(file, inspection));
      return looked;
    } catch (thrown) {
      return [unreadable(file, asProblem(thrown))];
    }
  }

  // What the inspection says of a file stands even where its rows cannot be shown, so that the mapping can be mended.
  async #shown(file: File, inspection: Inspection): Promise<AddedFile> {
    const { reading, problem } = inspection;
    const added = { file, inspection, reading, preview: null, unchecked: inspection.questions, problem };
    if (reading === null || inspection.missing.length > 0) return added;
    try {
      return { ...added, preview: await this.#shop.preview(file, reading) };
    } catch (thrown) {
      return { ...added, problem: problem ?? asProblem(thrown) };
    }
  }

  #replace(index: number, added: AddedFile): void {
    this.files = this.files.map((one, at) => (at === index ? added : one));
  }
}

function unreadable(file: File, problem: Problem): AddedFile {
  return { file, inspection: null, reading: null, preview: null, unchecked: [], problem };
}

// A decision as text, to see whether a person changed it.
function decided(name: string, { columns, dateOrder, decimal, zone, currency, kinds }: Reading): string {
  const { unit_price, line_total, order_total } = columns;
  const [, field] = name.split('columns.');
  if (field !== undefined) return columns[field as Field] ?? '';
  return name === 'amount'
    ? JSON.stringify([unit_price, line_total, order_total])
    : JSON.stringify({ dateOrder, decimal, zone, currency, kinds }[name]);
}

/** The files being added on this page: `setAdding` once in the layout, `useAdding` where files are taken. */
export const [useAdding, setAdding] = createContext<Adding>();
