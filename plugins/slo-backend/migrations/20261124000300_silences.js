// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('silence', table => {
    table.comment('What people muted, and why; kept after its end');
    table.string('id', 64).primary().comment('Random');
    table.text('matchers_json').notNullable().comment('AlertMatch');
    table.text('reason').notNullable().comment('For people');
    table.text('author').notNullable().comment('User or service ref');
    table.bigInteger('created_at').notNullable().comment('Epoch ms');
    table.bigInteger('starts_at').notNullable().comment('Epoch ms, inclusive');
    table
      .bigInteger('ends_at')
      .notNullable()
      .index('silence_ends_at_idx')
      .comment('Epoch ms, exclusive; earlier once somebody ended it');
    table.text('expired_by').comment('Who ended it early');
  });

  await knex.schema.createTable('paging_definition', table => {
    table.comment('Escalation policies and maintenance windows from files');
    table
      .string('owner_ref', 255)
      .notNullable()
      .comment('Entity whose file it is; empty for the shared location');
    table.string('kind', 32).notNullable().comment('As in its file');
    table.string('name', 63).notNullable().comment('Unique in owner and kind');
    table.integer('position').notNullable().comment('Order in its files');
    table.text('definition_json').notNullable().comment('As of slo-common');
    table.primary(['owner_ref', 'kind', 'name']);
  });

  await knex.schema.createTable('maintenance_exclusion', table => {
    table.comment('Maintenances that were left out of a budget, once each');
    table.string('maintenance_id', 400).notNullable().comment('Scope and name');
    table.bigInteger('start_at').notNullable().comment('Epoch ms it began');
    table.text('slo_ref').notNullable().comment('<entityRef>/<slo>');
    table.text('objective_key').notNullable().comment('Empty for composite');
    table.bigInteger('end_at').notNullable().comment('Epoch ms it ended');
    table.primary(['maintenance_id', 'start_at', 'slo_ref', 'objective_key']);
    table.index('end_at', 'maintenance_exclusion_end_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('maintenance_exclusion');
  await knex.schema.dropTable('paging_definition');
  await knex.schema.dropTable('silence');
};
