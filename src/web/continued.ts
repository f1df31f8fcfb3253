/** Where a part of a plan goes on and what it goes on from, with the page that shows it. */
import type { NodeLink } from '../planning/successor.query.ts';
import { nodeAddress } from './addresses.ts';
import { versionNodeAddress } from './version-addresses.ts';

export type ContinuedLine = Pick<NodeLink, 'way' | 'plan'> & {
  id: string;
  code: string | null;
  title: string;
  href: string;
};

/** @param rounds that the reader may see, the newest first: a part of a plan without one is shown by its version. */
export const continuedLines = (
  slug: string,
  links: readonly NodeLink[],
  rounds: readonly { id: string; plan: { id: string } }[] = [],
): ContinuedLine[] =>
  links.map(({ way, plan, versionId, ended, node: { nodeId, code, title } }) => {
    // A part that a later version split stands where it last was.
    const round = ended ? undefined : rounds.find((one) => one.plan.id === plan.id);
    return {
      way,
      plan,
      id: nodeId,
      code,
      title,
      href: round
        ? nodeAddress({ slug, round: round.id }, nodeId)
        : versionNodeAddress(slug, versionId, nodeId),
    };
  });
