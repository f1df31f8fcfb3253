/** The list of contents: two levels in sight, the deeper ones behind a line that says how many there are. */
import type { Entry } from '../../../document/outline.ts';
import { headingText, outlineOf } from '../../../document/outline.ts';
import type { Document } from '../../../document/document.ts';
import { escapeHtml } from './escape.ts';
import { htmlWords } from './html.nl.ts';
import type { Page } from './page.ts';

const IN_SIGHT = 2;
/** A report with fewer entries than this shows them all. */
const SHORT = 30;

export function writeContents(document: Document, page: Page): string {
  const entries = outlineOf(document.blocks);
  if (entries.length === 0) return '';
  const open = countOf(entries) < SHORT;
  return (
    '<nav class="contents" id="_inhoud" aria-labelledby="_inhoud-titel">' +
    `<h2 id="_inhoud-titel">${escapeHtml(document.contentsTitle)}</h2>${writeEntries(entries, page, open)}</nav>`
  );
}

function countOf(entries: Entry[]): number {
  return entries.reduce((count, entry) => count + 1 + countOf(entry.children), 0);
}

function writeEntries(entries: Entry[], page: Page, open: boolean): string {
  return `<ol>${entries.map((entry) => writeEntry(entry, page, open)).join('')}</ol>`;
}

function writeEntry(entry: Entry, page: Page, open: boolean): string {
  const { heading, depth, children } = entry;
  const code = heading.code ? `<span class="code">${escapeHtml(heading.code)}</span> ` : '';
  const link = `<a href="#${page.anchors.get(heading.id) ?? ''}">${code}<span>${escapeHtml(heading.text)}</span></a>`;
  if (children.length === 0) return `<li>${link}</li>`;
  const inner = writeEntries(children, page, open);
  if (depth < IN_SIGHT) return `<li>${link}${inner}</li>`;
  const name = htmlWords.of(heading.code || headingText(heading));
  return (
    `<li>${link}<details${open ? ' open' : ''}><summary>${htmlWords.parts(children.length)}` +
    `<span class="vh"> ${escapeHtml(name)}</span></summary>${inner}</details></li>`
  );
}
