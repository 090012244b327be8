import { defineConfig } from 'vitest/config';

// A golden output that is missing fails; `npm run golden` writes them anew. Tests of the command start processes and wait
// for them, so that every processor takes files.
export default defineConfig({ test: { update: 'none', testTimeout: 60_000, maxWorkers: '100%' } });
