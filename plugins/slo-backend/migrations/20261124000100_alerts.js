// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('alert_tick', table => {
    table.comment('One row: all that changes alerts locks it first');
    table.integer('id').primary().comment('Always 1');
    table
      .integer('slot')
      .notNullable()
      .comment('UTC minute that was decided last; an older tick loses');
  });
  await knex('alert_tick').insert({ id: 1, slot: 0 });

  await knex.schema.createTable('alert_state', table => {
    table.comment('What is not quiet: a series without a row is inactive');
    table.text('slo_ref').notNullable().comment('<entityRef>/<slo>');
    table.text('objective_key').notNullable().comment('Empty for composite');
    table.string('severity', 16).notNullable().comment('page or ticket');
    table
      .integer('revision')
      .notNullable()
      .comment('Grows with each write, to tell that a series moved');
    table.integer('slot').notNullable().comment('UTC minute of the last move');
    table.text('state_json').notNullable().comment('AlertState of slo-common');
    table.primary(['slo_ref', 'objective_key', 'severity']);
  });

  await knex.schema.createTable('alert_occurrence', table => {
    table.comment('Alerts that fired, open or resolved; one row each');
    table.string('id', 64).primary().comment('The same on every replica');
    table
      .string('group_id', 64)
      .notNullable()
      .index('alert_occurrence_group_idx')
      .comment('Id of the first occurrence of its group, which leads it');
    table.text('slo_ref').notNullable().comment('<entityRef>/<slo>');
    table.text('objective_key').notNullable().comment('Empty for composite');
    table.string('severity', 16).notNullable().comment('page or ticket');
    table.string('kind', 16).notNullable().comment('AlertKind');
    table.text('alert_name').notNullable().comment('CheckoutSuccessBurnPage');
    table.string('entity_ref', 255).notNullable().comment('Lower-case ref');
    table
      .string('status', 16)
      .notNullable()
      .comment('firing, acknowledged or resolved');
    table.bigInteger('fired_at').notNullable().comment('Epoch ms');
    table
      .bigInteger('pending_since')
      .notNullable()
      .comment('Epoch ms at which its condition first held');
    table.bigInteger('acknowledged_at').comment('Epoch ms');
    table.text('acknowledged_by').comment('User ref, or a name elsewhere');
    table.bigInteger('resolved_at').comment('Epoch ms; null while open');
    table.string('resolve_reason', 32).comment('ResolveReason');
    table.text('reasons_json').notNullable().comment('AlertReason[]');
    table.text('explanation_json').notNullable().comment('Why it fired');
    table.text('context_json').notNullable().comment('Titles as of its firing');
    table.bigInteger('told_at').comment('Epoch ms at which it was first told');
    table
      .bigInteger('acted_at')
      .comment('Epoch ms of what a person did last: what is older comes late');
    table.text('suppression_json').comment('Suppression; null while audible');
    table
      .text('escalation_json')
      .comment('EscalationState; only of the occurrence that leads its group');
    table
      .bigInteger('escalation_due_at')
      .comment('Epoch ms of the next step; null while none is due or all rest');
    table.integer('pinned_slot').comment('Ledger rows are pinned up to here');
    table.integer('revision').notNullable().comment('Grows with each write');
    table.index(['entity_ref', 'fired_at'], 'alert_occurrence_entity_idx');
    table.index(['fired_at'], 'alert_occurrence_fired_idx');
    table.index(['slo_ref', 'fired_at'], 'alert_occurrence_slo_idx');
  });
  await knex.raw(
    `create unique index alert_occurrence_open_idx
       on alert_occurrence (slo_ref, objective_key, severity)
       where resolved_at is null`,
  );
  await knex.raw(
    `create index alert_occurrence_due_idx
       on alert_occurrence (escalation_due_at)
       where escalation_due_at is not null`,
  );

  await knex.schema.createTable('alert_event', table => {
    table.comment('The timeline of each occurrence');
    table.bigIncrements('sequence').comment('Ascending per occurrence');
    table
      .string('occurrence_id', 64)
      .notNullable()
      .references('alert_occurrence.id')
      .onDelete('cascade');
    table.bigInteger('at').notNullable().comment('Epoch ms');
    table.string('type', 32).notNullable().comment('AlertEventType');
    table.text('actor').comment('User ref, or a name elsewhere; null for us');
    table.text('detail_json').notNullable().comment('What the type tells');
    table.index(['occurrence_id', 'sequence'], 'alert_event_occurrence_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('alert_event');
  await knex.schema.dropTable('alert_occurrence');
  await knex.schema.dropTable('alert_state');
  await knex.schema.dropTable('alert_tick');
};
