import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** What is open on anything that the reader, or a team of theirs, owns, on the home page. */
export const myAlertsWidget = HomePageWidgetBlueprint.make({
  name: 'my-alerts',
  params: {
    name: 'MyAlerts',
    title: 'My team’s alerts',
    components: () =>
      import('../components/HomeAlerts').then(m => ({ Content: m.MyAlerts })),
  },
});
