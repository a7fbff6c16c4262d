import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'

// What the site shows is opened by `sopbook build`, `start` or `dev` before Astro runs; guide pages alone are compiled as MDX.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx()],
})
