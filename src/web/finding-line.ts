/** A finding as a line of a page: its sentence, where it stands in the source, and where it leads. */
import type { Finding, Severity } from '../kernel/finding.ts';
import { describeFinding } from '../intake/findings.nl.ts';
import { nodeAddress, type Where } from './addresses.ts';

export type FindingLine = {
  severity: Severity;
  node: string | null;
  href: string | null;
  line: number | null;
  page: number | null;
  sentence: string;
};

const heaviest: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Heaviest first, then as they stand in the source. */
export function findingLines(
  findings: Finding[],
  where: Where,
  segments: ReadonlyMap<string, string>,
): FindingLine[] {
  return [...findings]
    .sort((a, b) => heaviest[a.severity] - heaviest[b.severity] || (a.line ?? 0) - (b.line ?? 0))
    .map((finding) => {
      const segment = finding.nodeId === null ? undefined : segments.get(finding.nodeId);
      return {
        severity: finding.severity,
        node: finding.node ?? (segment === undefined ? null : segment),
        href: segment === undefined ? null : nodeAddress(where, segment),
        line: finding.line,
        page: finding.page,
        sentence: describeFinding(finding),
      };
    });
}
