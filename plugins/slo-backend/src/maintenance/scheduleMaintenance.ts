import { SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  ExcludeMaintenanceDeps,
  excludeMaintenance,
} from './excludeMaintenance';
import { MaintenanceLedger } from './MaintenanceLedger';

/** Leaves maintenances out of budgets each minute, in one replica at a time. */
export async function scheduleMaintenance(
  scheduler: SchedulerService,
  deps: Omit<ExcludeMaintenanceDeps, 'ledger'> & { readonly database: Knex },
): Promise<void> {
  const ledger = new MaintenanceLedger(deps.database);
  await scheduler.scheduleTask({
    id: 'slo-maintenance',
    frequency: { minutes: 1 },
    timeout: { seconds: 45 },
    scope: 'global',
    fn: () => excludeMaintenance({ ...deps, ledger }),
  });
}
