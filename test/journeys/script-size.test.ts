/** What a page sends of JavaScript, compressed: less than 90 KB, without the editor that comes when a text is written in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const client = join(root, 'build/client');
const nodes = readdirSync(join(root, 'build/server/nodes'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(join(root, 'build/server/nodes', name), 'utf8'));

/** The files that a page loads at once, as the build lists them. */
const importsOf = (node: string | undefined): string[] =>
  JSON.parse(/export const imports = (\[.*?\]);/.exec(node ?? '')?.[1] ?? '[]') as string[];
const layout = importsOf(nodes.find((node) => node.includes('"src/web/routes/+layout.server.ts"')));
const entries = ['start', 'app', 'payload'].flatMap((name) =>
  readdirSync(join(client, '_app/immutable/entry'))
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith('.js'))
    .map((file) => `_app/immutable/entry/${file}`),
);

/** Pages that run in the browser; the others send none. */
const pages = nodes.flatMap((node) => {
  const file = /universal_id = "(.*?)"/.exec(node)?.[1];
  if (file === undefined || !/csr = true/.test(readFileSync(join(root, file), 'utf8'))) return [];
  return [
    { page: file.replace(/^src\/web\/routes/, '').replace(/\/\+page\.ts$/, ''), imports: importsOf(node) },
  ];
});
const read = (file: string): string => readFileSync(join(client, file), 'utf8');

describe('JavaScript of a page', () => {
  it.each(pages)('$page is under 90 KB', ({ imports }) => {
    const files = new Set([...entries, ...layout, ...imports]);
    expect(layout.length * imports.length).toBeGreaterThan(0);
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(read(file)).byteLength, 0);
    expect(bytes).toBeLessThan(90 * 1024);
    // The editor is a part of its own.
    expect([...files].filter((file) => read(file).includes('ProseMirror'))).toEqual([]);
  });

  it('of the update of an action is among them', () => {
    expect(pages.map(({ page }) => page)).toContain('/[bestuur]/rondes/[id]/opvolging/[updateId]');
  });
});
