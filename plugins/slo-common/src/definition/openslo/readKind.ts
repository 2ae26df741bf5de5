import { Cursor, DocumentReport, SourceDocument } from '../documents';
import { OPENSLO_ALPHA } from '../opensloAlpha/alphaSchemas';
import { closestTo } from './closestTo';
import { OPENSLO_V1 } from './schemas/envelopeSchema';
import {
  isOpenSloKind,
  OPENSLO_KINDS,
  OpenSloKind,
} from './schemas/opensloSchemas';

/** What to do with the versions that are not read. */
const OTHER_VERSIONS = new Map([
  [
    'openslo.com/v2alpha',
    'Version 2 is a draft. Write apiVersion "openslo/v1", "indicator" for "sli", "indicatorRef" for "sliRef", and "metricSource" around each query.',
  ],
]);

/** Whether a document is meant to be OpenSLO, of whatever version but the one that is imported. */
export function isOpenSlo(document: SourceDocument): boolean {
  const root = new Cursor(document.value);
  const apiVersion = root.at('apiVersion').text;
  if (apiVersion === OPENSLO_ALPHA) return false;
  if (apiVersion !== undefined && /^open-?slo\b/i.test(apiVersion)) return true;
  const isKnown = isOpenSloKind(root.at('kind').text) && root.has('spec');
  const isNear =
    apiVersion === undefined || closestTo(apiVersion, [OPENSLO_V1]);
  return isKnown && isNear !== undefined;
}

/** E1: the kind of a document of the version that is read. */
export function readKind(
  root: Cursor,
  report: DocumentReport,
): OpenSloKind | undefined {
  const apiVersion = root.at('apiVersion').value;
  if (apiVersion !== OPENSLO_V1) {
    const version = String(apiVersion).slice(0, 40);
    report.problem({
      path: ['apiVersion'],
      rule: 'E1',
      message:
        apiVersion === undefined
          ? `apiVersion is missing; it must be "${OPENSLO_V1}".`
          : `apiVersion is "${version}"; only "${OPENSLO_V1}" is read.`,
      hint: OTHER_VERSIONS.get(version) ?? `Write "${OPENSLO_V1}".`,
    });
    return undefined;
  }
  const kind = root.at('kind').value;
  if (typeof kind === 'string' && isOpenSloKind(kind)) return kind;
  const close = closestTo(String(kind), OPENSLO_KINDS);
  report.problem({
    path: ['kind'],
    rule: 'E1',
    message: `kind is ${
      kind === undefined ? 'missing' : JSON.stringify(kind).slice(0, 60)
    }; it must be one of ${OPENSLO_KINDS.join(', ')}.`,
    ...(close && kind !== undefined && { hint: `Write "${close}".` }),
  });
  return undefined;
}
