-- Everybody the programme knows. A person has one record for life; visitors and members are what a person is called in a place.
create schema people;

-- `cluster_id`: the lowest id of all persons linked to this one (PEO-2); equal clusters are one human being.
create table people.persons (
  id text collate "C" primary key,
  cluster_id text collate "C" not null,
  created_at timestamptz not null,
  erased_at timestamptz
);
create index persons_cluster on people.persons (cluster_id);

-- PEO-2: two persons found to be one; never deleted, only undone.
create table people.links (
  id text collate "C" primary key,
  person_id text collate "C" not null references people.persons (id),
  other_person_id text collate "C" not null references people.persons (id),
  reason text not null,
  created_at timestamptz not null,
  created_by text not null,
  undone_at timestamptz,
  undone_by text,
  undo_reason text
);
create unique index links_active on people.links (least(person_id, other_person_id), greatest(person_id, other_person_id)) where undone_at is null;
create index links_person on people.links (person_id);
create index links_other on people.links (other_person_id);

create table people.stores (
  id text collate "C" primary key,
  name text not null,
  street text not null default '',
  postcode text not null default '',
  city text not null default '',
  country text not null default '',
  latitude double precision,
  longitude double precision,
  created_at timestamptz not null
);

create table people.members (
  id text collate "C" primary key,
  person_id text collate "C" not null unique references people.persons (id),
  account_id text unique,
  email text not null,
  first_name text not null,
  last_name text not null,
  alias text,
  role text not null check (role in ('ambassador', 'employee', 'administrator', 'vendor', 'shop_manager', 'manager', 'expert')),
  state text not null check (state in ('pending', 'active', 'blocked', 'unsubscribed', 'removed', 'declined', 'anonymised')),
  state_reason text,
  store_id text collate "C" references people.stores (id),
  sponsor_id text collate "C" references people.members (id),
  customer_id text,
  under_contract boolean not null default false,
  joined_at timestamptz not null,
  photo_url text,
  bio text not null default '',
  internal_comment text not null default '',
  locale text not null default 'en',
  hidden_from_app boolean not null default false,
  hidden_from_widgets boolean not null default false,
  unavailable boolean not null default false,
  absent_from timestamptz,
  absent_to timestamptz,
  absence_message text,
  last_action_at timestamptz,
  terms_version text,
  terms_accepted_at timestamptz
);
create unique index members_email on people.members (email) where state <> 'anonymised';
create index members_customer on people.members (customer_id) where customer_id is not null;
create index members_store on people.members (store_id);
create index members_present on people.members (last_action_at desc nulls last, id) where state = 'active' and not hidden_from_widgets;

-- PEO-1: one record for each browser or brand account met; `customer_id` is there when the brand vouched for it.
create table people.visitors (
  id text collate "C" primary key,
  person_id text collate "C" not null unique references people.persons (id),
  email text,
  email_vouched boolean not null default false,
  customer_id text,
  name text,
  locale text,
  created_at timestamptz not null
);
create index visitors_email on people.visitors (email) where email is not null;
create index visitors_customer on people.visitors (customer_id) where customer_id is not null;

create table people.allow_list (
  email text primary key,
  added_at timestamptz not null
);

create table people.invitations (
  id text primary key,
  email text not null,
  role text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  used_at timestamptz
);
