import { Instant } from '@nines/backstage-plugin-nines-node';
import { RemindedAction } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { linksOf } from '../access/readFacts';
import { ActionItemRow, fromItemRow } from '../actionItems/actionItemRows';

/** An item that may be spoken of today. */
export type DueItem = RemindedAction & {
  readonly ownerRef: string;
  /** Who sees the restricted record that it stands in; undefined where all do. */
  readonly viewerRefs: readonly string[] | undefined;
};

type Row = ActionItemRow & { visibility: string };

/** More days before the due day than anybody is reminded, in any zone. */
const AHEAD_MS = 9 * 86_400_000;
const MOST = 50_000;

/** Open items with an owner whose day is near or over. */
export class DueItems {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(now: Instant): Promise<readonly DueItem[]> {
    const rows: Row[] = await this.#db('action_items as a')
      .leftJoin('postmortems as p', 'p.id', 'a.postmortem_id')
      .leftJoin('incidents as i', 'i.id', 'a.incident_id')
      .where('a.open_due_at', '<=', now + AHEAD_MS)
      .whereNotNull('a.owner_ref')
      .orderBy('a.open_due_at')
      .limit(MOST)
      .select(
        'a.*',
        this.#db.raw('COALESCE(p.visibility, i.visibility) AS visibility'),
      );
    const restricted = rows.filter(
      ({ visibility }) => visibility === 'restricted',
    );
    const viewers = await linksOf(this.#db, 'record_viewers', 'viewer_ref', [
      ...new Set(restricted.map(row => row.record_id)),
    ]);
    return rows.map(row => ({
      ...fromItemRow(row, []),
      ownerRef: row.owner_ref ?? '',
      viewerRefs:
        row.visibility === 'restricted'
          ? viewers.get(row.record_id) ?? []
          : undefined,
    }));
  }

  /** Whether the item is the recipient's to see: as a viewer, or as a member of the owning group that is one. */
  mayBeTold(
    { viewerRefs, ownerRef }: DueItem,
    recipient: string,
    members: ReadonlyMap<string, readonly string[]>,
  ): boolean {
    if (viewerRefs === undefined || viewerRefs.includes(recipient)) return true;
    const isMember = members.get(ownerRef)?.includes(recipient) ?? false;
    return isMember && viewerRefs.includes(ownerRef);
  }
}
