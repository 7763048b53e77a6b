-- Applied by the owner after every migration; safe to repeat.
-- History and audit are chained by hash (docs/audit.md): a place in a chain is taken once, and whoever appends holds the chain's head.
create unique index if not exists ix_history_chain_sequence on history (chain, sequence);
create unique index if not exists ix_audit_chain_sequence on audit (chain, sequence);

-- Locks heads in the order of their names, makes those that are missing, and returns them. Who waits queues for an advisory lock (numbers.sql says why).
create or replace function lock_chains(names text[]) returns setof chain_heads language plpgsql as $$
declare
    name text;
    head chain_heads;
begin
    for name in select distinct n collate "C" from unnest(names) n order by 1 loop
        perform pg_advisory_xact_lock(hashtextextended(name, 2));
        select * into head from chain_heads h where h.chain = name for update;
        if not found then
            insert into chain_heads (chain, sequence, hash) values (name, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
            select * into head from chain_heads h where h.chain = name for update;
        end if;
        return next head;
    end loop;
end $$;

-- Who did anything with this record?
create index if not exists ix_audit_label on audit (label, id) where label is not null;
