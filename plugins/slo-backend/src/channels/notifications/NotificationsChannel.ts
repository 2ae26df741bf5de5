import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  AlertNotification,
  describeNotification,
} from '@nines/backstage-plugin-slo-common';
import {
  ChannelDestination,
  ConfiguredByName,
  DeliveryOutcome,
  NotificationChannel,
  SendRequest,
  truncateText,
} from '@nines/backstage-plugin-slo-node';
import { Recipients } from './readRecipients';

const TIMEOUT_MS = 10_000;
const PER_MINUTE = 120;
const TITLE = 200;
const DESCRIPTION = 1_000;

const NO_ANSWER: DeliveryOutcome = {
  outcome: 'transient',
  reason: 'contextDeadlineExceeded',
  message: 'The notifications backend did not answer in time',
};

/**
 * The portal's own inbox, and no more than that: Backstage promises no delivery beyond it, and people may switch it off. A group
 * of alerts is one notification, which each message brings up to date and back to unread.
 */
export class NotificationsChannel implements NotificationChannel {
  readonly type = 'notifications';
  readonly destinations: readonly ChannelDestination[];
  readonly #recipients: ConfiguredByName<Recipients>;
  readonly #service: NotificationService;
  readonly #timeoutMs: number;

  constructor(options: {
    readonly recipients: readonly Recipients[];
    readonly service: NotificationService;
    readonly timeoutMs?: number;
  }) {
    const { recipients, service, timeoutMs = TIMEOUT_MS } = options;
    this.#service = service;
    this.#timeoutMs = timeoutMs;
    this.#recipients = new ConfiguredByName(
      'slo.notifications.recipients',
      recipients,
    );
    this.destinations = recipients.map(({ name, entities, owners }) => ({
      name,
      perMinute: PER_MINUTE,
      description: `Inbox of ${[
        ...(owners ? ['the owners'] : []),
        ...entities,
      ].join(', ')}`,
    }));
  }

  async send(request: SendRequest): Promise<DeliveryOutcome> {
    const { notification, destination, minimal } = request;
    const found = this.#recipients.find(destination);
    if (!found.ok) return found.error;
    const recipients = found.value;
    const entityRef = refsOf(recipients, notification);
    if (entityRef.length === 0) {
      const message =
        notification.event === 'test'
          ? 'Owners are told of alerts on what they own; a test message is about nothing that anybody owns'
          : 'The entity of this alert has no owner to tell';
      return { outcome: 'badPayload', message };
    }
    const sent = this.#service.send({
      recipients: { type: 'entity', entityRef },
      payload: toPayload(notification, minimal),
    });
    return await this.#judge(sent);
  }

  /** The service has no time limit, and says what happened only in the text of its error. */
  async #judge(sent: Promise<void>): Promise<DeliveryOutcome> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<DeliveryOutcome>(resolve => {
      timer = setTimeout(() => resolve(NO_ANSWER), this.#timeoutMs);
    });
    const told = sent.then(
      (): DeliveryOutcome => ({ outcome: 'delivered' }),
      toOutcome,
    );
    const outcome = await Promise.race([told, late]);
    clearTimeout(timer);
    return outcome;
  }
}

function refsOf(
  { entities, owners }: Recipients,
  { occurrences }: AlertNotification,
): string[] {
  const ownerRefs = owners
    ? occurrences.flatMap(({ owner }) => (owner ? [owner] : []))
    : [];
  return [...new Set([...entities, ...ownerRefs])];
}

function toPayload(notification: AlertNotification, minimal: boolean) {
  const words = describeNotification(notification);
  const { title, happened, sentence, insteadOf } = words;
  const lead = notification.occurrences.at(0);
  const link = lead?.links.alert ?? '';
  const text = [sentence, insteadOf].filter(Boolean).join(' ');
  return {
    title: truncateText(`${happened}: ${title}`, TITLE),
    ...(!minimal && { description: truncateText(text, DESCRIPTION) }),
    ...(/^https?:\/\//.test(link) && { link }),
    severity: severityOf(notification),
    topic: 'SLO alerts',
    scope: `incident:${notification.groupId}`,
  };
}

function severityOf({ event, occurrences }: AlertNotification) {
  const isOver = event === 'resolved' || event === 'test';
  if (isOver) return 'low' as const;
  if (event === 'acknowledged') return 'normal' as const;
  const isPage = occurrences.some(({ severity }) => severity === 'page');
  return isPage ? ('critical' as const) : ('normal' as const);
}

function toOutcome(error: unknown): DeliveryOutcome {
  const status = Number(/status (\d{3})/.exec(String(error))?.[1] ?? 0);
  const message = status
    ? `The notifications backend answered HTTP status ${status}`
    : 'The notifications backend could not be asked';
  if ([401, 403, 404].includes(status)) {
    return { outcome: 'badDestination', message, status };
  }
  if (status === 429) return { outcome: 'throttled', message, status };
  if (status >= 400 && status < 500) {
    return { outcome: 'badPayload', message, status };
  }
  const reason = status ? 'serverError' : 'other';
  return { outcome: 'transient', reason, message };
}
