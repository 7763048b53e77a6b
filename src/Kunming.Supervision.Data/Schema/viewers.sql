-- Applied by the owner after every migration; safe to repeat.
-- What the program has read of a viewer for one page it may use for the next, when the database confirms it with that page's first question
-- (docs/adr/0022). So every change to what makes a viewer, except to sessions, raises one number, in the transaction of the change: whoever sees
-- the change sees the number. It is raised at the commit, when the transaction holds every other lock and waits for none behind this one.
create table if not exists viewer_version (
    is_one boolean primary key default true check (is_one),
    version bigint not null,
    changed_in xid8);
insert into viewer_version (version) values (1) on conflict do nothing;

-- Once in a transaction, however many rows it changes.
create or replace function viewers_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update viewer_version set version = version + 1, changed_in = pg_current_xact_id() where changed_in is distinct from pg_current_xact_id();
    return null;
end $$;

create or replace function viewer_version() returns bigint language sql stable parallel safe as $$ select version from viewer_version $$;

-- Which changes count: what ViewerQuery.cs asks, which tests change one by one, and what assigned_tasks, led_officers and active_recusals ask
-- (row-security.sql), which a test compares with this list.
do $$
declare
    watched record;
    different text;
begin
    for watched in select * from (values
        ('accounts', 'enabled, seat, officer_id, must_change_password, password_set_on, two_factor_enabled', 'delete'),
        ('officers', 'name, organisation_id', 'delete'),
        ('organisations', 'name, kind, jurisdiction_id', 'delete'),
        ('unit_group_officers', 'unit_group_id, officer_id, leads, "from", until', 'insert or delete'),
        ('task_crew', 'supervision_task_id, officer_id, "from", until', 'insert or delete'),
        ('tasks', 'status, group_id', 'delete'),
        ('recusals', 'officer_id, matter_id, status, "from", until', 'insert or delete'),
        ('unsealings', 'task_id, group_id, drafter_id, approver_id', 'insert or delete'),
        ('confidentiality_pledges', 'unsealing_id, officer_id, status', 'insert or delete')) as w (relation, parts, otherwise)
    loop
        execute format('drop trigger if exists viewers_changed on %I', watched.relation);
        execute format('drop trigger if exists viewers_changed_otherwise on %I', watched.relation);
        select string_agg(format('old.%s is distinct from new.%s', part, part), ' or ') into different
        from regexp_split_to_table(watched.parts, ', ') as part;
        execute format('create constraint trigger viewers_changed after update of %s on %I deferrable initially deferred for each row when (%s) execute function viewers_changed()',
            watched.parts, watched.relation, different);
        execute format('create constraint trigger viewers_changed_otherwise after %s on %I deferrable initially deferred for each row execute function viewers_changed()',
            watched.otherwise, watched.relation);
    end loop;
end $$;
