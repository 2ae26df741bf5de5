import { JsonObject } from '@backstage/types';

/** What became of a message that a provider sent, for metrics. */
export type InboundOutcome =
  | 'accepted'
  | 'duplicate'
  | 'refused'
  | 'ignored'
  | 'badSignature'
  | 'invalid';

/** Reads an outcome off what a module answers: its status, and `outcome` of its body. */
export function outcomeOf(answer: {
  readonly status: number;
  readonly body?: JsonObject;
}): InboundOutcome {
  const { status, body } = answer;
  if (status === 401 || status === 403) return 'badSignature';
  if (status >= 400) return 'invalid';
  switch (body?.outcome) {
    case 'duplicate':
    case 'refused':
      return body.outcome;
    case 'unknown':
    case 'ignored':
      return 'ignored';
    default:
      return 'accepted';
  }
}
