-- What every module stands on: the event log with its deliveries, idempotent writes, the audit log.
create schema if not exists platform;

-- The append-only event log: a fact and its announcement are written in one transaction.
create table platform.events (
  id bigint generated always as identity primary key,
  type text not null,
  data jsonb not null,
  at timestamptz not null
);

-- Which consumer hears which type; written at start from the code.
create table platform.subscriptions (
  type text not null,
  consumer text not null,
  primary key (type, consumer)
);

-- One row for each consumer that still has to digest an event; it goes in the handler's transaction.
create table platform.deliveries (
  consumer text not null,
  event_id bigint not null references platform.events (id),
  attempts integer not null default 0,
  retry_at timestamptz,
  parked_at timestamptz,
  error text,
  primary key (consumer, event_id)
);
create index deliveries_parked on platform.deliveries (parked_at desc) where parked_at is not null;
create index deliveries_event on platform.deliveries (event_id);

-- The answer to a write with an Idempotency-Key, kept 24 hours.
create table platform.idempotency (
  actor text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body text,
  at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_at on platform.idempotency (at);

-- Who changed what, when and why.
create table platform.audit (
  id text primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  reason text,
  change jsonb not null default '{}'
);
create index audit_subject on platform.audit (subject, id desc);
