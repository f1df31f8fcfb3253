/** A plan document as its parts: each schema with its own pages, and what stands around them. */
import type { Place } from '../narrative/passage.ts';
import {
  entityLine,
  journalNumbers,
  otherDossiers,
  schemaTitle,
  treeSchema,
  treeTitle,
} from './plan-habits.ts';
import type { PlanLine, PlanText } from './plan-lines.ts';

export type Section = Place & {
  /** "M1(W)", "ODAA"; null for a schema that has only a title, and for what is no schema. */
  code: string | null;
  title: string;
  schema: boolean;
  journal: string | null;
  lines: PlanLine[];
};

/** What stands with the title of a schema: its years, and the dossier that it is compared with. */
const beside = /^(?:referentie dossier\b.*|\d{4}(?:\s?-\s?\d{4})?)$/iu;

/** Lines between the name of a schema and its journal numbers. */
const LONGEST_HEAD = 6;

export function sectionsOf(text: PlanText): Section[] {
  const { lines, feet } = text;
  const sections: Section[] = [loose(lines[0])];
  let footed: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const head = headOf(lines, at);
    if (head) {
      sections.push(head.section);
      footed = line.page === null ? null : (feet.get(line.page) ?? null);
      at = head.body - 1;
      continue;
    }
    const open = sections.at(-1);
    // A schema with its name at the foot of its pages ends where that foot does.
    const left = open?.schema && footed !== null && line.breaks && feet.get(line.page ?? 0) !== footed;
    if (left || (open?.schema && otherDossiers.test(line.text))) {
      sections.push(loose(line));
      footed = null;
    }
    sections.at(-1)?.lines.push(line);
  }
  return sections.filter((section) => section.schema || section.lines.length > 0);
}

function loose(line: PlanLine | undefined): Section {
  return {
    code: null,
    title: '',
    schema: false,
    journal: null,
    line: line?.line ?? null,
    page: line?.page ?? null,
    lines: [],
  };
}

/** The name of a schema with what stands under it: years, journal numbers, the body and its officers. */
function headOf(lines: readonly PlanLine[], at: number): { section: Section; body: number } | null {
  const line = lines[at];
  if (!line || line.text.length > 160) return null;
  const named = schemaTitle.exec(line.text);
  const tree = treeTitle.test(line.text);
  const listed = /[\s.]\d{1,3}(?:\s?-\s?\d{1,3})?$/u.test(line.text);
  const journalAt = lines
    .slice(at + 1, at + 1 + LONGEST_HEAD)
    .findIndex(({ text }) => journalNumbers.test(text));
  const told = journalAt >= 0 && isTitleBlock(lines.slice(at, at + 1 + journalAt));
  if (!told && (listed || (!named && !tree))) return null;
  let body = at + 1;
  const block = told ? lines.slice(at, at + 1 + journalAt) : [line];
  if (told) {
    body = at + 2 + journalAt;
    // The body and its address, each with an officer beside it.
    if (entityLine.test(lines[body]?.text ?? '')) body += 2;
  }
  const title = block
    .filter(({ text }, index) => index === 0 || !beside.test(text))
    .map(({ text }) => text)
    .join(' ');
  const code = named ? `${(named[1] ?? '').toUpperCase()}${named[2] ? '(W)' : ''}` : tree ? treeSchema : null;
  return {
    body,
    section: {
      code,
      title: named ? (schemaTitle.exec(title)?.[3] ?? title) : title,
      schema: true,
      journal: told ? (journalNumbers.exec(lines[at + 1 + journalAt]?.text ?? '')?.[1] ?? null) : null,
      line: line.line,
      page: line.page,
      lines: [],
    },
  };
}

/** Between a title and its journal numbers there are only more of the title, a dossier and the years. */
function isTitleBlock(block: readonly PlanLine[]): boolean {
  const [first, ...rest] = block;
  if (!first || !/^\p{L}/u.test(first.text) || !first.gap || /^referentie dossier\b/iu.test(first.text))
    return false;
  return rest.every(
    ({ text, size, gap }) =>
      beside.test(text) || (!gap && size === first.size && text.length < 100 && !schemaTitle.test(text)),
  );
}
