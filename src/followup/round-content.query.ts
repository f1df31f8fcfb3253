/** What a round holds: the newest closing of a closed one, what is stored now of an open one. */
import type { Transaction } from 'kysely';
import { waitingMoney } from '../budget/waiting.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { findGovernment } from '../organisation/government.store.ts';
import { listPlans } from '../planning/plan.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { parseClosedRound } from './closing-check.ts';
import { findClosing } from './closing.store.ts';
import type { ClosedRound, Closing } from './closing.ts';
import { composeRound } from './compose-round.ts';
import { closedIndicators } from './indicator.query.ts';
import { answersAt } from './place.query.ts';
import { roundWords } from './round.nl.ts';
import { quotedStates, roundColumns } from './round-money.query.ts';
import { roundTree } from './round-tree.query.ts';
import { findSettledRound } from './round-settings.store.ts';
import { quotedLedgerStates } from './round.store.ts';
import type { SettledRound } from './round.ts';
import { askedIn, updatesOf } from './update.store.ts';

async function roundOf(tx: Transaction<Schema>, roundId: string): Promise<SettledRound> {
  const round = await findSettledRound(tx, roundId);
  if (!round) throw new Refusal('not-found', roundWords.closing.noRound);
  return round;
}

/**
 * The round as it would be closed now, or with what nobody handed in yet. Take a repeatable-read transaction where it
 * must be one moment.
 */
export async function liveRound(
  tx: Transaction<Schema>,
  roundId: string,
  { drafts }: { drafts: boolean } = { drafts: true },
): Promise<ClosedRound> {
  const round = await roundOf(tx, roundId);
  const government = await findGovernment(tx);
  const plan = (await listPlans(tx)).find(({ id }) => id === round.planId);
  if (!government || !plan) throw new Refusal('not-found', roundWords.closing.noRound);
  const { version, nodes } = await roundTree(tx, round);
  if (!version) throw new Refusal('conflict', roundWords.closing.noVersion);

  const columns = await roundColumns(tx, round, version);
  // A round that was run here has a term or a day on which the books were cut off; an older one has none of it.
  const { cutOff, deadline, reviewDeadline, councilOn, asked, movedPercent } = round;
  const run = cutOff !== null || deadline !== null;
  return composeRound({
    government: { id: government.id, name: government.name },
    plan: { id: plan.id, label: plan.label, firstYear: plan.firstYear, lastYear: plan.lastYear },
    version: { id: version.id, label: version.label },
    round: { id: round.id, kind: round.kind, label: round.label, from: round.from, to: round.to },
    nodes,
    updates: await updatesOf(tx, round.id, { drafts }),
    columns,
    answers: await answersAt(tx),
    indicators: await closedIndicators(tx, round, nodes),
    unplaced: await waitingMoney(tx, await quotedLedgerStates(tx, round.id)),
    ...(run
      ? {
          asked: await askedIn(tx, round.id),
          settings: {
            cutOff,
            asked,
            ledgerStates: await quotedStates(tx, round.id),
            deadline,
            reviewDeadline,
            councilOn,
            movedPercent,
          },
        }
      : {}),
    assumptions: round.assumptions,
    risks: round.risks,
  });
}

/** A closing with its content, the newest of the round or the one with this sequence. */
export async function closingOf(
  tx: Transaction<Schema>,
  roundId: string,
  sequence?: number,
): Promise<Closing | undefined> {
  const stored = await findClosing(tx, roundId, sequence);
  if (!stored) return undefined;
  const parsed = parseClosedRound(stored.text);
  if (!parsed.ok) throw new Error(`closing ${stored.id} can't be read back, at ${parsed.at}`);
  const { text: _, ...head } = stored;
  return { ...head, content: parsed.content };
}

export async function roundContent(tx: Transaction<Schema>, roundId: string): Promise<ClosedRound> {
  const round = await roundOf(tx, roundId);
  const closing = round.state === 'closed' ? await closingOf(tx, roundId) : undefined;
  return closing?.content ?? liveRound(tx, roundId);
}
