import {
  InboundRoute,
  InboxAnswer,
  postOnce,
} from '@nines/backstage-plugin-slo-node';
import { parseClick } from './parseClick';
import { UserLookup } from './createUserLookup';
import { verifySlack } from './verifySlack';

const MOST_BYTES = 262_144;
/** Slack waits three seconds in all. */
const RESPOND_MS = 1_200;
const SLACK_ORIGIN = 'https://hooks.slack.com';

const SAY: Readonly<Partial<Record<InboxAnswer | 'nobody', string>>> = {
  refused:
    'You are not a responder of this alert, so it is not acknowledged. Its owners are; others stand in slo.alerting.responders.',
  unknown: 'This alert is not known any more.',
  nobody:
    'Your Slack user belongs to nobody in the portal, so the alert is not acknowledged. Add the annotation slack.com/user-id to your user in the catalog, or ask for an entry in slo.slack.interactivity.users.',
};

/**
 * `/webhooks/slack`: clicks on *Acknowledge*. Whoever clicked must be a user of the portal and a responder of the alert; who is
 * not is told so, alone.
 */
export function createSlackInbound(options: {
  readonly signingSecrets: readonly string[];
  readonly userOf: UserLookup;
  /** Origins that answers to one person may go to, beside Slack's. */
  readonly origins: readonly string[];
}): InboundRoute {
  const { signingSecrets: secrets, userOf, origins } = options;
  const allowed = [SLACK_ORIGIN, ...origins];
  const tell = async (url: string | undefined, text: string | undefined) => {
    const isKnown =
      url !== undefined &&
      URL.canParse(url) &&
      allowed.includes(new URL(url).origin);
    if (!isKnown || text === undefined) return;
    const body = { response_type: 'ephemeral', replace_original: false, text };
    await postOnce({
      url,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(RESPOND_MS),
    });
  };
  return {
    name: 'slack',
    limit: MOST_BYTES,
    async handle({ body, headers, now }, inbox) {
      if (!verifySlack({ body, headers, secrets, now })) {
        return { status: 401, body: { error: 'The signature does not match' } };
      }
      const click = parseClick(body);
      if (!click) return { status: 200, body: { outcome: 'ignored' } };
      const { userId, responseUrl, ...rest } = click;
      const actor = await userOf(userId);
      if (actor === undefined) {
        await tell(responseUrl, SAY.nobody);
        return { status: 200, body: { outcome: 'refused' } };
      }
      const outcome = await inbox.accept({
        ...rest,
        source: 'slack',
        action: 'acknowledge',
        actor,
        needsResponder: true,
      });
      await tell(responseUrl, SAY[outcome]);
      return { status: 200, body: { outcome } };
    },
  };
}
