import { RunbookDocument, withSubsections } from '../document';
import { tokensOf } from '../document/markdown';
import { Check, Found, quoteHeading } from './LintPage';
import { mainSections } from './mainSections';

const DASHBOARD =
  /dashboard|grafana|kibana|datadoghq|newrelic|honeycomb|lightstep|splunk|cloudwatch|perses/i;
const CONTACT =
  /\bescalat|\bon[- ]?call\b|\bcontacts?\b|mailto:|slack\.com|teams\.microsoft|pagerduty|opsgenie|(?:^|[\s(`])[#@][a-z][\w-]{2,}/im;

/** What somebody who is paged reaches for: commands, a dashboard, somebody to ask. */
export const checkHelp: Check = document => [
  ...commands(document),
  ...(hasDashboard(document)
    ? []
    : [
        atTop(document, {
          rule: 'links/no-dashboard',
          message:
            'No dashboard is linked. Name one under "dashboards" in the front matter, or link it.',
        }),
      ]),
  ...(hasContact(document)
    ? []
    : [
        atTop(document, {
          rule: 'contacts/no-escalation',
          message:
            'Nobody is named who could help. Say under "escalation" in the front matter, or in the text, whom to ask next.',
        }),
      ]),
];

function commands(document: RunbookDocument): Found[] {
  const diagnosis = mainSections(document).filter(({ kinds }) =>
    kinds.includes('diagnosis'),
  );
  const text = diagnosis
    .flatMap(section => withSubsections(document, section))
    .map(section => section.text)
    .join('\n\n');
  const hasBlock = tokensOf(text).some(
    ({ type, content }) =>
      (type === 'fence' || type === 'code_block') && content.trim() !== '',
  );
  const first = diagnosis.at(0);
  if (!first || hasBlock || text.trim() === '') return [];
  const message = `Under "${first.heading}" is no command or query to copy. Put what is to be run into a code fence.`;
  return [
    {
      rule: 'steps/no-command',
      line: first.line,
      message,
      text: quoteHeading(first),
    },
  ];
}

function hasDashboard({ frontMatter, links }: RunbookDocument): boolean {
  return (
    frontMatter.dashboards.length > 0 ||
    links.some(({ target, text }) => DASHBOARD.test(`${target} ${text}`))
  );
}

function hasContact({ frontMatter, body }: RunbookDocument): boolean {
  return frontMatter.escalation !== undefined || CONTACT.test(body);
}

/** Something that is nowhere is missed at the title. */
function atTop(
  { sections, bodyLine }: RunbookDocument,
  found: Pick<Found, 'rule' | 'message'>,
): Found {
  const top = sections.find(({ heading }) => heading !== '');
  return {
    ...found,
    line: top?.line ?? bodyLine,
    text: top ? quoteHeading(top) : '',
  };
}
