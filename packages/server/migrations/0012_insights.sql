-- Figures by day, so that an overview adds up days and not the whole past. Everything here can be made again from the modules' own queries.
create schema insights;

-- One figure of one day of the programme's time zone; `member_id` is '' for the programme's own.
create table insights.daily (
  day date not null,
  metric text not null,
  member_id text collate "C" not null default '',
  value numeric not null,
  primary key (day, metric, member_id)
);

-- Which days were counted, of which source; a fact that belongs to a counted day makes it dirty, and the next reader counts it again.
create table insights.days (
  day date not null,
  source text not null check (source in ('sales', 'talks', 'clicks', 'points')),
  counted_at timestamptz,
  dirty boolean not null,
  primary key (day, source)
);

-- When each order was placed, as last announced: an order that moves to another day makes both dirty.
create table insights.placed (
  order_id text collate "C" primary key,
  placed_at timestamptz not null
);

-- What the days were counted by (time zone, whose word on orders counts); another basis makes all days dirty.
create table insights.basis (
  id boolean primary key default true check (id),
  value text not null
);
