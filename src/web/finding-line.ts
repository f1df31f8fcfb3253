/** A finding as a line of a page: its sentence, where it stands in the source, and where it leads. */
import type { Finding, Severity } from '../kernel/finding.ts';
import { describeFinding } from '../intake/findings.nl.ts';
import { nodeAddress, type Where } from './addresses.ts';
import { roundWords } from './site.nl.ts';

export type FindingLine = {
  severity: Severity;
  node: string | null;
  href: string | null;
  place: string;
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
        place: [
          finding.line === null ? null : roundWords.line(finding.line),
          finding.page === null ? null : roundWords.page(finding.page),
        ]
          .filter((part) => part !== null)
          .join(', '),
        sentence: describeFinding(finding),
      };
    });
}
