/** A run as its page shows it: who goes where, and for one child why, with its lot. */
import type { Transaction } from 'kysely';
import type { Allocation } from '../allocation/allocate.ts';
import type { Input } from '../allocation/input.ts';
import type { Schema } from '../platform/database/schema.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { listSites } from '../schools/school.store.ts';
import { changeCounts, type ShownChanges } from './change-counts.ts';
import { type ComputedRun, computeRun } from './compute-run.ts';
import { lotCommand } from './draw-commands.ts';
import { findDraw } from './draw.store.ts';
import { lotOf, type OwnLot } from './draw.ts';
import { optionName } from './option-name.ts';
import { runChanges } from './run-changes.query.ts';
import { findRun, type KeptRun, listRuns } from './run.store.ts';

export type ChildChoice = {
  option: string;
  name: string;
  reason: Allocation['reasons'][string][string] | null;
  /** Place on the waiting list; null when the child does not wait. */
  waitingPlace: number | null;
  lot: OwnLot;
  command: string;
};

export type RunPage = {
  run: KeptRun;
  /** Whether no later run of its year was confirmed. */
  isNewest: boolean;
  /** Since the run that it corrects; null where it corrects none, or once the data of one of them are gone. */
  changes: ShownChanges | null;
  seed: string;
  /** Null once the term of the data is over. */
  computed: ComputedRun | null;
  names: ReadonlyMap<string, string>;
};

async function changesOf(
  tx: Transaction<Schema>,
  { id, corrects }: KeptRun,
  names: ReadonlyMap<string, string>,
): Promise<ShownChanges | null> {
  const changes = corrects === null ? null : await runChanges(tx, corrects, id);
  if (!changes) return null;
  const called = (option: string | null): string | null =>
    option === null ? null : optionName(names, option);
  return {
    counts: { ...changeCounts(changes), rules: changes.rules },
    registrations: changes.registrations,
    places: changes.places.map(({ child, from, to }) => ({ child, from: called(from), to: called(to) })),
  };
}

export async function runPage(tx: Transaction<Schema>, id: string): Promise<RunPage | null> {
  const found = await findRun(tx, id);
  const draw = found && (await findDraw(tx, found.schoolYear));
  if (!found || draw?.state !== 'drawn') return null;
  const { input, result: _, ...run } = found;
  const names = new Map((await listSites(tx)).map(({ code, name }) => [code, name]));
  return {
    run,
    names,
    changes: await changesOf(tx, run, names),
    isNewest: (await listRuns(tx, run.schoolYear)).find(({ state }) => state === 'confirmed')?.id === id,
    seed: draw.seed,
    computed: input === null ? null : computeRun(input, draw.seed, hmacSha256),
  };
}

const linkedWith = ({ children }: Input, { id, linked }: Input['children'][number]): string[] =>
  linked === undefined ? [id] : children.filter((one) => one.linked === linked).map((one) => one.id);

/** @returns null for a code that takes no part */
export function choicesOf({ computed, seed, names }: RunPage, code: string): ChildChoice[] | null {
  const child = computed?.input.children.find(({ id }) => id === code);
  if (!computed || !child) return null;
  const { input, allocation } = computed;
  const linked = linkedWith(input, child);
  return child.choices.map((option) => {
    const site = input.lotScope === 'school' ? option : null;
    const lot = lotOf(seed, code, { linked, site }, hmacSha256);
    const at = allocation.waiting[option]?.['all']?.indexOf(code) ?? -1;
    return {
      option,
      name: optionName(names, option),
      reason: allocation.reasons[code]?.[option] ?? null,
      waitingPlace: at === -1 ? null : at + 1,
      lot,
      command: lotCommand(seed, lot.message),
    };
  });
}
