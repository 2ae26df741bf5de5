import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  FleetRow,
  Instant,
  ListSlosQuery,
  ListSlosResponse,
  ObjectiveStatus,
  SloRef,
  StateCounts,
  WireBurn,
} from '@nines/backstage-plugin-slo-common';

/** A fleet row and what the entity's card shows beside it. The sparkline is left to the reader of the ledger: empty here. */
export type StatusRecord = FleetRow & { readonly burns: readonly WireBurn[] };

/** A page of the fleet. */
export type FleetPage = Omit<ListSlosResponse, 'items'> & {
  readonly items: readonly StatusRecord[];
};

/**
 * What is rolled up: what a System, Domain or Group contains at any depth, or what some owners own themselves, as do the groups
 * above those that are groups.
 */
export type RollUpScope =
  | { readonly kind: 'containedIn'; readonly ref: string }
  | { readonly kind: 'ownedBy'; readonly refs: readonly string[] };

/** What a System, Domain, Group or owner contains. */
export type RollUp = {
  readonly entities: number;
  readonly entitiesWithSlos: number;
  readonly counts: StateCounts;
  /** The worst twenty. */
  readonly worst: readonly StatusRecord[];
};

/** The latest status of every objective, as lists need it. */
export interface StatusStore {
  /**
   * Makes `statuses` the status of everything: writes rows that differ in what they show, leaves the others alone, forgets
   * objectives that are not named. A state that begins gets its status's `since`, else
   * that of the tick, and keeps it while state and reason stay. A tick that is older than the one
   * that wrote a row does not touch it. One transaction; running it twice changes nothing.
   */
  saveAll(statuses: readonly ObjectiveStatus[], now: Instant): Promise<void>;

  /** Those of `statuses` whose state and reason are not what the store holds of them: their state begins with this tick. */
  listBegun(
    statuses: readonly ObjectiveStatus[],
  ): Promise<readonly ObjectiveStatus[]>;

  /** One page, its counts and facets; entities that may not be read are left out before paging and counting. */
  listFleet(
    query: ListSlosQuery,
    readable: ReadableEntities,
  ): Promise<FleetPage>;

  /** Objectives of one entity, worst first. */
  listEntity(entityRef: string): Promise<readonly StatusRecord[]>;

  /** Objectives of one SLO, its composite budget first; empty when there is none. */
  listSlo(sloRef: SloRef): Promise<readonly StatusRecord[]>;

  rollUp(scope: RollUpScope, readable: ReadableEntities): Promise<RollUp>;

  /** When numbers were last computed; undefined before the first tick. */
  lastTick(): Promise<Instant | undefined>;
}
