/** The one door for rich text: what does not pass here is not stored. */
import { z } from 'zod';
import { isAllowedHref } from './href.ts';
import type { Inline, List, Narrative } from './narrative.ts';

/** Far above any narrative seen (the longest long text of all 2026 plans has 3 775 characters), far below harm. */
export const narrativeLimits = { blocks: 5_000, depth: 8, characters: 200_000 } as const;

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine(isAllowedHref) }),
  }),
]);

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() }),
  z.strictObject({ type: z.literal('hardBreak') }),
  z.strictObject({
    type: z.literal('mention'),
    attrs: z.strictObject({ id: z.string().min(1).max(100), label: z.string().min(1).max(200) }),
  }),
]);

const content = z.array(inline).optional();
const paragraph = z.strictObject({ type: z.literal('paragraph'), content });
const list: z.ZodType<List> = z.lazy(() =>
  z.strictObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(listItem) }),
);
const listItem = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(z.union([paragraph, list])).min(1),
});
const cell = z.strictObject({ type: z.enum(['tableCell', 'tableHeader']), content: z.array(paragraph) });
const table = z.strictObject({
  type: z.literal('table'),
  content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell) })),
});
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  content,
});

export const narrativeSchema: z.ZodType<Narrative> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.union([heading, paragraph, list, table])).max(narrativeLimits.blocks),
});

/** Measured before the schema looks, so that a deep or endless value costs nothing. */
function oversize(value: unknown): 'depth' | 'size' | null {
  let characters = 0;
  const open: { value: unknown; lists: number; depth: number }[] = [{ value, lists: 0, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    if (typeof at.value === 'string') characters += at.value.length;
    if (characters > narrativeLimits.characters || open.length > narrativeLimits.characters) return 'size';
    if (typeof at.value !== 'object' || at.value === null) continue;
    const type = 'type' in at.value ? at.value.type : null;
    const lists = at.lists + (type === 'bulletList' || type === 'orderedList' ? 1 : 0);
    if (lists > narrativeLimits.depth || at.depth > 100) return 'depth';
    for (const child of Object.values(at.value)) open.push({ value: child, lists, depth: at.depth + 1 });
  }
  return null;
}

export type NarrativeCheck =
  { ok: true; narrative: Narrative } | { ok: false; why: 'depth' | 'size' | 'shape' | 'link'; at: string };

export function checkNarrative(value: unknown): NarrativeCheck {
  const over = oversize(value);
  if (over) return { ok: false, why: over, at: '' };
  const parsed = narrativeSchema.safeParse(value);
  if (parsed.success) return { ok: true, narrative: parsed.data };
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  return { ok: false, why: at.endsWith('href') ? 'link' : 'shape', at };
}
