/** How a node is named in an address: by its code where that is safe and names one node only, else by its identity. */
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/;

/** Segment per node id of the round. */
export function addressesOf(round: ClosedRound): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { code } of round.nodes)
    if (code !== null) times.set(code.toLowerCase(), (times.get(code.toLowerCase()) ?? 0) + 1);
  return new Map(
    round.nodes.map(({ id, node, code }) => [
      id,
      code !== null && SAFE.test(code) && times.get(code.toLowerCase()) === 1 ? code : node,
    ]),
  );
}

/** The node that a segment names: a unique code in any case, or an identity. */
export function nodeAt(round: ClosedRound, segment: string): ClosedNode | null {
  const wanted = segment.toLowerCase();
  const byCode = round.nodes.filter(({ code }) => code?.toLowerCase() === wanted);
  if (byCode.length === 1) return byCode[0] ?? null;
  return round.nodes.find(({ node }) => node === wanted) ?? null;
}

/** What a text names "A20041" leads to: the segment of that code, where the round has it once. */
export function codeAddresses(round: ClosedRound): ReadonlyMap<string, string> {
  const segments = addressesOf(round);
  return new Map(
    round.nodes.flatMap(({ id, code }) => {
      const segment = segments.get(id);
      return code !== null && segment === code ? [[code, segment] as const] : [];
    }),
  );
}
