/** How the client is built: each page of the product has one entry, which imports its own styles. */
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const entries = ['main', 'home', 'importing']
  .map((name) => [name, here(`static/src/${name}.ts`)] as const)
  .filter(([, path]) => existsSync(path))

export default defineConfig({
  // Addresses inside the built files are relative, so Django may serve them under any prefix.
  base: './',
  publicDir: false,
  // The packages may lie elsewhere, behind a link.
  server: { fs: { allow: [here('.'), realpathSync(here('node_modules'))] } },
  build: {
    outDir: 'static/dist',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: { input: Object.fromEntries(entries) },
  },
  test: {
    include: ['static/src/**/*.test.ts', 'tests/**/*.test.ts'],
    passWithNoTests: true,
  },
})
