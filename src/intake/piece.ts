/**
 * What every file format is turned into before the grammar reads it: pieces in reading order.
 * Plain text gives raw lines (`role: 'line'`); Word and tagged PDF know more and give whole paragraphs with a role.
 */
import type { PassageLink, Place } from '../narrative/passage.ts';

/** A printed line of single-spaced words; `ends` are the right edges of its words, in points: amounts of one column end under one another. */
export type PrintedText = {
  text: string;
  bold: boolean;
  size: number;
  ends: readonly number[];
  line: number | null;
};

export type Piece = Place &
  (
    | { role: 'line'; text: string; bold?: boolean; size?: number; ends?: readonly number[] } // one printed line, spaces at its ends kept; blank lines are pieces too; bold, size and ends as in `PrintedText` where the format tells
    | { role: 'heading'; depth: number; text: string; links?: PassageLink[] } // depth 1..9 as in the file
    | { role: 'paragraph'; text: string; links?: PassageLink[]; bold?: boolean } // bold: all of it, which often is a heading without a style
    | { role: 'item'; ordered: boolean; depth: number; text: string; links?: PassageLink[]; list: number } // same `list` = same list
    | {
        role: 'table';
        rows: string[][];
        headerRows: number;
        lines: (number | null)[];
        printed?: PrintedText[];
      } // cells as text; `lines` one a row; `printed` where the cells were told from the places of the words
    | { role: 'page'; text: string } // page break; text is a page number or running head when the format knows it
  );
