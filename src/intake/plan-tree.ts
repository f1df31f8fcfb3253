/** The nodes of a plan document: titles with what stands under them, each under the open node of a higher level. */
import type { Finding } from '../kernel/finding.ts';
import { levels, type Level } from '../planning/level.ts';
import { quote } from './doubt.ts';
import { linesOf } from './lines.ts';
import type { Grouping } from './money-amounts.ts';
import { isUnitNote } from './money-header.ts';
import { rowLabel } from './money-row.ts';
import { doubtOf } from './money-settle.ts';
import { passagesOf, type Print } from './passages.ts';
import { listLevels, priorityList, priorityPart, starNote, treeSchema } from './plan-habits.ts';
import { planHeader, type PlanHeader } from './plan-header.ts';
import type { Entity, PlanLine } from './plan-lines.ts';
import { KnownNodes } from './plan-known.ts';
import { settleMoney, type LooseTable } from './plan-money.ts';
import { impossibleTerm, newNode, otherTitle, saysNoMoney, type Grown, type OpenTable } from './plan-node.ts';
import { isRowOf, rowOf } from './plan-rows.ts';
import type { Section } from './plan-sections.ts';
import { planTitle, type PlanTitle } from './plan-titles.ts';
import { termOf } from './plan-term.ts';
import type { Skipped } from './reading.ts';
import { labelKey } from './wording.ts';

export type TreeContext = {
  entity: Entity | null;
  grouping: Grouping;
  print: Print;
  /** A line that says that no amount of the document is in euros. */
  unit: string | null;
  skip: (line: PlanLine, why: Skipped['why']) => void;
};

const rankOf = (level: Level): number =>
  level === 'without_objective' ? levels.indexOf('objective') : levels.indexOf(level);

export class PlanTree {
  readonly nodes: Grown[] = [];
  private readonly known = new KnownNodes();
  readonly loose: LooseTable[] = [];
  readonly lost: Finding[] = [];
  /** Lines that no node stands over. */
  readonly passed: PlanLine[] = [];
  private readonly context: TreeContext;
  private open: Grown | null = null;
  private readonly above: Grown[] = [];
  private table: OpenTable | null = null;
  /** Under the heading of a list: whether it is of priorities, and of which level; null for every level. */
  private listed: { priority: boolean; level: Level | null } | null = null;
  private readonly priorityLevels = new Set<Level>();
  constructor(context: TreeContext) {
    this.context = context;
  }

