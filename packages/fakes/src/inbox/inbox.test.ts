import { FakePagerDuty } from '../pagerduty/FakePagerDuty';
import { SlackBlock } from '../slack/blocks';
import { FakeSlack } from '../slack/FakeSlack';
import { renderInbox } from './renderInbox';

const at = Date.parse('2026-11-24T10:00:00Z');

it('shows what people would see, with hostile text as text', () => {
  const pagerduty = new FakePagerDuty();
  pagerduty.incidents.apply({
    routingKey: 'k',
    dedupKey: 'd',
    action: 'trigger',
    summary: '<script>alert(1)</script>',
    severity: 'critical',
    link: 'https://portal.example/"onclick="x',
    at,
  });
  const slack = new FakeSlack();
  const section = (text: string): SlackBlock => ({
    type: 'section',
    text: { type: 'mrkdwn', text },
  });
  const blocks = [section('*Firing*'), section('a &lt;b&gt; *c*')];
  slack.messages.post({ channel: 'C0FAKE001', at, body: { blocks } });
  const html = renderInbox([pagerduty, slack]);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script');
  expect(html).toContain('https://portal.example/&quot;onclick=&quot;x');
  expect(html).toContain('<p><strong>Firing</strong></p>');
  expect(html).toContain('<p>a &lt;b&gt; *c*</p>');
  expect(html).toContain('<button>Acknowledge</button>');
});

it('links to nothing but web pages, and says when there is nothing yet', () => {
  const pagerduty = new FakePagerDuty();
  expect(renderInbox([pagerduty])).toContain('No incident yet.');
  pagerduty.incidents.apply({
    routingKey: 'k',
    dedupKey: 'd',
    action: 'trigger',
    link: 'data:text/html,x',
    at,
  });
  expect(renderInbox([pagerduty])).not.toContain('href=');
});

it('shows changes beside the incidents, once there are some', () => {
  const pagerduty = new FakePagerDuty();
  expect(renderInbox([pagerduty])).not.toContain('PagerDuty: changes');
  pagerduty.changes.push({
    summary: 'Target <b>99 %</b>',
    source: 'component:default/checkout',
    link: 'https://portal.example/slo',
    at,
  });
  const html = renderInbox([pagerduty]);
  expect(html).toContain('<h2>PagerDuty: changes</h2>');
  expect(html).toContain('Target &lt;b&gt;99 %&lt;/b&gt;');
  expect(html).toContain('component:default/checkout');
  expect(html).toContain('href="https://portal.example/slo"');
});
