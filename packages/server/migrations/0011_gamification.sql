-- Challenges, what they earned, and the append-only ledger whose sums are the balances (GAM-13).
create schema gamification;

create table gamification.challenges (
  id text collate "C" primary key,
  category text not null check (category in ('purchase', 'affiliation_sale', 'conversation_sale', 'activity', 'manual')),
  title jsonb not null,
  description jsonb not null default '{"en": ""}',
  starts_at timestamptz not null,
  ends_at timestamptz,
  active boolean not null,
  points jsonb not null,
  first_purchase_only boolean not null default false,
  sku text,
  category_id text,
  inbound_only boolean not null default false,
  base text not null default 'order' check (base in ('order', 'matching_lines')),
  created_at timestamptz not null
);
create index challenges_start on gamification.challenges (starts_at desc, id);

create table gamification.wins (
  id text collate "C" primary key,
  challenge_id text collate "C" not null references gamification.challenges (id),
  member_id text collate "C" not null,
  order_id text collate "C",
  points bigint not null,
  at timestamptz not null,
  reason text,
  -- GAM-5: won as the customer's first order
  as_first boolean not null default false
);
-- GAM-2: one win of a challenge for an order and a member, whatever is repeated.
create unique index wins_once on gamification.wins (challenge_id, member_id, order_id) where order_id is not null;
create index wins_order on gamification.wins (order_id) where order_id is not null;
create index wins_member on gamification.wins (member_id, at desc);
create index wins_challenge on gamification.wins (challenge_id, at desc, id desc);
create index wins_at on gamification.wins (at);

-- How often a member won a challenge and for how many points: kept with each win, so that no list counts the whole past.
create table gamification.tallies (
  challenge_id text collate "C" not null references gamification.challenges (id),
  member_id text collate "C" not null,
  wins bigint not null,
  points bigint not null,
  primary key (challenge_id, member_id)
);
create index tallies_member on gamification.tallies (member_id);

create table gamification.ledger (
  id text collate "C" primary key,
  member_id text collate "C" not null,
  at timestamptz not null,
  kind text not null check (kind in ('win', 'adjustment', 'reward', 'reversal')),
  score bigint not null,
  points bigint not null,
  win_id text collate "C" references gamification.wins (id),
  -- the line whose amount this one corrects, when an import sent a win or an adjustment again with other numbers
  corrects text collate "C" references gamification.ledger (id),
  challenge_id text collate "C",
  order_id text collate "C",
  reason text
);
create index ledger_member on gamification.ledger (member_id, at desc, id desc);
create unique index ledger_win on gamification.ledger (win_id) where win_id is not null;
create index ledger_corrects on gamification.ledger (corrects) where corrects is not null;

-- The sums of the ledger, kept in the same transaction as each line; a test compares them.
create table gamification.balances (
  member_id text collate "C" primary key,
  score bigint not null,
  points bigint not null
);

-- GAM-2: which sides of an order were judged, and why each challenge was or was not won.
create table gamification.judgements (
  order_id text collate "C" not null,
  side text not null check (side in ('purchase', 'affiliation', 'conversation')),
  at timestamptz not null,
  outcome jsonb not null default '[]',
  primary key (order_id, side)
);

create function gamification.forbid_change() returns trigger language plpgsql as
$$ begin raise exception 'the ledger is append-only'; end $$;
create trigger ledger_append_only before update or delete on gamification.ledger for each row execute function gamification.forbid_change();
create trigger ledger_never_emptied before truncate on gamification.ledger for each statement execute function gamification.forbid_change();
