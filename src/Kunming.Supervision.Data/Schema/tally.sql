-- Applied by the owner after every migration; safe to repeat.
-- A quarter by jurisdiction, for who sees every issue of the city and is recused of none: asked of the owner, so that the covering index is enough and no issue
-- is read for a policy. The bits are those of IssueTally.
create or replace function tally_by_area(first date, last date, today date)
returns table (jurisdiction_id uuid, found int, recognised int, handed_over int, clues int, closed_out int, closed_on_time int, overdue int, relapsed int, due int, due_on_time int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if scope_sees_city() and cardinality(scope_recusals()) = 0 then
        return query select i.jurisdiction_id,
            count(*) filter (where i.tally & 1 <> 0)::int, count(*) filter (where i.tally & 2 <> 0)::int, count(*) filter (where i.tally & 4 <> 0)::int,
            count(*) filter (where i.tally & 8 <> 0)::int, count(*) filter (where i.tally & 16 <> 0)::int, count(*) filter (where i.tally & 32 <> 0)::int,
            count(*) filter (where i.tally & 1 <> 0 and i.open_due_on < today)::int, count(*) filter (where i.tally & 64 <> 0)::int,
            count(*) filter (where i.tally & 10 = 2 and i.first_due_on < today)::int,
            count(*) filter (where i.tally & 10 = 2 and i.first_due_on < today and i.tally & 32 <> 0)::int
        from issues i where i.found_on between first and last group by i.jurisdiction_id;
    end if;
end $$;
