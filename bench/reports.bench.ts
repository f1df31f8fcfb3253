/** How long the four formats take at 200 actions, against the promises of the house. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Document } from '../src/document/document.ts';
import { renderExcel } from '../src/platform/documents/excel/excel.ts';
import { renderHtml } from '../src/platform/documents/html/html.ts';
import { makeDocument } from '../src/platform/documents/make.ts';
import { layOut, renderPdf } from '../src/platform/documents/pdf/pdf.ts';
import { renderWord } from '../src/platform/documents/word/word.ts';
import { reportWords } from '../src/reports/report.nl.ts';
import { composeReport } from '../src/reports/report.ts';
import { aLargeClosing } from '../test/closing-builder.ts';
import { type Figure, median, under, withinRatio } from './figure.ts';

const ACTIONS = 200;
const ROUNDS = 5;

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The loop turns first: what came before would count as a delay of its own. */
async function longestDelay(work: () => Promise<unknown>): Promise<number> {
  await sleep(100);
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

export async function bench(): Promise<Figure[]> {
  const root = new URL('..', import.meta.url).pathname;
  const closing = aLargeClosing(ACTIONS);
  const compose = (): Document => composeReport(closing, reportWords, (finding) => finding.code);
  const document = compose();
  // A bare compile: the same content and pages, exported once, to one standard.
  const bare = (): void => {
    const { pages, compiler } = layOut(document);
    compiler.pdf(pages, { pdfStandard: 'ua-1' });
    compiler.evictCache(0);
  };
  await timeOf(bare);
  // By turns, so that a busy machine slows both alike; the pair in the middle is the one that is told.
  const pairs: { bare: number; both: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pairs.push({ bare: await timeOf(bare), both: await timeOf(() => renderPdf(document)) });
  }
  pairs.sort((one, other) => one.both / one.bare - other.both / other.bare);
  const pair = pairs[Math.floor(ROUNDS / 2)] ?? { bare: Number.NaN, both: Number.NaN };

  const idle = await longestDelay(() => sleep(2000));
  let inWorker = 0;
  const busy = await longestDelay(async () => {
    inWorker = await timeOf(() => makeDocument('pdf', document, { root }));
  });
  const of200 = `report of ${ACTIONS} actions`;
  return [
    { name: `${of200}: compose`, value: await median(ROUNDS, compose), unit: 'ms' },
    {
      name: `${of200} to PDF, beside a bare single-standard compile`,
      value: pair.both,
      baseline: pair.bare,
      unit: 'ms',
      asked: withinRatio(1.5),
    },
    {
      name: `${of200} to Word`,
      value: await median(ROUNDS, () => renderWord(document)),
      unit: 'ms',
      asked: under(5000, 'ms'),
    },
    {
      name: `${of200} to Excel`,
      value: await median(ROUNDS, () => renderExcel(document)),
      unit: 'ms',
      asked: under(1000, 'ms'),
    },
    {
      name: `${of200} to HTML`,
      value: await median(ROUNDS, () => renderHtml(document)),
      unit: 'ms',
      asked: under(100, 'ms'),
    },
    { name: `${of200} to PDF in a worker`, value: inWorker, unit: 'ms' },
    {
      name: 'event-loop delay meanwhile, the largest; beside an idle process',
      value: busy,
      baseline: idle,
      unit: 'ms',
      asked: under(50, 'ms'),
    },
  ];
}
