// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('run_sources', table => {
    table.comment('Sources that runs follow: they outlive the page');
    table.string('hash', 64).primary().comment('SHA-256 of the text');
    table.text('text').notNullable().comment('The whole source');
  });

  await knex.schema.createTable('runbook_runs', table => {
    table.comment('Checklist runs as they are after their events');
    table.string('id', 64).primary().comment('Random');
    table.string('runbook_ref', 1000).notNullable();
    table.string('docs_ref', 255).notNullable().comment('Whose docs hold it');
    table.string('entity_ref', 255).notNullable().comment('It is run for');
    table.text('title').notNullable().comment('Of the runbook, at the start');
    table.text('alert_json').comment('RunAlert; null without one');
    table
      .string('occurrence', 64)
      .index('runbook_runs_occurrence_idx')
      .comment('Of the alert');
    table.string('source_hash', 64).notNullable().comment('Of run_sources');
    table.string('state', 16).notNullable().comment('open or closed');
    table.bigInteger('started_at').notNullable().comment('Epoch ms');
    table.string('started_by', 255).notNullable().comment('Entity ref');
    table.bigInteger('closed_at').comment('Epoch ms');
    table.string('verdict', 16).comment('helped, wrong or missingStep');
    table.text('verdict_note');
    table.text('progress_json').notNullable().comment('Of WireRun');
    table.integer('version').notNullable().comment('Of the last event');
    table.index(['runbook_ref'], 'runbook_runs_runbook_ref_idx');
    table.index(['entity_ref'], 'runbook_runs_entity_ref_idx');
    table.index(['state', 'started_at'], 'runbook_runs_state_idx');
  });

  await knex.schema.createTable('run_events', table => {
    table.comment('What happened in runs; append-only');
    table.string('run_id', 64).notNullable();
    table.integer('sequence').notNullable().comment('From 1, without gaps');
    table.primary(['run_id', 'sequence']);
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table.string('by_ref', 255).notNullable().comment('Entity ref');
    table.string('type', 16).notNullable();
    table.string('step', 64);
    table.text('note');
    table.string('verdict', 16).comment('Of the end of the run');
    table.string('source_hash', 64).comment('Followed from here on');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('run_events');
  await knex.schema.dropTable('runbook_runs');
  await knex.schema.dropTable('run_sources');
};
