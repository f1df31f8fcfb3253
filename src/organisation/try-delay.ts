/** Who fails too often waits longer each time, and never for ever: a person who mistypes gets in the same day. */
import type { TryKind } from './try-kind.ts';

/**
 * free: failures before anything is felt. cap: the longest wait, in seconds. Many share an address behind one router,
 * so that gets more room; codes and accounts get less, as there is one person behind them.
 */
const rules: Readonly<Record<TryKind, { free: number; cap: number }>> = {
  account: { free: 5, cap: 300 },
  code: { free: 5, cap: 300 },
  address: { free: 30, cap: 900 },
  mail: { free: 3, cap: 3600 },
};

/** Failures older than this are forgotten. */
export const forgetHours = 24;

export function secondsToWait(kind: TryKind, failures: number): number {
  const { free, cap } = rules[kind];
  return failures < free ? 0 : Math.min(cap, 2 ** Math.min(failures - free + 1, 20));
}
