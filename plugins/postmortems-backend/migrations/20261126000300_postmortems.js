// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('postmortems', table => {
    table.comment(
      'Postmortems: what people write is in content_json, the rest is what is asked of it',
    );
    table.uuid('id').primary();
    table.string('ref', 32).notNullable().unique('postmortems_ref_uq');
    table.text('title').notNullable();
    table.string('status', 16).notNullable();
    table.integer('severity').notNullable();
    table.string('visibility', 16).notNullable();
    table.string('owner_ref', 255).comment('In lower case');
    table.text('content_json').notNullable().comment('PostmortemContent');
    table.text('search_text').notNullable().comment('In lower case');
    table.bigInteger('impact_start').comment('Epoch ms; null where not known');
    table
      .bigInteger('started_at')
      .notNullable()
      .comment('Impact start, else when it was created; epoch ms');
    table.double('time_to_resolve').comment('Seconds; null unless exact');
    table.string('alert_ref', 300).comment('That detected it');
    table.bigInteger('due_at').comment('Epoch ms');
    table.bigInteger('published_at').comment('Epoch ms');
    table.bigInteger('created_at').notNullable().comment('Epoch ms');
    table.bigInteger('updated_at').notNullable().comment('Epoch ms');
    table.integer('version').notNullable();
    table.string('create_key', 400).unique('postmortems_create_key_uq');
    table.string('import_scope', 300).comment('Entity, or who uploaded it');
    table.string('import_path', 1000);
    table
      .text('import_json')
      .comment('WireImportSource; null where written here');
    table
      .text('imported_json')
      .comment('Content as it was last imported, to compare with');
    table.boolean('has_conflict').notNullable();
    table.unique(['import_scope', 'import_path'], {
      indexName: 'postmortems_import_uq',
    });
    table.index(['started_at', 'id'], 'postmortems_started_idx');
    table.index(['status', 'started_at'], 'postmortems_status_idx');
    table.index(['alert_ref'], 'postmortems_alert_idx');
  });

  await knex.schema.createTable('postmortem_milestones', table => {
    table.comment('Milestones that are known, for lists and trends');
    table.uuid('postmortem_id').notNullable();
    table.string('name', 32).notNullable();
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table.string('precision', 16).notNullable();
    table.primary(['postmortem_id', 'name']);
  });

  await knex.schema.createTable('postmortem_factors', table => {
    table.comment('Contributing factors, for filters and trends');
    table.uuid('postmortem_id').notNullable();
    table.string('factor_id', 64).notNullable();
    table.string('kind', 32).notNullable().index('postmortem_factors_kind_idx');
    table.primary(['postmortem_id', 'factor_id']);
  });

  await knex.schema.createTable('postmortem_tags', table => {
    table.comment('Tags and categories, for filters');
    table.uuid('postmortem_id').notNullable();
    table.string('tag', 50).notNullable().index('postmortem_tags_tag_idx');
    table.primary(['postmortem_id', 'tag']);
  });

  await knex.schema.createTable('postmortem_runbooks', table => {
    table.comment('Runbooks that were used');
    table.uuid('postmortem_id').notNullable();
    table.string('runbook_ref', 1000).notNullable();
    table.primary(['postmortem_id', 'runbook_ref']);
    table.index(['runbook_ref'], 'postmortem_runbooks_ref_idx');
  });

  await knex.schema.createTable('postmortem_incidents', table => {
    table.comment('Incidents that postmortems are of');
    table.uuid('postmortem_id').notNullable();
    table.string('provider', 50).notNullable();
    table.string('external_id', 200).notNullable();
    table.boolean('shared').notNullable();
    table.primary(['postmortem_id', 'provider', 'external_id']);
  });
  await knex.raw(
    `CREATE UNIQUE INDEX postmortem_incidents_uq ON postmortem_incidents (provider, external_id) WHERE NOT shared`,
  );

  await knex.schema.createTable('postmortem_reviews', table => {
    table.comment('Approvals and requests for changes');
    table.uuid('id').primary();
    table
      .uuid('postmortem_id')
      .notNullable()
      .index('postmortem_reviews_postmortem_idx');
    table.string('by_ref', 255).notNullable();
    table.string('verdict', 16).notNullable();
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table.text('note');
    table.integer('version').notNullable().comment('That was seen');
    table.boolean('is_stale').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'postmortem_reviews',
    'postmortem_incidents',
    'postmortem_runbooks',
    'postmortem_tags',
    'postmortem_factors',
    'postmortem_milestones',
    'postmortems',
  ]) {
    await knex.schema.dropTable(table);
  }
};
