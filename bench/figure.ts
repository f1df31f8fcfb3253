/** One measured figure; medians of several runs. */
export type Figure = {
  name: string;
  value: number;
  unit: 'ms' | 's' | 'MB' | 'kB' | 'runs/s';
  baseline?: number;
  asked?: { words: string; holds: (figure: Figure) => boolean };
};

export const under = (limit: number, unit: string): NonNullable<Figure['asked']> => ({
  words: `under ${limit} ${unit}`,
  holds: (figure) => figure.value < limit,
});

export const withinRatio = (limit: number): NonNullable<Figure['asked']> => ({
  words: `within ${limit} ×`,
  holds: (figure) => figure.baseline !== undefined && figure.value / figure.baseline <= limit,
});

/** Median milliseconds of `work` over `runs`, after one run that is not counted. */
export async function median(runs: number, work: () => Promise<unknown> | unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
