-- Every mail of the programme, whether a mail server takes it or the Manager's mailbox is where it ends.
create table platform.mails (
  id text primary key,
  "to" text not null,
  subject text not null,
  text text not null,
  html text,
  -- kept: there is no mail server; waiting: queued for it; sent: it took it; failed: it never did
  state text not null check (state in ('kept', 'waiting', 'sent', 'failed')),
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
-- Erasure of a person (PEO-11) and the mailbox's search by address.
create index mails_to on platform.mails (lower("to"), id desc);
