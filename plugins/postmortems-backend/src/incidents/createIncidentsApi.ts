import { createPluginFetch } from '@nines/backstage-plugin-nines-node';
import { RunbooksClient } from '@nines/backstage-plugin-runbooks-common';
import PromiseRouter from 'express-promise-router';
import { FeedCursors } from '../feeds/FeedCursors';
import { FeedPuller } from '../feeds/FeedPuller';
import { SiblingFeed } from '../feeds/SiblingFeed';
import { ObservedStore } from '../observed/ObservedStore';
import { toRunFacts } from '../observed/toRunFacts';
import { toSloFacts } from '../observed/toSloFacts';
import { ProcedureTemplates } from '../procedures/ProcedureTemplates';
import { createSettingsRouter } from '../procedures/createSettingsRouter';
import { proceduresOf } from '../procedures/proceduresOf';
import { ApiPart, PostmortemsServices } from '../services';
import { signalPages } from '../signalPages';
import { TimelineService } from '../timeline/TimelineService';
import { TimelineStore } from '../timeline/TimelineStore';
import { createTimelineRouter } from '../timeline/createTimelineRouter';
import { AuthorizedIncidentService } from './AuthorizedIncidentService';
import { IncidentInput } from './IncidentInput';
import { IncidentPages, PostmortemOf } from './IncidentPages';
import { IncidentService } from './IncidentService';
import { IncidentStore } from './IncidentStore';
import { createIncidentRouter } from './createIncidentRouter';

/** Incidents, their timelines, and what writes these. */
export function createIncidentsApi(
  services: PostmortemsServices,
  options: {
    /** Which postmortem an incident has; none where absent. */
    readonly postmortemOf?: PostmortemOf;
  } = {},
): ApiPart & { readonly incidents: AuthorizedIncidentService } {
  const { database, settings, clock, logger } = services;
  const { procedures, timeline } = settings;
  const { beforeMs } = timeline;
  const onMoved = signalPages('incidents', services);
  const fetchApi = createPluginFetch(services);
  const timelines = new TimelineStore(database);
  const observed = new ObservedStore({ database, timelines });
  const stores = { ...services, timelines, observed, beforeMs };
  const incidents = new IncidentStore(stores);
  const cursors = new FeedCursors(database);
  const service = new IncidentService({ ...services, incidents, onMoved });
  const pages = new IncidentPages({
    ...services,
    ...{ incidents, observed, cursors },
    postmortemOf: options.postmortemOf ?? (async () => null),
    procedures: incident => proceduresOf(procedures, incident),
  });
  const authorized = new AuthorizedIncidentService({
    ...services,
    ...{ incidents, observed, service, pages },
    input: new IncidentInput({ ...services, observed }),
  });
  const puller = new FeedPuller({
    ...{ database, clock, logger, cursors, observed, onMoved },
    feed: new SiblingFeed({ fetchApi }),
    onLinked: (tx, ids) => incidents.settle(tx, ids),
  });

  const router = PromiseRouter();
  router.use(createIncidentRouter({ ...services, incidents: authorized }));
  router.use(
    createTimelineRouter({
      ...services,
      kind: 'incident',
      timelines: new TimelineService({
        ...services,
        ...{ timelines, onMoved },
        owner: authorized,
      }),
    }),
  );
  router.use(
    createSettingsRouter({
      ...services,
      templates: new ProcedureTemplates({
        config: procedures,
        runbooks: new RunbooksClient({ fetchApi }),
        logger,
      }),
    }),
  );
  return {
    incidents: authorized,
    router,
    tasks: [
      {
        ...timeline.schedule,
        id: 'postmortems-timelines',
        async run(signal) {
          await puller.pull('slo', toSloFacts, signal);
          await puller.pull('runbooks', toRunFacts, signal);
          await observed.forget((await clock.now()) - timeline.retentionMs);
        },
      },
    ],
  };
}
