-- Applied by the owner after every migration; safe to repeat.
-- Takes numbers of a series and returns the last of them. Who waits for a row that many change wakes with all the others at each commit, to find that one
-- of them was faster; an advisory lock lets one go on at a time, in the order in which they came.
create or replace function take_numbers(series text, wanted bigint) returns bigint language plpgsql as $$
declare
    taken bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended(series, 1));
    update number_sequences set last = last + wanted where name = series returning last into taken;
    if not found then
        insert into number_sequences (name, last) values (series, wanted) returning last into taken;
    end if;
    return taken;
end $$;
