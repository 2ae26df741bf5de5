// npm start: all set-up, then the demo portal. npm run dev: the same with hot reload. Arguments are the demo's own.
import { ensurePrograms } from './setup/system.mjs';
import { runTypeScript } from './setup/typescript.mjs';

// The examples are measured with a real Prometheus and documented with a real MkDocs; without them the portal starts all the
// same and says what it cannot show.
await ensurePrograms([
  'prometheus',
  'promtool',
  'prometheus-alertmanager',
  'mkdocs',
]);
process.exitCode = await runTypeScript(
  'packages/demo/src/main.ts',
  process.argv.slice(2),
);
