// @ts-check

/**
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} what
 */
function triple(table, what) {
  table.integer('at').notNullable().comment('Slot: UTC minutes since 1970');
  table.integer('objective_id').notNullable().comment('Series; see objectives');
  table.double('good').notNullable().comment(`Good events, ${what}`);
  table.double('total').notNullable().comment(`Events in all, ${what}`);
  table.double('covered').notNullable().comment(`Measured seconds, ${what}`);
}

/** @param {import('knex').Knex} knex */
async function createLedger(knex) {
  if (knex.client.config.client === 'better-sqlite3') {
    // The key is the table: knex has no word for it
    await knex.raw(`
      create table ledger (
        at integer not null,
        objective_id integer not null,
        good real not null,
        total real not null,
        covered real not null,
        primary key (at, objective_id)
      ) without rowid`);
    return;
  }
  await knex.schema.createTable('ledger', table => {
    table.comment('Cumulative sums per series and minute; time comes first');
    triple(table, 'cumulative');
    table.primary(['at', 'objective_id']);
  });
  // A tick appends, thinning deletes: without these a week of churn doubles the table
  await knex.raw(
    'alter table ledger set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.1)',
  );
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createLedger(knex);

  await knex.schema.createTable('ledger_head', table => {
    table.comment('Where each series stands; every writer locks its row first');
    table.integer('objective_id').primary().comment('Series');
    table.integer('first_slot').notNullable().comment('Oldest row');
    table.integer('last_slot').notNullable().comment('Newest row');
    table
      .integer('settled_slot')
      .notNullable()
      .comment('Rows after it are provisional');
  });
  if (knex.client.config.client === 'pg') {
    // Each row changes every minute: room on the page keeps its index out of it
    await knex.raw('alter table ledger_head set (fillfactor = 40)');
  }

  await knex.schema.createTable('ledger_pending', table => {
    table.comment('Events of minutes that have no row yet');
    triple(table, 'of this minute alone');
    table.primary(['objective_id', 'at']);
  });

  await knex.schema.createTable('ledger_pin', table => {
    table.comment('Rows that are never thinned');
    table.integer('objective_id').notNullable().comment('Series');
    table.integer('at').notNullable().comment('Slot of the row');
    table.primary(['objective_id', 'at']);
    table.index('at', 'ledger_pin_at_idx');
  });

  await knex.schema.createTable('ledger_exclusion', table => {
    table.comment('Intervals whose events do not count, with who and why');
    table.increments('id');
    table.integer('objective_id').notNullable().comment('Series');
    table.integer('from_slot').notNullable().comment('As asked; excluded');
    table.integer('to_slot').notNullable().comment('As asked; included');
    table
      .integer('effective_from_slot')
      .notNullable()
      .comment('Row at or before from_slot');
    table
      .integer('effective_to_slot')
      .notNullable()
      .comment('Row at or after to_slot');
    table.text('reason').notNullable().comment('For people');
    table.string('author', 255).notNullable().comment('User or service ref');
    table.bigInteger('created_at').notNullable().comment('Epoch milliseconds');
    table.string('revoked_by', 255).comment('User or service ref');
    table.bigInteger('revoked_at').comment('Epoch milliseconds');
    table.index('objective_id', 'ledger_exclusion_objective_idx');
  });

  await knex.schema.createTable('ledger_excluded', table => {
    table.comment('Cumulative sums of excluded events, at rows inside them');
    triple(table, 'excluded, cumulative');
    table.primary(['objective_id', 'at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ledger_excluded');
  await knex.schema.dropTable('ledger_exclusion');
  await knex.schema.dropTable('ledger_pin');
  await knex.schema.dropTable('ledger_pending');
  await knex.schema.dropTable('ledger_head');
  await knex.schema.dropTable('ledger');
};
