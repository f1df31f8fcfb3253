/** Plain text of running text: one block, bullet or table row a line. */
import { passagesOf } from './convert.ts';
import type { Narrative } from './narrative.ts';
import type { Passage } from './passage.ts';

function linesOf(passage: Passage): string[] {
  switch (passage.type) {
    case 'heading':
    case 'paragraph':
      return [passage.text];
    case 'list':
      return passage.items.map((item) => `• ${item}`);
    case 'table':
      return [passage.header, ...passage.rows].filter((row) => row.length > 0).map((row) => row.join('\t'));
  }
}

export function plainText(passages: readonly Passage[]): string {
  return passages.flatMap(linesOf).join('\n');
}

export function plainTextOf(narrative: Narrative): string {
  return plainText(passagesOf(narrative));
}
