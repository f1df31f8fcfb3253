/** Tables: captions, headers with their scope, and a region that scrolls where the window is narrower than the table. */
import { isFigure, MISSING, printCell, safeHref } from '../../../document/printed.ts';
import type { Cell, Column, Row, Table } from '../../../document/document.ts';
import { escapeHtml } from './escape.ts';
import { htmlWords } from './html.nl.ts';
import { writeText } from './page.ts';
import type { Page } from './page.ts';

/** A table of this many columns may be wider than a phone. */
const WIDE = 3;

export function writeTable(table: Table, page: Page): string {
  const anchor = page.claim(table.id);
  const caption = table.caption.trim();
  const head = table.columns.some((column) => column.label !== '')
    ? `<thead><tr>${table.columns.map(writeColumn).join('')}</tr></thead>`
    : '';
  const html = `<table id="${anchor}">${
    caption === ''
      ? ''
      : `<caption${table.hiddenCaption ? ' class="vh"' : ''}>${escapeHtml(caption)}</caption>`
  }${head}${writeBodies(table, page)}</table>`;
  const note = table.note ? `<p class="small">${escapeHtml(table.note)}</p>` : '';
  if (table.columns.length < WIDE) return `<div class="table narrow">${html}${note}</div>`;
  const label = page.unique(caption === '' ? htmlWords.unnamedTable : htmlWords.table(caption));
  return `<div class="table"><div class="scroll" role="region" aria-label="${escapeHtml(label)}" tabindex="0">${html}</div>${note}</div>`;
}

function writeColumn(column: Column): string {
  const aligned = column.align === 'end' ? ' class="num"' : '';
  // A header without words is no header.
  if (column.label.trim() === '') return '<td></td>';
  return `<th scope="col"${aligned}>${escapeHtml(column.label)}</th>`;
}

/** Each group opens a body of its own, so that its header covers its rows. */
function writeBodies(table: Table, page: Page): string {
  const bodies: string[] = [];
  let rows = '';
  for (const row of table.rows) {
    if (row.role === 'group' && rows !== '') {
      bodies.push(rows);
      rows = '';
    }
    rows += writeRow(row, table, page);
  }
  if (rows !== '') bodies.push(rows);
  return bodies.map((body) => `<tbody>${body}</tbody>`).join('');
}

function writeRow(row: Row, table: Table, page: Page): string {
  const [first, ...others] = row.cells;
  const spans = row.role === 'group' && others.length === 0 ? Math.max(table.columns.length, 1) : 1;
  const opened = `<tr${row.role === 'body' ? '' : ` class="${row.role}"`}>`;
  const header = first === undefined ? '' : writeHeader(first, row, spans, page);
  return `${opened}${header}${others.map((cell, index) => writeCell(cell, table.columns[index + 1], page)).join('')}</tr>`;
}

function writeHeader(cell: Cell, row: Row, spans: number, page: Page): string {
  const content = writeContent(cell, page);
  const span = spans > 1 ? ` colspan="${spans}"` : '';
  if (content === '') return `<td${span}></td>`;
  return `<th scope="${row.role === 'group' ? 'rowgroup' : 'row'}"${span}>${content}</th>`;
}

function writeCell(cell: Cell, column: Column | undefined, page: Page): string {
  const end = column?.align === 'end' || isFigure(cell);
  return `<td${end ? ' class="num"' : ''}>${writeContent(cell, page)}</td>`;
}

function writeContent(cell: Cell, page: Page): string {
  if ('text' in cell) return writeText(cell.text, page);
  const print = escapeHtml('empty' in cell ? MISSING : printCell(cell));
  const href = 'amount' in cell && cell.href !== undefined ? safeHref(cell.href) : null;
  return href === null ? print : `<a href="${escapeHtml(href)}">${print}</a>`;
}
