/** `npm run map`: writes the map of the house into docs/ARCHITECTURE.md from the imports as they are. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { suffixOf } from '../test/architecture.ts';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

/** The map as text: which room looks into which, and the size of the files. */
export function drawMap(): string {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts'));
  const rooms = new Map<string, { suffixes: Set<string>; sees: Set<string> }>();
  for (const file of files) {
    if (!file.includes('/')) continue;
    const room = file.split('/')[0] ?? '';
    const entry = rooms.get(room) ?? { suffixes: new Set<string>(), sees: new Set<string>() };
    rooms.set(room, entry);
    if (room !== 'web' && room !== 'platform' && room !== 'cli') entry.suffixes.add(suffixOf(file));
    const text = readFileSync(join(source, file), 'utf8');
    for (const found of text.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)) {
      const target = relative(source, resolve(source, dirname(file), found[1] ?? found[2] ?? '')).replaceAll(
        '\\',
        '/',
      );
      const other = target.split('/')[0] ?? '';
      if (other !== room && target.includes('/') && !target.startsWith('..')) entry.sees.add(other);
    }
  }
  const rows = [...rooms]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([room, { suffixes, sees }]) =>
        `| \`${room}/\` | ${[...suffixes].toSorted().join(', ') || '–'} | ${[...sees].toSorted().join(', ') || '–'} |`,
    );
  return ['| room | holds | looks into |', '|---|---|---|', ...rows].join('\n');
}

const target = join(root, 'docs', 'ARCHITECTURE.md');
const [start, end] = ['<!-- map -->', '<!-- /map -->'];

export function withMap(text: string): string {
  const [before = '', rest = ''] = text.split(start);
  return `${before}${start}\n${drawMap()}\n${end}${rest.split(end)[1] ?? ''}`;
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  writeFileSync(target, withMap(readFileSync(target, 'utf8')));
}
