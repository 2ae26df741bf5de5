// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('changes_head', table => {
    table.comment('One row, locked by each transaction that appends a change');
    table.integer('id').primary().comment('Always 1');
    table.bigInteger('sequence').notNullable().comment('Of the last change');
  });
  await knex('changes_head').insert({ id: 1, sequence: 0 });

  await knex.schema.createTable('changes', table => {
    table.comment('What sibling plugins are told; append-only');
    table
      .bigInteger('sequence')
      .primary()
      .comment('From 1, without gaps, in the order of commits');
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table.string('entity_ref', 255).notNullable().comment('In lower case');
    table.string('type', 32).notNullable().comment('occurrence or delivery');
    table.string('subject', 255).notNullable().comment('Occurrence id');
    table.text('body_json').notNullable().comment('How it was then');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('changes');
  await knex.schema.dropTable('changes_head');
};
