/** What a file may cost before it is refused. */
export type ReadLimits = {
  /** Bytes of the file itself, and of all that it unpacks to. */
  bytes: number;
  unpacked: number;
  /** Unpacked against packed size of one part, from `ratioFrom` bytes on. */
  ratio: number;
  ratioFrom: number;
  pages: number;
  /** Signs of one line or paragraph. */
  line: number;
  /** Depth and number of elements of one XML part. */
  depth: number;
  elements: number;
  milliseconds: number;
  /** A clock in milliseconds that only runs forward. */
  now: () => number;
};

const MEGABYTE = 1024 * 1024;

export const readLimits: ReadLimits = {
  bytes: 100 * MEGABYTE,
  unpacked: 300 * MEGABYTE,
  ratio: 200,
  ratioFrom: 4 * MEGABYTE,
  pages: 5000,
  line: 2_000_000,
  depth: 200,
  elements: 5_000_000,
  milliseconds: 180_000,
  now: () => performance.now(),
};
