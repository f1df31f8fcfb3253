/** What the editor of a narrative can do: the schema of `src/narrative/check.ts` and nothing more. */
import { type Extensions, InputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Mention, type MentionOptions } from '@tiptap/extension-mention';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { isAllowedHref } from '../../narrative/href.ts';

/** An action that a text may mention. */
export type Action = { id: string; code: string; title: string };

// Tab leaves the editor, as everywhere on a page: who works with the keyboard alone would be caught in a list or a table.
const Item = ListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});
/** Cells that are joined in a source come in apart: reports and exports have no joined cells. */
const single = {
  addAttributes: () => ({
    colspan: { default: 1, rendered: false, parseHTML: () => 1 },
    rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }),
};
const Grid = Table.extend({
  addKeyboardShortcuts: () => ({}),
  addNodeView: () => null,
  renderHTML: () => ['table', { class: 'bs-ledger' }, ['tbody', 0]],
});
const Numbered = OrderedList.extend({ addAttributes: () => ({}) });

/** A code that can be nothing else: with a letter and figures, or with at least two points ("2.5 km" is no action). */
const TYPED = /(?:^|\s)([\p{L}][\p{L}./-]*\d[\p{L}\d./-]*|\d+(?:\.\d+){2,})\s$/u;

export function extensionsWith(given: {
  actions: () => readonly Action[];
  suggestion: MentionOptions['suggestion'];
}): Extensions {
  const Named = Mention.extend({
    addInputRules() {
      return [
        new InputRule({
          find: TYPED,
          handler: ({ match, range, chain }) => {
            const code = match[1] ?? '';
            const action = given.actions().find((one) => one.code === code);
            if (!action) return null;
            const to = range.to;
            const from = to - code.length;
            chain()
              .insertContentAt({ from, to }, [
                { type: 'mention', attrs: { id: action.id, label: code } },
                { type: 'text', text: ' ' },
              ])
              .run();
            return;
          },
        }),
      ];
    },
  });
  return [
    Document,
    Paragraph,
    Text,
    Bold,
    Italic,
    HardBreak,
    Heading.configure({ levels: [1, 2, 3] }),
    BulletList,
    Numbered,
    Item,
    ListKeymap,
    Grid,
    TableRow,
    TableCell.extend({ content: 'paragraph+', ...single }),
    TableHeader.extend({ content: 'paragraph+', ...single }),
    Link.configure({
      autolink: false,
      linkOnPaste: true,
      openOnClick: false,
      isAllowedUri: (href) => isAllowedHref(href),
      HTMLAttributes: { target: null, rel: null },
    }),
    Named.configure({
      suggestion: given.suggestion,
      renderHTML: ({ node }) => [
        'span',
        {
          class: 'bs-mention',
          'data-type': 'mention',
          'data-id': String(node.attrs['id']),
          'data-label': String(node.attrs['label']),
        },
        String(node.attrs['label']),
      ],
      renderText: ({ node }) => String(node.attrs['label']),
    }),
    UndoRedo,
  ];
}
