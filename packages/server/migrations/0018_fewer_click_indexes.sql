-- Nearly every click is an inbound one without a visitor yet, and each index made its commit longer: the two that ask for *inbound* walk the indexes
-- of all clicks, which now know the origin; only the rarer origins keep an index of their own.
drop index tracking.clicks_inbound_of_member;
drop index tracking.clicks_of_member;
create index clicks_of_member on tracking.clicks (member_id, at desc, id desc) include (origin);
drop index tracking.clicks_at;
create index clicks_at on tracking.clicks (at desc, id desc) include (origin);
drop index tracking.clicks_of_origin;
create index clicks_of_origin on tracking.clicks (origin, at desc, id desc) where origin <> 'inbound';
