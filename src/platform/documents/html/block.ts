/** The blocks of a document as sections, headings, lists, tables and figures. */
import type { Block, Document, ListBlock } from '../../../document/document.ts';
import { isBare } from '../../../document/outline.ts';
import { escapeHtml } from './escape.ts';
import { htmlWords } from './html.nl.ts';
import { writeText } from './page.ts';
import type { Page } from './page.ts';
import { writeTable } from './table.ts';

type Of<Kind extends Block['type']> = Extract<Block, { type: Kind }>;

/** Headings of the contents open a section that holds all that stands under them. */
export function writeBlocks(document: Document, page: Page): string {
  const parts: string[] = [];
  const sections: number[] = [];
  const steps = headingSteps();
  for (const [index, block] of document.blocks.entries()) {
    if (block.type === 'heading' && block.outline) {
      while ((sections.at(-1) ?? 0) >= block.level) {
        sections.pop();
        parts.push('</section>');
      }
      sections.push(block.level);
      parts.push(`<section class="part" data-depth="${sections.length}">`);
    }
    parts.push(
      block.type === 'heading'
        ? writeHeading(block, steps(block.level), page, isBare(document.blocks, index))
        : writeBlock(block, headingOver(document.blocks, index), page),
    );
  }
  return parts.join('\n') + '</section>'.repeat(sections.length);
}

/** Levels that the document skips are not skipped for a reader who jumps from heading to heading; the title is level 1. */
function headingSteps(): (level: number) => number {
  const path: number[] = [];
  return (level) => {
    while ((path.at(-1) ?? 0) >= level) path.pop();
    path.push(level);
    return path.length + 1;
  };
}

/** The heading that stands over a block, with at most a line in between that says of whom it is. */
function headingOver(blocks: readonly Block[], index: number): Of<'heading'> | undefined {
  const [above, before] = [blocks[index - 1], blocks[index - 2]];
  const over = above?.type === 'paragraph' && above.tone === 'soft' ? before : above;
  return over?.type === 'heading' ? over : undefined;
}

function writeHeading(block: Of<'heading'>, step: number, page: Page, bare: boolean): string {
  const code = block.code ? `<span class="code">${escapeHtml(block.code)}</span> ` : '';
  const [open, close] =
    step <= 6 ? [`h${step}`, `h${step}`] : [`div role="heading" aria-level="${step}"`, 'div'];
  const look = block.outline
    ? ` class="title-${Math.min(block.level, 4)}"`
    : ` class="subtitle${bare ? ' bare' : ''}"`;
  const html = `<${open} id="${page.claim(block.id)}"${look}>${code}${escapeHtml(block.text)}</${close}>`;
  if (!block.eyebrow) return html;
  return `<div class="titles"><p class="eyebrow">${escapeHtml(block.eyebrow).replaceAll('\n', '<br>')}</p>${html}</div>`;
}

function writeBlock(
  block: Exclude<Block, { type: 'heading' }>,
  above: Of<'heading'> | undefined,
  page: Page,
): string {
  switch (block.type) {
    case 'paragraph': {
      const tone = block.tone && block.tone !== 'body' ? ` class="${block.tone}"` : '';
      return `<p${tone}>${writeText(block.text, page)}</p>`;
    }
    case 'list':
      return writeList(block, page);
    case 'table':
      return writeTable(block, page);
    case 'facts':
      return writeFacts(block, page);
    case 'light':
      return `<p class="light-line">${writeLight(block.shade, block.word)}</p>`;
    case 'lights':
      return `<dl class="triad">${block.items
        .map(
          (item) =>
            `<div><dt>${escapeHtml(item.label)}</dt><dd>${writeLight(item.shade, item.word)}</dd></div>`,
        )
        .join('')}</dl>`;
    case 'chart':
      return writeChart(block, above, page);
    case 'pageBreak':
      return '<div class="page-break"></div>';
  }
}

function writeList(list: ListBlock, page: Page): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const items = list.items.map(
    (item) => `<li>${writeText(item.text, page)}${item.children ? writeList(item.children, page) : ''}</li>`,
  );
  return items.length === 0 ? '' : `<${tag}>${items.join('')}</${tag}>`;
}

function writeFacts(block: Of<'facts'>, page: Page): string {
  const items = block.items.map(({ label, value, status }) => {
    const text = writeText(value, page);
    const shown = status === undefined ? text : `<span class="status" data-status="${status}">${text}</span>`;
    return `<div><dt>${escapeHtml(label)}</dt><dd>${shown}</dd></div>`;
  });
  return `<dl class="facts">${items.join('')}</dl>`;
}

function writeLight(shade: string, word: string): string {
  return `<span class="light" data-light="${escapeHtml(shade)}">${escapeHtml(word)}</span>`;
}

/** A title that the heading above says already is for who can't see that. */
function writeChart(block: Of<'chart'>, above: Of<'heading'> | undefined, page: Page): string {
  const said = above?.text === block.title;
  const anchor = page.claim(block.id);
  return (
    `<figure id="${anchor}"><figcaption${said ? ' class="vh"' : ''}>${escapeHtml(block.title)}</figcaption>` +
    page.draw(`${anchor}_svg`, block) +
    `<details><summary>${htmlWords.figures}<span class="vh">: ${escapeHtml(block.title)}</span></summary>${writeTable(block.table, page)}</details></figure>`
  );
}
