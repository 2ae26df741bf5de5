// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('push_heads', table => {
    table.comment('Locked by every push to an objective, before it reads');
    table.integer('ledger_id').primary();
  });

  await knex.schema.createTable('push_counters', table => {
    table.comment('The latest reading of each life of each pushed counter');
    table.integer('ledger_id').notNullable();
    table.string('stream', 128).notNullable().comment('Who counts');
    table
      .bigInteger('started_at')
      .notNullable()
      .comment('Epoch ms; a restart is another life');
    table.bigInteger('at').notNullable().index().comment('Epoch ms');
    table.double('good').notNullable();
    table.double('total').notNullable();
    table.primary(['ledger_id', 'stream', 'started_at']);
  });

  await knex.schema.createTable('push_coverage', table => {
    table.comment('What was measured of an objective: intervals, disjoint');
    table.integer('ledger_id').notNullable();
    table.bigInteger('from_ms').notNullable().comment('Epoch ms, exclusive');
    table.bigInteger('to_ms').notNullable().index().comment('Epoch ms');
    table.primary(['ledger_id', 'from_ms']);
  });

  await knex.schema.createTable('push_requests', table => {
    table.comment('Answers by idempotency key, to be given again for 7 days');
    table.string('subject', 255).notNullable().comment('Who pushed');
    table.string('idempotency_key', 255).notNullable();
    table.string('body_hash', 64).notNullable();
    table.text('answer_json').comment('PushResponse');
    table.bigInteger('created_at').notNullable().index().comment('Epoch ms');
    table.primary(['subject', 'idempotency_key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('push_requests');
  await knex.schema.dropTable('push_coverage');
  await knex.schema.dropTable('push_counters');
  await knex.schema.dropTable('push_heads');
};
