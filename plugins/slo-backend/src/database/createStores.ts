import { DatabaseService } from '@backstage/backend-plugin-api';
import { DatabaseChangeFeed } from '@nines/backstage-plugin-nines-node';
import { DatabaseAlertRetention } from './alerts/DatabaseAlertRetention';
import { DatabaseAlertStore } from './alerts/DatabaseAlertStore';
import { DatabaseDefinitionChangeStore } from './definitionChanges/DatabaseDefinitionChangeStore';
import { DatabaseDefinitionStore } from './definitions/DatabaseDefinitionStore';
import { DatabaseEntityStore } from './definitions/DatabaseEntityStore';
import { DatabaseObjectiveStore } from './definitions/DatabaseObjectiveStore';
import { DatabaseExternalAlertStore } from './externalAlerts/DatabaseExternalAlertStore';
import { DatabaseExternalRuleStore } from './externalAlerts/DatabaseExternalRuleStore';
import { DatabaseLedgerStore, Retention } from './ledger';
import { openDatabase } from './openDatabase';
import { DatabaseOutboxStore } from './outbox';
import { DatabasePagingStore } from './paging/DatabasePagingStore';
import { DatabasePushStore } from './push/DatabasePushStore';
import { DatabaseSilenceStore } from './silences/DatabaseSilenceStore';
import { DatabaseStatusStore } from './status';

/** All stores, in the plugin's one database. */
export async function createStores(
  database: DatabaseService,
  options: { readonly retention: Retention },
) {
  const { retention } = options;
  const db = await openDatabase(database);
  const ledger = new DatabaseLedgerStore({ database: db, retention });
  const changes = new DatabaseChangeFeed({ database: db, plugin: 'slo' });
  const outbox = new DatabaseOutboxStore();
  return {
    database: db,
    changes,
    alerts: new DatabaseAlertStore({ database: db, outbox, changes }),
    alertRetention: new DatabaseAlertRetention(db),
    definitions: new DatabaseDefinitionStore(db),
    definitionChanges: new DatabaseDefinitionChangeStore(db),
    entities: new DatabaseEntityStore(db),
    objectives: new DatabaseObjectiveStore(db),
    ledger,
    statuses: new DatabaseStatusStore(db),
    silences: new DatabaseSilenceStore(db),
    paging: new DatabasePagingStore(db),
    pushes: new DatabasePushStore(db, ledger),
    externalAlerts: new DatabaseExternalAlertStore(db),
    externalRules: new DatabaseExternalRuleStore(db),
  };
}

/** What {@link createStores} makes. */
export type Stores = Awaited<ReturnType<typeof createStores>>;
