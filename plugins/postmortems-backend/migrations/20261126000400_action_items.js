// @ts-check

/** Action items, the issues that they are linked to, and who was reminded. @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('action_items', table => {
    table.comment('Action items; none is ever deleted');
    table.uuid('id').primary();
    table.string('ref', 32).notNullable().unique('action_items_ref_uq');
    table.integer('number').notNullable().comment('Of the ref');
    table.uuid('postmortem_id').comment('That it stands in');
    table
      .uuid('incident_id')
      .comment(
        'That it came from; it stands there until there is a postmortem',
      );
    table
      .uuid('record_id')
      .notNullable()
      .comment('postmortem_id, else incident_id: who may see that sees this');
    table.text('title').notNullable();
    table.text('description').notNullable();
    table.text('search_text').notNullable().comment('In lower case');
    table.string('type', 16).notNullable();
    table.string('priority', 2).notNullable();
    table.string('status', 16).notNullable();
    table.text('status_reason');
    table.string('approver_ref', 255);
    table.text('evidence_url');
    table.string('owner_ref', 255).comment('User or group, in lower case');
    table.boolean('owner_gone').notNullable().comment('Not in the catalog');
    table.string('due_date', 10).comment('Day in the zone');
    table.string('zone', 100).notNullable().comment('Of the owner');
    table.bigInteger('due_at').comment('Epoch ms at which that day has ended');
    table
      .bigInteger('open_due_at')
      .comment('due_at while somebody still has to do it, else null');
    table.integer('moves').notNullable().comment('How often the date moved');
    table.text('moves_json').notNullable();
    table.text('factor_ids_json').notNullable();
    table.string('lesson_id', 64);
    table.text('verification_json');
    table.string('effort', 50);
    table.text('labels_json').notNullable();
    table.bigInteger('reminded_at').comment('Epoch ms');
    table.integer('reminders').notNullable();
    table.string('muted_until', 10).comment('Day');
    table.boolean('has_conflict').notNullable().comment('With a tracker');
    table
      .string('create_key', 400)
      .unique('action_items_key_uq')
      .comment('Of the request that made it, with who asked');
    table.bigInteger('created_at').notNullable().comment('Epoch ms');
    table.bigInteger('updated_at').notNullable().comment('Epoch ms');
    table.bigInteger('started_at').comment('Epoch ms');
    table.bigInteger('completed_at').comment('Epoch ms');
    table.integer('version').notNullable();
    table.index(['record_id'], 'action_items_record_idx');
    table.index(['incident_id'], 'action_items_incident_idx');
    table.index(['owner_ref', 'open_due_at'], 'action_items_owner_idx');
    table.index(['open_due_at'], 'action_items_due_idx');
  });

  await knex.schema.createTable('action_issues', table => {
    table.comment('Issues of trackers that action items are linked to');
    table.uuid('item_id').notNullable();
    table.string('provider', 50).notNullable();
    table.primary(['item_id', 'provider']);
    table.string('key', 500).notNullable().comment('Empty while it is created');
    table.text('url').notNullable();
    table.text('title');
    table
      .string('state', 8)
      .comment('open, closed or gone; null before it was asked');
    table.text('state_reason');
    table.bigInteger('synced_at').comment('Epoch ms');
    table.text('sync_error');
    table.text('conflict').comment('Tracker and portal say different things');
    table
      .bigInteger('asked_at')
      .notNullable()
      .comment('Epoch ms; asked next is who was asked longest ago');
    table.index(['provider', 'asked_at'], 'action_issues_asked_idx');
  });

  await knex.schema.createTable('tracker_rests', table => {
    table.comment('Trackers that asked to be left alone');
    table.string('provider', 50).primary();
    table.bigInteger('until').notNullable().comment('Epoch ms');
  });

  await knex.schema.createTable('action_digests', table => {
    table.comment('Who was reminded on which day');
    table.string('recipient', 255).notNullable();
    table.string('day', 10).notNullable().comment('Where they are');
    table.primary(['recipient', 'day']);
    table.bigInteger('claimed_at').notNullable().comment('Epoch ms');
    table.bigInteger('sent_at').comment('Epoch ms; null while it is not sent');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'action_digests',
    'tracker_rests',
    'action_issues',
    'action_items',
  ]) {
    await knex.schema.dropTable(table);
  }
};
