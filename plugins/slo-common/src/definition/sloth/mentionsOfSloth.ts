import { Cursor, SourceDocument } from '../documents';
import { MentionedSlo, readMentionedName } from '../MentionedSlo';
import { ALERT_WINDOWS_KIND } from './checkAlertWindows';
import { slothId } from './readSlothSlo';

/** The SLOs of a Sloth document by their ids; without a list of them, it may be any SLO. */
export function mentionsOfSloth({
  value,
}: SourceDocument): readonly MentionedSlo[] {
  const root = new Cursor(value);
  if (root.at('kind').value === ALERT_WINDOWS_KIND) return [];
  const spec = root.has('apiVersion') ? root.at('spec') : root;
  const service = readMentionedName(spec.at('service'));
  const slos = spec.at('slos').items();
  if (slos.length === 0) return [{ path: [] }];
  return slos.map(slo => {
    const { path } = slo;
    const displayName = readMentionedName(slo.at('name'));
    if (service === undefined || displayName === undefined) return { path };
    return { name: slothId(service, displayName), displayName, path };
  });
}
