import { Knex } from 'knex';
import { PagingOfOwner } from './PagingStore';

/** `definition_json` is a `PolicyDefinition` or a `MaintenanceDefinition`. */
export type PagingRow = {
  owner_ref: string;
  kind: 'EscalationPolicy' | 'MaintenanceWindow';
  name: string;
  position: number;
  definition_json: string;
};

/** Makes the policies and windows of an owner these, and keeps what is broken as it was. */
export async function savePaging(
  tx: Knex.Transaction,
  ownerRef: string,
  { paging, broken }: PagingOfOwner,
): Promise<void> {
  const rows = toRows(ownerRef, paging);
  const names = new Set(rows.map(nameOf));
  const stored = await tx<PagingRow>('paging_definition').where({
    owner_ref: ownerRef,
  });
  const kept = stored.filter(row => !names.has(nameOf(row)) && isKept(row));
  if (isSame(stored, [...rows, ...kept])) return;
  await tx<PagingRow>('paging_definition')
    .where({ owner_ref: ownerRef })
    .delete();
  const all = [...rows, ...kept];
  if (all.length > 0) await tx.batchInsert('paging_definition', all, 100);

  function isKept(row: PagingRow): boolean {
    const { file } = JSON.parse(row.definition_json);
    return (
      broken.all ||
      broken.names.includes(nameOf(row)) ||
      broken.files.includes(file)
    );
  }
}

function toRows(
  ownerRef: string,
  { policies, maintenances }: PagingOfOwner['paging'],
): PagingRow[] {
  const rowsOf = (
    kind: PagingRow['kind'],
    definitions: readonly { readonly name: string }[],
  ) =>
    definitions.map((definition, position) => ({
      owner_ref: ownerRef,
      kind,
      name: definition.name,
      position,
      definition_json: JSON.stringify(definition),
    }));
  return [
    ...rowsOf('EscalationPolicy', policies),
    ...rowsOf('MaintenanceWindow', maintenances),
  ];
}

function nameOf({ kind, name }: PagingRow): string {
  return `${kind}/${name}`;
}

function isSame(a: readonly PagingRow[], b: readonly PagingRow[]): boolean {
  const keys = (rows: readonly PagingRow[]) =>
    rows
      .map(row => `${nameOf(row)} ${row.position} ${row.definition_json}`)
      .sort()
      .join('\n');
  return keys(a) === keys(b);
}
