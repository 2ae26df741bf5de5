/**
 * Strict stand-ins for the receivers of alerts and for trackers of issues: schema, limits, life cycle, scripted faults and a journal. They listen on
 * loopback, in the process that starts them or as a program (`main.ts`).
 *
 * @packageDocumentation
 */
export * from './github/FakeGithub';
export * from './github/startFakeGithub';
export * from './jira/FakeJira';
export * from './jira/startFakeJira';
export * from './pagerduty/FakePagerDuty';
export * from './pagerduty/Incidents';
export * from './pagerduty/startFakePagerDuty';
export * from './pagerduty/webhookOf';
export * from './receiver/FakeReceiver';
export * from './receiver/startFakeReceiver';
export * from './server/Journal';
export * from './server/Script';
export * from './server/startFakes';
export * from './server/types';
export * from './slack/FakeSlack';
export * from './slack/blocks';
export * from './slack/Messages';
export * from './slack/clickOf';
export * from './slack/startFakeSlack';
