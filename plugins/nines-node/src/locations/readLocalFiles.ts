import { realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { LocalWalk, explainFileError, isInside } from './LocalWalk';
import { LocationAnswer } from './LocationReader';
import { LocationLimits } from './LocationLimits';

/** A folder or file of this machine, and the folder that it must not leave, symbolic links resolved. */
export type LocalPlace = { readonly root: string; readonly path: string };

/** Reads files of this machine. Links that lead out of the folder, pipes and devices are skipped, and said. */
export async function readLocalFiles(
  place: LocalPlace,
  limits: LocationLimits,
  signal?: AbortSignal,
): Promise<LocationAnswer> {
  const name = relative(place.root, place.path) || '.';
  try {
    const root = await realpath(place.root);
    const path = await realpath(place.path);
    if (!isInside(root, path)) {
      const message = `'${name}' leads out of the folder of the entity's descriptor`;
      return { status: 'refused', message };
    }
    const walk = new LocalWalk(root, limits, signal);
    if ((await stat(path)).isDirectory()) {
      await walk.folder(path, name === '.' ? '' : name, 0);
    } else {
      await walk.file(path, name, { isNamed: true });
    }
    return walk.collector.answer();
  } catch (error) {
    const message = `'${name}' cannot be read: ${explainFileError(error)}`;
    return { status: 'unreachable', message };
  }
}
