import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** What the framework hides by a style in its HTML is hidden by a class: the policy of the site allows no such style. */
const announcerByClass: Plugin = {
  name: 'announcer-by-class',
  enforce: 'pre',
  transform: {
    filter: { id: /kit\/src\/runtime\/components\/root\.svelte$/ },
    handler: (code) => {
      const changed = code.replace(/style="position: absolute;[^"]*"/, 'class="bs-vh"');
      if (changed === code) throw new Error('the announcer of SvelteKit looks otherwise: see vite.config.ts');
      return changed;
    },
  },
};

export default defineConfig({
  // Fonts are files of their own: inlined they would be loaded anew with every change of the style sheet.
  build: { assetsInlineLimit: 0 },
  plugins: [
    announcerByClass,
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      files: { src: 'src/web', assets: 'src/web/static' },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
