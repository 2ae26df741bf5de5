import {
  FakePagerDuty,
  FakeSlack,
  RunningFakes,
  startFakes,
} from '@nines/fakes';

/** Who signs what comes back from the stand-ins; worth nothing elsewhere. */
const PAGERDUTY_SECRET = 'example-pagerduty-secret-of-the-demo-only';
const SLACK_SECRET = 'example-slack-secret-of-the-demo-only';
const PAGERDUTY_KEYS = {
  NINES_EXAMPLE_PAGERDUTY_ON_CALL: 'example00on00call00of00the00demo',
  NINES_EXAMPLE_PAGERDUTY_LEAD: 'example00lead00of00the00demo0000',
};
const SLACK_TOKEN = 'xoxb-example-token-of-the-demo-only';

/**
 * Starts the PagerDuty and the Slack that the demo pages: stand-ins on this machine, with an inbox to look at. What people do
 * there comes back to the portal.
 *
 * @returns the environment that app-config.yaml reads to find them.
 */
export async function startReceivers(options: {
  /** Where the portal listens. */
  portalPort: number;
}): Promise<{
  readonly fakes: RunningFakes;
  readonly env: Record<string, string>;
}> {
  const webhooks = `http://127.0.0.1:${options.portalPort}/api/slo/webhooks`;
  const fakes = await startFakes([
    new FakePagerDuty({
      routingKeys: Object.values(PAGERDUTY_KEYS),
      webhook: { url: `${webhooks}/pagerduty`, secrets: [PAGERDUTY_SECRET] },
    }),
    new FakeSlack({
      tokens: [SLACK_TOKEN],
      interactivity: { url: `${webhooks}/slack`, signingSecret: SLACK_SECRET },
    }),
  ]);
  return {
    fakes,
    env: {
      NINES_EXAMPLE_RECEIVERS: fakes.url,
      ...PAGERDUTY_KEYS,
      NINES_EXAMPLE_PAGERDUTY_SECRET: PAGERDUTY_SECRET,
      NINES_EXAMPLE_SLACK_TOKEN: SLACK_TOKEN,
      NINES_EXAMPLE_SLACK_SECRET: SLACK_SECRET,
    },
  };
}
