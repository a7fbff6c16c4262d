import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'

// Vite brings 0.7 kB along with a dynamic import, to load what the part needs before it; ours need nothing, and a search waits for it.
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
}

// What the site shows is opened by `sopbook build`, `start` or `dev` before Astro runs; guide pages alone are compiled as MDX.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [plainImports] },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx()],
})