  add(section: Section): void {
    const { lines } = section;
    const whole = section.code === treeSchema;
    this.leave();
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      if (!line) continue;
      const title = planTitle(lines, at, this.context.entity);
      if (title) {
        this.table = null;
        if (title.contents) for (const one of lines.slice(at, title.body)) this.context.skip(one, 'contents');
        else this.start(title, line);
        at = title.body - 1;
        continue;
      }
      if (this.isHeading(line, whole)) continue;
      const { open } = this;
      if (!open) {
        // Amounts over the first node of the tree are of nothing that has a name.
        if (whole && rowOf(line)) this.lost.push(lostRow(line));
        else {
          this.passed.push(line);
          this.context.skip(line, 'known-section');
        }
        continue;
      }
      if (this.isTerm(open, line)) continue;
      const header = planHeader(lines, at, isRowOf);
      if (header) {
        this.startTable(open, header, line, lines[at - 1]);
        at = header.body - 1;
        continue;
      }
      if (this.isRow(open, line)) continue;
      this.table = null;
      const amounts = rowOf(line);
      if (amounts && rowLabel(amounts.label)?.rest === '' && isRowOf(line, 2)) {
        const place = { line: line.line, page: line.page };
        open.draft.doubts.push(doubtOf('row-label', place, { text: quote(line.text) }));
        continue;
      }
      if (line.gap) open.said.push({ role: 'line', text: '', line: line.line, page: line.page });
      open.said.push(line.piece);
    }
    this.leave();
  }

  private leave(): void {
    this.open = null;
    this.table = null;
    this.listed = null;
  }

  private start(title: PlanTitle, line: PlanLine): void {
    const priority =
      title.priority ||
      (this.listed
        ? this.listed.priority && (this.listed.level ?? title.level) === title.level
        : this.priorityLevels.has(title.level));
    const rank = rankOf(title.level);
    const known = this.known.find(title);
    while (this.above.length > 0 && rankOf(this.above.at(-1)?.node.level ?? 'body') >= rank) this.above.pop();
    const parent = this.above.at(-1) ?? null;
    const node = known ?? newNode(title, line, parent);
    if (!known) this.nodes.push(node);
    if (
      known &&
      known.node.title !== '' &&
      title.title !== '' &&
      labelKey(known.node.title) !== labelKey(title.title)
    )
      known.draft.doubts.push(otherTitle(known.node, title, line));
    node.node.priority ||= priority;
    if (node.node.title === '') node.node.title = title.title;
    this.known.add(node);
    if (known && !known.parent && parent && known.parent !== parent) {
      known.parent = parent;
      parent.children.push(known);
    }
    node.size = line.size;
    this.above.push(node);
    this.open = node;
  }

  /** A heading of the document itself: no node says it, and what follows is of no node. */
  private isHeading(line: PlanLine, whole: boolean): boolean {
    const list = priorityList.exec(line.text);
    const part = priorityPart.filter(({ words }) => words.test(line.text));
    const capitals =
      line.text === line.text.toUpperCase() && (line.text.match(/\p{Lu}/gu) ?? []).length > 5 && line.gap;
    const larger = line.size !== null && (this.open?.size ?? line.size) < line.size - 0.4;
    const titled =
      line.text.length < 120 && (capitals || larger || line.piece.role === 'heading') && !rowOf(line);
    const over = starNote.test(line.text) || list !== null || (titled && !whole);
    // The line after a list is of no node of it.
    const after = this.listed !== null && line.gap;
    if (!over && !after) return false;
    this.leave();
    if (list)
      this.listed = {
        priority: list.groups?.['not'] === undefined,
        level: listLevels[list.groups?.['level']?.toLowerCase() ?? ''] ?? null,
      };
    if (titled) for (const { level } of part) this.priorityLevels.add(level);
    this.context.skip(line, 'known-section');
    return true;
  }

  private isTerm({ node, draft }: Grown, line: PlanLine): boolean {
    const term = termOf(line.text);
    if (term === null) return false;
    if (term === 'impossible') draft.doubts.push(impossibleTerm(line));
    else {
      node.from ??= term.from;
      node.to ??= term.to;
    }
    return true;
  }

  private startTable(open: Grown, header: PlanHeader, line: PlanLine, above: PlanLine | undefined): void {
    const { table } = this;
    const labels = (header.columns ?? []).map(({ label }) => label).join('|');
    // The header is printed again at the top of a page: the kind above the break goes on under it.
    if (table && line.breaks && labels === table.columns.map(({ label }) => label).join('|')) return;
    const unit = this.context.unit ?? (above && isUnitNote(above.text) ? above.text : null);
    this.table = { header, columns: header.columns ?? [], rows: [], unit };
    // What has amounts is no list: its headings stand over a part of the document.
    if (this.listed?.priority === true && this.listed.level !== null)
      this.priorityLevels.add(this.listed.level);
    this.listed = null;
    open.node.moneyAsked = true;
    open.tables.push(this.table);
    if (!header.columns)
      open.draft.doubts.push(
        doubtOf('header', { line: line.line, page: line.page }, { text: quote(header.text) }),
      );
  }

  private isRow(open: Grown, line: PlanLine): boolean {
    const { table } = this;
    if (!table || line.whole) return false;
    const row = rowOf(line);
    const label = rowLabel(row ? row.label : line.text);
    // A sentence under the table may end in a number.
    const sure = label?.rest === '' || isRowOf(line, table.columns.length);
    if (row && sure) table.rows.push(row);
    else if (row) return false;
    else if (label && label.rest === '')
      table.rows.push({
        line: line.line,
        page: line.page,
        text: line.text,
        label: line.text,
        rest: '',
        ends: null,
        cells: null,
      });
    else if (label && isCells(label.rest, table.columns.length)) {
      const place = { line: line.line, page: line.page };
      open.draft.doubts.push(
        doubtOf('row-cells', place, { text: quote(line.text), columns: table.columns.length }),
      );
    } else return false;
    return true;
  }

  /** Ids in the order of the tree, money and descriptions: once all parts are read. */
  finish(): Grown[] {
    const ordered: Grown[] = [];
    const visit = (one: Grown): void => {
      one.node.id = `n${ordered.length + 1}`;
      ordered.push(one);
      for (const child of one.children) {
        child.node.parent = one.node.code;
        child.node.parentId = one.node.id;
        visit(child);
      }
    };
    for (const root of this.nodes.filter(({ parent }) => parent === null)) visit(root);
    for (const one of ordered) {
      this.loose.push(...settleMoney(one, this.context.grouping));
      const { passages, doubts } = passagesOf(linesOf(one.said), this.context.print, null);
      one.node.description = passages;
      one.draft.doubts.push(...doubts, ...saysNoMoney(passages));
    }
    return ordered;
  }
}

/** As many words as a row has amounts with a number or a dash among them, or numbers for the most part: no sentence. */
function isCells(rest: string, columns: number): boolean {
  const words = rest.trim().split(/\s+/u);
  const numbers = words.filter((word) => /\d|^[-–—]$/u.test(word)).length;
  return words.length === columns ? numbers > 0 : words.length > columns && numbers * 2 > words.length;
}

function lostRow({ line, page, text }: PlanLine): Finding {
  return {
    code: 'unread-line',
    reason: 'text',
    severity: 'error',
    line,
    page,
    node: null,
    nodeId: null,
    facts: { text: quote(text) },
  };
}
