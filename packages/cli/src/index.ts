/**
 * The `nines` command.
 *
 * @packageDocumentation
 */
import { main } from './main';

// a reader such as `head` may have seen enough
process.stdout.on('error', error => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2), process).then(code => {
  process.exitCode = code;
});
