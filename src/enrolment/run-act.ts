/**
 * The run as a recorded act of two people: one proposes it with the hash of its result, another recomputes and confirms
 * it. What was confirmed is never changed: a correction is a new run that names the one it corrects.
 */
export type RunAct = {
  id: string;
  /** Version of the rule set, hash of the frozen input, and the seed of the draw. */
  ruleSet: string;
  input: string;
  seed: string;
  /** Hash of the result as the command prints it. */
  result: string;
  corrects: string | null;
  proposedBy: string;
  proposedAt: string;
} & ({ state: 'proposed' } | { state: 'confirmed' | 'withdrawn'; decidedBy: string; decidedAt: string });

export type RunProblem = 'decided-already' | 'same-person' | 'other-result' | 'not-confirmed' | 'other-seed';

export type RunOutcome = { run: RunAct } | { problem: RunProblem };

type Proposal = Pick<RunAct, 'id' | 'ruleSet' | 'input' | 'seed' | 'result' | 'proposedBy' | 'proposedAt'>;

export const proposeRun = (proposal: Proposal): RunAct => ({
  ...proposal,
  corrects: null,
  state: 'proposed',
});

/** A correction keeps the seed: whoever could draw again would choose. */
export function proposeCorrection(of: RunAct, proposal: Proposal): RunOutcome {
  if (of.state !== 'confirmed') return { problem: 'not-confirmed' };
  if (proposal.seed !== of.seed) return { problem: 'other-seed' };
  return { run: { ...proposal, corrects: of.id, state: 'proposed' } };
}

/** @param recomputed hash of the result, worked out again for the one who confirms */
export function confirmRun(run: RunAct, person: string, now: string, recomputed: string): RunOutcome {
  if (run.state !== 'proposed') return { problem: 'decided-already' };
  if (person === run.proposedBy) return { problem: 'same-person' };
  if (recomputed !== run.result) return { problem: 'other-result' };
  return { run: { ...run, state: 'confirmed', decidedBy: person, decidedAt: now } };
}

export function withdrawRun(run: RunAct, person: string, now: string): RunOutcome {
  if (run.state !== 'proposed') return { problem: 'decided-already' };
  return { run: { ...run, state: 'withdrawn', decidedBy: person, decidedAt: now } };
}
