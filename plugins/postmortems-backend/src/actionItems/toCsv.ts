import { stringify } from 'csv-stringify/sync';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';

const COLUMNS: Readonly<Record<string, (item: WireActionItem) => string>> = {
  ref: item => item.ref,
  title: item => item.title,
  type: item => item.type,
  priority: item => item.priority,
  status: item => item.status,
  status_reason: item => item.statusReason ?? '',
  owner: item => item.ownerRef ?? '',
  owner_gone: item => String(item.isOwnerGone),
  due_date: item => item.dueDate ?? '',
  zone: item => item.zone,
  overdue: item => String(item.isOverdue),
  moves: item => String(item.moves.length),
  postmortem: item => item.postmortem?.ref ?? '',
  postmortem_title: item => item.postmortem?.title ?? '',
  incident: item => item.incident?.ref ?? '',
  entities: item => item.entityRefs.join(' '),
  issues: item => item.externals.map(({ url }) => url).join(' '),
  evidence: item => item.evidenceUrl ?? '',
  verified_by: item => item.verification?.byRef ?? '',
  verified_how: item => item.verification?.how ?? '',
  effort: item => item.effort ?? '',
  labels: item => item.labels.join(' '),
  created: item => item.createdAt,
  started: item => item.startedAt ?? '',
  completed: item => item.completedAt ?? '',
  description: item => item.description,
};

/** Action items for a spreadsheet, in UTF-8 with a mark that says so. A cell that a spreadsheet would take for a formula is text. */
export function toCsv(items: readonly WireActionItem[]): string {
  const columns = Object.keys(COLUMNS);
  const rows = items.map(item =>
    Object.values(COLUMNS).map(valueOf => valueOf(item)),
  );
  return stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
