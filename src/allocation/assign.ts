/** The run itself: who holds which application when all is quiet. */
import { type Composed, fullOrders } from './compose.ts';
import { deferAcceptance } from './defer.ts';
import { deferInRounds } from './rounds.ts';
import { deferBySchools } from './school-proposing.ts';
import { tradeInCycles } from './trading.ts';

/** @returns the application that each child gets, or -1 */
export function assign(composed: Composed): Int32Array {
  const { market, rules, input } = composed;
  switch (input.mechanism) {
    case 'school-da':
      return deferBySchools(market);
    case 'ttc':
      return tradeInCycles(market, fullOrders(composed));
    default:
      return rules.some((one) => one !== null) ? deferInRounds(market, rules) : deferAcceptance(market);
  }
}
