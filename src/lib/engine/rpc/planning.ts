import type { ExportPlan, ExportWish } from '../exporting/export-plan';
import type { ExportHooks } from '../exporting/pace';
import { planExport } from '../exporting/plan-export';
import type { Session } from './session';

/** Plans an export of the open workspace; `requestId` names its questions for `cancel`. */
export function planInSession(
  session: Session,
  { requestId, wish, ...hooks }: { readonly requestId: string; readonly wish: ExportWish } & ExportHooks
): Promise<ExportPlan> {
  const { db, vault } = session.parts;
  const source = {
    current: () => ({ body: session.body, facts: session.status.facts }),
    inTurn: <T>(work: () => Promise<T>) => session.inTurn(work),
    ask: (question: Parameters<typeof db.ask>[0]) => db.question(requestId, question),
    chunk: (sha256: string) => vault.getChunk(sha256)
  };
  return planExport(source, wish, hooks);
}
