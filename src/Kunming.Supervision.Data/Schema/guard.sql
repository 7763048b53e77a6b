-- Applied by the owner after every migration; safe to repeat.
-- The application role writes rows; it owns nothing, alters nothing, and what has happened it can only add to.
grant usage on schema public to kunming_app;
grant select, insert, update, delete on all tables in schema public to kunming_app;
grant usage, select on all sequences in schema public to kunming_app;
revoke update, delete, truncate on history, audit from kunming_app;
revoke delete, truncate on chain_heads from kunming_app;
revoke insert, update, delete, truncate on viewer_version from kunming_app;
revoke insert, update, delete, truncate on schema_migrations from kunming_app;
-- Nothing is deleted: only sets that are replaced as a whole (a template's slots, a draft's targets, crew and figures) and sign-in plumbing may lose rows.
revoke delete on
    jurisdictions,
    organisations,
    organisation_names,
    organisation_affiliations,
    officers,
    group_templates,
    unit_groups,
    unit_group_organisations,
    unit_group_officers,
    rounds,
    tasks,
    task_templates,
    sealed_orders,
    sealed_knowers,
    unsealings,
    confidentiality_pledges,
    visits,
    issues,
    issue_categories,
    category_versions,
    category_successors,
    regulations,
    regulation_clauses,
    measures,
    measure_proofs,
    issue_extensions,
    handovers,
    handover_extensions,
    chases,
    notices,
    clues,
    clue_receipts,
    meetings,
    minutes,
    classes,
    class_attendance,
    class_cases,
    help_requests,
    archives,
    ledger_notes,
    ties,
    rotation_rule_versions,
    travel_times,
    plan_searches,
    rotation_schemes,
    pool_members,
    pool_draws,
    pool_draw_places,
    pool_recommendations,
    round_appraisals,
    round_appraisal_ballots,
    pool_appraisals,
    reports,
    report_missing_groups,
    report_submissions,
    report_templates,
    figure_questions,
    bulletins,
    circulars,
    circular_figures,
    bulletin_figures,
    attachments,
    number_sequences,
    import_batches,
    recusals,
    saved_views,
    bulk_runs,
    settings,
    successions,
    succession_items,
    calendar_plans,
    rechecks,
    recheck_draws,
    close_out_policies,
    accounts,
    objection_files
    from kunming_app;

-- Values inside complex properties, which the model cannot index: lists are compared by the numbers that they bore elsewhere, letters come newest first.
create index if not exists ix_issues_source_number on issues (source_number) where source_number is not null;
create index if not exists ix_handovers_issued on handovers (issued_on, id);

-- What an issue was at midnight of a day is told from what happened to it before; what is new between two days, from what happened between.
create index if not exists ix_history_issues_by_time on history (by_on, subject_id) where subject = 'Issue';

create or replace function refuse_history_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace trigger history_is_append_only before update or delete on history
    for each row execute function refuse_history_change();
create or replace trigger history_is_never_emptied before truncate on history
    for each statement execute function refuse_history_change();
create or replace trigger audit_is_append_only before update or delete on audit
    for each row execute function refuse_history_change();
create or replace trigger audit_is_never_emptied before truncate on audit
    for each statement execute function refuse_history_change();
create or replace trigger heads_are_kept before delete on chain_heads
    for each row execute function refuse_history_change();
create or replace trigger heads_are_never_emptied before truncate on chain_heads
    for each statement execute function refuse_history_change();
