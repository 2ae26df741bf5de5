// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('objective_status', table => {
    table.comment('The latest numbers of each objective; one row each');
    table.text('slo_ref').notNullable().comment('<entityRef>/<slo>');
    table
      .text('objective_key')
      .notNullable()
      .comment('Unique in its SLO; empty for its composite budget');
    table.text('entity_ref').notNullable().comment('Lower-case entity ref');
    table.text('title').notNullable().comment('What lists show');
    table.text('search_text').notNullable().comment('Lower-case words');
    table.text('state').notNullable().comment('SloStateKind');
    table
      .integer('state_rank')
      .notNullable()
      .comment('Place of the state in lists, worst first');
    table.text('reason').comment('NoDataReason; only for noData');
    table
      .bigInteger('state_since')
      .notNullable()
      .comment('Epoch ms since when state and reason hold');
    table.double('left_share').comment('Share of the budget left');
    table
      .bigInteger('exhausted_at')
      .comment('Forecast, epoch ms; 0 where the budget is spent');
    table.bigInteger('window_from').comment('Epoch ms, as snapped');
    table.bigInteger('window_requested_from').comment('Epoch ms');
    table
      .bigInteger('computed_at')
      .notNullable()
      .comment('Epoch ms of the tick that wrote the row');
    table
      .text('fingerprint')
      .notNullable()
      .comment('Hash of all that is shown, to leave unchanged rows alone');
    table.text('body_json').notNullable().comment('StatusBody');
    table.primary(['slo_ref', 'objective_key']);
    table.index(['entity_ref'], 'objective_status_entity_idx');
  });
  if (knex.client.config.client === 'pg') {
    // Each row changes every minute and no index holds what changes: with room on the page, none is touched
    await knex.raw('alter table objective_status set (fillfactor = 45)');
  }
  await knex.schema.createTable('status_tick', table => {
    table.comment('When the numbers were last computed; one row');
    table.integer('id').primary().comment('Always 1');
    table.bigInteger('computed_at').notNullable().comment('Epoch ms');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('status_tick');
  await knex.schema.dropTable('objective_status');
};
