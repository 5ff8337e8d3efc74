-- Orders with every status they ever had (ORD-1, ORD-2), and what staff must look at.
create schema orders;

create table orders.orders (
  id text collate "C" primary key,
  channel text not null check (channel in ('web', 'store', 'direct', 'app')),
  -- the latest status by its instant
  status text not null,
  placed_at timestamptz not null,
  currency text not null,
  total_amount numeric(16, 4) not null check (total_amount >= 0),
  total_without_shipping numeric(16, 4) check (total_without_shipping >= 0),
  -- ORD-5 in the programme's currency, exact: what percentages and dashboards count
  reward_amount numeric(30, 12) not null,
  visitor_id text collate "C",
  -- ORD-3: the visitor found by cart or e-mail when the order names none
  recovered_visitor_id text collate "C",
  customer_id text,
  email text,
  store_id text,
  cart_id text,
  -- ORD-2: has been exactly OK; the instant of the first such status
  ok_at timestamptz,
  -- ORD-4: the same, told by a server-side source
  verified_ok_at timestamptz,
  -- ORD-4: by what ways it is known: tag, api, import, webhook, file
  sources text[] not null,
  -- when it was judged for the first time (GAM-2)
  judged_at timestamptz,
  remarks jsonb not null default '[]',
  recorded_at timestamptz not null,
  -- what attribution decided, copied in the same transaction so that lists, sales and figures are one index walk
  attribution_state text not null default 'pending' check (attribution_state in ('pending', 'decided')),
  conversation_member_id text collate "C",
  conversation_id text collate "C",
  affiliation_member_id text collate "C",
  click_id text collate "C",
  affiliation_origin text,
  -- the member whom the customer is (ATT-5)
  customer_member_id text collate "C"
);
create index orders_placed on orders.orders (placed_at desc, id desc);
create index orders_channel on orders.orders (channel, placed_at desc, id desc);
create index orders_visitor on orders.orders (visitor_id, placed_at) where visitor_id is not null;
create index orders_recovered on orders.orders (recovered_visitor_id, placed_at) where recovered_visitor_id is not null;
create index orders_customer on orders.orders (customer_id, placed_at) where customer_id is not null;
create index orders_email on orders.orders (email, placed_at) where email is not null;
create index orders_cart on orders.orders (cart_id) where cart_id is not null;

create index orders_by_conversation on orders.orders (placed_at desc, id desc) where conversation_member_id is not null;
create index orders_by_affiliation on orders.orders (placed_at desc, id desc) where affiliation_member_id is not null;
create index orders_of_nobody on orders.orders (placed_at desc, id desc) where attribution_state = 'decided' and conversation_member_id is null and affiliation_member_id is null;
create index orders_pending on orders.orders (placed_at, id) where attribution_state = 'pending';
-- ATT-7 looks again at these
create index orders_unattributed on orders.orders (placed_at, id) where attribution_state = 'decided' and (conversation_member_id is null or affiliation_member_id is null);
create index orders_of_conversation_member on orders.orders (conversation_member_id, placed_at desc, id desc) where conversation_member_id is not null;
create index orders_of_affiliation_member on orders.orders (affiliation_member_id, placed_at desc, id desc) where affiliation_member_id is not null;
create index orders_of_customer_member on orders.orders (customer_member_id, placed_at desc, id desc) where customer_member_id is not null;

create table orders.lines (
  order_id text collate "C" not null references orders.orders (id) on delete cascade,
  position integer not null,
  sku text collate "C" not null,
  quantity bigint not null check (quantity >= 0),
  unit_price numeric(16, 4) not null check (unit_price >= 0),
  primary key (order_id, position)
);

create table orders.statuses (
  order_id text collate "C" not null references orders.orders (id) on delete cascade,
  status text not null,
  at timestamptz not null,
  -- who said so, the most trustworthy of those who did (ORD-4)
  source text not null,
  -- the place in the history, for equal instants
  n integer not null,
  primary key (order_id, status, at)
);

create table orders.reviews (
  id text collate "C" primary key,
  order_id text collate "C" not null references orders.orders (id),
  kind text not null,
  detail text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  note text
);
create index reviews_order on orders.reviews (order_id);
create index reviews_open on orders.reviews (id) where closed_at is null;

-- How each run of the reconciliation went (ATT-6, ATT-7).
create table orders.reconciliations (
  id text collate "C" primary key,
  status text not null check (status in ('running', 'done', 'failed')),
  decided integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz
);
