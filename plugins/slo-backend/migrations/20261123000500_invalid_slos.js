// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('invalid_slos', table => {
    table.comment('SLOs that are defined, and were never free of errors');
    table.text('slo_ref').primary().comment('<entityRef>/<name>');
    table.string('entity_ref', 255).notNullable().index();
    table.integer('problems').notNullable().comment('How many errors');
    table.boolean('example').notNullable().comment('Example data, not real');
    table.text('slo_json').notNullable().comment('BrokenSlo');
  });
  await knex.schema.alterTable('slos', table => {
    table
      .bigInteger('last_good_at')
      .comment('Epoch ms of the last good read; null while it is good');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('slos', table => {
    table.dropColumn('last_good_at');
  });
  await knex.schema.dropTable('invalid_slos');
};
