import { defineConfig } from 'vitest/config';

// A golden output that is missing fails; `npm run golden` writes them anew.
export default defineConfig({ test: { update: 'none' } });
