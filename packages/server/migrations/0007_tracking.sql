-- Affiliate links, clicks, and what the order tag saw at checkout.
create schema tracking;

create table tracking.links (
  code text collate "C" primary key,
  member_id text collate "C" not null,
  container text not null check (container in ('publication', 'campaign', 'profile')),
  container_id text,
  -- how many clicks its member has in this container, kept with each of them
  clicks integer not null default 0,
  created_at timestamptz not null
);
create unique index links_of_member on tracking.links (member_id, container, coalesce(container_id, ''));

-- TRK-1: append-only, except that a click without a visitor gets one when the shopper's browser, with consent, shows it (TRK-5).
create table tracking.clicks (
  id text collate "C" primary key,
  member_id text collate "C" not null,
  visitor_id text collate "C",
  at timestamptz not null,
  origin text not null check (origin in ('inbound', 'widget', 'self', 'staff', 'community')),
  medium text not null,
  container text not null check (container in ('publication', 'campaign', 'profile')),
  publication_id text,
  campaign_id text,
  sku text,
  target text
);
-- ATT-4 asks for a visitor's last clicks before an instant, those of the shop's own traffic apart.
create index clicks_brought on tracking.clicks (visitor_id, at desc, id) where visitor_id is not null and origin <> 'widget';
create index clicks_widget on tracking.clicks (visitor_id, at desc, id) where visitor_id is not null and origin = 'widget';
create index clicks_of_visitor on tracking.clicks (visitor_id, at desc, id desc) where visitor_id is not null;
create index clicks_of_member on tracking.clicks (member_id, at desc, id desc);
create index clicks_of_origin on tracking.clicks (origin, at desc, id desc);
create index clicks_inbound_of_member on tracking.clicks (member_id, at) where origin = 'inbound';
create index clicks_at on tracking.clicks (at desc, id desc);

-- ORD-3: a checkout lets a later export recover the shopper by cart or e-mail.
create table tracking.checkouts (
  cart_id text collate "C" primary key,
  visitor_id text collate "C" not null,
  customer_id text,
  email text,
  at timestamptz not null,
  -- the order that the confirmation page named
  order_id text
);
create index checkouts_visitor on tracking.checkouts (visitor_id);
create index checkouts_email on tracking.checkouts (email, at desc, cart_id) where email is not null;
