/** Reads one file and ends. Runs from source by type stripping, also beside the bundled site. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../kernel/refusal.ts';
import type { ReadAnswer, ReadTask } from './read-apart.ts';
import { readFileWords } from './read-file.nl.ts';

const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal';

async function read(task: ReadTask): Promise<ReadAnswer> {
  try {
    if (task.what === 'document') {
      const { readFile } = await import('./read-file.ts');
      const file = await readFile(task.bytes, task.name);
      if (file.format === 'json') throw new Refusal('unreadable', readFileWords.unknown(task.name));
      const { readDocument } = await import('../../intake/read-document.ts');
      const { linesOf } = await import('../../intake/evidence.ts');
      const { reading } = readDocument(file.pieces);
      return { what: 'document', reading, lines: linesOf(file.pieces), format: file.format };
    }
    const { readTableFile } = await import('./read-table-file.ts');
    if (task.what === 'grid') return { what: 'grid', grid: readTableFile(task.bytes, task.name, task.most) };
    const { readTable } = await import('../../intake/table-read.ts');
    return {
      what: 'table',
      read: readTable(await readTableFile(task.bytes, task.name, task.most), task.asked),
    };
  } catch (error) {
    if (isRefusal(error))
      return { what: 'refused', code: error.code, sentence: error.message, facts: error.facts };
    throw error;
  }
}

const answer = await read(workerData as ReadTask);
parentPort?.postMessage(answer, []);
