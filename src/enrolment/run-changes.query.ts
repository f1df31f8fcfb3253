/** What a run changed since an earlier one: in the registrations, in the rules, and in who goes where. */
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../platform/database/schema.ts';
import { frozenContent } from './compute-run.ts';
import {
  type PlaceChange,
  placeChanges,
  type RegistrationChange,
  registrationChanges,
} from './run-difference.ts';
import { findRun } from './run.store.ts';

export type RunChanges = {
  registrations: RegistrationChange[];
  places: PlaceChange[];
  /** Versions of the rules. */
  rules: { from: number; to: number };
};

const assignmentSchema = z.object({ assignment: z.record(z.string(), z.string().nullable()) });

/** @returns null once the data of one of them are gone */
export async function runChanges(
  tx: Transaction<Schema>,
  from: string,
  to: string,
): Promise<RunChanges | null> {
  const [before, after] = [await findRun(tx, from), await findRun(tx, to)];
  if (!before?.input || !before.result || !after?.input || !after.result) return null;
  return {
    registrations: registrationChanges(
      frozenContent(before.input).registrations,
      frozenContent(after.input).registrations,
    ),
    places: placeChanges(
      assignmentSchema.parse(JSON.parse(before.result)),
      assignmentSchema.parse(JSON.parse(after.result)),
    ),
    rules: { from: before.ruleSetVersion, to: after.ruleSetVersion },
  };
}
