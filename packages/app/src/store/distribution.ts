/** How a table lies over the machines of a cluster. */
export type Spread =
  /** By the number of the person: everything about one person lies together. */
  | 'person'
  /** By the keyed hash of an identifier: a lookup goes to one machine. */
  | 'hash'
  /** Small tables of the organisation, the same on every machine. */
  | 'everywhere';

/**
 * Every table, and how it lies over a cluster. A new table gets its line here; a test looks in the database itself whether
 * all are named, and whether those about a person have the person's number first in their key and no foreign keys.
 */
export const distribution = {
  'public.person': 'person',
  'public.person_values': 'person',
  'public.standing': 'person',
  'public.person_words': 'person',
  'public.evidence': 'person',
  'public.person_hold': 'person',
  'public.plan_item': 'person',
  'public.outbox': 'person',
  'public.access_log': 'person',
  'vault.evidence_salt': 'person',
  'vault.erasure': 'person',
  'public.identifier': 'hash',
  'public.suppression': 'hash',
  'vault.suppression': 'hash',
  'public.setting': 'everywhere',
  'public.policy_version': 'everywhere',
  'public.policy_draft': 'everywhere',
  'public.judgement_epoch': 'everywhere',
  'public.verdict_code': 'everywhere',
  'public.source': 'everywhere',
  'public.evidence_root': 'everywhere',
  'public.import_run': 'everywhere',
  'public.import_refusal': 'everywhere',
  'public.hold': 'everywhere',
  'public.plan': 'everywhere',
  'public.statistic': 'everywhere',
  'public.receipt': 'everywhere',
  'public.user_account': 'everywhere',
  'public.user_session': 'everywhere',
  'public.user_sign_in': 'everywhere',
  'public.user_verification': 'everywhere',
  'public.user_second_factor': 'everywhere',
  'public.invitation': 'everywhere',
  'public.role_grant': 'everywhere',
  'public.saved_view': 'everywhere',
  'public.api_key': 'everywhere',
  'public.idempotency_key': 'everywhere',
  'public.webhook_endpoint': 'everywhere',
  'public.webhook_delivery': 'everywhere',
  'public.webhook_attempt': 'everywhere',
  'public.lease': 'everywhere',
  'public.daily_figure': 'everywhere',
  'public.scan_report': 'everywhere',
  'public.task': 'everywhere',
  'public.joint_write': 'everywhere',
  'vault.key_ring': 'everywhere',
  'vault.joint_write': 'everywhere',
  'vault.belonging': 'everywhere',
} as const satisfies Readonly<Record<string, Spread>>;

export type TableName = keyof typeof distribution;

/** Not spread: read by one process before anything else. */
export const coordinatorTables: readonly string[] = ['public.schema_migration'];

/** What an installation is set up with and what it worked out, and codes that nothing may ever mean anew: not anybody's data. */
export const settledTables: readonly string[] = [
  'public.setting',
  'public.verdict_code',
  'public.user_account',
  'public.user_session',
  'public.user_sign_in',
  'public.user_verification',
  'public.user_second_factor',
  'public.invitation',
  'public.role_grant',
  'public.saved_view',
  'public.api_key',
  'public.webhook_endpoint',
  'public.lease',
  'public.scan_report',
  'public.task',
  'public.joint_write',
  'vault.key_ring',
  'vault.joint_write',
  'vault.belonging',
];

/** The tables of one spread, in an order in which they can be spread: the first is what the others lie beside. */
export const tablesSpread = (spread: Spread): string[] =>
  Object.entries(distribution).flatMap(([table, each]) => (each === spread ? [table] : []));
