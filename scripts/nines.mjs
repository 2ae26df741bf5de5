import { runTypeScript } from './setup/typescript.mjs';

process.exitCode = await runTypeScript(
  'packages/cli/src/index.ts',
  process.argv.slice(2),
);
