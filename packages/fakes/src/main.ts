import { parseArgs } from 'node:util';
import { FakePagerDuty } from './pagerduty/FakePagerDuty';
import { FakeReceiver } from './receiver/FakeReceiver';
import { startFakes } from './server/startFakes';
import { FakeSlack } from './slack/FakeSlack';

const USAGE = `Plays PagerDuty and Slack on one loopback port, until it is stopped.

  --port NUMBER               where they listen; a free port by default
  --pagerduty-webhook URL     where PagerDuty's webhooks go
  --pagerduty-secret SECRET   what signs them
  --slack-interactivity URL   where clicks in Slack go
  --slack-secret SECRET       what signs them
  --webhook-secret SECRET     also receives webhooks that are signed with it
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      'pagerduty-webhook': { type: 'string' },
      'pagerduty-secret': { type: 'string', default: '' },
      'slack-interactivity': { type: 'string' },
      'slack-secret': { type: 'string', default: '' },
      'webhook-secret': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const secrets = [values['pagerduty-secret']];
  const signingSecret = values['slack-secret'];
  const webhook = values['pagerduty-webhook'];
  const clicks = values['slack-interactivity'];
  const secret = values['webhook-secret'];
  const fakes = await startFakes(
    [
      new FakePagerDuty(webhook ? { webhook: { url: webhook, secrets } } : {}),
      new FakeSlack(
        clicks ? { interactivity: { url: clicks, signingSecret } } : {},
      ),
      ...(secret ? [new FakeReceiver({ secrets: [secret] })] : []),
    ],
    { port: Number(values.port) },
  );
  process.on('SIGTERM', () => fakes.stop());
  process.on('SIGINT', () => fakes.stop());
  process.stdout.write(`${fakes.url}/__inbox\n`);
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
