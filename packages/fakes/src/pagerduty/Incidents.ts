/** An alert at PagerDuty, which here is an incident of its own. */
export type Incident = {
  readonly id: string;
  readonly routingKey: string;
  readonly dedupKey: string;
  status: 'triggered' | 'acknowledged' | 'resolved';
  summary: string;
  severity: string;
  link: string | undefined;
  readonly openedAt: number;
  /** Every event and button, in order. */
  readonly log: { at: number; action: string; by: string }[];
  /** How often a person was paged: once when it opened, again when it was unacknowledged. */
  pages: number;
};

export type AlertEvent = {
  readonly routingKey: string;
  readonly dedupKey: string;
  readonly action: 'trigger' | 'acknowledge' | 'resolve';
  readonly summary?: string;
  readonly severity?: string;
  readonly link?: string;
  readonly at: number;
};

/** What became of an event. Nobody is told of the dropped ones: the answer is 202 all the same. */
export type Applied =
  | 'opened'
  | 'appended'
  | 'acknowledged'
  | 'resolved'
  | 'dropped';

/** The incidents of an account: at most one is open per routing key and dedup key. */
export class Incidents {
  readonly #all: Incident[] = [];

  get all(): readonly Incident[] {
    return this.#all;
  }

  open(routingKey: string, dedupKey: string): Incident | undefined {
    return this.#all.find(
      incident =>
        incident.status !== 'resolved' &&
        incident.routingKey === routingKey &&
        incident.dedupKey === dedupKey,
    );
  }

  byId(id: string): Incident | undefined {
    return this.#all.find(incident => incident.id === id);
  }

  apply(event: AlertEvent): Applied {
    const { routingKey, dedupKey, action, at } = event;
    const open = this.open(routingKey, dedupKey);
    open?.log.push({ at, action, by: 'Events API' });
    if (action === 'trigger') return this.#trigger(open, event);
    if (!open) return 'dropped';
    open.status = action === 'resolve' ? 'resolved' : 'acknowledged';
    return open.status;
  }

  #trigger(open: Incident | undefined, event: AlertEvent): Applied {
    const { summary = '', severity = '', link } = event;
    if (open) {
      Object.assign(open, { summary, severity, link });
      return 'appended';
    }
    const { routingKey, dedupKey, at } = event;
    this.#all.push({
      id: `PFAKE${this.#all.length + 1}`,
      routingKey,
      dedupKey,
      status: 'triggered',
      summary,
      severity,
      link,
      openedAt: at,
      log: [{ at, action: 'trigger', by: 'Events API' }],
      pages: 1,
    });
    return 'opened';
  }
}
