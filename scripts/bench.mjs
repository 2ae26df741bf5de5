import { runTypeScript } from './setup/typescript.mjs';

process.exitCode = await runTypeScript(
  'packages/bench/src/index.ts',
  process.argv.slice(2),
);
