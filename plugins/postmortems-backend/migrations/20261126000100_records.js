// @ts-check

/** What incidents, postmortems and action items share. @param {import('knex').Knex} knex */
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
    table.string('type', 32).notNullable();
    table.string('subject', 255).notNullable();
    table.text('body_json').notNullable().comment('How it was then');
  });

  await knex.schema.createTable('ref_counters', table => {
    table.comment(
      'The last number of each series of refs: PM-2026, INC-2026, AI',
    );
    table.string('series', 32).primary();
    table.integer('last').notNullable();
  });

  await knex.schema.createTable('catalog_entities', table => {
    table.comment('What the catalog says of entities that records are about');
    table.string('entity_ref', 255).primary().comment('In lower case');
    table.string('kind', 63).notNullable().comment('In lower case');
    table.text('title').notNullable();
    table.string('owner', 255).index('catalog_entities_owner_idx');
    table.string('system', 255).index('catalog_entities_system_idx');
    table.string('domain', 255).comment('Of a system');
    table.string('tier', 63);
    table.text('location').comment('Value of nines.dev/postmortem-location');
    table
      .string('zone', 100)
      .comment('Of a user or group; null for the default');
    table.string('fingerprint', 64).notNullable().comment('Of all above');
  });

  await knex.schema.createTable('record_entities', table => {
    table.comment('Entities that an incident or postmortem is about');
    table.uuid('record_id').notNullable();
    table.string('entity_ref', 255).notNullable().comment('In lower case');
    table.integer('position').notNullable();
    table.primary(['record_id', 'entity_ref']);
    table.index(['entity_ref', 'record_id'], 'record_entities_entity_idx');
  });

  await knex.schema.createTable('record_viewers', table => {
    table.comment(
      'Users and groups that see a restricted record: viewers, owner, authors, facilitator, holders of roles',
    );
    table.uuid('record_id').notNullable();
    table.string('viewer_ref', 255).notNullable().comment('In lower case');
    table.primary(['record_id', 'viewer_ref']);
    table.index(['viewer_ref', 'record_id'], 'record_viewers_viewer_idx');
  });

  await knex.schema.createTable('timeline_events', table => {
    table.comment('Timelines of incidents and postmortems');
    table.uuid('id').primary();
    table.uuid('record_id').notNullable().comment('Incident or postmortem');
    table.bigInteger('at').comment('Epoch ms to sort by; null for unknown');
    table.integer('source_order').notNullable().comment('Of EVENT_SOURCES');
    table.text('at_json').notNullable().comment('WireInstant');
    table.text('end_at_json').comment('WireInstant');
    table.string('kind', 32).notNullable();
    table.text('text').notNullable();
    table.text('actor_json');
    table.string('source', 32).notNullable();
    table
      .string('source_id', 255)
      .notNullable()
      .comment(
        'Of the sender; for what a person adds the key of the request, or the id',
      );
    table.text('evidence_url');
    table.text('details_json');
    table.boolean('pinned').notNullable();
    table.boolean('hidden').notNullable();
    table.string('visibility', 16).notNullable();
    table
      .boolean('edited')
      .notNullable()
      .comment('By a person: imports leave it');
    table.integer('version').notNullable();
    table.unique(['record_id', 'source', 'source_id'], {
      indexName: 'timeline_events_source_uq',
    });
    table.index(
      ['record_id', 'at', 'source_order', 'id'],
      'timeline_events_order_idx',
    );
  });

  await knex.schema.createTable('record_history', table => {
    table.comment('Every change with before and after; append-only');
    table.bigIncrements('id');
    table
      .string('kind', 16)
      .notNullable()
      .comment('incident, postmortem, actionItem or event');
    table.uuid('record_id').notNullable();
    table.integer('version').notNullable().comment('That the change made');
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table.string('by_ref', 255).notNullable();
    table.string('change', 32).notNullable();
    table.text('reason');
    table.text('fields_json').notNullable().comment('[{field, before, after}]');
    table.index(['record_id', 'id'], 'record_history_record_idx');
  });

  await knex.schema.createTable('attestations', table => {
    table.comment('What people vouch for; append-only');
    table.uuid('id').primary();
    table
      .string('kind', 32)
      .notNullable()
      .comment(
        'approval, changes_requested, verification, wont_do, factor_accepted or external_message',
      );
    table.uuid('record_id').notNullable();
    table.string('by_ref', 255).notNullable();
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table.integer('record_version').notNullable().comment('That was seen');
    table.text('note');
    table.text('url');
    table.index(['record_id', 'at'], 'attestations_record_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'attestations',
    'record_history',
    'timeline_events',
    'record_viewers',
    'record_entities',
    'catalog_entities',
    'ref_counters',
    'changes',
    'changes_head',
  ]) {
    await knex.schema.dropTable(table);
  }
};
