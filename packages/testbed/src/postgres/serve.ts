import { startPostgres } from './startPostgres';

/** Runs a PostgreSQL until standard input ends, and prints its URL: for scripts that are no TypeScript. */
async function main() {
  const postgres = await startPostgres();
  process.stdout.write(`${postgres.connectionString}\n`);
  process.stdin.resume();
  await new Promise(resolve => process.stdin.once('end', resolve));
  await postgres.stop();
}

main().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
