import {
  EscalationPolicy,
  MaintenanceWindow,
  PagingDefinitions,
} from '@nines/backstage-plugin-slo-common';

/** What files say of one owner now. */
export type PagingOfOwner = {
  readonly paging: PagingDefinitions;
  /** What may still be meant though it cannot be read: it stays as it was. */
  readonly broken: {
    /** `<kind>/<name>` of documents with errors. */
    readonly names: readonly string[];
    /** Files of which it is unknown what they hold. */
    readonly files: readonly string[];
    /** Whether it is unknown which files there are. */
    readonly all: boolean;
  };
};

/** Escalation policies and maintenance windows from files, each with its scope. */
export interface PagingStore {
  read(): Promise<{
    readonly policies: readonly EscalationPolicy[];
    readonly maintenances: readonly MaintenanceWindow[];
  }>;
  /** Makes those of the shared location these. */
  saveShared(paging: PagingOfOwner): Promise<void>;
}
