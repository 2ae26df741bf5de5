// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('external_alert', table => {
    table.comment('Alerts that others evaluate, as they told us; never paged');
    table
      .string('source', 64)
      .notNullable()
      .comment('Name of the receiver in slo.alertmanager.receivers');
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('Hash of the labels, by who evaluates it');
    table.bigInteger('starts_at').notNullable().comment('Epoch ms');
    table.bigInteger('ends_at').comment('Epoch ms; null while it fires');
    table.string('name', 255).notNullable().comment('Label alertname');
    table.text('labels_json').notNullable().comment('All labels');
    table.text('annotations_json').notNullable().comment('All annotations');
    table.text('url').comment('Where the one who evaluates it shows it');
    table
      .bigInteger('seen_at')
      .notNullable()
      .comment('When it was last told, epoch ms');
    table.primary(['source', 'fingerprint', 'starts_at']);
    table.index(['ends_at', 'seen_at'], 'external_alert_open_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('external_alert');
};
