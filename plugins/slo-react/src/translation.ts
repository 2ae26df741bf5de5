import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** What the shared widgets say. @public */
export const sloReactTranslationRef = createTranslationRef({
  id: 'slo-react',
  messages: {
    state: {
      exhausted: {
        label: 'Exhausted',
        sentence:
          'The error budget is spent. Put reliability before new features until it recovers.',
      },
      burning: {
        label: 'Burning',
        sentence:
          'The budget is being spent so fast that an alert condition holds. Look for the cause now.',
      },
      atRisk: {
        label: 'At risk',
        sentence:
          'At the present rate the budget runs out before its window ends. Find out what spends it.',
      },
      noData: {
        label: 'No data',
        sentence:
          'Nothing was measured, so nothing is known. Check that the service runs and its metrics arrive.',
      },
      invalid: {
        label: 'Invalid',
        sentence:
          'The definition has errors and is not measured. Mend the file that it names.',
      },
      lowTraffic: {
        label: 'Low traffic',
        sentence:
          'Too few events to judge. One bad event would weigh too much.',
      },
      healthy: {
        label: 'Healthy',
        sentence: 'Inside the budget, and on course to stay there.',
      },
    },
    alert: {
      page: {
        firing: 'Page firing',
        acknowledged: 'Page acknowledged',
        resolved: 'Page ended',
        muted: 'Page muted',
      },
      ticket: {
        firing: 'Ticket firing',
        acknowledged: 'Ticket acknowledged',
        resolved: 'Ticket ended',
        muted: 'Ticket muted',
      },
      sentence: {
        page: 'It is telling people now. Look for the cause, and acknowledge it so that others know.',
        ticket:
          'It can wait for working hours, and not much longer: the budget is going.',
        acknowledged: 'Somebody takes care of it: nobody else is told.',
        muted: 'It holds, and tells nobody.',
        resolved: 'It is over.',
      },
    },
    external: {
      state: {
        firing: 'Firing',
        pending: 'Pending',
        suppressed: 'Silenced',
        inhibited: 'Inhibited',
      },
      sentence: {
        page: 'It fires, and its severity would wake somebody up.',
        ticket: 'It fires.',
        pending: 'Its condition holds, but not long enough yet to fire.',
        suppressed: 'It fires, and whoever evaluates it tells nobody.',
      },
    },
    budget: {
      left: '{{share}} left',
      overspent: '{{share}} over budget',
      spent: 'budget just spent',
      unknown: 'budget unknown',
      meter: 'Error budget: {{text}}',
    },
    copy: {
      do: 'Copy',
      done: 'Copied',
      refused: 'The browser refused; select the text instead.',
      what: 'Copy {{what}}',
    },
    dialog: { close: 'Close' },
    action: { failed: 'Not done: {{message}}' },
    facet: { any: 'Any' },
    live: {
      trouble:
        'This could not be refreshed and is as it last was: {{message}}. It is tried again by itself.',
    },
    paging: {
      range: '{{from}}–{{to}} of {{total}}',
      previous: 'Previous page',
      next: 'Next page',
    },
    time: {
      in: 'in {{duration}}',
      ago: '{{duration}} ago',
      now: 'now',
    },
    failure: {
      retry: 'Try again',
      details: 'What the server said',
      forbidden: {
        title: 'You may not see these SLOs',
        advice:
          'SLOs follow the permissions of their entity and need slo.read. Ask the owners of this portal for access.',
      },
      unauthenticated: {
        title: 'Your session has ended',
        advice: 'Sign in again, then try again.',
      },
      notFound: {
        title: 'There is no such SLO',
        advice:
          'It may have been renamed or removed from its repository. The list of all SLOs shows what there is.',
      },
      notInstalled: {
        title: 'The SLO backend is not installed',
        advice:
          "This portal shows SLOs but nothing answers under /api/slo. Add '@nines/backstage-plugin-slo-backend' to its backend.",
      },
      unreachable: {
        title: 'The portal’s backend does not answer',
        advice:
          'Check your connection. If others see this too, the backend is down; the numbers come back with it.',
      },
      busy: {
        title: 'Too many requests for the moment',
        advice: 'The backend asks to slow down. Wait a minute, then try again.',
      },
      drifted: {
        title: 'The SLO backend speaks another version',
        advice:
          'Its answer is not in the form that this page knows. Bring the slo packages of app and backend to the same version.',
      },
      other: {
        title: 'The SLOs could not be loaded',
        advice:
          'Try again. If it goes on, tell the owners of this portal what the server said.',
      },
    },
  },
});
