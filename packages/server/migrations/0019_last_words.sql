-- ATT-2 asks when each side last wrote before an instant. Nearly always that is the last time it wrote at all, so the conversation remembers it: no
-- message pays for an index of its own, and a usual order reads no message.
alter table conversations.conversations
  add column member_last_wrote_at timestamptz,
  add column visitor_last_wrote_at timestamptz;
update conversations.conversations c set member_last_wrote_at = wrote.member_at, visitor_last_wrote_at = wrote.visitor_at
from (
  select conversation_id, max(sent_at) filter (where counts_as = 'member') as member_at, max(sent_at) filter (where counts_as = 'visitor') as visitor_at
  from conversations.messages group by conversation_id
) wrote where wrote.conversation_id = c.id;
drop index conversations.messages_evidence;

-- PostgreSQL makes the expressions of generated columns and checks ready anew for each statement that writes a row: for one message that was a third
-- of its time. Whoever moves a conversation's activity sets its minute; authors and sources are of the writer's own types.
create function conversations.minute_of(at timestamptz) returns timestamptz language sql immutable parallel safe as
  $$ select date_bin('1 minute', at, '2000-01-01 00:00:00+00') $$;
alter table conversations.conversations drop column activity_minute;
alter table conversations.conversations add column activity_minute timestamptz;
update conversations.conversations set activity_minute = conversations.minute_of(last_activity_at);
alter table conversations.conversations alter column activity_minute set not null;
create index conversations_of_member on conversations.conversations (member_id, activity_minute desc);
create index conversations_of_visitor on conversations.conversations (visitor_id, activity_minute desc);
alter table conversations.conversations drop constraint conversations_source_check;
alter table conversations.messages drop constraint messages_author_check, drop constraint messages_counts_as_check;
