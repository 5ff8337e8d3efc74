-- The brand's products by SKU and their category tree: what orders and product cards need.
create schema catalog;

-- Letters as people type them when they search: small, without accents, punctuation as spaces. Immutable, because generated columns use it.
create function catalog.fold(value text) returns text language sql immutable parallel safe strict as
$$ select translate(replace(replace(replace(lower(normalize(value, NFC)), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
  'àáâãäåāçćčďèéêëēėęěìíîïīįłñńňòóôõöøōřśšșťțùúûüūůųýÿžźż'
    || 'ÀÁÂÃÄÅĀÇĆČĎÈÉÊËĒĖĘĚÌÍÎÏĪĮŁÑŃŇÒÓÔÕÖØŌŘŚŠȘŤȚÙÚÛÜŪŮŲÝŸŽŹŻ' || '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~’‘“”«»–—…·®™' || chr(160),
  'aaaaaaacccdeeeeeeeeiiiiiilnnnooooooorsssttuuuuuuuyyzzz'
    || 'aaaaaaacccdeeeeeeeeiiiiiilnnnooooooorsssttuuuuuuuyyzzz' || repeat(' ', 60)) $$;

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
  -- lists are sorted by it
  sort_name text collate "C" generated always as (left(catalog.fold(coalesce(name ->> 'en', '')), 200)) stored,
  -- Names, SKU, options and descriptions; at most what a search vector can hold.
  search tsvector generated always as (to_tsvector('simple', catalog.fold(
    coalesce(name ->> 'en', '') || ' ' || coalesce(name ->> 'fr', '') || ' ' || sku || ' ' || left(options::text, 2000) || ' '
    || left(coalesce(description ->> 'en', ''), 20000) || ' ' || left(coalesce(description ->> 'fr', ''), 20000)))) stored
);
create index products_name on catalog.products (sort_name, sku);
create index products_search on catalog.products using gin (search);
create index products_group on catalog.products (group_id) where group_id is not null;

create table catalog.product_categories (
  sku text collate "C" not null references catalog.products (sku) on delete cascade,
  category_id text collate "C" not null references catalog.categories (id),
  primary key (sku, category_id)
);
create index product_categories_category on catalog.product_categories (category_id);
