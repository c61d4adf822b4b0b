import type { ColumnType, JSONColumnType } from 'kysely';

/** The tables as queries see them. `bigint` is read as a number: instants and person numbers stay far below 2^53. */
export interface Tables {
  setting: { key: string; value: Json };
  policy_version: {
    version: number;
    source: string;
    hash: string;
    applied_at: number;
    applied_by: string;
    note: string | null;
  };
  policy_draft: {
    draft_id: string;
    title: string;
    base_version: number;
    state: string;
    source: string;
    revision: number;
    created_at: number;
    changed_at: number;
    ended_at: number | null;
    applied_version: number | null;
    editors: Json;
    steps: Json;
  };
  judgement_epoch: {
    epoch: number;
    policy_version: number;
    law_version: string;
    since: number;
    latest_day: number;
    rebuilt_to: WithDefault<number>;
    rebuilt_at: number | null;
  };
  verdict_code: { code: number; rule: string; outcome: string };
  source: { source_id: number; name: string; kind: string; supplier: string | null; details: Json };
  person: {
    person_id: number;
    revision: number;
    status: number;
    merged_into: number | null;
    created_at: number;
    chain_length: number;
    chain_head: Buffer | null;
    /** JSON text. */
    state: string | null;
  };
  person_values: { person_id: number; fields: string };
  standing: {
    person_id: number;
    revision: number;
    epoch: number;
    next_change: number;
    country: string | null;
    source: number | null;
    last_act: number | null;
    lapse: number | null;
  };
  /** Null: still to be read from the values. */
  person_words: { person_id: number; words: string | null };
  saved_view: {
    view_id: string;
    name: string;
    filters: Json;
    owner: string;
    shared: boolean;
    changed_at: number;
  };
  identifier: { hash: string; person_id: number; kind: string; key_id: number; normaliser_version: number };
  suppression: {
    hash: string;
    scope: string;
    kind: string;
    key_id: number;
    normaliser_version: number;
    at: number;
    reason: string;
    source: string | null;
    lifted_at: WithDefault<number | null>;
    lifted_by: WithDefault<string | null>;
    lifted_reason: WithDefault<string | null>;
  };
  evidence: { person_id: number; seq: number; at: number; kind: string; body: Buffer; hash: Buffer };
  evidence_root: {
    day: number;
    until: number;
    root: Buffer;
    leaves: number;
    previous: Buffer | null;
    signed: Json;
  };
  import_run: {
    import_id: string;
    file_hash: string;
    name: string;
    source_id: number;
    options: Json;
    state: string;
    rows_done: WithDefault<number>;
    rows_total: WithDefault<number | null>;
    counts: Json;
    problems: ColumnType<object, string | undefined, string>;
    created_at: number;
    finished_at: number | null;
    created_by: string;
  };
  daily_figure: { day: number; key: string; at: number; value: Json };
  scan_report: {
    scan_id: string;
    name: string;
    size: number;
    at: number;
    created_by: string;
    vendors: string[];
    people: number;
    findings: number;
    score: number;
    /** JSON text, in the order in which it was made. */
    report: string;
  };
  task: {
    task_id: string;
    title_key: string;
    data: Json;
    scan_id: string | null;
    owner: string | null;
    due: number | null;
    state: string;
    created_at: number;
    created_by: string;
    closed_at: number | null;
    closed_by: string | null;
  };
  import_refusal: { import_id: string; file_number: number; row_number: number; reason: string };
  hold: {
    hold_id: string;
    title: string;
    kind: string;
    until: number | null;
    fields: string[] | null;
    created_at: number;
    created_by: string;
    released_at: number | null;
    released_by: string | null;
  };
  person_hold: { person_id: number; hold_id: string };
  plan: {
    plan_id: string;
    state: string;
    hash: string;
    at_day: number;
    epoch: number;
    policy_version: number;
    law_version: string;
    created_at: number;
    created_by: string;
    created_by_user: string | null;
    announced_at: number | null;
    announced_by: string | null;
    execute_from: number | null;
    started_at: number | null;
    started_by: string | null;
    finished_at: number | null;
    needs_second: boolean;
    why_second: string[];
    approvals: Json;
    counts: Json;
    certificate: Json | null;
  };
  plan_item: {
    person_id: number;
    plan_id: string;
    action: string;
    fields: string[] | null;
    rule: string;
    purposes: string[];
    causes: Json;
    revision: number;
    state: string;
    reason: string | null;
    cell: string | null;
    done_at: number | null;
  };
  statistic: { plan_id: string; cell: string; people: number };
  outbox: {
    person_id: number;
    message_id: string;
    at: number;
    target: string;
    kind: string;
    body: Json;
    state: string;
    attempts: WithDefault<number>;
    next_try: number | null;
    leased_until: number | null;
    done_at: number | null;
    note: string | null;
  };
  webhook_endpoint: {
    endpoint_id: string;
    name: string;
    target: string;
    types: string[];
    reasons: boolean;
    secrets: Json;
    state: string;
    paused_until: WithDefault<number>;
    claimed_at: WithDefault<number>;
    created_at: number;
    created_by: string;
  };
  webhook_delivery: {
    delivery_id: WithDefault<number>;
    endpoint_id: string;
    webhook_id: string;
    type: string;
    person: number | null;
    at: number;
    body: string;
    state: WithDefault<string>;
    attempts: WithDefault<number>;
    next_at: number;
    leased_until: WithDefault<number>;
    ended_at: WithDefault<number | null>;
  };
  webhook_attempt: {
    delivery_id: number;
    at: number;
    attempt: number;
    duration: number;
    result: Json;
    next: string;
  };
  receipt: { receipt_id: string; at: number; body: Json };
  user_account: {
    id: string;
    name: string;
    email: string;
    email_verified: WithDefault<boolean>;
    image: WithDefault<string | null>;
    second_factor: WithDefault<boolean>;
    roles: WithDefault<string[]>;
    language: WithDefault<string | null>;
    created_at: Date;
    updated_at: WithDefault<Date>;
    disabled_at: number | null;
    signed_in_at: WithDefault<number | null>;
    password_handed_by: WithDefault<string | null>;
    password_handed_by_account: WithDefault<string | null>;
  };
  user_session: {
    id: string;
    token: string;
    user_id: string;
    expires_at: Date;
    created_at: Date;
    updated_at: Date;
    ip_address: string | null;
    user_agent: string | null;
    via: string | null;
  };
  user_sign_in: {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    password: WithDefault<string | null>;
    created_at: Date;
    updated_at: Date;
  };
  user_verification: { id: string; identifier: string; value: string; expires_at: Date };
  user_second_factor: { id: string; user_id: string };
  invitation: {
    invitation_id: string;
    user_id: string;
    kind: string;
    token_hash: Buffer;
    created_at: number;
    created_by: string | null;
    created_by_account: string | null;
    handed_over: boolean;
    expires_at: number;
    used_at: WithDefault<number | null>;
  };
  role_grant: { role: string; purposes: string[] | null; changed_at: number; changed_by: string };
  api_key: {
    key_id: string;
    secret_hash: Buffer;
    name: string;
    owner: string;
    issued_by: string | null;
    issued_by_account: string | null;
    scopes: string[];
    purposes: string[] | null;
    created_at: number;
    expires_at: number | null;
    last_used_at: number | null;
    revoked_at: number | null;
  };
  idempotency_key: {
    owner: string;
    key_hash: string;
    request_hash: string;
    state: string;
    status: WithDefault<number | null>;
    body: WithDefault<string | null>;
    at: number;
  };
  access_log: {
    person_id: number;
    entry_id: string;
    at: number;
    actor: string;
    actor_id: string | null;
    action: string;
    purpose: string | null;
    detail: Json | null;
  };
  lease: { name: string; owner: string; until: number };
  'vault.key_ring': { version: number; wrapped: Json; at: number };
  'vault.evidence_salt': { person_id: number; salt: Buffer };
  'vault.erasure': {
    person_id: number;
    entry_id: string;
    at: number;
    plan_id: string | null;
    action: string;
    fields: string[] | null;
    hashes: string[];
    suppressions: Json;
    /** The writing in both databases that it belongs to, where the vault lies apart. */
    write_id: WithDefault<string | null>;
  };
  /** Writings in both databases that came through, for as long as the vault may ask. */
  joint_write: { write_id: string; at: number };
  /** Writings of which the vault doesn't know yet whether they came through; with the people whom they made. */
  'vault.joint_write': { write_id: string; at: number; people: number[] };
  /** Which house a vault in a database of its own is of: one row, or none. */
  'vault.belonging': { house: string };
  /** The suppression list as the vault of a backup brought it, until it was worked in; else empty. */
  'vault.suppression': {
    hash: string;
    scope: string;
    kind: string;
    key_id: number;
    normaliser_version: number;
    at: number;
    reason: string;
    source: string | null;
    lifted_at: number | null;
  };
}

type WithDefault<T> = ColumnType<T, T | undefined, T>;
/** A jsonb column: read as a value, written as JSON text. */
type Json = JSONColumnType<object>;
