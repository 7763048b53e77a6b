-- Applied by the owner after every migration; safe to repeat.
-- The second lock (docs/adr/0009): what VisibleTo(viewer) says in the program, said again beside the rows. The owner, who migrates and backs up, is
-- not bound by it; kunming_app, which owns nothing and bypasses nothing, is. Everything that does not depend on a row stands in a subselect, which
-- PostgreSQL evaluates once for a statement, so that indexes stay usable.

-- The scope is one text: seat, account, officer, organisation, jurisdiction, groups, led groups, assigned tasks, recusals, officers of led groups (RowScope.cs). Empty or absent, it is nobody's.
create or replace procedure enter_scope(scope text) language plpgsql as $$
begin
    perform set_config('app.scope', scope, false);
end $$;

-- For a viewer who was read for an earlier page: is all of it still so? The version (viewers.sql), the session, the account, when the second factor was shown.
create or replace procedure enter_scope_as_known(scope text, known text) language plpgsql as $$
declare
    part text[] := string_to_array(known, '|');
begin
    if not exists (
        select from account_sessions s
        where s.id = part[2]::uuid and s.account_id = part[3]::uuid and s.ended_on is null and s.second_factor_on is not distinct from nullif(part[4], '')::timestamptz
            and viewer_version() = part[1]::bigint) then
        raise exception 'what was known of the viewer is out of date' using errcode = 'KV001';
    end if;
    perform set_config('app.scope', scope, false);
end $$;

create or replace function scope_part(part integer) returns text language sql stable parallel safe as
$$ select nullif(split_part(current_setting('app.scope', true), '|', part), '') $$;
create or replace function scope_seat() returns text language sql stable parallel safe as $$ select scope_part(1) $$;
create or replace function scope_account() returns uuid language sql stable parallel safe as $$ select scope_part(2)::uuid $$;
create or replace function scope_officer() returns uuid language sql stable parallel safe as $$ select scope_part(3)::uuid $$;
create or replace function scope_organisation() returns uuid language sql stable parallel safe as $$ select scope_part(4)::uuid $$;
create or replace function scope_groups() returns uuid[] language sql stable parallel safe as $$ select coalesce(scope_part(6)::uuid[], '{}') $$;
create or replace function scope_led_groups() returns uuid[] language sql stable parallel safe as $$ select coalesce(scope_part(7)::uuid[], '{}') $$;
create or replace function scope_tasks() returns uuid[] language sql stable parallel safe as $$ select coalesce(scope_part(8)::uuid[], '{}') $$;
create or replace function scope_jurisdiction() returns uuid language sql stable parallel safe as $$ select scope_part(5)::uuid $$;
create or replace function scope_recusals() returns uuid[] language sql stable parallel safe as $$ select coalesce(scope_part(9)::uuid[], '{}') $$;
-- The program itself, and nobody who signs in.
create or replace function scope_is_system() returns boolean language sql stable parallel safe as $$ select coalesce(scope_part(1) = 'System', false) $$;
-- Of the program itself the tenth part is a word for what it does.
create or replace function scope_led_officers() returns uuid[] language sql stable parallel safe as
$$ select case when scope_part(1) = 'System' then '{}' else coalesce(scope_part(10)::uuid[], '{}') end $$;
create or replace function scope_sees_city() returns boolean language sql stable parallel safe as
$$ select coalesce(scope_part(1) in ('System', 'PartyConductOffice', 'Leader'), false) $$;
create or replace function scope_supervises() returns boolean language sql stable parallel safe as
$$ select coalesce(scope_part(1) in ('PartyConductOffice', 'GroupOfficer', 'CountyOfficer', 'Leader'), false) $$;
create or replace function scope_drafts_sealed() returns boolean language sql stable parallel safe as
$$ select coalesce(scope_part(1) in ('PartyConductOffice', 'CountyOfficer'), false) $$;
-- A county's jurisdiction; the body of a county or a liaison, to which letters are addressed; a county's body, which issues them.
create or replace function scope_county() returns uuid language sql stable parallel safe as
$$ select case scope_part(1) when 'CountyOfficer' then scope_part(5)::uuid end $$;
create or replace function scope_addressee() returns uuid language sql stable parallel safe as
$$ select case when scope_part(1) in ('CountyOfficer', 'Liaison') then scope_part(4)::uuid end $$;
create or replace function scope_issuer() returns uuid language sql stable parallel safe as
$$ select case scope_part(1) when 'CountyOfficer' then scope_part(4)::uuid end $$;

-- Who the viewer is gets asked before anybody's scope is known, so the owner answers: the running tasks to which an officer of their group is assigned.
-- In plpgsql, which keeps its plans for the session: both are asked before every page, and planning them anew cost more than answering.
create or replace function assigned_tasks(officer uuid, day date) returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select coalesce(array_agg(t.id order by t.id), '{}')
        from task_crew c join tasks t on t.id = c.supervision_task_id
        where c.officer_id = officer and c."from" <= day and (c.until is null or c.until > day) and t.status in ('Issued', 'InProgress', 'Reported')
            and exists (select from unit_group_officers m
                where m.unit_group_id = t.group_id and m.officer_id = officer and m."from" <= day and (m.until is null or m.until > day)));
end $$;

-- Everybody who serves in a group that the officer leads.
create or replace function led_officers(officer uuid, day date) returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select coalesce(array_agg(distinct m.officer_id order by m.officer_id), '{}')
        from unit_group_officers l join unit_group_officers m on m.unit_group_id = l.unit_group_id
        where l.officer_id = $1 and l.leads and l."from" <= $2 and (l.until is null or l.until > $2) and m."from" <= $2 and (m.until is null or m.until > $2));
end $$;

