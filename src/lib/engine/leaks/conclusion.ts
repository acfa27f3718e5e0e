import type { Finding, Verdict } from './verdict';

/** The host all attempts of the product itself go to; the name is reserved (RFC 2606) and can never exist. */
export const HARMLESS_TARGET = 'https://leak-test.invalid';

/**
 * What can honestly be said of an attempt nobody saw the end of: where the browser enforces Connection-Allowlist on
 * this page nothing leaves, so it was refused; elsewhere it counts as open.
 */
export function concluded(findings: readonly Finding[], enforced: boolean): Finding[] {
  const verdict = (seen: Verdict): Verdict => {
    if (seen.outcome !== 'unseen') return seen;
    return enforced ? { outcome: 'refused', by: 'Connection-Allowlist' } : { outcome: 'open' };
  };
  return findings.map((finding) => ({ ...finding, verdict: verdict(finding.verdict) }));
}

/** Whether nothing was found open. */
export function isSealed(findings: readonly Finding[]): boolean {
  return findings.every(({ verdict }) => verdict.outcome === 'refused' || verdict.outcome === 'absent');
}
