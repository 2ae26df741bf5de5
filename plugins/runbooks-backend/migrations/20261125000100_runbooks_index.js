// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createChanges(knex);

  await knex.schema.createTable('catalog_entities', table => {
    table.comment('What the catalog says of entities that runbooks are for');
    table.string('entity_ref', 255).primary().comment('In lower case');
    table.string('kind', 63).notNullable().comment('In lower case');
    table.text('title').notNullable();
    table.string('owner', 255).comment('Entity ref');
    table.string('system', 255).index('catalog_entities_system_idx');
    table.string('tier', 63);
    table
      .string('docs_ref', 255)
      .index('catalog_entities_docs_ref_idx')
      .comment('Entity whose TechDocs it shows; null where it has none');
    table
      .text('docs_path')
      .comment('Folder in these docs that is about it, without slashes');
    table.string('fingerprint', 64).notNullable().comment('Of all above');
  });

  await knex.schema.createTable('docs_sites', table => {
    table.comment('Sources and built site of the TechDocs of one entity');
    table.string('docs_ref', 255).primary();
    table.integer('revision').notNullable().comment('Fences saves');
    table
      .string('input_hash', 64)
      .comment('Of all but files that its runbooks were taken by');
    table
      .string('source_status', 16)
      .notNullable()
      .comment('ok, unreachable, refused or pending');
    table.text('source_message').comment('Why, for a person');
    table.text('source_etag');
    table.text('source_url');
    table.bigInteger('source_read_at').comment('Epoch ms');
    table.text('skipped_json').notNullable().comment('Files not taken');
    table
      .string('built_status', 16)
      .notNullable()
      .comment('built, notBuilt or unknown');
    table.text('built_message').comment('Why, for a person');
    table.text('built_etag').comment('Of the built site that was read last');
    table.bigInteger('built_at').comment('Epoch ms');
    table
      .text('compared_by')
      .comment('Source and built site that pages were compared by last');
    table.text('build_tried_for').comment('Etag of the source');
    table.bigInteger('build_tried_at').comment('Epoch ms');
  });

  await knex.schema.createTable('runbooks', table => {
    table.comment('Runbooks, without their text');
    table.string('ref', 1000).primary().comment('<docs_ref>/<file less .md>');
    table.string('docs_ref', 255).notNullable();
    table.text('file').notNullable().comment('As its owner knows it');
    table
      .string('page', 1000)
      .notNullable()
      .comment('In the reader, after the entity');
    table
      .string('page_key', 1000)
      .notNullable()
      .comment('The same in lower case, without its ending');
    table.text('title').notNullable();
    table.string('sort_title', 200).notNullable().comment('In lower case');
    table.string('owner', 255).comment('As the page names it');
    table.string('criticality', 16).notNullable();
    table.string('status', 16).notNullable();
    table
      .boolean('is_for_named')
      .notNullable()
      .comment('Names entities: is for no others that share its docs');
    table.text('details_json').notNullable().comment('StoredDetails');
    table.integer('errors').notNullable().comment('Findings of the lint');
    table.integer('warnings').notNullable();
    table.integer('infos').notNullable();
    table.string('source_hash', 64).notNullable();
    table.string('source_url', 2000);
    table.bigInteger('changed_at').comment('Epoch ms; null before it is known');
    table.string('last_reviewed_on', 10).comment('As the page says');
    table.string('last_exercised_on', 10).comment('As the page says');
    table
      .string('built_status', 16)
      .notNullable()
      .comment('built, stale, missing or unknown');
    table.string('built_hash', 64);
    table.text('built_anchors_json').comment('Anchors of the built page');
    table.string('reviewed_on', 10).comment('Of all that says so');
    table.string('reviewed_by', 255);
    table.string('review_basis', 16);
    table.string('reviewed_hash', 64).comment('Source that was attested');
    table.string('due_on', 10);
    table.string('exercised_on', 10);
    table.boolean('is_orphan').notNullable();
    table.index(['docs_ref', 'page_key'], 'runbooks_page_idx');
  });

  await knex.schema.createTable('runbook_texts', table => {
    table.comment('Texts of runbooks, apart from what lists read');
    table.string('ref', 1000).primary();
    table.text('text').notNullable().comment('The whole source');
    table.text('markdown').notNullable().comment('Capped, for browsers');
    table.text('cut').comment('Why the Markdown is not whole');
    table.text('sections_json').notNullable().comment('StoredSection[]');
    table.text('findings_json').notNullable().comment('WireFinding[]');
    table.text('search_text').notNullable().comment('In lower case');
  });

  await knex.schema.createTable('runbook_entities', table => {
    table.comment('Which entities a runbook is for');
    table.string('runbook_ref', 1000).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.primary(['runbook_ref', 'entity_ref']);
    table
      .boolean('is_named')
      .notNullable()
      .comment('By the page, or as the part of the docs that is about it');
    table.index(['entity_ref', 'is_named'], 'runbook_entities_entity_ref_idx');
  });

  await knex.schema.createTable('runbook_names', table => {
    table.comment('By what alerts find runbooks');
    table.string('runbook_ref', 1000).notNullable();
    table.string('docs_ref', 255).notNullable();
    table
      .string('kind', 16)
      .notNullable()
      .comment('alert, file, path, source, supersedes or slo');
    table.string('name', 500).notNullable().comment('In lower case');
    table.boolean('is_pattern').notNullable().comment('Holds *');
    table.index(['name', 'docs_ref'], 'runbook_names_name_idx');
    table.index(['is_pattern', 'docs_ref'], 'runbook_names_pattern_idx');
    table.index(['runbook_ref'], 'runbook_names_runbook_ref_idx');
  });

  await createAlerts(knex);
};

