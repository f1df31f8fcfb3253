/** Whether a round may ask something of this actor: then the menu has "my work". */
import type { Actor } from '../organisation/person.ts';

export const worksAt = ({ grants, actsFor }: Actor): boolean =>
  actsFor.length > 0 || grants.some(({ role }) => role === 'action_owner');
