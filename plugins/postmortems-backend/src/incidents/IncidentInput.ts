import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Caller, EntityAccess } from '@nines/backstage-plugin-nines-node';
import {
  ChangeIncidentRequest,
  IncidentAlert,
} from '@nines/backstage-plugin-postmortems-common';
import { VisibleRecords } from '../access/VisibleRecords';
import { ObservedStore } from '../observed/ObservedStore';
import { toPerson, toRef } from './checkRefs';
import { IncidentState } from './IncidentState';
import { entityOfSlo, mayRead } from './toWireIncident';

type About = {
  readonly entityRefs: readonly string[];
  readonly sloRefs: readonly string[];
  readonly alerts: readonly IncidentAlert[];
};

/** What callers write of incidents, checked: refs are whole, entities are theirs to read, people are there. */
export class IncidentInput {
  readonly #access: EntityAccess;
  readonly #catalog: CatalogService;
  readonly #observed: ObservedStore;

  constructor(options: {
    readonly access: EntityAccess;
    readonly catalog: CatalogService;
    readonly observed: ObservedStore;
  }) {
    this.#access = options.access;
    this.#catalog = options.catalog;
    this.#observed = options.observed;
  }

  /** What an incident is about, with what is known of its alerts; their entities and SLOs are its own. @throws InputError */
  async about(asked: About, caller: Caller): Promise<About> {
    const known = await this.#observed.alertsOf(
      asked.alerts.map(({ occurrence }) => occurrence),
    );
    const alerts = asked.alerts.map(alert => ({
      ...known.get(alert.occurrence),
      ...alert,
      ...(alert.entityRef !== undefined && {
        entityRef: toComponent(alert.entityRef, 'alerts'),
      }),
    }));
    const entityRefs = unique([
      ...asked.entityRefs.map(ref => toComponent(ref, 'entityRefs')),
      ...alerts.flatMap(({ entityRef }) => entityRef ?? []),
    ]);
    const sloRefs = unique([
      ...asked.sloRefs,
      ...alerts.flatMap(({ sloRef }) => sloRef ?? []),
    ]);
    await this.#assertReadable(
      unique([...entityRefs, ...sloRefs.map(entityOfSlo)]),
      caller,
    );
    return { entityRefs, sloRefs, alerts };
  }

  /** A user or group that the catalog knows. @throws InputError */
  async person(text: string, field: string, caller: Caller): Promise<string> {
    const ref = toPerson(text, field);
    const entity = await this.#catalog.getEntityByRef(ref, caller);
    if (entity) return ref;
    throw new InputError(
      `'${field}' is '${ref}', whom the catalog does not know`,
    );
  }

  /**
   * Changes of what an incident is about. What the caller does not see they cannot take away: it stays.
   *
   * @throws InputError
   */
  async changes(
    incident: IncidentState,
    asked: ChangeIncidentRequest['changes'],
    { visible, caller }: { visible: VisibleRecords; caller: Caller },
  ): Promise<ChangeIncidentRequest['changes']> {
    const { entityRefs, sloRefs, alerts, viewers, ...others } = asked;
    const about = await this.about(
      {
        entityRefs: entityRefs ?? [],
        sloRefs: sloRefs ?? [],
        alerts: alerts ?? [],
      },
      caller,
    );
    const isHidden = (ref: string | undefined) => !mayRead(visible, ref);
    const all = {
      entityRefs: unique([
        ...(entityRefs ? [] : incident.entityRefs),
        ...about.entityRefs,
        ...incident.entityRefs.filter(isHidden),
      ]),
      sloRefs: unique([
        ...(sloRefs ? [] : incident.sloRefs),
        ...about.sloRefs,
        ...incident.sloRefs.filter(ref => isHidden(entityOfSlo(ref))),
      ]),
      alerts: [
        ...about.alerts,
        ...incident.alerts.filter(({ entityRef }) => isHidden(entityRef)),
      ],
    };
    const isAbout = Boolean(entityRefs ?? sloRefs ?? alerts);
    return {
      ...others,
      ...(viewers && {
        viewers: unique(viewers.map(ref => toPerson(ref, 'viewers'))),
      }),
      ...(isAbout && { entityRefs: all.entityRefs, sloRefs: all.sloRefs }),
      ...(alerts && { alerts: all.alerts }),
    };
  }

  async #assertReadable(
    entityRefs: readonly string[],
    caller: Caller,
  ): Promise<void> {
    for (const ref of entityRefs) {
      await this.#access.assertReadable(ref, caller).catch(error => {
        if (error.name !== 'NotFoundError') throw error;
        throw new InputError(
          `There is no entity '${ref}' in the catalog that you may read; name one that is there, or leave it out`,
        );
      });
    }
  }
}

function toComponent(text: string, field: string): string {
  return toRef(text, { field, defaultKind: 'component' });
}

function unique(refs: readonly string[]): string[] {
  return [...new Set(refs)];
}
