/** What was not given with a file and what the file itself says of it, with the words that say so. */
import type { MoneyColumn } from '../budget/column.ts';
import type { Finding } from '../kernel/finding.ts';
import { planPeriods } from '../planning/plan.ts';
import { Running, type Evidence, type SourceLine } from './evidence.ts';
import { proposeGovernment } from './propose-government.ts';
import { proposeRound, yearOf, type Asked, type Period } from './propose-round.ts';

export type Given = {
  government?: string;
  plan?: { firstYear: number; lastYear: number };
  round?: Asked;
};

/** `evidence` null: it was given. */
export type Proposed<T> = { value: T; evidence: Evidence | null };
export type Proposal = {
  government: Proposed<string> | null;
  plan: Proposed<{ firstYear: number; lastYear: number }> | null;
  version: Proposed<string> | null;
  round: Proposed<Period> | null;
};

/** The version whose money the report sets beside the books: of the estimate with the highest number, else by its label. */
function proposeVersion(columns: readonly MoneyColumn[], text: Running): Proposed<string> | null {
  const planned = columns.filter(({ kind }) => ['estimate', 'credit_final', 'new'].includes(kind));
  const best =
    planned
      .filter(({ version }) => version !== null)
      .sort((a, b) => ((a.version ?? '') < (b.version ?? '') ? 1 : -1))[0] ??
    planned[0] ??
    columns.find(({ kind }) => kind === 'credit_initial');
  if (!best) return null;
  const at = text.text.indexOf(best.label.replace(/\s+/gu, ' ').trim());
  const evidence =
    at < 0 ? { line: null, page: null, words: best.label } : text.evidence(at, at + best.label.length);
  return { value: best.version ?? best.label, evidence };
}

export function propose(
  source: {
    columns: readonly MoneyColumn[];
    lines: readonly SourceLine[];
    fileName: string;
    today: string;
  },
  given: Given,
): Proposal {
  const text = new Running(source.lines);
  const found = proposeRound(source.columns, text, source.fileName, given.round ?? {}, source.today);
  // A period that was given whole needs no evidence; a kind alone still takes its year from the file.
  const round = found && (given.round?.period ? { ...found, evidence: null } : found);
  const year = round
    ? { year: Number(round.value.to.slice(0, 4)), evidence: round.evidence }
    : yearOf(source.columns, text, source.fileName);
  const period = year
    ? planPeriods.find(({ firstYear, lastYear }) => firstYear <= year.year && year.year <= lastYear)
    : undefined;
  const booked = yearOf(source.columns, text, source.fileName);
  const planEvidence = booked?.evidence ?? year?.evidence ?? { line: null, page: null, words: '' };
  return {
    government:
      given.government === undefined
        ? proposeGovernment(text, source.fileName)
        : { value: given.government, evidence: null },
    plan: given.plan
      ? { value: given.plan, evidence: null }
      : period
        ? {
            value: { firstYear: period.firstYear, lastYear: period.lastYear },
            evidence: planEvidence,
          }
        : null,
    version: proposeVersion(source.columns, text),
    round,
  };
}

/** The proposals that were taken, as findings. `shown` is how each value reads in a sentence. */
export function proposalFindings(
  proposal: Proposal,
  shown: { plan: string; round: string },
  tell: (reason: string, value: string, words: string) => string,
): Finding[] {
  const one = (
    reason: string,
    value: string | undefined,
    evidence: Evidence | null | undefined,
  ): Finding[] =>
    value === undefined || !evidence
      ? []
      : [
          {
            code: 'proposal',
            reason,
            severity: 'info',
            line: evidence.line,
            page: evidence.page,
            node: null,
            nodeId: null,
            facts: { value, words: evidence.words, message: tell(reason, value, evidence.words) },
          },
        ];
  return [
    ...one('government', proposal.government?.value, proposal.government?.evidence),
    ...one('plan', shown.plan, proposal.plan?.evidence),
    ...one('version', proposal.version?.value, proposal.version?.evidence),
    ...one('round', shown.round, proposal.round?.evidence),
  ];
}
