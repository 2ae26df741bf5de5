// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.comment('Messages that are to be told, and those that were');
    table.bigIncrements('id').comment('Order of decision');
    table
      .string('group_id', 128)
      .notNullable()
      .comment('Names the incident at the provider');
    table
      .string('destination', 300)
      .notNullable()
      .comment('<channel type>:<name>');
    table
      .integer('sequence')
      .notNullable()
      .comment('Order of sending in its group and destination, from 1');
    table.string('event', 16).notNullable().comment('NotificationEvent');
    table.string('severity', 16).notNullable().comment('page or ticket');
    table.text('notification_json').notNullable().comment('AlertNotification');
    table
      .integer('schema_version')
      .notNullable()
      .comment('Code that knows only older versions leaves the row alone');
    table
      .string('idempotency_key', 64)
      .notNullable()
      .unique()
      .comment('The same on every attempt');
    table
      .string('state', 16)
      .notNullable()
      .comment('pending, delivered, dead or cancelled');
    table.bigInteger('due_at').notNullable().comment('Epoch ms');
    table
      .bigInteger('max_age_at')
      .notNullable()
      .comment('Epoch ms after which it is dead');
    table
      .integer('attempts')
      .notNullable()
      .comment('Attempts begun, whatever became of them');
    table
      .integer('refusals')
      .notNullable()
      .comment('Attempts that the receiver surely did not take');
    table
      .integer('failures')
      .notNullable()
      .comment('Failed attempts that make the next one wait longer');
    table
      .boolean('minimal')
      .notNullable()
      .comment('It was refused once: only its summary is sent');
    table.string('lease_token', 36).comment('Of who sends it now');
    table.bigInteger('lease_until').comment('Epoch ms');
    table.string('leased_by', 64).comment('Replica, for people');
    table.integer('last_status').comment('HTTP status');
    table.text('last_error').comment('Redacted');
    table.text('reason').comment('Why it is dead or cancelled');
    table.bigInteger('first_attempt_at').comment('Epoch ms');
    table.bigInteger('ended_at').comment('Epoch ms; null while pending');
    table
      .bigInteger('instead_of')
      .comment('Dead message that the fallback is told in place of');
    table.bigInteger('created_at').notNullable().comment('Epoch ms');
    table.unique(['group_id', 'destination', 'sequence']);
    table.index(['created_at'], 'outbox_created_idx');
  });
  // What waits is little, what has ended is much
  await knex.raw(
    `create index outbox_waiting_idx
       on outbox (destination, due_at) where state = 'pending'`,
  );
  await knex.raw(
    `create index outbox_order_idx
       on outbox (group_id, destination, sequence) where state = 'pending'`,
  );
  await knex.raw(
    `create index outbox_dead_idx
       on outbox (destination, ended_at) where state = 'dead'`,
  );

  await knex.schema.createTable('delivery_attempt', table => {
    table.comment('What became of each attempt; kept for 30 days');
    table.bigIncrements('id');
    table
      .bigInteger('outbox_id')
      .notNullable()
      .references('outbox.id')
      .onDelete('cascade');
    table.integer('attempt').notNullable().comment('From 1');
    table
      .bigInteger('started_at')
      .notNullable()
      .index('delivery_attempt_started_idx')
      .comment('Epoch ms');
    table.integer('duration_ms').notNullable();
    table
      .string('outcome', 16)
      .notNullable()
      .comment('DeliveryOutcome, or leaseLost');
    table.integer('http_status');
    table.string('failure', 32).comment('DeliveryFailure');
    table.text('message').comment('Redacted excerpt of the answer');
    table.index(['outbox_id', 'attempt'], 'delivery_attempt_outbox_idx');
  });

  await knex.schema.createTable('destination', table => {
    table.comment('How each receiver fares, and how much it may be sent');
    table.string('ref', 300).primary().comment('<channel type>:<name>');
    table
      .bigInteger('seen_at')
      .notNullable()
      .comment('Epoch ms at which a replica last knew it');
    table.double('tokens').notNullable().comment('Messages it may get at once');
    table.bigInteger('refilled_at').notNullable().comment('Epoch ms');
    table.bigInteger('paused_until').comment('Epoch ms until it rests');
    table.bigInteger('unhealthy_since').comment('Epoch ms; null while healthy');
    table.text('unhealthy_reason').comment('Redacted');
    table.bigInteger('probe_at').comment('Epoch ms of the next try, unhealthy');
    table.bigInteger('last_delivered_at').comment('Epoch ms');
  });

  await knex.schema.createTable('channel_state', table => {
    table.comment('What the last delivered message left for the next one');
    table.string('group_id', 128).notNullable();
    table.string('destination', 300).notNullable();
    table.text('state_json').notNullable().comment('As the channel gave it');
    table
      .bigInteger('updated_at')
      .notNullable()
      .index('channel_state_updated_idx')
      .comment('Epoch ms');
    table.primary(['group_id', 'destination']);
  });

  await knex.schema.createTable('operator_alarm', table => {
    table.comment('What Nines tells of itself: each once, until it is over');
    table.string('name', 300).primary().comment('destination:… or auditor:…');
    table.string('group_id', 128).notNullable().comment('Of its messages');
    table.bigInteger('raised_at').notNullable().comment('Epoch ms');
    table.text('sentence').notNullable().comment('What is wrong');
  });

  await knex.schema.createTable('auditor_run', table => {
    table.comment('One row: the last check that all alerts were told');
    table.integer('id').primary().comment('Always 1');
    table.bigInteger('ran_at').notNullable().comment('Epoch ms');
    table.integer('violations').notNullable().comment('That it found');
    table.bigInteger('heartbeat_at').comment('Epoch ms; last accepted one');
    table.text('violations_json').notNullable().comment('AuditViolation[]');
  });

  await knex.schema.createTable('inbox', table => {
    table.comment('What providers sent back; each acts once');
    table.string('source', 64).notNullable();
    table.string('external_id', 255).notNullable();
    table.string('group_id', 128).notNullable();
    table.string('action', 16).notNullable().comment('InboundAction');
    table.string('actor', 255).notNullable();
    table.bigInteger('occurred_at').notNullable().comment('Epoch ms, there');
    table.bigInteger('received_at').notNullable().comment('Epoch ms, here');
    table.bigInteger('processed_at').comment('Epoch ms; null until acted on');
    table.string('outcome', 64).comment('What came of it');
    table.primary(['source', 'external_id']);
    table.index(['received_at'], 'inbox_received_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'inbox',
    'auditor_run',
    'operator_alarm',
    'channel_state',
    'destination',
    'delivery_attempt',
    'outbox',
  ]) {
    await knex.schema.dropTable(table);
  }
};
