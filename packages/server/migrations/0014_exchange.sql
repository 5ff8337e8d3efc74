-- Imports on their way in: a stream is kept line by line until all of it was taken in or rejected, so that a crash in the middle loses nothing.
create schema exchange;

create table exchange.imports (
  id text collate "C" primary key,
  -- receiving: its stream is still coming; running: its lines are being taken in
  status text not null check (status in ('receiving', 'running', 'done', 'failed')),
  lines bigint not null default 0,
  accepted bigint not null default 0,
  rejected bigint not null default 0,
  -- how often it was begun: more than once after a crash
  attempts integer not null default 0,
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz
);

-- `parent` and `at` are what records of one type are taken in by: messages by conversation and instant, all others as they came.
create table exchange.lines (
  import_id text collate "C" not null references exchange.imports (id) on delete cascade,
  line integer not null,
  type text not null,
  parent text collate "C" not null default '',
  at timestamptz not null default 'epoch',
  record jsonb not null,
  primary key (import_id, line)
);
create index lines_in_turn on exchange.lines (import_id, type, parent, at, line);

create table exchange.errors (
  import_id text collate "C" not null references exchange.imports (id) on delete cascade,
  line integer not null,
  code text not null,
  message text not null,
  primary key (import_id, line)
);
