import type { Purpose } from '../../domain/export/consent';
import type { CsvProfile } from '../../domain/export/csv';
import type { HashName } from '../../domain/export/digest';
import type { Person } from '../../domain/export/person';
import type { ProfileName } from '../../domain/identity/profiles';
import { plannedFiles, type Breathe, type Plan, type PlanSettings } from './plan';

/** A detail of a person, or `segment`: the audience's own short name. */
export type PersonField = keyof Person | 'segment';

/** One column of the file: header, where it comes from, its normal form, and whether the normal form is hashed. */
export interface DestinationColumn {
  readonly column: string;
  readonly from: PersonField;
  readonly normalize: ProfileName;
  readonly hash: HashName | null;
  /** Written only when the merchant asked for values. */
  readonly onlyWithValue?: true;
}

/** Everything a destination declares; it is data, and dates say when its rules were last checked. */
export interface DestinationRules {
  readonly id: string;
  readonly label: string;
  /** One sentence: what the file is for. */
  readonly for: string;
  /** Layout of the file, as receipts name it. */
  readonly template: string;
  readonly profile: CsvProfile;
  readonly purpose: Purpose;
  /** What consent means here, for people. */
  readonly consent: string;
  /** Sets of columns, strongest first: a row needs one complete set, and the first complete one tells duplicates. Empty: everybody. */
  readonly needs: readonly (readonly string[])[];
  readonly columns: readonly DestinationColumn[];
  /** Fewest people the platform works with; null when it states none. */
  readonly minimum: { readonly people: number; readonly note: string; readonly checkedOn: string } | null;
  /** Largest file the platform takes; null when it states none. Files are split at 90 % of it. */
  readonly limit: { readonly rows?: number; readonly bytes?: number } | null;
  readonly rulesCheckedOn: string;
  readonly uploadSteps: readonly string[];
}

/** A place an audience can go as a file. `plan` says which files that would be and sends nothing. */
export interface Destination extends DestinationRules {
  /** The same people and settings give the same bytes, whatever the order of the people. */
  readonly plan: (people: Iterable<Person>, settings: PlanSettings, breathe?: Breathe) => Promise<Plan>;
}

/** Declares a destination; the contract test of the folder checks it against its golden file. */
export function defineDestination(rules: DestinationRules): Destination {
  const plan: Destination['plan'] = (people, settings, breathe) => plannedFiles(rules, people, settings, breathe);
  return Object.freeze({ ...rules, plan });
}
