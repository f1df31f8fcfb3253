/** A node of a plan while it is read: what was printed under it, and its place in the tree. */
import type { Passage } from '../narrative/passage.ts';
import type { Doubt } from './doubt.ts';
import { quote } from './doubt.ts';
import type { Draft } from './draft.ts';
import { noMoney } from './plan-habits.ts';
import type { PlanColumn, PlanHeader } from './plan-header.ts';
import type { PlanLine } from './plan-lines.ts';
import type { PlanRow } from './plan-rows.ts';
import type { PlanTitle } from './plan-titles.ts';
import type { Piece } from './piece.ts';
import type { ReadAxis, ReadNode } from './reading.ts';
import type { Placed } from './tree.ts';

export type OpenTable = { header: PlanHeader; columns: PlanColumn[]; rows: PlanRow[]; unit: string | null };
export type Grown = Placed & {
  tables: OpenTable[];
  said: Piece[];
  parent: Grown | null;
  children: Grown[];
  size: number | null;
};

export function newNode(title: PlanTitle, line: PlanLine, parent: Grown | null): Grown {
  const noAxis = (): ReadAxis => ({ light: null, text: '', blocks: [], present: false });
  const place = { line: line.line, page: line.page };
  const node: ReadNode = {
    ...place,
    id: '',
    code: title.code,
    level: title.level,
    title: title.title,
    parent: null,
    parentId: null,
    priority: title.priority,
    status: null,
    axes: { progress: noAxis(), time: noAxis(), money: noAxis() },
    references: [],
    tables: [],
    money: {},
    moneyAsked: false,
    description: [],
  };
  const none = { light: null, blocks: [], present: false };
  const draft: Draft = {
    ...place,
    code: title.code,
    title: title.title,
    level: title.level,
    closing: false,
    priority: title.priority,
    status: null,
    axes: { progress: none, time: none, money: none },
    tables: [],
    doubts: [],
    under: undefined,
  };
  const grown: Grown = { draft, node, children: [], parent, tables: [], said: [], size: line.size };
  parent?.children.push(grown);
  return grown;
}

export function otherTitle(node: ReadNode, { code, title }: PlanTitle, { line, page }: PlanLine): Doubt {
  const facts = { code: code ?? '', title: quote(title), firstTitle: quote(node.title) };
  return { line, page, reason: 'other-title', severity: 'warning', facts, money: false };
}

export function impossibleTerm({ line, page, text }: PlanLine): Doubt {
  return { line, page, reason: 'term', severity: 'warning', facts: { text: quote(text) }, money: false };
}

export function saysNoMoney(passages: readonly Passage[]): Doubt[] {
  return passages.flatMap((passage): Doubt[] => {
    if (passage.type !== 'paragraph' || !noMoney.test(passage.text)) return [];
    const sentence = passage.text.split(/(?<=[.!?])\s/u).find((one) => noMoney.test(one)) ?? passage.text;
    const { line, page } = passage;
    return [
      { line, page, reason: 'no-money', severity: 'info', facts: { text: quote(sentence) }, money: false },
    ];
  });
}
