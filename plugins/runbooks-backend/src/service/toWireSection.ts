import { WireSection } from '@nines/backstage-plugin-runbooks-common';
import { StoredSection } from '../database/index/IndexStore';
import { RunbookRow } from '../database/rows';

export function toWireSection(
  { level, heading, anchor, kinds, line }: StoredSection,
  row: RunbookRow,
): WireSection {
  return {
    level,
    heading,
    anchor,
    kind: kinds[0] ?? null,
    line,
    isBuilt: isBuilt({ level, anchor }, row),
  };
}

/** A search index has the top of a page, and so its title, without an anchor. */
function isBuilt(
  { level, anchor }: Pick<StoredSection, 'level' | 'anchor'>,
  { built_status: status, built_anchors_json: json }: RunbookRow,
): boolean | null {
  if (status === 'unknown') return null;
  if (status === 'missing') return false;
  if (json === null) return null;
  const anchors: string[] = JSON.parse(json);
  return anchor === '' || level === 1 || anchors.includes(anchor);
}
