/** How an attempt to reach another origin ended, as far as the place that tried could see. */
export type Verdict =
  /** The browser said no; `by` names the rule. */
  | { readonly outcome: 'refused'; readonly by: string }
  /** This browser, or this kind of thread, has no such way out. */
  | { readonly outcome: 'absent' }
  /** Nothing was seen either way; only a rule below the page can have stopped it. */
  | { readonly outcome: 'unseen' }
  /** It could have left. */
  | { readonly outcome: 'open' };

/** One way a page could send something to another origin. */
export interface Channel {
  readonly id: string;
  /** Tries it towards `target` (an origin without a slash at the end) and says what was seen; never throws. */
  readonly attempt: (target: string) => Promise<Verdict>;
}

/** What happened on one channel. */
export interface Finding {
  readonly id: string;
  readonly verdict: Verdict;
}

const marks = ['inline', 'eval', 'trusted-types-sink'];

// The page's and the workers' libraries type this event differently; at run time it is the same.
const reports: EventTarget = globalThis;

/** A verdict from the browser's own policy reports: `act` is done, and the first report that fits decides. */
export function watched(act: (target: string) => unknown, patience = 700): (target: string) => Promise<Verdict> {
  return async (target) => {
    const host = new URL(target).host;
    return new Promise((resolve) => {
      const settle = (verdict: Verdict) => {
        clearTimeout(timer);
        reports.removeEventListener('securitypolicyviolation', report);
        resolve(verdict);
      };
      const report = (event: Event) => {
        const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
        if (!marks.includes(blockedURI) && !blockedURI.includes(host)) return;
        settle({ outcome: 'refused', by: effectiveDirective });
      };
      const timer = setTimeout(() => settle({ outcome: 'unseen' }), patience);
      reports.addEventListener('securitypolicyviolation', report);
      void settled(act, target).then((isThere) => isThere || settle({ outcome: 'absent' }));
    });
  };
}

// An error says nothing about who refused (a dead network fails too), except that a missing API is missing.
async function settled(act: (target: string) => unknown, target: string): Promise<boolean> {
  try {
    await act(target);
    return true;
  } catch (error) {
    return !(error instanceof ReferenceError);
  }
}

/** Tries the channels one after the other, so that no report can be taken for another channel's. */
export async function tryAll(
  channels: readonly Channel[],
  target: string,
  found: (finding: Finding) => void = () => {}
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, attempt } of channels) {
    const finding = { id, verdict: await attempt(target) };
    findings.push(finding);
    found(finding);
  }
  return findings;
}
