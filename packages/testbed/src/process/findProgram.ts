import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Full path of a program on the PATH.
 *
 * @throws Error that names the Debian package to install when it is not there.
 */
export function findProgram(names: readonly string[], debianPackage: string) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not in this folder
      }
    }
  }
  throw new Error(
    `${names.join(
      ' or ',
    )} is not on the PATH; on Debian: apt-get install ${debianPackage}`,
  );
}
