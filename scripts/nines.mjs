import { runTypeScript } from './setup/typescript.mjs';

const isOfNpm = process.env.npm_lifecycle_event === 'nines';

process.exitCode = await runTypeScript(
  'packages/cli/src/index.ts',
  process.argv.slice(2),
  // npm starts scripts at the root; paths are meant from where its user is
  { cwd: isOfNpm ? process.env.INIT_CWD : undefined },
);
