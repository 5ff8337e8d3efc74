-- CON-1: when persons turn out to be one, their conversations with the same member are shown as one history. `history_id` is the lowest id of those
-- conversations; a conversation that stands alone, as nearly all do, has none.
alter table conversations.conversations add column history_id text collate "C";
create index conversations_history on conversations.conversations (history_id) where history_id is not null;

-- Who is whom is not for this schema to know: a programme that talked before has its histories worked out once, by the consumer, at its next start.
with outdated as (
  insert into platform.events (type, data, at)
  select 'conversations.histories_outdated', '{}', clock_timestamp() where exists (select 1 from conversations.conversations)
  returning id
)
insert into platform.deliveries (consumer, event_id) select 'conversations.group_all', id from outdated;
