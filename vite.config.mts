// Decides how the client is built: from client/ to dist/client, nothing inline, so that it runs under a strict content policy; and small.
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { ahead } from './client/ahead.mts';
import { documentsApart } from './client/documents-apart.mts';

export default defineConfig({
  root: 'client',
  plugins: [
    react(),
    documentsApart(),
    ahead(),
    // The server sends these beside the plain file; it compresses nothing itself then.
    compression({
      algorithms: ['brotliCompress', 'gzip'],
      threshold: 1024,
      include: /\.(html|js|css|svg)$/,
    }),
  ],
  // rxjs has its code for today's browsers, half as long, under this name.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      // How long each part of a build took is no warning.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // What others wrote changes seldom, and then stays in the browser; every page needs these.
            {
              name: 'foundation',
              test: /node_modules\/(@apollo|@tanstack|@wry|graphql|i18next|optimism|react|react-dom|react-i18next|rxjs|scheduler|tslib)\//,
            },
            // What many pages share comes at once instead of in forty pieces.
            {
              name: 'shared',
              test: /\/client\/(ui|app)\/(?!record-table|reason-field)/,
              minShareCount: 12,
            },
            // And what many pages share, but none of a teacher's.
            { name: 'desk', test: /\/client\/ui\/(record-table|reason-field)/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/graphql', '/downloads', '/templates', '/roaming'].map((path) => [
        path,
        `http://localhost:${process.env.PORT ?? 4000}`,
      ]),
    ),
  },
});
