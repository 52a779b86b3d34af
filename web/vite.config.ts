import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstPages } from './scripts/first-pages.ts'
import { precompress } from './scripts/precompress.ts'
import { serviceWorker } from './scripts/service-worker.ts'

const api = process.env['DALA_API'] ?? 'http://localhost:4000'

const ofEveryPage =
  /node_modules\/@tanstack\/|web\/src\/app\/(?!me-page|main|live\/line)|web\/src\/home\/(?!work-list)|web\/src\/ui\/(?:base\/|words\/|(?:button|classes|clause|hero|horn|icon|law|page|shape|states|status|toaster)\.)|locale\/src\//

// The way in is the first page of everybody who is not signed in yet.
const ofEntrance = /web\/src\/identity\/(?:frame|messages|next-page|passkey|sign-in-page)/
const ofForms = /web\/src\/ui\/(?:field-frame|form|text-fields|use-form)\b/

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), firstPages(), serviceWorker(), precompress()],
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
    rolldownOptions: {
      output: {
        // What every page needs comes in two files instead of twenty: each more would cost a kilobyte of headers on a slow network.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// },
            { name: 'app', test: ofEveryPage },
            { name: 'form', test: ofForms },
            { name: 'entrance', test: ofEntrance },
          ],
        },
      },
    },
  },
})
