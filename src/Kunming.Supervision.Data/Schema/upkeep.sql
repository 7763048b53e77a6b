-- Applied by the owner after every migration; safe to repeat.
-- What the server does by itself beside the program. The rows of a list are written once, read by their key and deleted: what they hold need not be
-- counted, and counting them took a processor for a second while the same list was being imported.
alter table import_rows set (autovacuum_analyze_threshold = 1000000000);

-- Brings the texts of new issues from the index's list of pending entries to where they are found fastest. A large import leaves them there until it has
-- been written; only the owner of an index may do it.
create or replace function tidy_issue_texts() returns bigint language sql security definer set search_path = public, pg_temp as $$
    select gin_clean_pending_list('ix_issues_text_grams'::regclass)
$$;