/** @param {import('knex').Knex} knex */
async function createChanges(knex) {
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
    table.string('type', 32).notNullable();
    table.string('subject', 255).notNullable();
    table.text('body_json').notNullable().comment('How it was then');
  });
}

/** @param {import('knex').Knex} knex */
async function createAlerts(knex) {
  await knex.schema.createTable('alerts', table => {
    table.comment('Alerts that exist, and what became of their runbooks');
    table.string('key', 64).primary().comment('Hash of the definition');
    table.string('entity_ref', 255).notNullable();
    table.string('name', 300).notNullable();
    table.string('sort_name', 300).notNullable().comment('In lower case');
    table.string('severity', 63);
    table.integer('rank').notNullable().comment('0 for pages');
    table.string('slo', 253);
    table.string('origin', 16).notNullable();
    table.text('given').comment('Address or name that it gives');
    table
      .string('outcome', 16)
      .notNullable()
      .comment('found, noRunbook, deadPage, deadAnchor or pending');
    table.text('message').notNullable().comment('For a person');
    table.string('runbook_ref', 1000).index('alerts_runbook_ref_idx');
    table.string('docs_ref', 255).comment('Of the runbook');
    table.index(['entity_ref'], 'alerts_entity_ref_idx');
  });

  await knex.schema.createTable('critical_paths', table => {
    table.comment('SLOs, and entities of tier 1 without one');
    table.string('entity_ref', 255).notNullable();
    table.string('slo', 253).notNullable().comment('Empty without one');
    table.primary(['entity_ref', 'slo']);
    table.boolean('is_covered').notNullable();
    table.integer('rank').notNullable().comment('Of the reason; worst is 0');
    table.string('reason', 16);
    table.string('alert', 300);
    table.text('message').notNullable();
    table.string('runbook_ref', 1000);
    table.string('docs_ref', 255).comment('Of the runbook');
  });

  await knex.schema.createTable('index_runs', table => {
    table.comment('How the background tasks ended last');
    table.string('task', 16).primary().comment('index or alerts');
    table.bigInteger('ended_at').notNullable().comment('Epoch ms');
    table.string('status', 16).notNullable().comment('ok, failing or absent');
    table.text('message').comment('For a person');
  });
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'index_runs',
    'critical_paths',
    'alerts',
    'runbook_names',
    'runbook_entities',
    'runbook_texts',
    'runbooks',
    'docs_sites',
    'catalog_entities',
    'changes',
    'changes_head',
  ]) {
    await knex.schema.dropTable(table);
  }
};
