-- Applied by the owner after every migration; safe to repeat.
-- Text search in issues: three characters of any script in a row are found by index. The extension belongs to PostgreSQL's contrib package, which
-- some systems install apart; without it, or where the database classifies no characters beyond ASCII, the search reads rows instead.
do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm')
        and exists (select from pg_database where datname = current_database() and datctype not in ('C', 'POSIX')) then
        create extension if not exists pg_trgm;
        create index if not exists ix_issues_text on issues using gin (facts gin_trgm_ops, number gin_trgm_ops);
    end if;
end $$;
