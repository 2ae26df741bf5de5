import { readPortalUrl } from '@nines/backstage-plugin-nines-node';
import PromiseRouter from 'express-promise-router';
import { ActionItemStore } from '../actionItems/ActionItemStore';
import { PostmortemExports } from '../export/PostmortemExports';
import { IncidentStore } from '../incidents/IncidentStore';
import { ObservedStore } from '../observed/ObservedStore';
import { ApiPart, PostmortemsServices } from '../services';
import { signalPages } from '../signalPages';
import { TimelineService } from '../timeline/TimelineService';
import { TimelineStore } from '../timeline/TimelineStore';
import { createTimelineRouter } from '../timeline/createTimelineRouter';
import { TrendService } from '../trends/TrendService';
import { createTrendsRouter } from '../trends/createTrendsRouter';
import { AuthorizedPostmortemService } from './AuthorizedPostmortemService';
import { PostmortemDrafts } from './PostmortemDrafts';
import { PostmortemPages } from './PostmortemPages';
import { PostmortemStore } from './PostmortemStore';
import { createPostmortemRouter } from './createPostmortemRouter';

/** Postmortems, their timelines and exports, and how they are drafted. */
export function createPostmortemsApi(
  services: PostmortemsServices,
): ApiPart & { readonly service: AuthorizedPostmortemService } {
  const { database, settings } = services;
  const { beforeMs } = settings.timeline;
  const onMoved = signalPages('postmortems', services);
  const timelines = new TimelineStore(database);
  const items = new ActionItemStore(services);
  const observed = new ObservedStore({ database, timelines });
  const postmortems = new PostmortemStore(services);
  const stores = { ...services, postmortems, timelines, items };
  const pages = new PostmortemPages(stores);
  const deps = { ...stores, pages, onMoved };
  const service = new AuthorizedPostmortemService(deps);
  const incidents = new IncidentStore({
    ...services,
    ...{ timelines, observed, beforeMs },
  });
  const router = PromiseRouter();
  router.use(
    createPostmortemRouter({
      ...services,
      postmortems: service,
      drafts: new PostmortemDrafts({ ...deps, incidents, observed, service }),
      exports: new PostmortemExports({
        ...{ ...stores, service },
        portalUrl: readPortalUrl(services.config),
      }),
    }),
  );
  const trends = new TrendService(stores);
  router.use(createTrendsRouter({ ...services, trends }));
  router.use(
    createTimelineRouter({
      ...services,
      kind: 'postmortem',
      timelines: new TimelineService({
        ...services,
        ...{ timelines, onMoved },
        owner: service,
      }),
    }),
  );
  return {
    router,
    tasks: [],
    service,
  };
}
