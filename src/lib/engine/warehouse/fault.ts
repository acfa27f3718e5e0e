import { problem, type ProblemError } from '../../domain/problem';

/** Problem codes after which the engine cannot be trusted any more and is started anew. */
export const FATAL = new Set(['engine.fault', 'engine.died']);

/** The Problem behind an error of the engine: stopped, out of memory, broken, or a statement it refused. */
export function engineProblem(thrown: unknown, sql?: string): ProblemError {
  const name = thrown instanceof Error ? thrown.name : '';
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/interrupt|cancel/i.test(message)) return questionCancelled();
  if (/out of memory|could not allocate|memory limit/i.test(message)) return outOfMemory(message, sql);
  if (name === 'RuntimeError' || /out of bounds|unreachable|signature mismatch|INTERNAL Error/i.test(message))
    return engineFault(message, sql);
  return problem({
    code: 'engine.refused',
    what: 'The engine refused a question.',
    why: message,
    todo: 'Copy the details and report them; other figures are not affected.',
    sql
  });
}

/** The Problem of a question that was stopped on request. */
export function questionCancelled(): ProblemError {
  return problem({
    code: 'question.cancelled',
    what: 'The question was stopped.',
    why: 'It was canceled before its answer was ready.',
    todo: 'Ask again when you need the answer.',
    retry: true
  });
}

/** The Problem of an engine that went away while something waited for it. */
export function engineDied(): ProblemError {
  return problem({
    code: 'engine.died',
    what: 'The engine stopped.',
    why: 'The browser ended its process, most often because memory ran out.',
    todo: 'It starts again by itself; close other tabs if this repeats.',
    retry: true
  });
}

function outOfMemory(why: string, sql: string | undefined): ProblemError {
  return problem({
    code: 'engine.memory',
    what: 'This question needs more memory than the browser gives.',
    why,
    todo: 'Choose a shorter range or close other tabs, then try again.',
    retry: true,
    sql
  });
}

function engineFault(why: string, sql: string | undefined): ProblemError {
  return problem({
    code: 'engine.fault',
    what: 'The engine failed.',
    why,
    todo: 'It starts again by itself and repeats the question.',
    retry: true,
    sql
  });
}
