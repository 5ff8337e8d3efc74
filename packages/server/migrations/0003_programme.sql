-- The programme: settings with their versions, secrets, API keys, what has been seen of the installation.
create schema programme;

create table programme.settings (
  version integer generated always as identity primary key,
  values jsonb not null,
  updated_at timestamptz not null,
  updated_by text not null
);

create table programme.secrets (
  name text primary key,
  value text not null,
  previous text,
  previous_until timestamptz,
  created_at timestamptz not null default now()
);

create table programme.api_keys (
  id text primary key,
  name text not null,
  hash text not null unique,
  hint text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by text not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- The first and last time a part of the installation was seen working: widget, tag, identity, server_order.
create table programme.sightings (
  part text primary key,
  seen_at timestamptz not null,
  seen_on text
);