-- What an officer keeps out of: recusals in force, and of opened sealed tasks those whose pledge he has not signed, or out of which he went.
create or replace function active_recusals(officer uuid, day date) returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select coalesce(array_agg(distinct m.id), '{}') from (
        select r.matter_id as id from recusals r where r.officer_id = $1 and r.status = 'InForce' and r."from" <= $2 and (r.until is null or r.until > $2)
        union all
        select u.task_id from unsealings u join tasks t on t.id = u.task_id
        where exists (select from confidentiality_pledges p where p.unsealing_id = u.id and p.officer_id = $1 and p.status in ('Recused', 'Replaced'))
            or (t.status in ('Issued', 'InProgress', 'Reported') and $1 not in (u.drafter_id, u.approver_id)
                and not exists (select from confidentiality_pledges p where p.unsealing_id = u.id and p.officer_id = $1 and p.status in ('Pledged', 'Clear'))
                and exists (select from unit_group_officers g
                    where g.unit_group_id = u.group_id and g.officer_id = $1 and g."from" <= $2 and (g.until is null or g.until > $2)))
    ) m);
end $$;

-- Is this a matter of which the viewer is recused? Asked of the owner, since its rows are hidden from the viewer.
create or replace function is_recused(subject text, id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select cardinality(scope_recusals()) > 0 and case subject
        when 'SupervisionTask' then $2 = any (scope_recusals())
            or not exists (select from task_targets t where t.supervision_task_id = $2 and t.organisation_id <> all (scope_recusals()))
        when 'Visit' then exists (select from visits v where v.id = $2 and array[v.organisation_id, v.task_id] && scope_recusals())
        when 'Issue' then exists (select from issues i where i.id = $2 and array[i.id, i.organisation_id, i.rectifier_id, i.task_id] && scope_recusals())
        when 'Measure' then exists (select from measures m join issues i on i.id = m.issue_id
            where m.id = $2 and array[i.id, i.organisation_id, i.rectifier_id, i.task_id] && scope_recusals())
        when 'Extension' then exists (select from issue_extensions e join issues i on i.id = e.issue_id
            where e.id = $2 and array[i.id, i.organisation_id, i.rectifier_id, i.task_id] && scope_recusals())
            or exists (select from handover_extensions e join handovers h on h.id = e.handover_id where e.id = $2 and h.concerns || h.addressee_id && scope_recusals())
        when 'Handover' then exists (select from handovers h where h.id = $2 and h.concerns || h.addressee_id && scope_recusals())
        when 'Chase' then exists (select from chases c where c.id = $2 and c.concerns || c.addressee_id && scope_recusals())
        when 'Clue' then exists (select from clues c where c.id = $2 and array[c.organisation_id, c.issue_id] && scope_recusals())
        when 'HelpRequest' then exists (select from help_requests r where r.id = $2 and r.organisation_id = any (scope_recusals()))
        when 'FigureQuestion' then exists (select from figure_questions q where q.id = $2 and q.concerns && scope_recusals())
        when 'Recusal' then exists (select from recusals r where r.id = $2 and r.matter_id = any (scope_recusals()) and r.officer_id <> scope_officer())
        when 'Attachment' then exists (select from measure_proofs p join issues i on i.id = p.rectification_measure_issue_id
            where p.attachment_id = $2 and array[i.id, i.organisation_id, i.rectifier_id, i.task_id] && scope_recusals())
            or exists (select from objection_files p join issues i on i.id = p.issue_id
            where p.attachment_id = $2 and array[i.id, i.organisation_id, i.rectifier_id, i.task_id] && scope_recusals())
            or exists (select from visits v where array[$2] <@ v.file_ids and array[v.organisation_id, v.task_id] && scope_recusals())
        when 'Recheck' then exists (select from rechecks r where r.id = $2 and array[r.issue_id, r.organisation_id, r.rectifier_id, r.task_id] && scope_recusals())
        -- Its population names every issue.
        when 'RecheckDraw' then true
        else false end
$$;

-- A file that is part of nothing yet: asked of the owner, since what it is part of may be hidden from who uploaded it.
create or replace function is_loose(file uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select not exists (select from measure_proofs p where p.attachment_id = file) and not exists (select from objection_files p where p.attachment_id = file)
        and not exists (select from visits v where array[file] <@ v.file_ids) and not exists (select from classes c where array[file] <@ c.file_ids)
$$;

-- An addressee who refuses a letter gives its issues back, out of the own sight. The database itself lets go of the row for the rest of the
-- transaction; any other change that would hide a row from whoever makes it is refused.
create or replace function let_go_of_issue() returns trigger language plpgsql as $$
begin
    perform set_config('app.let_go', new.id::text, true);
    return new;
end $$;
create or replace trigger issue_is_given_back before update of rectifier_id on issues for each row
    when (old.rectifier_id is not null and new.rectifier_id is null and new.handover_id is null) execute function let_go_of_issue();

-- A drafter or approver who passes his place on sees no more of a sealed task; the rows that say so are written after that, in the same transaction.
create or replace trigger sealed_order_is_passed_on before update of drafter_id, approver_id on sealed_orders for each row
    when (old.drafter_id <> new.drafter_id or old.approver_id <> new.approver_id) execute function let_go_of_issue();

-- What other groups found within some months after a nil finding belongs to it, and the nil finding to what was found: who sees the one record is told of the other. Of what he does
-- not see himself he learns that it is so, in which month and how many, or on which day; no number, group or content. Of what he keeps out of, of what is with the case
-- office, and of a sealed task that is not opened nothing is told. Policies hold where the caller's own function asks: which record, and what is seen already.
drop function if exists later_findings(uuid, date);
create or replace function owner_later_findings(nil uuid, months integer, seen uuid[]) returns table (month date, issues integer)
language sql stable security definer set search_path = public, pg_temp as $$
    select date_trunc('month', i.found_on)::date, count(*)::integer
    from visits v join issues i on i.organisation_id = v.organisation_id and i.group_id <> v.group_id and i.found_on > v.day and i.found_on <= v.day + make_interval(months => $2)
    where v.id = $1 and v.nil_signed_on is not null and i.id <> all ($3) and i.status not in ('ReferredAsClue', 'SplitUp', 'Merged')
        and not (array[i.id, i.organisation_id, i.rectifier_id, i.task_id] && scope_recusals())
        and not exists (select from unsealings u where u.task_id = i.task_id and u.status <> 'Opened')
    group by 1
$$;
create or replace function later_findings(nil uuid, months integer) returns table (month date, issues integer) language sql stable as $$
    select f.month, f.issues
    from visits v cross join lateral owner_later_findings(v.id, $2, array(
        select i.id from issues i where i.organisation_id = v.organisation_id and i.found_on > v.day and i.found_on <= v.day + make_interval(months => $2))) f
    where v.id = $1
$$;
create or replace function owner_nil_before(issues uuid[], months integer, seen uuid[]) returns table (day date)
language sql stable security definer set search_path = public, pg_temp as $$
    select distinct v.day
    from issues i join visits v on v.organisation_id = i.organisation_id and v.group_id <> i.group_id and i.found_on > v.day and i.found_on <= v.day + make_interval(months => $2)
    where i.id = any ($1) and v.nil_signed_on is not null and v.id <> all ($3) and i.status not in ('ReferredAsClue', 'SplitUp', 'Merged')
        and not (array[v.organisation_id, v.task_id] && scope_recusals())
        and not exists (select from unsealings u where u.task_id = v.task_id and u.status <> 'Opened')
$$;

-- What a verifier is warned of goes beyond what he sees, as numbers and wording only, and only for issues that he sees: policies hold in the first
-- question, which the caller's own function asks.
drop function if exists reused_proofs(uuid);
drop function if exists measures_elsewhere(uuid, integer, integer);
drop function if exists sees_issue(uuid);
drop function if exists owner_reused_proofs(uuid);
drop function if exists owner_measures_elsewhere(uuid, integer, integer);
create or replace function seen_issues(issues uuid[]) returns uuid[] language sql stable as
$$ select coalesce(array_agg(i.id), '{}') from issues i where i.id = any ($1) $$;
create or replace function nil_before(issues uuid[], months integer) returns table (day date) language sql stable as $$
    select n.day
    from owner_nil_before(seen_issues($1), $2, array(
        select v.id from visits v where v.nil_signed_on is not null and v.organisation_id in (select i.organisation_id from issues i where i.id = any ($1)))) n
    where (select scope_supervises())
$$;
create or replace function owner_reused_proofs(issues uuid[]) returns table (issue uuid, sha256 text, others integer)
language sql stable security definer set search_path = public, pg_temp as $$
    select p.rectification_measure_issue_id, p.sha256::text, count(distinct q.rectification_measure_issue_id)::integer
    from measure_proofs p join measure_proofs q on q.sha256 = p.sha256 and q.rectification_measure_issue_id <> p.rectification_measure_issue_id
    where p.rectification_measure_issue_id = any ($1)
    group by p.rectification_measure_issue_id, p.sha256
$$;
create or replace function reused_proofs(issues uuid[]) returns table (issue uuid, sha256 text, others integer) language sql stable as
$$ select r.issue, r.sha256, r.others from owner_reused_proofs(seen_issues($1)) r $$;
-- Pictures of other measures that differ in few of 64 bits: some eighth of the bits is then the same, and found by the index. Turned or mirrored ones are looked for by
-- quarters of the bits, which are seldom the same by chance: of eight ways to lay one upon the other, eighths would find a quarter of all pictures.
create or replace function picture_quarters(hashes bigint[]) returns integer[] language sql immutable parallel safe as
$$ select array_agg((part << 16) | ((hash >> (16 * part)) & 65535)::integer) from unnest(hashes) hash cross join generate_series(0, 3) part where hash is not null $$;
create or replace function picture_distance(hashes bigint[], other bigint) returns integer language sql immutable parallel safe as
$$ select min(bit_count((hash # other)::bit(64)))::integer from unnest(hashes) hash $$;
create index if not exists ix_attachments_picture_quarters on attachments using gin (picture_quarters(array[picture_hash]));
create or replace function pictures_like(picture uuid, most integer) returns setof uuid language sql stable as $$
    select b.id from attachments a join attachments b on b.picture_bands && a.picture_bands and b.sha256 <> a.sha256 and bit_count((a.picture_hash # b.picture_hash)::bit(64)) <= most
    where a.id = picture
    union
    select b.id from attachments a join attachments b on picture_quarters(array[b.picture_hash]) && picture_quarters(a.picture_turns) and b.sha256 <> a.sha256
        and picture_distance(a.picture_turns, b.picture_hash) <= most
    where a.id = picture
$$;
-- A piece of another picture: places that stand out in both, with the same surroundings, and that lie to each other in the same way, at whatever size
-- (PicturePoint.SharedPlaces says the same). The surroundings are found by an index; most occur in one picture only.
create or replace function picture_codes(points bigint[]) returns integer[] language sql immutable parallel safe as
$$ select array_agg((point >> 24)::integer) from unnest(points) point $$;
create or replace function shared_places(one bigint[], other bigint[]) returns integer language sql immutable parallel safe as $$
    with pairs as (
        select p, q, (p >> 20 & 15) - (q >> 20 & 15) as levels, (p >> 10 & 1023) * power(1.25::float8, (p >> 20 & 15)::float8) as x, (p & 1023) * power(1.25::float8, (p >> 20 & 15)::float8) as y
        from unnest(one) p join unnest(other) q on p >> 24 = q >> 24
    ), same as (
        select row_number() over () as n, levels, floor(x / 32) as place_x, floor(y / 32) as place_y,
            x - power(1.25::float8, levels::float8) * (q >> 10 & 1023) * power(1.25::float8, (q >> 20 & 15)::float8) as moved_x,
            y - power(1.25::float8, levels::float8) * (q & 1023) * power(1.25::float8, (q >> 20 & 15)::float8) as moved_y
        from pairs
    )
    select coalesce(max(places), 0)::integer from (
        select count(distinct (b.place_x, b.place_y)) as places from same a join same b on b.levels = a.levels and abs(b.moved_x - a.moved_x) <= 40 and abs(b.moved_y - a.moved_y) <= 40
        group by a.n
    ) found
$$;
create index if not exists ix_attachments_picture_codes on attachments using gin (picture_codes(picture_points));
create or replace function pictures_cut(picture uuid, most integer, fewest integer) returns setof uuid language sql stable as $$
    select f.id from (
        select c.id from attachments a cross join lateral (select distinct (p >> 24)::integer as code from unnest(a.picture_points) p) k
            join attachments c on picture_codes(c.picture_points) @> array[k.code]
        where a.id = picture group by c.id having count(*) >= fewest
    ) f join attachments a on a.id = picture join attachments b on b.id = f.id and b.sha256 <> a.sha256
    where shared_places(a.picture_points, b.picture_points) >= fewest and coalesce(picture_distance(a.picture_turns || a.picture_hash, b.picture_hash) > most, true)
$$;
drop function if exists near_pictures(uuid[], integer);
drop function if exists owner_near_pictures(uuid[], integer);
drop function if exists near_pictures_since(timestamptz, integer, integer);
create or replace function owner_near_pictures(issues uuid[], most integer, fewest integer) returns table (issue uuid, attachment uuid, others integer, cut boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select p.rectification_measure_issue_id, p.attachment_id, count(distinct q.rectification_measure_id)::integer, b.cut
    from measure_proofs p join attachments a on a.id = p.attachment_id and a.picture_hash is not null
    cross join lateral (select n.id, false from pictures_like(a.id, $2) n (id) union all select c.id, true from pictures_cut(a.id, $2, $3) c (id)) b (id, cut)
    join measure_proofs q on q.attachment_id = b.id and q.rectification_measure_id <> p.rectification_measure_id
    where p.rectification_measure_issue_id = any ($1)
    group by p.rectification_measure_issue_id, p.attachment_id, b.cut
$$;
create or replace function near_pictures(issues uuid[], most integer, fewest integer) returns table (issue uuid, attachment uuid, others integer, cut boolean) language sql stable as
$$ select n.issue, n.attachment, n.others, n.cut from owner_near_pictures(seen_issues($1), $2, $3) n $$;
-- The same for the office's list, over all that came in since a day; issues that a reader does not see are left out where the list is made. With a least number of places
-- pieces are looked for, with none what looks the same as a whole.
create or replace function near_pictures_since(since timestamptz, most integer, fewest integer, rows integer) returns table (issue uuid, name text, others integer)
language sql stable security definer set search_path = public, pg_temp as $$
    select p.rectification_measure_issue_id, p.name::text, count(distinct q.rectification_measure_id)::integer
    from measure_proofs p join attachments a on a.id = p.attachment_id and a.picture_hash is not null
    cross join lateral (select n.id from pictures_like(a.id, most) n (id) where fewest = 0 union all select c.id from pictures_cut(a.id, most, fewest) c (id) where fewest > 0) b (id)
    join measure_proofs q on q.attachment_id = b.id and q.rectification_measure_id <> p.rectification_measure_id
    where p.added_on >= since and scope_sees_city()
    group by p.id, p.rectification_measure_issue_id, p.name, p.added_on order by p.added_on desc limit rows
$$;
-- Applications of one rectifying side piled on the last day of their time, as the office's list finds them (EvidenceFindings): first which of these issues were applied for on
-- their last day, then all others of the same side and day, each pair once.
create or replace function owner_last_day_piles(issues uuid[], fewest integer) returns table (issue uuid, day date, others integer)
language sql stable security definer set search_path = public, pg_temp as $$
    with mine as (
        select i.id, i.rectifier_id, i.deadline_due_on as day from issues i
        where i.id = any ($1) and (i.applied_on at time zone 'Asia/Shanghai')::date = i.deadline_due_on
    ), piles as (
        select m.rectifier_id, m.day, count(*)::integer as others
        from (select distinct rectifier_id, mine.day from mine) m
            join issues o on o.rectifier_id = m.rectifier_id and o.deadline_due_on = m.day and (o.applied_on at time zone 'Asia/Shanghai')::date = m.day
        group by m.rectifier_id, m.day having count(*) >= $2
    )
    select mine.id, mine.day, piles.others from mine join piles on piles.rectifier_id = mine.rectifier_id and piles.day = mine.day
$$;
create or replace function last_day_piles(issues uuid[], fewest integer) returns table (issue uuid, day date, others integer) language sql stable as
$$ select p.issue, p.day, p.others from owner_last_day_piles(seen_issues($1), $2) p $$;
create or replace function owner_measures_around(issues uuid[], days integer, most integer) returns table (category uuid, unit uuid, found_on date, "text" text)
language sql stable security definer set search_path = public, pg_temp as $$
    select c.category_id, i.organisation_id, i.found_on, m.description::text
    from (
        select mine.category_id, min(mine.found_on) - $2 as first, max(mine.found_on) + $2 as last from issues mine where mine.id = any ($1) group by mine.category_id
    ) c cross join lateral (
        select o.id, o.organisation_id, o.found_on from issues o
        where o.category_id = c.category_id and o.status <> 'ReferredAsClue' and o.found_on between c.first and c.last
        order by o.found_on desc, o.id limit $3
    ) i join measures m on m.issue_id = i.id
$$;
create or replace function measures_around(issues uuid[], days integer, most integer) returns table (category uuid, unit uuid, found_on date, "text" text) language sql stable as
$$ select e.category, e.unit, e.found_on, e."text" from owner_measures_around(seen_issues($1), $2, $3) e $$;

-- Whether those who are to go must keep out is asked by whoever may see neither their recusals nor their ties: of the order's own targets and their places alone, of each tie
-- its kind and days without a name or a word of it, and only by who sees the order. A recusal is a tie of that kind, as in rotation plans.
drop function if exists sealed_ties(uuid, uuid[], date);
drop function if exists owner_sealed_ties(uuid, uuid[], date);
create or replace function sees_sealed_order(sealed uuid) returns boolean language sql stable as $$ select exists (select from sealed_orders o where o.id = sealed) $$;
create or replace function owner_sealed_ties(sealed uuid, officers uuid[], day date)
returns table (id uuid, officer_id uuid, kind text, organisation_id uuid, jurisdiction_id uuid, begins date, ends date, waived boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    with targets as (select u.id, u.jurisdiction_id from sealed_orders o join organisations u on u.id = any (o.target_ids) where o.id = sealed)
    select r.id, r.officer_id, 'Recusal', t.id, t.jurisdiction_id, r."from", r.until, false from recusals r join targets t on t.id = r.matter_id
    where r.officer_id = any (officers) and r.status = 'InForce' and r."from" <= day and (r.until is null or r.until > day)
    union all
    select t.id, t.officer_id, t.kind::text, t.organisation_id, t.jurisdiction_id, t."from", t.until, t.waived_on is not null from ties t
    where t.officer_id = any (officers) and t.status = 'Confirmed'
        and (t.organisation_id in (select x.id from targets x) or t.jurisdiction_id in (select x.jurisdiction_id from targets x))
$$;
create or replace function sealed_ties(sealed uuid, officers uuid[], day date)
returns table (id uuid, officer_id uuid, kind text, organisation_id uuid, jurisdiction_id uuid, begins date, ends date, waived boolean) language sql stable as
$$ select t.* from owner_sealed_ties(sealed, officers, day) t where sees_sealed_order(sealed) $$;

-- Whether one sees the record of whose course a row of the history tells. In plpgsql, which plans only the branch that it takes, and keeps the plan: written into the
-- policy, the thirty branches with all their own policies were planned anew for each row that was added, and again for each page that shows a course. Asked row
-- by row it is ten times dearer, so that reading asks for issues, of which most rows tell, in the policy itself.
create or replace function course_is_seen(subject text, record uuid) returns boolean language plpgsql stable parallel safe as $$
begin
    case subject
        when 'Issue' then return exists (select from issues p where p.id = record);
        when 'Handover' then return exists (select from handovers p where p.id = record);
        when 'Chase' then return exists (select from chases p where p.id = record);
        when 'Visit' then return exists (select from visits p where p.id = record);
        when 'SupervisionTask' then return exists (select from tasks p where p.id = record);
        when 'TaskTemplate' then return exists (select from task_templates p where p.id = record);
        when 'SealedOrder' then return exists (select from sealed_orders p where p.id = record);
        when 'Unsealing' then return exists (select from unsealings p where p.id = record);
        when 'Clue' then return exists (select from clues p where p.id = record);
        when 'Recheck' then return exists (select from rechecks p where p.id = record);
        when 'RecheckDraw' then return exists (select from recheck_draws p where p.id = record);
        when 'SavedView' then return exists (select from saved_views p where p.id = record);
        when 'ArchivePackage' then return exists (select from archives p where p.id = record);
        when 'LedgerNote' then return exists (select from ledger_notes p where p.id = record);
        when 'HelpRequest' then return exists (select from help_requests p where p.id = record);
        when 'Tie' then return exists (select from ties p where p.id = record);
        when 'RotationScheme' then return exists (select from rotation_schemes p where p.id = record);
        -- Who has said his word stands there: not for the person, nor for the others.
        when 'RoundAppraisal' then return coalesce(scope_seat() = 'PartyConductOffice', false) and exists (select from round_appraisals p where p.id = record and p.officer_id <> scope_officer());
        when 'PoolDraw' then return exists (select from pool_draws p where p.id = record);
        when 'PoolMember' then return exists (select from pool_members p where p.id = record);
        when 'DisciplineClass' then return exists (select from classes p where p.id = record);
        when 'MeetingMinutes' then return exists (select from minutes p where p.id = record);
        when 'Meeting' then return exists (select from meetings p where p.id = record);
        when 'Recusal' then return exists (select from recusals p where p.id = record);
        when 'FigureQuestion' then return exists (select from figure_questions p where p.id = record);
        when 'Circular' then return exists (select from circulars p where p.id = record);
        when 'Bulletin' then return exists (select from bulletins p where p.id = record);
        when 'GroupReport' then return exists (select from reports p where p.id = record);
        when 'SynthesisReport' then return exists (select from reports p where p.id = record);
        -- The life of accounts is written before anybody is known, and shown on administrators' pages alone.
        when 'Account' then return true;
        when 'Organisation' then return scope_seat() is not null;
        when 'Officer' then return scope_seat() is not null;
        when 'UnitGroup' then return scope_seat() is not null;
        when 'GroupTemplate' then return scope_seat() is not null;
        when 'CloseOutPolicy' then return scope_seat() is not null;
        when 'RotationRuleVersion' then return scope_seat() is not null;
        when 'TravelTime' then return scope_seat() is not null;
        when 'Regulation' then return scope_seat() is not null;
        when 'CategoryVersion' then return scope_seat() is not null;
        when 'ReportTemplate' then return scope_seat() is not null;
        when 'Round' then return scope_seat() is not null;
        when 'Succession' then return exists (select from successions p where p.id = record);
        when 'Setting' then return scope_seat() = 'SystemAdministrator';
        when 'CalendarPlan' then return scope_seat() = 'SystemAdministrator';
        else return false;
    end case;
end $$;

do $$
declare
    secured record;
begin
    for secured in
        select * from (values
            ('tasks', $p$
                ((select scope_sees_city())
                or jurisdiction_id = (select scope_county())
                or (id = any ((select scope_tasks())::uuid[]) and status in ('Issued', 'InProgress', 'Reported'))
                or (group_id = any ((select scope_groups())::uuid[])
                    and (status in ('Issued', 'InProgress', 'Reported', 'Finished')
                        or (origin = 'OwnJudgement' and group_id = any ((select scope_led_groups())::uuid[])))))
                and ((select cardinality(scope_recusals()) = 0) or not is_recused('SupervisionTask', id))
                $p$, null),
            -- Until it is opened, those two alone; its opening is a row of its own, which its leader writes before he reads the order.
            ('sealed_orders', $p$
                (select scope_is_system())
                or ((select scope_drafts_sealed()) and (drafter_id = (select scope_officer()) or (submitted and approver_id = (select scope_officer()))))
                or ((select current_setting('app.let_go', true) <> '') and id::text = current_setting('app.let_go', true))
                or exists (select from unsealings u where u.id = sealed_orders.id and u.status = 'Opened'
                    and (((select scope_supervises()) and u.opened_officer_id = (select scope_officer()) and (u.task_id is null or u.task_id <> all ((select scope_recusals())::uuid[])))
                        or ((select cardinality(scope_recusals()) = 0) and ((select scope_sees_city()) or u.jurisdiction_id = (select scope_county())))))
                $p$, null),
            ('sealed_knowers', 'exists (select from sealed_orders p where p.id = sealed_order_id)', null),
            ('unsealings', $p$
                (select scope_is_system())
                or ((select scope_supervises()) and (select scope_officer()) = any (member_ids))
                or ((select scope_drafts_sealed()) and (select scope_officer()) in (drafter_id, approver_id))
                or ((select current_setting('app.let_go', true) <> '') and id::text = current_setting('app.let_go', true))
                or (status = 'Opened' and (select scope_supervises()) and opened_officer_id = (select scope_officer()))
                or (status = 'Opened' and (select cardinality(scope_recusals()) = 0) and ((select scope_sees_city()) or jurisdiction_id = (select scope_county())))
                $p$, null),
            ('confidentiality_pledges', 'exists (select from unsealings p where p.id = unsealing_id)', null),
            ('task_templates', $p$
                (select scope_sees_city()) or ((select scope_supervises()) and (of_city or jurisdiction_id = (select scope_jurisdiction())))
                $p$, null),
            ('visits', $p$
                ((select scope_sees_city()) or group_id = any ((select scope_groups())::uuid[]) or jurisdiction_id = (select scope_county())
                or task_id = any ((select scope_tasks())::uuid[]))
                and ((select cardinality(scope_recusals()) = 0) or not (array[organisation_id, task_id] && (select scope_recusals())::uuid[]))
                $p$, null),
            -- The most read of all: what costs least first, and no row is compared with an empty array.
            ('issues', $p$
                ((select scope_sees_city())
                or jurisdiction_id = (select scope_county())
                or rectifier_id = (select scope_addressee())
                or ((select cardinality(scope_groups()) > 0)
                    and (group_id = any ((select scope_groups())::uuid[]) or recheck_group_id = any ((select scope_groups())::uuid[])))
                or ((select cardinality(scope_tasks()) > 0) and task_id = any ((select scope_tasks())::uuid[]))
                or ((select current_setting('app.let_go', true) <> '') and id::text = current_setting('app.let_go', true)))
                and ((select cardinality(scope_recusals()) = 0) or not (array[id, organisation_id, rectifier_id, task_id] && (select scope_recusals())::uuid[]))
                $p$, null),
            ('handovers', $p$
                ((select scope_sees_city())
                or group_id = any ((select scope_groups())::uuid[])
                or jurisdiction_id = (select scope_county())
                or addressee_id = (select scope_addressee())
                or issued_organisation_id = (select scope_issuer()))
                and ((select cardinality(scope_recusals()) = 0) or not (concerns || addressee_id && (select scope_recusals())::uuid[]))
                $p$, null),
            ('chases', $p$
                ((select scope_sees_city())
                or group_id = any ((select scope_groups())::uuid[])
                or jurisdiction_id = (select scope_county())
                or addressee_id = (select scope_addressee())
                or sent_organisation_id = (select scope_issuer()))
                and ((select cardinality(scope_recusals()) = 0) or not (concerns || addressee_id && (select scope_recusals())::uuid[]))
                $p$, null),
            -- Read by their owner alone; whoever asks for time, decides or chases tells others of it.
            ('notices', '(select scope_is_system()) or account_id = (select scope_account())', '(select scope_seat() is not null)'),
            ('recheck_draws', '(select scope_sees_city() and cardinality(scope_recusals()) = 0)', null),
            -- Nobody learns beforehand that somebody comes, but those who go.
            ('rechecks', $p$
                ((select scope_sees_city()) or group_id = any ((select scope_groups())::uuid[]))
                and ((select cardinality(scope_recusals()) = 0) or not (array[issue_id, organisation_id, rectifier_id, task_id] && (select scope_recusals())::uuid[]))
                $p$, null),
            ('meetings', $p$
                (select scope_sees_city())
                or group_id = any ((select scope_groups())::uuid[])
                or (group_id is null and jurisdiction_id = (select scope_county()))
                $p$, null),
            -- What a meeting decided is read by who answers for it, from the day it is issued.
            ('minutes', $p$
                (select scope_sees_city())
                or group_id = any ((select scope_groups())::uuid[])
                or (group_id is null and jurisdiction_id = (select scope_county()))
                or (status = 'Issued' and (select scope_supervises() or coalesce(scope_seat() = 'Liaison', false)) and (select scope_officer()) = any (owner_ids))
                $p$, null),
            ('minutes_decisions', 'exists (select from minutes p where p.id = meeting_minutes_id)', null),
            -- The office's classes are for everybody who supervises; their cases name nobody.
            ('classes', $p$
                (select scope_sees_city())
                or (city_wide and (select scope_supervises()))
                or group_id = any ((select scope_groups())::uuid[])
                or (group_id is null and jurisdiction_id = (select scope_county()))
                $p$, null),
            ('class_attendance', 'exists (select from classes p where p.id = discipline_class_id)', null),
            ('class_cases', 'exists (select from classes p where p.id = discipline_class_id)', null),
            -- The head of a group sees whoever serves in it, and nobody else of the pool.
            ('pool_members', $p$
                (select scope_seat() in ('System', 'PartyConductOffice'))
                or ((select scope_supervises()) and officer_id = (select scope_officer()))
                or nominator_id = (select scope_issuer())
                or ((select cardinality(scope_led_groups()) > 0) and nominated_officer_id = (select scope_officer()))
                or seconded_group_id = any ((select scope_led_groups())::uuid[])
                or officer_id = any ((select scope_led_officers())::uuid[])
                $p$, null),
            -- As the pool: the office, the person, who nominated, and the head of the group, who learns of no relatives.
            ('ties', $p$
                (select scope_seat() in ('System', 'PartyConductOffice'))
                or ((select scope_supervises()) and officer_id = (select scope_officer()) and (source <> 'Unit' or status = 'Confirmed'))
                or nominator_id = (select scope_issuer())
                or ((select cardinality(scope_led_groups()) > 0) and nominated_by_id = (select scope_officer()))
                or (officer_id = any ((select scope_led_officers())::uuid[]) and status = 'Confirmed' and kind <> 'Relative')
                or ((select coalesce(scope_seat() = 'Liaison', false)) and source = 'Unit' and recorded_organisation_id = (select scope_organisation()))
                $p$, null),
            -- Who comes where is known beforehand to drafter and approver alone.
            ('rotation_schemes', $p$
                (select scope_is_system())
                or ((select coalesce(scope_seat() = 'PartyConductOffice', false)) and (select scope_officer()) in (drafter_id, approver_id))
                $p$, null),
            -- Who was looked at, and why somebody was left out, is for the office alone.
            ('pool_draws', $p$(select scope_seat() in ('System', 'PartyConductOffice'))$p$, null),
            ('pool_draw_places', 'exists (select from pool_draws p where p.id = pool_draw_id)', null),
            -- The person, the head of his group, and those who served beside him; what each of these said is for the office, and for himself.
            ('round_appraisals', $p$
                (select scope_seat() in ('System', 'PartyConductOffice'))
                or ((select scope_supervises()) and ((select scope_officer()) in (officer_id, leader_id) or (select scope_officer()) = any (peer_ids)))
                $p$, null),
            ('round_appraisal_ballots', $p$
                (select scope_seat() in ('System', 'PartyConductOffice'))
                or (officer_id = (select scope_officer()) and exists (select from round_appraisals p where p.id = round_appraisal_id))
                $p$, null),
            ('pool_recommendations', 'exists (select from pool_members p where p.id = pool_member_id)', null),
            ('pool_appraisals', 'exists (select from pool_members p where p.id = pool_member_id)', null),
            -- A package holds the work of the whole city.
            ('archives', '(select scope_sees_city() and cardinality(scope_recusals()) = 0)', null),
            ('ledger_notes', $p$
                (select scope_sees_city())
                or group_id = any ((select scope_groups())::uuid[])
                or jurisdiction_id = (select scope_county())
                $p$, null),
            ('help_requests', $p$
                ((select scope_sees_city()) or group_id = any ((select scope_groups())::uuid[]))
                and ((select cardinality(scope_recusals()) = 0) or organisation_id is null or organisation_id <> all ((select scope_recusals())::uuid[]))
                $p$, null),
            -- The case office alone; whoever hands a matter in writes the row and never sees it again. Number and class come back as a receipt.
            ('clues', $p$
                (select scope_is_system())
                or ((select scope_seat()) = 'CaseOffice' and custody_id = (select scope_jurisdiction())
                    and ((select cardinality(scope_recusals()) = 0) or not (array[organisation_id, issue_id] && (select scope_recusals())::uuid[])))
                $p$, $p$status = 'HandedIn' and handed_officer_id = (select scope_officer())$p$),
            ('clue_receipts', $p$
                case (select scope_seat())
                    when 'CaseOffice' then exists (select from clues p where p.issue_id = clue_receipts.issue_id)
                    else exists (select from issues p where p.id = clue_receipts.issue_id
                        and ((select scope_county()) is null or p.group_id is null or p.group_id = any ((select scope_groups())::uuid[]))) end
                $p$, null),
            -- An officer of the office who writes for a group does not see the draft again until it is sent; the office's sight is of the whole city.
            ('reports', $p$
                (select scope_is_system())
                or case kind
                    when 'group' then case when (select scope_sees_city()) then times_sent > 0 else group_id = any ((select scope_groups())::uuid[]) end
                    when 'synthesis' then case (select scope_seat())
                        when 'PartyConductOffice' then true
                        when 'Leader' then times_sent > 0
                        else status = 'Circulated' and cardinality((select scope_groups())::uuid[]) > 0 end
                    else false end
                $p$, 'group_id = any ((select scope_groups())::uuid[])'),
            -- Who asked, who answers, whose report it is.
            ('figure_questions', $p$
                ((select scope_sees_city())
                or owner_group_id = any ((select scope_groups())::uuid[])
                or report_group_id = any ((select scope_groups())::uuid[])
                or owner_county_id = (select scope_county())
                or asked_organisation_id = (select scope_issuer())
                or ((select scope_supervises()) and asked_officer_id = (select scope_officer())))
                and ((select cardinality(scope_recusals()) = 0) or not (concerns && (select scope_recusals())::uuid[]))
                $p$, null),
            ('bulletins', '(select scope_sees_city())', null),
            ('circulars', $p$
                (select scope_is_system())
                or case (select scope_seat())
                    when 'PartyConductOffice' then true
                    when 'Leader' then times_submitted > 0
                    else status = 'Issued' and (select scope_supervises()) end
                $p$, null),
            ('import_batches', $p$
                (select scope_seat() in ('System', 'PartyConductOffice'))
                or (account_id = (select scope_account())
                    and (select scope_seat() = 'CountyOfficer' or cardinality(scope_led_groups()) > 0))
                $p$, null),
            -- Who hands over, who takes over and who asked for it; and the county for its people.
            ('successions', $p$
                (select scope_sees_city())
                or ((select scope_seat()) not in ('SystemAdministrator', 'SecurityAdministrator', 'AuditAdministrator')
                    and (select scope_officer()) in (officer_id, successor_id, offered_officer_id))
                or jurisdiction_id = (select scope_county())
                $p$, null),
            -- A question to a list, not its answer: the own, those shared with the own body, those shared with everybody who has lists.
            ('saved_views', $p$
                (select scope_is_system())
                or ((select scope_seat() in ('PartyConductOffice', 'GroupOfficer', 'CountyOfficer', 'Leader', 'Liaison'))
                    and (account_id = (select scope_account())
                        or (audience = 'Organisation' and organisation_id = (select scope_organisation()))
                        or audience = 'Everybody'))
                $p$, null),
            ('list_columns', '(select scope_is_system()) or account_id = (select scope_account())', null),
            -- What somebody asked for in bulk names issues by id alone; the page shows those that are still seen.
            ('bulk_runs', '(select scope_is_system()) or account_id = (select scope_account())', null),
            ('plan_searches', '(select scope_is_system()) or account_id = (select scope_account())', null),
            -- How a layout's columns are understood: learnt from all, of use to all, and nothing of what stands in them.
            ('import_layouts', '(select scope_seat() is not null)', null),
            -- Parts are seen with what they are parts of: the policies of the parent hold inside.
            ('task_targets', 'exists (select from tasks p where p.id = supervision_task_id) and organisation_id <> all ((select scope_recusals())::uuid[])', null),
            ('task_crew', 'exists (select from tasks p where p.id = supervision_task_id)', null),
            ('measures', '(select scope_sees_city() and cardinality(scope_recusals()) = 0) or exists (select from issues p where p.id = issue_id)', null),
            ('measure_proofs', '(select scope_sees_city() and cardinality(scope_recusals()) = 0) or exists (select from issues p where p.id = rectification_measure_issue_id)', null),
            ('issue_extensions', '(select scope_sees_city() and cardinality(scope_recusals()) = 0) or exists (select from issues p where p.id = issue_id)', null),
            ('handover_extensions', '(select scope_sees_city() and cardinality(scope_recusals()) = 0) or exists (select from handovers p where p.id = handover_id)', null),
            ('succession_items', 'exists (select from successions p where p.id = succession_id)', null),
            ('objection_files', '(select scope_sees_city() and cardinality(scope_recusals()) = 0) or exists (select from issues p where p.id = issue_id)', null),
            ('report_figures', 'exists (select from reports p where p.id = quarter_report_id)', null),
            ('circular_figures', 'exists (select from circulars p where p.id = circular_id)', null),
            ('bulletin_figures', 'exists (select from bulletins p where p.id = bulletin_id)', null),
            ('report_notes', 'exists (select from reports p where p.id = quarter_report_id)', null),
            ('report_restatements', 'exists (select from reports p where p.id = quarter_report_id)', null),
            ('report_submissions', 'exists (select from reports p where p.id = quarter_report_id)', null),
            ('report_missing_groups', 'exists (select from reports p where p.id = synthesis_report_id)', null),
            ('import_rows', $p$
                batch_id in (select p.id from import_batches p)
                and ((select cardinality(scope_recusals()) = 0) or issue_id is null or not is_recused('Issue', issue_id))
                and ((select cardinality(scope_recusals()) = 0) or task_id is null or not is_recused('SupervisionTask', task_id))
                and ((select cardinality(scope_recusals()) = 0) or handover_id is null or not is_recused('Handover', handover_id))
                $p$, null),
            ('recusals', $p$
                ((select scope_seat() in ('System', 'PartyConductOffice'))
                or (officer_id = (select scope_officer()) and (select scope_seat() in ('GroupOfficer', 'CountyOfficer', 'Leader')))
                or group_id = any ((select scope_led_groups())::uuid[]))
                and not (officer_id <> (select scope_officer()) and matter_id = any ((select scope_recusals())::uuid[]))
                $p$, null),
            -- The own uploads until they become part of something, and what proves a measure, or an objection, of an issue that one sees; a referred clue shows none.
            ('attachments', $p$
                ((select scope_is_system())
                or (uploaded_officer_id = (select scope_officer()) and is_loose(id))
                or exists (select from measure_proofs p join issues i on i.id = p.rectification_measure_issue_id
                    where p.attachment_id = attachments.id and i.status <> 'ReferredAsClue')
                or exists (select from objection_files p join issues i on i.id = p.issue_id where p.attachment_id = attachments.id and i.status <> 'ReferredAsClue')
                or exists (select from visits v where array[attachments.id] <@ v.file_ids)
                or exists (select from classes c where array[attachments.id] <@ c.file_ids))
                and ((select cardinality(scope_recusals()) = 0) or not is_recused('Attachment', id))
                $p$, null),
            -- The own acts; what the ledgers list; and the course of whatever one sees. Directory and groups are nobody's secret.
            ('history', $p$
                ((select scope_is_system())
                or by_officer_id = (select scope_officer())
                or (ledger is not null and ((select scope_sees_city())
                    or group_id = any ((select scope_groups())::uuid[])
                    or jurisdiction_id = (select scope_county())))
                or case subject when 'Issue' then exists (select from issues p where p.id = subject_id) else course_is_seen(subject, subject_id) end)
                and ((select cardinality(scope_recusals()) = 0) or not is_recused(subject, subject_id))
                $p$, null)
            ) as policies(relation, sight, also_written)
    loop
        execute format('alter table %I enable row level security', secured.relation);
        execute format('drop policy if exists scope on %I', secured.relation);
        execute format('create policy scope on %I to kunming_app using (%s) with check ((%s) or (%s))',
            secured.relation, secured.sight, secured.sight, coalesce(secured.also_written, 'false'));
    end loop;
end $$;

-- Who adds a row to the history adds one of his own nearly always, and nothing else is planned for it.
alter policy scope on history with check (
    ((select scope_is_system())
    or by_officer_id = (select scope_officer())
    or (ledger is not null and ((select scope_sees_city())
        or group_id = any ((select scope_groups())::uuid[])
        or jurisdiction_id = (select scope_county())))
    or course_is_seen(subject, subject_id))
    and ((select cardinality(scope_recusals()) = 0) or not is_recused(subject, subject_id)));

-- COPY is closed to roles under row security: bulk writes pass through a temporary table.
do $$
begin
    execute format('grant temporary on database %I to kunming_app', current_database());
end $$;
