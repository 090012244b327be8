import { defineConfig } from 'vitest/config';

// A golden output that is missing fails; `npm run golden` writes them anew. Tests of the command start processes.
export default defineConfig({ test: { update: 'none', testTimeout: 60_000 } });
