// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('external_rules', table => {
    table.comment('Rules of others that alerts can come from, by source');
    table.string('origin', 16).notNullable().comment('As of external_alerts');
    table
      .string('source', 64)
      .notNullable()
      .comment('Name of the instance in app-config');
    table
      .bigInteger('asked_at')
      .notNullable()
      .comment('When what stands here was asked for, epoch ms');
    table
      .string('digest', 64)
      .notNullable()
      .comment('Hash of rules_json, to write only changes');
    table
      .text('rules_json')
      .notNullable()
      .comment('ToldRule[] of slo-node: all of the last answer');
    table.text('failure').comment('Why it has failed since; null if not');
    table.bigInteger('failing_since').comment('Epoch ms; null if not');
    table.primary(['origin', 'source']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('external_rules');
};
