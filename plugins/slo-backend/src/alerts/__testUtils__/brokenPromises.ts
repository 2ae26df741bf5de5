import { Knex } from 'knex';
import { AlertEventRow, OccurrenceRow } from '../../database/alerts/rows';
import { OutboxRow } from '../../database/outbox/rows';

const ONCE = ['opened', 'resolved'];
const PAGES = ['triggered', 'escalated'];

/** What of the engine's promises does not hold in a database. `since` is the id of the last message before the latest step. */
export async function brokenPromises(
  db: Knex,
  since: number,
): Promise<string[]> {
  const occurrences = await db<OccurrenceRow>('alert_occurrence');
  const events = await db<AlertEventRow>('alert_event').orderBy('sequence');
  const messages = await db<OutboxRow>('outbox').orderBy('id');
  const broken: string[] = [];
  for (const { id, status, suppression_json, told_at } of occurrences) {
    const types = events
      .filter(each => each.occurrence_id === id)
      .map(({ type }) => type);
    for (const type of ONCE) {
      const count = types.filter(each => each === type).length;
      const most = type === 'opened' || status === 'resolved' ? 1 : 0;
      if (count !== most) broken.push(`${id} is ${type} ${count} times`);
    }
    const isAudible = status === 'firing' && suppression_json === null;
    if (isAudible && told_at === null) broken.push(`${id} is told to nobody`);
  }
  const groups = new Set(occurrences.map(each => each.group_id));
  for (const group of groups) {
    const members = occurrences.filter(each => each.group_id === group);
    const own = messages.filter(each => each.group_id === group);
    const isPaging = members.some(
      each => each.status === 'firing' && each.suppression_json === null,
    );
    const isOver = members.every(each => each.status === 'resolved');
    const paged = own.filter(({ event }) => PAGES.includes(event));
    if (!isPaging && paged.some(({ id }) => Number(id) > since)) {
      broken.push(`${group} pages, and nothing of it fires aloud`);
    }
    for (const destination of new Set(paged.map(each => each.destination))) {
      const ends = own.filter(
        each => each.event === 'resolved' && each.destination === destination,
      );
      if (ends.length !== (isOver ? 1 : 0)) {
        broken.push(`${destination} hears ${ends.length} ends of ${group}`);
      }
    }
  }
  return broken;
}
