/** What a plan says of one of its parts besides the title. */
import type { NodeDetail } from '../planning/node-detail.ts';

/** In a fifth of the published plans the long text of an action is its title again (bbc.md, section 7). */
export const descriptionOf = ({ description }: NodeDetail, title: string): string =>
  description.trim() === title.trim() ? '' : description;

export function saysMore(detail: NodeDetail, title: string): boolean {
  const { startsOn, endsOn, policyField, externalCode, sdgs } = detail;
  const facts = [startsOn, endsOn, policyField, externalCode].some((one) => one !== null);
  return facts || sdgs.length > 0 || descriptionOf(detail, title) !== '';
}
