import type { FileSample } from '../../domain/files/sample';
import { guessReading, type GuessHints, type ReadingGuess } from '../../domain/guess/guess-reading';
import { recognize, type Recognition } from './recognize';

/** A sample understood: the format it was recognized as, and the proposal for the mapping screen. */
export interface Understanding extends ReadingGuess {
  readonly recognition: Recognition | null;
}

/** Recognizes the format of a sample and guesses its reading; formats that tell of no orders, and ties, are read like any table. */
export function understand(sample: FileSample, hints: Omit<GuessHints, 'format'>): Understanding {
  const recognition = sample.hasHeader ? recognize(sample.header) : null;
  const source =
    recognition !== null && 'source' in recognition && recognition.source.role === 'orders' ? recognition.source : null;
  const format = source?.columns === undefined ? null : { id: source.id, columns: source.columns };
  return { recognition, ...guessReading(sample, { ...hints, format }) };
}
