/** Which nodes of a plan are there already: a plan lists its nodes and then tells them. */
import type { Level } from '../planning/level.ts';
import type { Grown } from './plan-node.ts';
import { labelKey } from './wording.ts';

type Named = { code: string | null; level: Level; title: string };

/** "BD.17" and "BD17" are one code (Brugge). */
const placeKey = ({ code, level }: Named): string =>
  `${level} ${code?.replace(/^(\p{L}+)[. ](?=\d)/u, '$1') ?? ''}`;
const begin = (title: string): string => labelKey(title).split(' ').slice(0, 3).join(' ');

/**
 * The same code again with words that begin alike, or with none, is the same node: a word may be left out on the way
 * (BD13 in Brugge).
 */
export class KnownNodes {
  private readonly first = new Map<string, Grown>();
  private readonly untitled = new Map<string, Grown>();
  private readonly titled = new Map<string, Grown>();

  find(title: Named): Grown | null {
    if (title.code === null && title.level !== 'body') return null;
    const key = placeKey(title);
    const found =
      title.title === ''
        ? this.first.get(key)
        : (this.titled.get(`${key} ${begin(title.title)}`) ?? this.untitled.get(key));
    return found ?? null;
  }

  /** Again after a node got its title. */
  add(node: Grown): void {
    const key = placeKey(node.node);
    if (!this.first.has(key)) this.first.set(key, node);
    if (node.node.title === '') {
      if (!this.untitled.has(key)) this.untitled.set(key, node);
      return;
    }
    if (this.untitled.get(key) === node) this.untitled.delete(key);
    const name = `${key} ${begin(node.node.title)}`;
    if (!this.titled.has(name)) this.titled.set(name, node);
  }
}
