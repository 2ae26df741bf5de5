// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('external_alerts', table => {
    table.comment('Alerts that others evaluate, as told; never paged');
    table
      .string('origin', 16)
      .notNullable()
      .comment('prometheus, alertmanager or webhook');
    table
      .string('source', 64)
      .notNullable()
      .comment('Name of the instance or receiver in app-config');
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('Hash of the labels, by who evaluates it');
    table.bigInteger('starts_at').notNullable().comment('Epoch ms');
    table.bigInteger('ends_at').comment('Epoch ms; null while it is open');
    table
      .string('digest', 64)
      .notNullable()
      .comment('Hash of alert_json, to write only changes');
    table.text('alert_json').notNullable().comment('ExternalAlert');
    table
      .bigInteger('seen_at')
      .notNullable()
      .comment('When a webhook told it last, or a poll changed it; epoch ms');
    table.primary(['origin', 'source', 'fingerprint', 'starts_at']);
    table.index(['ends_at', 'seen_at'], 'external_alerts_open_idx');
  });
  await knex.schema.createTable('external_alert_sources', table => {
    table.comment('How the last poll of each instance went');
    table.string('origin', 16).notNullable();
    table.string('source', 64).notNullable();
    table.bigInteger('asked_at').comment('Epoch ms');
    table.bigInteger('answered_at').comment('Epoch ms; null before the first');
    table.text('failure').comment('Why the last poll failed; null if not');
    table.bigInteger('failing_since').comment('Epoch ms; null if not');
    table
      .integer('total')
      .notNullable()
      .defaultTo(0)
      .comment('Open alerts that it spoke of, kept or not');
    table.primary(['origin', 'source']);
  });
  await knex.schema.alterTable('catalog_entities', table => {
    table
      .text('alert_annotations_json')
      .comment('Annotations that say which alerts of others are its own');
  });
  // What webhooks told is told again while it fires.
  await knex.schema.dropTable('external_alert');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.createTable('external_alert', table => {
    table.string('source', 64).notNullable();
    table.string('fingerprint', 64).notNullable();
    table.bigInteger('starts_at').notNullable();
    table.bigInteger('ends_at');
    table.string('name', 255).notNullable();
    table.text('labels_json').notNullable();
    table.text('annotations_json').notNullable();
    table.text('url');
    table.bigInteger('seen_at').notNullable();
    table.primary(['source', 'fingerprint', 'starts_at']);
    table.index(['ends_at', 'seen_at'], 'external_alert_open_idx');
  });
  await knex.schema.alterTable('catalog_entities', table => {
    table.dropColumn('alert_annotations_json');
  });
  await knex.schema.dropTable('external_alert_sources');
  await knex.schema.dropTable('external_alerts');
};
