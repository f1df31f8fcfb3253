/** Text as runs: bold, italic, breaks, links out and links within. */
import { ExternalHyperlink, InternalHyperlink, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import { safeHref } from '../../../document/printed.ts';
import type { Run, Text } from '../../../document/document.ts';

/** From ids of headings to names of bookmarks. */
export type Bookmarks = ReadonlyMap<string, string>;

export function writeText(text: Text, bookmarks: Bookmarks, look: IRunOptions = {}): ParagraphChild[] {
  return text.flatMap((run) => writeRun(run, bookmarks, look));
}

/** Plain words; a line feed is a line break. */
export function writeWords(words: string, look: IRunOptions = {}): TextRun[] {
  return words
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** The shape before the word of a status or a light. */
export function writeMark(mark: string, look: IRunOptions = {}): TextRun[] {
  return [new TextRun({ ...look, style: 'Mark', text: mark }), new TextRun({ ...look, text: ' ' })];
}

function writeRun(run: Run, bookmarks: Bookmarks, look: IRunOptions): ParagraphChild[] {
  if (run.text === '') return [];
  const own: IRunOptions = {
    ...look,
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
  };
  const anchor = run.to === undefined ? undefined : bookmarks.get(run.to);
  const link: IRunOptions = { ...own, style: 'Hyperlink' };
  if (anchor !== undefined) return [new InternalHyperlink({ anchor, children: writeWords(run.text, link) })];
  const href = run.href === undefined ? null : safeHref(run.href);
  if (href !== null) return [new ExternalHyperlink({ link: href, children: writeWords(run.text, link) })];
  return writeWords(run.text, own);
}
