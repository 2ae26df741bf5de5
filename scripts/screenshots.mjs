import { runTypeScript } from './setup/typescript.mjs';

// Pictures of the running demo for README and docs, and of every page in both themes at two widths for whoever looks at a change.
process.exitCode = await runTypeScript(
  'packages/e2e/src/screenshots.ts',
  process.argv.slice(2),
);
