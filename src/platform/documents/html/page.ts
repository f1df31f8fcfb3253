/** What the parts of one page share while they are written: anchors, the font of charts, names that are taken. */
import type { Anchors } from '../../../document/anchor.ts';
import { safeHref } from '../../../document/printed.ts';
import type { Block, Run, Text } from '../../../document/document.ts';
import { escapeHtml } from './escape.ts';

export type ChartBlock = Extract<Block, { type: 'chart' }>;

export type Page = {
  anchors: Anchors;
  /** A chart as SVG, whose inner names begin with the id. */
  draw: (id: string, chart: ChartBlock) => string;
  /** The id of the element that is this place; unlike every other, also where a document names two places alike. */
  claim: (id: string) => string;
  /** Makes a label of a region unlike every other on the page. */
  unique: (label: string) => string;
};

export function claimedIds(anchors: Anchors): (id: string) => string {
  const claimed = new Map<string, number>();
  return (id) => {
    const anchor = anchors.get(id) ?? '_plaats';
    const count = (claimed.get(anchor) ?? 0) + 1;
    claimed.set(anchor, count);
    return count === 1 ? anchor : `${anchor}_${count}`;
  };
}

export function uniqueLabels(): (label: string) => string {
  const seen = new Map<string, number>();
  return (label) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  };
}

export function writeText(text: Text, page: Page): string {
  return text.map((run) => writeRun(run, page)).join('');
}

function writeRun(run: Run, page: Page): string {
  let html = escapeHtml(run.text).replaceAll('\n', '<br>');
  if (html === '') return '';
  if (run.italic) html = `<em>${html}</em>`;
  if (run.bold) html = `<strong>${html}</strong>`;
  const target = run.to === undefined ? undefined : page.anchors.get(run.to);
  if (target !== undefined) return `<a href="#${target}">${html}</a>`;
  const href = run.href === undefined ? null : safeHref(run.href);
  return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
}
