/**
 * Rich text, as ProseMirror JSON with Tiptap's names, so that an editor can open what is stored.
 * What is stored has passed `check.ts`; what is read here may be trusted.
 */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] }
  | { type: 'hardBreak' }
  | { type: 'mention'; attrs: { id: string; label: string } }; // an action; label is its code

export type Heading = { type: 'heading'; attrs: { level: 1 | 2 | 3 }; content?: Inline[] };
export type Paragraph = { type: 'paragraph'; content?: Inline[] };
export type ListItem = { type: 'listItem'; content: (Paragraph | List)[] };
export type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] };
export type TableCell = { type: 'tableCell' | 'tableHeader'; content: Paragraph[] };
export type TableRow = { type: 'tableRow'; content: TableCell[] };
export type Table = { type: 'table'; content: TableRow[] };

export type Block = Heading | Paragraph | List | Table;
export type Narrative = { type: 'doc'; content: Block[] };

export const emptyNarrative: Narrative = { type: 'doc', content: [] };
