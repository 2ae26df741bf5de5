import {
  DeliveryOutcome,
  truncateText,
} from '@nines/backstage-plugin-slo-node';

const PASSES = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);
const LIMITED = new Set([
  'rate_limited',
  'ratelimited',
  'message_limit_exceeded',
]);

/** Errors that no other message to that channel would escape, and what to do. */
const DESTINATION: Readonly<Record<string, string>> = {
  channel_not_found: 'the channel does not exist, or the bot may not see it',
  not_in_channel: 'invite the bot to the channel',
  is_archived: 'the channel is archived',
  invalid_auth: 'the token is not valid',
  not_authed: 'the token is missing',
  account_inactive: 'the bot was removed',
  token_revoked: 'the token was revoked',
  token_expired: 'the token expired',
  missing_scope: 'the bot needs the scope chat:write',
  restricted_action: 'a setting of the workspace forbids posting there',
  team_access_not_granted: 'the bot is not allowed in the workspace',
  ekm_access_denied: 'an administrator suspended posting',
  access_denied: 'the bot may not post there',
};

/** What an error of Slack's, by its name, means for a delivery; what is not known is taken for the message's fault. */
export function outcomeOfError(error: string, method: string): DeliveryOutcome {
  const name = truncateText(error, 100);
  const message = `Slack answered '${name}' to ${method}`;
  if (LIMITED.has(error)) return { outcome: 'throttled', message };
  if (PASSES.has(error)) {
    return { outcome: 'transient', reason: 'serverError', message };
  }
  if (Object.hasOwn(DESTINATION, error)) {
    const advice = DESTINATION[error];
    return { outcome: 'badDestination', message: `${message}: ${advice}` };
  }
  return { outcome: 'badPayload', message };
}
