-- Which member an order is credited to, with the evidence of the decision (ATT-8).
create schema attribution;

-- The order's facts as they stood at the decision are kept, so that it can be replayed without the order.
create table attribution.decisions (
  order_id text collate "C" primary key,
  channel text not null,
  placed_at timestamptz not null,
  visitor_id text collate "C",
  customer_id text,
  email text,
  state text not null check (state in ('pending', 'decided')),
  decided_at timestamptz,
  conversation_id text,
  conversation_member_id text collate "C",
  click_id text,
  affiliation_member_id text collate "C",
  affiliation_origin text,
  -- the person of the customer when the customer is a member (ATT-5): that member's id
  customer_member_id text collate "C",
  person_ids text[] not null default '{}',
  -- settings in force, candidates with their reasons
  evidence jsonb not null default '{}'
);
create table attribution.changes (
  id text collate "C" primary key,
  order_id text collate "C" not null references attribution.decisions (order_id),
  at timestamptz not null,
  by_staff text not null,
  side text not null check (side in ('conversation', 'affiliation')),
  from_member_id text,
  to_member_id text,
  reason text not null
);
create index changes_order on attribution.changes (order_id);
