// Decides how the client is built: from client/ to dist/client, nothing inline, so that it runs under a strict content policy.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
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
