import { NotFoundError } from '@backstage/errors';
import {
  SloSourceResponse,
  documentText,
  lossesOf,
} from '@nines/backstage-plugin-slo-common';
import { SeriesIndex } from './SeriesIndex';
import { SloServiceDeps } from './SloServiceDeps';
import { SloPath, toSloRef } from './readSlo';

/** The rule of a problem which says that an earlier definition is measured. */
const LAST_GOOD = 'N6';

/**
 * The text of the document that an SLO is measured by, as plain text. Nothing is shown of a document that did not parse as a
 * definition: a file may have been named by mistake.
 *
 * @throws NotFoundError
 */
export async function readSource(
  deps: Pick<SloServiceDeps, 'entities'> & { readonly index: SeriesIndex },
  path: SloPath,
): Promise<SloSourceResponse> {
  const measured = await deps.index.read();
  const definition = measured.objectivesOf(toSloRef(path))[0]?.definition;
  const of = `of SLO '${path.slo}' in ${path.entityRef}`;
  if (!definition) throw new NotFoundError(`No valid definition ${of}`);
  const { format, file, document, url } = definition.origin;
  const isTemplate = format === 'template';
  const [problems, text] = await Promise.all([
    deps.entities.listProblems(path.entityRef),
    deps.entities.findFile(file, isTemplate ? undefined : path.entityRef),
  ]);
  const isEarlier = problems.some(
    ({ rule, name }) => rule === LAST_GOOD && name === path.slo,
  );
  if (isEarlier) {
    throw new NotFoundError(
      `The definition ${of} is an earlier one: what its file holds now cannot be used`,
    );
  }
  const shown =
    text === undefined ? undefined : documentText({ file, text }, document);
  if (text === undefined || !shown) {
    throw new NotFoundError(`The file of the definition ${of} is not there`);
  }
  const losses = lossesOf({ file, text }, document);
  return {
    format,
    file,
    ...(url !== undefined && { url }),
    ...shown,
    losses: losses.map(({ kind, path: at, message }) => {
      return { kind, path: at, message };
    }),
  };
}
