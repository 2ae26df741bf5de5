import { readPortalUrl } from '@nines/backstage-plugin-nines-node';
import { DigestStore } from '../digest/DigestStore';
import { DueItems } from '../digest/DueItems';
import { Recipients } from '../digest/Recipients';
import { sendDigests } from '../digest/sendDigests';
import { PostmortemOf } from './parentOf';
import { ApiPart, BackgroundTask, PostmortemsServices } from '../services';
import { signalPages } from '../signalPages';
import { IssueLinks } from '../trackers/IssueLinks';
import { IssueStore } from '../trackers/IssueStore';
import { NewIssues } from '../trackers/NewIssues';
import { Trackers } from '../trackers/Trackers';
import { readIssues } from '../trackers/readIssues';
import { ActionItemPages } from './ActionItemPages';
import { ActionItemService } from './ActionItemService';
import { ActionItemStore } from './ActionItemStore';
import { AuthorizedActionItemService } from './AuthorizedActionItemService';
import { Owners } from './Owners';
import { checkOwners } from './checkOwners';
import { createActionItemRouter } from './createActionItemRouter';
import { readActionsConfig } from './readActionsConfig';

const READ_AGAIN_MS = 9 * 60_000;

/** Action items, the issues that they are linked to, and reminders. */
export function createActionItemsApi(
  services: PostmortemsServices,
  options: {
    readonly trackers: Trackers;
    /** Which postmortem an incident has; none where absent. */
    readonly postmortemOf?: PostmortemOf;
  },
): ApiPart & { readonly items: AuthorizedActionItemService } {
  const { database, config } = services;
  const { trackers, postmortemOf = async () => null } = options;
  const { defaultZone, digest, tracking } = readActionsConfig(config);
  const portalUrl = readPortalUrl(config);
  const onMoved = signalPages('actionItems', services);
  const store = new ActionItemStore(services);
  const issues = new IssueStore(database);
  const owners = new Owners({ ...services, defaultZone });
  const deps = { ...services, items: store, issues, owners, trackers, onMoved };
  const items = new AuthorizedActionItemService({
    ...deps,
    postmortemOf,
    service: new ActionItemService(deps),
    links: new IssueLinks({
      ...deps,
      newIssues: new NewIssues({ ...services, portalUrl }),
    }),
    pages: new ActionItemPages({
      ...services,
      hasTrackers: () => trackers.all.length > 0,
    }),
  });
  const tasks: BackgroundTask[] = [
    {
      ...tracking,
      id: 'postmortems-trackers',
      run: signal => readIssues({ ...deps, maxAgeMs: READ_AGAIN_MS }, signal),
    },
    {
      id: 'postmortems-owners',
      frequency: { minutes: 15 },
      timeout: { minutes: 10 },
      initialDelay: { minutes: 1 },
      async run(signal) {
        if (await checkOwners(deps, signal)) onMoved();
      },
    },
  ];
  if (digest) {
    const reminding = {
      ...deps,
      due: new DueItems(database),
      recipients: new Recipients(services),
      digests: new DigestStore(database),
      time: digest,
      portalUrl,
    };
    tasks.push({
      id: 'postmortems-digest',
      frequency: { minutes: 10 },
      timeout: { minutes: 8 },
      initialDelay: { minutes: 1 },
      run: signal => sendDigests(reminding, signal),
    });
  }
  return {
    items,
    router: createActionItemRouter({
      ...services,
      items,
      trackers: () => trackers.describe(),
    }),
    tasks,
  };
}
