import { DatabaseService } from '@backstage/backend-plugin-api';
import { DatabaseDefinitionStore } from './definitions/DatabaseDefinitionStore';
import { DatabaseEntityStore } from './definitions/DatabaseEntityStore';
import { DatabaseObjectiveStore } from './definitions/DatabaseObjectiveStore';
import { DatabaseLedgerStore, Retention } from './ledger';
import { openDatabase } from './openDatabase';
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
  return {
    definitions: new DatabaseDefinitionStore(db),
    entities: new DatabaseEntityStore(db),
    objectives: new DatabaseObjectiveStore(db),
    ledger,
    statuses: new DatabaseStatusStore(db),
    silences: new DatabaseSilenceStore(db),
    paging: new DatabasePagingStore(db),
    pushes: new DatabasePushStore(db, ledger),
  };
}
