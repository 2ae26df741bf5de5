// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('api_request', table => {
    table.comment('What callers asked once, by their key; kept for 7 days');
    table.string('subject', 255).notNullable().comment('Who asked');
    table.string('idempotency_key', 255).notNullable();
    table.string('request_hash', 64).notNullable().comment('Of what was asked');
    table.text('answer_json').comment('KeptAnswer; null until it is known');
    table.bigInteger('created_at').notNullable().index().comment('Epoch ms');
    table.primary(['subject', 'idempotency_key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('api_request');
};
