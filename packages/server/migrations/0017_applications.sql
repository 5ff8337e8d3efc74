-- PEO-3: registrations whose e-mail nobody has proven yet; the newest for each address counts. Only the mailed link makes a member of one, so that
-- until then nothing (ATT-5, lists, conversations) can take the applicant for the owner of the address.
create table people.applications (
  email text primary key,
  first_name text not null,
  last_name text not null,
  locale text not null,
  role text,
  visitor_id text collate "C" references people.visitors (id),
  terms_version text not null,
  applied_at timestamptz not null
);
create index applications_applied on people.applications (applied_at);
