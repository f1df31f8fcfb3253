import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { places, suffixes, suffixOf, views } from './architecture.ts';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name))
  .map((name) => name.replaceAll('\\', '/'));

type Import = { file: string; target: string; inside: string | null };

/** Every import and re-export of a file, the type-only ones too: a wall holds for types as well. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const script = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]).join('\n')
    : text;
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (named && ts.isStringLiteral(named)) {
      const target = named.text;
      const inside = target.startsWith('.')
        ? relative(source, resolve(source, dirname(file), target)).replaceAll('\\', '/')
        : null;
      found.push({ file, target, inside });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest));
  return found;
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';
const isPlace = (room: string): boolean => (places as readonly string[]).includes(room);
const all = files.flatMap(importsOf);

/** What is wrong with one import of a file in a room; null when it keeps the walls. */
function breach({ file, target, inside }: Import): string | null {
  const room = roomOf(file);
  const suffix = suffixOf(file);
  if (suffix === 'test' || isPlace(room) || file === 'start.ts') return null;
  const rule = suffixes[suffix];
  if (inside === null) {
    if (target.startsWith('node:')) return rule.node ? null : `${suffix} file imports ${target}`;
    const name = target.startsWith('@')
      ? target.split('/').slice(0, 2).join('/')
      : (target.split('/')[0] ?? '');
    return rule.packages.includes(name) ? null : `${suffix} file imports package ${name}`;
  }
  const other = roomOf(inside);
  if (other === 'platform') return rule.platform ? null : `${suffix} file imports platform`;
  if (isPlace(other) || inside === 'start.ts') return `a room imports ${other}`;
  if (other !== room && other !== 'kernel' && !(views[room] ?? []).includes(other))
    return `${room} may not look into ${other}`;
  const kind = suffixOf(inside);
  if (!rule.sees.includes(kind)) return `${suffix} file imports a ${kind} file`;
  if (suffix === 'store' && kind === 'store' && other !== room)
    return 'a store imports the store of another room';
  return null;
}

describe('the walls of the house', () => {
  it('finds the files and their imports, so that an empty list cannot pass', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(all.length).toBeGreaterThan(20);
  });

  it('every folder under src is a room of the table or one of the doors', () => {
    const rooms = new Set(files.filter((file) => file.includes('/')).map(roomOf));
    expect([...rooms].filter((room) => !isPlace(room) && !(room in views))).toEqual([]);
  });

  it('no import goes through a wall', () => {
    expect(
      all.flatMap((one) => {
        const wrong = breach(one);
        return wrong ? [`${one.file}: ${wrong} (${one.target})`] : [];
      }),
    ).toEqual([]);
  });

  it('recognises a breach when it is made', () => {
    const one = (file: string, target: string, inside: string | null) => breach({ file, target, inside });
    expect(one('budget/roll-up.ts', 'node:fs', null)).not.toBeNull();
    expect(one('budget/roll-up.ts', 'pg', null)).not.toBeNull();
    expect(one('budget/roll-up.ts', '../platform/x.ts', 'platform/x.ts')).not.toBeNull();
    expect(one('planning/tree.ts', '../schools/school.ts', 'schools/school.ts')).not.toBeNull();
    expect(one('enrolment/run.ts', '../followup/status.ts', 'followup/status.ts')).not.toBeNull();
    expect(
      one('budget/amount.store.ts', '../planning/plan.store.ts', 'planning/plan.store.ts'),
    ).not.toBeNull();
    expect(one('planning/tree.ts', './plan.store.ts', 'planning/plan.store.ts')).not.toBeNull();
    expect(one('planning/tree.ts', './plan.nl.ts', 'planning/plan.nl.ts')).not.toBeNull();
    expect(one('intake/read.ts', '../followup/status.ts', 'followup/status.ts')).toBeNull();
  });

  it('pure files read no clock, randomness or environment', () => {
    const impure = /\b(Date\.now\(|new Date\(\)|Math\.random\(|process\.|globalThis\.|setTimeout\(|fetch\()/;
    const found = files.filter((file) => {
      const room = roomOf(file);
      if (suffixOf(file) !== 'pure' || isPlace(room) || file === 'start.ts') return false;
      return impure.test(readFileSync(join(source, file), 'utf8'));
    });
    expect(found).toEqual([]);
  });

  it('a page shows: svelte files and +page.ts import no store, use case or query', () => {
    const shows = all.filter(({ file }) => /\.svelte$|\.svelte\.ts$|\+(page|layout)\.ts$/.test(file));
    const wrong = shows.filter(
      ({ inside }) => inside && ['store', 'usecase', 'query'].includes(suffixOf(inside)),
    );
    expect(wrong.map(({ file, target }) => `${file}: ${target}`)).toEqual([]);
  });

  it('routes hold no SQL and commands open no tables', () => {
    const doors = files.filter((file) => /^(web|cli)\//.test(file) && !file.endsWith('.test.ts'));
    const sql = /\b(selectFrom|insertInto|updateTable|deleteFrom)\(/;
    expect(doors.filter((file) => sql.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
  });

  it('the two wings never import each other', () => {
    const plan = new Set(['planning', 'budget', 'followup', 'overview', 'reports', 'publication', 'intake']);
    const school = new Set(['schools', 'allocation', 'enrolment', 'capacity', 'consultation', 'guidance']);
    const across = all.filter(({ file, inside }) => {
      if (!inside) return false;
      const [from, to] = [roomOf(file), roomOf(inside)];
      return (plan.has(from) && school.has(to)) || (school.has(from) && plan.has(to));
    });
    expect(across).toEqual([]);
  });

  it('no drawer for everything, no barrel', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|shared|misc|types?|index)(\/|\.(ts|svelte)$)/;
    expect(files.filter((file) => drawers.test(file))).toEqual([]);
  });

  it('no file grows past two subjects', () => {
    // Data and texts may be long: they hold one subject however many lines it takes.
    const long = files
      .filter((file) => !/\.nl\.ts$|\.test\.ts$|habits\.ts$/.test(file))
      .map((file) => ({ file, lines: readFileSync(join(source, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
