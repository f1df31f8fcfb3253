/**
 * Reads a file in a thread of its own, so that the site goes on answering. What the thread needs goes with it when it
 * ends.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SourceLine } from '../../intake/evidence.ts';
import type { Reading } from '../../intake/reading.ts';
import { cellText, type Grid } from '../../intake/table-cell.ts';
import type { TableAsked, TableRead } from '../../intake/table-read.ts';
import { Refusal, type Facts, type RefusalCode } from '../../kernel/refusal.ts';
import { readFileWords as words } from './read-file.nl.ts';

/** `lines`: the words of the file, where a proposal finds what it rests on. */
export type DocumentRead = { reading: Reading; lines: SourceLine[]; format: 'txt' | 'pdf' | 'docx' };

export type ReadTask =
  | { what: 'document'; bytes: Uint8Array; name: string }
  | { what: 'table'; bytes: Uint8Array; name: string; asked: TableAsked; most: number }
  | { what: 'grid'; bytes: Uint8Array; name: string; most: number };
export type ReadAnswer =
  | ({ what: 'document' } & DocumentRead)
  | { what: 'table'; read: TableRead }
  | { what: 'grid'; grid: Grid }
  | { what: 'refused'; code: RefusalCode; sentence: string; facts: Facts };

const SECONDS = 300;
const MEGABYTES = 3072;

/** @throws Refusal for what is wrong with the file, or when it takes too long or too much. */
async function readApart(root: string, task: ReadTask, signal: AbortSignal): Promise<ReadAnswer> {
  const worker = new Worker(pathToFileURL(join(root, 'src/platform/documents/read-worker.ts')), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadAnswer>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Refusal('too-large', words.tooSlow(task.name, SECONDS)));
      }, SECONDS * 1000);
      signal.addEventListener('abort', () => reject(new Error('the process stops')), { once: true });
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('too-large', words.bomb(task.name)) : error,
        ),
      );
      worker.once('exit', (code) => reject(new Error(`the reader of a file ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}

const refuse = (answer: Extract<ReadAnswer, { what: 'refused' }>): Refusal =>
  new Refusal(answer.code, answer.sentence, answer.facts);

/** How the rooms ask for a file to be read. */
export type Reader = {
  document: (bytes: Uint8Array, name: string, signal: AbortSignal) => Promise<DocumentRead>;
  table: (bytes: Uint8Array, name: string, asked: TableAsked, signal: AbortSignal) => Promise<TableRead>;
};

/** @param root the project's folder, which holds `src`. @param most so many lines of a table are read. */
export const readerApart = ({ root, most }: { root: string; most: number }): Reader => ({
  document: async (bytes, name, signal) => {
    const answer = await readApart(root, { what: 'document', bytes, name }, signal);
    if (answer.what === 'refused') throw refuse(answer);
    if (answer.what !== 'document') throw new Error('a table for a document');
    return answer;
  },
  table: async (bytes, name, asked, signal) => {
    const answer = await readApart(root, { what: 'table', bytes, name, asked, most }, signal);
    if (answer.what === 'refused') throw refuse(answer);
    if (answer.what !== 'table') throw new Error('a document for a table');
    return answer.read;
  },
});

/** How the site reads a small table while who sent it waits: cells as a person would see them. */
export const sheetReader =
  (root: string, most: number) =>
  async (bytes: Uint8Array, name: string): Promise<string[][]> => {
    const task: ReadTask = { what: 'grid', bytes, name, most };
    const answer = await readApart(root, task, new AbortController().signal);
    if (answer.what === 'refused') throw refuse(answer);
    if (answer.what !== 'grid') throw new Error('no cells for a table');
    if (answer.grid.unclosed !== null) throw new Refusal('unreadable', words.openQuote(answer.grid.unclosed));
    return answer.grid.rows.map((row) => row.map(cellText));
  };
