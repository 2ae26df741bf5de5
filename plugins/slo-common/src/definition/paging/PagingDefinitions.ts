import { EscalationPolicy } from '../../escalation';
import { MaintenanceWindow } from '../../silence';
import { Problem } from '../Problem';

/** A policy as a file holds it: whose alerts it may touch is told by where the file lies. @public */
export type PolicyDefinition = Omit<EscalationPolicy, 'scope'> & {
  /** As in {@link Problem.file}. */
  readonly file: string;
};

/** @public */
export type MaintenanceDefinition = Omit<MaintenanceWindow, 'scope'> & {
  /** As in {@link Problem.file}. */
  readonly file: string;
};

/** Escalation policies and maintenance windows of some files; those with errors are left out. @public */
export type PagingDefinitions = {
  readonly policies: readonly PolicyDefinition[];
  readonly maintenances: readonly MaintenanceDefinition[];
};

/** @public */
export const NO_PAGING: PagingDefinitions = { policies: [], maintenances: [] };

/** What reading gave, and what was wrong. */
export type ReadPaging = PagingDefinitions & {
  readonly problems: readonly Problem[];
};
