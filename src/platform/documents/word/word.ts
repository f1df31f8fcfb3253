/** A document as a Word file: real headings, lists and tables, so that people can work on with it. */
import {
  Document as WordDocument,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { headingText, isBare } from '../../../document/outline.ts';
import { printableDocument } from '../../../document/printed.ts';
import type { Document } from '../../../document/document.ts';
import { writeBlock } from './block.ts';
import type { Writing } from './block.ts';
import { writeWords } from './run.ts';
import { seal } from './seal.ts';
import { numbering, paper, styles } from './style.ts';
import { writeFacts } from './table.ts';

export async function renderWord(source: Document): Promise<Uint8Array> {
  const document = printableDocument(source);
  const writing: Writing = { captions: [], bookmarks: bookmarksOf(document), lists: 0, marks: 0, charts: 0 };
  const children = [
    ...writeCover(document, writing),
    ...writeContents(document, writing),
    ...writeBlock({ type: 'pageBreak' }, writing),
    ...document.blocks
      .slice(document.blocks[0]?.type === 'pageBreak' ? 1 : 0)
      .flatMap((block, index, blocks) =>
        writeBlock(block, writing, blocks[index - 1], isBare(blocks, index)),
      ),
  ];
  const { start, end } = document.runningHead;
  const file = new WordDocument({
    title: document.title,
    subject: document.subject,
    creator: document.author,
    lastModifiedBy: document.author,
    keywords: document.keywords.join(', '),
    description: document.subtitle,
    styles,
    numbering,
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: paper.width, height: paper.height },
            margin: {
              top: 1300,
              bottom: 1250,
              left: paper.margin,
              right: paper.margin,
              header: 620,
              footer: 560,
            },
          },
        },
        headers: {
          default: new Header({ children: [sides('Header', writeWords(start), writeWords(end))] }),
          first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
        },
        footers: {
          default: new Footer({
            children: [
              sides('Footer', writeWords(document.foot), [
                new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
              ]),
            ],
          }),
          first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }),
        },
        children,
      },
    ],
  });
  return seal(await Packer.pack(file, 'uint8array'), document.instant, writing.captions);
}

/** Bookmarks that begin with an underscore are hidden in Word's own list. */
function bookmarksOf(document: Document): Map<string, string> {
  const names = new Map<string, string>();
  for (const block of document.blocks) {
    if (block.type !== 'heading' || names.has(block.id)) continue;
    names.set(block.id, `_Toc${String(names.size + 1).padStart(9, '0')}`);
  }
  return names;
}

function writeCover({ cover, title, subtitle }: Document, writing: Writing): FileChild[] {
  const facts = cover.facts.map(({ label, value }) => ({ label, value: [{ text: value }] }));
  return [
    new Paragraph({ style: 'CoverEyebrow', children: writeWords(cover.eyebrow) }),
    new Paragraph({ style: 'Title', children: writeWords(title) }),
    new Paragraph({ style: 'Subtitle', children: writeWords(subtitle) }),
    ...writeFacts({ type: 'facts', items: facts }, writing),
    new Paragraph({ style: 'CoverStatement', children: writeWords(cover.statement) }),
  ];
}

/**
 * A real field, already filled in and not marked as stale: Word opens the file without a question and fills in page
 * numbers when it is asked to update.
 */
function writeContents(document: Document, writing: Writing): FileChild[] {
  const headings = document.blocks
    .filter((block) => block.type === 'heading')
    .filter((block) => block.outline);
  const title = new Paragraph({
    style: 'TOCHeading',
    pageBreakBefore: true,
    children: writeWords(document.contentsTitle),
  });
  if (headings.length === 0) return [];
  const level = (own: number): number => Math.min(Math.max(own, 1), 9);
  const deepest = Math.max(...headings.map((heading) => level(heading.level)));
  const contents = new TableOfContents(document.contentsTitle, {
    hyperlink: true,
    headingStyleRange: `1-${deepest}`,
    hideTabAndPageNumbersInWebView: true,
    beginDirty: false,
    tabLeader: 'none',
    cachedEntries: headings.map((heading) => {
      const href = writing.bookmarks.get(heading.id);
      return {
        title: headingText(heading),
        level: level(heading.level),
        ...(href === undefined ? {} : { href }),
      };
    }),
  });
  return [title, contents];
}

function sides(style: string, start: TextRun[], end: TextRun[]): Paragraph {
  return new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: paper.text }],
    children: [...start, new TextRun({ children: ['\t'] }), ...end],
  });
}
