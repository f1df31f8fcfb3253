/** A node while it is being read: its own lines understood, its place in the tree still open. */
import type { Axis, Light, Status } from '../followup/status.ts';
import type { Passage, Place } from '../narrative/passage.ts';
import type { Level } from '../planning/level.ts';
import type { Doubt } from './doubt.ts';
import type { MoneyTable } from './money-table.ts';

export type DraftAxis = { light: Light | null; blocks: Passage[]; present: boolean };

export type Draft = Place & {
  code: string | null;
  title: string;
  level: Level | null;
  closing: boolean;
  priority: boolean;
  status: Status | null;
  axes: Record<Axis, DraftAxis>;
  tables: MoneyTable[];
  doubts: Doubt[];
  /** Code of the parent as a fact says it; undefined where no fact says so. */
  under: string | null | undefined;
};
