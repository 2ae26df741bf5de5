import { RunEvent } from '../RunEvent';

export const ann = 'user:default/ann';
export const ben = 'user:default/ben';
export const steps = [{ id: 'a' }, { id: 'b' }];

export const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 25, 3, minute)).toISOString();

/** Events of Ann, a minute each, that differ as said. */
export function stream(...events: Partial<RunEvent>[]): RunEvent[] {
  return events.map((event, index) => ({
    sequence: index + 1,
    at: at(index),
    by: ann,
    type: 'note',
    ...event,
  }));
}
