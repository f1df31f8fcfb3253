/** How an indicator of the demonstration is noted. */
import type { RoundKey } from './calendar.ts';

type Said<T> = { readonly [key in RoundKey]?: T };
export type Measure = { action: string; name: string } & (
  | {
      kind: 'number';
      unit: string;
      baseline: readonly [value: string, year: number] | null;
      targets: Readonly<Record<number, string>>;
      said: Said<string>;
    }
  | { kind: 'yes_no'; said: Said<boolean> }
  /** `said`: how many of the steps, in their order, were done. */
  | { kind: 'steps'; steps: readonly (readonly [name: string, due: string | null])[]; said: Said<number> }
);
