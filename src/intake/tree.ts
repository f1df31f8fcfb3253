/** Drafts to nodes: levels, parents and the order of the tree. */
import type { Axis } from '../followup/status.ts';
import { axes } from '../followup/status.ts';
import type { Passage } from '../narrative/passage.ts';
import { passagesText } from '../narrative/passage.ts';
import type { Level } from '../planning/level.ts';
import { levels } from '../planning/level.ts';
import { depthOfCode, levelOfCode } from './codes.ts';
import type { Draft } from './draft.ts';
import type { ReadAxis, ReadNode, ReadTable } from './reading.ts';
import { key, labelKey } from './wording.ts';

export type Placed = { draft: Draft; node: ReadNode; children: Placed[] };

/** Nodes in the order of the tree, a parent before its children, with ids n1, n2, ... */
export function growTree(drafts: readonly Draft[]): Placed[] {
  const merged = mergeClosings(drafts);
  const known = levelsOf(merged);
  const placed = merged.map((draft): Placed => ({
    draft,
    node: nodeOf(draft, known.get(draft) ?? 'action'),
    children: [],
  }));
  const roots = adopt(placed);
  const ordered: Placed[] = [];
  const visit = (one: Placed) => {
    one.node.id = `n${ordered.length + 1}`;
    ordered.push(one);
    for (const child of one.children) {
      child.node.parent = one.node.code;
      child.node.parentId = one.node.id;
      visit(child);
    }
  };
  for (const root of roots) visit(root);
  return ordered;
}

/** A closing table of a node that has its own title before it adds its money there. */
function mergeClosings(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const open = new Map<string, Draft>();
  for (const draft of drafts) {
    const name = draft.code ?? ` ${key(draft.title)}`; // no code begins with a space
    const own = open.get(name);
    // A second table of the same whole is another part of it right after the first, and another whole elsewhere.
    if (draft.closing && own && (!own.closing || kept.at(-1) === own)) {
      own.tables = [...own.tables, ...draft.tables];
      own.doubts = [...own.doubts, ...draft.doubts];
      open.delete(name);
      continue;
    }
    kept.push(draft);
    if (draft.code !== null) open.set(draft.code, draft);
    if (draft.title !== '') open.set(` ${key(draft.title)}`, draft);
  }
  return kept;
}

/** A level by its word, else by the letters of the code, else by the depth of its number, else by what the node holds. */
function levelsOf(drafts: readonly Draft[]): Map<Draft, Level> {
  const found = new Map<Draft, Level>();
  const byDepth = new Map<number, Level>();
  let deepest = 0;
  for (const draft of drafts) {
    const level =
      draft.level ?? (draft.code === null ? null : levelOfCode(draft.code)) ?? levelOfTitle(draft.title);
    const depth = draft.code === null ? null : depthOfCode(draft.code);
    if (depth !== null) {
      deepest = Math.max(deepest, depth);
      if (level && !byDepth.has(depth)) byDepth.set(depth, level);
    }
    if (level) found.set(draft, level);
  }
  const up: Level[] = ['action', 'action_plan', 'objective', 'strategic_objective', 'body'];
  for (const draft of drafts) {
    if (found.has(draft)) continue;
    const depth = draft.code === null ? null : depthOfCode(draft.code);
    // A table that closes a whole is not of an action, however short the code.
    const closes = draft.closing && depth === deepest ? 'objective' : null;
    // Where no code has more than one number, its depth tells nothing.
    const byCode =
      depth === null || deepest === 1
        ? null
        : (byDepth.get(depth) ?? closes ?? up[Math.min(up.length - 1, deepest - depth)]);
    const holds = draft.status !== null || axes.some((axis) => draft.axes[axis].present);
    found.set(draft, byCode ?? (holds ? 'action' : draft.closing ? 'objective' : 'action_plan'));
  }
  return found;
}

function levelOfTitle(title: string): Level | null {
  return /^(?:verrichtingen zonder beleidsdoelstelling|nidov$|gelijkblijvend beleid$|overig beleid$)/u.test(
    labelKey(title),
  )
    ? 'without_objective'
    : null;
}

const rankOf = (level: Level): number =>
  level === 'without_objective' ? levels.indexOf('objective') : levels.indexOf(level);

/** Gives each node its parent: by a fact, by the open node above it, or by the closing table after it. */
function adopt(placed: Placed[]): Placed[] {
  const facts = placed.some((one) => one.draft.under !== undefined);
  const open: Placed[] = [];
  let roots: Placed[] = [];
  const byCode = new Map<string, Placed>();
  // A report that begins with the table of a whole and ends otherwise prints such tables first.
  const first = placed[0]?.draft.closing === true && placed.at(-1)?.draft.closing === false;
  for (const one of placed) {
    const rank = rankOf(one.node.level);
    if (one.draft.closing && !first) {
      // What stood before an earlier node of the same rank or higher belongs no more to a closing table after it.
      const taken = roots.slice(roots.findLastIndex((root) => rankOf(root.node.level) <= rank) + 1);
      const plans = taken.some((root) => root.node.level !== 'action');
      const children = new Set(taken.filter((root) => !plans || root.node.level !== 'action'));
      one.children = [...one.children, ...children];
      const place = roots.findIndex((root) => children.has(root));
      roots = roots.filter((root) => !children.has(root));
      roots.splice(place < 0 ? roots.length : Math.min(place, roots.length), 0, one);
      open.length = 0;
    } else {
      while (open.length > 0 && rankOf(open.at(-1)?.node.level ?? 'body') >= rank) open.pop();
      const named = one.draft.under ? parentNamed(one.draft.under, byCode, placed) : undefined;
      const parent = named ?? (facts ? undefined : open.at(-1));
      if (parent && parent !== one) parent.children.push(one);
      else roots.push(one);
      open.push(one);
    }
    if (one.node.code !== null) byCode.set(one.node.code, one);
  }
  return roots;
}

function parentNamed(
  under: string,
  byCode: ReadonlyMap<string, Placed>,
  placed: readonly Placed[],
): Placed | undefined {
  const words = under.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const found = byCode.get(words.slice(0, count).join(' ').replace(/[:,]$/u, ''));
    if (found) return found;
  }
  return placed.find((one) => one.node.title === under);
}

function nodeOf(draft: Draft, level: Level): ReadNode {
  const tables: ReadTable[] = axes.flatMap((axis) =>
    draft.axes[axis].blocks.flatMap((block) =>
      block.type === 'table'
        ? [{ header: block.header, rows: block.rows, line: block.line, page: block.page }]
        : [],
    ),
  );
  return {
    id: '',
    code: draft.code,
    level,
    title: draft.title,
    parent: null,
    parentId: null,
    line: draft.line,
    page: draft.page,
    priority: draft.priority,
    status: draft.status,
    axes: { progress: axisOf(draft, 'progress'), time: axisOf(draft, 'time'), money: axisOf(draft, 'money') },
    references: [],
    tables,
    money: {},
    moneyAsked: draft.tables.length > 0,
  };
}

function axisOf(draft: Draft, axis: Axis): ReadAxis {
  const { light, blocks, present } = draft.axes[axis];
  const kept: Passage[] = blocks;
  return { light, text: passagesText(kept), blocks: kept, present };
}
