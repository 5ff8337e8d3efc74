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
  -- ORD-5 in the programme's currency: what percentages and dashboards count
  reward_amount numeric(20, 8) not null,
  visitor_id text collate "C",
  customer_id text,
  email text,
  store_id text,
  cart_id text,
  -- ORD-2: has been exactly OK; the instant of the first such status
  ok_at timestamptz,
  -- ORD-4: a server-side source knows it
  verified boolean not null,
  -- when it was judged for the first time (GAM-2)
  judged_at timestamptz,
  remarks jsonb not null default '[]',
  recorded_at timestamptz not null
);
create index orders_placed on orders.orders (placed_at desc, id desc);
create index orders_visitor on orders.orders (visitor_id, placed_at) where visitor_id is not null;
create index orders_customer on orders.orders (customer_id, placed_at) where customer_id is not null;
create index orders_email on orders.orders (email, placed_at) where email is not null;
create index orders_cart on orders.orders (cart_id) where cart_id is not null;

create table orders.lines (
  order_id text collate "C" not null references orders.orders (id) on delete cascade,
  position integer not null,
  sku text collate "C" not null,
  quantity integer not null check (quantity >= 0),
  unit_price numeric(16, 4) not null check (unit_price >= 0),
  primary key (order_id, position)
);

create table orders.statuses (
  order_id text collate "C" not null references orders.orders (id) on delete cascade,
  status text not null,
  at timestamptz not null,
  -- the order in which they came, for equal instants
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
