import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './scripts/precompress.ts'
import { serviceWorker } from './scripts/service-worker.ts'

const api = process.env['DALA_API'] ?? 'http://localhost:4000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker(), precompress()],
  // Only zod imports this path: its catalogue of messages, which our forms never show.
  resolve: { alias: [{ find: /^\.\.\/locales\/index\.js$/, replacement: `${import.meta.dirname}/scripts/no-zod-locales.ts` }] },
  server: { hmr: { overlay: false }, proxy: { '/api': { target: api, changeOrigin: false }, '/openapi.json': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
})
