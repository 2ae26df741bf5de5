// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('outbox', table => {
    table
      .string('trace_parent', 55)
      .comment(
        'Span that decided it, as in W3C Trace Context; null without one',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('outbox', table => {
    table.dropColumn('trace_parent');
  });
};
