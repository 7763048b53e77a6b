-- Applied by the owner after every migration; safe to repeat.
-- A quarter by jurisdiction, for who sees every issue of the city and is recused of none: asked of the owner, so that the covering index is enough and no issue
-- is read for a policy. The bits are those of IssueTally.
create or replace function tally_by_area(first date, last date, today date)
returns table (jurisdiction_id uuid, found int, recognised int, handed_over int, clues int, closed_out int, closed_on_time int, overdue int, relapsed int, due int, due_on_time int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if scope_sees_city() and cardinality(scope_recusals()) = 0 then
        -- Issues that count alike are counted once, and only then asked what they count for: a third less than asking each of them ten times.
        return query select g.jurisdiction_id,
            coalesce(sum(g.n) filter (where g.tally & 1 <> 0), 0)::int, coalesce(sum(g.n) filter (where g.tally & 2 <> 0), 0)::int,
            coalesce(sum(g.n) filter (where g.tally & 4 <> 0), 0)::int, coalesce(sum(g.n) filter (where g.tally & 8 <> 0), 0)::int,
            coalesce(sum(g.n) filter (where g.tally & 16 <> 0), 0)::int, coalesce(sum(g.n) filter (where g.tally & 32 <> 0), 0)::int,
            coalesce(sum(g.n) filter (where g.tally & 1 <> 0 and g.late), 0)::int, coalesce(sum(g.n) filter (where g.tally & 64 <> 0), 0)::int,
            coalesce(sum(g.n) filter (where g.tally & 10 = 2 and g.due), 0)::int, coalesce(sum(g.n) filter (where g.tally & 10 = 2 and g.due and g.tally & 32 <> 0), 0)::int
        from (
            select i.jurisdiction_id, i.tally, i.open_due_on < today as late, i.first_due_on < today as due, count(*) as n
            from issues i where i.found_on between first and last group by 1, 2, 3, 4) g
        group by g.jurisdiction_id;
    end if;
end $$;
