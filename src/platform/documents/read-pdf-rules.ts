/** Straight lines on a page, and the matrices that place what is drawn. */
export type Matrix = readonly [number, number, number, number, number, number];
export const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** A straight line or the edge of a filled area, along the page's width or height. */
export type Rule = { across: boolean; at: number; from: number; to: number };

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

export const matrixOf = (value: unknown): Matrix => {
  const list = Array.isArray(value) || ArrayBuffer.isView(value) ? Object.values(value) : [];
  const at = (index: number): number => {
    const one: unknown = list[index];
    return typeof one === 'number' && Number.isFinite(one) ? one : (identity[index] ?? 0);
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
};

const SHORTEST_RULE = 4;
const MOST_RULES = 20_000;

/** Adds the straight edges of a path to the rules; its operators are pdf.js's: move, line, curve, quadratic, close. */
export function addEdges(path: unknown, ctm: Matrix, rules: Rule[]): void {
  const data = ArrayBuffer.isView(path) || Array.isArray(path) ? Object.values(path) : [];
  const value = (index: number): number => {
    const one: unknown = data[index];
    return typeof one === 'number' ? one : 0;
  };
  let start: readonly [number, number] = [0, 0];
  let from: readonly [number, number] = [0, 0];
  const point = (index: number): readonly [number, number] => {
    const [x, y] = [value(index), value(index + 1)];
    return [ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]];
  };
  const edge = (to: readonly [number, number]): void => {
    const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
    if (rules.length < MOST_RULES && Math.min(dx, dy) < 0.5 && Math.max(dx, dy) > SHORTEST_RULE) {
      const across = dx > dy;
      const [one, other] = across ? [from[0], to[0]] : [from[1], to[1]];
      rules.push({
        across,
        at: across ? from[1] : from[0],
        from: Math.min(one, other),
        to: Math.max(one, other),
      });
    }
    from = to;
  };
  const widths = [2, 2, 6, 4, 0];
  for (let index = 0; index < data.length;) {
    const code = value(index);
    const width = widths[code];
    if (width === undefined) return;
    if (code === 4) {
      edge(start);
    } else {
      const to = point(index + 1 + width - 2);
      if (code === 1) edge(to);
      else from = to;
      if (code === 0) start = to;
    }
    index += 1 + width;
  }
}
