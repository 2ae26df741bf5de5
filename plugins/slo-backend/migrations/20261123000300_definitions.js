// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('catalog_entities', table => {
    table.comment('Entities of the catalog, as of the last ingestion');
    table.string('entity_ref', 255).primary().comment('In lower case');
    table.string('kind', 63).notNullable().comment('In lower case');
    table.text('title').notNullable().comment('metadata.title, else the name');
    table.string('owner', 255).index().comment('Ref of the owner');
    table.string('system', 255).index().comment('Ref of the system');
    table.string('tier', 63).comment('Annotation nines.dev/tier');
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('Hash of this row and its ancestors, to write only changes');
    table
      .string('input_hash', 64)
      .comment('Hash of all that the definitions were last parsed from');
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Grows with each save of definitions; an older save loses');
  });

  await knex.schema.createTable('entity_parents', table => {
    table.comment('What each entity rolls up into, at any depth');
    table.string('entity_ref', 255).notNullable();
    table
      .string('ancestor_ref', 255)
      .notNullable()
      .index()
      .comment('A system, domain, component, group or user');
    table.primary(['entity_ref', 'ancestor_ref']);
  });

  await knex.schema.createTable('definition_locations', table => {
    table.comment('Where definitions are read, and what was read last');
    table
      .string('owner_ref', 255)
      .notNullable()
      .comment('Entity ref; empty for the shared locations');
    table.text('location').notNullable().comment('As written: dir:./slo');
    table.integer('position').notNullable().comment('Order in the annotation');
    table
      .string('status', 16)
      .notNullable()
      .comment('ok, unreachable, refused or pending');
    table.text('message').comment('Why, for a person');
    table.text('etag').comment('Of the content that was read last');
    table
      .text('content_json')
      .comment('The last good files, and those skipped');
    table.string('content_hash', 64).comment('Hash of content_json');
    table.bigInteger('last_read_at').comment('Epoch ms of the last whole read');
    table.text('url').comment('Link for a person');
    table.primary(['owner_ref', 'location']);
  });

  await knex.schema.createTable('definition_problems', table => {
    table.comment('What is wrong with the definitions of an entity');
    table.string('entity_ref', 255).notNullable();
    table
      .integer('position')
      .notNullable()
      .comment('In the order of the files');
    table.text('problem_json').notNullable().comment('LocatedProblem');
    table.primary(['entity_ref', 'position']);
  });

  await knex.schema.createTable('slos', table => {
    table.comment('SLOs, also archived ones: their history stays');
    table.increments('id');
    table.text('slo_ref').notNullable().unique().comment('<entityRef>/<name>');
    table.string('entity_ref', 255).notNullable().index();
    table.text('definition_json').notNullable().comment('SloDefinition');
    table.bigInteger('created_at').notNullable().comment('Epoch ms');
    table.bigInteger('archived_at').comment('Epoch ms; null while defined');
  });

  await knex.schema.createTable('objectives', table => {
    table.comment('One series of the ledger each: an objective in one epoch');
    table.increments('id').comment('The ledger id');
    table.integer('slo_id').notNullable().references('slos.id');
    table
      .string('series', 16)
      .notNullable()
      .comment('events, slices, or composite for the slices of the whole SLO');
    table.text('objective_id').notNullable().comment('Empty for composite');
    table.text('group_key').notNullable().comment('Empty without a group');
    table.text('group_json').comment('Label values of the group');
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('Hash of what is measured; another one is another epoch');
    table
      .integer('started_slot')
      .notNullable()
      .comment('UTC minute since 1970');
    table.integer('ended_slot').comment('Null while the epoch runs');
    table.text('reason').notNullable().comment('Why the epoch began');
    table.index(['slo_id']);
  });
  await knex.raw(
    `create unique index objectives_running_idx
       on objectives (slo_id, series, objective_id, group_key)
       where ended_slot is null`,
  );

  await knex.schema.createTable('target_versions', table => {
    table.comment('Targets over time: history is judged by that of its time');
    table.integer('slo_id').notNullable().references('slos.id');
    table.text('objective_id').notNullable();
    table.bigInteger('from_ms').notNullable().comment('Epoch ms');
    table.double('target').notNullable().comment('0 to 1');
    table.primary(['slo_id', 'objective_id', 'from_ms']);
  });

  await knex.schema.createTable('definition_revision', table => {
    table.comment('One row; grows with each change of what is measured');
    table.integer('id').primary();
    table.integer('revision').notNullable();
  });
  await knex('definition_revision').insert({ id: 1, revision: 1 });

  await knex.schema.createTable('definition_runs', table => {
    table.comment('One row: how the last ingestion went');
    table.integer('id').primary();
    table.bigInteger('ended_at').notNullable().comment('Epoch ms');
    table.text('failure').comment('Why it failed; null when it did not');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('definition_runs');
  await knex.schema.dropTable('definition_revision');
  await knex.schema.dropTable('target_versions');
  await knex.schema.dropTable('objectives');
  await knex.schema.dropTable('slos');
  await knex.schema.dropTable('definition_problems');
  await knex.schema.dropTable('definition_locations');
  await knex.schema.dropTable('entity_parents');
  await knex.schema.dropTable('catalog_entities');
};
