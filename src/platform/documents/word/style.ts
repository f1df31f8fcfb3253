/**
 * Styles and lists of the Word file. Headings keep Word's own names, so that its navigation and its contents work;
 * our own styles say what a paragraph is (Eyebrow, Light, Note), so that a reader of the file can tell them apart.
 */
import { AlignmentType, LevelFormat, LineRuleType } from 'docx';
import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';

/** Widths in twentieths of a point: A4 with margins of 20 mm. */
export const paper = { width: 11906, height: 16838, margin: 1134, text: 11906 - 2 * 1134 } as const;

export const inks = {
  ink: '17191E',
  soft: '474C55',
  faint: '626872',
  line: 'DFE0DC',
  strong: '848992',
  accent: '2B44A8',
  green: '12634A',
  amber: '8A4700',
  red: 'A01136',
} as const;

export const FONT = 'Source Sans 3';
/** Holds every mark of statuses and lights; named outright, since Word would else choose an East Asian font for them. */
export const MARK_FONT = 'Segoe UI Symbol';

const line = (percent: number): { line: number; lineRule: 'auto' } => ({
  line: Math.round(2.4 * percent),
  lineRule: LineRuleType.AUTO,
});

const deepest = { size: 20, before: 200, after: 40 };
const headings = [
  { size: 40, before: 480, after: 120 },
  { size: 30, before: 440, after: 100 },
  { size: 25, before: 400, after: 80 },
  { size: 22, before: 320, after: 60 },
  { size: 20, before: 240, after: 40 },
  deepest,
];

const heading = (level: number): Omit<IParagraphStyleOptions, 'id'> => {
  const { size, before, after } = headings[Math.min(level, headings.length) - 1] ?? deepest;
  return {
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size, bold: true, color: level > 5 ? inks.soft : inks.ink },
    paragraph: {
      spacing: { before, after, ...line(105) },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  };
};

const paragraph = (
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  spacing: { before?: number; after?: number; percent?: number } = {},
  more: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: run ?? {},
  paragraph: {
    spacing: { before: spacing.before ?? 0, after: spacing.after ?? 0, ...line(spacing.percent ?? 115) },
    ...more,
  },
});

const contents = Array.from({ length: 9 }, (_, index) =>
  paragraph(
    `TOC${index + 1}`,
    `toc ${index + 1}`,
    index === 0 ? { bold: true } : {},
    { before: index === 0 ? 120 : 0, after: 20, percent: 110 },
    { indent: { left: 240 * index } },
  ),
);

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
        size: 20,
        color: inks.ink,
        language: { value: 'nl-BE', eastAsia: 'nl-BE', bidirectional: 'nl-BE' },
      },
      paragraph: { spacing: { after: 120, ...line(120) } },
    },
    title: {
      run: { size: 60, bold: true, color: inks.ink },
      paragraph: { spacing: { after: 120, ...line(100) } },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
    heading4: heading(4),
    heading5: heading(5),
    heading6: heading(6),
    listParagraph: { paragraph: { spacing: { after: 60, ...line(120) }, contextualSpacing: false } },
    hyperlink: { run: { color: inks.accent, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    ...[7, 8, 9].map((level) => ({ id: `Heading${level}`, ...heading(level) })),
    ...contents,
    paragraph('TOCHeading', 'TOC Heading', { size: 28, bold: true }, { after: 160 }),
    paragraph('Subtitle', 'Subtitle', { size: 30, color: inks.soft }, { after: 480 }),
    paragraph('CoverEyebrow', 'Cover Eyebrow', { size: 22, color: inks.soft }, { before: 3600, after: 80 }),
    paragraph('CoverStatement', 'Cover Statement', { color: inks.soft }, { before: 360 }),
    paragraph(
      'Eyebrow',
      'Eyebrow',
      { size: 17, color: inks.soft },
      { before: 400, after: 20 },
      { keepNext: true },
    ),
    paragraph('Lead', 'Lead', { size: 24 }, { after: 160 }),
    paragraph('Note', 'Note', { size: 18, color: inks.soft }, { after: 120 }),
    paragraph('Soft', 'Soft', { color: inks.soft }, { after: 120 }),
    paragraph('Light', 'Light', { bold: true }, { after: 60 }, { keepNext: true }),
    paragraph('ChartTitle', 'Chart Title', { bold: true }, { before: 240, after: 80 }, { keepNext: true }),
    paragraph('Chart', 'Chart', {}, { after: 120 }),
    paragraph(
      'Caption',
      'caption',
      { size: 17, color: inks.soft },
      { before: 200, after: 60 },
      { keepNext: true },
    ),
    paragraph('TableHead', 'Table Head', { size: 17, bold: true, color: inks.soft }, { percent: 105 }),
    paragraph('TableText', 'Table Text', { size: 18 }, { percent: 105 }),
    paragraph('TableNote', 'Table Note', { size: 17, color: inks.soft }, { before: 80, after: 200 }),
    paragraph('AfterTable', 'After Table', { size: 8 }, { after: 60, percent: 100 }),
    paragraph('Header', 'header', { size: 17, color: inks.soft }),
    paragraph('Footer', 'footer', { size: 17, color: inks.soft }),
  ],
  characterStyles: [
    { id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont', run: {} },
    { id: 'Code', name: 'Code', basedOn: 'DefaultParagraphFont', run: { color: inks.faint } },
    {
      id: 'Mark',
      name: 'Mark',
      basedOn: 'DefaultParagraphFont',
      run: { font: { ascii: MARK_FONT, hAnsi: MARK_FONT, eastAsia: MARK_FONT, cs: MARK_FONT } },
    },
  ],
};

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const levels = Array.from({ length: 9 }, (_, level) => level);
const indent = (level: number): { paragraph: { indent: { left: number; hanging: number } } } => ({
  paragraph: { indent: { left: 340 + 340 * level, hanging: 340 } },
});

export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: { ...indent(level), run: { color: inks.faint } },
      })),
    },
    {
      reference: NUMBERS,
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: indent(level),
      })),
    },
  ],
};
