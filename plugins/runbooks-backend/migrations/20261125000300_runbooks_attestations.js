// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('attestations', table => {
    table.comment('Who said that they reviewed or used which runbook');
    table.string('id', 64).primary().comment('Random');
    table.string('runbook_ref', 1000).notNullable();
    table.string('kind', 16).notNullable().comment('reviewed or exercised');
    table.string('by_ref', 255).notNullable().comment('Entity ref');
    table.bigInteger('at').notNullable().comment('Epoch ms it was said');
    table.string('on_day', 10).notNullable().comment('Day that it is about');
    table.string('source_hash', 64).notNullable().comment('Of what they saw');
    table.string('occasion', 16).comment('incident, drill or chaos');
    table.text('evidence').comment('Run, incident or experiment');
    table.text('note');
    table.index(['runbook_ref', 'kind', 'on_day'], 'attestations_runbook_idx');
  });

  await knex.schema.createTable('digests', table => {
    table.comment('Which owners were told of their runbooks in which week');
    table.string('owner', 255).notNullable();
    table.string('week', 10).notNullable().comment('Its Monday');
    table.primary(['owner', 'week']);
    table.bigInteger('claimed_at').notNullable().comment('Epoch ms');
    table.bigInteger('sent_at').comment('Epoch ms; null while it is not sent');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('digests');
  await knex.schema.dropTable('attestations');
};
