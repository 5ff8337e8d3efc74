-- Announces a fact from inside a statement: the hot path of messages writes and announces in one.
create function platform.emit(fact_type text, fact jsonb) returns bigint language sql volatile as $$
  with event as (insert into platform.events (type, data, at) values (fact_type, fact, clock_timestamp()) returning id),
  queued as (insert into platform.deliveries (consumer, event_id) select s.consumer, event.id from event cross join platform.subscriptions s where s.type = fact_type)
  select id from event
$$;
