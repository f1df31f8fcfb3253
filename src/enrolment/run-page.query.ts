/** A run as its page shows it: who goes where, and for one child why, with its lot. */
import type { Transaction } from 'kysely';
import type { Allocation } from '../allocation/allocate.ts';
import type { Input } from '../allocation/input.ts';
import type { Schema } from '../platform/database/schema.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { listSites } from '../schools/school.store.ts';
import { type ComputedRun, computeRun } from './compute-run.ts';
import { lotCommand } from './draw-commands.ts';
import { findDraw } from './draw.store.ts';
import { lotOf, type OwnLot } from './draw.ts';
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
  seed: string;
  /** Null once the term of the data is over. */
  computed: ComputedRun | null;
  names: ReadonlyMap<string, string>;
};

export async function runPage(tx: Transaction<Schema>, id: string): Promise<RunPage | null> {
  const found = await findRun(tx, id);
  const draw = found && (await findDraw(tx, found.schoolYear));
  if (!found || draw?.state !== 'drawn') return null;
  const { input, result: _, ...run } = found;
  return {
    run,
    isNewest: (await listRuns(tx, run.schoolYear)).find(({ state }) => state === 'confirmed')?.id === id,
    seed: draw.seed,
    computed: input === null ? null : computeRun(input, draw.seed, hmacSha256),
    names: new Map((await listSites(tx)).map(({ code, name }) => [code, name])),
  };
}

/** What an option of a run is called: the name of the site, with the age group where that has places of its own. */
export function optionName(names: ReadonlyMap<string, string>, option: string): string {
  const [site = '', ageGroup] = option.split('/');
  const name = names.get(site) ?? site;
  return ageGroup === undefined ? name : `${name} (${ageGroup})`;
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
