/** When what was set, closed and booked in the demonstration. Everything is fixed: the same demonstration gives the same bytes. */
import type { RoundKind } from '../followup/closing.ts';

export const firstYear = 2020;
export const lastYear = 2025;
export const years = [2020, 2021, 2022, 2023, 2024, 2025] as const;

export type VersionKey = 'v0' | 'a1' | 'a2' | 'a3' | 'a4' | 'a5';
export type RoundKey = 'y23' | 'h24' | 'y24' | 'h25';
export type LedgerKey = `r${2020 | 2021 | 2022 | 2023 | 2024}` | 'half24' | 'half25';

/** In the order of their sequence. */
export const versions: readonly { key: VersionKey; setOn: string }[] = [
  { key: 'v0', setOn: '2019-12-17' },
  { key: 'a1', setOn: '2020-12-15' },
  { key: 'a2', setOn: '2021-12-14' },
  { key: 'a3', setOn: '2022-12-13' },
  { key: 'a4', setOn: '2023-12-12' },
  { key: 'a5', setOn: '2024-12-10' },
];

export const ledgers: readonly { key: LedgerKey; year: number; asOf: string; journalNumbers: string }[] = [
  { key: 'r2020', year: 2020, asOf: '2020-12-31', journalNumbers: 'Budg. 48211 Alg. 2020019872' },
  { key: 'r2021', year: 2021, asOf: '2021-12-31', journalNumbers: 'Budg. 97630 Alg. 2021020415' },
  { key: 'r2022', year: 2022, asOf: '2022-12-31', journalNumbers: 'Budg. 149087 Alg. 2022021163' },
  { key: 'r2023', year: 2023, asOf: '2023-12-31', journalNumbers: 'Budg. 201954 Alg. 2023020788' },
  { key: 'r2024', year: 2024, asOf: '2024-12-31', journalNumbers: 'Budg. 256310 Alg. 2024021540' },
  { key: 'half24', year: 2024, asOf: '2024-06-30', journalNumbers: 'Budg. 228476 Alg. 2024010232' },
  { key: 'half25', year: 2025, asOf: '2025-06-30', journalNumbers: 'Budg. 283905 Alg. 2025010647' },
];

export type RoundPlan = {
  key: RoundKey;
  kind: RoundKind;
  from: string;
  to: string;
  version: VersionKey;
  ledgers: readonly LedgerKey[];
  /** ISO instant; null while the round is open. */
  closedAt: string | null;
  /** Until when it looks, and what the council decided on it. */
  cutOff: string;
  council: { decidedOn: string; number: string } | null;
};

/** Half-year rounds go with the books of 30 June beside last year's accounts, annual rounds with two years of accounts. */
export const rounds: readonly RoundPlan[] = [
  {
    key: 'y23',
    kind: 'annual',
    from: '2023-01-01',
    to: '2023-12-31',
    version: 'a4',
    ledgers: ['r2022', 'r2023'],
    closedAt: '2024-03-12T14:40:00Z',
    cutOff: '2023-12-31',
    council: { decidedOn: '2024-03-26', number: 'GR/2024/041' },
  },
  {
    key: 'h24',
    kind: 'h1',
    from: '2024-01-01',
    to: '2024-06-30',
    version: 'a4',
    ledgers: ['r2023', 'half24'],
    closedAt: '2024-09-10T13:15:00Z',
    cutOff: '2024-06-30',
    council: { decidedOn: '2024-09-24', number: 'GR/2024/118' },
  },
  {
    key: 'y24',
    kind: 'annual',
    from: '2024-01-01',
    to: '2024-12-31',
    version: 'a5',
    ledgers: ['r2023', 'r2024'],
    closedAt: '2025-03-11T15:05:00Z',
    cutOff: '2024-12-31',
    council: { decidedOn: '2025-03-25', number: 'GR/2025/037' },
  },
  {
    key: 'h25',
    kind: 'h1',
    from: '2025-01-01',
    to: '2025-06-30',
    version: 'a5',
    ledgers: ['r2024', 'half25'],
    closedAt: null,
    cutOff: '2025-06-30',
    council: null,
  },
];
