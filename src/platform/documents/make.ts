/**
 * Makes a document in a thread of its own, so that the site goes on answering. A thread a document: what a renderer
 * leaves behind (Typst's cache, large buffers) goes with it.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Document } from '../../document/document.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { makeWords } from './make.nl.ts';

export const documentFormats = ['pdf', 'docx', 'xlsx', 'html'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export type MakeOptions = {
  /** The project's folder, which holds `src`: a bundle can't know it by itself. */
  root: string;
  /** Seconds until it is given up; 120 by default. */
  seconds?: number;
  /** Megabytes of JavaScript memory for the thread; 768 by default. */
  megabytes?: number;
};

/** @throws Refusal: `unavailable` when it takes too long or fails, `too-large` when it needs too much memory. */
export async function makeDocument(
  format: DocumentFormat,
  document: Document,
  { root, seconds = 120, megabytes = 768 }: MakeOptions,
): Promise<Uint8Array> {
  const worker = new Worker(pathToFileURL(join(root, 'src/platform/documents/make-worker.ts')), {
    workerData: { format, document },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Refusal('unavailable', makeWords.tooLong(format, seconds), { format, seconds }));
      }, seconds * 1000);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) => {
        const refusal =
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new Refusal('too-large', makeWords.tooLarge(format), { format })
            : new Refusal('unavailable', makeWords.failed(format), { format, detail: error.message });
        reject(refusal);
      });
      worker.once('exit', (code) => {
        reject(new Refusal('unavailable', makeWords.failed(format), { format, detail: `exit ${code}` }));
      });
    });
  } finally {
    clearTimeout(timer);
    // Not waited for: a thread inside Typst ends only when Typst returns.
    void worker.terminate();
  }
}

export type DocumentMaker = (format: DocumentFormat, document: Document) => Promise<Uint8Array>;

/** Makes documents a few at a time; who comes later waits, so that memory stays bounded. */
export function documentMaker(options: MakeOptions & { atOnce?: number }): DocumentMaker {
  const places = Math.max(1, options.atOnce ?? 2);
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (format, document) => {
    if (busy >= places) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await makeDocument(format, document, options);
    } finally {
      // The place is handed on as it is: `busy` falls only when nobody waits.
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}
