import {
  AuditViolation,
  AuditedGroup,
  Instant,
} from '@nines/backstage-plugin-slo-common';

/** What is to be proved, as it is stored. */
export type AuditFacts = {
  /** Groups that fire and are not suppressed. */
  readonly groups: readonly AuditedGroup[];
  /** End of the minute that was decided last. */
  readonly lastTickAt: Instant;
};

/** What the last audit found. */
export type AuditRun = {
  readonly ranAt: Instant;
  readonly violations: readonly AuditViolation[];
  /** When a heartbeat was last taken. */
  readonly heartbeatAt?: Instant;
};

/** What the auditor reads, apart from the path that it audits. */
export interface AuditStore {
  /** True for one replica a minute. */
  claim(now: Instant): Promise<boolean>;
  read(): Promise<AuditFacts>;
  /** Keeps what was found; the operator hears when violations begin, and when they are over. */
  save(found: {
    readonly violations: readonly AuditViolation[];
    readonly isEvaluationStopped: boolean;
    readonly lastTickAt: Instant;
    readonly now: Instant;
  }): Promise<void>;
  noteHeartbeat(now: Instant): Promise<void>;
  last(): Promise<AuditRun | undefined>;
}
