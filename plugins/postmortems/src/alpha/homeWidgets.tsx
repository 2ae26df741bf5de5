import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** The reader's own action items, overdue first, on the home page. */
export const myActionItemsWidget = HomePageWidgetBlueprint.make({
  name: 'my-action-items',
  params: {
    name: 'MyActionItems',
    title: 'My action items',
    components: () =>
      import('../components/HomeWidgets').then(m => ({
        Content: m.MyActionItems,
      })),
  },
});

/** Incidents under way, and postmortems to be written, of what the reader or a team of theirs owns, on the home page. */
export const myIncidentsWidget = HomePageWidgetBlueprint.make({
  name: 'my-incidents',
  params: {
    name: 'MyIncidents',
    title: 'Incidents and postmortems',
    components: () =>
      import('../components/HomeWidgets').then(m => ({
        Content: m.MyIncidents,
      })),
  },
});
