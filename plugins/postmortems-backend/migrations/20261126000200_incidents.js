// @ts-check

/** Incidents, and what is observed for their timelines. @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('incidents', table => {
    table.comment('Incidents; none is ever deleted');
    table.uuid('id').primary();
    table.string('ref', 32).notNullable().unique('incidents_ref_uq');
    table.text('title').notNullable();
    table.text('summary').notNullable();
    table.string('status', 16).notNullable();
    table.integer('severity').notNullable();
    table.string('visibility', 16).notNullable();
    table.string('owner_ref', 255).comment('Who leads it, in lower case');
    table.text('milestones_json').notNullable().comment('WireMilestones');
    table.text('slo_refs_json').notNullable();
    table.text('viewers_json').notNullable().comment('As people named them');
    table
      .text('costs_json')
      .notNullable()
      .comment('WireSloImpact[], as last computed');
    table.string('provider', 32).comment('That opened it, such as pagerduty');
    table.string('external_id', 200);
    table.text('external_url');
    table
      .string('open_key', 300)
      .unique('incidents_open_key_uq')
      .comment('Of the request that opened it, with who asked');
    table.uuid('merged_into').comment('Of merged: the incident that goes on');
    table.string('opened_by', 255).notNullable();
    table
      .bigInteger('watched_from')
      .notNullable()
      .comment('Epoch ms: changes of its entities count from here');
    table
      .bigInteger('watched_until')
      .comment('Epoch ms: until here; null while it is open');
    table.text('search_text').notNullable().comment('In lower case');
    table.bigInteger('created_at').notNullable().comment('Epoch ms');
    table.bigInteger('updated_at').notNullable().comment('Epoch ms');
    table.integer('version').notNullable();
    table.unique(['provider', 'external_id'], {
      indexName: 'incidents_external_uq',
    });
    table.index(['status', 'severity', 'created_at'], 'incidents_status_idx');
  });

  await knex.schema.createTable('incident_severities', table => {
    table.comment('Severities that an incident had; append-only');
    table.bigIncrements('id');
    table.uuid('incident_id').notNullable();
    table.integer('severity').notNullable();
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table.string('by_ref', 255).notNullable();
    table.text('reason');
    table.index(['incident_id', 'id'], 'incident_severities_idx');
  });

  await knex.schema.createTable('incident_roles', table => {
    table.comment('Who holds which role now; who held it stands in history');
    table.uuid('incident_id').notNullable();
    table.string('role', 50).notNullable();
    table.string('ref', 255).notNullable().comment('In lower case');
    table.bigInteger('since').notNullable().comment('Epoch ms');
    table.primary(['incident_id', 'role', 'ref']);
  });

  await knex.schema.createTable('incident_alerts', table => {
    table.comment('Alerts of incidents');
    table.uuid('incident_id').notNullable();
    table.string('occurrence', 200).notNullable();
    table.integer('position').notNullable();
    table.string('name', 300);
    table.string('entity_ref', 300).comment('In lower case');
    table.text('slo_ref');
    table.string('objective', 300);
    table.primary(['incident_id', 'occurrence']);
    table.index(['occurrence', 'incident_id'], 'incident_alerts_occ_idx');
  });

  await knex.schema.createTable('observed_head', table => {
    table.comment(
      'One row, locked by whoever links observations with incidents: neither misses what the other writes',
    );
    table.integer('id').primary().comment('Always 1');
    table.bigInteger('version').notNullable();
  });
  await knex('observed_head').insert({ id: 1, version: 0 });

  await knex.schema.createTable('observed_events', table => {
    table.comment(
      'What siblings and pipelines told, for incidents that are there and those to come',
    );
    table.string('source', 32).notNullable();
    table.string('source_id', 255).notNullable();
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table
      .string('occurrence', 200)
      .notNullable()
      .comment('That it is about; empty for what is about an entity');
    table
      .string('group_id', 200)
      .comment('Of alerts that were told together; null for none');
    table.string('entity_ref', 300).notNullable().comment('In lower case');
    table.text('event_json').notNullable().comment('NewTimelineEvent');
    table.bigInteger('seen_at').notNullable().comment('Epoch ms');
    table.primary(['source', 'source_id', 'occurrence']);
    table.index(['occurrence'], 'observed_events_occurrence_idx');
    table.index(['group_id'], 'observed_events_group_idx');
    table.index(['entity_ref', 'at'], 'observed_events_entity_idx');
    table.index(['seen_at'], 'observed_events_seen_idx');
  });

  await knex.schema.createTable('observed_runs', table => {
    table.comment('Checklist runs that alerts led to');
    table.string('run_id', 64).primary();
    table.string('runbook_ref', 1000).notNullable();
    table.text('title').notNullable();
    table.string('entity_ref', 300).notNullable().comment('In lower case');
    table.string('occurrence', 200).notNullable();
    table.string('verdict', 32).comment('Null while it is open');
    table.text('note');
    table.boolean('is_used').notNullable().comment('Something was done in it');
    table.bigInteger('seen_at').notNullable().comment('Epoch ms');
    table.index(['occurrence'], 'observed_runs_occurrence_idx');
  });

  await knex.schema.createTable('feed_cursors', table => {
    table.comment('How far the feed of each sibling was read');
    table.string('source', 32).primary();
    table.string('next', 32).comment('Cursor; null for the beginning');
    table.string('status', 16).notNullable().comment('ok, failing or absent');
    table.text('message');
    table.bigInteger('read_at').comment('Epoch ms of the last good read');
  });

  await knex.schema.createTable('incident_channels', table => {
    table.comment('Chat channels of incidents');
    table.string('channel', 100).primary().comment('<provider>:<id>');
    table.uuid('incident_id').notNullable();
    table.string('linked_by', 255).notNullable();
    table.bigInteger('linked_at').notNullable().comment('Epoch ms');
  });

  await knex.schema.alterTable('timeline_events', table => {
    table
      .string('entity_ref', 300)
      .comment('That it is about, where it is about one; in lower case');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('timeline_events', table => {
    table.dropColumn('entity_ref');
  });
  for (const table of [
    'incident_channels',
    'feed_cursors',
    'observed_runs',
    'observed_events',
    'observed_head',
    'incident_alerts',
    'incident_roles',
    'incident_severities',
    'incidents',
  ]) {
    await knex.schema.dropTable(table);
  }
};
