-- Sign-in accounts, sessions and passwords; the columns are those better-auth expects.
create schema accounts;

create table accounts."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null default false,
  "image" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table accounts."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references accounts."user" ("id") on delete cascade
);
create index session_of_user on accounts."session" ("userId");

create table accounts."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references accounts."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_of_user on accounts."account" ("userId");

create table accounts."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on accounts."verification" ("identifier");

-- PEO-10: access to the Manager, separate from the member's role.
create table accounts.staff (
  account_id text primary key references accounts."user" ("id") on delete cascade,
  staff_right text not null check (staff_right in ('reader', 'editor', 'administrator')),
  last_seen_at timestamptz
);
