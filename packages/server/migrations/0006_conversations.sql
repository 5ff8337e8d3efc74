-- Conversations: one for a pair (CON-1), messages numbered without gaps (CON-4).
create schema conversations;

-- Both sides' marks live in the row: a list of conversations is one index walk, and a message updates one row.
create table conversations.conversations (
  id text collate "C" primary key,
  -- a member's id, or 'bot'
  member_id text collate "C" not null,
  visitor_id text collate "C" not null,
  source text not null check (source in ('direct', 'waiting_list', 'hook', 'phygital')),
  started_at timestamptz not null,
  last_seq integer not null default 0,
  last_activity_at timestamptz not null,
  last_author text,
  -- the first message of each side that counts as written by it (notices do not; the automatic one of a phygital counts as the visitor's)
  member_wrote_at timestamptz,
  visitor_wrote_at timestamptz,
  -- CON-3
  dialogue_at timestamptz,
  member_delivered_to integer not null default 0,
  member_read_to integer not null default 0,
  -- CON-6: archived when the last message had this number; a newer one brings it back
  member_archived_to integer,
  member_muted boolean not null default false,
  member_blocked boolean not null default false,
  visitor_delivered_to integer not null default 0,
  visitor_read_to integer not null default 0,
  visitor_archived_to integer,
  visitor_muted boolean not null default false,
  visitor_blocked boolean not null default false,
  about_sku text,
  -- Lists are sorted by this first: it changes at most once a minute, so most messages leave every index alone (HOT updates).
  activity_minute timestamptz not null generated always as (date_trunc('minute', last_activity_at at time zone 'UTC') at time zone 'UTC') stored,
  unique (member_id, visitor_id)
) with (fillfactor = 60);
create index conversations_of_member on conversations.conversations (member_id, activity_minute desc);
create index conversations_of_visitor on conversations.conversations (visitor_id, activity_minute desc);
create index conversations_started on conversations.conversations (started_at);
create index conversations_dialogue on conversations.conversations (dialogue_at) where dialogue_at is not null;

create table conversations.messages (
  -- a conversation is never deleted, and the writer holds it: no foreign key to check for each message
  conversation_id text collate "C" not null,
  seq integer not null,
  id text collate "C" not null unique,
  author text not null check (author in ('member', 'visitor', 'auto')),
  kind text not null,
  -- ATT-2, ATT-3: on whose behalf it counts as written; null when it does not (notices, automatic ones)
  counts_as text check (counts_as in ('member', 'visitor')),
  text text not null default '',
  image_id text,
  sku text,
  client_id text,
  sent_at timestamptz not null,
  primary key (conversation_id, seq)
);
create unique index messages_client on conversations.messages (conversation_id, author, client_id) where client_id is not null;
-- ATT-2 asks for the last message of each side before an instant.
create index messages_evidence on conversations.messages (conversation_id, counts_as, sent_at) where counts_as is not null;
create index messages_sent on conversations.messages using brin (sent_at);

create table conversations.uploads (
  id text collate "C" primary key,
  -- `member:<id>` or `visitor:<id>`: only the uploader may send it
  owner text not null,
  width integer not null,
  height integer not null,
  created_at timestamptz not null
);
