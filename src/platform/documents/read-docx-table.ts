/** A Word table as rows of texts: spans filled with empty cells, a table within a cell as its words. */
import { down, kids, switchAt, valueAt, type Xml } from './read-docx-xml.ts';

export type DocxRow = { cells: string[]; header: boolean; line: number | null };
type ReadParagraph = (paragraph: Xml) => { text: string; line: number; boxes: Xml[] };

const WIDEST = 200;

function under(parent: Xml, name: string): Xml[] {
  return kids(parent).flatMap((child): Xml[] => {
    if (child.name === name) return [child];
    if (
      child.name === 'w:sdt' ||
      child.name === 'w:sdtContent' ||
      child.name === 'w:ins' ||
      child.name === 'w:customXml'
    )
      return under(child, name);
    return [];
  });
}

/** The paragraphs of a cell in order, those of nested tables and boxes too. */
function textsOf(parent: Xml, read: ReadParagraph, lines: number[]): string[] {
  return kids(parent).flatMap((child): string[] => {
    if (child.name === 'w:p') {
      const { text, line, boxes } = read(child);
      lines.push(line);
      return [text.trim(), ...boxes.flatMap((box) => textsOf(box, read, lines))];
    }
    if (child.name === 'w:tbl')
      return under(child, 'w:tr').map((row) =>
        under(row, 'w:tc')
          .map((cell) =>
            textsOf(cell, read, lines)
              .filter((text) => text !== '')
              .join(' '),
          )
          .join(' ')
          .trim(),
      );
    if (child.name === 'w:tcPr' || child.name === 'w:del' || child.name === 'w:moveFrom') return [];
    return textsOf(child, read, lines);
  });
}

const spanOf = (value: string | undefined): number =>
  value !== undefined && /^\d{1,3}$/.test(value) ? Math.min(WIDEST, Math.max(1, Number(value))) : 1;

export function docxRows(table: Xml, read: ReadParagraph): DocxRow[] {
  return under(table, 'w:tr').flatMap((row): DocxRow[] => {
    const properties = down(row, 'w:trPr');
    if (down(properties, 'w:del') !== undefined) return [];
    const cells: string[] = [];
    const lines: number[] = [];
    const skip = (value: string | undefined): void => {
      const before = value === undefined ? 0 : Number(value);
      for (let index = 0; index < Math.min(WIDEST, before || 0); index += 1) cells.push('');
    };
    skip(valueAt(properties, 'w:gridBefore'));
    for (const cell of under(row, 'w:tc')) {
      if (cells.length >= WIDEST) break;
      const look = down(cell, 'w:tcPr');
      const merge = down(look, 'w:vMerge');
      const continued = merge !== undefined && merge.attributes.get('w:val') !== 'restart';
      const text = textsOf(cell, read, lines)
        .filter((one) => one !== '')
        .join('\n');
      cells.push(continued ? '' : text);
      for (let extra = 1; extra < spanOf(valueAt(look, 'w:gridSpan')); extra += 1) cells.push('');
    }
    skip(valueAt(properties, 'w:gridAfter'));
    return [{ cells, header: switchAt(properties, 'w:tblHeader') === true, line: lines[0] ?? null }];
  });
}
