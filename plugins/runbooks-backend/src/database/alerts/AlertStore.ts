import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  CoverageQuery,
  CoverageResponse,
  Gap,
  ListDeadEndsQuery,
  ListDeadEndsResponse,
  MatchCandidate,
  MatchEntity,
  RunbookHealth,
} from '@nines/backstage-plugin-runbooks-common';
import { WireAlertDefinition } from '@nines/backstage-plugin-slo-common';
import { AlertRow } from '../rows';

/** An alert that can fire. */
export type StoredAlert = Pick<
  AlertRow,
  'key' | 'entity_ref' | 'name' | 'rank' | 'slo' | 'given'
>;

/** What is stored of the runbook of an alert. */
export type LinkedAlert = Pick<
  AlertRow,
  'key' | 'outcome' | 'message' | 'runbook_ref' | 'docs_ref'
>;

export type LinkedEntity = MatchEntity & {
  readonly owner?: string;
  readonly system?: string;
  readonly tier?: string;
};

/** All that linking needs, as of one moment. */
export type LinkInput = {
  readonly alerts: readonly StoredAlert[];
  readonly runbooks: readonly (MatchCandidate & {
    readonly health: RunbookHealth;
    readonly otherAnchors: readonly string[];
    readonly isProcedure: boolean;
  })[];
  readonly entities: ReadonlyMap<string, LinkedEntity>;
};

export type JudgedPath = {
  readonly entityRef: string;
  /** Empty for an entity without an SLO. */
  readonly slo: string;
  readonly gap?: Gap;
  /** Whose docs hold the runbook that the judgement rests on. */
  readonly docsRef?: string;
};

/** The alerts that exist, which runbooks they lead to, and the critical paths that follow. */
export interface AlertStore {
  /** Makes the stored alerts these; of those that were there already, what they lead to stays. */
  replace(alerts: readonly WireAlertDefinition[]): Promise<void>;
  readLinkInput(): Promise<LinkInput>;
  /** One transaction: what alerts lead to, which runbooks nothing leads to, and the paths. Writes only what changed. */
  saveLinks(links: {
    readonly alerts: readonly LinkedAlert[];
    readonly orphans: ReadonlySet<string>;
    readonly paths: readonly JudgedPath[];
  }): Promise<void>;
  coverage(
    query: CoverageQuery,
    readable: ReadableEntities,
  ): Promise<Pick<CoverageResponse, 'systems' | 'total'>>;
  deadEnds(
    query: ListDeadEndsQuery,
    readable: ReadableEntities,
  ): Promise<Pick<ListDeadEndsResponse, 'items' | 'totalItems' | 'alerts'>>;
  count(): Promise<number>;
}
