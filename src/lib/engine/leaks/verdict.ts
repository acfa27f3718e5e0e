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

const PATIENCE = 700;

/** What happened on one channel. */
export interface Finding {
  readonly id: string;
  readonly verdict: Verdict;
}

// The page's and the workers' libraries type this event differently; at run time it is the same.
const reports: EventTarget = globalThis;

/**
 * A channel judged by the browser's own policy reports: `act` is done, and the first report that names it decides.
 * `inline` is the directive of a channel whose report can name no address.
 */
export function watched(id: string, act: (target: string) => unknown, inline?: string): Channel {
  const attempt = (target: string) =>
    new Promise<Verdict>((resolve) => {
      const settle = (verdict: Verdict) => {
        clearTimeout(timer);
        reports.removeEventListener('securitypolicyviolation', report);
        resolve(verdict);
      };
      const report = (event: Event) => {
        const breach = event as SecurityPolicyViolationEvent;
        if (names(breach, id, target, inline)) settle({ outcome: 'refused', by: breach.effectiveDirective });
      };
      const timer = setTimeout(() => settle({ outcome: 'unseen' }), PATIENCE);
      reports.addEventListener('securitypolicyviolation', report);
      void settled(act, target).then((isThere) => isThere || settle({ outcome: 'absent' }));
    });
  return { id, attempt };
}

// Two policies (header and meta) report each breach twice, so a late report must never be taken for the next channel's.
function names(breach: SecurityPolicyViolationEvent, id: string, target: string, inline?: string): boolean {
  const { blockedURI, effectiveDirective, sample } = breach;
  if (blockedURI === 'inline') return effectiveDirective === inline;
  const { host } = new URL(target);
  if (blockedURI !== 'trusted-types-sink') return blockedURI.includes(host);
  // A Trusted Types report quotes only the first forty characters of the value it refused.
  return [host, `//${id}.`, `"${id}"`].some((name) => sample.includes(name));
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

// Its own host name per channel tells the reports apart; an address in numbers can have none.
function addressOf(id: string, target: string): string {
  const { protocol, host, hostname } = new URL(target);
  return /^[\d.]+$/.test(hostname) ? target : `${protocol}//${id}.${host}`;
}

/** Tries the channels one after the other, each towards a host name of its own below `target`. */
export async function tryAll(
  channels: readonly Channel[],
  target: string,
  found: (finding: Finding) => void = () => {}
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, attempt } of channels) {
    const finding = { id, verdict: await attempt(addressOf(id, target)) };
    findings.push(finding);
    found(finding);
  }
  return findings;
}
