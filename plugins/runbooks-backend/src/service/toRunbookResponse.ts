import {
  RunbookResponse,
  WireFinding,
} from '@nines/backstage-plugin-runbooks-common';
import { StoredDetails, StoredSection } from '../database/index/IndexStore';
import { RunbookRow, TextRow } from '../database/rows';
import { toWireSection } from './toWireSection';

/** What the page of one runbook has beside its row in a list. */
export function toRunbookResponse(
  row: RunbookRow,
  text: TextRow,
): Pick<
  RunbookResponse,
  | 'sections'
  | 'findingList'
  | 'supersedes'
  | 'dashboards'
  | 'escalation'
  | 'markdown'
  | 'cut'
> {
  const sections: StoredSection[] = JSON.parse(text.sections_json);
  const findingList: WireFinding[] = JSON.parse(text.findings_json);
  const details: StoredDetails = JSON.parse(row.details_json);
  return {
    sections: sections.map(section => toWireSection(section, row)),
    findingList,
    supersedes: [...details.supersedes],
    dashboards: [...details.dashboards],
    escalation: details.escalation ?? null,
    markdown: text.markdown,
    ...(text.cut !== null && { cut: text.cut }),
  };
}
