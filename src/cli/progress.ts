/** Says on stderr what takes longer than a second, and only then. */
export async function withProgress<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => process.stderr.write(`${sentence}\n`), 1_000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
