import { Cursor, DocumentReport, isMap, SourceDocument } from '../documents';
import { Importer, ImportOptions } from '../Importer';
import { checkShape } from '../openslo/checkShape';
import { withoutZeroValues } from '../openslo/withoutZeroValues';
import { hasErrorsAt } from '../importing/hasErrorsAt';
import { SloDefinition } from '../types';
import { ALERT_WINDOWS_KIND, checkAlertWindows } from './checkAlertWindows';
import { mentionsOfSloth } from './mentionsOfSloth';
import { readSlothSlo, SlothSource } from './readSlothSlo';
import {
  reportObjectLosses,
  reportServiceLosses,
  reportSloLosses,
} from './reportSlothLosses';
import { checkService } from './checkService';
import { SLOTH_FILE_SCHEMAS, SLOTH_KUBERNETES_SCHEMAS } from './slothSchemas';
import { FILE_SPELLING, KUBERNETES_SPELLING } from './SlothSpelling';

/**
 * Reads Sloth: `prometheus/v1` files, their Kubernetes form, and alert windows (checked, then dropped). Unlike Sloth itself, an
 * unknown field is reported.
 *
 * @public
 */
export const slothImporter: Importer = {
  format: 'sloth',
  recognises,
  mentions: mentionsOfSloth,
  read,
};

function recognises({ value }: SourceDocument): boolean {
  if (!isMap(value)) return false;
  const { apiVersion, version } = value;
  if (typeof apiVersion === 'string') {
    return apiVersion.startsWith('sloth.slok.dev/');
  }
  const isVersioned =
    typeof version === 'string' && version.startsWith('prometheus/');
  return isVersioned || ('service' in value && 'slos' in value);
}

function read(
  document: SourceDocument,
  report: DocumentReport,
  options: ImportOptions,
): readonly SloDefinition[] {
  const root = new Cursor(withoutZeroValues(document.value));
  const shapeOptions = { mode: options.mode, report };
  if (root.at('kind').value === ALERT_WINDOWS_KIND) {
    checkAlertWindows(root, shapeOptions);
    return [];
  }
  const isKubernetes = root.has('apiVersion');
  const spelling = isKubernetes ? KUBERNETES_SPELLING : FILE_SPELLING;
  const schemas = isKubernetes ? SLOTH_KUBERNETES_SCHEMAS : SLOTH_FILE_SCHEMAS;
  const service = isKubernetes ? root.at('spec') : root;
  checkShape(root, schemas, shapeOptions);
  checkService(service, { spelling, report, verdict: options.verdict });
  if (isKubernetes) reportObjectLosses(root, report);
  return readAll({ document, service, spelling }, report, options);
}

/** The SLOs without errors, as long as what they share has none. */
function readAll(
  source: SlothSource,
  report: DocumentReport,
  options: ImportOptions,
): readonly SloDefinition[] {
  const { service, spelling } = source;
  const slos = service.at('slos').items();
  if (hasErrorsAt(report, { outside: slos.map(slo => slo.path) })) return [];
  reportServiceLosses(service, { spelling, report }, options);
  return slos
    .filter(slo => !hasErrorsAt(report, { inside: slo.path }))
    .flatMap(slo => {
      reportSloLosses(slo, { spelling, report });
      return readSlothSlo(slo, source, report, options) ?? [];
    });
}
