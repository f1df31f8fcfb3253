/** The site with one page only, that selects one row and shows it: what the pages of the site are measured against. */
import { resolve } from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');
export default defineConfig({
  root,
  build: { assetsInlineLimit: 0 },
  plugins: [
    sveltekit({
      outDir: '.svelte-kit/bare',
      adapter: adapter({ out: '.svelte-kit/bare-build' }),
      files: { src: 'src/web', assets: 'src/web/static', routes: 'bench/bare/routes' },
      csp: { mode: 'nonce', directives: { 'default-src': ['self'] } },
    }),
  ],
});
