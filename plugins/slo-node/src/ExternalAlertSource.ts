import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  ExternalAlert,
  ExternalAlertOrigin,
} from '@nines/backstage-plugin-slo-common';

/** An alert as its source tells it. @public */
export type ToldAlert = Omit<ExternalAlert, 'origin' | 'source' | 'endsAt'>;

/** All that is open at a source. @public */
export type ToldAlerts = {
  readonly alerts: readonly ToldAlert[];
  /** How many there are, where more are open than are told. */
  readonly total: number;
};

/** A rule that alerts come from, whether it ever fired or not; all text is hostile. @public */
export type ToldRule = {
  /** Label `alertname` of its alerts. */
  readonly name: string;
  /** Those that the rule itself gives; a template in one, such as `{{ $labels.x }}`, is text. */
  readonly labels: Readonly<Record<string, string>>;
  /** Labels that its expression asks of all it looks at; empty where that is not known. */
  readonly pinned: Readonly<Record<string, string>>;
  /** As the rule says them: a template is text. */
  readonly annotations: Readonly<Record<string, string>>;
};

/**
 * A system that others let evaluate alerts, or pass them on; asked in the background, by one replica at a time.
 *
 * @public
 */
export interface ExternalAlertSource {
  readonly origin: Exclude<ExternalAlertOrigin, 'webhook'>;
  /** Unique for its origin; up to 64 characters. */
  readonly name: string;
  /**
   * All that is open, now: what it does not tell has ended. No text is longer than `externalTextLimits`, and addresses are http(s).
   *
   * @throws where it could not be asked, or did not tell all: nothing has ended then. People read the message: it holds no secret.
   */
  list(options: { readonly signal: AbortSignal }): Promise<ToldAlerts>;
  /**
   * All rules that alerts can come from, in an order that lasts: what it does not tell is no more. Texts are as short as those of
   * alerts. Asked every few minutes; absent where the system knows none.
   *
   * @throws where it could not be asked: what it told last stays. People read the message: it holds no secret.
   */
  rules?(options: {
    readonly signal: AbortSignal;
  }): Promise<readonly ToldRule[]>;
}

/** Where modules add the systems whose alerts are shown beside ours. @public */
export interface SloExternalAlertsExtensionPoint {
  /** @throws if one of that origin and name is there */
  addSource(source: ExternalAlertSource): void;
}

/** @public */
export const sloExternalAlertsExtensionPoint =
  createExtensionPoint<SloExternalAlertsExtensionPoint>({
    id: 'slo.externalAlerts',
  });
