-- The brand's products by SKU and their category tree: what orders and product cards need.
create schema catalog;

create table catalog.categories (
  id text collate "C" primary key,
  name jsonb not null,
  parent_id text collate "C" references catalog.categories (id) deferrable initially deferred,
  created_at timestamptz not null
);
create index categories_parent on catalog.categories (parent_id);

create table catalog.products (
  sku text collate "C" primary key,
  name jsonb not null,
  description jsonb not null default '{"en": ""}',
  price numeric(16, 4),
  currency text,
  url text,
  image_url text,
  group_id text,
  options jsonb not null default '{}',
  stock integer,
  active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Names and SKU weigh more than the description.
  search tsvector generated always as (
    setweight(to_tsvector('simple', coalesce(name ->> 'en', '') || ' ' || coalesce(name ->> 'fr', '') || ' ' || sku), 'A')
    || setweight(to_tsvector('simple', coalesce(description ->> 'en', '') || ' ' || coalesce(description ->> 'fr', '')), 'C')) stored
);
create index products_search on catalog.products using gin (search);
create index products_group on catalog.products (group_id) where group_id is not null;

create table catalog.product_categories (
  sku text collate "C" not null references catalog.products (sku) on delete cascade,
  category_id text collate "C" not null references catalog.categories (id),
  primary key (sku, category_id)
);
create index product_categories_category on catalog.product_categories (category_id);
