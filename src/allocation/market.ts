/**
 * An allocation as rows of numbers. An application is one choice of one child; those of child c stand at
 * start[c] up to start[c + 1], the most wanted first. A school puts who asked for it in one order, without ties.
 */
export type Market = {
  children: number;
  schools: number;
  start: Int32Array;
  /** School of each application. */
  school: Int32Array;
  /** Place of each application in the order of its school, from 1; 0 where the child is not acceptable. */
  rank: Int32Array;
  capacity: Int32Array;
};

/** Where the row of each school begins: place r in the order of school s is seat[s] + r - 1. */
export function rowsOf({ school, rank, schools }: Market): Int32Array {
  const row = new Int32Array(schools + 1);
  for (let at = 0; at < school.length; at += 1)
    if ((rank[at] ?? 0) > 0) {
      const next = (school[at] ?? 0) + 1;
      row[next] = (row[next] ?? 0) + 1;
    }
  for (let at = 0; at < schools; at += 1) row[at + 1] = (row[at + 1] ?? 0) + (row[at] ?? 0);
  return row;
}

/** The application at each place of each row. */
export function applicationsInRows({ school, rank }: Market, row: Int32Array): Int32Array {
  const applications = new Int32Array(row.at(-1) ?? 0);
  for (let at = 0; at < school.length; at += 1) {
    const place = rank[at] ?? 0;
    if (place > 0) applications[(row[school[at] ?? 0] ?? 0) + place - 1] = at;
  }
  return applications;
}

/** The child of each application. */
export function childrenOf({ start, children, school }: Market): Int32Array {
  const child = new Int32Array(school.length);
  for (let at = 0; at < children; at += 1) child.fill(at, start[at], start[at + 1]);
  return child;
}
