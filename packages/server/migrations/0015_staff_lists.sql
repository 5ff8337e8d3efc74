-- The Manager lists a member's conversations by when they were opened or became dialogues, however old the programme is.
create index conversations_started_of_member on conversations.conversations (member_id, started_at desc, id desc);
create index conversations_dialogue_of_member on conversations.conversations (member_id, dialogue_at desc, id desc) where dialogue_at is not null;
