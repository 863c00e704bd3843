

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE FUNCTION public.refuse_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'entries of the audit log are never changed or deleted'; END $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.account_events (
    account_id integer NOT NULL,
    event_id integer NOT NULL
);

CREATE TABLE public.account_letters (
    id integer NOT NULL,
    kind character varying(32) NOT NULL,
    account_id integer,
    asked_for character varying NOT NULL,
    message_id character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    person_id integer,
    event_id integer,
    CONSTRAINT ck_account_letters_kind CHECK (((kind)::text = ANY ((ARRAY['password-link'::character varying, 'password-changed'::character varying, 'role-changed'::character varying, 'disabled'::character varying, 'factor-added'::character varying, 'factor-removed'::character varying, 'factors-dropped'::character varying, 'codes-renewed'::character varying, 'code-used'::character varying, 'vip-arrived'::character varying, 'approvals-waiting'::character varying, 'list-full'::character varying, 'letters-failed'::character varying, 'event-tomorrow'::character varying, 'figures-to-settle'::character varying, 'daily'::character varying])::text[])))
);

CREATE SEQUENCE public.account_letters_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.account_letters_id_seq OWNED BY public.account_letters.id;

CREATE TABLE public.accounts (
    id integer NOT NULL,
    email character varying NOT NULL,
    name character varying NOT NULL,
    role character varying(32) NOT NULL,
    password_hash character varying,
    link_nonce character varying,
    link_ends_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    disabled_at timestamp with time zone,
    language character varying,
    CONSTRAINT ck_accounts_role CHECK (((role)::text = ANY ((ARRAY['administrator'::character varying, 'organiser'::character varying, 'office'::character varying, 'door'::character varying, 'observer'::character varying])::text[])))
);

CREATE SEQUENCE public.accounts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.accounts_id_seq OWNED BY public.accounts.id;

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

CREATE TABLE public.announcements (
    id integer NOT NULL,
    event_id integer NOT NULL,
    subjects jsonb NOT NULL,
    bodies jsonb NOT NULL,
    segment jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone
);

CREATE SEQUENCE public.announcements_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.announcements_id_seq OWNED BY public.announcements.id;

CREATE TABLE public.answer_cards (
    digest character varying NOT NULL,
    sheet_id integer NOT NULL
);

CREATE TABLE public.api_token_events (
    token_id integer NOT NULL,
    event_id integer NOT NULL
);

CREATE TABLE public.api_tokens (
    id integer NOT NULL,
    account_id integer NOT NULL,
    name character varying NOT NULL,
    nonce_hash character varying NOT NULL,
    scopes jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone
);

CREATE SEQUENCE public.api_tokens_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.api_tokens_id_seq OWNED BY public.api_tokens.id;

CREATE TABLE public.attachments (
    id integer NOT NULL,
    event_id integer NOT NULL,
    kind character varying NOT NULL,
    announcement_id integer,
    document_id integer NOT NULL,
    is_for_all boolean NOT NULL,
    CONSTRAINT ck_attachments_kind CHECK (((kind)::text = ANY ((ARRAY['invitation'::character varying, 'nomination-request'::character varying, 'reply-reminder'::character varying, 'nominated'::character varying, 'seat-given-back'::character varying, 'registration-received'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'seat-offered'::character varying, 'promoted'::character varying, 'rejected'::character varying, 'registration-cancelled'::character varying, 'event-reminder'::character varying, 'event-changed'::character varying, 'event-cancelled'::character varying, 'thank-you'::character varying, 'publication-available'::character varying, 'link-again'::character varying, 'announcement'::character varying, 'data-request-received'::character varying, 'data-request-answered'::character varying, 'nomination-receipt'::character varying])::text[])))
);

CREATE SEQUENCE public.attachments_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.attachments_id_seq OWNED BY public.attachments.id;

CREATE TABLE public.audit_chains (
    id integer NOT NULL,
    length integer NOT NULL,
    last_code bytea NOT NULL,
    key character varying NOT NULL,
    head_code bytea NOT NULL
);

CREATE TABLE public.audit_entries (
    id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor character varying NOT NULL,
    action character varying NOT NULL,
    event_id integer,
    details jsonb NOT NULL,
    chain integer NOT NULL,
    "position" integer NOT NULL,
    subject_id integer NOT NULL,
    person_number integer,
    words_code bytea,
    key character varying,
    code bytea
);

CREATE SEQUENCE public.audit_entries_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.audit_entries_id_seq OWNED BY public.audit_entries.id;

CREATE TABLE public.audit_subjects (
    id integer NOT NULL,
    event_id integer,
    person_id integer,
    words jsonb,
    salt bytea
);

CREATE SEQUENCE public.audit_subjects_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.audit_subjects_id_seq OWNED BY public.audit_subjects.id;

CREATE TABLE public.authenticator_apps (
    id integer NOT NULL,
    account_id integer NOT NULL,
    secret character varying NOT NULL,
    last_step integer NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.authenticator_apps_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.authenticator_apps_id_seq OWNED BY public.authenticator_apps.id;

CREATE TABLE public.badges (
    id integer NOT NULL,
    event_id integer NOT NULL,
    registration_id integer NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_because character varying(32),
    CONSTRAINT ck_badges_revoked CHECK (((revoked_at IS NULL) = (revoked_because IS NULL))),
    CONSTRAINT ck_badges_revoked_because CHECK (((revoked_because)::text = ANY ((ARRAY['cancelled'::character varying, 'replaced'::character varying, 'not_confirmed'::character varying])::text[])))
);

CREATE SEQUENCE public.badges_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.badges_id_seq OWNED BY public.badges.id;

CREATE TABLE public.bulk_actions (
    id integer NOT NULL,
    event_id integer NOT NULL,
    key character varying NOT NULL,
    actor character varying NOT NULL,
    kind character varying(32) NOT NULL,
    value character varying NOT NULL,
    words character varying NOT NULL,
    is_emailed boolean NOT NULL,
    left_out integer NOT NULL,
    mailing_id integer,
    begun_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    undo_begun_at timestamp with time zone,
    undone_by character varying,
    undone_at timestamp with time zone,
    CONSTRAINT ck_bulk_actions_kind CHECK (((kind)::text = ANY ((ARRAY['invite'::character varying, 'remind'::character varying, 'withdraw'::character varying, 'group'::character varying, 'language'::character varying, 'tag'::character varying, 'untag'::character varying, 'badges'::character varying, 'letters'::character varying, 'export'::character varying])::text[])))
);

CREATE SEQUENCE public.bulk_actions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.bulk_actions_id_seq OWNED BY public.bulk_actions.id;

CREATE TABLE public.bulk_rows (
    id integer NOT NULL,
    bulk_action_id integer NOT NULL,
    person_id integer,
    institution_id integer,
    progress character varying(32) NOT NULL,
    before jsonb NOT NULL,
    CONSTRAINT ck_bulk_rows_one_guest CHECK (((person_id IS NULL) <> (institution_id IS NULL))),
    CONSTRAINT ck_bulk_rows_progress CHECK (((progress)::text = ANY ((ARRAY['waiting'::character varying, 'done'::character varying, 'passed-over'::character varying, 'undone'::character varying, 'kept'::character varying])::text[])))
);

CREATE SEQUENCE public.bulk_rows_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.bulk_rows_id_seq OWNED BY public.bulk_rows.id;

CREATE TABLE public.card_sheets (
    id integer NOT NULL,
    event_id integer NOT NULL,
    group_id integer,
    count integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT ck_card_sheets_count CHECK ((count > 0))
);

CREATE SEQUENCE public.card_sheets_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.card_sheets_id_seq OWNED BY public.card_sheets.id;

CREATE TABLE public.certificates (
    id integer NOT NULL,
    registration_id integer NOT NULL,
    number character varying NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    as_said jsonb NOT NULL,
    revoked_at timestamp with time zone
);

CREATE SEQUENCE public.certificates_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.certificates_id_seq OWNED BY public.certificates.id;

CREATE TABLE public.check_ins (
    id character varying NOT NULL,
    event_id integer NOT NULL,
    registration_id integer,
    badge_id integer,
    means character varying(32) NOT NULL,
    station character varying NOT NULL,
    at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    shown character varying,
    refused_because character varying(32),
    flags jsonb NOT NULL,
    is_held boolean NOT NULL,
    actor character varying NOT NULL,
    undone_at timestamp with time zone,
    settled_at timestamp with time zone,
    code_kind character varying(32),
    code_length integer,
    code_hash character varying,
    person_id integer,
    CONSTRAINT ck_check_ins_code CHECK ((((code_kind IS NULL) = (code_length IS NULL)) AND ((code_kind IS NULL) = (code_hash IS NULL)))),
    CONSTRAINT ck_check_ins_code_kind CHECK (((code_kind)::text = ANY ((ARRAY['badge'::character varying, 'kit'::character varying, 'url'::character varying, 'wifi'::character varying, 'calendar'::character varying, 'contact'::character varying, 'mail'::character varying, 'phone'::character varying, 'place'::character varying, 'number'::character varying, 'text'::character varying])::text[]))),
    CONSTRAINT ck_check_ins_means CHECK (((means)::text = ANY ((ARRAY['scan'::character varying, 'manual'::character varying, 'paper'::character varying])::text[]))),
    CONSTRAINT ck_check_ins_refused_because CHECK (((refused_because)::text = ANY ((ARRAY['unknown_code'::character varying, 'other_event'::character varying, 'cancelled'::character varying, 'not_confirmed'::character varying, 'replaced'::character varying])::text[])))
);

CREATE TABLE public.chosen_columns (
    account_id integer NOT NULL,
    listing character varying NOT NULL,
    columns jsonb NOT NULL
);

CREATE TABLE public.comment_reviews (
    id integer NOT NULL,
    event_id integer NOT NULL,
    digest character varying NOT NULL,
    is_shown boolean NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    account_id integer
);

CREATE SEQUENCE public.comment_reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.comment_reviews_id_seq OWNED BY public.comment_reviews.id;

CREATE TABLE public.companion_ticks (
    id character varying NOT NULL,
    companion_id character varying NOT NULL,
    at timestamp with time zone NOT NULL,
    station character varying NOT NULL,
    received_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone
);

CREATE TABLE public.companions (
    id character varying NOT NULL,
    registration_id integer NOT NULL,
    "position" integer NOT NULL,
    role character varying(32) NOT NULL,
    given_name character varying NOT NULL,
    family_name character varying NOT NULL,
    CONSTRAINT ck_companions_role CHECK (((role)::text = ANY ((ARRAY['interpreter'::character varying, 'driver'::character varying, 'assistant'::character varying, 'security'::character varying])::text[])))
);

CREATE TABLE public.copies (
    id character varying NOT NULL,
    event_id integer NOT NULL,
    language character varying NOT NULL,
    station character varying NOT NULL
);

CREATE TABLE public.copy_stocks (
    event_id integer NOT NULL,
    language character varying NOT NULL,
    stock integer NOT NULL,
    CONSTRAINT ck_copy_stocks_stock CHECK ((stock >= 0))
);

CREATE TABLE public.daily_mails (
    account_id integer NOT NULL,
    day date NOT NULL
);

CREATE TABLE public.discrepancies (
    event_id integer NOT NULL,
    kind character varying(32) NOT NULL,
    difference integer NOT NULL,
    reason character varying NOT NULL,
    at timestamp with time zone NOT NULL,
    actor character varying NOT NULL,
    CONSTRAINT ck_discrepancies_kind CHECK (((kind)::text = ANY ((ARRAY['signatures'::character varying, 'held-check-ins'::character varying])::text[])))
);

CREATE TABLE public.documents (
    id integer NOT NULL,
    event_id integer NOT NULL,
    digest character varying NOT NULL,
    file_name character varying NOT NULL,
    title character varying NOT NULL,
    kind character varying(32) NOT NULL,
    language character varying NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT ck_documents_kind CHECK (((kind)::text = ANY ((ARRAY['publication'::character varying, 'summary'::character varying, 'presentation'::character varying, 'other'::character varying])::text[])))
);

CREATE SEQUENCE public.documents_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.documents_id_seq OWNED BY public.documents.id;

CREATE TABLE public.door_searches (
    event_id integer NOT NULL,
    actor character varying NOT NULL,
    searches integer NOT NULL
);

CREATE TABLE public.door_tokens (
    id integer NOT NULL,
    event_id integer NOT NULL,
    account_id integer,
    station character varying NOT NULL,
    nonce character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    most_devices integer,
    kit_id integer,
    device_hash character varying,
    heard_at timestamp with time zone,
    unsent integer DEFAULT 0 NOT NULL,
    wiped_at timestamp with time zone
);

CREATE SEQUENCE public.door_tokens_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.door_tokens_id_seq OWNED BY public.door_tokens.id;

CREATE TABLE public.downloads (
    document_id integer NOT NULL,
    group_code character varying NOT NULL,
    count integer NOT NULL,
    CONSTRAINT ck_downloads_count CHECK ((count >= 0))
);

CREATE TABLE public.due_rewrites (
    id integer NOT NULL,
    asked_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.due_rewrites_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.due_rewrites_id_seq OWNED BY public.due_rewrites.id;

CREATE TABLE public.erased_people (
    id integer NOT NULL,
    event_id integer NOT NULL,
    digest character varying NOT NULL,
    was_unnamed boolean NOT NULL
);

CREATE SEQUENCE public.erased_people_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.erased_people_id_seq OWNED BY public.erased_people.id;

CREATE TABLE public.events (
    id integer NOT NULL,
    slug character varying NOT NULL,
    "position" integer NOT NULL,
    designations jsonb NOT NULL,
    cities jsonb NOT NULL,
    time_zone character varying NOT NULL,
    languages jsonb NOT NULL,
    needs_footnote boolean NOT NULL,
    status character varying(32) NOT NULL,
    titles jsonb NOT NULL,
    venues jsonb NOT NULL,
    addresses jsonb NOT NULL,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    registration_closes_at timestamp with time zone,
    capacity integer,
    contact_name character varying NOT NULL,
    contact_email character varying NOT NULL,
    contact_phone character varying NOT NULL,
    disclaimer character varying,
    footnote character varying,
    donors jsonb,
    partners jsonb,
    calendar_uid character varying NOT NULL,
    calendar_sequence integer NOT NULL,
    calendar_changed_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancellation_reason character varying DEFAULT ''::character varying NOT NULL,
    open_registration boolean DEFAULT false NOT NULL,
    approval character varying(32) DEFAULT 'automatic'::character varying NOT NULL,
    approvals jsonb DEFAULT '{}'::jsonb NOT NULL,
    may_delegate boolean DEFAULT true NOT NULL,
    has_finishing_nominees boolean DEFAULT false NOT NULL,
    hours_to_say_yes integer,
    walk_ins character varying(32) DEFAULT 'allowed'::character varying NOT NULL,
    last_unnamed_number integer NOT NULL,
    country character varying DEFAULT ''::character varying NOT NULL,
    pack_opens_at timestamp with time zone,
    pack_public_at timestamp with time zone,
    answers_close_at timestamp with time zone,
    directions jsonb DEFAULT '{}'::jsonb NOT NULL,
    has_bilingual_letters boolean DEFAULT false NOT NULL,
    erase_on date,
    erased_at timestamp with time zone,
    rehearsal_ends_at timestamp with time zone,
    source_times jsonb,
    archived_at timestamp with time zone,
    sender_name character varying DEFAULT ''::character varying NOT NULL,
    project_id integer NOT NULL,
    spared_tasks jsonb DEFAULT '[]'::jsonb NOT NULL,
    signatory_name character varying DEFAULT ''::character varying NOT NULL,
    signatory_positions jsonb DEFAULT '{}'::jsonb NOT NULL,
    entrance jsonb DEFAULT '{}'::jsonb NOT NULL,
    parking jsonb DEFAULT '{}'::jsonb NOT NULL,
    identity_document jsonb DEFAULT '{}'::jsonb NOT NULL,
    security_check jsonb DEFAULT '{}'::jsonb NOT NULL,
    hotel jsonb DEFAULT '{}'::jsonb NOT NULL,
    day_contact_name character varying DEFAULT ''::character varying NOT NULL,
    day_contact_phone character varying DEFAULT ''::character varying NOT NULL,
    offers_visa_letters boolean DEFAULT false NOT NULL,
    most_companions integer DEFAULT 0 NOT NULL,
    CONSTRAINT ck_events_approval CHECK (((approval)::text = ANY ((ARRAY['automatic'::character varying, 'office'::character varying, 'focal-point-and-office'::character varying])::text[]))),
    CONSTRAINT ck_events_capacity CHECK (((capacity IS NULL) OR (capacity >= 0))),
    CONSTRAINT ck_events_status CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'published'::character varying, 'cancelled'::character varying, 'held'::character varying])::text[]))),
    CONSTRAINT ck_events_walk_ins CHECK (((walk_ins)::text = ANY ((ARRAY['allowed'::character varying, 'until-full'::character varying, 'approval'::character varying, 'none'::character varying])::text[])))
);

CREATE SEQUENCE public.events_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;

CREATE TABLE public.export_pieces (
    export_id integer NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL
);

CREATE TABLE public.exports (
    id integer NOT NULL,
    event_id integer,
    account_id integer NOT NULL,
    kind character varying NOT NULL,
    parameters jsonb NOT NULL,
    state character varying(32) NOT NULL,
    progress integer NOT NULL,
    rows integer,
    file_name character varying,
    reason character varying NOT NULL,
    link_nonce character varying NOT NULL,
    attempts integer NOT NULL,
    lease character varying,
    lease_ends_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    ends_at timestamp with time zone,
    CONSTRAINT ck_exports_progress CHECK (((progress >= 0) AND (progress <= 100))),
    CONSTRAINT ck_exports_state CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying, 'done'::character varying, 'failed'::character varying])::text[])))
);

CREATE SEQUENCE public.exports_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.exports_id_seq OWNED BY public.exports.id;

CREATE TABLE public.file_pieces (
    digest character varying NOT NULL,
    number integer NOT NULL,
    content bytea NOT NULL
);

CREATE TABLE public.findings (
    id integer NOT NULL,
    number character varying NOT NULL,
    "position" integer NOT NULL,
    texts jsonb NOT NULL,
    project_id integer NOT NULL
);

CREATE SEQUENCE public.findings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.findings_id_seq OWNED BY public.findings.id;

CREATE TABLE public.findings_of_recommendations (
    recommendation_id integer NOT NULL,
    finding_id integer NOT NULL
);

CREATE TABLE public.form_choices (
    id integer NOT NULL,
    question_id integer NOT NULL,
    "position" integer NOT NULL,
    texts jsonb NOT NULL,
    is_offered boolean NOT NULL
);

CREATE SEQUENCE public.form_choices_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.form_choices_id_seq OWNED BY public.form_choices.id;

CREATE TABLE public.form_questions (
    id integer NOT NULL,
    event_id integer NOT NULL,
    "position" integer NOT NULL,
    kind character varying(32) NOT NULL,
    is_required boolean NOT NULL,
    group_codes jsonb NOT NULL,
    wordings jsonb NOT NULL,
    hints jsonb NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT ck_form_questions_kind CHECK (((kind)::text = ANY ((ARRAY['text'::character varying, 'choice'::character varying, 'yes-no'::character varying])::text[])))
);

CREATE SEQUENCE public.form_questions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.form_questions_id_seq OWNED BY public.form_questions.id;

CREATE TABLE public.form_replies (
    registration_id integer NOT NULL,
    question_id integer NOT NULL,
    choice_id integer,
    is_yes boolean,
    words character varying NOT NULL
);

CREATE TABLE public.former_invitations (
    id integer NOT NULL,
    invitation_id integer NOT NULL,
    link_nonce character varying NOT NULL
);

CREATE TABLE public.former_registrations (
    id integer NOT NULL,
    event_id integer NOT NULL,
    registration_id integer NOT NULL,
    link_nonce character varying NOT NULL,
    reply_token character varying NOT NULL,
    calendar_uid character varying NOT NULL,
    reply_hash character varying
);

CREATE TABLE public.frozen_figures (
    event_id integer NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    actor character varying NOT NULL,
    figures jsonb NOT NULL,
    final_at timestamp with time zone,
    final_by character varying,
    CONSTRAINT ck_frozen_figures_final CHECK (((final_at IS NULL) = (final_by IS NULL)))
);

CREATE TABLE public.guest_imports (
    id integer NOT NULL,
    event_id integer NOT NULL,
    actor character varying NOT NULL,
    at timestamp with time zone NOT NULL,
    file_name character varying DEFAULT ''::character varying NOT NULL,
    counts jsonb DEFAULT '{}'::jsonb NOT NULL,
    undone_at timestamp with time zone,
    undone_by character varying
);

CREATE SEQUENCE public.guest_imports_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.guest_imports_id_seq OWNED BY public.guest_imports.id;

CREATE TABLE public.identity_changes (
    id integer NOT NULL,
    person_id integer NOT NULL,
    old jsonb NOT NULL,
    new jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone
);

CREATE SEQUENCE public.identity_changes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.identity_changes_id_seq OWNED BY public.identity_changes.id;

CREATE TABLE public.imported_changes (
    id integer NOT NULL,
    event_id integer NOT NULL,
    import_id integer NOT NULL,
    person_id integer,
    institution_id integer,
    changes jsonb NOT NULL
);

CREATE SEQUENCE public.imported_changes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.imported_changes_id_seq OWNED BY public.imported_changes.id;

CREATE TABLE public.incoming_mails (
    id integer NOT NULL,
    digest character varying NOT NULL,
    received_at timestamp with time zone NOT NULL,
    kind character varying(32) NOT NULL,
    outcome character varying(32) NOT NULL,
    reason character varying,
    sender character varying NOT NULL,
    subject character varying NOT NULL,
    event_id integer,
    registration_id integer,
    bounced_id integer,
    content bytea,
    settled_at timestamp with time zone,
    CONSTRAINT ck_incoming_mails_kind CHECK (((kind)::text = ANY ((ARRAY['reply'::character varying, 'bounce'::character varying, 'auto-reply'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT ck_incoming_mails_outcome CHECK (((outcome)::text = ANY ((ARRAY['counted'::character varying, 'kept'::character varying, 'ignored'::character varying])::text[])))
);

CREATE SEQUENCE public.incoming_mails_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.incoming_mails_id_seq OWNED BY public.incoming_mails.id;

CREATE TABLE public.institutions (
    id integer NOT NULL,
    event_id integer NOT NULL,
    name character varying NOT NULL,
    name_key character varying NOT NULL,
    group_id integer
);

CREATE SEQUENCE public.institutions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.institutions_id_seq OWNED BY public.institutions.id;

CREATE TABLE public.invitations (
    id integer NOT NULL,
    event_id integer NOT NULL,
    person_id integer,
    institution_id integer,
    seats integer,
    focal_email character varying NOT NULL,
    language character varying,
    state character varying(32) NOT NULL,
    link_nonce character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    replied_at timestamp with time zone,
    reply_channel character varying(32),
    focal_email_bounced character varying,
    unsubscribed_at timestamp with time zone,
    split jsonb DEFAULT '{}'::jsonb NOT NULL,
    released jsonb DEFAULT '{}'::jsonb NOT NULL,
    delegated_from_id integer,
    withdrawn_because character varying DEFAULT ''::character varying NOT NULL,
    printed_at timestamp with time zone,
    group_id integer,
    sex character varying(32),
    import_id integer,
    words_to_host character varying DEFAULT ''::character varying NOT NULL,
    CONSTRAINT ck_invitations_counted CHECK ((((person_id IS NULL) = (group_id IS NULL)) AND ((person_id IS NULL) = (sex IS NULL)))),
    CONSTRAINT ck_invitations_one_addressee CHECK (((person_id IS NULL) <> (institution_id IS NULL))),
    CONSTRAINT ck_invitations_reply_channel CHECK (((reply_channel)::text = ANY ((ARRAY['link'::character varying, 'calendar'::character varying, 'staff'::character varying, 'guest-list'::character varying, 'phone'::character varying, 'letter'::character varying, 'e-mail'::character varying])::text[]))),
    CONSTRAINT ck_invitations_seats CHECK (((institution_id IS NULL) = (seats IS NULL))),
    CONSTRAINT ck_invitations_sex CHECK (((sex)::text = ANY ((ARRAY['f'::character varying, 'm'::character varying, 'x'::character varying])::text[]))),
    CONSTRAINT ck_invitations_state CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying, 'accepted'::character varying, 'declined'::character varying, 'delegated'::character varying, 'withdrawn'::character varying])::text[])))
);

CREATE SEQUENCE public.invitations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.invitations_id_seq OWNED BY public.invitations.id;

CREATE TABLE public.letter_wordings (
    id integer NOT NULL,
    event_id integer NOT NULL,
    kind character varying(32) NOT NULL,
    language character varying NOT NULL,
    subject character varying NOT NULL,
    opening character varying NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_letter_wordings_kind CHECK (((kind)::text = ANY ((ARRAY['invitation'::character varying, 'nomination-request'::character varying, 'reply-reminder'::character varying, 'nominated'::character varying, 'seat-given-back'::character varying, 'registration-received'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'seat-offered'::character varying, 'promoted'::character varying, 'rejected'::character varying, 'registration-cancelled'::character varying, 'event-reminder'::character varying, 'event-changed'::character varying, 'event-cancelled'::character varying, 'thank-you'::character varying, 'publication-available'::character varying, 'link-again'::character varying, 'announcement'::character varying, 'data-request-received'::character varying, 'data-request-answered'::character varying, 'nomination-receipt'::character varying])::text[])))
);

CREATE SEQUENCE public.letter_wordings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.letter_wordings_id_seq OWNED BY public.letter_wordings.id;

CREATE TABLE public.list_readings (
    id integer NOT NULL,
    event_id integer NOT NULL,
    account_id integer NOT NULL,
    headings character varying NOT NULL,
    choices jsonb NOT NULL,
    used_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.list_readings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.list_readings_id_seq OWNED BY public.list_readings.id;

CREATE TABLE public.logos (
    id integer NOT NULL,
    name character varying NOT NULL,
    "position" integer NOT NULL,
    png bytea NOT NULL,
    digest character varying NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    project_id integer NOT NULL
);

CREATE SEQUENCE public.logos_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.logos_id_seq OWNED BY public.logos.id;

CREATE TABLE public.mailings (
    id integer NOT NULL,
    event_id integer NOT NULL,
    kind character varying(32) NOT NULL,
    rule_id integer,
    announcement_id integer,
    actor character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone,
    before jsonb,
    CONSTRAINT ck_mailings_kind CHECK (((kind)::text = ANY ((ARRAY['invitations'::character varying, 'reminder'::character varying, 'announcement'::character varying, 'event-changed'::character varying, 'event-cancelled'::character varying, 'publication'::character varying])::text[])))
);

CREATE SEQUENCE public.mailings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.mailings_id_seq OWNED BY public.mailings.id;

CREATE TABLE public.messages (
    id integer NOT NULL,
    event_id integer NOT NULL,
    invitation_id integer,
    registration_id integer,
    kind character varying(32) NOT NULL,
    message_id character varying NOT NULL,
    state character varying(32) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    first_tried_at timestamp with time zone,
    attempts integer NOT NULL,
    lease character varying,
    lease_ends_at timestamp with time zone,
    sent_at timestamp with time zone,
    recipient character varying,
    server_words character varying,
    mailing_id integer,
    test_for_id integer,
    test_language character varying,
    told jsonb,
    about character varying(32) NOT NULL,
    about_id integer NOT NULL,
    number integer NOT NULL,
    source_id integer NOT NULL,
    moment character varying NOT NULL,
    copy character varying NOT NULL,
    farewell jsonb,
    is_for_assistant boolean DEFAULT false NOT NULL,
    CONSTRAINT ck_messages_about CHECK (((about)::text = ANY ((ARRAY['registration'::character varying, 'invitation'::character varying, 'nomination'::character varying, 'second-entry'::character varying, 'test'::character varying, 'person-request'::character varying])::text[]))),
    CONSTRAINT ck_messages_kind CHECK (((kind)::text = ANY ((ARRAY['invitation'::character varying, 'nomination-request'::character varying, 'reply-reminder'::character varying, 'nominated'::character varying, 'seat-given-back'::character varying, 'registration-received'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'seat-offered'::character varying, 'promoted'::character varying, 'rejected'::character varying, 'registration-cancelled'::character varying, 'event-reminder'::character varying, 'event-changed'::character varying, 'event-cancelled'::character varying, 'thank-you'::character varying, 'publication-available'::character varying, 'link-again'::character varying, 'announcement'::character varying, 'data-request-received'::character varying, 'data-request-answered'::character varying, 'nomination-receipt'::character varying])::text[]))),
    CONSTRAINT ck_messages_state CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'sending'::character varying, 'sent'::character varying, 'failed'::character varying, 'dropped'::character varying])::text[])))
);

CREATE SEQUENCE public.messages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.messages_id_seq OWNED BY public.messages.id;

CREATE TABLE public.nominations (
    id integer NOT NULL,
    event_id integer NOT NULL,
    invitation_id integer NOT NULL,
    registration_id integer NOT NULL,
    seat_group character varying NOT NULL,
    named_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_because character varying(32),
    replaced_by_id integer,
    CONSTRAINT ck_nominations_ended CHECK (((ended_at IS NULL) = (ended_because IS NULL))),
    CONSTRAINT ck_nominations_ended_because CHECK (((ended_because)::text = ANY ((ARRAY['replaced'::character varying, 'given-back'::character varying, 'rejected'::character varying, 'not-taken'::character varying])::text[])))
);

CREATE SEQUENCE public.nominations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.nominations_id_seq OWNED BY public.nominations.id;

CREATE TABLE public.note_choices (
    id integer NOT NULL,
    account_id integer NOT NULL,
    event_id integer,
    kind character varying(32) NOT NULL,
    timing character varying(32) NOT NULL,
    CONSTRAINT ck_note_choices_kind CHECK (((kind)::text = ANY ((ARRAY['approvals-waiting'::character varying, 'list-full'::character varying, 'letters-failed'::character varying, 'event-tomorrow'::character varying, 'figures-to-settle'::character varying, 'replies'::character varying])::text[]))),
    CONSTRAINT ck_note_choices_timing CHECK (((timing)::text = ANY ((ARRAY['off'::character varying, 'daily'::character varying, 'at-once'::character varying])::text[])))
);

CREATE SEQUENCE public.note_choices_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.note_choices_id_seq OWNED BY public.note_choices.id;

CREATE TABLE public.official_letters (
    id integer NOT NULL,
    invitation_id integer NOT NULL,
    file_name character varying NOT NULL,
    content bytea NOT NULL,
    received_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.official_letters_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.official_letters_id_seq OWNED BY public.official_letters.id;

CREATE TABLE public.outbox_gates (
    id integer NOT NULL,
    paused_at timestamp with time zone,
    resumes_at timestamp with time zone,
    refusals integer NOT NULL,
    server_words character varying,
    next_letter_at timestamp with time zone
);

CREATE SEQUENCE public.outbox_gates_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.outbox_gates_id_seq OWNED BY public.outbox_gates.id;

CREATE TABLE public.passkeys (
    id integer NOT NULL,
    account_id integer NOT NULL,
    credential_id character varying NOT NULL,
    key bytea NOT NULL,
    sign_count bigint NOT NULL,
    name character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE SEQUENCE public.passkeys_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.passkeys_id_seq OWNED BY public.passkeys.id;

CREATE TABLE public.people (
    id integer NOT NULL,
    event_id integer NOT NULL,
    institution_typed character varying NOT NULL,
    institution_id integer,
    group_id integer NOT NULL,
    given_name character varying NOT NULL,
    family_name character varying NOT NULL,
    search_key character varying NOT NULL,
    email character varying NOT NULL,
    phone character varying NOT NULL,
    "position" character varying NOT NULL,
    sex character varying(32) NOT NULL,
    language character varying NOT NULL,
    is_unnamed boolean NOT NULL,
    unnamed_number integer,
    self_entered jsonb NOT NULL,
    formerly jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    email_bounced character varying,
    unsubscribed_at timestamp with time zone,
    identity character varying,
    awaited_by character varying DEFAULT ''::character varying NOT NULL,
    brought jsonb DEFAULT '[]'::jsonb NOT NULL,
    is_sex_said boolean DEFAULT true NOT NULL,
    title character varying DEFAULT ''::character varying NOT NULL,
    rank character varying(32),
    sort_key bytea DEFAULT '\x'::bytea NOT NULL,
    erased_at timestamp with time zone,
    address_hash character varying,
    note character varying DEFAULT ''::character varying NOT NULL,
    is_vip boolean DEFAULT false NOT NULL,
    host_id integer,
    arrival_told_at timestamp with time zone,
    assistant_email character varying DEFAULT ''::character varying NOT NULL,
    CONSTRAINT ck_people_rank CHECK (((rank)::text = ANY ((ARRAY['head-of-state'::character varying, 'minister'::character varying, 'ambassador'::character varying, 'head-of-judiciary'::character varying, 'deputy-minister'::character varying, 'director'::character varying, 'court-president'::character varying, 'deputy-director'::character varying, 'head-of-unit'::character varying])::text[]))),
    CONSTRAINT ck_people_sex CHECK (((sex)::text = ANY ((ARRAY['f'::character varying, 'm'::character varying, 'x'::character varying])::text[])))
);

CREATE SEQUENCE public.people_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.people_id_seq OWNED BY public.people.id;

CREATE TABLE public.person_requests (
    id integer NOT NULL,
    event_id integer NOT NULL,
    person_id integer NOT NULL,
    kind character varying(32) NOT NULL,
    words character varying NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    settled_at timestamp with time zone,
    settled_by character varying,
    outcome character varying(32),
    answer character varying NOT NULL,
    CONSTRAINT ck_person_requests_kind CHECK (((kind)::text = ANY ((ARRAY['correction'::character varying, 'objection'::character varying, 'erasure'::character varying])::text[]))),
    CONSTRAINT ck_person_requests_outcome CHECK (((outcome)::text = ANY ((ARRAY['done'::character varying, 'refused'::character varying])::text[]))),
    CONSTRAINT ck_person_requests_settled CHECK ((((settled_at IS NULL) = (outcome IS NULL)) AND ((settled_at IS NULL) = (settled_by IS NULL))))
);

CREATE SEQUENCE public.person_requests_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.person_requests_id_seq OWNED BY public.person_requests.id;

CREATE TABLE public.person_tags (
    person_id integer NOT NULL,
    tag_id integer NOT NULL
);

CREATE TABLE public.privacy_notices (
    id integer NOT NULL,
    controller character varying NOT NULL,
    address character varying NOT NULL,
    contact character varying NOT NULL,
    complaint character varying NOT NULL,
    made_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.privacy_notices_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.privacy_notices_id_seq OWNED BY public.privacy_notices.id;

CREATE TABLE public.programme_sessions (
    id integer NOT NULL,
    event_id integer NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    kind character varying(32) NOT NULL,
    room character varying DEFAULT ''::character varying NOT NULL,
    CONSTRAINT ck_programme_sessions_kind CHECK (((kind)::text = ANY ((ARRAY['session'::character varying, 'meal'::character varying, 'break'::character varying])::text[])))
);

CREATE SEQUENCE public.programme_sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.programme_sessions_id_seq OWNED BY public.programme_sessions.id;

CREATE TABLE public.programme_speakers (
    id integer NOT NULL,
    session_id integer NOT NULL,
    "position" integer NOT NULL,
    name character varying NOT NULL,
    role character varying(32) NOT NULL,
    institution character varying NOT NULL,
    has_consented boolean NOT NULL,
    names jsonb DEFAULT '{}'::jsonb NOT NULL,
    institutions jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT ck_programme_speakers_role CHECK (((role)::text = ANY ((ARRAY['speaker'::character varying, 'chair'::character varying, 'panellist'::character varying, 'interpreter'::character varying])::text[])))
);

CREATE SEQUENCE public.programme_speakers_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.programme_speakers_id_seq OWNED BY public.programme_speakers.id;

CREATE TABLE public.projects (
    id integer NOT NULL,
    title character varying NOT NULL,
    code character varying NOT NULL,
    period character varying NOT NULL,
    agency character varying NOT NULL,
    donors jsonb NOT NULL,
    partners jsonb NOT NULL,
    disclaimer character varying NOT NULL,
    footnote character varying NOT NULL,
    iati_identifier character varying NOT NULL,
    iati_organisation character varying NOT NULL,
    iati_organisation_type character varying NOT NULL,
    slug character varying NOT NULL,
    "position" integer NOT NULL
);

CREATE SEQUENCE public.projects_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.projects_id_seq OWNED BY public.projects.id;

CREATE TABLE public.published_figures (
    id integer NOT NULL,
    event_id integer NOT NULL,
    moment character varying(32) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    figures jsonb NOT NULL,
    launched jsonb,
    CONSTRAINT ck_published_figures_moment CHECK (((moment)::text = ANY ((ARRAY['deadline'::character varying, 'eve'::character varying, 'day_after'::character varying, 'final'::character varying, 'pack'::character varying])::text[])))
);

CREATE SEQUENCE public.published_figures_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.published_figures_id_seq OWNED BY public.published_figures.id;

CREATE TABLE public.quotas (
    id integer NOT NULL,
    event_id integer NOT NULL,
    group_id integer,
    institution_id integer,
    reserved integer NOT NULL,
    ceiling integer,
    target integer,
    CONSTRAINT ck_quotas_ceiling CHECK ((ceiling >= reserved)),
    CONSTRAINT ck_quotas_of_one CHECK (((group_id IS NULL) <> (institution_id IS NULL))),
    CONSTRAINT ck_quotas_reserved CHECK ((reserved >= 0))
);

CREATE SEQUENCE public.quotas_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.quotas_id_seq OWNED BY public.quotas.id;

CREATE TABLE public.raw_mails (
    id integer NOT NULL,
    digest character varying NOT NULL,
    received_at timestamp with time zone NOT NULL,
    content bytea NOT NULL,
    attempts integer NOT NULL,
    due_at timestamp with time zone
);

CREATE SEQUENCE public.raw_mails_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.raw_mails_id_seq OWNED BY public.raw_mails.id;

CREATE TABLE public.recommendations (
    id integer NOT NULL,
    number character varying NOT NULL,
    "position" integer NOT NULL,
    themes jsonb NOT NULL,
    texts jsonb NOT NULL,
    addressees jsonb NOT NULL,
    workshop_id integer,
    project_id integer NOT NULL
);

CREATE SEQUENCE public.recommendations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.recommendations_id_seq OWNED BY public.recommendations.id;

CREATE TABLE public.recommendations_of_sessions (
    session_id integer NOT NULL,
    recommendation_id integer NOT NULL
);

CREATE TABLE public.recovery_codes (
    id integer NOT NULL,
    account_id integer NOT NULL,
    salt character varying NOT NULL,
    code_hash character varying NOT NULL
);

CREATE SEQUENCE public.recovery_codes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.recovery_codes_id_seq OWNED BY public.recovery_codes.id;

CREATE TABLE public.registrations (
    id integer NOT NULL,
    event_id integer NOT NULL,
    person_id integer NOT NULL,
    state character varying(32) NOT NULL,
    is_walk_in boolean NOT NULL,
    link_nonce character varying NOT NULL,
    needs_interpretation boolean NOT NULL,
    dietary character varying NOT NULL,
    access_needs character varying NOT NULL,
    may_share_details boolean NOT NULL,
    may_be_photographed boolean NOT NULL,
    privacy_accepted_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    spell integer NOT NULL,
    entry_id character varying,
    roster_version integer NOT NULL,
    calendar_uid character varying NOT NULL,
    calendar_sequence integer,
    reply_token character varying NOT NULL,
    partstat character varying(32),
    partstat_at timestamp with time zone,
    awaits character varying(32),
    answer_by timestamp with time zone,
    holds_seat boolean DEFAULT false NOT NULL,
    approved_at timestamp with time zone,
    reason_told character varying DEFAULT ''::character varying NOT NULL,
    reason_internal character varying DEFAULT ''::character varying NOT NULL,
    interpretation_language character varying,
    assistants integer DEFAULT 0 NOT NULL,
    group_id integer NOT NULL,
    sex character varying(32) NOT NULL,
    has_entered boolean NOT NULL,
    reply_hash character varying,
    notice_version character varying DEFAULT ''::character varying NOT NULL,
    visa_asked_at timestamp with time zone,
    visa_made_at timestamp with time zone,
    CONSTRAINT ck_registrations_awaits CHECK (((awaits)::text = ANY ((ARRAY['focal-point'::character varying, 'office'::character varying, 'registrant'::character varying])::text[]))),
    CONSTRAINT ck_registrations_awaits_while_pending CHECK ((((state)::text = 'pending'::text) OR ((awaits IS NULL) AND (answer_by IS NULL)))),
    CONSTRAINT ck_registrations_has_entered CHECK ((has_entered = (entry_id IS NOT NULL))),
    CONSTRAINT ck_registrations_holds_seat_while_pending CHECK ((((state)::text = 'pending'::text) OR (NOT holds_seat))),
    CONSTRAINT ck_registrations_partstat CHECK (((partstat)::text = ANY ((ARRAY['accepted'::character varying, 'tentative'::character varying, 'declined'::character varying])::text[]))),
    CONSTRAINT ck_registrations_sex CHECK (((sex)::text = ANY ((ARRAY['f'::character varying, 'm'::character varying, 'x'::character varying])::text[]))),
    CONSTRAINT ck_registrations_state CHECK (((state)::text = ANY ((ARRAY['pending'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'rejected'::character varying, 'cancelled'::character varying])::text[])))
);

CREATE SEQUENCE public.registrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.registrations_id_seq OWNED BY public.registrations.id;

CREATE TABLE public.reminder_rules (
    id integer NOT NULL,
    event_id integer NOT NULL,
    kind character varying(32) NOT NULL,
    anchor character varying(32) NOT NULL,
    is_after boolean NOT NULL,
    amount integer NOT NULL,
    unit character varying(32) NOT NULL,
    local_time character varying,
    segment jsonb NOT NULL,
    may_follow_start boolean NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_reminder_rules_amount CHECK ((amount >= 0)),
    CONSTRAINT ck_reminder_rules_anchor CHECK (((anchor)::text = ANY ((ARRAY['start'::character varying, 'deadline'::character varying, 'end'::character varying])::text[]))),
    CONSTRAINT ck_reminder_rules_kind CHECK (((kind)::text = ANY ((ARRAY['invitation'::character varying, 'nomination-request'::character varying, 'reply-reminder'::character varying, 'nominated'::character varying, 'seat-given-back'::character varying, 'registration-received'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'seat-offered'::character varying, 'promoted'::character varying, 'rejected'::character varying, 'registration-cancelled'::character varying, 'event-reminder'::character varying, 'event-changed'::character varying, 'event-cancelled'::character varying, 'thank-you'::character varying, 'publication-available'::character varying, 'link-again'::character varying, 'announcement'::character varying, 'data-request-received'::character varying, 'data-request-answered'::character varying, 'nomination-receipt'::character varying])::text[]))),
    CONSTRAINT ck_reminder_rules_unit CHECK (((unit)::text = ANY ((ARRAY['days'::character varying, 'hours'::character varying])::text[])))
);

CREATE SEQUENCE public.reminder_rules_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.reminder_rules_id_seq OWNED BY public.reminder_rules.id;

CREATE TABLE public.reminder_runs (
    id integer NOT NULL,
    rule_id integer NOT NULL,
    anchor_on character varying NOT NULL,
    due_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    outcome character varying(32) NOT NULL,
    letters integer NOT NULL,
    mailing_id integer,
    CONSTRAINT ck_reminder_runs_outcome CHECK (((outcome)::text = ANY ((ARRAY['sent'::character varying, 'late'::character varying, 'unpublished'::character varying, 'begun'::character varying])::text[])))
);

CREATE SEQUENCE public.reminder_runs_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.reminder_runs_id_seq OWNED BY public.reminder_runs.id;

CREATE TABLE public.replaced_wordings (
    id integer NOT NULL,
    event_id integer NOT NULL,
    from_event_id integer NOT NULL,
    kind character varying NOT NULL,
    language character varying NOT NULL,
    subject character varying,
    opening character varying,
    version character varying NOT NULL,
    replaced_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_replaced_wordings_kind CHECK (((kind)::text = ANY ((ARRAY['invitation'::character varying, 'nomination-request'::character varying, 'reply-reminder'::character varying, 'nominated'::character varying, 'seat-given-back'::character varying, 'registration-received'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'seat-offered'::character varying, 'promoted'::character varying, 'rejected'::character varying, 'registration-cancelled'::character varying, 'event-reminder'::character varying, 'event-changed'::character varying, 'event-cancelled'::character varying, 'thank-you'::character varying, 'publication-available'::character varying, 'link-again'::character varying, 'announcement'::character varying, 'data-request-received'::character varying, 'data-request-answered'::character varying, 'nomination-receipt'::character varying])::text[])))
);

CREATE SEQUENCE public.replaced_wordings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.replaced_wordings_id_seq OWNED BY public.replaced_wordings.id;

CREATE TABLE public.roster_people (
    id integer NOT NULL,
    event_id integer NOT NULL,
    person_id integer NOT NULL,
    roster_version integer NOT NULL
);

CREATE TABLE public.roster_versions (
    event_id integer NOT NULL,
    version integer NOT NULL
);

CREATE TABLE public.saved_filters (
    id integer NOT NULL,
    account_id integer NOT NULL,
    event_id integer,
    name character varying NOT NULL,
    query character varying NOT NULL
);

CREATE SEQUENCE public.saved_filters_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.saved_filters_id_seq OWNED BY public.saved_filters.id;

CREATE TABLE public.sealed_answers (
    event_id integer NOT NULL,
    group_code character varying NOT NULL,
    content bytea NOT NULL
);

CREATE TABLE public.signed_sheets (
    id integer NOT NULL,
    event_id integer NOT NULL,
    name character varying NOT NULL,
    signatures integer NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    actor character varying NOT NULL,
    CONSTRAINT ck_signed_sheets_signatures CHECK ((signatures >= 0))
);

CREATE SEQUENCE public.signed_sheets_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.signed_sheets_id_seq OWNED BY public.signed_sheets.id;

CREATE TABLE public.staff_sessions (
    id integer NOT NULL,
    account_id integer NOT NULL,
    token_hash character varying NOT NULL,
    browser character varying NOT NULL,
    system character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    second_factor_at timestamp with time zone,
    challenge character varying,
    challenge_ends_at timestamp with time zone
);

CREATE SEQUENCE public.staff_sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.staff_sessions_id_seq OWNED BY public.staff_sessions.id;

CREATE TABLE public.stakeholder_groups (
    id integer NOT NULL,
    code character varying NOT NULL,
    "position" integer NOT NULL,
    names jsonb NOT NULL,
    is_offered boolean NOT NULL,
    mark character varying(32) NOT NULL,
    project_id integer NOT NULL,
    CONSTRAINT ck_stakeholder_groups_mark CHECK (((mark)::text = ANY ((ARRAY['blue-solid'::character varying, 'orange-stripes'::character varying, 'purple-chequers'::character varying, 'green-dots'::character varying, 'brown-zigzag'::character varying, 'pink-bars'::character varying, 'teal-triangles'::character varying, 'black-diamonds'::character varying, 'blue-waves'::character varying, 'orange-rings'::character varying, 'purple-lines'::character varying, 'green-crosses'::character varying, 'brown-bricks'::character varying, 'pink-arrows'::character varying, 'teal-lattice'::character varying, 'black-squares'::character varying])::text[])))
);

CREATE SEQUENCE public.stakeholder_groups_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.stakeholder_groups_id_seq OWNED BY public.stakeholder_groups.id;

CREATE TABLE public.stored_files (
    digest character varying NOT NULL,
    size integer NOT NULL,
    media_type character varying NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.tags (
    id integer NOT NULL,
    event_id integer NOT NULL,
    name character varying NOT NULL,
    name_key character varying NOT NULL
);

CREATE SEQUENCE public.tags_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.tags_id_seq OWNED BY public.tags.id;

CREATE TABLE public.thawed_figures (
    id integer NOT NULL,
    event_id integer NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    actor character varying NOT NULL,
    figures jsonb NOT NULL,
    thawed_at timestamp with time zone NOT NULL,
    thawed_by character varying NOT NULL,
    reason character varying NOT NULL
);

CREATE SEQUENCE public.thawed_figures_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.thawed_figures_id_seq OWNED BY public.thawed_figures.id;

CREATE TABLE public.throttles (
    key character varying NOT NULL,
    began_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL
);

CREATE TABLE public.told_notes (
    account_id integer NOT NULL,
    event_id integer NOT NULL,
    kind character varying(32) NOT NULL,
    occasion integer NOT NULL,
    told_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_told_notes_kind CHECK (((kind)::text = ANY ((ARRAY['approvals-waiting'::character varying, 'list-full'::character varying, 'letters-failed'::character varying, 'event-tomorrow'::character varying, 'figures-to-settle'::character varying, 'replies'::character varying])::text[])))
);

CREATE TABLE public.two_people (
    person_id integer NOT NULL,
    other_id integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_two_people_in_order CHECK ((person_id < other_id))
);

CREATE TABLE public.uploads (
    id integer NOT NULL,
    event_id integer,
    account_id integer NOT NULL,
    file_name character varying NOT NULL,
    content bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    plan text,
    survey text,
    project_id integer
);

CREATE SEQUENCE public.uploads_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.uploads_id_seq OWNED BY public.uploads.id;

CREATE TABLE public.workshops (
    id integer NOT NULL,
    number character varying NOT NULL,
    "position" integer NOT NULL,
    themes jsonb NOT NULL,
    places jsonb NOT NULL,
    starts_on date,
    ends_on date,
    participants jsonb NOT NULL,
    project_id integer NOT NULL
);

CREATE SEQUENCE public.workshops_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.workshops_id_seq OWNED BY public.workshops.id;

ALTER TABLE ONLY public.account_letters ALTER COLUMN id SET DEFAULT nextval('public.account_letters_id_seq'::regclass);

ALTER TABLE ONLY public.accounts ALTER COLUMN id SET DEFAULT nextval('public.accounts_id_seq'::regclass);

ALTER TABLE ONLY public.announcements ALTER COLUMN id SET DEFAULT nextval('public.announcements_id_seq'::regclass);

ALTER TABLE ONLY public.api_tokens ALTER COLUMN id SET DEFAULT nextval('public.api_tokens_id_seq'::regclass);

ALTER TABLE ONLY public.attachments ALTER COLUMN id SET DEFAULT nextval('public.attachments_id_seq'::regclass);

ALTER TABLE ONLY public.audit_entries ALTER COLUMN id SET DEFAULT nextval('public.audit_entries_id_seq'::regclass);

ALTER TABLE ONLY public.audit_subjects ALTER COLUMN id SET DEFAULT nextval('public.audit_subjects_id_seq'::regclass);

ALTER TABLE ONLY public.authenticator_apps ALTER COLUMN id SET DEFAULT nextval('public.authenticator_apps_id_seq'::regclass);

ALTER TABLE ONLY public.badges ALTER COLUMN id SET DEFAULT nextval('public.badges_id_seq'::regclass);

ALTER TABLE ONLY public.bulk_actions ALTER COLUMN id SET DEFAULT nextval('public.bulk_actions_id_seq'::regclass);

ALTER TABLE ONLY public.bulk_rows ALTER COLUMN id SET DEFAULT nextval('public.bulk_rows_id_seq'::regclass);

ALTER TABLE ONLY public.card_sheets ALTER COLUMN id SET DEFAULT nextval('public.card_sheets_id_seq'::regclass);

ALTER TABLE ONLY public.certificates ALTER COLUMN id SET DEFAULT nextval('public.certificates_id_seq'::regclass);

ALTER TABLE ONLY public.comment_reviews ALTER COLUMN id SET DEFAULT nextval('public.comment_reviews_id_seq'::regclass);

ALTER TABLE ONLY public.documents ALTER COLUMN id SET DEFAULT nextval('public.documents_id_seq'::regclass);

ALTER TABLE ONLY public.door_tokens ALTER COLUMN id SET DEFAULT nextval('public.door_tokens_id_seq'::regclass);

ALTER TABLE ONLY public.due_rewrites ALTER COLUMN id SET DEFAULT nextval('public.due_rewrites_id_seq'::regclass);

ALTER TABLE ONLY public.erased_people ALTER COLUMN id SET DEFAULT nextval('public.erased_people_id_seq'::regclass);

ALTER TABLE ONLY public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);

ALTER TABLE ONLY public.exports ALTER COLUMN id SET DEFAULT nextval('public.exports_id_seq'::regclass);

ALTER TABLE ONLY public.findings ALTER COLUMN id SET DEFAULT nextval('public.findings_id_seq'::regclass);

ALTER TABLE ONLY public.form_choices ALTER COLUMN id SET DEFAULT nextval('public.form_choices_id_seq'::regclass);

ALTER TABLE ONLY public.form_questions ALTER COLUMN id SET DEFAULT nextval('public.form_questions_id_seq'::regclass);

ALTER TABLE ONLY public.guest_imports ALTER COLUMN id SET DEFAULT nextval('public.guest_imports_id_seq'::regclass);

ALTER TABLE ONLY public.identity_changes ALTER COLUMN id SET DEFAULT nextval('public.identity_changes_id_seq'::regclass);

ALTER TABLE ONLY public.imported_changes ALTER COLUMN id SET DEFAULT nextval('public.imported_changes_id_seq'::regclass);

ALTER TABLE ONLY public.incoming_mails ALTER COLUMN id SET DEFAULT nextval('public.incoming_mails_id_seq'::regclass);

ALTER TABLE ONLY public.institutions ALTER COLUMN id SET DEFAULT nextval('public.institutions_id_seq'::regclass);

ALTER TABLE ONLY public.invitations ALTER COLUMN id SET DEFAULT nextval('public.invitations_id_seq'::regclass);

ALTER TABLE ONLY public.letter_wordings ALTER COLUMN id SET DEFAULT nextval('public.letter_wordings_id_seq'::regclass);

ALTER TABLE ONLY public.list_readings ALTER COLUMN id SET DEFAULT nextval('public.list_readings_id_seq'::regclass);

ALTER TABLE ONLY public.logos ALTER COLUMN id SET DEFAULT nextval('public.logos_id_seq'::regclass);

ALTER TABLE ONLY public.mailings ALTER COLUMN id SET DEFAULT nextval('public.mailings_id_seq'::regclass);

ALTER TABLE ONLY public.messages ALTER COLUMN id SET DEFAULT nextval('public.messages_id_seq'::regclass);

ALTER TABLE ONLY public.nominations ALTER COLUMN id SET DEFAULT nextval('public.nominations_id_seq'::regclass);

ALTER TABLE ONLY public.note_choices ALTER COLUMN id SET DEFAULT nextval('public.note_choices_id_seq'::regclass);

ALTER TABLE ONLY public.official_letters ALTER COLUMN id SET DEFAULT nextval('public.official_letters_id_seq'::regclass);

ALTER TABLE ONLY public.outbox_gates ALTER COLUMN id SET DEFAULT nextval('public.outbox_gates_id_seq'::regclass);

ALTER TABLE ONLY public.passkeys ALTER COLUMN id SET DEFAULT nextval('public.passkeys_id_seq'::regclass);

ALTER TABLE ONLY public.people ALTER COLUMN id SET DEFAULT nextval('public.people_id_seq'::regclass);

ALTER TABLE ONLY public.person_requests ALTER COLUMN id SET DEFAULT nextval('public.person_requests_id_seq'::regclass);

ALTER TABLE ONLY public.privacy_notices ALTER COLUMN id SET DEFAULT nextval('public.privacy_notices_id_seq'::regclass);

ALTER TABLE ONLY public.programme_sessions ALTER COLUMN id SET DEFAULT nextval('public.programme_sessions_id_seq'::regclass);

ALTER TABLE ONLY public.programme_speakers ALTER COLUMN id SET DEFAULT nextval('public.programme_speakers_id_seq'::regclass);

ALTER TABLE ONLY public.projects ALTER COLUMN id SET DEFAULT nextval('public.projects_id_seq'::regclass);

ALTER TABLE ONLY public.published_figures ALTER COLUMN id SET DEFAULT nextval('public.published_figures_id_seq'::regclass);

ALTER TABLE ONLY public.quotas ALTER COLUMN id SET DEFAULT nextval('public.quotas_id_seq'::regclass);

ALTER TABLE ONLY public.raw_mails ALTER COLUMN id SET DEFAULT nextval('public.raw_mails_id_seq'::regclass);

ALTER TABLE ONLY public.recommendations ALTER COLUMN id SET DEFAULT nextval('public.recommendations_id_seq'::regclass);

ALTER TABLE ONLY public.recovery_codes ALTER COLUMN id SET DEFAULT nextval('public.recovery_codes_id_seq'::regclass);

ALTER TABLE ONLY public.registrations ALTER COLUMN id SET DEFAULT nextval('public.registrations_id_seq'::regclass);

ALTER TABLE ONLY public.reminder_rules ALTER COLUMN id SET DEFAULT nextval('public.reminder_rules_id_seq'::regclass);

ALTER TABLE ONLY public.reminder_runs ALTER COLUMN id SET DEFAULT nextval('public.reminder_runs_id_seq'::regclass);

ALTER TABLE ONLY public.replaced_wordings ALTER COLUMN id SET DEFAULT nextval('public.replaced_wordings_id_seq'::regclass);

ALTER TABLE ONLY public.saved_filters ALTER COLUMN id SET DEFAULT nextval('public.saved_filters_id_seq'::regclass);

ALTER TABLE ONLY public.signed_sheets ALTER COLUMN id SET DEFAULT nextval('public.signed_sheets_id_seq'::regclass);

ALTER TABLE ONLY public.staff_sessions ALTER COLUMN id SET DEFAULT nextval('public.staff_sessions_id_seq'::regclass);

ALTER TABLE ONLY public.stakeholder_groups ALTER COLUMN id SET DEFAULT nextval('public.stakeholder_groups_id_seq'::regclass);

ALTER TABLE ONLY public.tags ALTER COLUMN id SET DEFAULT nextval('public.tags_id_seq'::regclass);

ALTER TABLE ONLY public.thawed_figures ALTER COLUMN id SET DEFAULT nextval('public.thawed_figures_id_seq'::regclass);

ALTER TABLE ONLY public.uploads ALTER COLUMN id SET DEFAULT nextval('public.uploads_id_seq'::regclass);

ALTER TABLE ONLY public.workshops ALTER COLUMN id SET DEFAULT nextval('public.workshops_id_seq'::regclass);

INSERT INTO public.account_events VALUES
	(3, 3);

INSERT INTO public.account_letters VALUES
	(1, 'factor-added', 1, '', '003e6ab1-750b-4f66-977c-93fc1739a561', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL),
	(2, 'password-changed', 1, '', '33b40bca-433a-46c9-94c5-f8ddada24436', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL);

INSERT INTO public.accounts VALUES
	(1, 'organiser@ctevents.example', '', 'organiser', 'sealed-1:1697a117:YAp1V4iHWk1KnB8RlMzg4O2qtXNp1qa6sBwrj8bf3wjXuCqIa9wmr90/zrauxkxk+KPlSiqEL+nUdgJoarDfekJvsd3DQxEzYueuINb+oYix7z3vgYZBozSPp+08FYoamrg45dNONW8scsdNA5dei6lkPTuSFNqc36hK02DjwQmISuzeReNfWxeBV1dKnyfJtCvbCaQCynOOFAzA', NULL, NULL, '2027-02-01 09:00:00+00', NULL, NULL),
	(2, 'observer@ctevents.example', '', 'observer', 'sealed-1:1697a117:w2P0VVwsoG1y51v+fvPtyhOhLVHGfB086pKf2nRxBkTIj2MUT9B97/zT8lruZOthEb+JQeadc62dgwFxX0ZbP6mab6XkJn6Fr71m3VZwB4De2o4E/Pj2A/icCiBU1pp6Dv+A3DctEr2KBrEwTYu5gymuT1aD5JRR/btkWlCDnvOcWlu5t764AiFW7LsVtaefg7QHEe1bXyHI4jBC', NULL, NULL, '2027-03-11 11:00:00+00', NULL, NULL),
	(3, 'door@ctevents.example', '', 'door', NULL, NULL, NULL, '2027-03-11 11:00:00+00', NULL, NULL);

INSERT INTO public.alembic_version VALUES
	('0102_indexes_for_long_lists');

INSERT INTO public.announcements VALUES
	(1, 2, '{"en": "Zqghjjclzrxt"}', '{"en": "Zqvzthgkbgwx"}', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL);

INSERT INTO public.answer_cards VALUES
	('cedf6b4ee958dd391b1732ad871fa9b3719719539ad20a50757f8fd2fe077c7e', 1);

INSERT INTO public.api_token_events VALUES
	(1, 3);

INSERT INTO public.api_tokens VALUES
	(1, 1, 'Atlas', '7813a325d98315646f15b0b40d6fd63b97c4ffd675d404e1f76e544b25316a09', '["guests:read", "guests:write", "registrations:read", "figures:read", "documents:read"]', '2027-03-11 11:00:00+00', '2027-04-10 11:00:00+00', NULL, NULL);

INSERT INTO public.attachments VALUES
	(1, 3, 'invitation', NULL, 1, true);

INSERT INTO public.audit_chains VALUES
	(2, 207, '\x6533737574d9305fd11026386bab933dd4ab6b4a5d924a18150344fe5ced6854', '6ec5360e', '\x17c542ec02e15367f797b200d2f6426456b4db39f2eef113e9694f800be30c8d'),
	(0, 14, '\x1acc44a3be6e819e13d5fc077663cec2fbbc0e56c21b0194c1c56a80df8bebd7', '6ec5360e', '\x6a9fc287953dfd90710c765bc869a0f7b2ddb59a6d54158c2e08d42d0fc46cfa'),
	(3, 14, '\x60f2adfd8e3ad0c969137ace582516489dadcf3d05903838aceabf07cd3e29b3', '6ec5360e', '\xaeaff735c2b99ef0404e77d9b48a17d00ecbbeccf441a868a0ff8889d888278e'),
	(4, 3, '\xef677396ed6763a0bf57b554e38c3bca9d2f2729b49e449d94d229455f26f520', '6ec5360e', '\xd1adb5200d3ccf60b5e692a70af751e6738c221ac6b544aea11dbaa3f0a4b742');

INSERT INTO public.audit_entries VALUES
	(1, '2027-02-01 09:00:00+00', 'shell', 'event.edited', 2, '{"fields": ["addresses", "capacity", "contact_email", "ends_at", "starts_at", "titles", "venues"]}', 2, 1, 1, NULL, NULL, '6ec5360e', '\xfee63c4419fb385f53d7f8413e197ef7f1a84b1d0b6ceff3abbf85f43cddb048'),
	(2, '2027-02-01 09:00:00+00', 'shell', 'event.published', 2, '{}', 2, 2, 2, NULL, NULL, '6ec5360e', '\x60970278e6598c3aca36437dcde42149fa7b49e0dcd9dd6fe3eb49f1f7a56dd0'),
	(3, '2027-02-01 09:00:00+00', 'shell', 'event.edited', 4, '{"fields": ["addresses", "capacity", "contact_email", "ends_at", "starts_at", "titles", "venues"]}', 4, 1, 3, NULL, NULL, '6ec5360e', '\xc81abb363e93413fef227d98615a17feed8c19d2be7ecd4d0cca13393b17c8f6'),
	(4, '2027-02-01 09:00:00+00', 'shell', 'event.published', 4, '{}', 4, 2, 4, NULL, NULL, '6ec5360e', '\x605d19c8fec8515a2eeb63006c7e5a3812a7ff66eb503ca78af55d13feaced64'),
	(5, '2027-02-01 09:00:00+00', 'shell', 'account.added', NULL, '{"role": "organiser", "events": [], "account": 1}', 0, 1, 5, NULL, NULL, '6ec5360e', '\xf3915c2c41dbb6cc936480e241a6f8c7c3f4e26c0e0889eb6a5bfe7e078a0661'),
	(6, '2027-02-01 09:00:00+00', 'shell', 'account.password_set', NULL, '{"role": "organiser", "events": [], "account": 1}', 0, 2, 6, NULL, NULL, '6ec5360e', '\x00c842f94f3513898d36a08714268b30f0a20565b055fa999a0431de309b3668'),
	(7, '2027-02-01 09:00:00+00', 'shell', 'question.added', 2, '{"question": 1}', 2, 3, 7, NULL, NULL, '6ec5360e', '\xfef200c77d9e087171a33ceceebcd5f7c225cb401abce0a405d7bcf22f71d187'),
	(8, '2027-02-01 09:00:00+00', 'shell', 'event.programme_set', 2, '{"items": 1}', 2, 4, 8, NULL, NULL, '6ec5360e', '\xd456e0dc09352878415dab9602dd725ddb3cafb86070563e03c42821f1d66a91'),
	(9, '2027-02-01 09:00:00+00', 'account 1', 'guests.imported', 2, '{"new": 30, "rows": 30, "same": 0, "changed": 0, "refused": 0, "duplicate": 0}', 2, 5, 9, NULL, NULL, '6ec5360e', '\x9c044aa2233ef4c22df2bc66987c876af752d8cde210fba805c480203f2ec485'),
	(10, '2027-02-01 09:00:00+00', 'account 1', 'invitation.accepted', 2, '{"channel": "guest-list"}', 2, 6, 10, 2, NULL, '6ec5360e', '\xefe285db6f33be1f1f6fdfdca7af6d2082d103bb61e47ef58a3ed857553d5f65'),
	(11, '2027-02-01 09:00:00+00', 'account 1', 'registration.confirmed', 2, '{}', 2, 7, 11, 2, NULL, '6ec5360e', '\x0daec31fdcace5fbd7323316ba318e11c3b112eb014ba858a6cc1e34dcdf863f'),
	(12, '2027-02-01 09:00:00+00', 'account 1', 'invitation.accepted', 2, '{"channel": "guest-list"}', 2, 8, 12, 12, NULL, '6ec5360e', '\xb59e1bf63cf9608d7f3a63968008d316db1f1160be010a242a7a92acb6e790b8'),
	(13, '2027-02-01 09:00:00+00', 'account 1', 'registration.confirmed', 2, '{}', 2, 9, 13, 12, NULL, '6ec5360e', '\xb35c812c43e42ea39cc68eaf50f5cf6899c59349848fbe9a151a59def4e32779'),
	(14, '2027-02-01 09:00:00+00', 'account 1', 'invitation.accepted', 2, '{"channel": "guest-list"}', 2, 10, 14, 22, NULL, '6ec5360e', '\xff219a3421ab144a0574270e792d1d91e1bb32b9d2e06013bf0e191043fb5bea'),
	(15, '2027-02-01 09:00:00+00', 'account 1', 'registration.confirmed', 2, '{}', 2, 11, 15, 22, NULL, '6ec5360e', '\xb1d025a8787d11ca796e5ba53c71a0924bfad53596d1c10592888773a4dfa982'),
	(16, '2027-02-01 09:00:00+00', 'account 1', 'guests.imported', 2, '{"new": 0, "rows": 8, "same": 1, "changed": 7, "refused": 0, "duplicate": 0}', 2, 12, 16, NULL, NULL, '6ec5360e', '\xb9ab117b5a85ef6f658399d6911b2cb98042e18187609e74b0684949d87909f5'),
	(17, '2027-02-01 09:00:00+00', 'shell', 'invitations.sent', 2, '{"by_mail": 21, "by_letter": 6}', 2, 13, 17, NULL, NULL, '6ec5360e', '\x1e28836b2a527b4f198ca217670117d146649b05e6d297eea1a850dbe54f16ba'),
	(18, '2027-02-01 09:00:00+00', 'shell', 'invitation.withdrawn', 2, '{}', 2, 14, 18, 1, NULL, '6ec5360e', '\xb22c62bb124031e4b3c845cd6c34b9929b7e9b8f4e73ef408e18958a78e56acb'),
	(19, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 15, 19, 3, NULL, '6ec5360e', '\x1ee695ee4b1d0af8e61d634869af436b49b61d4ba79a9490d11e770862c4040b'),
	(20, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 16, 20, 3, NULL, '6ec5360e', '\x89a05cf099f3f76be4d5a17c2289811c9c5087d298298fb735580edb97217d2a'),
	(21, '2027-02-01 09:00:00+00', 'link', 'invitation.declined', 2, '{"channel": "link"}', 2, 17, 21, 4, NULL, '6ec5360e', '\x251ed756bbe6c17250dcef6726e53aba48188ed5d10fc4e170fe3fb5be898242'),
	(22, '2027-02-01 09:00:00+00', 'link', 'guest.renamed', 2, '{"change": 1, "fields": ["family_name"]}', 2, 18, 22, 5, NULL, '6ec5360e', '\x0c711425c9ae26e7ce263bd272f25dc78788fc2c0d793ab5d70afdaf4bc79dab'),
	(23, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 19, 23, 5, NULL, '6ec5360e', '\x3717dcf225089bfd3eb612c31a2ee2cf1c28b82ce9c57256cd34265ad71fc010'),
	(24, '2027-02-01 09:00:00+00', 'link', 'registration.pending', 2, '{}', 2, 20, 24, 5, NULL, '6ec5360e', '\x9ffa748f166cb47b7bf08da0fe9d2a296c0cd490c1ac51940c548638c8b9d936'),
	(25, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 21, 25, 7, NULL, '6ec5360e', '\x0ddc56f1d3433957a2ba1cb49ee1e4497390ed2217a89bb4008706ce6e314f16'),
	(26, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 22, 26, 7, NULL, '6ec5360e', '\x0b8d6c2b4b3a5dada0fc9a4c053d01aaad111b044064562dab67eae8bce907a1'),
	(27, '2027-02-01 09:00:00+00', 'link', 'guest.renamed', 2, '{"change": 2, "fields": ["family_name"]}', 2, 23, 27, 9, NULL, '6ec5360e', '\x419fb0f10000651f7b0752bfbef647db9225045c1a7cce14d2c70c374a711618'),
	(28, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 24, 28, 9, NULL, '6ec5360e', '\x9ba44514afa583b5b00b758448f4a85e61d834d93c339e3dd96f2bd5ee9685ae'),
	(29, '2027-02-01 09:00:00+00', 'link', 'registration.pending', 2, '{}', 2, 25, 29, 9, NULL, '6ec5360e', '\x60f7858a4152e412b4ba1187ad4e461f89c3b5f1f7473473092d1add2c0ea09e'),
	(30, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 26, 30, 11, NULL, '6ec5360e', '\x3f2eef296a3315804d59925f57fd341f204d81581b8cad9828285c85c566c9a3'),
	(31, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 27, 31, 11, NULL, '6ec5360e', '\x2e5038fdb55e8a2b54e3e4f78e169a553932903cc3b436852cf3ab48416365f4'),
	(32, '2027-02-01 09:00:00+00', 'shell', 'invitation.withdrawn', 2, '{}', 2, 28, 32, 13, NULL, '6ec5360e', '\xe7386b762d408e2cd2ab0c92c5a6bc417fc0e7803505280045611007f50aaa66'),
	(33, '2027-02-01 09:00:00+00', 'link', 'guest.renamed', 2, '{"change": 3, "fields": ["family_name"]}', 2, 29, 33, 14, NULL, '6ec5360e', '\xbffb2c9dbe590ebfd09bfda3ace4e6ed071b642cd8d29d21f07df26c733e5897'),
	(34, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 30, 34, 14, NULL, '6ec5360e', '\xd7b1422642564be01e6650a6d3863129f7e514e69d9d5f24e548565ee27042a2'),
	(35, '2027-02-01 09:00:00+00', 'link', 'registration.pending', 2, '{}', 2, 31, 35, 14, NULL, '6ec5360e', '\xa171119da3d85f6fc413c89e15744b8acb84f07a1a3fde2821db15d547798ae6'),
	(36, '2027-02-01 09:00:00+00', 'link', 'invitation.declined', 2, '{"channel": "link"}', 2, 32, 36, 15, NULL, '6ec5360e', '\xa36c268911ccce5f4a7135062448172e3c46e3d55a77706384bbb2bbdedb8486'),
	(37, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 33, 37, 16, NULL, '6ec5360e', '\xab294ca99dd7d32403859813bec7a6f6a84f9147acf790087b9df457e50e6df8'),
	(38, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 34, 38, 16, NULL, '6ec5360e', '\xd2bd55edd687099aac13a58999d8a9da80c7c1e639903e66b5434c99246b3d60'),
	(39, '2027-02-01 09:00:00+00', 'link', 'guest.renamed', 2, '{"change": 4, "fields": ["family_name"]}', 2, 35, 39, 18, NULL, '6ec5360e', '\x9450c1ccb4ffe93dda580e05dac7ef09444a6a4cd7bb7ac8f54ccd1c2f9f6c1a'),
	(40, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 36, 40, 18, NULL, '6ec5360e', '\xad973536cfd82dfee5f7ba6ff65d02867ee0467e3a44f931057459d4ead2a4f3'),
	(41, '2027-02-01 09:00:00+00', 'link', 'registration.pending', 2, '{}', 2, 37, 41, 18, NULL, '6ec5360e', '\xbbfbc6baf8c8d4e9c06bbd7372982d0d4a98664f3e5a41f00d68d03ff72bf9f2'),
	(42, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 38, 42, 20, NULL, '6ec5360e', '\xd9963d7b3bb70b28d21ae85f50fd6a4a9ea91564c3b40ce2c8b89b29650f48b4'),
	(43, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 39, 43, 20, NULL, '6ec5360e', '\x8928ef79194d060634c4ab3d91e94350289b4c490cef731d6697d22061d9a265'),
	(44, '2027-02-01 09:00:00+00', 'link', 'guest.renamed', 2, '{"change": 5, "fields": ["family_name"]}', 2, 40, 44, 23, NULL, '6ec5360e', '\x6295418fe2c909eb467d444509bc8a2d68a4e8568fd7fb0aa51f0a8cab02dc90'),
	(45, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 41, 45, 23, NULL, '6ec5360e', '\xbfe2c4a5a0dfaed1e6428ace14a550d62c1eabe879d8829a8a69dad9d2dc7d7c'),
	(46, '2027-02-01 09:00:00+00', 'link', 'registration.pending', 2, '{}', 2, 42, 46, 23, NULL, '6ec5360e', '\xebde122cd9c8c4a87d68d9399655c06e3a3722a0bee355ae6fb0dc3c0bb057d2'),
	(47, '2027-02-01 09:00:00+00', 'shell', 'invitation.withdrawn', 2, '{}', 2, 43, 47, 24, NULL, '6ec5360e', '\xf7dae3974c5527c096ea27413a43fe6b73fb807bb2831894ca85f5d78ba8d1d3'),
	(48, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 44, 48, 25, NULL, '6ec5360e', '\xf32932720fbeed66025faba6d7c020ada598ee28221416be9bbdeddcc2dda94d'),
	(49, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 45, 49, 25, NULL, '6ec5360e', '\x854069d0b92e79b74f5d63510abb7c18df7c0db1228949584187aa04ef8e7a0f'),
	(50, '2027-02-01 09:00:00+00', 'link', 'invitation.declined', 2, '{"channel": "link"}', 2, 46, 50, 26, NULL, '6ec5360e', '\xacdb909395a75e16c1a70304c14702a4891c2df7c4bf960a50429822132e397b'),
	(51, '2027-02-01 09:00:00+00', 'link', 'guest.renamed', 2, '{"change": 6, "fields": ["family_name"]}', 2, 47, 51, 27, NULL, '6ec5360e', '\x3c93f2704e10e26b87f0aa48ee041da02a48bce68782f9f7cf02cd35001bfa9f'),
	(52, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 48, 52, 27, NULL, '6ec5360e', '\x5836aa26a2741b17fcef3494ed67e63e35a50e95940740d73e970df91c37e7f1'),
	(53, '2027-02-01 09:00:00+00', 'link', 'registration.pending', 2, '{}', 2, 49, 53, 27, NULL, '6ec5360e', '\xb7523d5cf17268ee25eb40bd677979b6e278a8e0dd6f1ced2852e1ba7db22ca0'),
	(54, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link"}', 2, 50, 54, 29, NULL, '6ec5360e', '\x49d366ca9bc248371671b3461dfd768132364ebfe5a07527256f8478cc67efad'),
	(55, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 51, 55, 29, NULL, '6ec5360e', '\x2c2cd81f7c26d3894b9a1b929604ce228013a213bc219b1d7e510885915384ab'),
	(56, '2027-02-01 09:00:00+00', 'shell', 'institution.added', 2, '{"seats": 25, "institution": 21}', 2, 52, 56, NULL, NULL, '6ec5360e', '\xa7bf926471bc2a97adbaadd2c13c11e2fe0810eb49266840400fa6244a4b5e56'),
	(57, '2027-02-01 09:00:00+00', 'shell', 'invitations.sent', 2, '{"by_mail": 1, "by_letter": 0}', 2, 53, 57, NULL, NULL, '6ec5360e', '\x6ffb96f4d3eed960272fe97a4df63244db2290d97bc1443786cc10cd6b3e7d66'),
	(58, '2027-02-01 09:00:00+00', 'shell', 'official_letter.attached', 2, '{"institution": 21}', 2, 54, 58, NULL, NULL, '6ec5360e', '\x025d3710ec0183181e4310d3147e0c90bd604469c9bd072aaf66720dc0b55b6c'),
	(59, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 55, 59, 31, NULL, '6ec5360e', '\xab1e98991bb5de77fb10d731d615606699f4ff6bb8af2d50e5e23a8db9d0df69'),
	(60, '2027-02-01 09:00:00+00', 'link', 'invitation.accepted', 2, '{"channel": "link", "institution": 21}', 2, 56, 60, NULL, NULL, '6ec5360e', '\xeaf7c9e0dfa69cec34ae5944c9c0ba0709ccbdc696bab67b68518c4549898092'),
	(61, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 57, 61, 31, NULL, '6ec5360e', '\x55872cf2f62d4f0075ffe9df1bccb673b179ad994c06920f0f6895cb8926bbca'),
	(62, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 58, 62, 32, NULL, '6ec5360e', '\x872e93c3e3cbbb0b2e92568240f54174c4abaec7da187d1f012ecffc64b20ae8'),
	(63, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 59, 63, 32, NULL, '6ec5360e', '\x9de8e21f809d4c9b2ed6b7b514102bb420f3d48166a04d55421d38d632c8b348'),
	(64, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 60, 64, 33, NULL, '6ec5360e', '\x7bf9e9054b7c1337a6216bfe5572c7b91ef37aeb1d1e8090b185eb0482f780db'),
	(65, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 61, 65, 33, NULL, '6ec5360e', '\x03586beb5ad27a902e74e436ced3b4a9c1345c124c4fb4499629d8fd3bf3af35'),
	(66, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 62, 66, 34, NULL, '6ec5360e', '\xb1b1d525d569452c677699a8cab765efd99c04f4747f401694384e3a13977dfe'),
	(67, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 63, 67, 34, NULL, '6ec5360e', '\x89c1cf3af147591ebb72317d16b11827f9b4a7d7d19d5c08ddc8e96dc0b3dbe4'),
	(68, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 64, 68, 35, NULL, '6ec5360e', '\x0f26bcf220d7225b2da67a1b9ed9c04ac23bc6c4199317715b96e8ee821cafff'),
	(69, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 65, 69, 35, NULL, '6ec5360e', '\xda56e14d768d8c310c25bb396c676f660bbc3caa0c6e86966458a3e2342e4d3f'),
	(70, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 66, 70, 36, NULL, '6ec5360e', '\x96056302d7d9c3fc3650c1c3dd6a65774e4e4964b7fbb527d563de9ec56db580'),
	(71, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 67, 71, 36, NULL, '6ec5360e', '\xf4dd018f124c8b399149374e4f215705f7aa4c89b8e1e1a26b61799d690ce753'),
	(72, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 68, 72, 37, NULL, '6ec5360e', '\x6109ac24e2c1b222a338e8e88e81a24e7016b8312a0087fafcaf6a63c65bedb3'),
	(73, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 69, 73, 37, NULL, '6ec5360e', '\x1712e370b5f4e4b579e3d33dfc122ae81316c9f5b51d91e26338e41997085bd4'),
	(74, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 70, 74, 38, NULL, '6ec5360e', '\x079932d42d80917d34b10a2221bac1f9f46901a763ca02c2cc3a0cc9b951db96'),
	(75, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 71, 75, 38, NULL, '6ec5360e', '\xf25cdcb87401ed7ddd54a417ca19a14c8918957c12d9539c6c28d32f44994e9f'),
	(76, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 72, 76, 39, NULL, '6ec5360e', '\x037faee2ae5e32e922de6a8b21a6b2e4771f10a896667d9391a44327eec975cf'),
	(77, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 73, 77, 39, NULL, '6ec5360e', '\x70a378c2a57499e6cc12cd8bcd6c79a220d07bac83904cf8a6d570b92d536b99'),
	(78, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 74, 78, 40, NULL, '6ec5360e', '\x90bd119841e4ac5bbf37ac71baa8050f6598992d513f5c659432309317b6f3ab'),
	(79, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 75, 79, 40, NULL, '6ec5360e', '\x886779102963769d37c666778aff71b69fc60c9705c60307c515cc19e8107e6d'),
	(80, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 76, 80, 41, NULL, '6ec5360e', '\x712863a77a4bc976d0817cdfc92f9abef734d12dbd125df4315688070701e9f5'),
	(81, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 77, 81, 41, NULL, '6ec5360e', '\x70c9f7b23b904baa2c7241c700e54ff50b8c45cdecc1eea5e0ee8855105a95c9'),
	(82, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 78, 82, 42, NULL, '6ec5360e', '\xe7cf7228ee3e0e850f296aadda870cade0695669266e3964c36ad6e1e3aae25f'),
	(83, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 79, 83, 42, NULL, '6ec5360e', '\x6f69c89ccea6a30382a759ca241f53b9e4041b8fd30c5e163978db6e9aa692bf'),
	(84, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 80, 84, 43, NULL, '6ec5360e', '\xf778b78e7927a647a53f60be30d1be6bf0f1e215ab9f8704a85a5efaaec64e19'),
	(85, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 81, 85, 43, NULL, '6ec5360e', '\xbb5165acb89bd8bbcd4b7bf31edea325e576e212c1260b2abd3f8aa91cb1871e'),
	(86, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 82, 86, 44, NULL, '6ec5360e', '\xd157f781006a87b00b0c68846f057652f3a8b3120b09d718cc730f0a4e10fdb7'),
	(87, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 83, 87, 44, NULL, '6ec5360e', '\x4340ce7937dd0c123d6591e13f04e37aa3e40ca612152d03bab8544f0a777859'),
	(88, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 84, 88, 45, NULL, '6ec5360e', '\xf07579b31bfd6463a8f827afa042045f0c196168e74dce7da3ac143039d85c34'),
	(89, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 85, 89, 45, NULL, '6ec5360e', '\xf2df344930802c91f6a49d2532519be90d9725767fa2186e5a32edd7cdd00f68'),
	(90, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 86, 90, 46, NULL, '6ec5360e', '\xa3616ceaabb7dec3f95ce97b6eb76a09a26d3e0e92e8dcdb909bcb095302a9ff'),
	(91, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 87, 91, 46, NULL, '6ec5360e', '\xdeb64b7b4db639a14e37111e8c0d5f5504956973030e22f7016bdf7767505c6e'),
	(92, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 88, 92, 47, NULL, '6ec5360e', '\x5b2ba5b6aebd1702ae8fa7b8bb86433060dc92450a93072eb152f89a4a1c1827'),
	(93, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 89, 93, 47, NULL, '6ec5360e', '\xac810c990137492921bf353d5ee78eece46805326281b1b344c43200be2636b2'),
	(94, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 90, 94, 48, NULL, '6ec5360e', '\x73807727e69b4b11d54c0f65cd832b9d0e93b24f24f5b6f811b0b565d1b80373'),
	(95, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 91, 95, 48, NULL, '6ec5360e', '\x580146a987bce299e79e0a93999966729388e64e002efdcab89a873aff9fe2a6'),
	(96, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 92, 96, 49, NULL, '6ec5360e', '\xa1599bcaca735fb07b6c9cbcc8c0603140dacc568778f34dad6074b1c7646a6d'),
	(97, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 93, 97, 49, NULL, '6ec5360e', '\xa35de4ceede49cecd8e4999e19a3cfe1a12874115e4f3810f5d732e7fd55f642'),
	(98, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 94, 98, 50, NULL, '6ec5360e', '\xa63670d46e81e04bce42d34b56c5b49f161075454711a6eb8cbe178abceb7d8e'),
	(99, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 95, 99, 50, NULL, '6ec5360e', '\x446f722edfe19ce59dc05fc30d8c0788b80c932ca95e133bfa3ab469506cb4d2'),
	(100, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 96, 100, 51, NULL, '6ec5360e', '\xbbde3bb091308d9033569648d305042bee75a90275081ac40bf5af57a751f129'),
	(101, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 97, 101, 51, NULL, '6ec5360e', '\xb62e9a7e9a9b753a4855cf6276dc1cbb90ea0ba244499b7b00eebffbf82b1b61'),
	(102, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 98, 102, 52, NULL, '6ec5360e', '\x8599fb6fcfb567507a41bb254ce5265fa283c6fb08a89b81fb875500a7a4fdf4'),
	(103, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 99, 103, 52, NULL, '6ec5360e', '\x23edd0eb748729b93b00e2590e72d4aedf31d1274e9b540ed3c28f8baa9533da'),
	(104, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 100, 104, 53, NULL, '6ec5360e', '\x98331b58c4b4fc022d4d7333b4d0182c08e3d0d17fd4a2db0796edc6fc17c144'),
	(105, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 101, 105, 53, NULL, '6ec5360e', '\xef1d1efb7bda786f0257b1d67e2133f0204f80c26d92801771f75337eac31581'),
	(106, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 102, 106, 54, NULL, '6ec5360e', '\x6dc66926a37dea8364a57820064d8a9cb8f7a32e282e3a72390cbca69e396ace'),
	(107, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 103, 107, 54, NULL, '6ec5360e', '\x58abed4911612d628981f4f48f90748e22cf77596d41844a5f15dfb2195194a1'),
	(108, '2027-02-01 09:00:00+00', 'link', 'nomination.made', 2, '{"institution": 21}', 2, 104, 108, 55, NULL, '6ec5360e', '\x262bd17933bce5c47f0ba574f2de03a3506f0e310a32f2a0fc83f942c7ae4435'),
	(109, '2027-02-01 09:00:00+00', 'link', 'registration.confirmed', 2, '{}', 2, 105, 109, 55, NULL, '6ec5360e', '\x40c06efb0294c69406071355bdc5a6b5f25ba4a4894c70a892f0dc92d41e22cd'),
	(110, '2027-02-01 09:00:00+00', 'shell', 'guest.added', 4, '{}', 4, 3, 110, 56, NULL, '6ec5360e', '\xef677396ed6763a0bf57b554e38c3bca9d2f2729b49e449d94d229455f26f520'),
	(111, '2027-02-01 09:00:00+00', 'shell', 'guest.merged', 2, '{"kept": 2, "fields": [], "merged": 12, "institution": null}', 2, 106, 111, 2, NULL, '6ec5360e', '\x8ad4ae57d36e1b48edc14d082fa5b889eab3ca06811e20a1215646ecf74c0a5c'),
	(112, '2027-02-01 09:00:00+00', 'shell', 'guest.told_apart', 2, '{"other": 22}', 2, 107, 112, 5, NULL, '6ec5360e', '\xe7bd206fcf3e7ec437494c1fc6801d26408f0587b059c5cb456ff95d9920be4b'),
	(113, '2027-02-01 09:00:00+00', 'shell', 'people.linked', NULL, '{"people": ["22", "56"]}', 0, 3, 113, NULL, NULL, '6ec5360e', '\xf0160e1a8a66d0e1338ed91bef59086af7ed136f6d183436588008e29c979796'),
	(114, '2027-02-01 09:00:00+00', 'account 1', 'guest.unmasked', 2, '{}', 2, 108, 114, 3, '\x9ce8b5fab69944e5c3bb45d563738b6a277108259ce2636b577a6abbab0856c3', '6ec5360e', '\xc55122147228c071977137130ed6e299ebe98ef3e589aeea69d44989b37e0e6d'),
	(115, '2027-02-01 09:00:00+00', 'account 1', 'announcement.added', 2, '{"announcement": 1}', 2, 109, 115, NULL, NULL, '6ec5360e', '\x3456e6ab1fbeb18484613ad20c75f40a13bfe9c8565166c42980951065994b1e'),
	(116, '2027-02-01 09:00:00+00', 'account 1', 'wording.set', 2, '{"letter": "confirmed", "language": "en"}', 2, 110, 116, NULL, NULL, '6ec5360e', '\xf268321ed5f80eeb22602af316f17ba8a9e669a8d0ad792a382186ee9a3f8c61'),
	(117, '2027-02-01 09:00:00+00', 'account 1', 'wording.set', 2, '{"letter": "waitlisted", "language": "en"}', 2, 111, 117, NULL, NULL, '6ec5360e', '\xdaa528eb76be8213f5defc3f81b479b0f6f836d64c317bc949918870fb920f43'),
	(118, '2027-02-01 09:00:00+00', 'account 1', 'wording.dropped', 2, '{"letter": "waitlisted", "language": "en"}', 2, 112, 118, NULL, NULL, '6ec5360e', '\xf6378efeb57b2b744e2805f9c6013eecb5b2f64b5e3a8147741a3d449d17a02c'),
	(119, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["awaited_by"]}', 2, 113, 119, 9, NULL, '6ec5360e', '\x608f2f77397c7a70d9160dda9a43f2ff21218206c44b3121aa18348df4985ac5'),
	(120, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["note"]}', 2, 114, 120, 9, NULL, '6ec5360e', '\x65df2f4228e76483708d1ca0fa92ef0bdd909295f310a84158cc451befc19fbe'),
	(121, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["assistant_email"]}', 2, 115, 121, 9, NULL, '6ec5360e', '\x72870d54be55b7e1ae9aecd6b4d4c04f4e88e4566bf80ae9313d9eb33f27e740'),
	(122, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["tags"]}', 2, 116, 122, 9, NULL, '6ec5360e', '\x39645067867e7124fa64443e67a0f407bfb50f1f3e9e8dbe344bb2a352888643'),
	(123, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["is_vip"]}', 2, 117, 123, 9, NULL, '6ec5360e', '\xf1b45fc3b9b8d8e62e99f8f13d550c1e5143883312bb8cc81746bbceaca4dfba'),
	(124, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["host"]}', 2, 118, 124, 9, NULL, '6ec5360e', '\x0d74e0e5162a89d904c6f0c969f1e3e2f5c9e46d917462b1ea61d3ebc5d81bc1'),
	(125, '2027-02-01 09:00:00+00', 'account 1', 'bulk.begun', 2, '{"bulk": 1, "kind": "group", "rows": 55, "value": "police"}', 2, 119, 125, NULL, NULL, '6ec5360e', '\xb65a87fd54fd51b3b98e1fd1001ae02eaead6f66951b3c556d6042b7e2c2d760'),
	(126, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 120, 126, 2, NULL, '6ec5360e', '\x47b44217f5c2f9dc1e8fb84983f56ad608f9a959540dde303ff49d2a17ff5633'),
	(127, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 121, 127, 3, NULL, '6ec5360e', '\xb4bbde3c9c150b30a88ee8f3f3a2c79b7e53af850f730928fda82fb4aa1f1604'),
	(128, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 122, 128, 4, NULL, '6ec5360e', '\x006cb3d223d70643d6f81e7293e052fcd4eac35c66ad62b301d912c4367deac0'),
	(129, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 123, 129, 6, NULL, '6ec5360e', '\xef6d956127799cb50e6560ba39364515766cff5df9093c13cf3d608ae41074b4'),
	(130, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 124, 130, 7, NULL, '6ec5360e', '\xb38f0571cad9cf0bac3222bb89f247c3e58cadb151cab83eb2daaeb29be81a5a'),
	(131, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 125, 131, 8, NULL, '6ec5360e', '\xf542c7b8840b17f57654c4c66688c7674fa764fb4ac18a5198949525a3e8c433'),
	(132, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 126, 132, 10, NULL, '6ec5360e', '\xc76573e615b471eb4a2fb5cde15b7f4f84a7b82cf0a2af6db51ead2d8132ae9a'),
	(133, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 127, 133, 11, NULL, '6ec5360e', '\xc1aa5d822d85e7c4060fbe4a94a1da50abdb67ae4823b222a6a3c2ead9387c01'),
	(134, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 128, 134, 14, NULL, '6ec5360e', '\x40008341613176e510398fe264278c4c24ee96e4cd09d8df05238b777ba9710b'),
	(135, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 129, 135, 15, NULL, '6ec5360e', '\x412a47cc3688c9c898390a19d0254baab9106c45730b624e1c6e6a0256cf55a5'),
	(136, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 130, 136, 16, NULL, '6ec5360e', '\xdfbe4397dc65fc7931f92fefb03b0d6ee91ca19aee7a89482672d5080edd9903'),
	(137, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 131, 137, 18, NULL, '6ec5360e', '\xdff8c8403e3b1907f268aeb1796bad39ed7052faa030d6d672dbbf01fc5ac42b'),
	(138, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 132, 138, 19, NULL, '6ec5360e', '\x5a1f3f485841c5e826ca2338ec430926be67857cc88cb13d456a3ef5edbd9a02'),
	(139, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 133, 139, 20, NULL, '6ec5360e', '\xa05d36fb31e3fc319ea2d6f1f4d775cb41f91c0b12c755ce1656488fb2a39e5f'),
	(140, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 134, 140, 22, NULL, '6ec5360e', '\x774f58905e084c9bddf283e9a50287a70556f45d6c43217e39eae9fea525c6f3'),
	(141, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 135, 141, 23, NULL, '6ec5360e', '\x9d3a07ff29d614c700c1070375e5d3aef69844eb81098a99d3e3358b1d2967c4'),
	(142, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 136, 142, 24, NULL, '6ec5360e', '\x1299d799c5adbc6d883f6f68609fe4e8383bd97d40e382fbd6ded0dfb375527c'),
	(143, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 137, 143, 26, NULL, '6ec5360e', '\x27c111e37da8561e033b44b3ffc8134c49af14703881de80c34448e6d2598588'),
	(144, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 138, 144, 27, NULL, '6ec5360e', '\xa0c9f6720065fa38d99e65ee9ecfa272581bcf5a2ec02333d2e0bab3e2cb7c87'),
	(145, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 139, 145, 28, NULL, '6ec5360e', '\x16e4268df521930cb35a5d3ca45b157eabbd1c78389491104eb14ec4e9e3ba9f'),
	(146, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 140, 146, 30, NULL, '6ec5360e', '\xd6635ef4e8df28a1350e0908073246a5b48c3ae1305e9e22a1f17ba82f6f8f23'),
	(147, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 141, 147, 31, NULL, '6ec5360e', '\x9f2d7bb5bd6e5472a954e702d51875dc2f88a0843158d440c06bac70728c005a'),
	(148, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 142, 148, 32, NULL, '6ec5360e', '\xb3f1a2b99c80a77f72e07791acb39b5f1757d060329057b480413a485b65707f'),
	(149, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 143, 149, 33, NULL, '6ec5360e', '\x11db03340fd41bba2b40e8a332bf440749e95adf0d8654c7f097da6c6dc9865c'),
	(150, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 144, 150, 34, NULL, '6ec5360e', '\x446b30470f063ee738df2489d6b64abced68d778148fc2d9f0b0c0f2814d6d0c'),
	(151, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 145, 151, 35, NULL, '6ec5360e', '\x208b44fcc06e9729686307f9c3059f4422f99b7fa490b466aab54e6d1918f355'),
	(152, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 146, 152, 36, NULL, '6ec5360e', '\x888e79eb106f04af57a82d567450ab1c753d59332befb26726cf7f80234f2f01'),
	(153, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 147, 153, 37, NULL, '6ec5360e', '\xab99e35670df1bc52ce587aa9f906aa5491fb87065ca7727876572c6d609d20a'),
	(154, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 148, 154, 38, NULL, '6ec5360e', '\x440e8f82d8e08bfbb69eb56621a12227ad9819141d3a65a6e96856fee58e37f1'),
	(155, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 149, 155, 39, NULL, '6ec5360e', '\x4ce0d17ba15488d87321dcf5f4e59f1965c516894922b5af51c514e9822bd150'),
	(156, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 150, 156, 40, NULL, '6ec5360e', '\x3a64452d98a7ed0b4cf59b8cb965b94e6c5c1dd77fb917d910b129a4568a5325'),
	(157, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 151, 157, 41, NULL, '6ec5360e', '\x1d861e9858d591d406f4daee93e4277de5deddc669d67e3f13e6d8e3c99877b7'),
	(158, '2027-02-01 09:00:00+00', 'worker', 'letter.bounced', 2, '{"message": 1}', 2, 152, 158, NULL, NULL, '6ec5360e', '\xc9cb4124003e74be144175585d8865b77104ce978f85a7f34879b1ec4728d5f0'),
	(159, '2027-02-01 09:00:00+00', 'calendar', 'registration.answered', 2, '{"answer": "tentative"}', 2, 153, 159, 22, NULL, '6ec5360e', '\xa0166f2a72d227b3070631c46dba53f425718c6ef10e9f44b39403bd03fe55a7'),
	(160, '2027-03-10 09:33:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "23cb7af3-ed36-482f-83a3-7d4dab5b3598"}', 2, 154, 160, NULL, NULL, '6ec5360e', '\x43115c1eeece8a05f66bf88d77af4b85623ecbb70d76a3bf30c42ce81cea4f1e'),
	(161, '2027-03-10 09:33:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "23cb7af3-ed36-482f-83a3-7d4dab5b3598"}', 2, 155, 161, NULL, NULL, '6ec5360e', '\x2ee73c218bc8d0db32d849948fc30572e3bf88e318da838444ecc35c5f94323e'),
	(162, '2027-03-10 09:33:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "23cb7af3-ed36-482f-83a3-7d4dab5b3598"}', 2, 156, 162, NULL, NULL, '6ec5360e', '\x35e3dfd14f64aea7ae866184fc60f30cb29aca7f04b8162ca8420557961d3b64'),
	(163, '2027-03-10 09:34:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "2abcc6b0-4afa-46b1-b143-9dcc76a08ad0"}', 2, 157, 163, NULL, NULL, '6ec5360e', '\x9765e8b3099b4684fae1b6e2c0d9e373dc5f1a7d905374171c8b70329f35030b'),
	(164, '2027-03-10 09:34:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "2abcc6b0-4afa-46b1-b143-9dcc76a08ad0"}', 2, 158, 164, NULL, NULL, '6ec5360e', '\xc8a073d7f2565c4cefea7a5337fdcb6378ce5e2d0065324b80dc3790dec90cc7'),
	(165, '2027-03-10 09:34:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "2abcc6b0-4afa-46b1-b143-9dcc76a08ad0"}', 2, 159, 165, NULL, NULL, '6ec5360e', '\x84ae12470b2730fe041af8c7f968b6a7cff60775b3b204b15620dd46ba96de54'),
	(166, '2027-03-10 09:35:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "1e7fc597-efae-4a79-9b80-ca7be22f9fbd"}', 2, 160, 166, NULL, NULL, '6ec5360e', '\x863927f6fdac5e869591ddc4fb811771582d6cf682f9dfdae9efcb79ccca6cd8'),
	(167, '2027-03-10 09:35:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "1e7fc597-efae-4a79-9b80-ca7be22f9fbd"}', 2, 161, 167, NULL, NULL, '6ec5360e', '\xadc9cf139f820f115a6e9523f836063cac6650c93337d4c70c6c4ae5087ac93a'),
	(168, '2027-03-10 09:35:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "1e7fc597-efae-4a79-9b80-ca7be22f9fbd"}', 2, 162, 168, NULL, NULL, '6ec5360e', '\x286268bb10bc48f1fd0fb201b9330869b4af4cfe841d1da3ea7667baef5056ce'),
	(169, '2027-03-10 09:36:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "cee282ad-3052-4572-b186-c4237fc2cc64"}', 2, 163, 169, NULL, NULL, '6ec5360e', '\x8902399dde3d6797ab777f90bd5377a500a35eada56e095a1d6af90f40043786'),
	(170, '2027-03-10 09:36:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "cee282ad-3052-4572-b186-c4237fc2cc64"}', 2, 164, 170, NULL, NULL, '6ec5360e', '\xaf54549611c07e9109d55c77ea7ce800b1c7ed587c44165ca0b80f47ee7524e6'),
	(171, '2027-03-10 09:36:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "cee282ad-3052-4572-b186-c4237fc2cc64"}', 2, 165, 171, NULL, NULL, '6ec5360e', '\xffd2344f1dea034c3145219da8328f9c257e4535b524b77581d7532df1ecb407'),
	(172, '2027-03-10 09:37:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "376a90b6-b066-419d-b5be-768d5c5b7c64"}', 2, 166, 172, NULL, NULL, '6ec5360e', '\x3d6e6294ac975352483e4a29abb6c75e278ad158824b52ad81bf944893c78f52'),
	(173, '2027-03-10 09:37:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "376a90b6-b066-419d-b5be-768d5c5b7c64"}', 2, 167, 173, NULL, NULL, '6ec5360e', '\xf86482970dc651b0b263b7e088d47f515a0f3cd94257237cb9693313b4a47c5d'),
	(174, '2027-03-10 09:37:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "376a90b6-b066-419d-b5be-768d5c5b7c64"}', 2, 168, 174, NULL, NULL, '6ec5360e', '\x374d3842d989533ca040e0f16d81e11855f841c9058deab32a0fa0a5fd0fc43a'),
	(175, '2027-03-10 09:38:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "8c88ed97-c97e-4ee1-ad0b-6e56039879f2"}', 2, 169, 175, NULL, NULL, '6ec5360e', '\xd80adbeab08b79c06074b345cea13504ff27d277b566013a21398b185bf387a6'),
	(176, '2027-03-10 09:38:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "8c88ed97-c97e-4ee1-ad0b-6e56039879f2"}', 2, 170, 176, NULL, NULL, '6ec5360e', '\x3bdd2a310f4d5a001fca4c11ab79eee38716599e49ee3a7d678f4e37c4865b17'),
	(177, '2027-03-10 09:38:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "8c88ed97-c97e-4ee1-ad0b-6e56039879f2"}', 2, 171, 177, NULL, NULL, '6ec5360e', '\xda4953942fe006730a72e095ad84ca8a1f2a7bbf14b93cf3f8e3f60f95f1924c'),
	(178, '2027-03-10 09:39:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "d54463a7-4cf7-478e-b11c-864567a1e4f4"}', 2, 172, 178, NULL, NULL, '6ec5360e', '\x729536093c885a515c509ba7c633f32bac6502415b6476bb7b37b408127f4c2b'),
	(179, '2027-03-10 09:39:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "d54463a7-4cf7-478e-b11c-864567a1e4f4"}', 2, 173, 179, NULL, NULL, '6ec5360e', '\xf7883e513128ced81698dd42b9e4369e68c3a48fa00f6147f4a41fc089bb6f56'),
	(180, '2027-03-10 09:39:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "d54463a7-4cf7-478e-b11c-864567a1e4f4"}', 2, 174, 180, NULL, NULL, '6ec5360e', '\xe37100a991886fe8ae7369f27166e5ee49d88e336e196e4d108a77f50d1e000e'),
	(181, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "478a3946-7c82-408c-9468-180a427c57c5"}', 2, 175, 181, 57, NULL, '6ec5360e', '\xfdd747d0187bee12b1aa8a2cd0af21d3cc9645ad8f2ff34a4fcd3fe7a6c5f7e9'),
	(182, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "45233a2b-99ba-43f9-ac0d-f6549714dec5"}', 2, 176, 182, 58, NULL, '6ec5360e', '\x090f210dae84f2e2c2fcd214becdc009430e1355f899553be9e3d499c58e7a3d'),
	(183, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "15da33fa-f333-42ac-b329-c5334831dfa6"}', 2, 177, 183, 59, NULL, '6ec5360e', '\x1a6e609bcbdf35c2a24cd9b418afd61173087062849660261b58350f1fb09112'),
	(184, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "76446c3b-d76a-4130-adaf-69f9273797f1"}', 2, 178, 184, 60, NULL, '6ec5360e', '\xcf8ba13b326c307af4796e0ecabfe09c49f0d23794fa02066013f5b707e217f9'),
	(185, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "9696441d-12d2-4d76-8db4-f9a5b304a344"}', 2, 179, 185, 61, NULL, '6ec5360e', '\x4ed760601b58bea7efd1ad5ec15bbe8fb0baa6abdf96ed764751251a87d286d4'),
	(186, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "4692664b-908a-44b1-bc4d-5782c3f04a67"}', 2, 180, 186, 62, NULL, '6ec5360e', '\xac35952c8b9139135947234535ee63737e61d48c808c1d53640d65bee2d00d63'),
	(187, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "9b53cdd8-ae84-45c4-8d15-9798d596c30e"}', 2, 181, 187, 63, NULL, '6ec5360e', '\x05c00016df0a2d5ec775a714aa61a09009dada10defe969af77f445ca4572776'),
	(188, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "6b194c83-2f4e-4763-ab14-5971b7b30ca8"}', 2, 182, 188, 64, NULL, '6ec5360e', '\xa3e1c8ba74b4ff02387cc5839f2e369b4adb60275423b499a24efc9b29965e9e'),
	(189, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "4e7d4227-8f86-44c3-bd5f-926e06daafc8"}', 2, 183, 189, 65, NULL, '6ec5360e', '\x69e81f9bf276df96fccc27e405c84f14569e74cdddfd8e457a86f2c7dd4f9f27'),
	(190, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "576bfdbe-8197-48d1-ba53-50993623c74d"}', 2, 184, 190, 66, NULL, '6ec5360e', '\xa650fcd617dbc1a628cf77fd7ec2d679434d10b1bbdd6a6a6bdf80687ba13cb3'),
	(191, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "500cb9d9-540d-4b8d-9a32-13fc1fee9a6f"}', 2, 185, 191, 67, NULL, '6ec5360e', '\xe2876be38d0774795971593cdef1438c52da56954275bf1cf4657768183f12b9'),
	(192, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "c8a1a1b6-b52b-4409-a468-ceb7f2c2854b"}', 2, 186, 192, 68, NULL, '6ec5360e', '\x8069b75c9958f15d33ee9fbda579d7a9f08cfd6d4a1c262e2afa3a4a1d9077e4'),
	(193, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "0ac72b51-1110-4062-a9f1-14c0c2d16c91"}', 2, 187, 193, 69, NULL, '6ec5360e', '\x6bc3e8c3854fb2f6d908c72f4710982efc055e233f5c7ce32186cf2242408b5b'),
	(194, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "22016d64-0147-4bbb-850d-2080e9a9c397"}', 2, 188, 194, 70, NULL, '6ec5360e', '\x8934d0eb58b5d4930c2e46c84e101afaa4024a63429f7caab352285237f4e958'),
	(195, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "d789e2b2-a30b-4b5c-b184-bf33e7a590f7"}', 2, 189, 195, 71, NULL, '6ec5360e', '\x0c43f5f0bf68fa9b17412c1b2cb1068996d710727b626d62a97a50995a510175'),
	(196, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "0f00395f-9177-453a-9efd-8ecdb7922f85"}', 2, 190, 196, 72, NULL, '6ec5360e', '\x3b75380c79c0e08b7bb9b888012e1510dcd2b1afceed0e9f5c9d52375004916f'),
	(197, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "3688661c-cc11-4f57-ba3c-c9f9141c9fdb"}', 2, 191, 197, 73, NULL, '6ec5360e', '\xd1a89df66f26723d0f1bcaa0f4a6dbea8ae8d06ace5fd7206a755dad6c6ed4ed'),
	(198, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "cc9e2312-af89-494e-8e10-18bfb0f65e18"}', 2, 192, 198, 74, NULL, '6ec5360e', '\xdb1c3f6c400549f45581e100dfa77b0fcfc2f8dac234e0674285dacfb2fc295d'),
	(199, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "bc8d7bab-4d4a-427c-921a-18647d832810"}', 2, 193, 199, 75, NULL, '6ec5360e', '\xdc3058494d69d94f72fd08a659e734a8bb4b83a66dafc8d30f0a281e144af15d'),
	(200, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "82c4c688-f186-4bde-a385-dc28c8ba8f74"}', 2, 194, 200, 76, NULL, '6ec5360e', '\xac1f35c1c2a8a281e5439b74ff5f443c9f100745116712c7eb773d23256755ee'),
	(201, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "a031fb24-3503-4936-9f2a-3d5ba3735814"}', 2, 195, 201, 77, NULL, '6ec5360e', '\xa0043720cde53dfa4da550a0adc5fa5ad97d94a2049d88247acc659c8149c4fe'),
	(202, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "8419b7bf-5237-49f1-b8fb-74927c9f7866"}', 2, 196, 202, 78, NULL, '6ec5360e', '\x0d02d5b1e4ecfe9c18f1d210a26aaf70afed6e254fa5b0845b34aba38fd98ff8'),
	(203, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "8fb1eac1-5b03-44ae-ac99-6440fb674a0f"}', 2, 197, 203, 79, NULL, '6ec5360e', '\xa3baa11f92f7babf563731b11832b747635d58b61c2d5c76a61ab118b83b5b47'),
	(204, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "0b8ff366-d390-42c1-b061-a7418d941c4a"}', 2, 198, 204, 80, NULL, '6ec5360e', '\x0ff8677134f7fcb2e6b0c3059ca58e0cbc802e7dae258e9e6a3c5688ca5929ae'),
	(205, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "315e4c62-a942-441a-b295-4ab9082b211c"}', 2, 199, 205, 81, NULL, '6ec5360e', '\x445480366cdcc7255176a4f560fb5452d45dc8124a5394643e2e054e44b48d72'),
	(206, '2027-03-11 09:00:00+00', 'shell', 'figures.frozen', 2, '{"attended": 59}', 2, 200, 206, NULL, NULL, '6ec5360e', '\x4f0d4ec225d0732d81918ef8b193843228a863ba0064b0136dcb92a1aab4ff26'),
	(207, '2027-03-11 09:00:00+00', 'shell', 'signed_sheet.entered', 2, '{"sheet": 1, "signatures": 103}', 2, 201, 207, NULL, NULL, '6ec5360e', '\xb1e270c385fe929091d718607608e932282ebd04bba5306aa6ff81a716b2a0ca'),
	(208, '2027-03-11 09:00:00+00', 'shell', 'figures.thawed', 2, '{}', 2, 202, 208, NULL, NULL, '6ec5360e', '\x0baabd2d0f8d1db765d8e613696b75d47408886a99bbaa521d4df1daf757b6a2'),
	(209, '2027-03-11 09:00:00+00', 'shell', 'gap.explained', 2, '{"gap": "signatures", "difference": 44}', 2, 203, 209, NULL, NULL, '6ec5360e', '\xbffa97347f9caa2ea7cfe8e18aafa98a2e1d3add2e24b1a1445a307faa914d22'),
	(210, '2027-03-11 09:00:00+00', 'link', 'request.made', 2, '{}', 2, 204, 210, 2, NULL, '6ec5360e', '\x587ff2df82dd79d0e9dee5dc8f46a7601ce3f6e0246675b5ec5ccdeba30bcf5c'),
	(211, '2027-03-11 09:00:00+00', 'link', 'request.settled', 2, '{}', 2, 205, 211, 2, NULL, '6ec5360e', '\xf1d6a2bf478813f90d21f325f50f3803cfd4fee35920aa166a0fd5cec89354b5'),
	(212, '2027-03-11 09:00:00+00', 'shell', 'figures.frozen', 2, '{"attended": 59}', 2, 206, 212, NULL, NULL, '6ec5360e', '\x094893384d63dc1878a5689c1489fb3d04d5fe337f1b93b5e4f9ac8de432e424'),
	(213, '2027-03-11 11:00:00+00', 'worker', 'figures.published', 2, '{"moment": "day_after"}', 2, 207, 213, NULL, NULL, '6ec5360e', '\x6533737574d9305fd11026386bab933dd4ab6b4a5d924a18150344fe5ced6854'),
	(214, '2027-03-11 11:00:00+00', 'shell', 'event.edited', 3, '{"fields": ["addresses", "capacity", "contact_email", "ends_at", "starts_at", "titles", "venues"]}', 3, 1, 214, NULL, NULL, '6ec5360e', '\x014346f09e965520810a92e858e092d4c81bbefced943698d7d0b445293449e6'),
	(215, '2027-03-11 11:00:00+00', 'shell', 'event.published', 3, '{}', 3, 2, 215, NULL, NULL, '6ec5360e', '\x78e5283e16f538589d300a2f4907a30d0ab2f07899294d41da721a9132f93245'),
	(216, '2027-03-11 11:00:00+00', 'shell', 'account.added', NULL, '{"role": "observer", "events": [], "account": 2}', 0, 4, 216, NULL, NULL, '6ec5360e', '\x98f5735e380f7cf15262d0bfc5b33e1ce4e671a049d986b20cb8d877baaa6e85'),
	(217, '2027-03-11 11:00:00+00', 'shell', 'account.password_set', NULL, '{"role": "observer", "events": [], "account": 2}', 0, 5, 217, NULL, NULL, '6ec5360e', '\x74cdd37bbc77a19ea5c6f82590acddf38bef6d861a9eaacd613909b21d5357c9'),
	(218, '2027-03-11 11:00:00+00', 'account 2', 'account.signed_in', NULL, '{}', 0, 6, 218, NULL, NULL, '6ec5360e', '\x881e95f787e88bb39ec3452220a559e555dd78551206cbcb96ddb33fab39d9eb'),
	(219, '2027-03-11 11:00:00+00', 'shell', 'account.second_factor_added', NULL, '{"factor": "authenticator-app", "account": 1}', 0, 7, 219, NULL, NULL, '6ec5360e', '\xe1b3404b1b726bc4910d08a2a7779e2e74fef75837bf66fa132b476b505e0f5f'),
	(220, '2027-03-11 11:00:00+00', 'account 1', 'api_token.made', NULL, '{"events": ["xk"], "scopes": ["guests:read", "guests:write", "registrations:read", "figures:read", "documents:read"], "api_token": 1}', 0, 8, 220, NULL, NULL, '6ec5360e', '\x34544c64593e2b0e55cf273a7f1af12ce9877a416766760995a6a37a8ebdb98d'),
	(221, '2027-03-11 11:00:00+00', 'account 1', 'account.added', NULL, '{"role": "door", "events": ["xk"], "account": 3}', 0, 9, 221, NULL, NULL, '6ec5360e', '\x3d3424499c798db55175f916fc20366878be8af3fb0617b690c8cdf4a87efdbb'),
	(222, '2027-03-11 11:00:00+00', 'account 1', 'notice.edited', NULL, '{"fields": ["controller"]}', 0, 10, 222, NULL, NULL, '6ec5360e', '\x74dc9fd0f1c6e7505c2dbe9e609502068b2a691cac6ce1c6b939de0267762378'),
	(223, '2027-03-11 11:00:00+00', 'shell', 'question.added', 3, '{"question": 2}', 3, 3, 223, NULL, NULL, '6ec5360e', '\x33b35514bc6c6fd81e85d3c64f865026c377c7c54e8010e294ed7c7d75aedd0f'),
	(224, '2027-03-11 11:00:00+00', 'shell', 'guest.added', 3, '{}', 3, 4, 224, 82, NULL, '6ec5360e', '\xd24b3cf42be21121471e88f086f457ac091040b691d84b2186a72183779bfc52'),
	(225, '2027-03-11 11:00:00+00', 'shell', 'guest.added', 3, '{}', 3, 5, 225, 83, NULL, '6ec5360e', '\xe1cf2dbda2f96194e4fbd6f47355a6988ba0840fb017b376e568a67d55c49f20'),
	(226, '2027-03-11 11:00:00+00', 'shell', 'invitations.sent', 3, '{"by_mail": 2, "by_letter": 0}', 3, 6, 226, NULL, NULL, '6ec5360e', '\x405db7e52fad0b43f307e3ea8e5a8585b41fc4eed99f8a2f15395b8b5d7d44b9'),
	(227, '2027-03-11 11:00:00+00', 'shell', 'guest.erased', 3, '{"certificate": "6YAQW32DYZFA"}', 3, 7, 227, 82, '\x19b0a008cf6cfbc4e00bdffdb10a6d286ab820fc6fcb697daaa4071c0b4c978c', '6ec5360e', '\x94700d6aa1cbcfc1401aa54dfa6421bb85e24cfa999aef0cee20e35770e20812'),
	(228, '2027-03-11 11:00:00+00', 'shell', 'quota.set', 3, '{"group": "judges", "target": 10, "ceiling": 20, "reserved": 1}', 3, 8, 228, NULL, NULL, '6ec5360e', '\x8875ec3bd65f2dfa6a34e36552a70ca5bdb63a3d523a0bc396204d3a67b8af62'),
	(229, '2027-03-11 11:00:00+00', 'shell', 'door_token.made', 3, '{"token": 1, "station": "A"}', 3, 9, 229, NULL, NULL, '6ec5360e', '\x3602e73982402c2f4d262d08a2abfa67eaf26d20133e42cb909b553c4163d392'),
	(230, '2027-03-11 11:00:00+00', 'shell', 'logo.added', NULL, '{"logo": 1}', 0, 11, 230, NULL, NULL, '6ec5360e', '\x4025bac6099fbb1aa226c0b4290e2887f0681b05ab51456f5e95ffdf9312bc72'),
	(231, '2027-03-11 11:00:00+00', 'shell', 'source.added', NULL, '{"kind": "workshops", "number": "W", "project": "tc-0770-0782"}', 0, 12, 231, NULL, NULL, '6ec5360e', '\x48c456b24a05b60859b5810079fc96564054c5e4f83ab77fb3c6e38814e7f714'),
	(232, '2027-03-11 11:00:00+00', 'shell', 'source.added', NULL, '{"kind": "findings", "number": "F", "project": "tc-0770-0782"}', 0, 13, 232, NULL, NULL, '6ec5360e', '\x3c6ac90c4e1e9615875149ac083c067c32c335ff58153b9f42bab240bac6bad6'),
	(233, '2027-03-11 11:00:00+00', 'shell', 'source.added', NULL, '{"kind": "recommendations", "number": "9", "project": "tc-0770-0782"}', 0, 14, 233, NULL, NULL, '6ec5360e', '\x1acc44a3be6e819e13d5fc077663cec2fbbc0e56c21b0194c1c56a80df8bebd7'),
	(234, '2027-03-11 11:00:00+00', 'shell', 'cards.made', 3, '{"cards": 1, "group": "shared"}', 3, 10, 234, NULL, NULL, '6ec5360e', '\x8fdf48d6319a2dfc2bd46affdef5072a36c53b0ab22371df1cc30d3253589159'),
	(235, '2027-03-11 11:00:00+00', 'shell', 'copies.stock_set', 3, '{"stock": ["bs: 40"]}', 3, 11, 235, NULL, NULL, '6ec5360e', '\x623f1882f79f3b7d96485a94fdc25b3199bb2edf62239c1abf259bcadf566da8'),
	(236, '2027-03-11 11:00:00+00', 'shell', 'document.added', 3, '{"document": 1, "language": "en"}', 3, 12, 236, NULL, NULL, '6ec5360e', '\x97d2ef61a7467c14f2dd37c75d461ef7d27442419e0bc38cb2b925211fcebee3'),
	(237, '2027-03-11 11:00:00+00', 'shell', 'event.programme_set', 3, '{"items": 1}', 3, 13, 237, NULL, NULL, '6ec5360e', '\x512f7b51de5d6a97f6bd0131d47de561070af4b8097cb114100a353de53e200c'),
	(238, '2027-03-11 11:00:00+00', 'shell', 'attachments.chosen', 3, '{"letter": "invitation"}', 3, 14, 238, NULL, NULL, '6ec5360e', '\x60f2adfd8e3ad0c969137ace582516489dadcf3d05903838aceabf07cd3e29b3');

INSERT INTO public.audit_subjects VALUES
	(1, 2, NULL, NULL, NULL),
	(2, 2, NULL, NULL, NULL),
	(3, 4, NULL, NULL, NULL),
	(4, 4, NULL, NULL, NULL),
	(5, NULL, NULL, NULL, NULL),
	(6, NULL, NULL, NULL, NULL),
	(7, 2, NULL, NULL, NULL),
	(8, 2, NULL, NULL, NULL),
	(9, 2, NULL, NULL, NULL),
	(10, 2, 2, NULL, NULL),
	(11, 2, 2, NULL, NULL),
	(14, 2, 22, NULL, NULL),
	(15, 2, 22, NULL, NULL),
	(16, 2, NULL, NULL, NULL),
	(17, 2, NULL, NULL, NULL),
	(18, 2, 1, NULL, NULL),
	(19, 2, 3, NULL, NULL),
	(20, 2, 3, NULL, NULL),
	(21, 2, 4, NULL, NULL),
	(22, 2, 5, NULL, NULL),
	(23, 2, 5, NULL, NULL),
	(24, 2, 5, NULL, NULL),
	(25, 2, 7, NULL, NULL),
	(26, 2, 7, NULL, NULL),
	(27, 2, 9, NULL, NULL),
	(28, 2, 9, NULL, NULL),
	(29, 2, 9, NULL, NULL),
	(30, 2, 11, NULL, NULL),
	(31, 2, 11, NULL, NULL),
	(32, 2, 13, NULL, NULL),
	(33, 2, 14, NULL, NULL),
	(34, 2, 14, NULL, NULL),
	(35, 2, 14, NULL, NULL),
	(36, 2, 15, NULL, NULL),
	(37, 2, 16, NULL, NULL),
	(38, 2, 16, NULL, NULL),
	(39, 2, 18, NULL, NULL),
	(40, 2, 18, NULL, NULL),
	(41, 2, 18, NULL, NULL),
	(42, 2, 20, NULL, NULL),
	(43, 2, 20, NULL, NULL),
	(44, 2, 23, NULL, NULL),
	(45, 2, 23, NULL, NULL),
	(46, 2, 23, NULL, NULL),
	(47, 2, 24, NULL, NULL),
	(48, 2, 25, NULL, NULL),
	(49, 2, 25, NULL, NULL),
	(50, 2, 26, NULL, NULL),
	(51, 2, 27, NULL, NULL),
	(52, 2, 27, NULL, NULL),
	(53, 2, 27, NULL, NULL),
	(54, 2, 29, NULL, NULL),
	(55, 2, 29, NULL, NULL),
	(56, 2, NULL, NULL, NULL),
	(57, 2, NULL, NULL, NULL),
	(58, 2, NULL, NULL, NULL),
	(59, 2, 31, NULL, NULL),
	(60, 2, NULL, NULL, NULL),
	(61, 2, 31, NULL, NULL),
	(62, 2, 32, NULL, NULL),
	(63, 2, 32, NULL, NULL),
	(64, 2, 33, NULL, NULL),
	(65, 2, 33, NULL, NULL),
	(66, 2, 34, NULL, NULL),
	(67, 2, 34, NULL, NULL),
	(68, 2, 35, NULL, NULL),
	(69, 2, 35, NULL, NULL),
	(70, 2, 36, NULL, NULL),
	(71, 2, 36, NULL, NULL),
	(72, 2, 37, NULL, NULL),
	(73, 2, 37, NULL, NULL),
	(74, 2, 38, NULL, NULL),
	(75, 2, 38, NULL, NULL),
	(76, 2, 39, NULL, NULL),
	(77, 2, 39, NULL, NULL),
	(78, 2, 40, NULL, NULL),
	(79, 2, 40, NULL, NULL),
	(80, 2, 41, NULL, NULL),
	(81, 2, 41, NULL, NULL),
	(82, 2, 42, NULL, NULL),
	(83, 2, 42, NULL, NULL),
	(84, 2, 43, NULL, NULL),
	(85, 2, 43, NULL, NULL),
	(86, 2, 44, NULL, NULL),
	(87, 2, 44, NULL, NULL),
	(88, 2, 45, NULL, NULL),
	(89, 2, 45, NULL, NULL),
	(90, 2, 46, NULL, NULL),
	(91, 2, 46, NULL, NULL),
	(92, 2, 47, NULL, NULL),
	(93, 2, 47, NULL, NULL),
	(94, 2, 48, NULL, NULL),
	(95, 2, 48, NULL, NULL),
	(96, 2, 49, NULL, NULL),
	(97, 2, 49, NULL, NULL),
	(98, 2, 50, NULL, NULL),
	(99, 2, 50, NULL, NULL),
	(100, 2, 51, NULL, NULL),
	(101, 2, 51, NULL, NULL),
	(102, 2, 52, NULL, NULL),
	(103, 2, 52, NULL, NULL),
	(104, 2, 53, NULL, NULL),
	(105, 2, 53, NULL, NULL),
	(106, 2, 54, NULL, NULL),
	(107, 2, 54, NULL, NULL),
	(108, 2, 55, NULL, NULL),
	(109, 2, 55, NULL, NULL),
	(110, 4, 56, NULL, NULL),
	(12, 2, 2, NULL, NULL),
	(13, 2, 2, NULL, NULL),
	(111, 2, 2, NULL, NULL),
	(112, 2, 5, NULL, NULL),
	(113, NULL, NULL, NULL, NULL),
	(114, 2, 3, '{"reason": "Zqsbrwlwfxls"}', '\xbfa1f83e5e0fe4e4b5d7e16c76f35f7e'),
	(115, 2, NULL, NULL, NULL),
	(116, 2, NULL, NULL, NULL),
	(117, 2, NULL, NULL, NULL),
	(118, 2, NULL, NULL, NULL),
	(119, 2, 9, NULL, NULL),
	(120, 2, 9, NULL, NULL),
	(121, 2, 9, NULL, NULL),
	(122, 2, 9, NULL, NULL),
	(123, 2, 9, NULL, NULL),
	(124, 2, 9, NULL, NULL),
	(125, 2, NULL, NULL, NULL),
	(126, 2, 2, NULL, NULL),
	(127, 2, 3, NULL, NULL),
	(128, 2, 4, NULL, NULL),
	(129, 2, 6, NULL, NULL),
	(130, 2, 7, NULL, NULL),
	(131, 2, 8, NULL, NULL),
	(132, 2, 10, NULL, NULL),
	(133, 2, 11, NULL, NULL),
	(134, 2, 14, NULL, NULL),
	(135, 2, 15, NULL, NULL),
	(136, 2, 16, NULL, NULL),
	(137, 2, 18, NULL, NULL),
	(138, 2, 19, NULL, NULL),
	(139, 2, 20, NULL, NULL),
	(140, 2, 22, NULL, NULL),
	(141, 2, 23, NULL, NULL),
	(142, 2, 24, NULL, NULL),
	(143, 2, 26, NULL, NULL),
	(144, 2, 27, NULL, NULL),
	(145, 2, 28, NULL, NULL),
	(146, 2, 30, NULL, NULL),
	(147, 2, 31, NULL, NULL),
	(148, 2, 32, NULL, NULL),
	(149, 2, 33, NULL, NULL),
	(150, 2, 34, NULL, NULL),
	(151, 2, 35, NULL, NULL),
	(152, 2, 36, NULL, NULL),
	(153, 2, 37, NULL, NULL),
	(154, 2, 38, NULL, NULL),
	(155, 2, 39, NULL, NULL),
	(156, 2, 40, NULL, NULL),
	(157, 2, 41, NULL, NULL),
	(158, 2, NULL, NULL, NULL),
	(159, 2, 22, NULL, NULL),
	(160, 2, NULL, NULL, NULL),
	(161, 2, NULL, NULL, NULL),
	(162, 2, NULL, NULL, NULL),
	(163, 2, NULL, NULL, NULL),
	(164, 2, NULL, NULL, NULL),
	(165, 2, NULL, NULL, NULL),
	(166, 2, NULL, NULL, NULL),
	(167, 2, NULL, NULL, NULL),
	(168, 2, NULL, NULL, NULL),
	(169, 2, NULL, NULL, NULL),
	(170, 2, NULL, NULL, NULL),
	(171, 2, NULL, NULL, NULL),
	(172, 2, NULL, NULL, NULL),
	(173, 2, NULL, NULL, NULL),
	(174, 2, NULL, NULL, NULL),
	(175, 2, NULL, NULL, NULL),
	(176, 2, NULL, NULL, NULL),
	(177, 2, NULL, NULL, NULL),
	(178, 2, NULL, NULL, NULL),
	(179, 2, NULL, NULL, NULL),
	(180, 2, NULL, NULL, NULL),
	(181, 2, 57, NULL, NULL),
	(182, 2, 58, NULL, NULL),
	(183, 2, 59, NULL, NULL),
	(184, 2, 60, NULL, NULL),
	(185, 2, 61, NULL, NULL),
	(186, 2, 62, NULL, NULL),
	(187, 2, 63, NULL, NULL),
	(188, 2, 64, NULL, NULL),
	(189, 2, 65, NULL, NULL),
	(190, 2, 66, NULL, NULL),
	(191, 2, 67, NULL, NULL),
	(192, 2, 68, NULL, NULL),
	(193, 2, 69, NULL, NULL),
	(194, 2, 70, NULL, NULL),
	(195, 2, 71, NULL, NULL),
	(196, 2, 72, NULL, NULL),
	(197, 2, 73, NULL, NULL),
	(198, 2, 74, NULL, NULL),
	(199, 2, 75, NULL, NULL),
	(200, 2, 76, NULL, NULL),
	(201, 2, 77, NULL, NULL),
	(202, 2, 78, NULL, NULL),
	(203, 2, 79, NULL, NULL),
	(204, 2, 80, NULL, NULL),
	(205, 2, 81, NULL, NULL),
	(206, 2, NULL, NULL, NULL),
	(207, 2, NULL, NULL, NULL),
	(208, 2, NULL, NULL, NULL),
	(209, 2, NULL, NULL, NULL),
	(210, 2, 2, NULL, NULL),
	(211, 2, 2, NULL, NULL),
	(212, 2, NULL, NULL, NULL),
	(213, 2, NULL, NULL, NULL),
	(214, 3, NULL, NULL, NULL),
	(215, 3, NULL, NULL, NULL),
	(216, NULL, NULL, NULL, NULL),
	(217, NULL, NULL, NULL, NULL),
	(218, NULL, NULL, NULL, NULL),
	(219, NULL, NULL, NULL, NULL),
	(220, NULL, NULL, NULL, NULL),
	(221, NULL, NULL, NULL, NULL),
	(222, NULL, NULL, NULL, NULL),
	(223, 3, NULL, NULL, NULL),
	(225, 3, 83, NULL, NULL),
	(226, 3, NULL, NULL, NULL),
	(224, 3, 82, NULL, NULL),
	(227, 3, 82, '{"reason": "Asked by letter"}', '\xebc68af4ce8d4037e22e37d5609f19bb'),
	(228, 3, NULL, NULL, NULL),
	(229, 3, NULL, NULL, NULL),
	(230, NULL, NULL, NULL, NULL),
	(231, NULL, NULL, NULL, NULL),
	(232, NULL, NULL, NULL, NULL),
	(233, NULL, NULL, NULL, NULL),
	(234, 3, NULL, NULL, NULL),
	(235, 3, NULL, NULL, NULL),
	(236, 3, NULL, NULL, NULL),
	(237, 3, NULL, NULL, NULL),
	(238, 3, NULL, NULL, NULL);

INSERT INTO public.authenticator_apps VALUES
	(1, 1, 'sealed-1:1697a117:QYk0H9QTQspJTdBcwOdpDdoeRsI3ZgMDwok+fJPEYtO4e7FR35GSyVTJRLt6WkUucrnNT8deS5gUbxVP/psVyl51jmozztxxERmzZgP6eQXxw3lRpZVBwR2g1wA=', 0, '2027-03-11 11:00:00+00');

INSERT INTO public.badges VALUES
	(1, 2, 1, '2027-02-01 09:00:00+00', NULL, NULL),
	(3, 2, 3, '2027-02-01 09:00:00+00', NULL, NULL),
	(4, 2, 4, '2027-02-01 09:00:00+00', NULL, NULL),
	(5, 2, 6, '2027-02-01 09:00:00+00', NULL, NULL),
	(6, 2, 8, '2027-02-01 09:00:00+00', NULL, NULL),
	(7, 2, 10, '2027-02-01 09:00:00+00', NULL, NULL),
	(8, 2, 12, '2027-02-01 09:00:00+00', NULL, NULL),
	(9, 2, 14, '2027-02-01 09:00:00+00', NULL, NULL),
	(10, 2, 16, '2027-02-01 09:00:00+00', NULL, NULL),
	(11, 2, 17, '2027-02-01 09:00:00+00', NULL, NULL),
	(12, 2, 18, '2027-02-01 09:00:00+00', NULL, NULL),
	(13, 2, 19, '2027-02-01 09:00:00+00', NULL, NULL),
	(14, 2, 20, '2027-02-01 09:00:00+00', NULL, NULL),
	(15, 2, 21, '2027-02-01 09:00:00+00', NULL, NULL),
	(16, 2, 22, '2027-02-01 09:00:00+00', NULL, NULL),
	(17, 2, 23, '2027-02-01 09:00:00+00', NULL, NULL),
	(18, 2, 24, '2027-02-01 09:00:00+00', NULL, NULL),
	(19, 2, 25, '2027-02-01 09:00:00+00', NULL, NULL),
	(20, 2, 26, '2027-02-01 09:00:00+00', NULL, NULL),
	(21, 2, 27, '2027-02-01 09:00:00+00', NULL, NULL),
	(22, 2, 28, '2027-02-01 09:00:00+00', NULL, NULL),
	(23, 2, 29, '2027-02-01 09:00:00+00', NULL, NULL),
	(24, 2, 30, '2027-02-01 09:00:00+00', NULL, NULL),
	(25, 2, 31, '2027-02-01 09:00:00+00', NULL, NULL),
	(26, 2, 32, '2027-02-01 09:00:00+00', NULL, NULL),
	(27, 2, 33, '2027-02-01 09:00:00+00', NULL, NULL),
	(28, 2, 34, '2027-02-01 09:00:00+00', NULL, NULL),
	(29, 2, 35, '2027-02-01 09:00:00+00', NULL, NULL),
	(30, 2, 36, '2027-02-01 09:00:00+00', NULL, NULL),
	(31, 2, 37, '2027-02-01 09:00:00+00', NULL, NULL),
	(32, 2, 38, '2027-02-01 09:00:00+00', NULL, NULL),
	(33, 2, 39, '2027-02-01 09:00:00+00', NULL, NULL),
	(34, 2, 40, '2027-02-01 09:00:00+00', NULL, NULL),
	(35, 2, 41, '2027-02-01 09:00:00+00', NULL, NULL),
	(2, 2, 1, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'replaced'),
	(36, 2, 42, '2027-03-10 10:04:00+00', NULL, NULL),
	(37, 2, 43, '2027-03-10 10:04:00+00', NULL, NULL),
	(38, 2, 44, '2027-03-10 10:04:00+00', NULL, NULL),
	(39, 2, 45, '2027-03-10 10:04:00+00', NULL, NULL),
	(40, 2, 46, '2027-03-10 10:04:00+00', NULL, NULL),
	(41, 2, 47, '2027-03-10 10:04:00+00', NULL, NULL),
	(42, 2, 48, '2027-03-10 10:04:00+00', NULL, NULL),
	(43, 2, 49, '2027-03-10 10:04:00+00', NULL, NULL),
	(44, 2, 50, '2027-03-10 10:04:00+00', NULL, NULL),
	(45, 2, 51, '2027-03-10 10:04:00+00', NULL, NULL),
	(46, 2, 52, '2027-03-10 10:04:00+00', NULL, NULL),
	(47, 2, 53, '2027-03-10 10:04:00+00', NULL, NULL),
	(48, 2, 54, '2027-03-10 10:04:00+00', NULL, NULL),
	(49, 2, 55, '2027-03-10 10:04:00+00', NULL, NULL),
	(50, 2, 56, '2027-03-10 10:04:00+00', NULL, NULL),
	(51, 2, 57, '2027-03-10 10:04:00+00', NULL, NULL),
	(52, 2, 58, '2027-03-10 10:04:00+00', NULL, NULL),
	(53, 2, 59, '2027-03-10 10:04:00+00', NULL, NULL),
	(54, 2, 60, '2027-03-10 10:04:00+00', NULL, NULL),
	(55, 2, 61, '2027-03-10 10:04:00+00', NULL, NULL),
	(56, 2, 62, '2027-03-10 10:04:00+00', NULL, NULL),
	(57, 2, 63, '2027-03-10 10:04:00+00', NULL, NULL),
	(58, 2, 64, '2027-03-10 10:04:00+00', NULL, NULL),
	(59, 2, 65, '2027-03-10 10:04:00+00', NULL, NULL),
	(60, 2, 66, '2027-03-10 10:04:00+00', NULL, NULL);

INSERT INTO public.bulk_actions VALUES
	(1, 2, 'bulk', 'account 1', 'group', 'police', 'sealed-1:1697a117:pGNRurH19tIfHkqlWYfbXL6XnpOOOvbN8XzgZCjIcQtbcZSb8/uwtU6Ka8KMNy5RRZPl15IxKtA/HcFP', false, 0, NULL, '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL);

INSERT INTO public.bulk_rows VALUES
	(41, 1, 42, NULL, 'waiting', '{}'),
	(42, 1, 43, NULL, 'waiting', '{}'),
	(43, 1, 44, NULL, 'waiting', '{}'),
	(44, 1, 45, NULL, 'waiting', '{}'),
	(45, 1, 46, NULL, 'waiting', '{}'),
	(46, 1, 47, NULL, 'waiting', '{}'),
	(47, 1, 48, NULL, 'waiting', '{}'),
	(48, 1, 49, NULL, 'waiting', '{}'),
	(49, 1, 50, NULL, 'waiting', '{}'),
	(50, 1, 51, NULL, 'waiting', '{}'),
	(51, 1, 52, NULL, 'waiting', '{}'),
	(52, 1, 53, NULL, 'waiting', '{}'),
	(53, 1, 54, NULL, 'waiting', '{}'),
	(54, 1, 55, NULL, 'waiting', '{}'),
	(55, 1, NULL, 21, 'waiting', '{}'),
	(1, 1, 1, NULL, 'passed-over', '{}'),
	(2, 1, 2, NULL, 'done', '{"value": "judges"}'),
	(3, 1, 3, NULL, 'done', '{"value": "prosecutors"}'),
	(4, 1, 4, NULL, 'done', '{"value": "media"}'),
	(5, 1, 5, NULL, 'passed-over', '{}'),
	(6, 1, 6, NULL, 'done', '{"value": "judges"}'),
	(7, 1, 7, NULL, 'done', '{"value": "prosecutors"}'),
	(8, 1, 8, NULL, 'done', '{"value": "media"}'),
	(9, 1, 9, NULL, 'passed-over', '{}'),
	(10, 1, 10, NULL, 'done', '{"value": "judges"}'),
	(11, 1, 11, NULL, 'done', '{"value": "prosecutors"}'),
	(12, 1, 13, NULL, 'passed-over', '{}'),
	(13, 1, 14, NULL, 'done', '{"value": "judges"}'),
	(14, 1, 15, NULL, 'done', '{"value": "prosecutors"}'),
	(15, 1, 16, NULL, 'done', '{"value": "media"}'),
	(16, 1, 17, NULL, 'passed-over', '{}'),
	(17, 1, 18, NULL, 'done', '{"value": "judges"}'),
	(18, 1, 19, NULL, 'done', '{"value": "prosecutors"}'),
	(19, 1, 20, NULL, 'done', '{"value": "media"}'),
	(20, 1, 21, NULL, 'passed-over', '{}'),
	(21, 1, 22, NULL, 'done', '{"value": "judges"}'),
	(22, 1, 23, NULL, 'done', '{"value": "prosecutors"}'),
	(23, 1, 24, NULL, 'done', '{"value": "media"}'),
	(24, 1, 25, NULL, 'passed-over', '{}'),
	(25, 1, 26, NULL, 'done', '{"value": "judges"}'),
	(26, 1, 27, NULL, 'done', '{"value": "prosecutors"}'),
	(27, 1, 28, NULL, 'done', '{"value": "media"}'),
	(28, 1, 29, NULL, 'passed-over', '{}'),
	(29, 1, 30, NULL, 'done', '{"value": "judges"}'),
	(30, 1, 31, NULL, 'done', '{"value": "prosecutors"}'),
	(31, 1, 32, NULL, 'done', '{"value": "prosecutors"}'),
	(32, 1, 33, NULL, 'done', '{"value": "prosecutors"}'),
	(33, 1, 34, NULL, 'done', '{"value": "prosecutors"}'),
	(34, 1, 35, NULL, 'done', '{"value": "prosecutors"}'),
	(35, 1, 36, NULL, 'done', '{"value": "prosecutors"}'),
	(36, 1, 37, NULL, 'done', '{"value": "prosecutors"}'),
	(37, 1, 38, NULL, 'done', '{"value": "prosecutors"}'),
	(38, 1, 39, NULL, 'done', '{"value": "prosecutors"}'),
	(39, 1, 40, NULL, 'done', '{"value": "prosecutors"}'),
	(40, 1, 41, NULL, 'done', '{"value": "prosecutors"}');

INSERT INTO public.card_sheets VALUES
	(1, 3, NULL, 1, '2027-03-11 11:00:00+00', NULL);

INSERT INTO public.certificates VALUES
	(1, 1, 'NJBB-7R1D-8X8B-N60A-FJZ6-0AB2-HEA0', '2027-03-11 09:00:00+00', '{"name": "Zqjdwzlmccjh Zqfggmpgbkkn Zqzsmprcxtwv", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(2, 3, 'GM9P-YH6W-Q081-5TCS-RXE1-MGXH-J6PJ', '2027-03-11 09:00:00+00', '{"name": "Zqbnftxmcnns Zqrldpktxlnt Zqlgswtswrrl", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(3, 6, 'Q9P8-CJNM-CS7X-D9SA-1VA6-3RPF-7EN4', '2027-03-11 09:00:00+00', '{"name": "Zqwpsvdmmvvv Zqhldlhzzngz Zqhjbkmmfmbh", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(4, 8, 'M9GV-W6B2-5SRV-ZZZX-J73S-BG0D-79W8', '2027-03-11 09:00:00+00', '{"name": "Zqhbmrkgrxgb Zqlnbtgxrhdg Zqrsdcmpkgpb", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(5, 10, 'QJ1X-KH41-Q000-D3D9-9C0H-49EX-019P', '2027-03-11 09:00:00+00', '{"name": "Zqzdwzsvfzmz Zqkplrllbpmg Zqttlflddlcl", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(6, 12, '0QSM-BDXB-4HK4-S5S6-RK35-DN75-SQ0Y', '2027-03-11 09:00:00+00', '{"name": "Zqjvgxhgsmdr Zqphcctfjlbg Zqhsjjzmwpbk", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(7, 14, '6PK0-XFJR-E8BS-B5SF-MP01-H8J9-SVJN', '2027-03-11 09:00:00+00', '{"name": "Zqrgrltcfbtx Zqmtgllnvhvk Zqmhmzrvjjhp", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(8, 16, 'ZMP9-JVG4-Z6NF-D9SF-VX6W-H92Z-HYA3', '2027-03-11 09:00:00+00', '{"name": "Zqrbsfbxgxww Zqdzgnrzrklf Zqzzgbgjxxvb", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(9, 17, 'X5SP-AATK-DZH8-Z2PM-PG5S-3201-N36E', '2027-03-11 09:00:00+00', '{"name": "Zqsbmglcbzjw Zqdmdlfsdtmd", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(10, 18, 'HZW1-AYVN-BT5F-XFZG-B5XP-TMFK-PP1F', '2027-03-11 09:00:00+00', '{"name": "Zqnnszwskjkz Zqkkkdzbpxgp", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(11, 19, '3QY8-7DBX-WK3W-YBYD-0QDN-5W1Y-W7B8', '2027-03-11 09:00:00+00', '{"name": "Zqgptkskmprj Zqpngphxlsmm", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(12, 20, 'PH3J-EDZ9-R43C-JMYZ-MVKE-ZN5T-727W', '2027-03-11 09:00:00+00', '{"name": "Zqdgcjvmlckz Zqslmvtdrjmg", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(13, 21, 'BW8J-SXG1-E63H-26Q2-YPVB-XZ1S-JCTS', '2027-03-11 09:00:00+00', '{"name": "Zqkbljshkrvj Zqknxfzskrjc", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(14, 22, '5XXF-ENG8-DJHM-9XKK-Q8C6-M6G2-MS1M', '2027-03-11 09:00:00+00', '{"name": "Zqkbrnttdgcv Zqcctncrsmcs", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(15, 23, 'KYRB-8YVA-N457-2RPC-9SGH-FTKP-7M7Q', '2027-03-11 09:00:00+00', '{"name": "Zqwvwgfbnklm Zqpjvfxnbhnk", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(16, 24, 'VXCC-9GH1-NKMW-NF99-WFEY-CZ3M-HH25', '2027-03-11 09:00:00+00', '{"name": "Zqxnvmrrhgvd Zqxfcctzkrgx", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(17, 25, '17CY-DETJ-PK4J-GW8Q-W42Q-BPE8-TJKM', '2027-03-11 09:00:00+00', '{"name": "Zqkrgnclslrd Zqvdxzxnhjtm", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(18, 26, '1S09-14HW-KVC1-24D1-T4GG-Z9CR-M8MZ', '2027-03-11 09:00:00+00', '{"name": "Zqjlgtfthcnc Zqntplbmcrdn", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(19, 27, 'GCPC-93TC-1CBG-08FP-CE16-VNXT-VDBG', '2027-03-11 09:00:00+00', '{"name": "Zqmjfkfdgwmw Zqbxmvnsgtdh", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(20, 28, 'K0JC-2WYD-0KH1-KN13-K4D6-ZRZP-KGQG', '2027-03-11 09:00:00+00', '{"name": "Zqvlxbxkkcgs Zqrdjdfgjzzv", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(21, 29, '32V7-NG6J-7K3V-E1QS-D7FQ-QQWW-VSQT', '2027-03-11 09:00:00+00', '{"name": "Zqxtvvplvtwh Zqznxdztgvgf", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(22, 30, 'P6EQ-759T-2WZ2-F2SW-866K-GDHM-VQTZ', '2027-03-11 09:00:00+00', '{"name": "Zqbmbdvkpljg Zqjwphchslrv", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(23, 31, '0ZSE-QN9P-S1HQ-5ZBW-WZFP-7485-ADFY', '2027-03-11 09:00:00+00', '{"name": "Zqnbfxlvgjcn Zqwmkxwrcplz", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(24, 32, 'ADKJ-P5JB-59BW-1HWB-J70V-17K9-6B9B', '2027-03-11 09:00:00+00', '{"name": "Zqjdzwdpnbkt Zqrhthnkzrvr", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(25, 33, 'PN85-SNPZ-GQB4-RRQX-G7ME-07ST-A6ZA', '2027-03-11 09:00:00+00', '{"name": "Zqzzfhxfjldg Zqkkzhfxlvrt", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(26, 34, '9H63-H6DS-CFDW-KH55-G0KP-AKN1-69MN', '2027-03-11 09:00:00+00', '{"name": "Zqhgcntrkvdh Zqrzrstkxtjk", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(27, 35, 'KGAK-5GJH-77PH-MY1J-XSS8-JG8K-8BVK', '2027-03-11 09:00:00+00', '{"name": "Zqtvdrtmxxtv Zqrwdssphcpv", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(28, 36, 'G9AB-FK2W-NCY3-8FSR-NNDA-0FJ3-PQ31', '2027-03-11 09:00:00+00', '{"name": "Zqbvdgpjjngv Zqfvvnbtbmlc", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(29, 37, 'TE15-WENP-DM1K-52EH-ZWZG-P92G-RCY8', '2027-03-11 09:00:00+00', '{"name": "Zqjfkhfsmlfs Zqfhnsztzxss", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(30, 38, 'MAFF-6PA5-A0A0-NPKD-0W8H-4KET-M7Q9', '2027-03-11 09:00:00+00', '{"name": "Zqdtlzxvmvdd Zqnmfgbxsxzl", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(31, 39, 'HKW3-PJ8F-VX3S-F639-FBWS-ZVJF-Y2TH', '2027-03-11 09:00:00+00', '{"name": "Zqmrfgxkcpdf Zqlprslcsclk", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(32, 40, 'NBPB-2XS6-5XEB-GHAZ-EGHH-JYZE-5QJ9', '2027-03-11 09:00:00+00', '{"name": "Zqzvbbgxgrxr Zqxgdbtczsfv", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(33, 41, 'R52S-RMXA-JD3A-DRF9-3H8J-4N8A-57EK', '2027-03-11 09:00:00+00', '{"name": "Zqtbvvldrfld Zqznjcswwcjh", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(34, 42, 'RGDE-1E2Q-MTMS-D2QF-7PPG-CN80-Q1AS', '2027-03-11 09:00:00+00', '{"name": "Zqcgtnwzwdxm Zqgfwgchxlsc", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(35, 43, '22WQ-G5E7-T7ME-JDQY-734S-JCBS-5PW9', '2027-03-11 09:00:00+00', '{"name": "Zqdvxtwjxfgp Zqxcgbldftpx", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(36, 44, 'D4GK-PYYZ-B9WT-AY4E-A6SG-MKJA-7KF5', '2027-03-11 09:00:00+00', '{"name": "Zqjrbkfvbpgl Zqnsdgdzddmp", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(37, 45, 'NGYF-GSSG-SMPS-7VQH-JR9X-308S-WBTT', '2027-03-11 09:00:00+00', '{"name": "Zqzwknwvrmdg Zqrpvxzfcxnf", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(38, 46, 'VXC2-VJXM-YTH6-PBXB-0M6Q-AX6F-47ND', '2027-03-11 09:00:00+00', '{"name": "Zqglzfkzxgsj Zqrtdgghbdkk", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(39, 47, 'D53X-407M-D4FB-36RR-S3PT-73JB-XRPT', '2027-03-11 09:00:00+00', '{"name": "Zqfthgvpwwpf Zqbnshcbfsbg", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(40, 48, 'ABSV-8N4V-EZWQ-8MRA-571R-0RZG-ZTPN', '2027-03-11 09:00:00+00', '{"name": "Zqgvsjmfxnbd Zqsksgvvcpfs", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(41, 49, 'Y7R2-9WMF-RZKJ-12YY-44C2-7JQ4-GKXA', '2027-03-11 09:00:00+00', '{"name": "Zqrspxfhrgdg Zqtvszvhhscp", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(42, 50, 'AMWM-T8WQ-C9MN-BMY3-ZD6K-3SR3-Q4FR', '2027-03-11 09:00:00+00', '{"name": "Zqrgjmstklxx Zqpclrhbzxdl", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(43, 51, '5M57-BDV3-76HN-QCBP-67YN-FNFW-17MZ', '2027-03-11 09:00:00+00', '{"name": "Zqftljdgzdgt Zqwxlzphlssd", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(44, 52, '282J-HWGR-CN3H-NKCZ-VT8T-V0K3-TD09', '2027-03-11 09:00:00+00', '{"name": "Zqbtpxzjwvhj Zqkjkdgxkrwt", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(45, 53, 'ZJP1-YX7D-SYWS-7N3G-11QP-3ZZB-1B1G', '2027-03-11 09:00:00+00', '{"name": "Zqxtrrbwnljt Zqtwgjgcjbvg", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(46, 54, '9WA0-HSB7-QS0V-PDV8-1T7G-DK01-BSE2', '2027-03-11 09:00:00+00', '{"name": "Zqmmkwrfjjzs Zqdxbplslcmv", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(47, 55, '32W4-VVG4-VSNM-RREZ-6W7A-4GN0-ZV7D', '2027-03-11 09:00:00+00', '{"name": "Zqdzznvfxntw Zqjxfbmxxzmx", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(48, 56, 'CC0W-NJGB-MGJ4-FX15-Q70T-74PM-0JQ5', '2027-03-11 09:00:00+00', '{"name": "Zqpxfpstsshv Zqxbxlccvrdl", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(49, 57, 'SH6H-FS8X-60RZ-V3P0-TTGA-JYW9-GDVY', '2027-03-11 09:00:00+00', '{"name": "Zqmxlfpdfcsz Zqkjljskdwnb", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(50, 58, 'F9ED-87MD-VRVN-TS2S-5HM8-RXW5-VE5Q', '2027-03-11 09:00:00+00', '{"name": "Zqnkfdxvbjmm Zqjxjnxrmjkp", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(51, 59, 'N8V0-1P2Y-RVGJ-84JV-JKSE-Y8PT-41TJ', '2027-03-11 09:00:00+00', '{"name": "Zqssxxnxcxlf Zqtwkcwtpzbc", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(52, 60, 'WKCT-EQZ8-9X7P-73NZ-6KGZ-DMJ4-J871', '2027-03-11 09:00:00+00', '{"name": "Zqfdjtcnrblv Zqnlwpjkxwxn", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(53, 61, '1EQ1-8PQX-8VM0-5X48-0GAG-9QD3-92KF', '2027-03-11 09:00:00+00', '{"name": "Zqkhxvtvzsjt Zqgpfwmhxcxt", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(54, 62, '96Z8-08V3-48QG-6K8E-HANA-EVJF-1SEE', '2027-03-11 09:00:00+00', '{"name": "Zqsgrhkxxzln Zqvtlwkzldtd", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(55, 63, 'E8PZ-9CH5-9W0Q-3N7Q-Z406-TKN8-GPPW', '2027-03-11 09:00:00+00', '{"name": "Zqjxfdvdfmjf Zqxmtgxgxpzt", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(56, 64, 'DQGV-S7DB-EV4W-VDVH-VQW6-PAEM-MYJG', '2027-03-11 09:00:00+00', '{"name": "Zqlmhjntpfwj Zqzzdpzknhbf", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(57, 65, 'J3WM-CHH0-9XWV-7W6B-RXCB-1PKE-1PJW', '2027-03-11 09:00:00+00', '{"name": "Zqnfmdvrsxzr Zqsbblzhnbkx", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(58, 66, '1D34-DB0C-A227-JEQ5-AF5M-MJ9K-BZW1', '2027-03-11 09:00:00+00', '{"name": "Zqhdjrzzzprf Zqsnjxgdfdpv", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL);

INSERT INTO public.check_ins VALUES
	('64a347a0-0fc0-4a73-a9fe-56161c2f559d', 2, 1, 1, 'scan', 'A', '2027-03-10 09:31:00+00', '2027-03-10 09:31:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('6fda783e-5867-4154-966c-166e38aca1d7', 2, NULL, NULL, 'scan', 'A', '2027-03-10 09:31:00+00', '2027-03-10 09:31:00+00', NULL, 'unknown_code', '[]', false, 'door token 1', NULL, NULL, 'text', 18, '5eabb7138292894caf20a67ef4fdf71591eaad414c1793b6a553a54c1f9e44b4', NULL),
	('31defd45-6f7b-4d45-923e-dd55b4f752f6', 2, 3, 3, 'scan', 'A', '2027-03-10 09:32:00+00', '2027-03-10 09:32:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('06bfdc4b-bb09-4e14-9565-670b2cc4202e', 2, 4, 4, 'scan', 'A', '2027-03-10 09:33:00+00', '2027-03-10 09:33:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('2d761448-7315-4e69-ba4a-d3f55fd2793e', 2, 6, 5, 'scan', 'A', '2027-03-10 09:34:00+00', '2027-03-10 09:34:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('c29b584d-ff48-4081-8c65-789a561a190d', 2, 8, 6, 'scan', 'A', '2027-03-10 09:35:00+00', '2027-03-10 09:35:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('68e887f4-7dcf-4ffb-8ae9-2fb7bcf98c89', 2, 10, 7, 'scan', 'A', '2027-03-10 09:36:00+00', '2027-03-10 09:36:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('357062c5-faec-4fd0-b2d3-b1f0ad991a4d', 2, 12, 8, 'scan', 'A', '2027-03-10 09:37:00+00', '2027-03-10 09:37:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('4b9b2d73-5116-496a-a229-29eb4f13f001', 2, 14, 9, 'scan', 'A', '2027-03-10 09:38:00+00', '2027-03-10 09:38:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('9fee7951-67e7-4c4d-9b91-69f7e87d85d6', 2, 16, 10, 'scan', 'A', '2027-03-10 09:39:00+00', '2027-03-10 09:39:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('5541da37-dd0a-48aa-b9bb-de92e4045f3a', 2, 17, 11, 'scan', 'A', '2027-03-10 09:40:00+00', '2027-03-10 09:40:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('ad951f9d-ad19-43a2-b70a-7bb109d8117c', 2, 18, 12, 'scan', 'A', '2027-03-10 09:41:00+00', '2027-03-10 09:41:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('2349e1ef-b442-4c83-aa34-a850c2247ab4', 2, 19, 13, 'scan', 'A', '2027-03-10 09:42:00+00', '2027-03-10 09:42:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('6c16ad43-e4a3-418f-8b71-69010f2f4475', 2, 20, 14, 'scan', 'A', '2027-03-10 09:43:00+00', '2027-03-10 09:43:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('6fc56066-e787-47a8-9230-e4a947d31f58', 2, 21, 15, 'scan', 'A', '2027-03-10 09:44:00+00', '2027-03-10 09:44:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('1de31d7d-b92e-403a-a2b0-56a682eb79cf', 2, 22, 16, 'scan', 'A', '2027-03-10 09:45:00+00', '2027-03-10 09:45:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('35720f89-18c1-4a92-87c5-924bcafd1c72', 2, 23, 17, 'scan', 'A', '2027-03-10 09:46:00+00', '2027-03-10 09:46:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('258439cb-5c3f-4f23-a6d5-afa56e5ce9b1', 2, 24, 18, 'scan', 'A', '2027-03-10 09:47:00+00', '2027-03-10 09:47:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('3e43002e-7564-48a6-9985-2d6bade78d5a', 2, 25, 19, 'scan', 'A', '2027-03-10 09:48:00+00', '2027-03-10 09:48:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('6475c880-61d6-443e-9338-51566b3696dc', 2, 26, 20, 'scan', 'A', '2027-03-10 09:49:00+00', '2027-03-10 09:49:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('940984e3-f02c-4f3e-8cac-10431793af3d', 2, 27, 21, 'scan', 'A', '2027-03-10 09:50:00+00', '2027-03-10 09:50:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('ce122c40-4f49-4ef8-b765-9d66136e1e05', 2, 28, 22, 'scan', 'A', '2027-03-10 09:51:00+00', '2027-03-10 09:51:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('9a4076de-ff4c-48e4-bfd1-8817ba7a337d', 2, 29, 23, 'scan', 'A', '2027-03-10 09:52:00+00', '2027-03-10 09:52:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('b58a8938-eead-403e-8ffd-b541dec0fbf4', 2, 30, 24, 'scan', 'A', '2027-03-10 09:53:00+00', '2027-03-10 09:53:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('7f2a9f95-6045-4bd9-954a-dd8bd13f5a97', 2, 31, 25, 'scan', 'A', '2027-03-10 09:54:00+00', '2027-03-10 09:54:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('6ffaa1b8-51c4-44bf-8cb2-48c027e5d861', 2, 32, 26, 'scan', 'A', '2027-03-10 09:55:00+00', '2027-03-10 09:55:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('3430d802-a882-4a1e-abc3-c10dd9695f8b', 2, 33, 27, 'scan', 'A', '2027-03-10 09:56:00+00', '2027-03-10 09:56:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('7db393e0-d463-47b8-8c83-535d19b5c4a7', 2, 34, 28, 'scan', 'A', '2027-03-10 09:57:00+00', '2027-03-10 09:57:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('7836bdec-2cd7-49c6-b810-c2edbe238e5e', 2, 35, 29, 'scan', 'A', '2027-03-10 09:58:00+00', '2027-03-10 09:58:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('95e733af-4c09-4df4-a267-cde930ea76ac', 2, 36, 30, 'scan', 'A', '2027-03-10 09:59:00+00', '2027-03-10 09:59:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('c3599edb-e2ee-4267-a957-89d0722dd5c6', 2, 37, 31, 'scan', 'A', '2027-03-10 10:00:00+00', '2027-03-10 10:00:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('89b30823-2f3a-45e9-9314-0b300362ddc7', 2, 38, 32, 'scan', 'A', '2027-03-10 10:01:00+00', '2027-03-10 10:01:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('937d9141-84b0-44d7-9804-3b64b6a1e0b6', 2, 39, 33, 'scan', 'A', '2027-03-10 10:02:00+00', '2027-03-10 10:02:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('a6a9be2f-9122-4817-ae9c-1e152fb80ffd', 2, 40, 34, 'scan', 'A', '2027-03-10 10:03:00+00', '2027-03-10 10:03:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('377c0a26-1e6d-4a98-b972-6fc00fd95c5b', 2, 41, 35, 'scan', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('478a3946-7c82-408c-9468-180a427c57c5', 2, 42, 36, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('45233a2b-99ba-43f9-ac0d-f6549714dec5', 2, 43, 37, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('15da33fa-f333-42ac-b329-c5334831dfa6', 2, 44, 38, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('76446c3b-d76a-4130-adaf-69f9273797f1', 2, 45, 39, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('9696441d-12d2-4d76-8db4-f9a5b304a344', 2, 46, 40, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('4692664b-908a-44b1-bc4d-5782c3f04a67', 2, 47, 41, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('9b53cdd8-ae84-45c4-8d15-9798d596c30e', 2, 48, 42, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('6b194c83-2f4e-4763-ab14-5971b7b30ca8', 2, 49, 43, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('4e7d4227-8f86-44c3-bd5f-926e06daafc8', 2, 50, 44, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('576bfdbe-8197-48d1-ba53-50993623c74d', 2, 51, 45, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('500cb9d9-540d-4b8d-9a32-13fc1fee9a6f', 2, 52, 46, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('c8a1a1b6-b52b-4409-a468-ceb7f2c2854b', 2, 53, 47, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('0ac72b51-1110-4062-a9f1-14c0c2d16c91', 2, 54, 48, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('22016d64-0147-4bbb-850d-2080e9a9c397', 2, 55, 49, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('d789e2b2-a30b-4b5c-b184-bf33e7a590f7', 2, 56, 50, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('0f00395f-9177-453a-9efd-8ecdb7922f85', 2, 57, 51, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('3688661c-cc11-4f57-ba3c-c9f9141c9fdb', 2, 58, 52, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('cc9e2312-af89-494e-8e10-18bfb0f65e18', 2, 59, 53, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('bc8d7bab-4d4a-427c-921a-18647d832810', 2, 60, 54, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('82c4c688-f186-4bde-a385-dc28c8ba8f74', 2, 61, 55, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('a031fb24-3503-4936-9f2a-3d5ba3735814', 2, 62, 56, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('8419b7bf-5237-49f1-b8fb-74927c9f7866', 2, 63, 57, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('8fb1eac1-5b03-44ae-ac99-6440fb674a0f', 2, 64, 58, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('0b8ff366-d390-42c1-b061-a7418d941c4a', 2, 65, 59, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('315e4c62-a942-441a-b295-4ab9082b211c', 2, 66, 60, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO public.chosen_columns VALUES
	(1, 'guests', '["name", "institution"]');

INSERT INTO public.comment_reviews VALUES
	(1, 2, 'Zqjhrgksldcn', true, '2027-03-11 09:00:00+00', NULL);

INSERT INTO public.companion_ticks VALUES
	('77dbb347-2734-420d-b103-2745559a65de', '23cb7af3-ed36-482f-83a3-7d4dab5b3598', '2027-03-10 09:33:00+00', 'A', '2027-03-10 09:33:00+00', '2027-03-10 09:33:00+00'),
	('639920e0-54d2-4388-b446-19341ccbc716', '23cb7af3-ed36-482f-83a3-7d4dab5b3598', '2027-03-10 09:33:00+00', 'A', '2027-03-10 09:33:00+00', NULL),
	('4d7b6afc-83c8-4b2e-8ff6-563b6d59e943', '2abcc6b0-4afa-46b1-b143-9dcc76a08ad0', '2027-03-10 09:34:00+00', 'A', '2027-03-10 09:34:00+00', '2027-03-10 09:34:00+00'),
	('e00d3844-0c6c-49c7-9877-d737eb438e6e', '2abcc6b0-4afa-46b1-b143-9dcc76a08ad0', '2027-03-10 09:34:00+00', 'A', '2027-03-10 09:34:00+00', NULL),
	('71a8ac46-c10c-4d37-bf74-4f22677c2b76', '1e7fc597-efae-4a79-9b80-ca7be22f9fbd', '2027-03-10 09:35:00+00', 'A', '2027-03-10 09:35:00+00', '2027-03-10 09:35:00+00'),
	('e54ae631-279f-4ba8-9286-9a28b49f3c8a', '1e7fc597-efae-4a79-9b80-ca7be22f9fbd', '2027-03-10 09:35:00+00', 'A', '2027-03-10 09:35:00+00', NULL),
	('c8d7e5c5-eb6d-4598-8303-44e7263c4b97', 'cee282ad-3052-4572-b186-c4237fc2cc64', '2027-03-10 09:36:00+00', 'A', '2027-03-10 09:36:00+00', '2027-03-10 09:36:00+00'),
	('a3159284-78f5-42d8-a749-6135aa76b8c3', 'cee282ad-3052-4572-b186-c4237fc2cc64', '2027-03-10 09:36:00+00', 'A', '2027-03-10 09:36:00+00', NULL),
	('47a10807-2726-4c97-a777-d3402747e319', '376a90b6-b066-419d-b5be-768d5c5b7c64', '2027-03-10 09:37:00+00', 'A', '2027-03-10 09:37:00+00', '2027-03-10 09:37:00+00'),
	('0c4e5255-b72a-4a14-b01f-230f03466158', '376a90b6-b066-419d-b5be-768d5c5b7c64', '2027-03-10 09:37:00+00', 'A', '2027-03-10 09:37:00+00', NULL),
	('5194910a-768e-4531-958e-7cabb9ef6617', '8c88ed97-c97e-4ee1-ad0b-6e56039879f2', '2027-03-10 09:38:00+00', 'A', '2027-03-10 09:38:00+00', '2027-03-10 09:38:00+00'),
	('84f9e41d-3d3e-488d-83ac-dab44ffbaff7', '8c88ed97-c97e-4ee1-ad0b-6e56039879f2', '2027-03-10 09:38:00+00', 'A', '2027-03-10 09:38:00+00', NULL),
	('06116753-42b9-41fa-b188-7073efcc6705', 'd54463a7-4cf7-478e-b11c-864567a1e4f4', '2027-03-10 09:39:00+00', 'A', '2027-03-10 09:39:00+00', '2027-03-10 09:39:00+00'),
	('ccda24ef-bb58-4f76-be65-2b25dc4e4d06', 'd54463a7-4cf7-478e-b11c-864567a1e4f4', '2027-03-10 09:39:00+00', 'A', '2027-03-10 09:39:00+00', NULL);

INSERT INTO public.companions VALUES
	('23cb7af3-ed36-482f-83a3-7d4dab5b3598', 4, 0, 'driver', 'sealed-1:1697a117:mqAFoyv0OMMlhLjLNlbzRqE68O2R8YmwLYcm9PqWi+BeAojqoULdGXtnHWiXWcXQUytfc9nFQgk9uDlp', 'sealed-1:1697a117:PwzsRRHGGmdRCM3uTF3JXRKma2pmwIPHYgRw5dOy/brt877CaKSbnYoGPPRbyIi5B1EbMN/zLGJL2yVT'),
	('d548bfcd-6804-4080-a770-e3aafd96c16f', 5, 0, 'driver', 'sealed-1:1697a117:QPcBI9u+LM/L4PoFluzVw43aF22tKRGbBef8IrNfK3g6soM+WE/Ujh2QfEHUOUx7jHERKNlKfLVb7e/O', 'sealed-1:1697a117:IfQPGaGSqKpfxEwZXGSCYPEopaKfbrK1TAMAdND40iUWxbVZXMc+XwQ9EoD/4jvcGCXCKiiJpRv+bQ70'),
	('2abcc6b0-4afa-46b1-b143-9dcc76a08ad0', 6, 0, 'driver', 'sealed-1:1697a117:OWyUxECM1NA+ngFw2iZCegfWS2zKGYJOK6I4NbofxvLXIvyn/tUXwKyf248tJZJOK3zV3tbTbcFGcSNV', 'sealed-1:1697a117:K5MLXaACQvo0LU4gh4Bfp0kEIyRALH2RDRYRn+QCrkJP65dS/flgMsjUouh3lDloQYfQ+tM6W4pgdclp'),
	('aaf63e31-758c-4cfb-ae42-b79286d5ddd5', 7, 0, 'driver', 'sealed-1:1697a117:B+LI0Cavo2dzm9xiqbVaW7UOMsm0MufHDM5ghRDsPzZdy6Xx7VZnnvTOCx3QHozuxVuF11Sjqak0ISrq', 'sealed-1:1697a117:ecQzZE+/vH9jxsnLxCn4ItsQeUQLN2XWNGrbSIgjJ/cidmHH8Y+iOwcCjYYM4DksM9gFlDjpdqOnBOHL'),
	('1e7fc597-efae-4a79-9b80-ca7be22f9fbd', 8, 0, 'driver', 'sealed-1:1697a117:KaxUfYi/NWIMA8AaY04MG/ZCPZrtnice4iLJC09wGeH1ZfxfRZBNB2B9DDXbVL3lPIUzucAoNlO0GHfp', 'sealed-1:1697a117:mm7rgoVXI7Dpt3qblz/wvCsf9J0q72JHlNCNdWV12iiTMMczfpTP0jy6ltU02qJBpcqSQTXNUmi4KtEt'),
	('2393c3d6-d662-495f-a6e1-4e32844f4a09', 9, 0, 'driver', 'sealed-1:1697a117:DANrU6N9pUiO+Iz7HwGa3Mph6z/bS9SAsqvDAjUVxdkd3U7wwPnWWBTqZ1nBJPQ2zI2jkXulPVEM7KP3', 'sealed-1:1697a117:bm1HBBtUr+cbQoRszRUrBMJHAutGT0NTKpw+VLXlVEEznzHMaAPRt6DsC2kURECLBCns9+vq9czhneTz'),
	('cee282ad-3052-4572-b186-c4237fc2cc64', 10, 0, 'driver', 'sealed-1:1697a117:6WIhquPtFS35bsks88Ajr0A1I2B8Xw3YJQcjwlZpff45OVWQZcQxp38ai8D13coYWFF2GvwDw8X7xliA', 'sealed-1:1697a117:FXeESMOb/EkN+7YjTsXqB7rQlUSYsSjvAwE3u6DiUgDLpe+e5TB1emL8r0YXPr/fUoqVOdIrF7IDeoAl'),
	('47d95e82-5df3-4788-9d30-d79ff317415c', 11, 0, 'driver', 'sealed-1:1697a117:/nXm1TV7Mn1THCtkeFZeGGzSczlC8bWGkc0NE/BtXcJJZwLItofiuTLjGpzhsA3aD3ioHt0jDsZE63mn', 'sealed-1:1697a117:LNZGCg/yMuTdgrlJg3i+dnI6HcdZXDwqsLUTmnW1THWAlSLg02XtNrrJV/z51zJ4eczbRn08JytEXsQn'),
	('376a90b6-b066-419d-b5be-768d5c5b7c64', 12, 0, 'driver', 'sealed-1:1697a117:TqdlE14BMGs1dCIs4MiH6h9MkmkNKn8hhlcZvSK/yHo+fWPK5wNlORXTsT36Gbj92miCsf6gHmjyZe4h', 'sealed-1:1697a117:sMNNgAxxj5cx/c65SdA2flNzHA1B2mNoWYdas+L+RpOLGSyCWHN/fEmBv2t9JF+gj9nP67HgCNTcXLvh'),
	('a9c84f1b-0912-4bc7-bc26-b6b50f5a2d87', 13, 0, 'driver', 'sealed-1:1697a117:s34/FUGRXVm92b57FNUtjT+F5a7sAqvnhAGq/+67a9zR45Y3v1mglGHGAmxlnPfFOQJe2zBz1fJS711g', 'sealed-1:1697a117:i2Md5EY1A+cVKAp/IyUoOvi9ooGMkXxgsyBlnvfLGPiQAoL0KnT7i0WgjG1Db8cWe/BRORmahJL96kWb'),
	('8c88ed97-c97e-4ee1-ad0b-6e56039879f2', 14, 0, 'driver', 'sealed-1:1697a117:eUFtvnqob+vO3yzZYZWaF0bgEGQRUe2lXosM58q9uMRr+sov/YicuqDFj6kRoM445TMwFfJVWbIbdwLi', 'sealed-1:1697a117:0gv/OU+Fmob33RqxLd7GuyH4oZ3HiGGZJbU1vfPG1GCWsw7mwejkjzaFBCHdmJB/KGx2GBAGhmffYN9O'),
	('76840750-3a39-44b1-ae8e-7f61ad15ee78', 15, 0, 'driver', 'sealed-1:1697a117:nfOkjvfqz9nKCauKFxuNsgiLLJ0gGX7wdi2Xfht4nqNSkhkZv9ZaxSqlT/V6+WisH1zaNYbPzdrJRZwb', 'sealed-1:1697a117:hBcjrwVrAETFZ5XTaYIOA9+SL2GTTlDXajsbJ+2bTvW7pkgJSawf2a5ava3H7FH8KhNO5bUX76tL+AuE'),
	('d54463a7-4cf7-478e-b11c-864567a1e4f4', 16, 0, 'driver', 'sealed-1:1697a117:wt47oYhlGC0n/Gtlk6YdYKJcXcGdkepaAwveN6l3kDvCkn9GbhOOMYJH8EOGbSABRtfoYNbexfFH05mh', 'sealed-1:1697a117:g4a2uK0g78tOQvZSuEbsSr0kR5dMxFFpjHOdvdnnc6fUawOMQXmrfQhuGFifZrnQC4kVt5HooKCdsswj');

INSERT INTO public.copies VALUES
	('07764729-ab5c-4880-a839-4e122b715bc7', 3, 'bs', 'A');

INSERT INTO public.copy_stocks VALUES
	(3, 'bs', 40);

INSERT INTO public.daily_mails VALUES
	(1, '2027-03-11');

INSERT INTO public.discrepancies VALUES
	(2, 'signatures', 44, 'Zqxslfbdwrdp', '2027-03-11 09:00:00+00', 'shell');

INSERT INTO public.documents VALUES
	(1, 3, 'da0dca01ce81f3b1b084f625d41786c9e2b10df363208cf672cd60f4aca7c8a6', 'Final publication-en.pdf', 'Final publication', 'publication', 'en', '2027-03-11 11:00:00+00', NULL);

INSERT INTO public.door_searches VALUES
	(3, 'door token 1', 1);

INSERT INTO public.door_tokens VALUES
	(1, 3, NULL, 'A', 'j3Lge9wM3Q2-Vh_L', '2027-03-11 11:00:00+00', '2027-04-11 22:00:00+00', NULL, NULL, NULL, NULL, NULL, 0, NULL);

INSERT INTO public.downloads VALUES
	(1, 'judges', 1);

INSERT INTO public.due_rewrites VALUES
	(1, '2027-03-11 11:00:00+00');

INSERT INTO public.erased_people VALUES
	(1, 3, '49563fca4cd9aa3a28688336ed4113614a05d7413810762909605ebdd568bbcd', false),
	(2, 3, 'ba34d84085cb5454f0cd6c4cc2fa74074cbfc11e132ebb1d1cf0fb613b945452', false);

INSERT INTO public.events VALUES
	(1, 'al', 1, '{"en": "Albania", "sq": "Shqipëria"}', '{"bs": "Tirana", "en": "Tirana", "mk": "Тирана", "sq": "Tirana", "cnr": "Tirana", "at sq": "Tiranë", "in bs": "Tirani", "in cnr": "Tirani", "sr-Cyrl": "Тирана", "sr-Latn": "Tirana", "in sr-Cyrl": "Тирани", "in sr-Latn": "Tirani"}', 'Europe/Tirane', '["sq"]', false, 'draft', '{}', '{}', '{}', NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, NULL, '894115ac-ace4-5851-9bbf-869b000f0140@ctevents', 0, '2027-02-01 09:00:00+00', NULL, NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'AL', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(5, 'rs', 5, '{"en": "Serbia", "sr-Cyrl": "Србија", "sr-Latn": "Srbija"}', '{"bs": "Beograd", "en": "Belgrade", "mk": "Белград", "sq": "Beogradi", "cnr": "Beograd", "at sq": "Beograd", "in bs": "Beogradu", "in cnr": "Beogradu", "sr-Cyrl": "Београд", "sr-Latn": "Beograd", "in sr-Cyrl": "Београду", "in sr-Latn": "Beogradu"}', 'Europe/Belgrade', '["sr-Cyrl", "sr-Latn"]', false, 'draft', '{}', '{}', '{}', NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, NULL, '0bf7265a-7e3c-5c23-9c14-d20411cdc84b@ctevents', 0, '2027-02-01 09:00:00+00', NULL, NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'RS', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(6, 'mk', 6, '{"en": "The former Yugoslav Republic of Macedonia"}', '{"bs": "Skoplje", "en": "Skopje", "mk": "Скопје", "sq": "Shkupi", "cnr": "Skoplje", "at sq": "Shkup", "in bs": "Skoplju", "in cnr": "Skoplju", "sr-Cyrl": "Скопље", "sr-Latn": "Skoplje", "in sr-Cyrl": "Скопљу", "in sr-Latn": "Skoplju"}', 'Europe/Skopje', '["mk", "sq"]', false, 'draft', '{}', '{}', '{}', NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, NULL, '10f278a3-4d30-5829-99d0-a526f2c3f131@ctevents', 0, '2027-02-01 09:00:00+00', NULL, NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'MK', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(2, 'ba', 2, '{"bs": "Bosna i Hercegovina", "en": "Bosnia and Herzegovina", "sr-Cyrl": "Босна и Херцеговина", "sr-Latn": "Bosna i Hercegovina"}', '{"bs": "Sarajevo", "en": "Sarajevo", "mk": "Сараево", "sq": "Sarajeva", "cnr": "Sarajevo", "at sq": "Sarajevë", "in bs": "Sarajevu", "in cnr": "Sarajevu", "sr-Cyrl": "Сарајево", "sr-Latn": "Sarajevo", "in sr-Cyrl": "Сарајеву", "in sr-Latn": "Sarajevu"}', 'Europe/Sarajevo', '["bs", "sr-Latn", "sr-Cyrl"]', false, 'published', '{"en": "Launch of the final report"}', '{"en": "Hotel Europe"}', '{"en": "Vladislava Skarića 5"}', '2027-03-10 09:00:00+00', '2027-03-10 12:00:00+00', NULL, 400, '', 'office@ctevents.example', '', NULL, NULL, NULL, NULL, '53f0dc5e-1690-559c-9b3d-0123c497415a@ctevents', 0, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, 'Zqdtgjmdgvhk', false, 'automatic', '{}', true, false, NULL, 'allowed', 2, 'BA', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(4, 'me', 4, '{"en": "Montenegro", "sq": "Mali i Zi", "cnr": "Crna Gora"}', '{"bs": "Podgorica", "en": "Podgorica", "mk": "Подгорица", "sq": "Podgorica", "cnr": "Podgorica", "at sq": "Podgoricë", "in bs": "Podgorici", "in cnr": "Podgorici", "sr-Cyrl": "Подгорица", "sr-Latn": "Podgorica", "in sr-Cyrl": "Подгорици", "in sr-Latn": "Podgorici"}', 'Europe/Podgorica', '["cnr", "sq"]', false, 'published', '{"en": "Launch of the final report"}', '{"en": "Hotel Europe"}', '{"en": "Vladislava Skarića 5"}', '2027-03-10 09:00:00+00', '2027-03-10 12:00:00+00', NULL, 10, '', 'office@ctevents.example', '', NULL, NULL, NULL, NULL, '6ca62f56-3b35-57b2-a13a-92a2b30ef86f@ctevents', 0, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'ME', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(3, 'xk', 3, '{"en": "Kosovo UNSCR 1244/99-ICJ 2010"}', '{"bs": "Priština", "en": "Pristina", "mk": "Приштина", "sq": "Prishtina", "cnr": "Priština", "at sq": "Prishtinë", "in bs": "Prištini", "in cnr": "Prištini", "sr-Cyrl": "Приштина", "sr-Latn": "Priština", "in sr-Cyrl": "Приштини", "in sr-Latn": "Prištini"}', 'Europe/Belgrade', '["sq", "sr-Latn"]', true, 'published', '{"en": "Launch of the final report"}', '{"en": "Hotel Europe"}', '{"en": "Vladislava Skarića 5"}', '2027-04-10 09:00:00+00', '2027-04-10 12:00:00+00', NULL, 100, '', 'office@ctevents.example', '', NULL, NULL, NULL, NULL, 'e191e9f9-31c0-5993-a2bc-4343d4c6fb52@ctevents', 0, '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'XK', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0);

INSERT INTO public.export_pieces VALUES
	(1, 0, '\x7365616c65642d313a31363937613131373af985ff8de04f02e5437b3d3f486ca4d6416e2e6e96ca32442ea403bb6a5bbf5c00d5add3c0e57e90');

INSERT INTO public.exports VALUES
	(1, 2, 1, 'guests', '"sealed-1:1697a117:670YPuc6g7bDFLJqLSDcdGlh590nqRCT0oeapIq4xeGn2Q6ZEBcWnxvaTnqb/LV90h62E/67uJm5s3ju2WAYJWclQ1fcKIRQHJ7BsGM3u5mEdDntDu8ZtoRU0+EAZzk6nk6ZKOkzwnQgPEdygV2cnE4c+/vBpwDol3y+sQ=="', 'done', 100, 1, 'guests.csv', '', 'DHbByaYjhlnZ4CMl', 1, NULL, NULL, '2027-03-11 09:00:00+00', '2027-03-11 09:00:00+00', '2027-03-12 09:00:00+00');

INSERT INTO public.file_pieces VALUES
	('da0dca01ce81f3b1b084f625d41786c9e2b10df363208cf672cd60f4aca7c8a6', 0, '\x255044462d312e370a46696e616c207075626c69636174696f6e20656e0a747261696c6572203c3c2f526f6f742031203020523e3e0a2525454f460a');

INSERT INTO public.findings VALUES
	(1, 'F', 1, '{"en": "Ports are not watched."}', 1);

INSERT INTO public.findings_of_recommendations VALUES
	(3, 1);

INSERT INTO public.form_choices VALUES
	(1, 2, 1, '{"bs": "Autobusom", "en": "By bus"}', true),
	(2, 2, 2, '{"en": "By car"}', true);

INSERT INTO public.form_questions VALUES
	(1, 2, 1, 'text', false, '[]', '{"bs": "Kako putujete?", "en": "How do you travel?"}', '{}', NULL),
	(2, 3, 1, 'choice', false, '[]', '{"bs": "Kako putujete?", "en": "How do you travel?"}', '{}', NULL);

INSERT INTO public.form_replies VALUES
	(4, 1, NULL, NULL, 'sealed-1:1697a117:inJA4B0meBNDj5qGXT22kJT3hXwLLCIKGBL6vzdJ0UXacmQLCrOxq76pYewQBRQkywngnjzXNTYDU7ss'),
	(5, 1, NULL, NULL, 'sealed-1:1697a117:CW585WC5sAAGvtzN893f4mLNOtNo9/1DKAM3XcnRhF4MsYkaQrJs4ew8as3ECUDKv8CJFDKF/0oHtjdE'),
	(6, 1, NULL, NULL, 'sealed-1:1697a117:PFERKm0PRtYpr0hYhg2lt3UydWhIj1GyWg2AESIQXisUbZhYlAYNtwRhxIE4YsWyi+rDiJsc19p1iluF'),
	(7, 1, NULL, NULL, 'sealed-1:1697a117:ih463TeCuPbW796oKZbwF8/HbSncXUElXjdxNOiPGRHKHhS251b9O8gr7iUZtoedntBZn7hfWSE+WnoR'),
	(8, 1, NULL, NULL, 'sealed-1:1697a117:zHi83U9lwqlZD+rwtvzHbegoDyeEzQ+t+XqEgJjHQb6IW2cvoJYZrBZZeUvHFhnRu6ARsVkCmbfeyIab'),
	(9, 1, NULL, NULL, 'sealed-1:1697a117:2we5j1iz5hM78OM6baRkGkfNBxYlLTIPC9p0BE1aTk2mE7uz5CLl2sb19RFjXfVekNmQj0gKFqSjKxYY'),
	(10, 1, NULL, NULL, 'sealed-1:1697a117:U7IH/4qSo6GgTKLwB0Jed0RfvIRz+YxlRcJ3fuU07QVCGbTgWUZPjz5AT0hQLFSAh6jWK3Okz73LxC1e'),
	(11, 1, NULL, NULL, 'sealed-1:1697a117:+X5NOjl5LFL2i470frVGfxSjyid963At3zXX97h4GvdEdwaptsH7aE+rPPlHghZt1b23LOsYN3swYsRH'),
	(12, 1, NULL, NULL, 'sealed-1:1697a117:MQpwGN/Kk2QoVZVTVoebQWHEw1DG04htq/jX5cKnaATJBPNylVn/s03N3igyrBT6jCO8xuAp8GddSvoN'),
	(13, 1, NULL, NULL, 'sealed-1:1697a117:4pKZE2zH8Cmn3PhTG+j/Q7cMl6x2ZXhnimf31j3VKbijIYFWkmBFfWQn59c1kLhZiqk9eTS3pcQ02+9F'),
	(14, 1, NULL, NULL, 'sealed-1:1697a117:WhOIOD2zzqDDvjtppPM1A57MjhLkdi3ky9pKPbxGI207xSYc+cTncG+yXkPe5+xoD2jJcPnnPyZXckQ1'),
	(15, 1, NULL, NULL, 'sealed-1:1697a117:JqC3uv5aEf9IZ/Kdp5veztKFALAspISEGSuU1VeEeIIsqk5QW+aHEKLHjTGgb6YsFuim9kRF5ZfNm9EM'),
	(16, 1, NULL, NULL, 'sealed-1:1697a117:8HKvELzAqAI2frsk1Q36hq0XMe/zbGp/cdKDjm0nlEy7laMBti5yBQTXuFyrTibz0/SWAY4t9KgQwhZo');

INSERT INTO public.former_invitations VALUES
	(12, 2, '1U6IMtqz_XZiOYQj');

INSERT INTO public.former_registrations VALUES
	(2, 2, 1, 'LP0BDOYQii4451cD', 'sealed-1:1697a117:R/4MzDqSywwuuZublxsQVlrMoxo5+sbY+W8ZYvASqXeyIYtQiVuM/PqRALxrkO/0pAFE6m9PSW6+vJIt', '3c90d680-b2ac-4554-9e22-053302fb7a2c@ctevents', '888d33ecaf848c2c6084c297de74c95f3b40a15ac4d97e7f019a34eca2c7f29d');

INSERT INTO public.frozen_figures VALUES
	(2, '2027-03-11 09:00:00+00', 'shell', '{"cells": [{"sex": "f", "group": "police", "absent": 0, "invited": 19, "replied": 16, "walk_in": 0, "attended": 15, "confirmed": 15, "registered": 15}, {"sex": "m", "group": "police", "absent": 0, "invited": 7, "replied": 5, "walk_in": 0, "attended": 4, "confirmed": 4, "registered": 4}, {"sex": "x", "group": "police", "absent": 0, "invited": 11, "replied": 8, "walk_in": 0, "attended": 1, "confirmed": 1, "registered": 7}, {"sex": "f", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "prosecutors", "absent": 0, "invited": 14, "replied": 14, "walk_in": 0, "attended": 14, "confirmed": 14, "registered": 14}, {"sex": "m", "group": "prosecutors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "prosecutors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 25, "attended": 25, "confirmed": 25, "registered": 25}, {"sex": "m", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}], "means": {"scan": 34, "paper": 0, "manual": 25}, "funnel": {"invited": 51, "replied": 43, "attended": 34, "registered": 40}, "arrivals": [{"hour": "2027-03-10T10:00", "attended": 29}, {"hour": "2027-03-10T11:00", "attended": 30}]}', NULL, NULL);

INSERT INTO public.guest_imports VALUES
	(1, 2, 'account 1', '2027-02-01 09:00:00+00', '', '{"new": 30, "rows": 30, "same": 0, "changed": 0, "refused": 0, "duplicate": 0}', NULL, NULL),
	(2, 2, 'account 1', '2027-02-01 09:00:00+00', 'sealed-1:1697a117:+EUp0P7wqYAdG7Sj6BNhg+duCZaaG8ceSYg53wTENio87d9CthjdC05KDlg9nnFcpQnebU/DEgWk5S6a', '{"new": 0, "rows": 8, "same": 1, "changed": 7, "refused": 0, "duplicate": 0}', NULL, NULL);

INSERT INTO public.identity_changes VALUES
	(1, 5, '"sealed-1:1697a117:6EBkjJ+3E9SciZRu8Po1s/itRCXxXJg5Ta1WMXZEBDyPlvoudi/X/OR8bWBsA02AcXm84WXfMb0sTikHbiJ2MAJD00wxqSvxHNcMEMmDqXzKw46fZE4ostLJhgG1kml3/csw6mybzKnyB3aTdqU2AFfYX3lm3Vzwj8WkrdxGrnPLFrkU8IaO3IhKinhGoxxpwrIJuab8SKMZnfgimZK52v9jSJD5zKy2T14joKJPcOt9xKI5vVGUayhqvTM="', '"sealed-1:1697a117:OX19WCqnRWVVH8zhw1HJu4XOG4R+A0iz12m5fKiEXeCN6kPNLaiBMLta9573ccvjZRKntc3hlW/QGgdHjRStenrbPZ6n8sjbQGZtZWPyEO3aQctoMvhOXKEpVCmT5I9wMNw1vL1IcE8VXB70B+iL6K+xf7LbSbBfYt8je71Sn+p0OBXaFP45mKwBgtzNTNtfGx1ggHAz9mz2sOhB"', '2027-02-01 09:00:00+00', NULL),
	(2, 9, '"sealed-1:1697a117:1hZCLOI05eKo+giNKbBzINFoDpmDCo41neoVW2aexyfjqAb8wtZg0v+DoPEDMs1+1dtwgtGFdb74hCjM/DCW/b6jqKjVyNO5Mj6lqdwydBxjYXYbvj+tjxZkCmrMvbztOcZ/lIJaT9IfdKgtsG6oLZUoz5QrUk6nebPuUBzr8lRmtmjKDMAGm2nSVNTXMrr0q7h4ygtH1bDX5y96XfllV2aGHeccM/EG55TgpxXN7eF1P+m9bhPPnaWCPdc="', '"sealed-1:1697a117:3HYTjN1IjOS6Ye9uoORIv+LkfA+waa0B/GAHayFWhiw+JviGvBgk7fU7fqUKjOPGTIZDjEerigxI1jTxEed7SPp6+J7BkgY4S0LUeqhr9xa+q+TqHpUuOi59DOW90cxkMrG4s04i1hVv6oZM7IE/75NzMtxzMnBuRguWl+cE4mzY5MSwxvAMV300RCL7x/22Kz0uRGTugnakZEzt"', '2027-02-01 09:00:00+00', NULL),
	(3, 14, '"sealed-1:1697a117:pSIXhFSKZQHJyA7q5F0HeGtrWRQHCjAy788Z1O2d2pTmBxkQeq/Q2pWNUeSZhWXJI4jYf+wE0umQc2ekbqb54XoswCbYfTIubX3nfz8pEqkCtK7wmjYTeQen0ga4pNZVWfJNIcnadsAEWgSITS/ilmLYbacGs5QGQWYnTjagT7+LVsUEMqWuKWiPTcVpKwBhknQMrof6qCoXeHlaNuLUv4oAToHnUvBC7FOTtP2XplLgfVeK+dPGrFJ8nH4="', '"sealed-1:1697a117:WjD/YkEwJN/c9kmUD1IAsutg0/VCwVKEiWSGGjsAUYPfG52EtmpIaeXGMxouP9NWsgcNeMSYf7J1O7nDm9SIqgh4bcpT9dlhYME1Jc6MiQkDi2fQvwmUlizsicvWrfepLTSWku4ctaIP+QCH6YoU+xN26beImOfsoJo7PWFsAy1o2CugC13VFeK/+Z/kRq+xVqYbGaC4Zi7efa/T"', '2027-02-01 09:00:00+00', NULL),
	(4, 18, '"sealed-1:1697a117:QgQOmUtjgzQoafcZ6hF6P5rB/UvdNaSHB6pIjKsSk/OHzHVVWJv2yADEY4HXHbagntI8eodCZsTBMkKwHv76W8CowXhRNGsD/5Tw5V0Z1McVJtzIRYIQOp7g1V+XAcQwkDEEi/+8eQ6nnVjcEnrQkJUyK4eAk8HA/XT1bRUPrFieEmPx9rReepPum+OEJrNEV6kOq5FN0PpgJ9oxJVhHQcqUhPPhZUoDt0LRe07T7wUXGEbqPe1YE8egCIg="', '"sealed-1:1697a117:YDQIC84BGyQI4ES0GcCI2HQSWR+APJZxSjRHDEZBVuDUAqRQCNHzaH0T7/kXakWGzqXIjkmGI1CKCWGoBLMZHWbREeL/FG44UrfpYdQWf5YvdnCmZBvgwZExdQrTx8WJST813W0wH1VavKesYcINAZXs11O3XB5Vg40X8KRt5Rro50uYzZ83H7XTgR2EmOi5qtaj6+W15AxvF04Q"', '2027-02-01 09:00:00+00', NULL),
	(5, 23, '"sealed-1:1697a117:72CqB2Q8+FJNHEICtaxHE2VfNzIH3WTb7jx/Kp2iHgFVdwGwUz4kjOQnhBPtjCaFrZGfmmQR0VKPoh3uqdYwow8XUgRgU0oXf8X+VSO+J0pkNKDUHzavUHZMbw9O0rfeOI6CEC0pUs+IGI44V6vz82QtBe+4qV5crPYm0RK5yDmAliEiL5Q6HeOhEash3z4MQYQynHLh1zsRtCz3KRt/AKU/UDrcp+VH6h31XyL5j3DYsLyzXQkx0jvT8Dk="', '"sealed-1:1697a117:G2dmF4Rp8BAd64IVuMrtRfnnfVcIXGKE4sFmvWF67+CN54Y8Ot9er8RmupRRZaYs5/isrinvRZz8Z35x2yK3e7aOI4UKW9qvlNNQI4rznLEguyoIvZeaOZIiu0xiG8RI+aN68UI0dxDaO0va/Ue98Bq4+aTBS+k7xPdnUYL3b+TXwOWcYZ687PaCQCSA1V+491E9PU0IUCWYrBQV"', '2027-02-01 09:00:00+00', NULL),
	(6, 27, '"sealed-1:1697a117:LlIbDsblDzQ/zPG8WvdfBmHUaC0trZrMWcVQol4Gau3qjYn7tncF4Wfge8A05fySc1R5tlotfsddcjFuIwIF4a+aeZ980h3v2jzjaTIznMpAbwvrgIyR7A7OzClxpORfBH9ChmUwD23SAtPbcuSLRSCwFL8AyLNtjMbIdiJAFbrdPcAIWU7m1iLZtqw1DuGFhzV0jEh8v7OaboeGX3FeTKdIDRy7IKqLdExP+yMqnR1X8Eo/OrGnZHx5bS8="', '"sealed-1:1697a117:KlFCvp78QsvD2zYcbTvytegvj5RaGUulUTZPexVcLMceRUWdvJkZGkefxAzEpywCx0Et7fVgQPpfEZfPFmDFnxFKUn4jixcSDg8QKgc8DKxVs20mqtx9sp28lVE121ks1XeTlS6Ou03m1doW+vw3P6OifgD7m0qLj+blz+Sbho2M9zdme8i7QUwlQbg/GpxFG6cNT618MJfN6VV+"', '2027-02-01 09:00:00+00', NULL);

INSERT INTO public.imported_changes VALUES
	(1, 2, 2, 2, NULL, '"sealed-1:1697a117:PE+piGZB8/HysS0PzlWwD9DcB/C2Ycrr5vwu4Hc1AOXE+vILdoGj83MTdc3Tv9psHXZOYc+E8ifgljFNp6i2tIK0sPQKAzItzdI0qJVMnvTnBU863/ZLV6aJcBQ="'),
	(2, 2, 2, 4, NULL, '"sealed-1:1697a117:mKCE3LtP0NLBhTl0+d2yv3NzB+lOV6lPBDxnnN1dTNLLXvaD3kzkU/fCsGCYDNPoINOnRxmTpLQdThJJQq5h4Cn7tuRhZkJSYyK/UfqkmC8Lg1HCIeH2jXl9Mdo="'),
	(3, 2, 2, 5, NULL, '"sealed-1:1697a117:8F/u762/bCRDVqcrK7PyGyP9UwDVKXcjxXaI00bfK/6n8jR/VdZvteANQCVwabtZdYHYNqIECbhqH1VSJfsLJrBeKZHbVIDmy4dyKJBZSM+VQNlj36rTwaNby5U="'),
	(4, 2, 2, 6, NULL, '"sealed-1:1697a117:3JIUddppknvN/D8wKl4fNdlw7WCLMoja5CZu2BRngSMMhPd9GGvh6IxHn/76PgRP4GvtGmaOI/iLiEcu5yJcfYrs6/T4o8KutdsssgJrvdovzI75Sb8WMmB6G+o="'),
	(5, 2, 2, 7, NULL, '"sealed-1:1697a117:Gr7rpSfW+fcH++IXooFpXYIsaebztWWuhOtIaY5OEUq5UMnnrq5tZvUkQW/BNowX2HLhKvkDoW9L6nNsTHFfvJ3gfaFZ7leKD61yPJXkJsQ74Ws8fboW1qImMfY="'),
	(6, 2, 2, 8, NULL, '"sealed-1:1697a117:fPo4Nj3qO7U7NtbvrJx+yw6DCvryJ7aqg/80C7433+0lNoHximiCebd/I/M5GuCRlcCvOwY2L6yqXh3BOZWosLzC6z6bhJ6I0RmCLsQFrJG/MwGTYBAaGFS17oc="'),
	(7, 2, 2, 9, NULL, '"sealed-1:1697a117:x2aMkJiJh6YCYqhLHu5rcKXHHLSgldshuhehwoxOsvH9r3Rypxs0n0+MeKc1RgNezFtQ+RuXbnvbEw2U2sTgwse5heiNlq9O7CgWZSB6oK7MlCbQcbbmB32uzPA="');

INSERT INTO public.incoming_mails VALUES
	(1, '8d61d1348f5ed6c80185de342c0df7787536f2caf99e08d59904ab6baef4a471', '2027-02-01 09:00:00+00', 'bounce', 'counted', NULL, '', '', 2, 1, 1, NULL, NULL),
	(2, '0e6f46c58203167df26d4816e281c2665ba0cbcf84d8072062cd920966c48f4d', '2027-02-01 09:00:00+00', 'reply', 'counted', NULL, '', '', 2, 3, NULL, NULL, NULL),
	(3, '147ea04220fffe093eb3f9e90ffe79c6661102650f9087e65a7d53e859dff025', '2027-02-01 09:00:00+00', 'other', 'kept', 'letter', 'sealed-1:1697a117:k8+SX4A4Uqhu0g3c8O6FCanGc2d5Imwk/FMpXtw7symqKcGXn0PRbHPI8ZVZ4NrRcGZVbBf49qIs4AIf', 'sealed-1:1697a117:gfL2EivUWn4tkbBH/ZmpwYETSoYZu07ii+M3p7XtBZt5cIOtJY8yiFpoNDBwy24PUTDTgQdtO2AvRgBy', 2, 3, NULL, '\x7365616c65642d313a31363937613131373a296fc05687e3158ca7e4b57dd6ea4ed7b8d9b0c9e9686c2f6cd98af3b820839df352577d2db4d21ca769c1ea4d1fcbe130c146e062dc7fffe92915d9b931531850fba2d0b3c699c7e4baacddee6ddd8fdc89add915f0aea316b1809d904ab3ab000df99d672fba870848b8fef9e56c707c9c2288bb378210d1bc81921e1ccc3281e6daf93072abb2118e64e4c344f90ae2b08448f1ac74a3d250c137fe68deed3cb9859f20cf69854822f1190d635a9dafbdf24b88b8bcc4bb1b35ad47159f5631d66ff5884046501fd50cdc15d81cae8abb83e03bbb49e1e538202d212ad33594683cfb0498a36e54a05a7755ffdf86b1a6f4c92d476b11a7a7d8a4699889d3baa9ad772c46d9076ed95b6192e7409da34c2614d3b6d640f829e0887c99b7d980c3e2747b2eb5c904c2c928b72ab6c58c230f848367554f392175a2673e44a3c64404737d3f970596e0b36b1be1355e6bf1d7f8129d11ad66178e66016a84d2ee6be63fb85793812114a0d8142b3529ea66aa140ea3d23b9a0cb09053e5fcc8611a9fd111d53588c287ffcbdf3766027a7dd090eb14221e4de99dcfeabbcdcd28100651d16c1241033defe2ccaaf81d89dc3b9b5ff216c110d04dd2939838e63b86ebbb529e2135a07353ca14e04be8f8cff2eb1164492145681759f2dd31e81579d86388d47d9dc9aecd1bb2ec88b176cf29b7ed2dca649db728e4720d486014eb017038e0ca3c197c3e52c928a6f8a68717166e5bdf14fb5529e508d7aea6c1afb78c1992cedc370f91f7bd33995fe193f1e7872aa1cab426c462fd5e03c48b7f97960bb2bdad2c8506ffca2969901c5ae1abac24cc844a74c592afa4fe3d5e3d9fc680c00da17585f84b660d3042691c43ffc90921476e655c731a1f5d0a7136278eba26a9531615c15ab2aa267b50eee002d24c17867a77c62a1e35e19dcb64c97dee772a6ab87237a357315f378e266811bf53230c98facced7bed657bea24cccc5a5503e39e0f94a11b18feccdcfb93d6bc3a21ea420aecfb77d86d41d232b5ad7a6b1821ea81886daaa3f7217da41123e0a882e8454e7516c5255667b34d4723989d6343d0765253b0a5b5a2b2c82c58a829a9de537fad9654c592deb87e93efc9584d4392bae110a96b98a52a1773ee6f205e9925977d312684b7ef90c232209776d1c99bccee4a9a03a945a782ce158b3f74c96ae6d67aa3ac932310bb4777546155e127549b62ff641a6a3a23c156b9d4969ae430c11adbd166d6c5878ea3e943f9d6bb5e971eb833260380f2c02a83dffd812a713588d5a72feb074afeb3b02d4a9703843c2190132c50bcbd1a195fdf5703819fd5248da21593486142d543885c52b7092e4bde514d13b68202b8a321c52d1566877c72c6b991f06590c2a161b6427a72e32a421458', NULL);

INSERT INTO public.institutions VALUES
	(1, 2, 'Zqlhvsgnmwsh', 'zqlhvsgnmwsh', 1),
	(2, 2, 'Large institution 1', 'large institution 1', 4),
	(3, 2, 'Large institution 2', 'large institution 2', 3),
	(4, 2, 'Zqdvzrjndbzr', 'zqdvzrjndbzr', 12),
	(5, 2, 'Large institution 4', 'large institution 4', 1),
	(6, 2, 'Large institution 5', 'large institution 5', 4),
	(7, 2, 'Zqctgfcvwrhg', 'zqctgfcvwrhg', 3),
	(8, 2, 'Zqljhtzgrhnk', 'zqljhtzgrhnk', 4),
	(9, 2, 'Zqxgtxjhzpgs', 'zqxgtxjhzpgs', 1),
	(10, 2, 'Zqbntbvdpnph', 'zqbntbvdpnph', 12),
	(11, 2, 'Zqswshnltmhr', 'zqswshnltmhr', 3),
	(12, 2, 'Zqfrdfkbkvsm', 'zqfrdfkbkvsm', 4),
	(13, 2, 'Zqmmxbspjwjm', 'zqmmxbspjwjm', 1),
	(14, 2, 'Zqnvftxgprlf', 'zqnvftxgprlf', 12),
	(15, 2, 'Zqknkjtwmlfh', 'zqknkjtwmlfh', 1),
	(16, 2, 'Zqhxvhpzmzgk', 'zqhxvhpzmzgk', 1),
	(17, 2, 'Zqbgdvfxtcsk', 'zqbgdvfxtcsk', 4),
	(18, 2, 'Zqcblfsbvwtl', 'zqcblfsbvwtl', 4),
	(19, 2, 'Zqflvpdbdvfn', 'zqflvpdbdvfn', 3),
	(20, 2, 'Zqjtrkrjckbp', 'zqjtrkrjckbp', 3),
	(21, 2, 'Large institution of nominees', 'large institution of nominees', 3),
	(22, 4, 'Sud BiH', 'sud bih', 4),
	(23, 2, 'Zqrmbltngmpr', 'zqrmbltngmpr', 4),
	(24, 2, 'Zqpgvfzlgzjk', 'zqpgvfzlgzjk', 4),
	(25, 2, 'Zqzhxkbxcbhh', 'zqzhxkbxcbhh', 4),
	(26, 2, 'Zqrvbmrsrfzt', 'zqrvbmrsrfzt', 4),
	(27, 2, 'Zqrfkztvrrsz', 'zqrfkztvrrsz', 4),
	(28, 2, 'Zqjkmgccfcps', 'zqjkmgccfcps', 4),
	(29, 2, 'Zqrgglnsbsgh', 'zqrgglnsbsgh', 4),
	(30, 2, 'Zqmjsntdckmg', 'zqmjsntdckmg', 4),
	(31, 2, 'Zqbhtddcfnvf', 'zqbhtddcfnvf', 4),
	(32, 2, 'Zqwjftjfkvwn', 'zqwjftjfkvwn', 4),
	(33, 2, 'Zqvdnjvjwwwd', 'zqvdnjvjwwwd', 4),
	(34, 2, 'Zqwlxshwndpv', 'zqwlxshwndpv', 4),
	(35, 2, 'Zqsxfhjsfnmr', 'zqsxfhjsfnmr', 4),
	(36, 2, 'Zqlcbjstggmf', 'zqlcbjstggmf', 4),
	(37, 2, 'Zqfgcfjmfmlz', 'zqfgcfjmfmlz', 4),
	(38, 2, 'Zqszdjwvprjx', 'zqszdjwvprjx', 4),
	(39, 2, 'Zqfsbfcvdgch', 'zqfsbfcvdgch', 4),
	(40, 2, 'Zqjzlkggzzsf', 'zqjzlkggzzsf', 4),
	(41, 2, 'Zqkrnskzzxpj', 'zqkrnskzzxpj', 4),
	(42, 2, 'Zqhdwlsgsrcm', 'zqhdwlsgsrcm', 4),
	(43, 2, 'Zqbmcwwbllss', 'zqbmcwwbllss', 4),
	(44, 2, 'Zqlvzxfrnkfd', 'zqlvzxfrnkfd', 4),
	(45, 2, 'Zqwrjphzgzcb', 'zqwrjphzgzcb', 4),
	(46, 2, 'Zqmjzkscvzdt', 'zqmjzkscvzdt', 4),
	(47, 2, 'Zqtgvgcmkjtg', 'zqtgvgcmkjtg', 4),
	(48, 3, 'Sud BiH', 'sud bih', 4);

INSERT INTO public.invitations VALUES
	(17, 2, 17, NULL, NULL, '', NULL, 'sent', '2OeuW4AiN9ySxE2V', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(21, 2, 21, NULL, NULL, '', NULL, 'sent', 'wy1h19TMOhpvGUMa', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(1, 2, 1, NULL, NULL, '', NULL, 'withdrawn', '6LgaOxlIvRj9AcHI', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, 'Zqzhhrdpzmhl', NULL, 1, 'f', 1, ''),
	(5, 2, 5, NULL, NULL, '', NULL, 'accepted', 'bFzS-OvUoCIqIqX8', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(9, 2, 9, NULL, NULL, '', NULL, 'accepted', 'Hpjnkr1qQofLHE5p', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(13, 2, 13, NULL, NULL, '', NULL, 'withdrawn', 'LXFGpwll6NCFeJPV', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, 'Zqpfdxssbbff', NULL, 1, 'f', 1, ''),
	(25, 2, 25, NULL, NULL, '', NULL, 'accepted', 'wq-iIwyeOgP5Mwdn', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(29, 2, 29, NULL, NULL, '', NULL, 'accepted', 'dI7qH86D0Ke9vnsV', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(26, 2, 26, NULL, NULL, '', NULL, 'declined', 'gyLSqqdEQZWBWn82', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, 'sealed-1:1697a117:PPXgLDxvrUy+B16rQQqEI5koVy9z5+HBQdl/KCbOLO6FYYxLctX75kzUpvk2Va2bsVvelEYKUG0i9vi5'),
	(31, 2, NULL, 21, 25, 'zqtvhjmwfrpl@ministry.example', 'en', 'accepted', 'ASjPgt84K-StbZmU', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', 'zqpwfwjtwfwz@ministry.example', NULL, '{}', '{}', NULL, '', NULL, NULL, NULL, NULL, ''),
	(32, 4, 56, NULL, NULL, '', NULL, 'draft', 'CLTOXY49ySs1gGEM', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 4, 'f', NULL, ''),
	(2, 2, 2, NULL, NULL, '', NULL, 'accepted', '7m8-F_I47k9Legh_', '2027-02-01 09:00:00+00', NULL, '2027-02-01 09:00:00+00', 'guest-list', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(3, 2, 3, NULL, NULL, '', NULL, 'accepted', 'Ga63bbvutiMcq_Oq', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(4, 2, 4, NULL, NULL, '', NULL, 'declined', '0CRRQdmup3FBiZq9', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, 'sealed-1:1697a117:TpW5T/hg8OVJ+z5hepco0gWTGn7DWvuMfn2eN8qwGkJxdRvJXNPRQETwzubzQJFyaDS42Lcznn5oePQR'),
	(6, 2, 6, NULL, NULL, '', NULL, 'sent', '_a9_QKmE4rV6lVOb', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(7, 2, 7, NULL, NULL, '', NULL, 'accepted', 'a2-jbWfMSkWkOoHy', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(8, 2, 8, NULL, NULL, '', NULL, 'sent', 'jl0hW-Ki4D3MwpLu', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(10, 2, 10, NULL, NULL, '', NULL, 'sent', '5Ob417UvRqdUmWiF', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(11, 2, 11, NULL, NULL, '', NULL, 'accepted', 'H4kB3ltY9Aau3QO-', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(14, 2, 14, NULL, NULL, '', NULL, 'accepted', 'nk9rSg5-PtyopOgr', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(15, 2, 15, NULL, NULL, '', NULL, 'declined', 'DnWSJtBqpGTx7jWX', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, 'sealed-1:1697a117:eCKGhIt7+khj31FRHCu4RMSI89SS88I63/9RqqLkl/xftSvzmaYs49fz5KKRT3JmvVDvMneKmMGas4QV'),
	(16, 2, 16, NULL, NULL, '', NULL, 'accepted', '_UOrTerQjTT0Q_lB', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(18, 2, 18, NULL, NULL, '', NULL, 'accepted', 'jV6sMbF5m5ycnqtj', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(19, 2, 19, NULL, NULL, '', NULL, 'sent', 'UMg-QXC7Ya-yIOhK', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(20, 2, 20, NULL, NULL, '', NULL, 'accepted', 'Ev9F0m62N0VOzD4x', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(22, 2, 22, NULL, NULL, '', NULL, 'accepted', 'M9K8ObW6kUDcqnRp', '2027-02-01 09:00:00+00', NULL, '2027-02-01 09:00:00+00', 'guest-list', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(23, 2, 23, NULL, NULL, '', NULL, 'accepted', 'hV4fFph25gOmUlh3', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(24, 2, 24, NULL, NULL, '', NULL, 'withdrawn', 'CQFLCtUB4MLJ8w-_', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, 'Zqgnnzzbntwt', NULL, 1, 'x', 1, ''),
	(27, 2, 27, NULL, NULL, '', NULL, 'accepted', 'zrBuT9ysFpIQLk_f', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(28, 2, 28, NULL, NULL, '', NULL, 'sent', 'd0t2RYMOBojyIyZm', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(30, 2, 30, NULL, NULL, '', NULL, 'sent', 'zXL5iwTxY_bB-85q', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(34, 3, 83, NULL, NULL, '', NULL, 'sent', '5AxzzyRzQ-IyeU_B', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 4, 'f', NULL, ''),
	(33, 3, 82, NULL, NULL, '', NULL, 'sent', 'nxHORnTufaGGKrhW', '2027-03-10 23:00:00+00', '2027-03-10 23:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 4, 'f', NULL, '');

INSERT INTO public.letter_wordings VALUES
	(1, 2, 'confirmed', 'en', '{title}', '{salutation}

Zqjttwvncvhp', '2027-02-01 09:00:00+00');

INSERT INTO public.list_readings VALUES
	(1, 2, 1, 'headings', '"sealed-1:1697a117:s8z+5+VIiYRAW0f1Qy+xiMr5kWrsHSw1Ac6zyoWrZS5Ghn8dZYhrmoK8Rh/HoZIQn5qobodGTY/ZcxNrCOswfT3csizOfzPRxCbj6j0wYUXSSAYsTnDCc+pr6YM="', '2027-02-01 09:00:00+00');

INSERT INTO public.logos VALUES
	(1, 'Government of Italy', 1, '\x89504e470d0a1a0a0000000d494844520000012c0000006408060000003c010dc0000000e24944415478daedd6410d00201003c183e00129b8018d38c209a8e071c98c843e368d0000000000000000000000000000000000000000000000000000000000f8acf431af19800caa0900c102102c40b000040b40b000c102102c00c102040b40b000040b102c00c102102c40b000040b40b000c102102c00c102040b40b000040b48abed75ac0078580082050816806001081620580082052058806001081680600182052058008205081680600108162058008205205880600108168060018205205800000000000000000000000000000000000000000000000000000000406e0f56b7040378553b250000000049454e44ae426082', '8ebe74c34836a24b', 300, 100, '2027-03-11 11:00:00+00', 1);

INSERT INTO public.mailings VALUES
	(1, 2, 'invitations', NULL, NULL, 'shell', '2027-02-01 09:00:00+00', NULL, NULL),
	(2, 2, 'invitations', NULL, NULL, 'shell', '2027-02-01 09:00:00+00', NULL, NULL),
	(3, 3, 'invitations', NULL, NULL, 'shell', '2027-03-11 11:00:00+00', NULL, NULL);

INSERT INTO public.messages VALUES
	(11, 2, 13, NULL, 'invitation', '0e8877e5-2940-4a04-8237-c20eaef96509', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:aNBp0VBnKZcc8VaYWvPlL1/oqJBgTReX6L0LyVF+oCXJC/Aq+cA9iZyqP9T4dSIkdp8v4Lii1cuvkbHp', 1, NULL, NULL, NULL, 'invitation', 13, 0, 0, '', '', NULL, false),
	(19, 2, 24, NULL, 'invitation', '4903f2bd-f414-402e-9074-16d8e5290c4c', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:dYQf0HLyB1g7Nk+qO8XgOx0whbM8ljc0y7i+yVhejITkgJ1bTx5RQyZn4T8oMNhsA9DRELiMwipCdo7K', 1, NULL, NULL, NULL, 'invitation', 24, 0, 0, '', '', NULL, false),
	(4, 2, 3, NULL, 'invitation', 'db474c63-3f94-4ba4-9615-342931db2891', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:qprgMJN1gUx6M4U6nWVIZ8zxwaDp7vrrZ6k6Likj9N9esRqry7deuSuY4o2ZIlQ/qm/2ZokwZPD8aGU8', 1, NULL, NULL, NULL, 'invitation', 3, 0, 0, '', '', NULL, false),
	(6, 2, 5, NULL, 'invitation', '28d94e41-262f-4f0a-975c-3b6e6dd65e24', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:ShhawWVpQyrrUBkHUNf69MZE1uCYjzrdu9uKNoIf+HNkz+525oUn2rKi9a17PRCaCdm5y8xCIWgeJpC8', 1, NULL, NULL, NULL, 'invitation', 5, 0, 0, '', '', NULL, false),
	(9, 2, 9, NULL, 'invitation', '79186d4b-f7f3-4f22-971b-cd29c76aed25', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:mWzFCVO8kLt4sL/LJdG7tlLPt/vHPK/Z8at8HccNdUD9dPqhIYkbrxtvOVcKIN+011ONgqGhvngjdGMI', 1, NULL, NULL, NULL, 'invitation', 9, 0, 0, '', '', NULL, false),
	(12, 2, 14, NULL, 'invitation', 'efdc6ae7-3665-41db-a012-e22b8a005fb3', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:9Jxi5k1bL5BYvC9B6ox2lDI8Eruh87GYkoHj8xkPH6QWpUfTMEhRo3zW3nVpmLQuxY60KCQ6qCDdVCCL', 1, NULL, NULL, NULL, 'invitation', 14, 0, 0, '', '', NULL, false),
	(13, 2, 15, NULL, 'invitation', '0b67f7a3-a059-4a8f-b3dd-a8cd0c8a18cb', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:AsSL6lSvDoD56pD8rSeJF2d3HY0/mt+T8uPGD2Ar+hMqsTQTDBewaqwnhKFe6hmcNbz5Miwjexo2ySvw', 1, NULL, NULL, NULL, 'invitation', 15, 0, 0, '', '', NULL, false),
	(15, 2, 18, NULL, 'invitation', '113c4887-f7bb-42cc-92ca-d4c12963fe27', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:MuM3p4QA8m0QjuVZyOqbvct7EsWFvhg2YY3SDF+2E3AwEP1tcwH6IiSThdirV+lcqJi7HL3OXUjDPXgp', 1, NULL, NULL, NULL, 'invitation', 18, 0, 0, '', '', NULL, false),
	(17, 2, 20, NULL, 'invitation', '3e965a7a-3577-4f5d-90b9-0fb7ee8e2299', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:6/H+kkVD7v1hpe0bW5ApnOp/IVxiW5Md7h85LFuk3ni9snMogKFwXCUYxoBqvePdFWQMIlxo9Tq4tkPy', 1, NULL, NULL, NULL, 'invitation', 20, 0, 0, '', '', NULL, false),
	(18, 2, 23, NULL, 'invitation', '650f1833-17b4-4952-a9e3-ada4e28428f7', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:cA2f2K1fto8moJVkYmqOsN65Gib1OGl9DTbulzdQYRwWx/40IDJe/Egdqv+An1bT72pQ2yLqB0D7PhWh', 1, NULL, NULL, NULL, 'invitation', 23, 0, 0, '', '', NULL, false),
	(20, 2, 25, NULL, 'invitation', 'c4a6a8c5-cb74-43a9-9f35-dbb7eb0a6b73', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:Lo16iWSU4p9V8KbGd4fCAztGYvjDjKMMwCl9woHZYaxKN/uFC5wjn1vL4Y32jewI2kQITyiW6G7NmRU2', 1, NULL, NULL, NULL, 'invitation', 25, 0, 0, '', '', NULL, false),
	(29, 2, NULL, 8, 'confirmed', '5b6ce293-6352-4503-8d54-c1d4674e357e', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:sV45AM5pYXnepsZ+xUde3w6W1CQwf+nlyOSbihgWfQILH5c2Dg4O0MSKLiDSyrvv4rGYhdZ3+6uWL8s9CSV2awFxNXjZ2AemrQ8mNY3ejbGmSTPDL1OlFrpgbyI=', NULL, NULL, NULL, NULL, 'registration', 8, 1, 0, '', '', NULL, false),
	(30, 2, NULL, 9, 'registration-received', 'a0d2e667-38f2-425d-b783-a25fcd785464', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:4nEm39S3Fk1/sXPQrjmhn4tMjZLH28VZowiYAECYjgXNcpP9zb0Gpo9L2ltDgcqkct6H9Q0mmx7MLIJf', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 9, 1, 0, '', '', NULL, false),
	(31, 2, NULL, 10, 'confirmed', '5ef0a222-39c6-4195-a569-65599208f43e', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:+95TqHCSctZQbM1Bn4TT3zHE/91MJoiO9iJhThnrwMfdXGrHMocjSeLe3QkJ+FHGT1mrg27yBzOM99H2/2Cm6qnWeWHKgJ8sjapq58lAO1HVGkli/UWkOoGwbmA=', NULL, NULL, NULL, NULL, 'registration', 10, 1, 0, '', '', NULL, false),
	(32, 2, NULL, 11, 'registration-received', '03633e15-d829-4b5a-8078-1fe969c1dd79', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:tEGB0VUInx2aqCZTyuueR3B8/p4PfuOftj4Nz/ka6qwabDniKXCA9IwhzN6iC1dD2prBORnFILhzIoaY', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 11, 1, 0, '', '', NULL, false),
	(33, 2, NULL, 12, 'confirmed', '83ea47a0-492f-4b7c-8fae-fce9aaa78264', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:A1RFCd6H0zZHz6nh7ogaUNyO725x02Ynqc1McWmpwATUGhRA0nWhQ4sOCd13o/47K68y5Pvr8cgwjWtO', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 12, 1, 0, '', '', NULL, false),
	(36, 2, NULL, 15, 'registration-received', 'b589f3e7-2045-4b68-bc26-438da5a3b984', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:OEmOLEi1KVguZrvDi8gML3OudIO3IaPnRNCKudUoYA3vJZffC1p87qz9jDrOUGD57fC7/pYotMzwibBK', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 15, 1, 0, '', '', NULL, false),
	(38, 2, 31, NULL, 'nomination-request', 'e5a6ab71-8f6b-41bc-96ed-d8642dc24e14', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:oZGw43Uch9sZOSFH9xX6LIn/S7wk9QtYuhosfF+RI9I9ixzka10YcVtjL+YJp9AI8rNYxiCLNMqctkEs', 2, NULL, NULL, NULL, 'invitation', 31, 0, 0, '', '', NULL, false),
	(40, 2, NULL, 18, 'confirmed', '855bbbbd-fd65-4e34-bd2f-1363146ec380', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:erPvABAllh/DTO+aCukGfr7+UJEy+Cu7DjCR9wxaYe3boV0YsuyfxQFRGRdNbP2ahgVo3Wymyvt2BsV0', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 18, 1, 0, '', '', NULL, false),
	(44, 2, NULL, 22, 'confirmed', 'e3f5819b-e887-468a-a674-186107ba850d', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:0IB0nBxBqZ5A5IJlL22Si4ggeHfrWSSHn15ax4lHOZ0iiaU34rtzpdyuX6Ck+WeU8loRgwHlzAxBeDKo', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 22, 1, 0, '', '', NULL, false),
	(46, 2, NULL, 24, 'confirmed', '80eccf00-8f28-4bd8-8cc6-2cbef85d623c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:lABwRM5OzlkYSQSiF7mXe9lBDNRHnIAIYriQvPYxOx+3Qi1ttYfwHe4TaWYg67UawIuJAk5dwJO4RJKK', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 24, 1, 0, '', '', NULL, false),
	(2, 2, NULL, 1, 'confirmed', '67bf9935-bf4a-4877-a2ef-ff30be6345b4', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:FcUMWA2m6oDG55LUpiJHCHeAxs+CF7oewIvXqgJNTUYjZOP/i22j5stEsjzPWlubqv3UYUBc/iRj2kb0', NULL, NULL, NULL, NULL, 'registration', 2, 1, 0, '', '', NULL, false),
	(3, 2, NULL, 3, 'confirmed', '87e7e013-6e38-4363-b9d6-7d3e4e8391ef', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:tmNT/B2ADqfLnSkC8gqSMH/vWkvgdhW1p3CZ9yk2nQMsQdsaQMPlTLasG43KuXSc0t3vBQQ4+bfS8Z1p', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 3, 1, 0, '', '', NULL, false),
	(5, 2, 4, NULL, 'invitation', '13c61395-4c80-4430-af55-a743dc4f0c15', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:Lqr65kK44j/wBwK64Ef8pjSsChKTwnYZEXi/pph3+JwuBylQTdEKbW0yP4AYrK3IDNhFpMGpAV8/IrE8', 1, NULL, NULL, NULL, 'invitation', 4, 0, 0, '', '', NULL, false),
	(7, 2, 7, NULL, 'invitation', '948097db-567f-4edf-aa99-fd9abb5ca444', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:1cOeUEg1u9heHVWFg9+FQUXJNx0rYjq8x0tMRa8nAHyQyTB54MIdcNHexafp8MlOHH4g9SCW2ExHaCxq', 1, NULL, NULL, NULL, 'invitation', 7, 0, 0, '', '', NULL, false),
	(8, 2, 8, NULL, 'invitation', 'd7656e44-cae9-4969-a674-a3a670f1a678', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:4VdmImAnnCZFnVj5DEepdmWIN+OpkKXmIf/woktXdNktzAHbfKtnRRCmnf+tQDtR6XDEndnJprYnwZcd', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 8, 0, 0, '', '', NULL, false),
	(10, 2, 10, NULL, 'invitation', '1fcc0ee3-9407-43a8-991c-07a28f6d45ad', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:unqBYiANKKejq0RIWoXDPsWjjE4pzaGEdmcpRaU9d3u/hfnqkSVfgMFOHuS3p5XGPI5v2Al8P6KYcuM6', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 10, 0, 0, '', '', NULL, false),
	(14, 2, 17, NULL, 'invitation', '36e39083-f50c-42d5-8e45-18a7e46a6418', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:0/kmjv9ECCI6z2yVVKKZqIbZ5GUD2wNJwR4Ab+HRBllfx/pqRjfh9v50OHchSLI7uBbXQeU0DBKmQTPZ', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 17, 0, 0, '', '', NULL, false),
	(16, 2, 19, NULL, 'invitation', '7de5f540-00d2-407f-b1ca-622e5d166fa4', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:XBNjoAB2EFhy+2WP0aA6d1IE4co8evvi6spqzYntRruaUl8P0nt9Q8tZTc9j+DRPY8w6bGsY926PiM9G', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 19, 0, 0, '', '', NULL, false),
	(21, 2, 27, NULL, 'invitation', '02c2155e-4b9d-430e-acaf-b0112ac1e258', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:DwCWF3D1yLbC8VMBM06bhgdsknSnR9nGrFQ9MrXzt2NDSWyomvFzeh++rNxPMz+3PahBzZgc8LL8u47b', 1, NULL, NULL, NULL, 'invitation', 27, 0, 0, '', '', NULL, false),
	(22, 2, 28, NULL, 'invitation', '78951441-4db3-4a75-b822-8175b87504f3', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:3o1lhYVytew69LdRT+b2Knu+iR0rB8Cy+RNXApX0YG+HOoIAyZNAIASG1A+tnT33Bix8M0/ynVk8cF1y', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 28, 0, 0, '', '', NULL, false),
	(23, 2, 29, NULL, 'invitation', '6821dc71-7d24-4808-b481-3255c575d6e4', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:VR1q+7epp1dWytVFKCGbF7vPntPsWKRBlCHeTjlBv5S7MQEWxLX3VJZd+m+cwdy6yhW6j1NbrwNtWQxK', 1, NULL, NULL, NULL, 'invitation', 29, 0, 0, '', '', NULL, false),
	(24, 2, 30, NULL, 'invitation', 'e325e2ba-08fd-452a-8091-d7680f0bf6c7', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:E+FiHUCCtekQSSWGNvxLB9gg04alXINQiTZA9fRO/PFwPaniE6oUQGmthGjjkUHp2u2fX+vKVqGqviCT', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 30, 0, 0, '', '', NULL, false),
	(50, 2, NULL, 28, 'confirmed', '50f54769-f25c-4578-924b-d7b8560e1e31', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:QZH22AxlhPmZqWWSSK48hAwwgZYTirs+nX3Vhhwna9OY+fpuEyZMDo7jc0JQVDwYtK65sI53hjLYDx67', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 28, 1, 0, '', '', NULL, false),
	(51, 2, NULL, 29, 'confirmed', '0adc8957-f876-43e5-9211-81c522631a13', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:xdHQRxWprh8Q6kvGTTCODfU6yEs5kfks7agEUtfxt/iUzSn/lR/hSmCj+Ina9s9YTHUUp92wORQ4QTLA', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 29, 1, 0, '', '', NULL, false),
	(54, 2, NULL, 32, 'confirmed', '82a7895f-13aa-40ab-acb3-17bcd9fb2dac', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:GWHfs2XKaBl6MXDroDvUGphaYeuefSAV1vp3ZlKYyOIsPt9Oj6ykSsx30jIrRZ8aG/LEZB5FhpHk3Boi', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 32, 1, 0, '', '', NULL, false),
	(57, 2, NULL, 35, 'confirmed', 'c4381a57-a15c-47e1-80c9-59cc530ff485', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:VmY9uTjeOG/yeu23rbcJB2uViG3Vi5s5FRMl1RRN3rZCBDEtwlVTumGrXg79wvphMRzZISRtmqPTuAcB', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 35, 1, 0, '', '', NULL, false),
	(60, 2, NULL, 38, 'confirmed', '8125fe3c-b709-4b02-b264-2e790055303c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:yC2VwcmcV2IG2UWupvIyUvvnFZf933t353JI4LgcK/+nrfYaVe2P9ihm8WDlH4Y1UXkNCBs9aVPHySZu', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 38, 1, 0, '', '', NULL, false),
	(63, 2, NULL, 41, 'confirmed', '7db39d7f-75e4-4ae7-96df-986d471a2f29', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:UcEr6H0lEKBuGTlvTkkqXCQSUwh30YcuFmZnRt/o+543ipHB0Ts9G3PdiN/akeWfnNIJC108IWp1hmYy', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 41, 1, 0, '', '', NULL, false),
	(25, 2, NULL, 4, 'confirmed', '8301d5cc-f8c7-4ce0-838f-7fe638d5444e', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:cOYEIxp1u2bvciQb1Ymjy+QF2nxe1T1kYLbgj2hP06UWeTbItNpuKlXklcMWEjpO0N3oHHaW89iZyo28', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 4, 1, 0, '', '', NULL, false),
	(26, 2, NULL, 5, 'registration-received', '06c38b85-b3c7-498f-843c-9622883d1b2d', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:R3Bn2T267ivf2GQGYyJ1qXooPw7XdFf+4llg0bCsqrE7hvk4TDI3gPAXXox++yuRk/mIgLpd+BZlchOh', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 5, 1, 0, '', '', NULL, false),
	(27, 2, NULL, 6, 'confirmed', '172cf9e3-193b-487a-8bb9-e3ecc138b69b', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:NoCNI+K07h4rAKARPWqtmoYqB61Lg/6RUNERtp7+4XxACfZzUUtkk+cCezcJBh97i6Oy8RME4uRLKd2l', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 6, 1, 0, '', '', NULL, false),
	(28, 2, NULL, 7, 'registration-received', 'ca7797d4-f652-4860-9dfe-bf506c95b955', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:rj48I1jqzwveRFyso/vb31UOkSOcGdw+B+HnoE3jRyCCDHWvRPf5PAuImnBlRWbubz149dOrSeqrgqsi', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 7, 1, 0, '', '', NULL, false),
	(34, 2, NULL, 13, 'registration-received', '4168dfec-3fab-4852-9608-19e0660b953f', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:Xcqxhyz9Cfr8775JVbbfbeSDZV2tJoesD0YTWvoUs5HGRrH1SIomanuXhKq/U3iBd2DKBivlQB4r7BEo', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 13, 1, 0, '', '', NULL, false),
	(35, 2, NULL, 14, 'confirmed', '5928a0ce-da4b-49a9-a017-de55e4192720', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:npgq6Sk0pGqik8EdTlaq1987JKaw4QKiKOeu1uyyJaP+90+sD0wWN8BZ4zEvknEumiv1gvnjc/NjvLEI', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 14, 1, 0, '', '', NULL, false),
	(37, 2, NULL, 16, 'confirmed', '30906e90-f5a8-4969-9937-76a12a9cd308', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:FQQKBy76CVhY5oo0cCILSdxPZ5qiOzQVUm3pwyW3oFnrHVy0T0GEE1u8krph8I+3cChnsXusM0KjwbGm', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 16, 1, 0, '', '', NULL, false),
	(39, 2, NULL, 17, 'confirmed', '43c414e4-d319-4357-be6c-e84469e42b34', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:aJ+IjJR1GoUDsKGpGJxBH2yCtgGbspg0MNNNtR0glT3hCHECUmOJ35+YAumP7SyT/VOmnrXPFu/dFPcm', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 17, 1, 0, '', '', NULL, false),
	(41, 2, NULL, 19, 'confirmed', '7d101035-f569-4f3f-990d-f8d643c0f9a6', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:xwzgPcDGYBgP+nXCvM5AjQfmGmcmumEq71QRIjHdnY9eBEfW7BY/6zoN5J5sYN6xAaUop39FArzQ9dUD', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 19, 1, 0, '', '', NULL, false),
	(42, 2, NULL, 20, 'confirmed', 'f2a4932c-267e-42f4-8392-5b1a081a3e91', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:H5B3DzShPyH7Zma4YJo0eqz5EI9KR/0vHHHezmLbiOifKgDPzf/1z9bYoKt5vc7kn0qLrTh8OPM5Vigd', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 20, 1, 0, '', '', NULL, false),
	(43, 2, NULL, 21, 'confirmed', '32d0ecc6-ba0a-4ab9-af2c-3f74dd151a58', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:c6LzQJgMBeN7HDITsS3JRnjAQZj/TUf550ymYDEfvo5ocalbVGuo04OLey0eKakwVvc/O5jOXph/LWjf', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 21, 1, 0, '', '', NULL, false),
	(45, 2, NULL, 23, 'confirmed', '661988c7-fec9-4a8c-8507-7745689c538d', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:1uBZcbhOgnkWceZr7we2qD9EIDC7LDtwoXJ0rgZjOeRnlRd7XTMlBw02LyHAX37qDnzWPJPsJHQoPI+5', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 23, 1, 0, '', '', NULL, false),
	(47, 2, NULL, 25, 'confirmed', '7e783afa-95fc-49b0-a544-8c3a4d4d1603', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:SoDnQ4+9KZWdxoXyIKjBOfBOVpuqMcHKbVNI14J3/ArajRzvGjX2+wOF1bo9/X0sBegk+2VsjHBgV+km', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 25, 1, 0, '', '', NULL, false),
	(48, 2, NULL, 26, 'confirmed', '89aae614-bd01-4309-8558-5b813063f828', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:oDrn6UGpAXsOUl2dJ7ososhenl+nQwXZUSoeQdFppV72koDtHF1Bf3LJL7Cv6fCeVdDK6EkWrhMPecRw', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 26, 1, 0, '', '', NULL, false),
	(49, 2, NULL, 27, 'confirmed', '786219d6-c042-4e8e-ba74-9cd6f30b0922', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:p+sChBW/8Zcir2uV9VwB1vwF48pEqPPqLxs6aG8WSnQs+LNNNDRFe31G1d9wXaQeHfl2NAdnFvveiZov', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 27, 1, 0, '', '', NULL, false),
	(52, 2, NULL, 30, 'confirmed', '3f2000dc-6d1b-4e51-bdc2-7d491df0353c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:Rz1mt7p2so3I8/SCdNfQwr35Zrz4l/z9PMsIqu2DVxaXI3PwWoYiw/qARwBbkygi1WrVrnv1KIuEix7y', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 30, 1, 0, '', '', NULL, false),
	(53, 2, NULL, 31, 'confirmed', '00310d72-bfa2-4e31-90aa-ad27aaac6cdb', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:fXAnYwcvKTx5XXBF/igh5OtZYCIIuzT2g2P2aCj4ewbOhHeiDT7kp7ou37Y0rJjzZTeSJRbSlIbdnjpp', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 31, 1, 0, '', '', NULL, false),
	(55, 2, NULL, 33, 'confirmed', '5c2d0793-64f1-490a-9ca1-d14f11864407', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:5hoelCwIVrHIK4es8zdy1SmFXILUO7YB9Ylo3V3IR6ecnrkeajmNuW+QRmxHxBl5NfVJ3KnztXAKcI6T', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 33, 1, 0, '', '', NULL, false),
	(56, 2, NULL, 34, 'confirmed', '5cf47aaa-3e77-4868-89c0-3a29a3233c6c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:wPK/fhV6UekJ3zoArOIkj2CmP+bx1hdQeAGfnI+UKu+lD47Q3BznQ84neX/8Y0T8fbjld/V6WQCfqF7S', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 34, 1, 0, '', '', NULL, false),
	(58, 2, NULL, 36, 'confirmed', '02ebfcad-8b70-4b46-825b-ac5e9f175025', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:Qv8SOE4rISNMVUK/EqkLiLOgbNPnsm7XMkh1tNc0N4TqJAqpThC8qyX3ecFsZjvVT++nV+Ppedd27ow+', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 36, 1, 0, '', '', NULL, false),
	(59, 2, NULL, 37, 'confirmed', 'ed10f1b0-9f8e-4c36-bf5a-622f7b07e9ea', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:I4qpQQwge/KTm68wlP3ulsi14WNYbNp39+Vc9kW/iLy56RxAVVSYIVdYW8fg0zwU1iAk9E/HfWR1/plC', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 37, 1, 0, '', '', NULL, false),
	(61, 2, NULL, 39, 'confirmed', '060678ae-96ac-4434-a762-3ac657f379bb', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:9uDtdjEHufLugEWrMoN0xccHpAhjYj9agyKnbnv8g4BwpTexme6Yk9ne087c8kbH/ViYwMadGxScZ4Cj', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 39, 1, 0, '', '', NULL, false),
	(62, 2, NULL, 40, 'confirmed', 'cabaa8f8-d7ca-4857-bbaf-fd736fd2d85f', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:gXB/NO3c4BHab7/F0RlgJXMGFYkqUe3yNslBtXyf3YhJwdT+L43ws0gnKsqdguuVUQUrgW6bgiJVnJD8', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 40, 1, 0, '', '', NULL, false),
	(64, 2, NULL, 1, 'confirmed', '16aa3902-75d7-4b8e-b324-9d6e0662798a', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:h5u9+UPabg0tYkiZrGp5x9CIzTrRqq70xrpVT9VObbHyML/5n8Gx15WcBRdGkfH3vKe5prEcmXrQN/+I', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 1, 1, 0, '', 'in the place of 2', NULL, false),
	(65, 2, NULL, 1, 'registration-cancelled', '89a3cb39-665e-495a-ac3c-c915d33aca12', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:zUWOa1EFn3s3XNuPdDCXQF/2mNrK80U9H93CK02M7G1b3tA4hMBKlCqh/0MZ6XLNEl/nrS1kftDm9lbo', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'second-entry', 2, 1, 0, '', '', NULL, false),
	(66, 2, NULL, 7, 'registration-received', '61099be2-2ec2-47eb-b767-316d0b8ce2a6', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:h8ZWRpppaW6ohL4kBAm5Ct6vpe3fHMd1iLTfLC0E+23kWuKjm8XWm10uPL5llLS1uH5KVHhm31iNzwCA', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 7, 1, 0, '', 'assistant 28', NULL, true),
	(1, 2, NULL, 1, 'confirmed', '86a299b5-dd13-40dd-a19e-59223c123fb3', 'failed', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:Q4VAvP7g7vqfu6581EAYTROmngDaDcXHmihvOYiGSr/WhxlVixpiSXr5PORFWTwO6gcLGjdLeS32FJxC', 'sealed-1:1697a117:l+SYXRJ+Unc2ZPom4baNKxXcaKfBHHIZkGs8LlPp2kcD74CFgnzvlwgooc+9uj1aHcRnE63OnxQ5WCP/', NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 1, 1, 0, '', '', NULL, false),
	(67, 2, NULL, 42, 'confirmed', '5ec82f2a-00c9-4a82-8ef5-3f03ce53981f', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:p02z85tfnR103QAGVRgRN/nMnXzKQvWjlV459G8gGJcNZa1X3OVhQ9lYrFHNdJvxYUXj2dwYPRm1DtLR', NULL, NULL, NULL, NULL, 'registration', 42, 1, 0, '', '', NULL, false),
	(68, 2, NULL, 43, 'confirmed', 'c39cda77-d4f9-4654-8f34-59c965b57e94', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:cQsYpDBvY3NoJaaiP0QXeFACpnHye3Z7lzgQKpdRYdpR/kHOn02czc9phy1bXv7lPZwyy4vBp1ybBz2f', NULL, NULL, NULL, NULL, 'registration', 43, 1, 0, '', '', NULL, false),
	(69, 2, NULL, 44, 'confirmed', 'f07ebd40-e1d1-4098-a708-744dadfc951b', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:vd92VDFaujvNqOoBUN7dM8gOEb7uR0lBYiKJkvrdVMJP5rIBvviwioSygB1xSFstXoNrNxkV8AbwH69u', NULL, NULL, NULL, NULL, 'registration', 44, 1, 0, '', '', NULL, false),
	(70, 2, NULL, 45, 'confirmed', '5050c246-8827-4a4c-a392-4f20ae0517c8', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:0KJTg3mjHSSOVZLSVssTKmQdxq3WEi7IRir4k5Mwb4TskaqtjEtf1F1HTMB0xCn93XbM4Q5f76ypyAqh', NULL, NULL, NULL, NULL, 'registration', 45, 1, 0, '', '', NULL, false),
	(71, 2, NULL, 46, 'confirmed', '0d7b547f-1b32-4a87-bc6e-dd587ceab808', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:+GrdsBGBt1a6NkaYByxE1qlGjGKGtUdjtFBGCurBCzZO5DJ/Pecyd1VKIDUN/WUhm5Ofh8n5Bpx9mgx8', NULL, NULL, NULL, NULL, 'registration', 46, 1, 0, '', '', NULL, false),
	(72, 2, NULL, 47, 'confirmed', 'c1104675-b125-45c2-8b1a-081044c51546', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:gfXVCsGK024qJQiM67Y0ESThPGKmi6Ci3A0sD8pL85guFjVyhV3HRgLLBQZXZQkep5ubwEVqi5MR8E0t', NULL, NULL, NULL, NULL, 'registration', 47, 1, 0, '', '', NULL, false),
	(74, 2, NULL, 49, 'confirmed', 'd20372d8-35b3-408f-b94c-e787edfc59e4', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:hRVGhn0FbHhZE5BX9wXyQjLMUzK7YNup7EnS39HLb5WPl8D0LDCVAcK7wwbj9BJ2tP0DRZenfDQCIGp1', NULL, NULL, NULL, NULL, 'registration', 49, 1, 0, '', '', NULL, false),
	(75, 2, NULL, 50, 'confirmed', '13bfd187-78f4-4b23-a2c0-75b26c8b4f52', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:HEmeud56rmDtwdgzVD+MsULun2hIMI2yH4GpfRyCu8UqclOCxkF3kUiKKifJ2NGHzXDCqVG6+bd6eGeX', NULL, NULL, NULL, NULL, 'registration', 50, 1, 0, '', '', NULL, false),
	(77, 2, NULL, 52, 'confirmed', '41f62897-8987-415b-a1c2-50d1842705d1', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:HSKP7UKso/qlQEZA2WpVsZOYgUE8HsBsCvpyULQS5qHshcLnNYeQGRkwRs85gOL3wjiHBWXf6vYrV3l/', NULL, NULL, NULL, NULL, 'registration', 52, 1, 0, '', '', NULL, false),
	(73, 2, NULL, 48, 'confirmed', '42561212-c8b4-4d5e-8167-e919415562ab', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:k5qLd29AJppe8yrCAr4EbRLF4FkPoDMCg+2NIwFe2hLmiVS5HdfhPT4j45wialh7R546yNL2t5+q2af4', NULL, NULL, NULL, NULL, 'registration', 48, 1, 0, '', '', NULL, false),
	(76, 2, NULL, 51, 'confirmed', '210cee20-b5d8-463c-a7b7-00b4fa034d10', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:kvdzGUw1LQJJS8xb5N48/k+KWJ+MjRKn7841Wl8rQF1Yx8mWwFoFeYCl0aMcRdpqtt2luj5H8Rp4G3YW', NULL, NULL, NULL, NULL, 'registration', 51, 1, 0, '', '', NULL, false),
	(78, 2, NULL, 53, 'confirmed', '413d7a02-6289-482f-82c1-170bd730e8df', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:D/t21pnjMId61a9v0iBnDjQlDzJ477zC6Q7kYw8oAiWqkM1TAbgwLirbwi6nhbC2uGja78y/urfG4NiK', NULL, NULL, NULL, NULL, 'registration', 53, 1, 0, '', '', NULL, false),
	(79, 2, NULL, 54, 'confirmed', 'c16c63c8-fd37-4b09-a10e-cbdeeade8bc1', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:CtZIuD5vGmPsKskqo/xsc4za+IXN0+nrJ4SHzYVBoY/C5i9FyfLELo6AvAFpguG4uFBocKghJudq9XWe', NULL, NULL, NULL, NULL, 'registration', 54, 1, 0, '', '', NULL, false),
	(80, 2, NULL, 55, 'confirmed', 'e8443240-e6a9-4c17-9e02-0197ff4c29ba', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:w3Wf9hLKJZgSDBI+9dS6Un4fnxpaA+cVHoplg2XBwZkPBjM9Or38ACeuY+Y3kvCYeJIyCIcUEJywMCSO', NULL, NULL, NULL, NULL, 'registration', 55, 1, 0, '', '', NULL, false),
	(81, 2, NULL, 56, 'confirmed', 'a204b5e3-f6c5-43ba-905c-eb8394eff224', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:xJbYo7MnMvcLfTcH2SoDZLBOlZLBxaZwgVZaiPEjpKaZt2e70zDhtdJYLsOFBv5ua3YuOm2ITrm5rtlx', NULL, NULL, NULL, NULL, 'registration', 56, 1, 0, '', '', NULL, false),
	(82, 2, NULL, 57, 'confirmed', '89390d91-e130-4b66-a492-2f9c7285dce4', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:IvrSbJT9jBQcFx+0Cb8M5sQI10k4gysSR3GIknV3Lwtj20NepO9EeTz9JXetcEQIo729iQl382V2xUYP', NULL, NULL, NULL, NULL, 'registration', 57, 1, 0, '', '', NULL, false),
	(83, 2, NULL, 58, 'confirmed', '6d6c7b6e-e4b3-4ea8-8bc4-996f9edadd11', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:u4F539T/un7hEH4/zh0kg9glZl6dqw0+fNCHMHe9VK4La23OgUtKG7jBDpMx2N3IcMCJfg01SdZd3mxb', NULL, NULL, NULL, NULL, 'registration', 58, 1, 0, '', '', NULL, false),
	(84, 2, NULL, 59, 'confirmed', '65f90f69-3e9a-42d9-ab3d-eefe9e505f43', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:7VHdtJ6hpCs4a56aAvw+Nk2gzMut7gjsVINUq9JA4Gn9gjVYWU0YjSYtN9fz/BnIVx8jD+sSnN8iVw7g', NULL, NULL, NULL, NULL, 'registration', 59, 1, 0, '', '', NULL, false),
	(85, 2, NULL, 60, 'confirmed', '51c11acf-9aed-4ef4-a735-0df2bba05cd8', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:Bjvx5wqbm+omosNtsuEyuIxhqA+9P03NNpE0RNO0ZdQnOFKIJfORLllbiDCTbHT8PhmuSfmUO2sba7sG', NULL, NULL, NULL, NULL, 'registration', 60, 1, 0, '', '', NULL, false),
	(86, 2, NULL, 61, 'confirmed', 'be2aba2a-82df-4962-af1b-140d22afd8ef', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:ivIlf2r36qxuGMFIYvXVQsC2CtJ2B0H6wPZrZCCV6WTEwx56YnuSNF6THZvf/zZqL13U4sdo+seXy2hE', NULL, NULL, NULL, NULL, 'registration', 61, 1, 0, '', '', NULL, false),
	(87, 2, NULL, 62, 'confirmed', '797e21ce-bdba-4dc5-983a-2421b2a7b787', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:7prL+T0zFceLb1YXvFe76L5K+FmnJbe+igId7Fs6ca4GqSF9UVMXU8J/ImWNCkFcEcXlBucP60Hn7GqB', NULL, NULL, NULL, NULL, 'registration', 62, 1, 0, '', '', NULL, false),
	(88, 2, NULL, 63, 'confirmed', '1ded31ca-da66-4492-b57f-fbdeb1754f37', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:L3bMW+vbgdcPh/46iSV3u/nU9MVUAcPV8CDlkhnuztk/I3/X+vm7MFjiK8uxBKc0UxNvUWiIW9GQFNDJ', NULL, NULL, NULL, NULL, 'registration', 63, 1, 0, '', '', NULL, false),
	(89, 2, NULL, 64, 'confirmed', '279ba165-0af8-4300-bd5e-a61484f1ebb8', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:OuPINens3TqPVDAKqtAUDfWH8Sz4QyU4K8wdf4NpsuPmdGurSJ6WspCvpjsfryOwSs39w6vdpW/Dwp8y', NULL, NULL, NULL, NULL, 'registration', 64, 1, 0, '', '', NULL, false),
	(90, 2, NULL, 65, 'confirmed', '3bcf6092-30b1-4aa2-bff9-ab6de6963029', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:GFDqMAasHo2eKhpLJWKj9tmogtMqaugx8nq6uOkNJjP7AhYmZoatn5+CMtLRcPmqektll9Anv8A9ezKE', NULL, NULL, NULL, NULL, 'registration', 65, 1, 0, '', '', NULL, false),
	(91, 2, NULL, 66, 'confirmed', '01d9435d-36a4-4242-8ff9-aefba2fc6444', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:DIf5Yzt/ahEIBJd07/oIizYTmPj5sSlVTDE0N/jDQCijwflSp4ojQbcgztfIzF4BpOpM545dGMXjdPxm', NULL, NULL, NULL, NULL, 'registration', 66, 1, 0, '', '', NULL, false),
	(92, 2, NULL, 1, 'data-request-received', '11fbb453-84ab-48c9-a72e-e128c67eda96', 'dropped', '2027-03-11 09:00:00+00', '2027-03-11 09:00:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:jmpWDRd7k9mdHJRUUElwgV+1VtiqLaeCAwD7J6xyrOLMhwI7nzrk3lOGZVt7k/P53D13KOcqz0f3G0tW', NULL, NULL, NULL, NULL, 'person-request', 1, 0, 0, '', '', NULL, false),
	(93, 2, NULL, 1, 'data-request-answered', 'a4ec76ff-1966-4a08-ac06-8c807058220a', 'sent', '2027-03-11 09:00:00+00', '2027-03-11 09:00:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, '2027-03-11 11:00:00+00', 'sealed-1:1697a117:RT5/JtOhbONLw+vy8duVTR29sLHzFVhqdRiRQDRdbP8NJK4UQk0DTU6wJmq9gOfJSmopI1Nzh2PSlE8u', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'person-request', 1, 0, 0, '', '', NULL, false),
	(95, 3, 34, NULL, 'invitation', 'f9b64d72-7c49-48ff-a91d-6cbc1a15fe5e', 'queued', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, NULL, 3, NULL, NULL, NULL, 'invitation', 34, 0, 0, '', '', NULL, false),
	(94, 3, 33, NULL, 'invitation', 'W1BTu6Um210JDWyE', 'dropped', '2027-03-10 23:00:00+00', '2027-03-10 23:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, NULL, 3, NULL, NULL, NULL, 'invitation', 33, 0, 0, '', '', NULL, false);

INSERT INTO public.nominations VALUES
	(1, 2, 31, 17, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(2, 2, 31, 18, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(3, 2, 31, 19, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(4, 2, 31, 20, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(5, 2, 31, 21, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(6, 2, 31, 22, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(7, 2, 31, 23, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(8, 2, 31, 24, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(9, 2, 31, 25, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(10, 2, 31, 26, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(11, 2, 31, 27, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(12, 2, 31, 28, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(13, 2, 31, 29, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(14, 2, 31, 30, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(15, 2, 31, 31, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(16, 2, 31, 32, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(17, 2, 31, 33, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(18, 2, 31, 34, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(19, 2, 31, 35, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(20, 2, 31, 36, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(21, 2, 31, 37, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(22, 2, 31, 38, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(23, 2, 31, 39, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(24, 2, 31, 40, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL),
	(25, 2, 31, 41, '', '2027-02-01 09:00:00+00', NULL, NULL, NULL);

INSERT INTO public.note_choices VALUES
	(1, 1, 3, 'list-full', 'at-once');

INSERT INTO public.official_letters VALUES
	(1, 31, 'sealed-1:1697a117:UPZ4erLLcb6eDn3C0Ri+tacpyVR1sYV3ratcZgA6srlaq79c8jRgNPvJtha9mrYuHOo4XQATqli1oHM5', '\x7365616c65642d313a31363937613131373afac02e4e70dfdaa9880579967d8e280cf6acf04450a5683bdbdfc4d09c397b407f5792c4cbd01d0b10654a5bfb5a3e8c2b0cea4d46df7ba5728d', '2027-02-01 09:00:00+00');

INSERT INTO public.outbox_gates VALUES
	(1, NULL, NULL, 0, 'Zqmfgldcjlxn', NULL);

INSERT INTO public.passkeys VALUES
	(1, 1, 'cGFzc2tleQ', '\x6b6579', 1, 'Key', '2027-03-11 11:00:00+00', NULL);

INSERT INTO public.people VALUES
	(1, 2, '', 1, 1, 'Zqzdktdmbrtn', 'Zqwhspplvxmr', 'zqzdktdmbrtn zqwhspplvxmr', '', '+3875888243891', 'Zqcsrzvhkrbl', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:n2A0QRP2FvPSI1XAgomIEIQ6vGYdC8fKj90sG4m4zQgg+bNrK8rif/RzCgqBhz2GKOC9+2bczVxVE+vmFqEB+3q06RQQJ//b7HRKDuLCiSeVyJ8o0ClwZYgrdqmS+09we7MAoPmS+AbH/LHIOsrBt/16epjzrcxavqcccw=="', true, 'Zqfdctdgkwcl', NULL, '\x40363d2b3835352f3c3e313701403640252e3a253121373a32', NULL, NULL, '', false, NULL, NULL, ''),
	(13, 2, '', 9, 1, 'Zqjhbtxrxbgm', 'Zqzzkglmxfvt', 'zqjhbtxrxbgm zqzzkglmxfvt', 'zqvtpjjjtcft@ministry.example', '+3876182537122', 'Zqgcbnjzwzhc', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:5TWBlhMtgRJobx8U6DCDW5AwtSZHSUqbuYKTj4FEmN5xydWBwsM24nN3SW+C/oMhztTFPvPe5bGvOJiUe7vcBs030vl1r3hPhWeV4nz7IkWV9W2mLVNozFZsWhajnNv64EdqGUU6l7RuLyAF24izIlMEUD2ot9vVbMPzuR5nQZLeqIfKT3g66H9po/Udj6PMGXIbWa3EyXOo3B6f"', true, 'Zqcmslgkprtw', NULL, '\x403640402e2a2f313e293c3a0140362d2b213a3e373e212a31', NULL, NULL, '', false, NULL, NULL, ''),
	(10, 2, '', 8, 1, 'Zqfffxmgxzld', 'Zqfcjcggnwtk', 'zqfffxmgxzld zqfcjcggnwtk', 'zqkmkjchzdmp@ministry.example', '+3879211569767', 'Zqwghgklzwwb', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:6eFZ/0dgFcMt8RhqdTcj/Q9jAt4qMLWT4rSjiWZe/nz8pFYumEqpmvT/ecjhIqqEM0uVEkLsFKZ5qO7Vt2Wh11TyL3dFNal0aB8y0UP8vk3qcA5s7qYhthkHvPJYeOAJwfFHRZQN8LHJrPdJMtOag7wxNVyg3uRyawo4VPBb/5yR1IJKvFfM8L91WFPnXvRTIbaTH6sS82r++jEy"', true, 'Zqbsxlpbkxvw', NULL, '\x403629222d222a2a323d3a2e0140362929293e312a3e402f25', NULL, NULL, '', false, NULL, NULL, ''),
	(11, 2, '', 5, 1, 'Zqlnbtgxrhdg', 'Zqrsdcmpkgpb', 'zqlnbtgxrhdg zqrsdcmpkgpb', '', '+3873461775293', 'Zqhlzrwmggzs', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:fqvDYhAhaZEz//QWuQaRVI9lKqNpIcqdQLyM/5obkSHJv0Z8IucU3196frlTICL1RsZqhhB0vcKqjxv88EbvAK1INRNwU1x2HoCe0q9eZ3MV19f4rA0Ob7/NdbyqJWWHGMKf8klZEENBydmE5f/VrKUjoFbSoDvEOVv6I7zATizIybzVMZlIzn3wDLa52+MXJRvVsnVwaf4RcIx+"', true, 'Zqhbmrkgrxgb', NULL, '\x40363738252231352e2a35210140362f32213a2a3e372b252a', NULL, NULL, '', false, NULL, NULL, ''),
	(14, 2, '', 17, 1, 'Zqdwnjkzmgvr', 'Zqhkbhrfvnsg', 'zqdwnjkzmgvr zqhkbhrfvnsg', 'zqzpxkwlgtxd@ministry.example', '+3874630872086', 'Zqppgkdfgprf', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:w4OZMrCsLIx2RqcHjj7ZYjXCdijDrOmPsxp53HEtMZaoMHeE0E5zT+7sZrcwXhnNs8wTVtnY/e/Aa7A5cSyYcKqOlhlPhpkyYCjjIniJp1hjq/u7yFPCb3bM9TTErPCa1m+qfen16GwNq1f9S5XQIvSH0bowiXZg0x2PSx5f9khbPobIWdOcUZlq9upLAoDTDyi/Z3rZO/ODXGHr"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:jnWRzcU+u6WyWryc/tfNLilYpOGCR7qBjAwloUUWp5p4N0kgeOmssLFIiP0IM4uhPJ11sOTZ1EeFhgokEm/k6eOPRUqAY4tq8HIaoVJqyHn3AbMCNHD58KtR92SiRDpPevZo+nwp2SjFzK8nWGL4BiVwEdisBSUVGdvqO9vCkcbaYt5LA/83qb0abpZk6VFk/CdJS6b+aVNb8J0EjlRzxx7vew/Eh0k18CLpQWHUNGnJmXK9ogx/2IwO1tg="', false, '', NULL, '\x40362b2e212b37293c32382a014036253d332e40312a3c37', NULL, NULL, '', false, NULL, NULL, ''),
	(15, 2, '', 3, 1, 'Zqhnjkwzjfsf', 'Zqbxlvkwlfbn', 'zqhnjkwzjfsf zqbxlvkwlfbn', 'zqrxcpkmdhmx@ministry.example', '+3878123531278', 'Zqdmvzfdxzmc', 'x', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:x52Ljze1Wr9XGpPEho2lPsX7y30wffpz23IxIXwCAn1wWynO/GdKDjBFmz1X7aGN2UzonG1bgKJo2xQrpb0l2CsvXPbCf+WjYlf3YMP+wWUp499psnWP2jpoWTQPhFIV9WxYJ9qhZ8f414l7xXn/6mHC0XxT99JWC6W0BQXo5gOKfRfoMflfaUxuhUVvOO1R2/CRNDDSvsrOLrqmsuG6wZFPgOwfK+yetZEttxks/fWYiTbmR1jc4nUxUuc="', true, 'Zqxkxpvftgkw', NULL, '\x4036213e2f3c2e3d2f2921320140362b332e3d402d293829', NULL, NULL, '', false, NULL, NULL, ''),
	(17, 2, '', 5, 1, 'Zqvdmxfgmjbf', 'Zqfxrxftdnrj', 'zqvdmxfgmjbf zqfxrxftdnrj', 'zqwnpwczpkvh@ministry.example', '+3875812600313', 'Zqznjtlftbvg', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:jUCtfVW41jon3rQ3d6Hbgtv/NTJM0ATNh1Zmn9hfA9jjxJI8dXLch3sN1YwIYmFBAhHmgpDgsNxp2Ui9r0EDI1qmaXo1NKszESP2SF0Kst1J4jw9A5yc2UBoxES4Mhx1Chz0zXKz5fCXr5TLQ0VhrtF2LR5zeIJFKpMXJLoBwj6+8bceCavmttC3BLrBe5yCGrctNMqQRS9Bj/qDb1YcpS/VKN3PJNVQ4Xizp3D8LqsmZ3IBBS5QzJsVRCo="', true, 'Zqrzprhbbdpl', NULL, '\x4036293e373e293a2532372d0140363c25313e292a312d2129', NULL, NULL, '', false, NULL, NULL, ''),
	(21, 2, '', 3, 1, 'Zqwbfhxmkwgl', 'Zqnttrjjdwrt', 'zqwbfhxmkwgl zqnttrjjdwrt', '', '+3879719139774', 'Zqfltpdlwgfh', 'x', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:Miu2iYbROQdt4tSVyfOxDTMCYkUJ5M9zKoLhTBfWICbkHCe6ojjtzbbttQ1BxtRtVqxdXWumxeGuNbmpOxx5GoF51mHm+HU1sHwg009+4RKvSTkEQXMSRnnOHF5yXjB7mlbPVQXsXKIUHVemLhBDDYKRg7u2NeUK8TeVtQ+PpPQ3dZTGPSIroXCeAehLJN9kaauKxgmj8Rd6xNDb"', true, 'Zqswddgjmfjf', NULL, '\x4036323a3a372d2d253d373a0140363d21292b3e312e3d2a2f', NULL, NULL, '', false, NULL, NULL, ''),
	(25, 2, '', 13, 1, 'Zqmtgllnvhvk', 'Zqmhmzrvjjhp', 'zqmtgllnvhvk zqmhmzrvjjhp', 'zqrtbswnbhbf@ministry.example', '+3876387523434', 'Zqxprtxpppsp', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:ppNbASnf0aCBccJVI7GrknIJei0WC/LWuFNnrcZap9pQJt8pvCzsRByFu3+7lRvQk+YyQvXp4cXmp6P+tVD0e5C6Lr3WSnwwQmUICCyv4BVE4y/C5Ug3k3kDYwWUNDWmDo+w4a0ZPUt+BT1ELy7btrCuSX6a/CDWoOEmJdyRVUQ+FoS0rwDfd7ZJ34L37Jo8dXZuuLTSbDoXIsi3"', true, 'Zqrgrltcfbtx', NULL, '\x4036312b3140373c2d2d2b35014036313a2a2f2f323c2b3c2e', NULL, NULL, '', false, NULL, NULL, ''),
	(29, 2, '', 5, 1, 'Zqdzgnrzrklf', 'Zqzzgbgjxxvb', 'zqdzgnrzrklf zqzzgbgjxxvb', 'zqtsrzcdtxrh@ministry.example', '+3871409864384', 'Zqptdjgdmfgd', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:QMALJ0r7wzYW3odcF3wybf0bIsXqgJjmi9xHG/91s1QCgqXTQbl6EZMoQ4S1HS6mt9Il23yWWFeIE7GIXovr/iYCcbqzAuSPXF+zhb7sV48X4+bxc1+hJgmS+A5ykBHwNkOaRfPTVWIO6VEwWqNhHMwUHLlTQXot4GWn7hsIorjrYzgFHBiEJMAxNqO/iLYAQRrkn2Rtn/mX27WoM+p7hmieaddibjyX55VTyAeX1YujZbYZ2NkugG7YQYE="', true, 'Zqrbsfbxgxww', NULL, '\x403640402a212a2d3e3e3c2101403625402a323740372e2f29', NULL, NULL, '', false, NULL, NULL, ''),
	(16, 2, '', 10, 1, 'Zqkplrllbpmg', 'Zqttlflddlcl', 'zqkplrllbpmg zqttlflddlcl', '', '+3879179037182', 'Zqmbrcstmcmk', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:uZO2gDQtNWswo3gRdQzZarTBG+l8On05H62dfizTFRqh9BulzWS7I5yfJEJYLg6QivTWpSBvwvQAIw3quSc8KcPuUfpG4VVqYc44L6tB3nU0j/j5O5aqqFtAEOpipx2OIyvjjtsloX+wQnscevEJ6IV+P8B+AKBhtDrysA=="', true, 'Zqzdwzsvfzmz', NULL, '\x40363a3a2f292f25252f222f0140362e352f372f2f2135312a', NULL, NULL, '', false, NULL, NULL, ''),
	(19, 2, '', 11, 1, 'Zqzgwbggtxtj', 'Zqwjgxpsrzlv', 'zqzgwbggtxtj zqwjgxpsrzlv', 'zqswlsnhgpcx@ministry.example', '+3879912108868', 'Zqdbdxjdbbsr', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:gkrCljDdVqG6kvTBxNO/zHhAsdARSnJWrlGFEvXivI1BpJsSisImwmRf1fVtjarcHpwdR6XTpnSfuJXdoVoNrcjydR00ro7Anc5GBUfGbkTsK6JtmhEMT/LyO2e+UxPsQ0qnPGWafbLiloWkpinQOLwB8Dz3xm5OdxPyPvkTQpHSVKsGP7RHmMciRL41a4kjKuHYBMM7ZtIJSD6O"', true, 'Zqsscpjvvwcw', NULL, '\x40363d2d2a3e353837402f3c014036402a3d212a2a3a3e3a2d', NULL, NULL, '', false, NULL, NULL, ''),
	(20, 2, '', 2, 1, 'Zqphcctfjlbg', 'Zqhsjjzmwpbk', 'zqphcctfjlbg zqhsjjzmwpbk', 'zqltjsngwcvf@ministry.example', '+3870767634380', 'Zqbftzbmmvfm', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:nyjKgffl+amnIxAX7y/Zv/J5dvTsPI/vULMYGIlV5krlD69FRc1pjX1d4ysGV7tDA+Yf3gY7RwnUwZ0emCNODQGxgCKrYPahct+IBU41QuCiuMiClvfG7Dlu+6ZSEtpCZiuHqApy0VxMK3Jat2cWyvd1sdKPR73pSV8/XLP6ZFldaa83kU+dCik58Y+rVRY9dOvmvS/bvdZNvjzXcayAgWRVEjbPrLHNxbQbvxf8EN/U6i+9JlKwHqggiq4="', true, 'Zqjvgxhgsmdr', NULL, '\x40362b382d2d40313d35212e014036352b22223a292d2f212a', NULL, NULL, '', false, NULL, NULL, ''),
	(59, 2, '', 25, 4, 'Zqjrbkfvbpgl', 'Zqnsdgdzddmp', 'zqjrbkfvbpgl zqnsdgdzddmp', 'zqwcgfplkwrw@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363238252a2540252531350140362d37212e293c21352a2f', NULL, NULL, '', false, NULL, NULL, ''),
	(5, 2, '', 15, 1, 'Zqvddlcgcrtx', 'Zqtsxdwbtpmz', 'zqvddlcgcrtx zqtsxdwbtpmz', 'zqzvflmjfjsb@ministry.example', '+3875478634472', 'Zqlmdsvwjskt', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:7xzqETlC612tCNCJvKLoWVbD5Shi9yBffD9oSNWrDt0cduc8Kfuj4pisjxlfZs3Z4nY4b94SBRnNUo2grb0qDAkE8PC2xr2FHeXDHu9wgh7IjXjzi15MkE5uBKsW+OErRnt0c2QSIDY1AsdxF5Cfkb1o+OifEFmiJ+J4N7YXwFXf6CGdo+eNnu1Ji/xj4YElImM01DpEQSyLsGvq"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:EE3XH/YEBMVYvZjamIseIqYmHvjh01/Z0flt8Wehsz6LKvHucNxL1YwVisFx5R9kip8Sl+nRhzOZ3HrI1dbbVoHVVffLO/CY/1Pzqb/elnJj8jNrmIa6pW+Nt6DgEc5NYn6JRAPB15HeEVJ2qLDpdCGjqKKaYgS5d3mEEwUKSWDScDuvujvSON99NA5tRvKFFM5ATtbMCIJg4wGjwPu+S4ld6lArZsGs7Hhs/4FW/evtQOrk3cvd9MdHPoA="', false, '', NULL, '\x40363a383e253d213a3531400140363c25252f222a22373a3e', NULL, NULL, '', false, NULL, NULL, ''),
	(6, 2, '', 6, 1, 'Zqrvcwcwljnx', 'Zqhdngdfbfhh', 'zqrvcwcwljnx zqhdngdfbfhh', '', '+3876938764301', 'Zqcwzmmnnbzg', 'x', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:T/HH4bA7AzHOmkHcUrLfP4UH5Ie1neHdDNBmwx632TghScHFnF3FfSv1CD8nBNRkhTaimtwGnWmEVpFuMDCWv/lUCDiYfwed34r7hgXWCyqdhDgdOs8uGODQjQcVo/f1V4fNY+CJUPXJeUvQqahbusxG4jxtmAeSjIsDsJCbPwazhVvPJMX0WZ5T0y5hwTCCyhAkzpoB2HLoFuQ1"', true, 'Zqfmxdvlmvkm', NULL, '\x40362b25322a252921292b2b014036373c223d223d30323e', NULL, NULL, '', false, NULL, NULL, ''),
	(60, 2, '', 26, 4, 'Zqzwknwvrmdg', 'Zqrpvxzfcxnf', 'zqzwknwvrmdg zqrpvxzfcxnf', 'zqsggjmrctpl@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x403637353c3e4029223e3229014036403d2e323d3c3731252a', NULL, NULL, '', false, NULL, NULL, ''),
	(61, 2, '', 27, 4, 'Zqglzfkzxgsj', 'Zqrtdgghbdkk', 'zqglzfkzxgsj zqrtdgghbdkk', 'zqcpxnjslfmb@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036373a252a2a2b21252e2e0140362a2f40292e403e2a382d', NULL, NULL, '', false, NULL, NULL, ''),
	(62, 2, '', 28, 4, 'Zqfthgvpwwpf', 'Zqbnshcbfsbg', 'zqfthgvpwwpf zqbnshcbfsbg', 'zqhszbdxzdjm@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362132382b22212938212a014036293a2b2a3c353d3d3529', NULL, NULL, '', false, NULL, NULL, ''),
	(63, 2, '', 29, 4, 'Zqgvsjmfxnbd', 'Zqsksgvvcpfs', 'zqgvsjmfxnbd zqsksgvvcpfs', 'zqvvgcrndfpd@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036382e382a3c3c223529380140362a3c382d31293e322125', NULL, NULL, '', false, NULL, NULL, ''),
	(64, 2, '', 30, 4, 'Zqrspxfhrgdg', 'Zqtvszvhhscp', 'zqrspxfhrgdg zqtvszvhhscp', 'zqcbmdxwlfdm@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363a3c38403c2b2b3822350140363738353e292b372a252a', NULL, NULL, '', false, NULL, NULL, ''),
	(65, 2, '', 31, 4, 'Zqrgjmstklxx', 'Zqpclrhbzxdl', 'zqrgjmstklxx zqpclrhbzxdl', 'zqphcttlckcz@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x403635222f372b21403e252f014036372a2d31383a2e2f3e3e', NULL, NULL, '', false, NULL, NULL, ''),
	(66, 2, '', 32, 4, 'Zqftljdgzdgt', 'Zqwxlzphlssd', 'zqftljdgzdgt zqwxlzphlssd', 'zqfzdvjgglzd@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363d3e2f40352b2f383825014036293a30252a40252a3a', NULL, NULL, '', false, NULL, NULL, ''),
	(67, 2, '', 33, 4, 'Zqbtpxzjwvhj', 'Zqkjkdgxkrwt', 'zqbtpxzjwvhj zqkjkdgxkrwt', 'zqgxvzstvgrk@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362e2d2e252a3e2e373d3a014036213a353e402d3d3c2b2d', NULL, NULL, '', false, NULL, NULL, ''),
	(68, 2, '', 34, 4, 'Zqxtrrbwnljt', 'Zqtwgjgcjbvg', 'zqxtrrbwnljt zqtwgjgcjbvg', 'zqcctflkvzhr@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363a3d2a2d2a222d213c2a0140363e3a3737213d32303a', NULL, NULL, '', false, NULL, NULL, ''),
	(69, 2, '', 35, 4, 'Zqmmkwrfjjzs', 'Zqdxbplslcmv', 'zqmmkwrfjjzs zqdxbplslcmv', 'zqtjgtvgwzlk@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036253e21352f382f22313c01403631312e3d37292d2d4038', NULL, NULL, '', false, NULL, NULL, ''),
	(70, 2, '', 36, 4, 'Zqdzznvfxntw', 'Zqjxfbmxxzmx', 'zqdzznvfxntw zqjxfbmxxzmx', 'zqndpvlpghkm@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362d3e2921313e3e40313e014036254040323c293e323a3d', NULL, NULL, '', false, NULL, NULL, ''),
	(71, 2, '', 37, 4, 'Zqpxfpstsshv', 'Zqxbxlccvrdl', 'zqpxfpstsshv zqxbxlccvrdl', 'zqrzjtgffkph@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363e213e2f22223c37252f014036353e2935383a38382b3c', NULL, NULL, '', false, NULL, NULL, ''),
	(72, 2, '', 38, 4, 'Zqmxlfpdfcsz', 'Zqkjljskdwnb', 'zqmxlfpdfcsz zqkjljskdwnb', 'zqwsjpxklhnr@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362e2d30382e253d3221014036313e2f29352529223840', NULL, NULL, '', false, NULL, NULL, ''),
	(73, 2, '', 39, 4, 'Zqnkfdxvbjmm', 'Zqjxjnxrmjkp', 'zqnkfdxvbjmm zqjxjnxrmjkp', 'zqtgkkjxnhjv@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362d3e2d323e37312d2e35014036322e29253e3c212d3131', NULL, NULL, '', false, NULL, NULL, ''),
	(74, 2, '', 40, 4, 'Zqssxxnxcxlf', 'Zqtwkcwtpzbc', 'zqssxxnxcxlf zqtwkcwtpzbc', 'zqdbspdffprz@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363a3d2e223d3a3540212201403638383e3e323e223e2f29', NULL, NULL, '', false, NULL, NULL, ''),
	(75, 2, '', 41, 4, 'Zqfdjtcnrblv', 'Zqnlwpjkxwxn', 'zqfdjtcnrblv zqnlwpjkxwxn', 'zqdfksbvtmbv@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036322f3d352d2e3e3d3e3201403629252d3a223237212f3c', NULL, NULL, '', false, NULL, NULL, ''),
	(76, 2, '', 42, 4, 'Zqkhxvtvzsjt', 'Zqgpfwmhxcxt', 'zqkhxvtvzsjt zqgpfwmhxcxt', 'zqdtnxplxctc@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362a35293d312b3e223e3a0140362e2b3e3c3a3c40382d3a', NULL, NULL, '', false, NULL, NULL, ''),
	(77, 2, '', 43, 4, 'Zqsgrhkxxzln', 'Zqvtlwkzldtd', 'zqsgrhkxxzln zqvtlwkzldtd', 'zqrczntdrkgv@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363c3a2f3d2e402f253a25014036382a372b2e3e3e402f32', NULL, NULL, '', false, NULL, NULL, ''),
	(78, 2, '', 44, 4, 'Zqjxfdvdfmjf', 'Zqxmtgxgxpzt', 'zqjxfdvdfmjf zqxmtgxgxpzt', 'zqpnwlcxvrtg@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363e313a2a3e2a3e35403a0140362d3e29253c2529312d29', NULL, NULL, '', false, NULL, NULL, ''),
	(79, 2, '', 45, 4, 'Zqlmhjntpfwj', 'Zqzzdpzknhbf', 'zqlmhjntpfwj zqzzdpzknhbf', 'zqdhpnzsjzrn@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x403640402535402e322b21290140362f312b2d323a35293d2d', NULL, NULL, '', false, NULL, NULL, ''),
	(80, 2, '', 46, 4, 'Zqnfmdvrsxzr', 'Zqsbblzhnbkx', 'zqnfmdvrsxzr zqsbblzhnbkx', 'zqpvbffvcxhw@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363821212f402b32212e3e014036322931253c37383e4037', NULL, NULL, '', false, NULL, NULL, ''),
	(81, 2, '', 47, 4, 'Zqhdjrzzzprf', 'Zqsnjxgdfdpv', 'zqhdjrzzzprf zqsnjxgdfdpv', 'zqfmnnknbclg@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x403638333e2a252925353c0140362b252d37404040353729', NULL, NULL, '', false, NULL, NULL, ''),
	(83, 3, '', 48, 4, 'Agon', 'Krasniqi', 'agon krasniqi', 'agon@police.example', '', 'Judge', 'f', 'sq', false, NULL, '[]', '[]', '2027-03-11 11:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x2e372039322c362c0120293432', NULL, NULL, '', false, NULL, NULL, ''),
	(82, 3, '', 48, 4, '', 'Erased person', '', '', '', '', 'f', 'sq', false, NULL, '[]', '[]', '2027-03-10 23:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\xff0000000000', '2027-03-10 23:00:00+00', NULL, '', false, NULL, NULL, ''),
	(42, 2, '', 21, 3, 'Zqvlxbxkkcgs', 'Zqrdjdfgjzzv', 'zqvlxbxkkcgs zqrdjdfgjzzv', 'zqmmtxtrfpwt@ministry.example', '', 'Zqcsjfzrtdvx', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x403637252d25292a2d40403c0140363c2f3e213e2e2e222a38', NULL, NULL, '', false, NULL, NULL, ''),
	(43, 2, '', 21, 3, 'Zqxtvvplvtwh', 'Zqznxdztgvgf', 'zqxtvvplvtwh zqznxdztgvgf', 'zqlgmxssktvr@ministry.example', '', 'Zqxvkcrvjpvv', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x403640323e25403a2a3c2a290140363e3a3c3c352f3c3a3d2b', NULL, NULL, '', false, NULL, NULL, ''),
	(44, 2, '', 21, 3, 'Zqbmbdvkpljg', 'Zqjwphchslrv', 'zqbmbdvkpljg zqjwphchslrv', 'zqdrbvfhzjgw@ministry.example', '', 'Zqpwkmzmzfvf', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362d3d352b222b382f373c014036213121253c2e35302a', NULL, NULL, '', false, NULL, NULL, ''),
	(45, 2, '', 21, 3, 'Zqnbfxlvgjcn', 'Zqwmkxwrcplz', 'zqnbfxlvgjcn zqwmkxwrcplz', 'zqjrrkmrxmjz@ministry.example', '', 'Zqcvrnltwstb', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363d312e3e3d3722352f400140363221293e2f3c2a2d2232', NULL, NULL, '', false, NULL, NULL, ''),
	(46, 2, '', 21, 3, 'Zqjdzwdpnbkt', 'Zqrhthnkzrvr', 'zqjdzwdpnbkt zqrhthnkzrvr', 'zqkzsshfnvvj@ministry.example', '', 'Zqdmwftfhchk', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036372b3a2b322e40373c370140362d25403d253532212e3a', NULL, NULL, '', false, NULL, NULL, ''),
	(47, 2, '', 21, 3, 'Zqzzfhxfjldg', 'Zqkkzhfxlvrt', 'zqzzfhxfjldg zqkkzhfxlvrt', 'zqhdtlnrthjx@ministry.example', '', 'Zqnhpgtbvnjx', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362e2e402b293e2f3c373a0140364040292b3e292d2f252a', NULL, NULL, '', false, NULL, NULL, ''),
	(48, 2, '', 21, 3, 'Zqhgcntrkvdh', 'Zqrzrstkxtjk', 'zqhgcntrkvdh zqrzrstkxtjk', 'zqvjfwnmrxdj@ministry.example', '', 'Zqckmwrnknhw', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036374037383a2e3e3a2d2e0140362b2a22323a372e3c252b', NULL, NULL, '', false, NULL, NULL, ''),
	(49, 2, '', 21, 3, 'Zqtvdrtmxxtv', 'Zqrwdssphcpv', 'zqtvdrtmxxtv zqrwdssphcpv', 'zqhggcrzvjsc@ministry.example', '', 'Zqvjbpdhclnv', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036373d253838352b22353c0140363a3c25373a313e3e3a3c', NULL, NULL, '', false, NULL, NULL, ''),
	(50, 2, '', 21, 3, 'Zqbvdgpjjngv', 'Zqfvvnbtbmlc', 'zqbvdgpjjngv zqfvvnbtbmlc', 'zqpspkmpgwzv@ministry.example', '', 'Zqzjzcmdlrsl', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036293c3c32213a21312f22014036213c252a352d2d322a3c', NULL, NULL, '', false, NULL, NULL, ''),
	(51, 2, '', 21, 3, 'Zqjfkhfsmlfs', 'Zqfhnsztzxss', 'zqjfkhfsmlfs zqfhnsztzxss', 'zqcfbwsphjfr@ministry.example', '', 'Zqzhbfjxvlcd', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036292b3238403a403e38380140362d292e2b2938312f2938', NULL, NULL, '', false, NULL, NULL, ''),
	(52, 2, '', 21, 3, 'Zqdtlzxvmvdd', 'Zqnmfgbxsxzl', 'zqdtlzxvmvdd zqnmfgbxsxzl', 'zqskvvdbgpkb@ministry.example', '', 'Zqvtlbwncjpw', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363231292a213e383e402f014036253a2f403e3c313c2525', NULL, NULL, '', false, NULL, NULL, ''),
	(53, 2, '', 21, 3, 'Zqmrfgxkcpdf', 'Zqlprslcsclk', 'zqmrfgxkcpdf zqlprslcsclk', 'zqrsgrsldxpc@ministry.example', '', 'Zqgzgktvrtbc', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362f3537382f2238222f2e0140363137292a3e2e22352529', NULL, NULL, '', false, NULL, NULL, ''),
	(54, 2, '', 21, 3, 'Zqzvbbgxgrxr', 'Zqxgdbtczsfv', 'zqzvbbgxgrxr zqxgdbtczsfv', 'zqfmdtwxbwnv@ministry.example', '', 'Zqmppvccnhkb', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363e2a25213a224038293c014036403c21212a3e2a373e37', NULL, NULL, '', false, NULL, NULL, ''),
	(55, 2, '', 21, 3, 'Zqtbvvldrfld', 'Zqznjcswwcjh', 'zqtbvvldrfld zqznjcswwcjh', 'zqtdpztbcdsp@ministry.example', '', 'Zqmlkprxsvxv', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036403322383d3d222d2b0140363a213c3c2f2537292f25', NULL, NULL, '', false, NULL, NULL, ''),
	(56, 4, '', 22, 4, 'Ada', 'Novak', 'ada novak', 'ada@me.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, '18318c7b-98d1-445c-8564-285c35b65aca', '', '[]', true, '', NULL, '\x32343d202e01202520', NULL, NULL, '', false, NULL, NULL, ''),
	(18, 2, '', 18, 1, 'Zqgppfpmdxgd', 'Zqkvgbnpvsxx', 'zqgppfpmdxgd zqkvgbnpvsxx', 'zqrlxsgxbnkg@ministry.example', '+3874412506149', 'Zqctbnxdfpmr', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:y+nbqy55WAAuCk1NaFi1XcgNEJmZbNouz+yxVt939TkFkrshxXnNrfvPBkvc8IxuBgzOMOpaSBnUUIdy0ql3E8/f4J0mrlEurc0s7heLkeQt4vnlGA7qg6dSaLxoKTN+erN0AJtM31OfOCozNzQBQqL/XFfpBgBuVZ8qRGp8ShlxrNQv7Q4lYaDc00w6JglFVVSSsAulReGHyIXw"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:K1AJCbY8uB0QCo9NEV2xfoLe+vz+JtQqwCv6t4fK2y/eEnZBMjCjoXZHZQgZ/ZFErWopDfDeDPC/rxPXIFe3CLivXXPUT5g184T9KwVmGvJYYzyqJtWIwdOd+ad/68kpWiNrS+u895+yYxnPkABsgSdB+17wTNuuE0n1I1LyEgzy77kbJz30rnVCuXjHf3AexqbfXdJPiuLalhdLNjIgpUXMz2ln9iKNl/6Pg4YJNLv61GpwVArPixKww1c="', false, '', NULL, '\x40362e3c2a2132353c383e3e0140362a3535293531253e2a25', NULL, NULL, '', false, NULL, NULL, ''),
	(2, 2, '', 2, 1, 'Zqfggmpgbkkn', 'Zqzsmprcxtwv', 'zqfggmpgbkkn zqzsmprcxtwv', 'zqkkcrccffjb@ministry.example', '+3878109515059', 'Zqhfpsvpfcsk', 'm', 'bs', false, NULL, '["email", "family_name", "given_name", "group", "institution", "phone", "position", "sex", "title"]', '"sealed-1:1697a117:5Al5VgVSvQkVbscM1hGSSGKRGE/D2+AvGipWiHvj935lyBTHtbYB+DHp24zZ+OBlcS+MJETH3/mtqeCEqnKS4x/VBbxOUaKUeKRo2kMcvYE7YgPXQr3KHsedasDbUN7HNM/BT9RBS1QGnUZr1sx4N765oX18xp9Vs3jTm9bfOltuYL0kOQyQhQIY2VQc8Y8ME7uWjJlplYJi393+"', '2027-02-01 09:00:00+00', 'zqkkcrccffjb@ministry.example', NULL, NULL, '', '"sealed-1:1697a117:V66BefGFfFTLgTVDB3UNjakJZxwk+00G6qUjwwNZGqjtF0Gg1XRJExGXkaaXtSgsM2E3G1WELmkcd6ZEokQoC3+T4bcSDaVpFaw6f0ljHYBqdtupTyB+3IbZDZP7+wh2vFyTQGByujAIHcLHmHaErY1+UI1Q8NRQI8+2hn2XrL7jgDt5QQzSGkv2xeDxoO321ldr+6gBDQZKHC+BSutVeXL4nJlF9jpwpeqIIzu8KHZxiKgtGK6r1clV/VOFo/SDJHkzyRv3hODvLo2DjcMI1sfFwXqMBUfKM691lNaFOPp0CDjDWlY9SmrVvoB3/yNuv2ilFiGoiilE290eeMNooxlRUUOCeuI9bYylWUJqD7zwuY/KYn16fkuMzxr1u0niauPGKcuzARh2ToTK0NoxnGTFWiYjawVp3KHFMQ=="', true, 'Zqjdwzlmccjh', NULL, '\x40364038313537223e3a3d3c014036292a2a31352a212e2e32', NULL, NULL, '', false, NULL, NULL, ''),
	(3, 2, '', 3, 1, 'sealed-1:1697a117:c5iA26juS0FTzt9sMxd45umXvNuAG5AM7Drxi5UbxRENfaCzckE54vGwqB2GqB5/scPjF35aUooT/VV6', 'sealed-1:1697a117:Z/qFgfVJfjpgChEo7B2m80/Ix4cUXOd1H5ao8/zU4WhOiu01CocxylBOJWnMlPkoVRWLjw5S1cfkBGZH', 'sealed-1:1697a117:iADsu+4F0+BtgWxWDx4X01Pj+ti+uGNY0Er9NAVOCZSIH/h6NLjv0xbozJKuCjVn66PKsgkYFZhW+Sor', 'sealed-1:1697a117:drDmbymQIWs6rCOwQVmRqEqR4JGkGht139+Ae4VO7o26i9eVNjHx/qE/i0LBhZT2usXEsH6GxTiYHqud', 'sealed-1:1697a117:jMcvOCxv5GUu9y90xB6RrM12FTjztDT7Pnvk9GI/JaDkaqcxOLiD2ISQseHz/uDMjEGjFvN8GGslmLWy', 'sealed-1:1697a117:GBGkYePJ/Cm2R/3dlkxoTqObNLddERCxOKIpzE9oMxby00Abk0bLFK+vN16U9/45TvoyVcCFBTfTng0s', 'x', 'bs', true, 1, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:bmoO6gubmLzcg8XJioD/RJh7Injv0YDJRaEjTkmSieYPjwPdCmeNd3JnDuRzVw0C1n2tQ2H4IoycNLcX49IF9eS3qTHCAq4wi77S/MGVxIdkTf5nDxnKNZlbMXeUy+Hwc1/bsRo8qFjswmwwopOtaWnsWjnYcldjBpoJTRLJrxdFBLhx1RCEw7WnufALNXBW2HHBjkgbhYlY3bnIgjf1wIGKx5kibAtqJtYI3oLXZpcbbMPbsR+aMX5Inf4="', true, 'sealed-1:1697a117:xHSWyqK62HeO+LVf1F3vJG51T5KpTLsCoESImMzBWMS88718uL3CNLoLER9gFYu1wVbFV3YExaUTdnGT', NULL, '\xff706f6c6963650000000001', NULL, 'd8e9d9cd1f61744d08795ace0ea6cb9451d904596f7dcbc06eb2cc933f241be7', '', false, NULL, NULL, ''),
	(4, 2, '', 4, 1, 'Zqnxlwvgghgp', 'Zqgkdxjlpxkx', 'zqnxlwvgghgp zqgkdxjlpxkx', 'zqmnmblfbvfl@ministry.example', '+3874549689259', 'Zqwhfvjfkpbm', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:nZyvUMrsH536B7LXOPDbE1Qogp5C14J8OB/+oQi9M9P+pJkihMmhw5GM29RrYm6w+UsOCGe0BKNbUu7LVRcDMDQpx8r8OQZmE9T4HLyciUmoSD96vefn1NQdrNN0u1jEVnRTU8Q7YEneKkBTKQlo8UOjhoaypXjDrGJkyeyKiItf27T+dvvNqohiobo6RR/FpvPR32c0QKlnSbwG"', true, 'Zqtmntxlpmms', NULL, '\x40362a2e253e2d2f353e2e3e014036323e2f3d3c2a2a2b2a35', NULL, NULL, '', false, NULL, NULL, ''),
	(7, 2, '', 7, 1, 'Zqhldlhzzngz', 'Zqhjbkmmfmbh', 'zqhldlhzzngz zqhjbkmmfmbh', 'zqckbbhgpntr@ministry.example', '+3875866201318', 'Zqfcgvbcsfbp', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:oRuoxp/31A8Wr0JTShy+wT8PzGtwGViR1aoDNAWV/cuOxfMdka0uWTqqo0682IhpcTK81Jr4r39aqZMr4A8Ed36z+IclGHzQ45cpFCeF3bSc79eECXh6gqHhUjz+jhPVLkidwFzDNc2054wyiUrRnDD+a2eW9yL4wwmr1ddoHuL7Q2qTWRDLFliaQw0SfhbLfyz2B4sFExTDNgLC"', true, 'Zqwpsvdmmvvv', NULL, '\x40362b2d212e31312931212b0140362b2f252f2b4040322a40', NULL, NULL, '', false, NULL, NULL, ''),
	(8, 2, '', 2, 1, 'Zqnpprmbvtmn', 'Zqrcsgchsftz', 'zqnpprmbvtmn zqrcsgchsftz', 'zqmkmrtprcdg@ministry.example', '+3878942292515', 'Zqnmscwsbdmm', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:/zzQeYxvF0IeCXCGwZhfOd3gpecxG40qGYJJWVtkGRaXYCvjRx5y8zkETIODvzRVFpsPCupr60Cyj6uFan+zexhIkWruGxNEYPHuhXqMMrNCM85pPT0GspbR3XwHLVJgCROxTEMOxjuplod43E4D5q/6ZqaWRsg/I59VUytq1vhHM4NNZcAFgYoU5BjoIOxnqcvX3bKb8tYESbf1Kw1gFBaoyA8uQAsZu8rOaw+RGGpxd3mQsNSbNdxUJV4="', true, 'Zqmlldwfzxbl', NULL, '\x40363722382a222b38293a400140363235353731213c3a3132', NULL, NULL, '', false, NULL, NULL, ''),
	(22, 2, '', 12, 1, 'Zqrldpktxlnt', 'Zqlgswtswrrl', 'zqrldpktxlnt zqlgswtswrrl', 'zqhpcktspgll@ministry.example', '+3875685492637', 'Zqpkrxfrtkmz', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, '18318c7b-98d1-445c-8564-285c35b65aca', '', '"sealed-1:1697a117:EwB/oPNY+h4dwyqcCfkJZiu8f6EO9iPe4YusLes/7i/G/k3urlMW9EtrIfu3BLPmfH+ugSeAuyp6Huy45Zvm7Oe+E6oyMJwS3NTBnnlx5c8gbB3atKMMupshiPrwm/MuOVeGRxqzHzbWqZqpE0VA8XiTh1HI94VAGh2sx1jpqbRqosipLLAt2YY/2pi91Bs1odoffzNKjfBvbSae"', true, 'Zqbnftxmcnns', NULL, '\x40362f2a383d3a383d37372f014036372f25352e3a3e2f323a', NULL, NULL, '', false, NULL, NULL, ''),
	(23, 2, '', 19, 1, 'Zqdzjchkbkks', 'Zqftjtrvdktz', 'zqdzjchkbkks zqftjtrvdktz', 'zqdtvrlngzjr@ministry.example', '+3877060581962', 'Zqvvlhndvjwh', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:/czfO+mWkqjt/8H3nNCDx8aexztJXvLhAHAdBdkn/xt13pz/EZL2VYRkM0PMSf73QYk/wUHkqRMkGAuyvNS3G7dEdoXzbQmWDQGk/dDAXYx/6q9YmfBL0mvgERgfbld5uSMUlGMFEbq88Vti2axKH3bM8DWnQ+g5suxFeZzSj+4D8/rKMND6tgPEu6wij2A2eFjtn84Y0VivnuUK"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:QEc2IbdLQ1ZgqPRz79rJCKxQYdtu/GfucztMalpBuGI/EBgcTDoSL64smFyFvWkOkAs/LYZq846DDI/ZH0+/Mc2Y7RqxWq4zzrOLVBikdbdb4mJHtojky9Dhmy6nGHJFD49yGW8dDvJTBuVVV+EX5gesgdHzlGXVwA+B/kU68HtMHTNy/xwNnFguOyKiqbx9VbwchJ0k1I47/kqlxrZzsT2KgZLLC5evi6qiINGyzRWOuB0YPQdNMl6NFhY="', false, '', NULL, '\x4036293a2d3a373c252e3a4001403625402d222b2e212e2e38', NULL, NULL, '', false, NULL, NULL, ''),
	(24, 2, '', 6, 1, 'Zqdvrbbzrgcd', 'Zqgtjdxvfwpt', 'zqdvrbbzrgcd zqgtjdxvfwpt', 'zqrwtvfsntlw@ministry.example', '+3879066066939', 'Zqnhgdmcldmm', 'x', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:pq2OA2LaMCHMz0IHXW1+uil2rWdDt3XiCJI80iqLMJ2L6HeH1ZYOFYxbxqnKNztNar3vfhRhL8sN5KXJI+F3e8nPxjZdpzq7wRPDbzZc6EoMlVga4heh1TXZYkQcipBw1iXD8YkoWC1aTb82psc6LsnfaQqXmS3j8sOeWajZ48fxdeK4GM270K9sADDIGZM7MW9Fn9hXB/JWms1JHyBBxns3or+P+6iBHuVXMF0gin0QiSnqA8Gfs4bdhtc="', true, 'Zqnwbvlnrvkk', NULL, '\x40362a3a2d253e3c293d353a014036253c37212140372a2225', NULL, NULL, '', false, NULL, NULL, ''),
	(26, 2, '', 2, 1, 'Zqrxcnbdvnxl', 'Zqbkpxzmkcrg', 'zqrxcnbdvnxl zqbkpxzmkcrg', '', '+3876749297006', 'Zqdbbrdzcwdb', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:STt6ohJQJV/NOF6D2fvld/bF4ZX/2XqgszNnqY9A2T74laOasIotLIjan666GHKkoQWNL4ZPE4AS+fo0C3C5Pvh1Y9Gi/UCuisPVsAxIpXusAtmh09N+AN1fxnEdWAn6As6SBLVHBkLXTbAeNsj4ZXOH0/aZ4OWWKb8lz5BHws27EfEKM1DMfxBJP/vSDmUINJGEbWS4bA1OfBrQ"', true, 'Zqsgsfbtswsc', NULL, '\x4036212e353e40312e22372a014036373e223221253c323e2f', NULL, NULL, '', false, NULL, NULL, ''),
	(27, 2, '', 20, 1, 'Zqvchsfwmcjn', 'Zqkfpwrfszpc', 'zqvchsfwmcjn zqkfpwrfszpc', 'zqxtnhczsvjp@ministry.example', '+3878831158692', 'Zqzvphlwkspx', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:OybXMYJHoNCMZAx3KROA+iumJcImSzKdnXQlF/E6wW3Beg5lSPVLx+udmtcS+KVFugOF2Fl+oCPmMtVt8LoDRUo/adsuCPN9p9ZhpEpKhjBy5T7k+Vs8o73Z4wj0/v0sjc1i8pMh5C2t84Bn//DnBg6MJxryc3+K6lJzMo2FNlvU2w88mTeKzpnheHwVtvAkN+8VDfs7T4YBN/hW"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:aLMdSWtHYIBZ7khiYbuy3wvgOsq2PUTkOxEm+GGYYPE3CbYQ7oeM/z+NN4Yp9dyCxqsPquQjGhsD2vzTt79BtbgYcetTEtE8tf8P1lK4Q9K8b9h5Y+1PYQMBuUz60yIVd0nBAmGPZY29oZ6CpkM0TilJBZ5Hm4R4jt55g9HTcWn3n9sQGtZtjk86lrlwcR4tIrz83DsKzLSL1777jhhnGKy0sv6IMTC/Sffch2TOrykHrnObPkvnBliXaYE="', false, '', NULL, '\x40362e29353d3729384035220140363c222b38293d31222d32', NULL, NULL, '', false, NULL, NULL, ''),
	(28, 2, '', 14, 1, 'sealed-1:1697a117:HE5f0lN2fHsl3Gd2Wsq1kJyInS7THQhiuMxLV/EU8lx5eDGwQICJtwXjFKdjV7vVCWVSg9No+SV4fnQD', 'sealed-1:1697a117:oWSTNNJu4dJ/JO3QHqLHHoU+3B3BkRbgaGbPBj2QyxlRMrkpkDEdK7tiIPBX49BWsED4LtjjidQA+ah+', 'sealed-1:1697a117:BS5iYeDsC3aBJYEvB72TNtsT1EQPtbEMdCWqm3EEurOGpxVusbyCbxZNzC4Ne2+5+tfOw2fhrJBhbxUw', 'sealed-1:1697a117:uMRZAhuMjvI2KavgAUd3T0o67zx0JxgLnzgyatw5Erx85rZGYGsBqbAaSGt6Z3M+OMA0CpqwV0bA02Er', 'sealed-1:1697a117:eSaGPWpaZpter30GauU7ul98prxRezVqcsCVmyRAGkL2eogNb9pvCVDDw2+UoQNDeUh0AC7goHxeEI2g', 'sealed-1:1697a117:JPk+e4lSQbOXHNfIYXp/7FiYEC4MzSxema7hm0s32M0tIlg+xX3qDZN+7FiBNIKRLuGCKaUtzhXTUION', 'f', 'bs', true, 2, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:w3WaqgLOjJZD3cqOe7KBj1hLCGllFH13bRR9mj94bFgY1C38uB/3a/ZpiLuAjU3L9hUf8jC3TthDs0CX/KrPNt0z35li4v+MuMmg2Mxc8bgsSzIn+soSXp21bhD2Wk0i+uNDW3oKSaqc5Cvp7qL9Z1a2rG2DbAdzjISbK9Le0oFxB2E5brK+isn3X9pKxH3WikuFfo/S7ODxeph7"', true, 'sealed-1:1697a117:87WFQq4cefgL0qWjOc2WxApLQ76owoiDYXauasYJWAbRqdBNjP4FVm6P0KTljEgVmxUEBPcc7615x+lu', NULL, '\xff706f6c6963650000000002', NULL, 'a472eaf0e1b330b8d5656a732dbae1faf01bfcd35f6e8a32c479bf0de5e864c8', '', false, NULL, NULL, ''),
	(30, 2, '', 6, 1, 'Zqpdgcsndwhk', 'Zqdhvjfmjxdz', 'zqpdgcsndwhk zqdhvjfmjxdz', 'zqcxrgmhgfjz@ministry.example', '+3875117710064', 'Zqzxchxcshzb', 'x', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:WFQ4vywGHKlIPVqpyh09i21fzy6UHBj+C1m24vZp16oUx0sOplMBWAcg/57IoQK54jEY+DO92NnnvogcWBDKFLrxS4ooYZGxYgb4CGc/6zyvvwlIzTROX8pMZQnC9mduqIIZqEBop4fj7mX0Uh1FHnn/FswLL48AfyRl/ZG+OdZ1H3ZpTbsJoti2hATO54D5h5uuMtg8eGsZvdDge4YUuYEipttxTRKvkBnXrW+qzTAh37Orww/ZAz58gkM="', true, 'Zqvjdbvnflxg', NULL, '\x4036252b3c2d29312d3e254001403635252a223832253d2b2e', NULL, NULL, '', false, NULL, NULL, ''),
	(31, 2, '', 21, 1, 'Zqsbmglcbzjw', 'Zqdmdlfsdtmd', 'zqsbmglcbzjw zqdmdlfsdtmd', 'zqjmxjgzwshf@ministry.example', '', 'Zqhcbmknjbsr', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362531252f2938253a31250140363821312a2f2221402d3d', NULL, NULL, '', false, NULL, NULL, ''),
	(32, 2, '', 21, 1, 'Zqnnszwskjkz', 'Zqkkkdzbpxgp', 'zqnnszwskjkz zqkkkdzbpxgp', 'zqkgfdwtxbsj@ministry.example', '', 'Zqrnhzbtwmpz', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362e2e2e254021353e2a35014036323238403d382e2d2e40', NULL, NULL, '', false, NULL, NULL, ''),
	(33, 2, '', 21, 1, 'Zqgptkskmprj', 'Zqpngphxlsmm', 'zqgptkskmprj zqpngphxlsmm', 'zqgdxnmnvgfv@ministry.example', '', 'Zqlrvwwbkvvd', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x403635322a352b3e2f3831310140362a353a2e382e3135372d', NULL, NULL, '', false, NULL, NULL, ''),
	(34, 2, '', 21, 1, 'Zqdgcjvmlckz', 'Zqslmvtdrjmg', 'zqdgcjvmlckz zqslmvtdrjmg', 'zqkjkbfncfsh@ministry.example', '', 'Zqjgvcrwflvp', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036382f313c3a25372d312a014036252a222d3c312f222e40', NULL, NULL, '', false, NULL, NULL, ''),
	(35, 2, '', 21, 1, 'Zqkbljshkrvj', 'Zqknxfzskrjc', 'zqkbljshkrvj zqknxfzskrjc', 'zqtkmmxtbpll@ministry.example', '', 'Zqvklwlmmvrt', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362e323e2940382e372d220140362e2130382b2e373c2d', NULL, NULL, '', false, NULL, NULL, ''),
	(36, 2, '', 21, 1, 'Zqkbrnttdgcv', 'Zqcctncrsmcs', 'zqkbrnttdgcv zqcctncrsmcs', 'zqkpzvwdjmbz@ministry.example', '', 'Zqhghgwnmkbh', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x403622223a322237383122380140362e2137323a3a252a223c', NULL, NULL, '', false, NULL, NULL, ''),
	(37, 2, '', 21, 1, 'Zqwvwgfbnklm', 'Zqpjvfxnbhnk', 'zqwvwgfbnklm zqpjvfxnbhnk', 'zqnjhvhsvplx@ministry.example', '', 'Zqlwclrbwcpf', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036352d3c293e32212b322e0140363d3c3d2a2921322e2f31', NULL, NULL, '', false, NULL, NULL, ''),
	(38, 2, '', 21, 1, 'Zqxnvmrrhgvd', 'Zqxfcctzkrgx', 'zqxnvmrrhgvd zqxfcctzkrgx', 'zqsdcsbvhgpj@ministry.example', '', 'Zqndxjvdvzkb', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363e2922223a402e372a3e0140363e323c3137372b2a3c25', NULL, NULL, '', false, NULL, NULL, ''),
	(39, 2, '', 21, 1, 'Zqkrgnclslrd', 'Zqvdxzxnhjtm', 'zqkrgnclslrd zqvdxzxnhjtm', 'zqxcmwpncdhw@ministry.example', '', 'Zqwgxbpzjxrb', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363c253e403e322b2d3a310140362e372a32222f382f3725', NULL, NULL, '', false, NULL, NULL, ''),
	(40, 2, '', 21, 1, 'Zqjlgtfthcnc', 'Zqntplbmcrdn', 'zqjlgtfthcnc zqntplbmcrdn', 'zqjkrffxjwwm@ministry.example', '', 'Zqdcwdmndlfn', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036323a352f2131223725320140362d2f2a3a293a2b223222', NULL, NULL, '', false, NULL, NULL, ''),
	(41, 2, '', 21, 1, 'Zqmjfkfdgwmw', 'Zqbxmvnsgtdh', 'zqmjfkfdgwmw zqbxmvnsgtdh', 'zqbkmhwcngpt@ministry.example', '', 'Zqscgpzbpsvj', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x4036213e313c32382a3a252b014036312d292e29252a3d313d', NULL, NULL, '', false, NULL, NULL, ''),
	(9, 2, 'Zqvbvgwvrhbf', 16, 1, 'Zqzdvmwsgxmb', 'Zqsjfhcxpjlk', 'zqzdvmwsgxmb zqsjfhcxpjlk', 'zqvdxsxhkkzp@ministry.example', '+3870859462098', 'Zqhdkdpwdntf', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:tChCg6+GUTI/yfd8uX2AA+e5LEckT6//luAaW9qKUv+cgUpSICWN0JmFWoO+LWrL7YgAeA6VTJOlcYlBWrKZeDgEnR1VQe3zSKlH7RR3SumS97KIr16gbkgmw+NMJZLCioBJSzul+OHV92piVH3kgIabdzsQqXYSh3Hv0M2/9gQSuZajvhZgpRg5xGbc1C81a2gcEg9GD/7b2l9d"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, 'Zqszcghxbgsz', '"sealed-1:1697a117:6Y4kGb8jA0bZGzP8WWU85KjzXSgKq+6Q3ukeQjXXT2qxIfCGuaIffzB4WlY1UAgtc3kiyHCVg4PkxR8w38Fn0myww4GnTwdH64cqp8Qu1GFsrsu+eSwO5QoyTv/faHnLpqBoZMS4AxHejABz3KbYPmnmXKtU8vJLj7jdPsPY0e5EaTDDrsW0i5skvSU0KdfXCrWs+v51ty1TSIbiiTvfkr6p3B582xCDtxShS23HjuYpiRvsRAZPZqpdsgU="', false, '', 'minister', '\x4036382d292b223e352d2f2e01403640253c313d382a3e3121', NULL, NULL, 'sealed-1:1697a117:ghVxO11Vc1m6f2xCWTmmFN6J3BKabUrmvBHg+Rw4vnOS2G6qRgHYDrjZ7iuFpXAoiHXN6z+oUQQ1p+xL', true, 1, NULL, 'sealed-1:1697a117:IvPG1fU/FJ/1bHs70HWMKxTJUCUpqQz+XSrPsiC02GuAwxxAsARdlIVQtiPhiRevUTK0+PEycseIc/5e'),
	(57, 2, '', 23, 4, 'Zqcgtnwzwdxm', 'Zqgfwgchxlsc', 'zqcgtnwzwdxm zqgfwgchxlsc', 'zqljfrjdzmfb@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40362a293d2a222b3e2f3822014036222a3a323d403d253e31', NULL, NULL, '', false, NULL, NULL, ''),
	(58, 2, '', 24, 4, 'Zqdvxtwjxfgp', 'Zqxcgbldftpx', 'zqdvxtwjxfgp zqxcgbldftpx', 'zqkrbzgmmzmz@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363e222a212f25293a353e014036253c3e3a3d2d3e292a35', NULL, NULL, '', false, NULL, NULL, '');

INSERT INTO public.person_requests VALUES
	(1, 2, 2, 'correction', 'Zqbsvdjcpsjs', '2027-03-11 09:00:00+00', '2027-04-11', '2027-03-11 09:00:00+00', 'link', 'done', 'Zqjshzlbcswr');

INSERT INTO public.person_tags VALUES
	(9, 1);

INSERT INTO public.privacy_notices VALUES
	(1, 'Country office (sample)', '', '', '', '2027-03-11 11:00:00+00');

INSERT INTO public.programme_sessions VALUES
	(1, 2, '2027-03-10 09:00:00+00', '2027-03-10 10:00:00+00', '{"en": "Opening"}', 'session', ''),
	(2, 3, '2027-04-10 09:00:00+00', '2027-04-10 10:00:00+00', '{"en": "Findings"}', 'session', '');

INSERT INTO public.programme_speakers VALUES
	(1, 1, 1, 'Zqjdrcnjcmbl', 'speaker', 'Zqcclvdgpznk', true, '{"bs": "Zqzbwhddhvfp"}', '{"bs": "Zqrknccfrlhp"}');

INSERT INTO public.projects VALUES
	(1, 'Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans', 'TC 0770/0782', '01 July 2014 – 30 November 2015', 'International Organization for Migration (IOM)', '["IOM Development Fund", "Government of Italy"]', '["FRONTEX", "EUROPOL", "EUROJUST", "Italian National Anti-Mafia Directorate"]', '', 'References to Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999).', '', '', '', 'tc-0770-0782', 1);

INSERT INTO public.published_figures VALUES
	(1, 2, 'day_after', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', '{"sexes": [{"sex": "f", "invited": 33, "attended": 54, "confirmed": 54, "registered": 54}, {"sex": null, "invited": 18, "attended": 5, "confirmed": 5, "registered": 11}], "groups": [{"group": "police", "invited": 37, "attended": 20, "confirmed": 20, "registered": 26}, {"group": "prosecutors", "invited": 14, "attended": 14, "confirmed": 14, "registered": 14}, {"group": "judges", "invited": 0, "attended": 25, "confirmed": 25, "registered": 25}], "totals": {"invited": 51, "attended": 59, "confirmed": 59, "registered": 65}, "capacity": 400}', NULL);

INSERT INTO public.quotas VALUES
	(1, 3, 4, NULL, 1, 20, 10);

INSERT INTO public.raw_mails VALUES
	(1, '0000000000000000000000000000000000000000000000000000000000000000', '2027-03-11 11:00:00+00', '\x7365616c65642d313a31363937613131373a0b2340ef0389b3bf47b6b4b38b5825a69a9a75da93a971962c60cca44d2db7e80e8226cd69f0a3cdbab139ad04cad820d7844e8df9', 0, NULL);

INSERT INTO public.recommendations VALUES
	(1, '1', 1, '{"en": "Cooperation"}', '{"en": "Set up joint investigation teams between the offices of prosecutors along the routes of traffickers."}', '[]', NULL, 1),
	(2, '2.a', 2, '{"en": "Cooperation"}', '{"en": "Train border police to recognise victims of trafficking in persons."}', '[]', NULL, 1),
	(3, '9', 3, '{"en": "Borders"}', '{"en": "Watch the ports.", "sq": "Mbikëqyrni portet."}', '["police"]', 1, 1);

INSERT INTO public.recommendations_of_sessions VALUES
	(2, 3);

INSERT INTO public.recovery_codes VALUES
	(1, 1, '513e579a37a7c0fbd0b039862ab26d50', 'd827e1d834f9e7814bef7f4ca77ed338d02ea0c5578a4a96ea6c9cdc200ecb8c'),
	(2, 1, '7c510120638e3ae2bb214375d30fb20a', '8b9937244f97d354ad33a33767fa00db842195e6c0bc7c56f148afa99ccb6e29'),
	(3, 1, 'a23391ff1e4266feeef06010a450aea5', 'bc2b94393d1dc42719d74a512f93402b038e0cf10529320ed75f9f2a13d56bc7'),
	(4, 1, '737a8d711b636e0de0a40ac8e6d6a1f5', 'afaba013149f99e424d1b086701467dcd6a0faeb02a3e1091805cb45978acb1a'),
	(5, 1, 'c59b3200d10b0c7893eab3baacfedbf6', '2ebfa05e48c0a90e623bf1bfef2e7a9bc34030fe5068abda12fb549be29c536e'),
	(6, 1, '442da1773cdc7b82dd08710953711885', 'ff028c7516fa8a797adecfa6040ff636b7d5be9bdcc1c6ff21507e3a04e14570'),
	(7, 1, '8e13ce7462358688d161513be96090b6', 'd7f26eabcd26ea9b1f65e298664e5b0b6cafd88a762a23d945b0da082b3c7994'),
	(8, 1, '02cf9e256b3d42407e62336060784217', '5458dc1990f91e9f80cb2cbe14d8bec9938fcea71768edd8a473142ea76985bd'),
	(9, 1, 'ed6e153910c3bf2c3e2c43e43b99bfe6', '0362bab3d6fa2ee7d2f1511efbb6c2ff147e9c5023f92c979b73e998762c669d'),
	(10, 1, 'b8713391ae7d1c89ca2eb25426f77ea4', '343f0db69a19b9280efadff2b7245d9029e35108fed3b54c841ece28797e2f20');

INSERT INTO public.registrations VALUES
	(5, 2, 5, 'pending', false, '_GUG7T0d2vVsnHPY', true, 'sealed-1:1697a117:fx+pWnEA8KiXEx+TW2kXg9GUQ2+wj8UgiHrYiTUL7wJKNTrLFfqRP1tRGqp6gBgXIhxWaCe0WP4AznVR', 'sealed-1:1697a117:v0trF1EGoPoIeV9eU+0hKDKqf7wDb4YvcIwQhsTH6djGvo6Uhl81h47EEUAGpuBtzwHfvN4EyNHNbgUA', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 6, 'b24d0ee3-4e5a-4321-bf85-cfebf4f17c7f@ctevents', NULL, 'sealed-1:1697a117:93oAlG+U1ptYtjvkOX14P//QlY7FFN4FZgFRL3+EWZtO6ES6GtUuP0TvnZPjlmW9Iys+z+FhmAAr0yst', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, '7e2628b6cfff5dcd933def72b4b378fda7f2899237553a41c592d4791fb8c4fd', '3.0', NULL, NULL),
	(28, 2, 42, 'confirmed', false, 'lSOTUgggUFygH1y6', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'ce122c40-4f49-4ef8-b765-9d66136e1e05', 76, '80491003-b0ef-49bc-8b7c-99689ccbccfe@ctevents', 0, 'sealed-1:1697a117:QGGAm9HgqeVgqx5bepNEuLF2TcCBahmL44KBBXngxN4kvkUZyznCBN/CfS3jSuZS+EFLrWItxxZH2VjZ', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '9738e63eb4c6873d91164f06b8f32959a9dfe568146db39f256f6a1502c04634', '', NULL, NULL),
	(29, 2, 43, 'confirmed', false, 'cuVVphwfAI4pdEhg', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '9a4076de-ff4c-48e4-bfd1-8817ba7a337d', 77, '93c01b2b-0c0c-4bab-84f6-61473a7ffe72@ctevents', 0, 'sealed-1:1697a117:GVedzBSXQozkZw5m9IpDp89JP/DZ8UyTNADNksBG5bqW1jNbjw+ONIZSdZ0ekK84jOcgsxBa/DIgQgeq', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'a2cea2cf0e77e638dbd75b6f9bb0223f8089ceecbdd063b4f70d255e370249b9', '', NULL, NULL),
	(30, 2, 44, 'confirmed', false, 'fnTfVtYi-meq459I', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'b58a8938-eead-403e-8ffd-b541dec0fbf4', 78, '50ee1ffe-3bb0-45c7-9b82-85cb2efac659@ctevents', 0, 'sealed-1:1697a117:/1zBRfcZyUmkNTmTS8bXjw2364Zsq7HuuOzBtc0/CWgZonJ4z8iiNnejp01cmN4NEwTLZLfCsyPQJMjn', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '341e8e0dc064048d6f6d3a66c55dc0567bfd9b81eabade4d55b87430e569203e', '', NULL, NULL),
	(31, 2, 45, 'confirmed', false, 'Z94US8wepOeFFnCF', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '7f2a9f95-6045-4bd9-954a-dd8bd13f5a97', 79, '7a061e42-48bd-4fba-962d-18b7f8d8f483@ctevents', 0, 'sealed-1:1697a117:NgJyGQm62CTDmiYGDAFK0EzzVJe+1re2DsfitXRouSrKXQQdJb5Bgir1oUW3kx3vI8WUHlLIWmSOm1DG', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'd925365df4f21743d7b86483d22b21fd4c9b4a7a68b0b6a155c95cfc72159263', '', NULL, NULL),
	(32, 2, 46, 'confirmed', false, 'nV5J7QbJfexO6MF-', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '6ffaa1b8-51c4-44bf-8cb2-48c027e5d861', 80, 'bb774602-95b8-4b61-b2d3-53504fd4cbfd@ctevents', 0, 'sealed-1:1697a117:9rwL3+YNLgEedHiZKhxGjpDtD3L8HXXMAEfQmsS4cdoqZjpJZbsjVdhhTLB49E+JTBHaZF7KRPIEIC4T', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '0b4279ed7e5e964a4f7dddf3ed1fbee32f27f3908fadb15be276615c0a7ef79e', '', NULL, NULL),
	(33, 2, 47, 'confirmed', false, 'jXojnvlsNnb29YNx', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '3430d802-a882-4a1e-abc3-c10dd9695f8b', 81, '9aca5973-e22f-4ac7-bf79-e4ea29f6024d@ctevents', 0, 'sealed-1:1697a117:laEtq3z/x1zDJyhfM/SRhseAqnIIngmVHIkCA1fqBBtnNA6wj4mY6MzZ+cuUzkfpQ6jARbBdjBOGX3op', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '97818f0e2f5660239e120f04f55d5f390f42d28c97785361e45ebab3988e30e8', '', NULL, NULL),
	(14, 2, 25, 'confirmed', false, 'UkSW_HzOKEXl5bLS', true, 'sealed-1:1697a117:ic/2BzNvsk0gWTExmYKPEk6oh4C883CvivaXJ1Ni/9iTeORlpxiqbilm4o56pULI4dKhsG8L5nqDAhn0', 'sealed-1:1697a117:+8MC1AglNc9U8KedDcd+nr0xMo7t6V+kmtXaJFL6j+cYt57N3rGr17oq0PO3KlX7tJcwGOuHUJV5HlIQ', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '4b9b2d73-5116-496a-a229-29eb4f13f001', 62, '377c8ca6-31f8-48f3-8ac9-7f41c4b68068@ctevents', 0, 'sealed-1:1697a117:LKiaDhLJlD91Dy+xfr4v+XZs8PzfRcQDKQly7OQTA3DGaNGukV61fNxeVV/uUm82t3tGq8mObD+jp00n', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'f', true, 'a5fec19afa439f72976495bc7c32f576a134ef1cf313117c2463a1aeb8ae1273', '3.0', NULL, NULL),
	(16, 2, 29, 'confirmed', false, '0cU9pKYAAwQTHnl-', true, 'sealed-1:1697a117:hXDxGV9iB4t1JU+Baktx5ytqOx2eOYPYjcaTgulGr2pEqoQaaz8JHvmY0p4cKn/yP21/rjcfjAIcpiku', 'sealed-1:1697a117:aUQFofxV88lLkMHa1yV/lnzXFP7hKtvOWZaoMEdiv+c8kIsMRsOhdBPMYMOOH4nXf7skrOkdqmzUxX+p', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '9fee7951-67e7-4c4d-9b91-69f7e87d85d6', 64, '89fd9f3c-ca79-4243-9802-ff808aafef0a@ctevents', 0, 'sealed-1:1697a117:CQZOoCmRfrvuLGutg9lpxl/8vlXpHpWE6I7V0UBm6wzJkUNQQc3qmOm1/qoByKtseqvZXancax33KnDa', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'm', true, 'fe5dac6439d5b68c67712f980d6f829fbc6ab34e43684900c651f2e3138fcad1', '3.0', NULL, NULL),
	(34, 2, 48, 'confirmed', false, 'M_2RWf23MnRjfaac', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '7db393e0-d463-47b8-8c83-535d19b5c4a7', 82, '6c34400a-9b4f-4c8e-8a1b-c243ca8e7b31@ctevents', 0, 'sealed-1:1697a117:GWRCSPjS0KRRgG1RQ/SPfrluVqamwCuTzfG1aW8NsWwU5zvs2V6012EGma9CZykkJB4jbYOwbug5l0r9', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '8003a7ae3225232f7ce545e32e4d29f1c0fe53e772512dc7ccdd32bb7ebe2ecf', '', NULL, NULL),
	(35, 2, 49, 'confirmed', false, 'OmE7dLk3eIAYwUts', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '7836bdec-2cd7-49c6-b810-c2edbe238e5e', 83, 'b56e59f1-9d65-4bc9-bb34-33c84b0acdff@ctevents', 0, 'sealed-1:1697a117:E5frw5blnNJyKhAuWCRxhiUqk89ZPg0gxmoRy/1riBay8j8HNa1xdXHza8PN+/CesSbbAY8sO2XWphCc', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'aae55a8b84fbf26d86dfaf4cf77135229144484bc9329c25c3dc8c8063408c3e', '', NULL, NULL),
	(36, 2, 50, 'confirmed', false, 'PprgxVFX7Amm8u1F', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '95e733af-4c09-4df4-a267-cde930ea76ac', 84, '38d5c025-8f01-4d2e-a3b8-e7c43b01cbe1@ctevents', 0, 'sealed-1:1697a117:jPkKUhbIK+24QN5q3lhVy0Mz0OEV3DaYJd5uc54XsEHHmPrNthMtKU9J9S/MxzHi1w77aBL46VfzBJ9s', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '8704ee4fc5163eec70673990cc90982d5b3e2f2bc2be1a70b521e87d62b02991', '', NULL, NULL),
	(37, 2, 51, 'confirmed', false, 'OLR4gUgqdKj0py25', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'c3599edb-e2ee-4267-a957-89d0722dd5c6', 85, '416e68f9-0d3d-4795-81bc-fb605589ffbd@ctevents', 0, 'sealed-1:1697a117:Gt5nJVjz3mo3m44xNZXzVwNgbRLl+rOkA7jyfSYVHEgckAAX94eYTy36Q+U8LFVsnZubsufecfYP8YG7', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '8a0c44480d3cc4b54ebba9c09ccb83945cc0873da755f8cdd8eac2d6ab73e688', '', NULL, NULL),
	(38, 2, 52, 'confirmed', false, 'K68LTuugqBEjzvYx', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '89b30823-2f3a-45e9-9314-0b300362ddc7', 86, '57fbf1e1-ce44-40a9-adce-9a5ec54b45e8@ctevents', 0, 'sealed-1:1697a117:3i0OeZ2IuNpn+Xzia/OlFvTYl3HCLSr1qm82jcjHQPj2gfTNLD4Ce27rF1whRStgFGxGnfyXsv5jxYF4', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '23ac5ac8d70a255291b989890733be8a56cf4a44dbe3c7ce7b99e48e9cb3469a', '', NULL, NULL),
	(39, 2, 53, 'confirmed', false, 'se_IpmAq0T8YUWaH', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '937d9141-84b0-44d7-9804-3b64b6a1e0b6', 87, 'cdd2d269-c007-4912-958f-ed508e6c8651@ctevents', 0, 'sealed-1:1697a117:X/spLFcKEAz7W0SUH4QdqcoZf8uaWU0VgqrEujJXo2nH1puOuWaPCqv6eooeQ3qAmz4Q4CXA6I3eDVQn', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '8e38b7c76ced531fa53dd155f36533dce1eeedd10f51d2bb6b2408b92c1e1f01', '', NULL, NULL),
	(40, 2, 54, 'confirmed', false, 'XEOC0DNsv-PSnuZg', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'a6a9be2f-9122-4817-ae9c-1e152fb80ffd', 88, '3b9384c5-8f5b-4887-8f72-cfc8d487c02c@ctevents', 0, 'sealed-1:1697a117:cE79zHk56eS+SNxisVg08bhj+aJRVvIf0G3XlMh3qFfhH6o6sHLCGjKP98cOtG4UY6JzLyrjPX72Sy+H', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '27a038a26a9a02e50b960d95a72502b874ba35bc519d46fbaf778e81836fafb9', '', NULL, NULL),
	(41, 2, 55, 'confirmed', false, 'yn1VSFTuoQW5YHNw', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '377c0a26-1e6d-4a98-b972-6fc00fd95c5b', 89, '0cc36fe3-33c8-4bbb-8654-bad2bad8f24c@ctevents', 0, 'sealed-1:1697a117:XDt333W2kqqbCqGfoeEKR+Jm/z08n+RhEY/sawstWLTHsrECJLp6XKNoj3swJts1UabrU3JKWE3h/H1g', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '3e5a7ad3e81b4fe227a99cb838fb99544c10f2d5404ec66fbdb42712f417bf08', '', NULL, NULL),
	(9, 2, 14, 'pending', false, 'dI4GE61HVY3Yg5_b', true, 'sealed-1:1697a117:X86/JtMxrMIGmzzL5ItKnZ26DKkrSfzAr8VDY9KixBrp/InQU5hOF2ci1lJ5d9ztMElzFd5bj+RJig1f', 'sealed-1:1697a117:zyru3XPVV0WIw6MmUgSpvwDRCygGd7CQgGlRP3PqAzouS/urlzv0zkBMp7DhwJ1xoBwh22fuDuhOFFQR', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '726ccb82-7bdd-4420-bafc-3cf3dfc74c54@ctevents', NULL, 'sealed-1:1697a117:3aQIPTlCUnMEK/lJfurpTmsK3ipI+E5VXToiRNQp3pI5iGEMF5deCRMdmfcvqLCdpeIUAybn7FoYTM4X', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, 'e0a596bf05f657f3139b0d7204a4cbbefe30b61bd7a2c9bd78a729d9b430e08e', '3.0', NULL, NULL),
	(11, 2, 18, 'pending', false, 'tHgQyq3stZjIkj76', true, 'sealed-1:1697a117:jPN+8pCGS7fjXrTQV27KSrMMgqHRqpsMyXz0zc6dXtCqSWWq2/6+IdPxYzRnRmnbZdazO204fl1PaNA1', 'sealed-1:1697a117:9gmQjxdduSMfXgrBmqxMICRkaGyMYvtQTsVd3/FYlfar+QbDM4J/ookeRiaRE1w1LHMPJJl+6x8jH0ZH', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '85605808-23c3-4074-83f9-a513c3200a0e@ctevents', NULL, 'sealed-1:1697a117:WZ7rbM19PGRio4NORTtdSyDt8mkX/kRYGuU4JzaqjKWaFkv0fOqcrp+ZhXyLZvYafB4m3utUuR+OKPaH', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, 'f89379786f506bbcf6a9b5269cd919757745dd1488df7d30921eaed9b08ae22f', '3.0', NULL, NULL),
	(1, 2, 2, 'confirmed', false, '5pURUEr-3qb5pM8x', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '64a347a0-0fc0-4a73-a9fe-56161c2f559d', 49, 'ff67f3a7-86a7-43ff-a140-c7f885af0855@ctevents', 0, 'sealed-1:1697a117:B3FR2yc422ogIFlhfQ7u9zHDjaLyF1ei0dzrZ0NhCqDKMzzQT49iRkN+rtJauA4AbJH3ZwoyYuMpGxKv', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'm', true, '9af1ef87f4678472340393fc76a56f66584a817a649d0e22f60aebef557aa71b', '', NULL, NULL),
	(4, 2, 3, 'confirmed', false, 'PvI6HmBOQa1MO1oW', true, 'sealed-1:1697a117:d+Z4qJM+VoUN9YgztpCK9Q86NcS2R8gj1Pbv3ACtxHU09Vyq1jqzehDEuYqaJk6jFnx0GWoAFNafbxsm', 'sealed-1:1697a117:BjBtfMF32sJ65JF7xBhjWycTBU/7PH+vceD3jY+lB0MNXzH7LGn3eeTJ3Rc0mq2FdwQ0GR48cjs+5LEN', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '06bfdc4b-bb09-4e14-9565-670b2cc4202e', 51, '8eb7e070-da18-4cd1-ba55-067293618415@ctevents', 0, 'sealed-1:1697a117:76PA9tZQraxdYhwCSK+QbwS+IhghuAI+ZwS1STKYVV4Z1jHo8svpqpFz5dg1y9T+mtol8+3s7APUaW+N', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'x', true, '20baa2bab0b13d766663cf5b4e9964199fe4299b8309843d1b8d3d3acbe90992', '3.0', NULL, NULL),
	(6, 2, 7, 'confirmed', false, 'h79WhZOoTT5aF9N-', true, 'sealed-1:1697a117:yva3mJIekAYTKfBhshCKoUE7tWv9msg7zxmX5H7l1W7rc5zlq7F1USdS2gh94XQ1iX0m8bdpl4TC8zDE', 'sealed-1:1697a117:Zb94gHVG1v97gUa1p0NVY/pi0EWCmOvA/xbLUug1OxbBxLT10iv84fJxittwgy6n0II0TSLOGhKlUOh6', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '2d761448-7315-4e69-ba4a-d3f55fd2793e', 54, '13196697-aec9-4dcc-977f-ea19f5ba9e5d@ctevents', 0, 'sealed-1:1697a117:liCRAU7ATb0Ii1B8whReyEOWJlnzW30RHYg/bxBwYqcvixXx5sPsnS4d9yZF+7MW0kHeGScgoGK0Mvc1', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'f', true, '0e037606e9f7aeedfb82e2aa7ed3fe0b426bbfce4e3ddd91871526ca27a188f7', '3.0', NULL, NULL),
	(8, 2, 11, 'confirmed', false, 'iGNt9xDnFwSPAK-M', true, 'sealed-1:1697a117:Vycp1qHl2frWH/y7oMkCxXEQZW/f/dDoee0QI7VIv7Q/iNyf2fJaTYcEkaAIjeuWdhGWAOHiusEPB76J', 'sealed-1:1697a117:4HxyNrGRQj2uRbSehA5hLZDLyyglUdkJjkAiaTBWENkntYuF1Q4hmpQ0+rbAzCNXetIrDMCBVppo2+jR', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'c29b584d-ff48-4081-8c65-789a561a190d', 56, 'e690d6c4-4350-4986-84c9-0f66661356fd@ctevents', 0, 'sealed-1:1697a117:2rbdDelqHPoz7Jtmoe/GF4RUmF/ZfLefzRPk0s4cZmmVfsBPNenQmBppk9gh1zWFBS6qPrdioDSCH+1L', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'm', true, '7c4decaaffe014f5afc543c6251080ff8106d566214d1beb0ad182bf89f7fbb3', '3.0', NULL, NULL),
	(10, 2, 16, 'confirmed', false, 'XYPp_77XwKH4bc5t', true, 'sealed-1:1697a117:AXLcpmeOyFbKUVKG+0PqcbNXwV3csrXs4Oo6eYnWHZaq3ZbT4LrxFhh1tDEVqTT9gRNZjYWax9Pk4qaZ', 'sealed-1:1697a117:dR8oYc7BHIWzLypNLpZaQqcj3OeuCr1v7ozBacKFE1L/ZQvEzcW8xRs1K3qMvtqam4wPyopyTCrj1pjQ', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '68e887f4-7dcf-4ffb-8ae9-2fb7bcf98c89', 58, 'dbe2d4ba-6ee5-486d-9082-04f75080acae@ctevents', 0, 'sealed-1:1697a117:12DcBHsSc32ihLq6qB7pn6PuKtVC9FL2dhvyHYUuKEEZAw+TvOtXE0c8X34xT4qgV1/UQP6MDW+RZuEM', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'f', true, '2592bb61b1d18954b042ba420b6bf07c28882192731d15d4dc4a68e3d39b425e', '3.0', NULL, NULL),
	(12, 2, 20, 'confirmed', false, 'v4eAerZqMD6NTGfk', true, 'sealed-1:1697a117:FhkP/gPw3JGvCj/3f/hlZlPHGTDfkZtPmBtFMx3hOvj4Uhbvf8oC6qVe5C3CiY+tZmZVS7dihDA4tO7Z', 'sealed-1:1697a117:A5iiZ02/iLqKDrTszqa93zYgA8r0UuVN6KNtemiT1dlOtwzLlU8mUNB0TSm3WXtccFpmVIu1X31Z4hxj', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '357062c5-faec-4fd0-b2d3-b1f0ad991a4d', 60, '1d5a565e-f153-4941-8634-92cef437d7f7@ctevents', 0, 'sealed-1:1697a117:unULkTkZruU8hlkpEsN7LvVm6Xa/noN0sNWAQiq/ZNW2tmioTuTUcKMNsQihXRLk+68OLdrJ5UDY7Bvk', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'm', true, '589ec6b368d47c2c04556eaaaae8581e2753dbea619d596cd90d5157f9f9e8c8', '3.0', NULL, NULL),
	(13, 2, 23, 'pending', false, 'SJ3Yo-f0bjKq8236', true, 'sealed-1:1697a117:xxOlEmKe8Qjs4AZvFNWDGwwhS9drmR0vckyPXZDx5afkwxbL16rpbB45/V55Bj1SZhnwDLWMlu6T52u1', 'sealed-1:1697a117:WEAXih8+APoovBvw3utHcaUJdWm0ZwDJWO3oDviR9yArMyVEk7+Ue15cwJbFbhfNas54zoOsStdD3cJm', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '2c832d94-7677-482f-aa4a-2fb389fd6a83@ctevents', NULL, 'sealed-1:1697a117:o7Xw0fijiakIvClU0voQ0l7RyswsD94XPPyyYYytR6eXxgtBNgVq9r4ZYApIq/1likCONbDhSbbFJI12', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, 'bee9a0f53a6850f31e3f97e526aaba5afe7f509cb44c9d47b3c67faf31d43e4e', '3.0', NULL, NULL),
	(15, 2, 27, 'pending', false, 'vkIzJB29q3j4_tNW', true, 'sealed-1:1697a117:gHmOSmXTvA7qzoynogwX1GbY4eMSHXXtJB8xir5M3WxlZJCmDl4Bb5GpiLWVhgrnQXNz2HTc/5qlniRJ', 'sealed-1:1697a117:evLVtb1JfHtQnjpgGPgpmJW6cS2wOr29AXCl4ZFHDg33yDWhcmTlEutGkslrttFdpoloez1uWGFT+tJY', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '881b9913-b86c-4885-9c59-facc24a1d4a3@ctevents', NULL, 'sealed-1:1697a117:YW7/yRVQ/IgfkcRPRBfGyZWNDB89EbsSrvUu6V1PG0sMSabvKuZ2I8wvGD2LWhnAx/DdS72lkPOsChXQ', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, '5e78088c1b07d4c5699209cffd4179ae93d551154a8a3ba2b42be8bbb3e6976d', '3.0', NULL, NULL),
	(7, 2, 9, 'pending', false, 'kOYApdn0zPG-SOoc', true, 'sealed-1:1697a117:FCEDr0IMbakFEqLkCwFEqUuo5HyRy82Dm6Q8v+KuE5YCMDL/IaWyh5hMy8OGx7VdaDwe/OkHLCxbXyxa', 'sealed-1:1697a117:Riz+hpK/P9O16wvu8QY5Zk17flK9Rpt813ZRXvJ+Ajhei539/XTpsAF+R5T3Ss4Vgx0fGzQTJWc57xy7', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '2ad7bd84-7e96-4075-b74c-c1b9f6fd8ab7@ctevents', NULL, 'sealed-1:1697a117:uGIX6/ck8v0anyPMkY7nc5L9BgI0dOe0IHa2qIHwiJr88ccJRKTZxD4M4VpvHia5/rjZNmR64xwEtzwK', NULL, NULL, 'office', NULL, false, NULL, 'Zqxfrprfdczk', 'Zqrngcbwdzjs', 'sq', 1, 1, 'x', false, '62e223e0e30cb9394691041f29be1a7334b332e8becf6aa2318f067fc9914d76', '3.0', NULL, NULL),
	(19, 2, 33, 'confirmed', false, 'x6miYDTgiEBhlljs', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '2349e1ef-b442-4c83-aa34-a850c2247ab4', 67, '728442c1-a062-4a98-a7d0-0c65d44ba39b@ctevents', 0, 'sealed-1:1697a117:60ieHbTqTO32axBlLVmV3UXPViWIhEx02KUHw2UlWfdqlTWnX8NVmN8TUM46om3/kSfa3A0VE7ad8KTm', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'd1b04dea89cae76c0394f5b100b4c21d934f7cb7fa0f787c9877b3bddef41601', '', NULL, NULL),
	(3, 2, 22, 'confirmed', false, 'hgU9PU6pkhJdLpVV', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '31defd45-6f7b-4d45-923e-dd55b4f752f6', 50, '5a9c6691-c0f4-4925-a3c6-79c80fbf2ab7@ctevents', 0, 'sealed-1:1697a117:Wtwthabo8SA0DB9/p2Z6L1m+jDVpU7DRk+L6YrhICFTedldkQ2eSLAFKPNVd40aXWko8M9nt72fzskEH', 'tentative', '2027-02-01 09:00:00+00', NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'f4e41cdab28dc47d1cf116532b6f583808a0b392b0ce3fcf06b4285f755e1e39', '', NULL, NULL),
	(17, 2, 31, 'confirmed', false, 'p8Mmh0WUGdVYdamV', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '5541da37-dd0a-48aa-b9bb-de92e4045f3a', 65, 'ebc762f3-0571-4c25-8dc5-d24227f6b15b@ctevents', 0, 'sealed-1:1697a117:pf7qUYydKy7McL5d9tgA4ig2jInjkjk9e8bAqn/S2mcV0IhoAW0b/Tid16Fa9uzAba2mKvx6k4GXVZ0n', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'c4616f25e1596a075aa6e6810c089f9c691b0d7c6dffed5d6ebded4a18bdacce', '', NULL, NULL),
	(18, 2, 32, 'confirmed', false, 'OGGeHWhVpjnANLq5', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'ad951f9d-ad19-43a2-b70a-7bb109d8117c', 66, 'ade40264-147f-43c6-82b6-a4308b83c5b9@ctevents', 0, 'sealed-1:1697a117:MLMzn3rkzucTldAoyX+Cu7Sx9kJ3NjYwoP/+z5twGCY8QZq+4sMIlQeHSmtmNvo/ju77No+cL2Jtcu8k', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '83b61ec17b7c43017d55b59df3938d373562241cf7cf305c13f55249833b7123', '', NULL, NULL),
	(20, 2, 34, 'confirmed', false, 'ml7bjBLjMcDL46Xe', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '6c16ad43-e4a3-418f-8b71-69010f2f4475', 68, '2994520f-4de6-4589-a109-4993d9a16c18@ctevents', 0, 'sealed-1:1697a117:GddowDbdYaUkxJI9TqB5XRlxtHSG9wYU0EZcy9DJr+qIxS0JNph6cjdU0av7viLece2N1QFybCWY7Cck', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'c83b69ef7228ca3a0d32cb76c9a48bc897c01a1cd758b4b1d77556f775d0a8f0', '', NULL, NULL),
	(21, 2, 35, 'confirmed', false, 'eXqtf1aOCAfd1z1i', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '6fc56066-e787-47a8-9230-e4a947d31f58', 69, '16c3254e-286d-456e-94df-3041a6f523c4@ctevents', 0, 'sealed-1:1697a117:3qL8yBZh458C+VBPJR7bCQOT57hZ8tyIjfi5dMLMRbh1aRRQ7z5vOW0YrUESGMcnnHj+5nGxoBvh+aZS', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'd24affee08a1db2cfc738aaa16f4fb3f766f346ee294826bcfdb87b202553349', '', NULL, NULL),
	(22, 2, 36, 'confirmed', false, 'BfUXhUkH02UFTwtY', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '1de31d7d-b92e-403a-a2b0-56a682eb79cf', 70, 'cecf29be-f611-4c27-94f1-c87342e50347@ctevents', 0, 'sealed-1:1697a117:Z2CZLOSou0lW+Enb8tMDG3+bNDjSQPxx6OObA4SEecAWWl2mIfiCACt1PfeSopXakuOc8jSmgU8Bg0hN', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '714a2e46e92e84055cb5a5650cb4c12fae0d82303ad1636008f62650113db008', '', NULL, NULL),
	(23, 2, 37, 'confirmed', false, 'g-zZ72rJsvMbwZAT', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '35720f89-18c1-4a92-87c5-924bcafd1c72', 71, '5d5d7b86-a0a9-4d03-b225-bd0daf1d4183@ctevents', 0, 'sealed-1:1697a117:MhgVvVIEq0hXEqdEuW8oxgH3ToYbqKg55uWYjjAkevODzyp+w9tO/LPDj5YrfENHsxP3EukeO8+wn+jQ', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '17753a6a02616142bffeeca1a61d39518136e08c26f3f34bf2afe225ee4a83fb', '', NULL, NULL),
	(24, 2, 38, 'confirmed', false, '53sAiccGbY6Kz5FC', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '258439cb-5c3f-4f23-a6d5-afa56e5ce9b1', 72, 'ea0df58f-18ee-45e7-9fb8-2332b08f7588@ctevents', 0, 'sealed-1:1697a117:4dFk0gDRZcqlVmr4X/hVKY7q3ATYinUKmTXBVo6dSA9/Kjdhm304hDjFKAis83uP/2/c/ECijcRfkr6x', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'c18f322df4fff4d69fb33e59cc426c99a36f0d2d0bc02924eef5d7f2b6dd031c', '', NULL, NULL),
	(25, 2, 39, 'confirmed', false, 'TzDl8Lj5yM8oEq_c', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '3e43002e-7564-48a6-9985-2d6bade78d5a', 73, '57007531-021d-414e-a3e1-c928f8d42e74@ctevents', 0, 'sealed-1:1697a117:8LsbWWDumkKKUP2peKg/cFuG8VSPEW8fhCtGJ1dQrF4Vhvxd+7VJflmtI7AOK2G3da6mGzUrAuHZmnvL', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'a277f18633817a5230eebbfff1f0531d88197009b9e2dcbf3e368d9783e92672', '', NULL, NULL),
	(26, 2, 40, 'confirmed', false, 'DZggVu_NVg_HZtbE', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '6475c880-61d6-443e-9338-51566b3696dc', 74, '6ebefbad-382d-4724-b578-7530192cfa4d@ctevents', 0, 'sealed-1:1697a117:UIQH54WIk3HOpwo4vaJ3INxLiLALqjPcHjoiEXftJrYScds+luNdogWfX+ZU2X4B37BgzWo3o3y7dqeL', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'acac8f8a4b5db697388d36a016b73833f400138463d329c7b48cb84a6a0070b5', '', NULL, NULL),
	(27, 2, 41, 'confirmed', false, 'BYxJ9CVC_ogAItI4', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '940984e3-f02c-4f3e-8cac-10431793af3d', 75, '623798d6-b1e8-42bc-b1eb-7d48ed8ab9fe@ctevents', 0, 'sealed-1:1697a117:sERY+B5tFvcO02QIHcaHGs1aYR2vw8HFuIL8YnzAaBIz56dD6P/yvd9sMeh1QvDYwNcoYc3nhGRZ2Bw7', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'aa4ebead0b52dc290cd71f7e964e99f0f998fdf16f370a74f96b938e0adf33f9', '', NULL, NULL),
	(42, 2, 57, 'confirmed', true, 'IdGIP9Em4cRJJyL3', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '478a3946-7c82-408c-9468-180a427c57c5', 90, 'ca418c08-10a3-4d32-b3c7-228be3c80ed9@ctevents', 0, 'sealed-1:1697a117:V4NRmGArSp6Hul/KzkkU/M0LUh6ggzCjHtSBcVLbtJaKRI1mj66L8CMmb1Xzg/0fFKmu4Z2jrLsBOIAi', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'b8f85cc65bb474d6bc126a3d5609c1647cad35e27fdf15a73844d926eeed884c', '', NULL, NULL),
	(43, 2, 58, 'confirmed', true, 'gVuPyZ_uoQJ7vdUF', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '45233a2b-99ba-43f9-ac0d-f6549714dec5', 91, 'a040c18c-3f7e-4e07-95af-4b4fd776bc0d@ctevents', 0, 'sealed-1:1697a117:nfIWktTpClw37S+YqdWYVoXXX9VeMXBjUBGIQcRs/Flls/nMII8bUr4bnlgkJ09VfATILMooqi6WDFMI', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '6cf499f2f6e4c93ba244a676604cd2412ef54c29c8c7f89326eece3ab958372f', '', NULL, NULL),
	(59, 2, 74, 'confirmed', true, 'eWYpmiwd46j4Th1d', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'cc9e2312-af89-494e-8e10-18bfb0f65e18', 107, '9b4a2919-3f42-4fb5-9d50-e749d93bb979@ctevents', 0, 'sealed-1:1697a117:jiYf7hjQ2SLHxPtiXDo+PoEEKXN49RzG1UgjZUaVaTY8zIRkTclgp2vnQ7RtBJ3oFbIAo1gd8NcGr/Nd', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '93da0c94798a4e3fc0bee3565056c4b0a68b4b859c06980de56b4d644bf599d7', '', NULL, NULL),
	(44, 2, 59, 'confirmed', true, 'j1q0bMOq1pcYwum2', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '15da33fa-f333-42ac-b329-c5334831dfa6', 92, '3b78833c-1780-4e67-8993-2f914bca362a@ctevents', 0, 'sealed-1:1697a117:ra8euLrj0IcH9xMWWFYGuDIjzqUK47z9LJEZFZ0nzQkq/3Im2oKdMfnV+w9FKJ6QsE8AQI6OCPzhyfQD', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'b37b1bfcd41d186fd56ce5300f7b4d7605245b96327b5451081007e86b705dfb', '', NULL, NULL),
	(51, 2, 66, 'confirmed', true, 'z_IjOuLgaRWUlcG6', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '576bfdbe-8197-48d1-ba53-50993623c74d', 99, 'fe305a69-72eb-4838-8fd4-0e38f69cc31b@ctevents', 0, 'sealed-1:1697a117:giJju3yj1muGSo1ZuyCSUGZ0GjbtVvrY0+//Kxc8plGsAWE0FRdbim8wFOomFru2kGsjYLKu/oR7l349', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '83a5ee0095547f4df3b381ae9b982e76a1c856ddd7aae25033371ea10d2f07c1', '', NULL, NULL),
	(45, 2, 60, 'confirmed', true, 'muuRKng-4fkL6Afw', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '76446c3b-d76a-4130-adaf-69f9273797f1', 93, 'fd76a5e4-0563-4cf3-91c7-6049f33d1be4@ctevents', 0, 'sealed-1:1697a117:5yGEfm1i7yrH9rvW2RKPWsIJCZUtMlPBpA+Q8r1aZ/zlrjQEFX54WbxYBwW4qg68CBMRGArVKbxXCLb1', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '322ad258272da6b1f55575462474af36453f10c1b6dbb42bfca89006629f5c34', '', NULL, NULL),
	(46, 2, 61, 'confirmed', true, 'PnQvqbd3Bwf77Ums', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '9696441d-12d2-4d76-8db4-f9a5b304a344', 94, 'bb328cb3-4b3e-47f5-833e-f8c854b51b2b@ctevents', 0, 'sealed-1:1697a117:HdpnHyge/p2OsNOOYLJOHe2gLBr/FqMX6MLEce+5Rr/2fgwlrcapY0zjLuoIFLI8ImUgTa6lMXnYW91H', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'd5247ae5e10b8ad83c0adf63c69522aa99d67c0dc467b7cfcc2bb053e4993b3e', '', NULL, NULL),
	(55, 2, 70, 'confirmed', true, 'pHBYgMFxiMqmYHis', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '22016d64-0147-4bbb-850d-2080e9a9c397', 103, '2e05ae78-14b1-469a-96bb-cdd4eabbf04f@ctevents', 0, 'sealed-1:1697a117:rUIKpjQkNvmS/vRIu/oyhHMMEFK5CC6MkYSR6kF3O8ghOY94YvfscC1X4OuL/Q206bvKM2KxtnGdhQ02', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'f30025b3c827aab427d4a99365ac13b47669ca043a66dd6cba7a04ce354b336d', '', NULL, NULL),
	(47, 2, 62, 'confirmed', true, 'ypQnLDKqQxP3JU6e', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '4692664b-908a-44b1-bc4d-5782c3f04a67', 95, '2c499ce7-fe7d-47a0-868d-993c60c1ba46@ctevents', 0, 'sealed-1:1697a117:HYsqIJ2/4Yw0tVnqMEW6orrPMd2xnFUZtnhQ2q7p+hR3riFS6w2ijtMn6RrqED+LAdA3HK+KWuNXfN2G', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'ece5ba22a2b9dfece969a6097cd54bfdf12ff92a2c5dcdaea3da58d06452b97e', '', NULL, NULL),
	(52, 2, 67, 'confirmed', true, '_a_8u0CnmbuRqVVA', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '500cb9d9-540d-4b8d-9a32-13fc1fee9a6f', 100, '508aaa9a-5192-42b9-86ef-8a2c90fc40ef@ctevents', 0, 'sealed-1:1697a117:+dT1LxiE3ez2CgTlBAKKl8vc1hbaXsyehogJerXUuorF+EwXO9IhQHWw0mXQGuxpl4qB2Qp7YK7gzNj9', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '4ea55aad33f16fd04dd48eace5e959e0c1dbdacbf77f650c5270c8f44f9b849a', '', NULL, NULL),
	(48, 2, 63, 'confirmed', true, 'JdEyuf9lYiwmZRCH', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '9b53cdd8-ae84-45c4-8d15-9798d596c30e', 96, 'f64f571f-9a3f-4d54-9c17-a9a2ab188aa7@ctevents', 0, 'sealed-1:1697a117:CEUhgFBAShHyXHp9pYwev1rg5RCe03NkuLLPfY8h5LTdKfnUeKt1eolwYZI9JHwWLcgVLLBzDFROGyc0', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '76456684413c5df15bc2d88e6f78c6ccb53c943aa2c054d386ef76501ccd1351', '', NULL, NULL),
	(49, 2, 64, 'confirmed', true, 'BZh-FW-2n406PFxI', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '6b194c83-2f4e-4763-ab14-5971b7b30ca8', 97, 'b9567a6a-f11b-4542-91bb-c853fdae83d2@ctevents', 0, 'sealed-1:1697a117:oQMUr409C9+RESikhpbW+IfxEMnftSUfurUfp4ggMEagQVxtGnhzTzrLGcuVRkntfj+3Buihybq/czSf', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '3d26cc110a83422ff166dfe2e8fa6a5876ce3c3ff5a65f545b1d50e305979c73', '', NULL, NULL),
	(50, 2, 65, 'confirmed', true, 'IHENNSEzkvlwROeP', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '4e7d4227-8f86-44c3-bd5f-926e06daafc8', 98, '63404230-6891-4840-880d-99a228d6ec78@ctevents', 0, 'sealed-1:1697a117:gUmXMQGcIRc16wTTWJaQN0SYFDVzu1aqlwOX8xGZnD457HFdqpuVT6+WYfnFLiXGXzwX0ey5nnhxQTAN', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'c3432195ac5d9fd8dc8d6bf79cd95dcbd5bbbe9f1c6e6b9c3a68b83e9da95456', '', NULL, NULL),
	(53, 2, 68, 'confirmed', true, 'UCShrJafwpYLBDoI', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'c8a1a1b6-b52b-4409-a468-ceb7f2c2854b', 101, '1fcaba46-8857-4871-a74d-7e861a58efef@ctevents', 0, 'sealed-1:1697a117:HJhOldtU3hu/lKG/4ztpFn1F5g+7LqufzrBTE4P3xFYamPWLBKY2oyOUBZqeQvY8Qr4Jsa7ES115nMNV', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '070524f7797afb63b51d4dc2970fe9920e0f7cd22b576026c712d9636d2e687b', '', NULL, NULL),
	(58, 2, 73, 'confirmed', true, 'mlYs8EUKAfFB2_xB', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '3688661c-cc11-4f57-ba3c-c9f9141c9fdb', 106, '3f90cf15-c8d8-42c7-b03a-c161cda5c80d@ctevents', 0, 'sealed-1:1697a117:l1FlM3XZZC8XqjodJgtigUOgES8AyQN5rroPimq1JbiYqwDboHuFM/iUzJFVm4NVe1a7yZcBVTPrF+k0', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '76778a0e8fb692f5b30628675ca4b409c44c254fdf8f8dfd2e15368edbc07daf', '', NULL, NULL),
	(54, 2, 69, 'confirmed', true, 'NX3_NoORG-hVrTm1', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '0ac72b51-1110-4062-a9f1-14c0c2d16c91', 102, 'd5f30d53-e119-46df-b57e-ce73184aaa49@ctevents', 0, 'sealed-1:1697a117:e+Dyb5bk75j7CHQr+H0jg6okVaDnZTPHBgF+PD38L6qKYa1vxGhVRQXRoHSytP2JaQV5cnlct2WRtS03', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '5f73f682d9cd9fc6aa9f79501198905f9bd8670ed2fb0aefeaaf5ba8f69fa844', '', NULL, NULL),
	(56, 2, 71, 'confirmed', true, '0lcKwh8GQNcJ820Y', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'd789e2b2-a30b-4b5c-b184-bf33e7a590f7', 104, '4f2ac074-db06-481f-b3df-1b0ad7ec75c9@ctevents', 0, 'sealed-1:1697a117:pUhAezLbI0XNhHrqna1p/YoQtVXPmgpBGCUN/AW+YfPraMTciJ7R4EiyeHye/t/x1kUAxMoBhKMQeDbg', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '9992dafe4a5c9ab34a06e2a41467e24cab8e115b78f9ba57022065b401e7fb33', '', NULL, NULL),
	(57, 2, 72, 'confirmed', true, 'd3fGnIsnQ8sHuc7x', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '0f00395f-9177-453a-9efd-8ecdb7922f85', 105, '789149fd-daee-48cf-a89e-bd1dd449275e@ctevents', 0, 'sealed-1:1697a117:5A11dvoQ02VJaN4b/i1gog3S0pknIq734Zs4xMe5nuDOYGBnNFOymybCKp6EsC9cUW6PUuT2d5uEsr1W', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'dd83cc86f5c1e41d2d5f624c8a95646e3d4cdf319e72058e455ddaf1d37a0982', '', NULL, NULL),
	(60, 2, 75, 'confirmed', true, 'wKQBIMKE9C8H4cil', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'bc8d7bab-4d4a-427c-921a-18647d832810', 108, 'f7905caa-317a-49b5-aaa4-2ffb467f9ea1@ctevents', 0, 'sealed-1:1697a117:wCSmhKTlAvgV2e0J62OxddMhwonNcANbNdjAtiMW//VMK86Zv1X6JZIGIfSumffHHtG2v8RLmhLzhCBA', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'c0dfc5bb2344981a5be31679402d62cb3ef5060e69d00b95149d0d63f72a904e', '', NULL, NULL),
	(61, 2, 76, 'confirmed', true, 'hd6u3mFb7etf0kyA', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '82c4c688-f186-4bde-a385-dc28c8ba8f74', 109, '09ab9cac-56b8-4e8b-8f18-0f6c2e4de0d8@ctevents', 0, 'sealed-1:1697a117:fnswNNvdaRc/DHGFTNl765qOtcXQVg8942XdB3uwJsR4itQUDLaGQPO7oLFMuB7Pu3hbEhFGCUHAucpQ', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '6288d3ec59f33443cdc03f34eb49c040b9ef60e34d1f3de2c5236b0e910c1252', '', NULL, NULL),
	(62, 2, 77, 'confirmed', true, 'SFYbuFcww4rvJW3X', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'a031fb24-3503-4936-9f2a-3d5ba3735814', 110, '6dbbee01-360a-4755-b49c-fa2bf8f8dad0@ctevents', 0, 'sealed-1:1697a117:nCJtzv+UHMoG3gJYE9IErSWMsG9RJrkYklSdf9ymOayk5QbRVCmyGepI5Upe5oo/NbKC/9LubSHJQWbE', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '4cbd5a3df0120722da4f3b968a5c6576fad01f701cdf99d92719652a1a912f5f', '', NULL, NULL),
	(63, 2, 78, 'confirmed', true, 'j7xMwA7OWEEbGiFG', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '8419b7bf-5237-49f1-b8fb-74927c9f7866', 111, '7ea2d48d-d1a6-4aba-bb74-4ef6c64a1ad6@ctevents', 0, 'sealed-1:1697a117:7NvgfAdZDgi5PNnm2ye9Z8+11s00cXZ+aj1lOri3q/7Ok8GZdLuQnCu0/ps88CzvlgHQpqvpKABmMXD1', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'f27a7ddb523808be9c0827fd25b11f7c64e5fabddfab5bb98056721b8620d0c3', '', NULL, NULL),
	(64, 2, 79, 'confirmed', true, 'lovntaiJp7cfqDif', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '8fb1eac1-5b03-44ae-ac99-6440fb674a0f', 112, '1425c8b0-9d3c-4767-82e6-b186b39892a6@ctevents', 0, 'sealed-1:1697a117:94PsL7jIv/QHrpJ9T79pjFtemI8WUo8OwQCmriMeglmV5x5TUkLevoYsOPSH0qtE3i/RcssIbNDKSY1U', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'a877366c2eb53aae8b1f6e0cc8c3234730b4e296682db33838fe68bc82c9d08f', '', NULL, NULL),
	(65, 2, 80, 'confirmed', true, '1BmCzWr8ZaN4Uc9W', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '0b8ff366-d390-42c1-b061-a7418d941c4a', 113, '72e77e86-eb2d-4bc2-a499-5c58005e2760@ctevents', 0, 'sealed-1:1697a117:4HPkwHl9gyolRnnT4g6T1UGdkPZv7k3/bD1p+lKAsX7HF7iAs74ZWjcCHb9OTwA0aQLFfLy5LpZ7jDrD', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '62bd9ff99db38ee579ab1a2677157bb607c5ec836bbc67023099f0587bb56d6e', '', NULL, NULL),
	(66, 2, 81, 'confirmed', true, 'wWNRfcsLVfFd2jxy', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '315e4c62-a942-441a-b295-4ab9082b211c', 114, '701f6d2e-7563-439a-9ae1-f5058a6ebdcc@ctevents', 0, 'sealed-1:1697a117:xd06hR8OsOcGMACqEdivLWRqM1zuSCeF7lm8iXJd/edzWTrPW2M/wxuY3rtrOxBms/EJ8Ygut33+8teT', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '96259b2a4bc14e0d969502c5e93be88b760174616f9ddae7457871ed5db015e9', '', NULL, NULL);

INSERT INTO public.reminder_rules VALUES
	(1, 1, 'reply-reminder', 'deadline', false, 10, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(2, 1, 'reply-reminder', 'deadline', false, 3, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(3, 1, 'event-reminder', 'start', false, 2, 'days', '09:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(4, 1, 'event-reminder', 'start', false, 1, 'days', '08:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(5, 1, 'thank-you', 'end', true, 1, 'days', '10:00', '{"groups": [], "standing": "attended", "languages": [], "institutions": []}', true, true, '2027-02-01 09:00:00+00'),
	(6, 2, 'reply-reminder', 'deadline', false, 10, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(7, 2, 'reply-reminder', 'deadline', false, 3, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(8, 2, 'event-reminder', 'start', false, 2, 'days', '09:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(9, 2, 'event-reminder', 'start', false, 1, 'days', '08:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(10, 2, 'thank-you', 'end', true, 1, 'days', '10:00', '{"groups": [], "standing": "attended", "languages": [], "institutions": []}', true, true, '2027-02-01 09:00:00+00'),
	(11, 3, 'reply-reminder', 'deadline', false, 10, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(12, 3, 'reply-reminder', 'deadline', false, 3, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(13, 3, 'event-reminder', 'start', false, 2, 'days', '09:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(14, 3, 'event-reminder', 'start', false, 1, 'days', '08:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(15, 3, 'thank-you', 'end', true, 1, 'days', '10:00', '{"groups": [], "standing": "attended", "languages": [], "institutions": []}', true, true, '2027-02-01 09:00:00+00'),
	(16, 4, 'reply-reminder', 'deadline', false, 10, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(17, 4, 'reply-reminder', 'deadline', false, 3, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(18, 4, 'event-reminder', 'start', false, 2, 'days', '09:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(19, 4, 'event-reminder', 'start', false, 1, 'days', '08:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(20, 4, 'thank-you', 'end', true, 1, 'days', '10:00', '{"groups": [], "standing": "attended", "languages": [], "institutions": []}', true, true, '2027-02-01 09:00:00+00'),
	(21, 5, 'reply-reminder', 'deadline', false, 10, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(22, 5, 'reply-reminder', 'deadline', false, 3, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(23, 5, 'event-reminder', 'start', false, 2, 'days', '09:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(24, 5, 'event-reminder', 'start', false, 1, 'days', '08:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(25, 5, 'thank-you', 'end', true, 1, 'days', '10:00', '{"groups": [], "standing": "attended", "languages": [], "institutions": []}', true, true, '2027-02-01 09:00:00+00'),
	(26, 6, 'reply-reminder', 'deadline', false, 10, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(27, 6, 'reply-reminder', 'deadline', false, 3, 'days', '09:00', '{"groups": [], "standing": "not-replied", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(28, 6, 'event-reminder', 'start', false, 2, 'days', '09:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(29, 6, 'event-reminder', 'start', false, 1, 'days', '08:00', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', false, true, '2027-02-01 09:00:00+00'),
	(30, 6, 'thank-you', 'end', true, 1, 'days', '10:00', '{"groups": [], "standing": "attended", "languages": [], "institutions": []}', true, true, '2027-02-01 09:00:00+00');

INSERT INTO public.reminder_runs VALUES
	(1, 11, '2027-04-10', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', 'late', 0, NULL);

INSERT INTO public.replaced_wordings VALUES
	(1, 2, 4, 'waitlisted', 'en', '{title}', 'Zqjnzfnrnxkx', '', '2027-02-01 09:00:00+00');

INSERT INTO public.roster_people VALUES
	(3, 2, 3, 2),
	(5, 2, 5, 2),
	(7, 2, 7, 2),
	(9, 2, 9, 2),
	(11, 2, 11, 2),
	(14, 2, 14, 2),
	(16, 2, 16, 2),
	(17, 2, 17, 2),
	(18, 2, 18, 2),
	(20, 2, 20, 2),
	(21, 2, 21, 2),
	(23, 2, 23, 2),
	(25, 2, 25, 2),
	(27, 2, 27, 2),
	(29, 2, 29, 2),
	(1, 2, 1, 3),
	(13, 2, 13, 10),
	(12, 2, 2, 47),
	(4, 2, 4, 48),
	(6, 2, 6, 48),
	(8, 2, 8, 48),
	(10, 2, 10, 48),
	(15, 2, 15, 48),
	(19, 2, 19, 48),
	(24, 2, 24, 48),
	(26, 2, 26, 48),
	(28, 2, 28, 48),
	(30, 2, 30, 48),
	(83, 3, 83, 1),
	(82, 3, 82, 2);

INSERT INTO public.roster_versions VALUES
	(1, 0),
	(4, 0),
	(5, 0),
	(6, 0),
	(2, 114),
	(3, 2);

INSERT INTO public.saved_filters VALUES
	(1, 1, 3, 'sealed-1:1697a117:B5dxv7U7M9c9Mygvutz9lMhaux2TUgPUi8GZiHKWwKWg2g5UoI4yB+IsWuu4uYpetAvmKRBvKdkJKzbK', 'sealed-1:1697a117:ceP3p3rLfQWZGRcdiJbogaZ6ulGN721cri5SkXOt90FL91+deBciOT7z9U/Rq/4Aar4FZC+YCUC2jPhw');

INSERT INTO public.sealed_answers VALUES
	(2, 'police', '\xb0a3edc8147556f2dbcaa22bb52f6c7c16f010c31db06b78883f767aef3cd0787c227b250d1fa40b140e152fdc692bd2c18591a74cff8577d5d5861d30d529e193f2d4d5072d16795e3560e84afd14ff3f7334fa3b04aab26b287297ddf232b52dd4e879b989039056610e6becf0b68f0672ae9809de3d9f64b236bb872d2a675abd22ac75f3a607b6997072e17a6ef167eb32ca12e2eb024204a167f06c4d2a2c4a1a77b212572f7f74ccf4ed312e5969c2dd55b602bb4d735500b0902cdf8d61677b720ee6c2b3518599033b673775e2c4741c95ddae73497407d072db30d78e2c97aa7b2475d1f04bbc135f58f004bc51158546510526831baa3bb3160015439ab8d0fe73ec17abc813f9499aaca4e0dba28527370b1c192a1c798fc1bdd816fe6e3169c44a2ba9b3c4fec8dc5518a8f66b7a71a197ecd21dec51e398528b86becb932c3138a9b34e5fcdbd949fa4405577a0893cc775ec32c94557f88d8fdb0995e5778a7fe44ec0ed9e87cba076c7f535453185b931de3fa26d606632669c34f961a363b906cadc276c87f1a620c2ea41051d4415889092b5550ffba7689f0b31ecf97f389966c42ca7ef6cf77d9acfe1d747d64b85c641856a63e0aa89920d54a1f8f7eda6311fff6a714507c0ed34ef38de1c5d0b7812f4853e32adf416882d8b3b11892d63543ec9ef057512e4600c53e2957cbe700103e9ec04c795f9e2962e69ad515b3e0839533d9b26e9fb98e92beb3f4bc2eb448a1c4463e0934d4574295dcd8deb30b2cdc63da628b16eeaea27b6be5fc4b26a8dc2d19ee447794ffd5b8283699057175f1838f1a7db5765776b7f3b9e81a93975474d7a0002f6b86aacadb103866b1f4e0fcb5f7a3f3134ffe9a4d1d75e9ad1e0e6c2633bbdc1c724535e2eaff86a6c6c2f0554aea27a73811c40c98940599d2158dc6a6ab47df65edae6cd08f2190a1e35074cfbfc74dc1a22b4c4f399a82e882f81fad4c70e153def8ed5fe8049d5bc555332c0c482bb92b8135e80051a7c96e186153489c2b5d0c421b9db6531065f28a19348fa19e969dde8cf8999d229f648d6651e0e99ba6abebffdc5499c77a13fdf8ae43da93a692ac1063523becdaf4a44bf05cd350226d2bee2e775421093be3856b5b3d51978d7ee5b913e5b2d5b891627b89b51c214a999259f9710e8b71da1830c3b16dbd8524af82d47a16257cb4f6788160a54b52b6d19a4bf615e86c710131f0f30840805e3d24421e70fa451527ae36d0f9e9edfb525bf91f322429f4bc2a3bc8b6d59458e85a57abd8a3a72158ff5d48b7c9c5ec03fefa1bc8744a4d2911f9d5720db4a309518c559223a645f0f1cba9c31971075005c018b74eb61b05ba1a3925615c20f85a06817b72abacf5d0599bfe6e1555347b1c0195739dfa613d72d016004c06d98bbb6cb7755479fe152ccfb1f56339cc99a73edce419d38b169149d83977420f58631ab778f8e417136313fd3c368dafad167f2d224e15d63dde3f86816598a5203f2c1d82263b4122eb3fc53de2577567cf5a14644a21f0c29d608e34c9a551154da2a34d399db90ac87e2d0597042052b0356ca38eda9b4c408fa967004ac4a845df99348aff92f2602c126c6cb924c3a86de004c11474770de6a91c1010143bb177b9c56cacbe9dd3656a925e7396f6457dedf2ab30078a2332cb8fda3c333d9e34235700e5da84714f9a4a18af525f30fbb65b8ce595e8d832da23348b34d4ab56fac11e9c97c60d705276a674af3a40c48d118e2fd154e57144c580cf8f4105e5c837f169d5b09c897e387576fb3a39a42221384b22aeb03e57950e5b43a11f1d0e98f1864757142aef047395dbd8647f2f0c8960178273df9f17095826a6b5bd3f3852334e6093842e4be78d1879b77f3784f8c6c43069db74574607317398a811654fc1d3bb255d25f258658736d131a34ad660c931bd8c5bc9e46c82155167e51b5dedc82bd2368f5c4f022bbffd55d6648786ccbe03494991375c3e374326578db92ded9eac1028be6d98a736e497012bf9ae5754ae4c68d2a5e985ccb1d381eacbc3d1aeed50503ea79c2e46f3b61c11223e8a3a166a11932fd074814128483adf274112ae1f41c84ee2dd000a6c2938eee801693bb69cafd66fc5993dfd5e0b2ab8901d4aa8b1dfe77f85ea0f1a5088f067831b727e254ef34c19f9df40c5d5c7d1805b605733271fc38dae72e14841d448c6ad9f69c1e328331d1fe646a43a9898e8e08ae9610eebd9a6a82f6810484a08fb16681f90717ecabc6aef7792d747dd69b5844edd6d6ad77805a5f6bca0d77585509d271fce4bc697c82a7cd5c411cdd936746305f1c90f7f8935c3ca8783b05b616066252d77dcef5143aafe0cc708a8472deaf2bc7a587b0628f1de6efb214173f98cfa3410ca9a0ab24424f2df82a3d65243a0ad3fab3342bdff445a0d47aefa79ca2bcef39900f1387725c80ab3213ca57c7378a6210031124a230cdd4284f1a3ea2e20f47683bdedc606ede168ff9340b245af35f7b10105fbbdf61e302625ed8ffa5df64c835a65b419ecb46de9830a44ca1969a52f82074b3c0e076accee2179b1102bd2cd44f42400dd861223933aaa1925ddbdfa1280a6da9960ddc9a718e55e02b0b63113c836696ead5108c81b9311faff048ae0dc07d29f98ed9221d59292d026bd2f3c478c2beac785610b186b09db0f01b92dac9e720af614b254908858c7d89509d4aea96461861f4fe86d9179772a78b876348c32df75da61fda84aefeff3d7d7ed44e47ea130d9e369928f37a9f8c2a83e8f37c755206ebd6733fe763c15c723e0346e5ce3667ef82f3ba1f9726cde47f8c682980da96863ea8656244f0404b1b1f50ec25dc80ce470eef1588d2a7343a1692dc63880367b387fc0332ab0dbc999585b5e8a763993dd495b1a7be5b4b369920f07c2bc7c4251017a9362ea9c5db91b9ddae2ef65168a9d3c6c89a00ed752b42bdac5e51f6a9573f935a1c31da4461945faf1075c19f309c864f8fb36a6f116e9c780f943d406441c52c825b47cb034c1febfe7fb3a0356188290e975fb0642e599933879434ea0e1a2f0e7edb87f4c380bf29e2139394b2287969485c38eb55c30377edac4c1ea8265517bf73721b42af6c04086632a89f4b3a0eb23159ba94fffa84aca4b91be09b499addfbea94d3dd530e6da7c88cef8785232b0f2862d54846d022a4324d7657b3dbbac40e9e73239cdf47bb45156baf42431ab9cce5443e656ac702c851b6a70009f52e2dfdb0ef0b22803cefc1dd7f0abb79b4e93e4acc6d176414026415f95b32acedf5897c8e45fc01b0e93705ff23ae754b78697ef86fbe4ef11fe01c70f7acabe3952b10095a5cdf49975568c25b795b860b71c62215a3a7f1150e299254cfca7bb28d545d3ba6c628a320afc7bf6f641705306aa6ca76d90bf4995be72c2daf32e4e3f40b665fce77ad06bd9e2548d9c21f85b1702ccacb9212767dc349667bd7e4b9949dba370ef900659001d9126d67fef9e4e5513e0e8945d830a0f62b23c0cffd447ab10df36edaef9ad568622f5b78a61251087d99a8260a6ee4b9d0ba78bdd95f96c1da7d301ab81daf3352dce23c5ebbacecf921ef88ac91fbf72de9e997240f15b65809144e0fe27c6d27f4d44641b2c68df1094eccd119c7a015f1807d321aa33de1cc1f9c8aaf244e90e42fc55eb403e433af628e3b497a4d78c5d5fb10bba11c0c84d76f20975a2628afa6cd85b6c99114934891ee1cde2c5863074ac702387e3bd7bab1a17fd524b9e889681c67f124ae03097161f856afc68a2dd90c0b507bdbef51e8e8f24a1398931423af4ac7559e06e27843f9562f4c61d500ed6f8be78d650e7d344766afd0e5a698295514a7509911223d4736e53a74db92138edb8d3ec66b43773d6f9df81dba56ce2f855c2fe703503f6ac529daaa067b6b01a19cd91c72e862d3e02eb6354785e7c3f024804ec30cc858be52d6a6cb71106ee74a721cab3a942c1849492c223ffa518186732995beca632f5043ac026f24f66300e32c63c5f91634d8095fbdbd9d348176b3b659451512783bb4561548bfba334c75040eb1b2d84ba9d0ab80bfd8dab43515ece38b8d26d257604d0900023039fd8ce1256f61b2a4d64f96409921031517a01d86fd169ace5fb5277a36c53b31c26b1c3179227400e202a3c7a393017eb26f7d6143bde4fdc6d35929329e3ee0bcb3fb285efc4bd46e9b94938ff9d5a2dbd8e5e01a27d3558d9348021a7b1de3b5e0cf1ad7368c550a71280394c63e414eb1c0b4b97656702ae1dfeb285bcfb47b0aabf9da07ef75290f55adf36e5bd6fc4186160bbc099a6f9aee75876dc6e477670a5290870472750428674ffa0c8c7c7d3ddecc5f0f61d89f090e5a2ac17991a4ea395ff0570f81730265c9874531025082aa098594536193a03021c0eb6e96e704bab19f0c9cdeb6fae238177cb5bc584ad3cb598ade4b54d8a6e024a11fa4941c400b68ef7c81a9742bb85b917774883830f37ca29094d2d8c72e4cf944b71ffc80b430927c5fce7a4394f85b4c674f82a939599a7d769c1f1368a4312c68aacdfd30655b15bb0ad82666d32cd0f139eee1e25d1e4386259532ec72e8bce17664b6fed15fd2a7f06b330d4346d449003b5f87b5f997df69b974425123958bcd14899340f6466acaffb41f8e5ba9302908ac3f671eadb5a309a78bd933d873b56b02bac1b61efb12ea9d5ee356929301d625625a3608d6c2a73f008fc9fc6b507ba75ab0b833c38fc959e57f732848bf0956ad3eff34b83ee6a5edcb6e0d131b351208b7e66db82b6211c59872883001331f0dbf8eb3e5ba10f8dc1386482a274c49fe3f3ced68b91cc6377ffd4230d52bd99f4afe3a0fdbb4cb4406603b36674b816a684818e6020c4217bfc5423cd63dbbc12fb999b6c029cd405dbff5a3df5e352ff69a56c4221594db83338e3aad27ffaa472b7b2965fd53c75a9f2171b7a276f80966027376c68724986ec86abbfe8786165c44b4137eed9ed3ff7f6cc284f3736fe7c818ae732cec1fb9db5233229ef0549bfd2762aeb9ccd94d864888f0f944872b2fcdfd288e78f73fd2bd7501bc496ca2878de03e5e294e14ef3628c946772012857977ffb69ab10ffc3e6308e0a62eb8a336b5820ee69882072a91fb07ea7c3f3df5c743ef0ef79448f61e88791df0bd10fa5633402d8e9846761a2c6d92b1be90e54c656838bcf525c336fa6ba91d1b88b4f2f3a2c20cf1783e89e7f9c99fd02dc8b279960f13c938d87d3ab0193ea23b660b35089ba03b9b03c1e81ad5474eefcb07e32f8eed8f0efdf15ab0564a55d70644f145bdb2d5423889a3f0cf1fda250c35bf7d9fd8d0449358d43cda51d222857ef766d94494717b465a8bc8931007d0c92cd539f02d9ec696c35cf93ff8788627dcdc5ff12545a31a1d186c974697a2924037890fa727f038c67a5e6da52f691a55fd2aee18d6c8fb615f1403784dd92f08cf2415151602339f8eb6a83f0e6ab4f8e4bdf738266d7f6d938060012179064831a4e197942bbae09639b536c593c61ac7f10e648a6157d91d82423a637864e548cc9e9574e6564d576eb589ca819848881ea81b88e093e9fe0b5e4bd0d0fd394d4507eacc00c6706fae4ee8d41fc2149c1a93431473533694a06b0220eb1c1c84895e40b6ec8afec4b1aba708392b374ce992f52ac46e7f358983f2ab1cc018afc8104ef1a6fab93cf9a81d88bc92844a479b17d62155437387dbce271a8e1d93c907a9c6a334b1546471b173856ae67407a0d92b0f0e6c5de65055f1beda46a20612a2ba6323fe3e26dd57b58468a723f2bd31bfa732adcd9d3252cde030da84f37f078c9f5248ef0a758f799e10b185fc6bf2826dc4bd79fa1ad94d6ce8c10b3620d615ccd33b368e431b4229942786314743bc3f06469d6ff6264243f9bb2f55d9c098a1c9886fcb38e1e876f51fc426b5e3437ee87cdc78deddd2955df2dd2f4b7c7901e8c5c5a78111cc2a9a3fd8750d8272b149e9ff7ce8f3e6d90d18eb5ffa896d40fcc9ed4eb98c8b4788b8e0b26500011032c50a27394ad72f505798e75b57032085608746cdf2ce580fc3eb1807e94755a0afa716201e310be9bb6b0dc290fde26a659d8afbb73bc4b67863708ed0c7ee69b0a00c5987c11c74cba9e4d3bc814696cdbfbb6912303f5015c461692d0e7b81ac6ef6163dacc63fc1b5a7eb6d2cd2be211905fb8e1bfb22c746e0ea42551b285e07c5cdb0a4486eb439099c98041123bfa9a99b5b0893cb93217366f5dda9b3b849142ed9fc0f02c6d16ae9e7aabec42abcfeff660115e859dee56a1576cfaf44e9b607d9e1a25092b4a6ea8393b0751666bc27be43610b765ad4f2cc6419be05c1c9f2371ac1d769eab4df4fb4d531c01a667a0b8e5c743a11a75800e10d93414b071b1d876ab1ebc2ce736cc26bd82c9a5c16200923dab5f082db91836cd5495c825c2ded315bc418c0d31d3735583a19fc77e071cb1e24485be59bd87366d2843412dab396c359ca3db577b5266a6ef03e8785a9bd8e9410a076a0b6f60ce9db888f39b6b9bf60bdc25ba3ae62e2d7c4796649c7dd4dff5825fce8448ee0ad319e207cc164deba9b8ac101b94ef4769877f2563f82ff6d78758a1eb074da386e24cacf949cdb78ff9ae6a7328d7ed5190632e305e078e0b567e365ceeded582d9d7f54c077e66a3dea3c8af99daf8fbccdec2aca5832412a1410ddf864b999e450e02c8bdc45f7f5703df3e79ba330cbf072df3a3a432f77be97bd9582da76f5e4318bfe62be2440bff934ffe72d90aae201f3437bbb5fdb9062edf25bbd82fdacfdba910d0c587d13265c689cef1650850c33064d86ac5ba6f2cb789de7adff1ebdfc97981474981fb8330484549e2c706fe85e260e2b91758d198acdcc6d6866ce1065d82d5d65edf3e3d34ec56084db137c5c89af2f8f4325a478a70ad6fbd02f467614dcbc3c9038eb6167be46eac06eaa1bdd198e42543addcb16732b8a4e88b4cf73fb606a8e4b6e05e1bd880c89e965bd1f3a16c09d651c629826ea00e7ad195ec90efeced86cba6daf5c62c38f22b4cae02d3a5e56613b63ae7d9573909bba646109b9ad6e4426756935d66568dab7d039919cd735ec52a67fabef3d9bbb2212bf60d9c48363b8c920eb6ef2c949ac71174fec82b928cade7d35fb882c654e0ab4152fe2039025199195c8e087d436b0ec9fb1be93a9c21762af37390b01b659fb75e5eba628f0a877108511a7fcf1ceafa65a5c05918e42978c3fa91497acd84c601a6a3374675360d0b9f501ccdb8f391332d7ef00625280f85757aa3cb7ae827035161b4a6a5bc7d5c78734c3a35b555a14fcc27f6e90d19a7824000f43eb8865bdc6e0d38d7e60a88deb5750115a2253c61f7e1cfe8f65ed1a560118ece8d6a789a2564f881f36c5ba3578cc1f95143818935f9775dff89b14ef971ce9ebbd35601e5bae5a38d5f4bb562f7a70c81b6ba845428d3ded6fb1daef1bb423335520d12d23c4e3690b5639071acf58e8b0c839a9a90d72dfe0450c343a8b486e8e08800bfe95b0f93fc7773b9eae918aa12766cdbe52a0bd393e8a559b33f1b47291b7bfa179524c6f54955d7b530374fbaadb44bb4d8369399986e4d142f6be33d14d5fbb6fefdd21223c49432aaad883a6d8b67d2661d4846d9f4399095d8ee932b5ec908b45eb8a02c6d6251747b3ba1fda2fd71d3b08d84e79b395f884096d0282196b5b19dd51825b41ec11ed558ffb96840c2d09e00bbb4f62e6e07afdb0d2beff271529860c33d4494201d009d144c9b5fd1b53f846d791f69fd6bc0da6d5af716348e8a410de9bd70366a2b795933daa0f365b4e3bd6301361455e2d011180b880399548df32de1846c6934ee3a8d5a05b08ba4399d5ae4fd7754203e9f40a277cd06b8afb3db7db679daab7ad2a317fe2267ba656c99b759d950fc624b760ce655e5cf1aa8a9c603a49f808f9a845a8026df1e9737e286a740af6cfd20932bf0ef1c23779b8bac27938566ec85495d552d50d22412ae3b77a463e45ab8e7b183f314b9bd07ba59bd7d95709b96aea923cd9e9f7ade0763f3fdc548f2cf2ab0cac482304309e7a03d92c9d187a388547700a531f685031bf7df9b964582e542497445b6b1a17b9317ee8f465a539dfd853fc505b974131c0a4a807d18778ef097be152a1526be7cceea9f7270ec0280386dc345df9b69bb02a154547fcffae012bd145c02dc3951705140b84cf4e598b00465b104d1aebf3022f389187a7e13ea208e08b6098bd40827cb06c6d3d44f4bcd6769bfeaee1661c339bb0dcbfe45a1538ff183654cce79e76426cb61804fcc47889d03d680d94cb7cd7540e97171e37918b8e76a1a1e3a090bf0d96232473e057433fc5b9ef1580794396bf370dfdbb46e815649831d4f15dea00046527bda00494448c5b9ac9475a074ad744721731c520756198c0352b581521f28e96f83d7edbfbf2c72bc402cd9827da2049295dba527ea1f3a00441db922d5864c09bc26c1dfb5fb83aa411a59431ba114d2305ac7e231106c9c2ccc273ee838f12264efc51c8357aa17bd9eb6bfe86c868e584f1a727f73a46f108bd10f313c9e117fafa13015ac9ea991dd70e6e4a7ccd6cb3616104b560f4506452d78ddbac4ebfffc7a0187a6d2aa0c2342f8c4cdd9d2740bc0ef1ddd4b4f069fc8ab565778ba02d26f3b1dc4a74eae57d2cb5123758566a27b1909b39cf2794286fbded8a891e6a646ccd9d68c6e423cedb684617b57625cacdf196e9749ee7b27bac8d6009c96139f14c2469773575e36e7260afb5c6197e1b77d61c1305a49a7d77cbe628110634e4d2831465a2094e24a4b4027212eeab13a6ceaca85716ae794c18b8fa0b839960f04534efb4f79653a91b3eff9e8b7fd211c90aa93a0278b3aa79a6834eebd8f2a068fbc2c95241019d6c9146ce92e9ed97d15302f2dc5c5057f28bd013be0b8920e368b45f3220809d16096b4b5c811739feecf31d0f4c35fbd4ee2a1265a9e373d82dc94e7fc03d9a0fc2fbf8fcd0832991762810449a8da55224b39c64ef39601829974c83d631079eca99ff195c89af53197e6291fd15bd567e2311f37fbbb22deb446c7c4fc908ba69cf97f945ebb7603b230cb708f12128ae179a8694e28f5ac11a2259a44f0d4765625560d85a89cdadc862685f537afec05b6d30d65e9e16d6cf5d3991d4cec3df4cf98764c1643ea90ad16e347b5b85704ef0f355af6f66b597ac8ea32487e4be840aa9a7a7a95fc2ee76d90655818530976db843563134b173cee9e78920ee5521211aed32bb299c29110d897808381da8e5e2adc1e878a86deb0431fec86b9c70eb0773a80003a58751c5d8e3223b3778f740d66703c408393e1ce9ef4589c7562e395d1e79682aafd4ef9d36b149400a14224f00ce2269f99e0ebc96304d1cc2009a58455f4016902a97030060474f16b33b4cd9923c849582cf509748177e3a1d4af0671e9988ff823ee8d5b80cd061398bedfa75f0c33e92954622db3391e7a185e7256fab5a9ba1053c6be545f1884252f17cbfa66848900adb825594d6a89bb9899392ee9938ca9aa0670379dff8ad07d6f36d43072b2f83e177606a361ee3c41ed9cd0ffaab3c1c2e264484e084cb013b15f73deb70f5e8a7d9f780c098c7f5e3648b3bb54c13534dcfe5d110e9267f03495ce8f464cf6b41ca3cd28d37a0433391c98a9e2676c4ef98b31ba8692ebb26af8ee13a4c603c92d9da8a53fdec71f2f1405efed2bd2a397870f31940e86bd59ceeea404006b5809cfe3cc6e6565417cddf1b9347241fc1df1f4aaad5ca964c7f4599fc1a4eac3f0d0abab2ce6f9d1881be633fbb7efed578e1ead5d2f615fcdf65b154ca0a32561cda232f3b2283ed81e6c1dca86df50cdd43d3a7d222d9e4dc98ea29a8c7d466f243922ee3c4a378ca4a58824c3dd6bc015399e2672afdce23e4686e741ad342055bb50ce3ea6e54bae5203641439384f9f8514b01f4c5a368a3d4ed3f21b30f1980e866d0c1f24d0f73c48cf521559c409141e316540ad89b84f83191732110b3e6bff07d14daa34db8e615ccb6bbfcceddaf2661badee1dffd19c3f670cfcf4ffaf53cef24385a3b403693d4eddbf95a5cb3b13ea46bd2440490ecdd72692d07114e2613602fac61e724c7b8408f4856b1ee236309fdc1e28ff6c1c3c49d8fbd2da1fab372041d6e1b9a0cd126fd6f79c39bd67507b4871e23dc45b2a2694c928f827f7b602e897e7827b7b3f69986102fe12567976a74b3d56914c5a9610b2b658d4496583ee2165984808eff1320671acbdeca59635582347c80e6eb1377a1f186ce2c7c156f6746f9b41c190aa74a66f50379f1e1ccecbbfa769a36b7930eaaa567f8880869fe26f6bbb99e680fa5379a76ea76e54d27f262471dbdf9cc4ae6fa5a2ce1f12592b8588e919d205ed80c8180b4aac288a70216bdf7102f5e660bcaf9ad32b51282d0df625f91d56d0be1cfdf5fb4f743faaa527155ca5a5879602cc75934ef6362c5388dfd5062a2a41ec9f8845d7839b5554d5394956172fdb12de22821ff37f4b01f5708ff84517c032687d7a95da2d802d9de9559c74479252bee3634c0658ec29dabd19a86385226897f3381de94c02c889ed94eb9ab96ec7affbfca0b4d7a4f07a896898f5934ba61cf45e7ad3e37bac3edf108f3145096f65f3c078b1384e3c16a0c343d508cac9850cf8027425b0cbe82228f77939962b6841e9b52469fae9f51ebe5d21eb4f08ff8371faf70c6c0280ddc3706ef501c12c93c8f7c10d05ae5b1f7c1311acfc72c846b77dd1a3b55c2b07af259e0fc10db80c1bd2a882e46dc80b1ee0b45f074a935118c54f84ba9ced95d44282703e2eaf9acad60c64888bae6d5c089ca993b1c9cb60e66396452b193f1594d299f689a61d2f7adc9009806854eee3e62cafd57300608914f75c3006b7314e99793e1e82a87cfa3eff4aa7bd437464cee132f5c88bfc5cb8ed1a4081cc39834cff750abc0bc7fc4f45eb7bd7d823a82188ca3f106b564ace542f9f47049358e953cd37dc4ef1941eed8f0c7115dbfc69a85db4541242eae46013be26af088d73d1f85cf875442cd0c2a9ead29b4e6af8ed3956aef58aa45a261559204ee921767a5b89ac06668a7ac124e5a78eac68141c00aa836002889141aba8092fba4da434cdaf1756006ffc6481957d37d0726c96959837d9323073f5e21812f73def79f6558cfdc305a8985ea069cb2c02000512e99245121825ec3815178c6dbac98e24d951a5865044d50ecf49bb1b8d3640fcd815e3ef8594b5e8780390564e39c5654e26e56633269ed7d7166034887fa11b2e92fde496240840f689dcb3efe13219d6b611f1eed0d8997e02c80abdf6c9f3220baaefe40a0de0c640d2b23b0deab6a554b3b0807249ff7cc71090321a627cbb0ccf9a52c38212453d04cd8e5ad9c896584d6aa11db6dc7c2d48f5ff59a57701c38e988848121a8403b3cee614022d04fb6cc8f91d8935c4e3e5b713bcb40fd59b6be5d0c016fe4d6eeffa01a379fffce17c4fb45ca847e8785f0e746c30452ee39bb73d2cd55c7284c25bc02a071a3822ce75f8f9d467911513950797466e02defa6a81569e294924896e654cca241904ca9a1e12d16961175ffb50b3f581befaf525af49f7647a4614a0dde73a7681fbdacc0e13cf5c17de51214d7f5a98129c51a238e536a4751c5feec78527ea16207b8975229f85a21c97683f1ed5585baaefd2babdce6e2b38df82d6d82a9ebe946c1c17554c2c69b1186d79ee9efbde8a4d4bd07ad0dee5a5fe97d2215f208c9ed16590365aa6cfedf4ee9865d8f6f8042207c61f76632e1a508c56e7715104f0cc7411a21264763a0fff7a5e8ea9e66b751f78b305e97742c47c868cd32370b8ed6caf92636d755bda3dc617376e9137f550a33de4c87473bb9e20cd813fd1752e5fff2bf8ba0a5079eb4a5a5f382a1f7cb612919420b08e1827c345f648a5412db6345219ffd169445d86db981f4a2b8c1633be5dd00c56e785caacd010696106cd2e2889b84aa80e10bd45059ec1ad147be20bd9256ff8b470cb041dd1af1c76a77fae224d8352ba3043343e2ac9c39b62d00e81e9d7add74f0b2039adbe7803b7a77bc830ac958e11e09a85161415d4aa8e0d7dfc8855e67efe405752472d9be924a025fef021d574cb3d7f2e6a73fc9ad5f280afb1e42aba6c68b73579e9f439b683fd88d46f1cde7c20a04f9e31d0cf7ffb2579a488c3bbbbd7870b9669487062f5328d746f0a749f8554f96793a06e96d86a88a46ad40ecf593559c10f9a12756f668e90c058ae3f1e2844d71a63a11ad3019ddb36f0e5cea67d56a6a5e3ad4be256b522c8124615cb08f1674a703c77fb4d815e8766a7af5cf63e79bd9cb424b52966f84699380d0381f9ed5c9a3629ae3fbc3a9226b3751b83a05038d7290fb549518cc56082690cf716bb55f4a1b16846a5cfbb7da600641a8d8f8c1f6621b110102a956412f13afc0b6275198d3c243fcf4cb8ed8b51afd280de289d3336ebd14effffe619baea89b3ae317d62ed4a23f0978a522f1b4143b6f9d1383304dd75df46784684d54255eb1efb486d2388102fe93fbc4fa3d57c8facff0e03ebf277db1f331ac2ad8faa0f723d733090a1782a3efaaf0d72c04be877f6f276136ca27e5582a8c32bb3d186cd4ae6b067ea6dd8d8889481d26ba1174f4ad4b510b5dd04b051d283ccc75a317d40d38eced6337e8fca25f12fb83b58005e3382cfc242c31c62ed360b5fe8c740189d602acb637ec8ddfac2e475146c4b562e7576ce05142aaaad6fb6ec8f44ec03e3a485ed9157281e223baecbdf53326c01da8a8a4ecbe9722d1a5156ce722d2234339510bb6037c8ec65039b3a5721224f3d94b97c41c54b6beb083e91a660b8ffadbe9d3947b5f242bbab48ec4c19db8a93d19f1327c0da21d480f7e3dc55c9793cc1fd01c0f4658637c27f6fb0cb6fba3051f59b0162d8cc88aee7f23b3b65255e7b7298522b99b281e7a0b8f862dc82191802d1e33fb8754dbef09dfa1ebcd44bbd758a05a4e7ef8acbdf957ff2dc2be20c938d3025295751db40d23af2b03a5e0647c72232d99a18280a594a7b0289e4986df2d55163239bef55b29d8cab59e23bab5156e69a55da9bf3abeabf7eccb731d5d887b8379a9c055770e1de52c78d70cc9bb46c5712908c9eab37d1e5fc9f653d94a4ec277a3d4cff17b720248b57e6728e286bd56af26980b2b6dcf2c178bb9903bee1bb00c418ff21f9429b5f5c41308413e058a7f38c1bedb04bedffaeb6ce61e0d80b92f39dfe31d07e61d7558da86c0e1a0b2a4f3e06ce2424398a3c64fd19a39016e8f7590308648ee0ea5a40ade769c7c259e5fbb2f8b047a8902d983948ba25b4431fb9488c2cfd9bc73691ec97a127846793ef46c48b9e12471b2cf89e8b4c77279a0c21e1422bacb0bbd78aeaab41c68e77923f824d2c73441e531896cbd1a7fa238dd49c42101498f4092e88ffccaf27d243ae8af6001a47feb0b55c8b4f9b36ab9f28e2ecc6ab191de747bda70dc6b0aa721781e47a3b4900500d81c51f19f577f0c032320acef7633ba297237db2aebd46bcded66fb14f7a0434d4bebd0fd0e47898bc03e060fea346321eea42673a2de7f3b93b006c6278159bc6de4a0f6ae4215a857995082c1c3ed143dc2ab7c3404f1b77cec37fc6c371ae2aea8d4993b0aeb72614eee9a5617e45f6c8557e0fc9a49783badd55222a7202c89192c17c909dd38062d7d7f9e4288907034beefb8a3d090e12455ecec2894939f8f5adcdc11751c96662fda12c04523e92ea8017a0ee17e6aa2e8312a1aeeba0040f4c1dceed9513f515b8b730f11f89acb47b12eecc9a976ed97b0d6ac31b4302da59f8b8db2c3db5a14363652ee9b721b14fd1d56c92dd9e2c7c350f55d49b7e1cbe7b297cbc96b15f3d356faf9ce30d6473d34c880881c308860c5f52085fd2d3e21253bd976f204e9d011507ee60330bf4f314d7d0a485f42515ad8d91643ebea6834ae0f15847b82662458f59bf19b0d4cfae4fcf6645756bd07d3cb3189aecbe6f3369218ee3861337740a2ea36a171647bc9e6972c3a101b758ceba5f07032bd507fbbbdb479876a0a4045640e8fc947799755871c5cada627d3457ad14558cd7d0e0ec74d336cc89dca91557dba5a5759989bb091b088be065198f8184cd398da18c431d26f9a4f3cf0dd0f1fa6ffb32a05a76475327c95a09e85e87d7acf593a607eb15bd0ca91bd8311414d968c236934d6c0bb7780c6083ffbc1c51da2fc35ad5c629294635717ab7ad686287247c2f7f8156e73e67db9ad08123adde34dd364f5504f611e9ea511114cdb98fe6d3352da2b6db612177e2b0acd9ccb6beb7d48678701c13cf194d6ea9bd8c8a764dead696cb76aeda45bd5bd60c07e01f1e64166fe6e65f4c67b336f314546d54b3c488e359650ad6518659a79a175128631a4d59d5319503c01a86e6c51b9a9b91f590e7dcff0cbe1a2382f5140dc111a788ec3ebe21670093d6341f22b988e239d4f204007baf0917e705ef9f2370b4ce7436d1a48e81423e0d6deee19e9cce2fdb1a8ac40b3cef39eb85ac151fe9e16d647c4b7504114fb780f736da21d40328cabd390b089983772fc93c1772563483bc7dea33c480deae29702aa4442e6aa80201d368d98bca603e90120a501cf3f0a6f6551729b4c897887875fdf8e08815962615fe1bee746d61ced66ebc9f454992c4b0000f49c8d399dc18b4cb296d50eb3b46349d401118ad007d55a002b39c711d10998acfd5aa5a0cb98d9ee38c1ac9dff3261d76a6b16c1a5c550e81723781f7cf7541b2692c2d46af0cbb8c4c8bbefb032dacf68d2780025db951fead9457e8f80066d5787de25540774b5de1e41c173510b08d1e6cdfd5a83b3ba589d233d16b1cfdb7d0d16a29d0c829f2d673027203792aff8612c5bf00251c3a400bf8c768f346d1168418dcf988bd7104f1253db270cd5f3ed4c694a9b0e623af0a01185b3b48808741b5955faf7b43859b7f887f6234630b7e094d6615c91c28593e89ae9059c4a7bb14112968d26ed3df262141829cd89e8139f3704c190a8bee756cc6881267e53a8f7e598777ed35b36d09a6db1f918530ab16c1456aa405a56d132b7bedcfeeffaa008ed3a1d993902a46e3c3c46bb1f54393a12409acf66b44e19f657c05fc8c23912f7322da467e2981b0a1d05ce9a21c4d2f37dd502435d8b02294fcde61ca941d80ddcb6fe6ec9a7bce5c0e0440297950c809aae6a7dd8847f266c9f603d30b2dcb69ddee75d8dce6f54df2ad91a2a5289afbb32d7cd8ff1a94bcaf11dda9f9877cf541b004f33916493db1a7413db14cd48efa6f157810dcb1d9e1f7ae28582e9f803bd6e1946bcbfb9ea3554424926cee6f96492f636885077fc285b42631d64abdb07b95b18d782c161a17c5d012ed7e6bb2cc665efa07641fb64b7be378700a0b79ef1c0f36e8fc126f45721de081688bfd35ffa70036cc70227d31bd11c94f0f1b03ed1d30170124ee668b1f67390437b1de9fd2ea0a472f1e61c6398959a32f218be0196d38a9979b430eba9aa22fb971d423dddaf16382eeb53fc30e272a55d1cd2d3c1f78749f0b1cc779dd1172b382c0a3c756bae8acbd5d8e868dfb2fd5e78a024120dd440bce4a79405510d4355b256bb4f9c9264d15eaf3e301d6db21e73f5f48043bc096f4b141c411ceac429b93c94771ebbca6888e23918d8e04407681268b34baffb649cd07c1a9f65215621094d6ed5dea485344fad57286fd1ae2602c87b6269436a4b1025953d3f3c703dd2ac9b210a172a1b3dc68e7d108773e073cb90bc7017082d0a2ad83f260e9bb3187c16f8bfb0587096610e0f0b9214e7784e3d58aeb9a0e43ff601288976c34474aa55c081b6689ece0b92b969adf90c3e1170269c901ca164ea4df2570844c355614fda36a7482f36f636fdabc66cc2dbb510d995bbda860dacacb60461be208a21e26322c4385cfafc30be6dc809505f045f4b8011c1720684a1821b33e53b68da798b275543df02b1c05af5b92a8900d6476bc0474349b33597c8395fc90a6e0a80473bf8f1c21f331b79719048b004a8ebcdb4b56e1ac5231f03e81ddf7a5f529c202bc89512b1f6cd8a61670ca25f56113572b5174aa1307bd7ebd6e94244b350018ff42cdc2e69e72153cd339489997a78fcd0c97e3cc92139473ab09d99f69c23d8dba9dddf8b7760cdcd9d9e599c1b0b13bbbbec5fa12da3ad8c03782f7e5ec1bb4c02b9730b5986eec2c61664205ccf82c7aede4ca39f8e074b6e00c846d3781053058d41a1eb0b85a24d710fa6f04e5a60c31b91d0f33a647c8ba792cea01348483d4961699f9cc1794e2e23e5146d60231d5bab0886e18387bf3d3a438a7c19d1481e1180c36201ec3e2709c41bf9bed2d1bfff6a353e024bbf6488f474009c38dee91da9ece847a403dfe8f78397047cdfe2a7f062921af0d9b00332fd5eacf078386fe1a637c9251f0f6738b3a35c3f1bff1b71d138d16e497f632818674ab5415ee42ad624af365341ad6242be6f959d0388c5f0685bc0659b32aa29b67822a46d8595dd8d7f65fc29f562452871478f1cee2f9cd2b218881d72aba703454862d1a57091eae5561b62847629fd2f829bae77f3cef9c08955a9b1eba1ce6151a9debde376b74ed7e822c75a415b6b7c218d81c4f6adfc74373b416f13f97a17e980fb3f261430185c705a313241fdd42eceef22003fc3a478d348c74f73e9a041b8802c4e2266648f3a4d472430903602b60463687c3b13238f755163ba88443d143939f6f91ddeee6dd22911c0c2dccf540511c184addbaedea4cac7ba79cf113bf215de496454e858c86d347e9a5fbac210cb0944d0bd50cd236c5674521c661a51026652a9b00d18cd264f0f23a256b022352558e4f8c921b0e86ec82bc1fb7b63de97d74d79f646396bb9a3540e186a4dfc161f828ee49dfff817362039248ff7bd5860898ee4904294fd077123f3f72a9c12c477b1d922dce721eb07cbad39730b2d92f17039b818c6e24a4d258c7fad1e823deff6a2720f0268ce77cb16bcf560b8045fc031d9dce838a03b36ce75e4735895a8ac6401fafc2f13a6febad9cbaee0e9226e747243daf16725b25ad030cdc19e110c111114ec4cb58e01230c93814719d499303269af226a247e0ddaab025bceaedb9335c27d3a6af16363bf55082d0afd410aa2d7286bd53b82976527fe355ecd6ca54c99e2d9858d3d4830982770e6f7b9a5dd0990ad1c1987688eb3c40a2e612480f1b7c474996eff5c5495967d8a0058f09a7d531dbd6cc61d72dd61567aa4bcd0fe80392ed15b265c4a126fd9775f09eea83d97bdec6a29740ec6986df0f3e1bfa50f7d6f434ab0f7e4de4fe84fc8f0bf4743aec01e953e180106f6e690af658d9ce68ee1e22e53938cd55b52de057f0c48879e06e08cc917e30f386af06efa94ada0af021d6cdce44b18785236bac9b44bcf7df551a3f3a146f0eecf8ac9aa04292f5e383601ae99aee78f85bfb905d66306ae6d44428d3bffae5095e5d944e4e363e1a8e121b6a7a69d75e24d4f916d11f2897103d1718f0b730853e6726f09edcac2464b617fa678f9a4cf751da436df097f5b77f8d451d7d7f91e0b5b2f9d72f751c75d61059201d9f2ccf0242ad2e9dcc2548f04dad97f522a2a18dcde5cf1dc836c9cbc082702df2adf88b52f81e2c81877bc91a8188130e4eb048b9802d07c907ccc6c578ee6a6a33d450eb8d4192df6550bded8a447ca670fda613702eed66119bed1c7e3ba68eb1598aad716d113621f6266f0dec5f6ad0e92f0d8ca7a221ccc557733fb595a8c938cfd7e205182c9e16a95e40bb02d35f46d2b965265b73b5bdc8681d77b2ada72b14ff059ab2fa3f2a7bcf3fecb7f8a590447ba05bff64916acf4ff400d406bb445f5b3f75db2ed1a00c5b8038ab71ccfb3422bc1156c19080bad32065f9574bdf540e0043ac8d77f40bb49e240f0fcdfe2efbcbab87545e0d2446a271c8af4644c7b1418d83127a15b329e09058631db0e0797413f2d9b4abec21c9702a4efb1166ac7ebc14c9c67c84ae4f94d3eb0f01d40f6637ab07d803d26c734ee3f36623ff7d61cc095d3ad79a80870ca743e5264014d8c921bcfeccf4bccf0ba30179cff78c60b0b6923ee0d1f484c1b9ab99185ef046cbdec1dcaed9581aab47072fdcb14e2fc51e1faa6f2b6c798358059bed4f81ef502ff1d0c116239e653e79469b98ba39ff75d2005cbda0ce8a845c09cd63d366d3aa591053647782589ff4ebfa200b7c1ba08b67676d7ca22795570e6b0278ca0f1964cf472039b8ba6805a8e6b4cd26eeb3ec5c0aa7792f196a03792a3acf202aa82f9347fc032553070058ed21b15807185fa20f4dc098c6e775178721a17059524963447af24d326a7d41e122ea20ce4775828c04f1db2991362baa5cf84a29b74cb7b319ecbc2db816a6cdaa412a8609f7d15a00131ec8702ac3c5f3eb421d26ea5a8c6939b1fce80c45b19e65b7fa93bbd0de6c07b2ec83ffe31dee0356cf74e9d93e58b97229ea5a8cb5fd27ff3e19c376178e53b173b03388e0deb35247d37f946ebdf56f05869c8f23300a91b9c10b59d2329cc3306d2fa0861008171fd55a87e51f2639a7336efe186717a228ec85a39e117005507ea4a344e48a54c31d6514119d2eb9dbcc542b7a79cc360fe308cc1d852302558c88011a286c649897794c8a9ecf267a1a4c881026716d36e2b74fc9bc731aa7a6ea6d509a3cf68e4c973b703f9c71231a3ac8eea0b0346ef8748339e92fa580cfbe04dd171fcc6fe02f124e7412537ff4409187aa6cf3058de7d4f130c7028753744df3b1d5d7e135e2862f3986518ebe1fc4c18e9d5f826e3e5dd6538959566b4670b4fc2dd6a5ae581fd7763f3535abfce012b83dd6ea2cb29355bb1a6164cbc560449e7fb8b747a15cc3f7249446be5e0d0cbb544511d1a63cfe96b655650dc3f6e74af53e7fc9fa70483a5112e6de50796da5753ca1243ad40f471bc1000d8e42be9b7e436c386228c3c4fa3a2cb339d674db0d43e0bb604b2ca90dfd5499097492cdb4cbe2486fced00a19471788a9e8bb9e36f4ee4c27daf6b6d53eacff4b2cce39c2bf8e50ce1778466830935c1a43d7c9cf198d572bc6a954e044f327469a4ae4052bbc1d605a8665d6a82a849f436f8cc3fa8de6ba55cf2dde4a7de53e29ff15d40b42a9bb6fe489a19aa6e4040f35e6122050f2db27bcceb6e373959f3cdf4db07313ca6331f401cc552ced020ea2665053a4617771371fc19c03128226cf8cb36afd2252ee46c16d9b8f34115862db0cb842d8c0499c8129b97f2f36dafc9bef9bf57eb5b211b0f4298fe2ef96d7881dc65f3c8b8743cb0a8417b02bba3b624d4306814375b41d6c7cffedd8afb92c60f8e023db68922777a256ff0abbc307568a428784d3c0f0692479cd9808221499410ddac08836883e50cf1e297884624f39653862198f9eca2b71341b475aee86158aee00ff78a6f3309752bbbb33599f20572685b02d239309767a4e8543cd64fe9842bf730354460ebb7383bc0da1f8119ee774388a7357dc36108561d2907e2a3b88723612020805264be55bd0917b537c07014dcf0550f18cd61f86d7bfe73c02da6ff1ed7935caf2ad72417b0adcc812bc5bc47c43beb489f7205918d84ea65330fc7aae6c9c05f0e203dcdeafea4edf8701c2ad4b1d94a3072acd0e5270663e512547ebdbd7b645ac79cfd2c51476acb922bfe3335e6ea0c0e864eb7561a29d305c46c0f5ff8afcf5e2ac5567523007a2af272a87f2a30a1e0b8df724c4ed0085e24cdcac96e300ded60f40b9450583039b2c025fe67ee9b8e9b69eaee0bbc1ab8e75d7783644e6e184504aa229ee67ab3ae1c1c7a042e6e7594f3cff47962c4a1be14fc96b9757892945089fe830934e9d3e9bf6f61c2907ef3d0b3350b7a485353ea50a226c1b9ec3eeb1d8a9e949b60957b31fc07f8cf8e741e9941a6f0f23848d3373f154621a887aedb9832932fb20b053ec9fa77576058178003dd245cfed0717353e453593d3be5d1d773fbaa2ee466c7fd01d485f620c185622079d3a37be1298e935b705e22c3c7bfaf46007341a20b2178601493ae8a2e6563293a9e17349706519d240b266b73503532da699d95e261f9e7f008e4f21c65348747ed05b29776a0b3c636def1fc59a8afe20331b14d1c4024ea18dac493a83894b8fd4e1e05c0897d226e21c1330332c34fce6149240dd649cfa98b60768e208f0b8b9ff361718396f0cb8e121a08b6eaa78aefaf83218c4c4918b18a5854aafabb40464b1278ad0666ee3b5e447a8393e8107442e9fec17ef311374d8ef04c64a5b63e817a81e7ec13d49d8eae5405cdebff3f315bed7e36366fb4254e14e6ed441a0050b135107ba9ec93ed52458bb47c0426885b70f7c2aff033543add8973f2b9ba0d94c899b9985d40c3557bbebcd73badbb5faab27f9f417757b73078afaf24ebc990af63054d3a57f96f7f378d15651acc49b7cd5cf787549d94282cf37bf1ad4dfe865ed65bd7256aa76b04845dd4c965f0923baea228c1d97663f22ea7bbc536a4523899381bf8221e6f11fa44fb4d8323a7e0e2c341e0f308ff425b1810f4022450bbdb3d1c53c3957a05501e3cd6c877733e8eb1f4ace55f8e8ad23cc7d01d27f7cc155ce12aa4d65831fce772ff34c5835cebe8842f976938e932634e5fa46b57103cc917ee852e9ec7d03bdcb80cd02872f70d99b31e712564c73455253f9c1268abac6bed9a268a21c5d75713530332a5520e54aafac636e2dda1fe471021b64b322ef7c808c1ec9b3ac9bdb563070badb20e7b70792e2ed778861f9491e82865a7d5414cdd7ba0d436ced74b7f2a9e0588faf5e07e055866131c8f30aa175db5cadc0fee1f58cc459859c0e22696a791f19bce6f24d2da3091b98727cc09801ad23c946e0fc436207b2aef1266f8d41558b426beab295e2141c5d848556e951fa9b3b78aaeb00e98bc4c61365d8b94005bfe8b3307881c6edcacc8ea3b1491fc9306da99fb2ff9b508a73bd5e83efa0b82debc833a894e750d36e60c5e144982ee27ed12f70c278e23673b97f5e2c2ca90c8f8e474c6042a833f6162439f79cefc123cf61ee2f3723a2f43746d17bbda8c09646e518134a3cec6e9500ed8cfb7efedd00c663d0f8310f80949a3b68b09291e74928d9045e736fc08cb5ec97da5cb8b0a372d2ccab5acc00f3d44841fc6b092f6223e7e539634ff27127570353b2442338cd5bca8968f86f4e1549b59b811c9d573096b53177f3bdd869f0949ae26ddad85098b526c2defc9188b1fbd5ac339c42fe0c8417bff43084c4d91f48757dce8e287d26d95408a6092915d775574a17407d7eac053c6acda4cf65523817c155f4d244d19f4b06320bd3f3200c53ce909f1a1fe7bf387d53d5bc79c1403f6f140aae9cf87d672d6183a9f025bdccf74855e8aeac55f5869079feb0c7c41e47cc4f409f4787a4aaae322c3a0e8094ede577d55874dbf048fda69e33dc5b1353448fa0cf4bc9eb83923d03be29652b8de42c2f99c75162994e4159be33c4b9cc2ada12ea29cff936cb1bba5d0d8a42e7c03898c0d8c7e828164d0104fa90f94483ea4117c55dd4fc7856f50e8dd4a845c779e4162d517d03f917f64cd9d2a94afcd635a3adc03be027283bf64fa82ddb83c7a754e6a53c7e1effff35e1d3a9619080084b3a7063a71f5a2bf47d090019ba4ff79274c3c2dfcb79ad2f580cfd141fbe5e03831d8e8aae50e77a21e1cd11ef303963e715f8c330bddcb09340924c652b89bbe0c97783e8769545ed9f98f1f82b4290e9dace8ffff88667ea9af5938f976dc7966e24ff8da0a09fabdc7d1e72927214f5a237cfc36b70d3a81b4f4982589c9673141e15dfdbdf2752510e953de0e7adb4f4be6f8b0fccf9d78a4d16391cb6eecd89357f07944baf265fa9b4f39df16f02cf358bb0598f419a387c1a21df7f34652fadb357d23b87667635e88bc0f9cefbddf028b98b57467aff674bee9457bb92674f1792c271b88b44d37ce41e5cd868d1973d8c9c2801dbc77a75d359e07018b7fed1a58e83aa0bfe5847ba7b952519acbad9ec9d3642b75f3c167d54828a5e59c769863048cfb7e58aad1c1019c68a4b56c46219455ca0e754c431f672b797811d43dfbd7d57c7ce80fcfaff0a6dbf831aaad4e048ed1801d7078886c9f342e88654896de291fcc89ddf88f9183b501b762beceb4233a030171777cc07cb2222df1601b69f7d4975130185ad0ff143bb577f2f3bd29c67f9eeb1fb2bc5a5b626834ef8da725b29cf2e40924b253b685b01894b0e0b1c3b74b433d19beea51903da4816d8278a6029a03d05ebcd4b0f03648ef4712e3e314cfd77b036d340318e467906b1f5bdf4e9c57947b4ac16df0feed7233b80ccf754e1240d32e412109d7e79474339fc3779685c85c6bbc33c892dd5c24b84cb392e2286c4a23fecb8f8f916a9acb44a7b0da9b01f7cdc22bb9ce98f2e37576725203efaca179d1c8b34a871cb19a0142a697c99c7ecc1ba504b2a022c8d88ea7331381d18330ecc5b2136c7c1f1c22794a4df48568a3768249e613c8189d8b7245c5480fa8bd76c1b01085028540ff7e744d69f3dad2b2d2cf10c58b8752f82ad29562e97fc665dc5610a1ebc4b83c2d946d71db6477a6da9734409ad1c4798dbe50f75cb7fea05e09f97508479b4588780b39d380d0d118a10d137de53da0445bc7c8c874e36fea63ea01afbd427dfed7ca8f9db713a85d78079c5e051c632932c59b1a669fe8f34889591562af983794f528fff1bafbada87ac61ce04f69f2d0527bd16017b9e72f6c639110ce9b41d91cfe487ef4a005682d505c27d4935fad835d92c3fad620ee229f15da6c83e6c532e7985a1ab7944db76f85260cfb227bacb6581fbbb8df2f138000af90ad36d96b0df01fb02ba2bd9a51140036834994431ad47e4b359827de9233f725ee894542cd791baaa869c62c67788d0a28d0'),
	(2, '', '\x55622819c7aa3f37644c22b8e8532360bd4b5ae041297d140e263d9c47bea89e8c529301cc2948ee9e67287a5e2968b34125f630942169e517be5b6718eedc212a4492e9d368b21e4e95e34432dcc93ca882e91310e5208604349c3c3469e18731b48e9710b41949df8f1c4a84fa770e60e38e323f2b9d7d8e7c7f1b2ebd8709ba2e62a975f6860a719028909768103428a55201cd64cde2666b5f118a6086335e6467971389d6dab8fe4de05a4dd271f40c4b749560fda961384fe4ea800c2d171f3a8bf18aa3cd153cd61bbd6e061076eb55d7e1f22ee4144fbfb4eb0b79a5b61de686952eefdd240056f2b8948afc07133766c0771b926eed3511fc2ce27101e87a56d22f4214d3d8360f63e69ede81ae296c6cbfa3c49a82c1096e7fb3c88852931386f77a38433f2acb5cf904be1718f5dfe42c8ab03379ea63838fa8c74c5c75112d3793932e94dc31f66b22d012c3080df047e47f0d0badddf45ea6f9b4f93c0b0185613e77d2e848af163efe907535ba03b61b4db61e260d32c2332ee7d9503704630b3f5d46897ec2d2e2a89351e256c7213f7ec8f8d0c5924b032bf6d5af5ad4f9387b61c0e79bab8c0e9aa72d6e10d6e4b4d74b7aa20556f1830380b877d0b4a779dc5699d9cffa5b4278a6605db0589872aa7d9cbe1b3023631242694ac04628ec6fcff96b51e77f7309f890ac8bfe9b473275a06c1823a693f2e5b222fe073ff65bf2f43105e10217ff8fb92c6960cd1ef5638da178fb5ed82db27a03b12b49fbeb98f3841edf61a522225385f75f5ebdcc08fd5cad25f93fc9fd78b7b8c10c6e005c8c1382baf298e6d93dc1fe234da1a1156b61099697a8c8be7035ff89b574f509d3ae1b1378b947d1f9c5fe9784937a8ae80dccd1d239ffe5d0737e3fae8fa2d5258cb3cee933ededbd00d2a995fe54d87ea7dec528717b3f8447c76d2da653b436231fbd3846b83d0627e145dd94d59cf353ce1a186b7bd5c3919b70f9dc4405763e69f2109651e174000280ac4235d283b52f15c5fa6423b97a8ad296d50f48c415257f467eb894a36b8d364305361a78c125c6dbbad356adf27abda40937a4be638cc2f66616585db6fef0995705bac628f41b85a7ca883f5cc6ee7e713b5f993ed0a30ba06fe7e1f882563aa58fdabcfa39c57812abd42ed6a89ef6905dcd7878dac7588ed8d2dbf5682784be2198e1804dd9d9ddcb3f74316e1cf44f883bee747d45f199803b8b92b0885a6c44790e8f8a936bd326ac690956c3b67315d99f3ce70b2b7e750b0a8102e69508145911547c102d1d3b58c2c93dcb86081f3b340328d0e7f933e4a589e5dec636ea9a77564c4cf8961b89a235c4ad12a65a912a521f2bcaa61b67c868fbdf7822c11cdb878a0e3984d09d956f218ab4c997f83c3894d7ced8799cb4e601cd60ea230cdb7d3622bd2fa3fbba0b34d190131318bb995218979b82531d84b0c817d6ab67c3735da48b5e09bef3000b83ddcadebad9bdf4e118c524fb9ab3c9af2b9a38ee028389abef62b78a8ac3be1708d4b88c2de5166b6e8226aa42665c7804d733f63bfd8d1c4c1e13d3a2fb0da24654e9a63aad01cbc8a8146e801328cd48547de6641427ba9b9593d125995c5a995b85319907b816ec8ee1f2fef679fe4a33415093ce8c879258543c9443c3481f3a0fd3326ffdff19c8e33cb7fd5b601a44132e3d206d9263f850e625a17a8731eca6ea900ca467d0acd2a58aa331c3e0b29611233398b6cd5f99dbf78ff4290f0a7ea30c56c540457870477b6cf3805eb6201bcb4a2e64fad4f6cfe5c0440c1fb423d353924e932bb7e3f3c77aeb8ceaf90e5114aaef9f37ad8782a791e87865abd0c3060ec277949b4a2576573c9a485e5fb4bceb7b3f7a74332ef76bc534953d4a16120a930533a345121f95fd0409a71283892e861aca31b8815ff4952ccb9f5d4c28dbcbfeb4be9d74be800ce073c90dff5d6085ecb7b16577363b9a35c82178c29789fb1bb2f9c828cfe36b958003631973423dbd2a709303c850ef134bdafc031a9cd2c9e2ce23affbe938f0887e95feb849f210b35ba7116f2e0b3a8cd4f84db8cfb30dc5faa1cbe64f2d7a1de53fae42237cbdf77d23628b66e5454aade804765ae6ac0b7f8d51496a521e333292b621f4eb563c51265ef4980dfc2809acf2935f1ccb93e32e43c2c5995cf7c347bf6f3f765e68e8058e1b5e0751c2ace6631f28dc10ee44f2031ee7d2e98152c428c88cc2d6963075f3edd97c3d68b2a340157b347bf0b5f45bb808ffb6325f72d28db7d6dbb34260f1fd1244a77eedf2a8ceb7e52c6145e08b4b62258dda2a1bdd75a5e13dddf8908aa214c9acb0a8344af168746f36e805ec5ca43fd1bf573d3441d4d731296318f75906fa8fdccd3c33b8f8df96fd2feb60a5982afa156a4ff1c82ff6a472565982ebfe0071f55d64767776c870208a9320aa0130e774142501587027a2e05d6fedd2b3687ff254802f9be515462b4585f2b0fe57cd82722b21c6ce3ec682f80654c1c12bef1eaab5867d542564b031d337154e6727fedabd5713a4c41977bc8f1a3ea18641237736c9daf540239f1432db86c43a6b76b9a282eec3fa4cac878d6fd33ce4254fc2e749b8e3925ff98fb49ae82c08d8542a9d4dc2c952ec34eb0390bbf4c7fd5cbe4f78f9f9e9c31e3193dca204710414fd632461bd51cf1ec7875520ff7b9a6fabe45cb89e11402793722e8dffeea97f59ff835e05878f6710835f1f71ecf46af5b135a81f11f4fe936bbe4a1975288161684d72f69d3dc26375544a29d64ccf41ffb150f5f2ca8573505fef5c07b1cc7519a4078c6591b3478946c4e0d534b3076fb0431d685d4c1ebc237e3cdc6e5b26a0bcbe0c557f48990e6fe564c4a4795c5c6a6a6667bd75395a30861b08603a5b56fbc23b843ef3e801e7aadf32640502c0156e18e696f8500830f3514d82b5479e2ec3c6817dcd4933220eb44efa844e0de745a411de0be21842608320d30cf31da01c6daabf68cdd3c1816c68b28618720b18e3f2190ed246d295b69fd264c6145e12a3d5e8be368a063156cb60b1ba91cd4e440957452635c82101531de47326fdc918f2f6e00a007f24357fb28a8f36a57ef440f79511735710659e67305d47aab9dfeddd2eb13630ed781ffa98cc48c5d8f660b524eee0742fb0938a6a807fd7b53a02f81054d37f67349c3f06e5e8d738e0492d3fba784048a7324b71d86b2fa29827fabb24a874b6a2e6d64804d9b862f10488a3ce7338d7f60d80741be69cdbc08d21a6c14b3bd6f4bde0b5e0a8336ec2064572ec94adda3a2b73b4132afd08b1b9244b6c8d07b3711a6b57b80a56cf3b5ac992de63d338a53a9ed2312218ea99fca523e7692c05b04096936ac43637d0de9a5fca6bc419ecadb021552523a1cb0fef2877d6a6fcba8a68007bbcd134fb05b1a551f563d31aebf0e7b7c9dd6f9986472db509dcf50f0d4946d98af8bf52664e4e97bb46451736ca368e141706c27ce253c6285a81399ff4a00437856b040ea214a559d1fc74ad308cc4fa0218dddb579d8eef97ddf50c0bdcb3805f61c6201f91ce307f51d32b6191e76eba0f4cf9fa55182b28fb298567a044627f403cef855e1eea45e534e2bb4e1099af533b7d48442af226ead6951223160a4fae89e46759be98b8abaa5b98fcc0c978e5a8e1dd271ed3b98858bc9480ce8ac1e146fe815602799eab6879ebf2e9f94a6cb85bb181ac4cffa6406c6c5eba754aed3079137a9cb73ea72af025829c17cbb7a520182f23c8716c960e864b9b9b05fc10b7884c31df973760ec2989477f00e9c865e88779f1884dd3a193275b2e5088905d2a7b7be231fc7f546aee571c4a0be403a85478a8a02daccf4a63f753c123e306b540947d291cb6878fd97f2c898a3ddad7efb7db3acf70bf5188f26262c9474a79940f4b95487e9664373439e503a7ba6c156ac4f2c6953004f1ff06edab543c1239b1efd1a84c0a3a7c9fbf629c3631e3663506c0a50f14278ec26cfece94e9f520866c745c62374c27057b374aaf2cf89bc14f9252522d79755a11f6de8f0d1b6e18ca7070476be74125190541bacd5d7a360b7f2ab6ba4ee05b86b01b923e89574f12f59f97e833e458a0892abb373ff75326cbb47c81f8002161b41e514ba9c32ec759652fbbab9a9793efb8809aa56ed0bfaa0d0a7bec096c8972b44a3aa29a896bd3ea6560ac3bc7ebeb4afe31bfce067e7bea6399e31d91d956e4816ff9c238082320579e5e63e8216ad25f0f6ad7841f7467bd7fc0d52bee81123569b8150365b9154a677d8c3279acbeb094692e47feff2bd5702ee4bb94f0290d9f18a0b463c5612ff20c405036e20876e2d033c28bc3de7beb305360874f1382c6b8e1e17e96f93e94824524f5bc6572fccc16ef947ac1998ad51af7cde0c66a98fad004dd6f4cba4ab9660d2c0a4f3a544892b4994e1501ffc6d3043fd6996b2fe7816fe6ffcc3a7701a11f01ff209142e3ff69e5b9d3d20e114f3606b87f975715a00755344a915e22921943e6645739bd8744c681fd91262686d69f93fa9a771762942707e6a707313084203982f202ddba608269edcd1d5a0e929abf23f2c72ec935e9ca83af17d2681ba346c0a45c458c3c09ddb4876606ecbaf80ed05012be0fd5ad52e4c0373283374c9390459925b6938aa423acb252d11097388cdc1001a59f033069cae6152dcecac19142cb1ff8f5948f2adeafc287d922590850aa61b55271e1abb1e77e21934641a595ef0041bda9522ab0852fd8705d6d7e3764232142d44ee6d235f849249df37a7b84d72833358ea99226c9543e942bc654fab90aca05a88831ebf59bcab73b40e7d914f2fe34dd489762f7ca75185d4110f4e4c19c474146adb8a5ca5cc2c15d9d04a8224bee3f4b099fc2321a9c773d9f5bbf8c9dc364d8fb584a227626878b5902e74b176c4b66a16dd70e1cdb9521b16176cbf0779dfba8c550a5e00c371804fe179fa9b8b6c648f56452fd43f24454def2a7a8f05bf6c60d952c3da99fbfca01ae9e738891d6d6d00cb9c42f4ac6e28df23f921803852fd3e884bbefe602db0dc298b44e7fac37d10571bc504aa820c063e5df367469ce270f42ee7fe24caa0623c69f992edddee2f2935963fd522908a35e87c789b30fd643bd884a4d65b4a80b006449b9ba2db276cd0bf81991523114698d00e961cced55ef8477f8fa99585745959c398a2d8f497f966e86178205bd4eed6c6cc73c5d78adfbfc5fce166917fc47c3b066ab9f81e1c2a5efb2c7174cf1ab8156155d3064f2fc2ae08f66f8ed1ec8d7a137e624481e44c00b429c9d00efae4ce170e41e52caf0f1ca103e1f35ec7100d7d71012f74d8d27f851e7c5f3fdfeab3520770aa33d05e317960c64492eaf333849268f6ccd7b6e2209f53a55deb3c5799e6fa4b5369467f7b52761cb3ae4a0501a3be30e78cf760c1b543d706c758325bce6569ddeccb46a0c3f7a8b9606b1a20241c550d4441f16adc60f5c254b47f61d33df91bc1315fce0c11b2aaf53ab1828a44292ae7709607c99fa9b856aa9f91b5766824ffc1c2dfbe353f675848938abc8c7c06231269fd2b476e0c262813ff4d39dc3807c6638e727b9985c40af05b688d643283dc458cdacf91c017f79e976c951a246da21b34e793460e7d36811a804e88ed70b2a8b39ea52a579ee34e4f62673db19ac153807c6178639f53a9d1ed819f0ee139cfe42d94cb2705193066a11ef1c6c912512ec6298294e166cd6869f016b8ac4364efa28ae65610eff5f58c121c668d3a4a414ebd5e05d19156e4964dacc7513729b6f7a98db1698d9d1f36ef5242f2922d5ae9f63eefbb3f9ef9337206f394a60c1259fd75d13a9811ed06843aefe8f7f0928b0655c04d0c5edc9318632314631767b1a6f989c3307a3ab80e8465fdd4666b31d98c95c37fcf61f6eb4f463b420d9d785916396cb42e18e670f3838ab444519d56db6c4016315f98655ecfb8a40bcb39afa7a167058a6b73894a671192242ed975f3e2b9567b5a66d8af16a32bd1687a66373c6e27e578638fc3af4be10a24d5eceb87951752a72723c3ec9cc429d9d8d5bd914272b77df6aade3db166a4a160b8c1919441b93f01d81f98eb122c5b4bc0de28efbbfebac0859962f8ff975a84ff99d1f1424f623701c9f811c8168789447c010d496b13c9de209f8b648cf7adff4584b25e88f28fae1422db3ce8633721413566a0536c1fa81d7409bce9eaae0e27267f04aed59748351d6bf01acdbca2de1f13d776fc54213a2997a08800eca07eb425f7401c623236dd7a96f7aa2a51da7be6298e6e4df585c82753c7b6427ad4c1f059cf17d38a5ad25c5a173820d113030480a678b3451789e901a872aff863e88391836d75f69981b1f25b35e039cc08bcc619571e1347c9f42f19667f04b6e6a0b793d17c2f5186b971987ebe03d4f9a96a1e114ea9cf6f8fe8e52b5d03530259cf1e632138ffe7016990aca1d63548b072b77cc91eaa133513af60b172ad0b6704ea50645fb958d89f1eb7323f9fd49f85969882d199d4b2138263c9b5ad026c51ce12fe334d0ae767fbfd6a632335d6ffe424b42123fcc5be49b5ba6181b44c7516cb8af6e37024384353a7b575a3257427350b03b98bbaa7894f422ab944f8228b2ef4bc2c873aec2b30cc971fdb828cbd0cb9e83c68d350f6e3812a00dd56b58462325a45e720a74964b92a775d5edbd71bc38c086eaba7a669351b7d36a7a68fd108a8985e46e7cf2764977bc62eaf1e2f3c41d8b8c1c61266ec2e3a3cdd42c6cfc4ec5cc0d8632458186f5fb3167e75e192242e61055d557a6efc2d99e977b9ec14eb53727b753d9d6d0d84ecfb588054533d7fbaa332e89c55eadd13e08702de8242c7f924f74db9b3991a0c66a02ee816592062dcfcd9c8e6b9fd9b056bca0c45bcfaf2bffee24c19cf9c87038d91a68fd7d6b45ef62f2b3cdd08cecbffe33a0debbd1dde1dbf4b12b804748c84a6c316831f676ddea0403379083330346e28b29172c1599304bf28338977af5cb95605aa6bec1d47430f3de2eb66c3864e76c8bbaea7ea9a09dc48d3277359b30bdc7cb8e83afc8fe2e467d8f5f82f3922e6d248f096a99014042cd9aecab56a5c28d77d4192d9ac9953c38b8660f6131e6a98019555368caa14758bb31e2d14b9b4818b577ffc54e07939c62ac40530886a0c28524902f2737e29f8b7a62db458c53bd04dee52cb2e83b0adc3a739e7239a73e457d1bff08842a12118cd2ddcb7bf90c3e1deb66831b7de9884996b793f1fcee5a6bb40457f615904a94bcb0f373544ddf35fad91eef7d794e838bbb914df6c1239e61ae8ba7b71294173144ca9ff07ba2028ae4e355c6c42c49a49cfb8c700cf4edb64ba7d714b95a3f8bba2f565c8f846fd2b5a54ae24af3f6570b33196f0b6178fac73242f5dd6f2a6aee5dffd6a8ca7182f50da33e9096cba6744271c9986a70d039ec5f3a7d1cd8281836af1da966daf0e212da3cd8a01f1831925b0bf9a531f689ddf430b6856b9dedcffd4b849f357f5e80c32115c112520c1ef1955164756a14ef1e76b1f665f55a09fe04103515c3188639e71eb723da9ce1c3550e205b8f5834a2ec50f50e9e16e261b46bf39832470ee80649559f351356e362ebfffb89d00614fd1031ae604d65fef02c44d212bd41da33675f03a1ff925a935a8d4c959f4cb7ac1e2c71dfbc8bc4602c95d7b3687fad9421ecedc6068241c564cf509df001b2cd7fc7f45ee88040b43e933d914e13844cd4c650a0d803f44a37caeda73fbdce575138dc08de40e84df71925305d753d70ea71b5fe7c937c2d7c1b8b7b5eebc55099cce9181de9a3dfb3eee3f2a1f2a52777be0fa145c54966019619a4f86484a3cfe83f767ea7d1466a48b9b8a9ff95db851350f91e5d04dafc650ece9c3d4b246ecc8fb3c8bf2840b7f0439378d9a16d4b1c6160f32a6dc3cc9e0b5676b7e7b7531a57e944930d8f2b688adc150b319d6f8122fca16d520132a4276aa6f604b223383dd34d0049c2bbf293204938d08bff5b16f5a167d32cbef4f0508aab74fceffc9808764c029df41ca969075e9eaa1c3dfd5ae929f1a02380f2052738ceb42222b771740242f619d842247ae03bb6e28ebb04ed54f29da5c251fc3581e4f33e756db68833960cee35c7f26d6605b6a0448417564374f45a42d5e21c6f0c34940a286ad1cb7341e4b96120773162b3d530b4d54459e7e93a904ac7b475e0bcff0bcbceea6200b02228870ac2b7e51a851811f66cd9c4c2fa98e17357916f860c51872f7447689a729eec96c750bc8202327453d9a9ccc641ad6758a47ad6b2814cc53f1f79345bc9c04f5353abda8223560ae79d04ba4632817b3dbccbd8f88321c2414ea1bd1486309915c6d8efa0cfcc701926ae776e6e20bb968231b40921e6191bfdfdc9506a8642cde3e91e158eb2c8b4cfc020f4148da7e087f9f6430a3fcac5c0b4f07afbcbba804d02270bda0063f7842df8e2dcbd9c03fcd19992ee9d4fcab2355ba35d3eb93c96266068dc11169e47796f93061d2a7266ad10b42a4fd84b2a76a236cc6581bcdc407320330ea1fb721c5784b0db645acfa148678ef476287e0338f7e6a802c4a9d086335bf136b8eed59ad5e60d2e87da71912d5daa320b7c5921b4afcd259520395a2c88916038fc6fea610ba789717e9666fa4756f61e9ce4ddf2457ecf84bc6fd5581d1687f18642c001f5dfb4bc2625177017620dbdde32df46bacdafd6c0cb1bd9c9bc512ce5e4cbc956dcc3df1c2d097ebd3cd7fe2dfe8915d14ebf279e08649d33339cc0b148cc42f2df854cc43a60848c778763847141c0b6a587f3cdb85adc9fe7c0cd47d8dacdcb0c9838a983e5fc0c50f8a5debb88ccf25e8a480e5b20f5eb7990642ae5203b3ac18843f65d1d4e334af457612818dbdf7dcdf322ae3f0aee2d5815a2d4f41964f5981408c9171988871b99891f08b911bb3353b609b5aa733bb688de4fa2a1c27c972ae145c49f6bf8a8353fdbff49c70afe4cbc16d638a166c91f14b8dd3db1a32c180cad8924ea7e2287de947cbd639a74657c3611e2af62de065d573571aae879f31fef9e80365331395a69734703c3d8db09c512f0d8d828ff6d8982ca296336884d4646c3a0c37f870d65a696e1941d7e737c39f35d7fac0061e226e877a922a2d6fce77284215628deb08d70bfee6122830de7ae0b9771d427b7583ed6c3b422e5fdccf55e614f6189fa5e453dc7f8923945ea5171cf8395ddab8dd7dfcb7b76fd0178ba0a497df5809c0fef423a6de01da284d68960c8b8cc2098879f2f356c4796ae5b9cf047086f2d169e2a615b40be1a70e3225b00cb15472b6671264ad2c0f2894b14db0028923d16ef40dae462caf9d368c935e3e5803a01575a70e2ce943236c7d1cdc30c33482ca0b644b625c7aef24b55f2a70e7c28693aac7263beb97465158014338eb6a8c7c21cf59a499228499c01d282df1a754b54d331ece9324bc5b846f8e7bd68ec26027c8419749b20adff07a045046c8a8d280ab87bb1d1a47e428727227d586145eb94515b66cf410a75f8fe68e2d00ff11e78a0a72fff00802a28b9bdade841e2541495c72de9616fe46e8af14dd05af45e87d83ceba59d4c4866c4fa0b772ea083fb9ad5186ce64af58cd98d218bbddc4fe84c48bdf2896abaacacf374e9c4bca9261b2c37e69d6a3a8f66b7bf1feb73be86ea02185bdc7993e749234e06bafa6f63d25c6d29953a6fcce3ffa5128d3a78ff79cda2683a16f6cd2acd2f34cdd4ea599ca7c60483fe212146d55a54a66e854e91ea088ee0afe4077084ba9ada2903bb64ff6f2d12e579af3d7f81a54371d3b5372f4e059551adecfdf8f5af2b14a3431f1b75d8d4acea4f9829c31bfebc84703534784490e71f9262094cda8df757e620a38998dbea24c78f603a0c87ac91a26cb841cf795be3902ab7d8a1c7ef7eb0afbcf65dafdc074e5709b5d8340653a8e8f3b62977d6e911797998993d43d566cf7eb75650fd850522c11163a2720adcd2a5eb2f26a678ab8bdf6a613e1ce9c446d2d5df206cc5924703c546104cb071d636b2d53de2ef88edb39244d18f4d239e4ff1dd03c9c533424b527b47008d766abfab70160af4d179ac8389d575b5bb91348ea5c2643fb2b6e6fdc017db35405419603954b01d073361694af2f224d0ec1e33104017284e17641a61ae7901c53cd09006771dd9a73b8bf42fec6589bb69f627b8bbc112fe5c1e9b1d8bde974be8f3766678067622cb6a68b00f4b08f61f95561448af5cb8ff888e19aacc97a8fb25d2434326ef6d9355e5b79ba0698ab2cea2edb4f70ac0f44e916b2809525ac749edf199ee349fbde63176ab612a29bb28ea7cfcfba43065f2f77ad21ef04b1afecbdc939f773ec8b3e6ffa8c12881caa7d6958beabf171c2f899672ed3bbdb3dd7a991b89cbddfd32865cd0eab5a82f709e6b80a69d669cbad133de57ea2837a84418396cd7305b724710130c2d0f44fb33c1ace1bee057475cbc1730e4ace6349c4c406e66f755c45f35044e1b9cce7f5968ae6488cdf1e58f03e042e094d063bf3637c49646e32c17662adb140ff1ae57e05eb1dbe77a6c34a08a746490ce97953fbb406f18a79e3b9a04145dacedfcc3cc2951d00eaa4f28a465b095d43614316dbdee053ec1c4df600ee2226d43e7009927ed67acd9498f53638fce085bb66f8741b16ce5600ae74869eb1cd861e6bfd80f27c6656107cae315d4f84783fd237fb601c2aa6e99a910d920d356b049ac4ca29ded55b265a3189fa814001630b9ae3a6609002da83d4928b42e70a43ecd1221a293f9315dacbb98e749c6fb949a719c597c5706ccc798fe90e1d04a1854ee3c1985fce97a0a4a22066d9a8430d8ea09f122d55c042f85cd8f978149c55ab5eaa3f9405b9c539894770f660df9f0ca928a301e2dc6241d8dbeed3e9a940cee7c7f2582b2d77fba8419328b5aae7998422889451415b698f2273b7bcf352c09863d50eb0a5b9be2177b0cfe69283775cadb553d517985befe5cc97aa4db093d133d1aa07dca7980dacc03f626d65b5366f8d62c73f54cd5ba86e7132094acb0c7d0c7bf746a1b84a59c3a35811a3dd3b417f93217ab777cc5033cb80f6078c9643947204576632a9d04b17cf7d7c8c90c1b36f06bceccf22f753c53167985aae33174745d9f1972057c1c443faeb21c42435e45c18170f88c9588c1795babebe341b713ca9cd70392de56405f2240977f5a3a05f6d0db7cc93e6943b6b5966e6b6eac19aad1a7ef5afa7ff0b7832277e7496108814be3a82f73f9ec676daa2a43ac007d0012ee174f5f9d0cf7a56542f27dfcf08128d429d53986f2ec090bccbbe0529e10179c90f1760badd74f6f95d0bac7d1cc43d91e8b5d442e801080d3119fbecea8ac8ee665deb0c864c1cf87b7940820625bc4addc36af2c84a8e844d41b214c65f90482c239760619caa939c7402a5d8a082cf0cb84a7facc48088a1be36420eadcf3ab73bf141c625cc8e20ffb55a198257c73aa95b01c8f516708f9d2d1d8e5d89ddf23e7919da82bc05fc574af995d364bb814bc449210b593a7baca908fe6313a12e72308c1426a77055369acac4aa95f107135976432dc2a4b715cddb4ec2a0b39b109a5a21dcb1af9287f30de051b4f393e979d13b80106ab61f84122f8c54287c69d2008c0ae8e10e3bf72d8a8e486259281a279a626700089b11b2abf368d2520a3044a591cf0b75e9366702f449136e634e5edbb55a877ef89ba91778e2276cf40925864592c07829b98531cd7985654799ed6f92c677177d24a736164fd75ee6e00612dc938d25ea5b7488cb1104cb49a2e1397428f55ee6957f1340993188afb4a4370fea1366c70be18dac823e56e7d1bde4bf1976c8a79442da420240e96034f1743789edc7a9b36fbcc9a7558b5fb349c2bdf42e8ce69e63f1af4b916e36cc7e3c5731547536c1297abacca2c08dbf048f6807bbed0df683eed43e94df335d98639992a96a3a1cc5f1b877e0143332b0dcade62474bec2701dbff299bfd564a359c71a56bcbdae201bf32f4e362f6bee1ea7fc9e6bdb6d060b23257c8512c2ce49baabb9366de3baccde45662ef7be6d1eeb2f9e344fc2ceac2ba470211179d27e83fa7eea4ce966de7dedf8c7852a942b2ea581b85f36f0a5da6acaa337dcf2865052e658221a9558d08718601ece45db498ddc884f90ae247098d0b3d45ee7ae300c1247e073dcadeb4e7922c34db7f0a3bbb2bbdf0745427d67542972945a6103d138bb2b3aa7e7ee36f987c52ecb567c25d20260e365efeda4388f0768e3251c571109383eda5f1e1c0691f44a055c248def9ff8f93cfcec28eb103bbf54db70ec6e04d1357c5830a6a730ecefa479515dff52ea8b374863bab0c9065820b11548777f065d35e29f4e2ec23fb94709e2136619d3a347bac912e799071fffbdd57298b00f4cedb2a382ce0d3df353c7375ea266805165f98f0ec83708b871b9750eec27e8d2326cf052a415386c4944820374d435db195fb2ae25cbef18943375c6db349b6d713db633bfd7263c86683b57e49815815b02c5961a6b877ba4d737a37f4e197292c23323b5d75c305839c5d16a5cda9f22caad8c32435dcb951fa8d961a6f02c387b4a5b546ef6b80ebf4003b16ad86dfbf062b995600aa571bebb0f261986bdf7382626d4077c79ef81a13b73275ba4baf1772a6162411f79c1e612f1de875e453e33c9e0dff9ba149f81804ada7effb1bc1dba74850d769d294de281681f9672abdda81512044a39bfcbba71b47a29d2d6507d83b389b4d941d4f76785e6c6e9c00f613184d95743cf82e9338334462ece5961116b036ee3b62ea24bc79c63d737ffe89308afba19830b2492dde5cdf7a6ac3cbb4bbca17e62b74815572851e58c494e266812d3439c86c3afe1617be6b309c7e01e2ce431c5effd9b2a131e06406d983cfecfc239172f91eac969a33de230d6e962ec75ef4567cc8a0ff38df535a442b8f48d22526c60bcb468f7c17e74d7efb90ad263ae1b7e6ba8bdd86581e90b40c1a1e90b4d70b66edd4d4fd396a9148e3c199549ca4c79924573a22daef2925819c8bd28fbd47bcf3622f1c71996c70d30f50877bab1ac2f3da1922f46a20d87d57d3b4b18073211a69da6693d7605d125daaee0deab1b4c8badd735fa58b31af20e8d5f3cc8d54d8ae23dca10f21275981231f048ac6f633fb03f033c60b55f3f79adac739aa146604d6cd0d1c3c8cbf765eccf80fc2756d38bd85af8b66168ad7de4870edf3fa66a3e9f7dd8a51dade2f23097315ac9e51b1da486251d2c7ac50da8ded3454dd9a6c70801cc5a82b73e9ab7c308a0e0fe6ff2b4f0cb087e6f9319b2d4c7268a3b20229d889a3257691d502fbd732fedf6fa15a3f26cc42d32f71915b0e3a063a59a77bb247998503ff0a1cda977ecbe23fdd9010fd2ea2470ca9aaa0c1eae741cf13253a750248ca8dbc780a60c16e23f99372fda09f266d2301b11b1a7a2c9f7434ad3652faba6bb604003aa7b229a097f25d00b1f0f76936fdae4001ac312331cb9e49593c2fc961f075418566f90d994a45b5db08a302006133b4389f309aabc41d615362d955c60b4c0bb99e193605afd4d9d1931ff6a663e516c7a79ac5131baa56e3c9f9f11d0ff7f282a41fbf7292589568937fd77146fdaab8936afdc4ebc099e686415ce144515b0cf0a3a79c817cd2bab10ee9e1f3a0c8dbb89096a0bbace701803947115967cad6aa1d85c4320806d10b7d7661fb8971ce4f4f26a7d5447e795d1db6354907b02ef0b1b11f88525fe225a75d64cd69594cb5312dd807537f3a271609f4fa47cc3a528b46648d485ccb017b789105fec8b12097cee9d870aa0a1273c447785de33b6f8450832a3a8b74f0f97c8307dc233bf955d003a23a0447a444f602bfe35fe99716bb848d58dd327da95a035f5f0caf428048c36bdf84b00eded0ed9469720c85788375e3eefc5ce7e3c1b97220be60cf741a0dd775049bfb67b1a2182e2f2c2304d89f6e34828be5cbc944a694918c3ca9bbd17e17397a1685892f657bc1ce5bcfa3deb25a6c056887a40b5eff36cce95ea7160afcccc43417f56da8a121c15b521357ca6b54951541d55e2b266529d74af284440257df3f5f6d19434011d4a9e7eef141313b13833aa5b9b5b089e22af32f9cfd4c9e168205dc1bfab46bb660bb38dbfd7c8c75fdaf27f529152560e6d3fc7baa2422600210074bdc9d4d48b31efcca25d5b3ba4ae18b91e4cf774354e50ebbda356f553f5a00abf3053d7959376272175a695838655d0666f5b3caf7d77b37030d98ec68b46c016d0d8197ad246c8c900087555a39bfbc17d6943a9b0d0fa7f8e31ec61dcbf40ee412c7906534da0115a6f210a087f1452fe8888117a8243d08c8281608c6e60e01f9ac984a93d1da19e119a497185b3e4a4fb57f95249e652942ff57780d4aacaf7863ad02f2fa86dfdd0e7edb7218f02af1f9a5979132934e94e74d36c6e1c862ac4d292683db8e730c1f6641d3974004269376de6b15b97acc3b906a33f99ca108810ac299e6ea85c2c12565fa8f2823d3a0dce7804c3f19e10285336c4533ce45f5d4e97aaa5d75c43a994488aaa79ecf346522975fe720c4b2b72354cdf0bfcba6692209aabe22b5de5b5500d8ee0b8aa9d17582eb1604863e5692f707a801ca3cd20a0d4b297a297797ce4482a7db019299c58a6f4267a1823e61bc92b5612aa324fcf430ee466fe259012b66c3d3d4fdf99942bc6e1b4119345a6c45879e90bf8d6b5c65808c766d67ad8675b1f0c0d18934e83864c8eb31b33a8ca8fe3fe6c2ef7f830b748129c01fe351df9f2bf39be28cddf6b7a25ebbf37873736dd6089b833d1a6242a1a29261ea1290a3715fa55abc8426558e2209671f60a822c186be956e21c588e3bce38d683305acd61a90b2a832aa9445ffb797a438225e892623ddc5e6717d7bdab06d573235d2e9018377932cefbfcd2d28b2156ae31bee82a4c97d9fa54f2c8d6365f1986d5d725db8ed81f51fa32456ac6736acb7ee1bfb93e7e65003752bade8b300a43b73acfd5586dcca6936b776f98dc2df8ce8a666dfe5e537eeed564f554d4a555d9fa28019c4666f6da3bc24f03f58e681786c2e44f6b69caa24794f9b1908abbbfa186ec4c479027e86dad440c534a808ba8576480e77da0e714b5dec226282ae075b37255e4cf07a93380cf404603d6ab779498a8656d16badbeb5ff5748b08b3b60d24fa000d93a68936700f9abf03c1ad5043b22b01d127581815a85c284b280694c1638ce04af29db25fec4873a8b6d0b10246bf3fb6b17bad9f178990368c8a4e33c08cb8b1916a92702ee7595db149f57a2f562aea8646008633f26563207d6daa166505b4ee8134f13cb857950e5f7c9b21e6958cc4d8354dfa95b3ac91e90d16074f8c9101a780f7e50800c77e14f290383d75fdb3669196e0db7ed0fc95bbd1397708d1ae07dc8b9e5b8dcb86918be4186e1d24486b5b8508e1e5cafa26e0edd35cef47b746115024a3bbaaa06843a163e12ecb49b7068e97a75d7b3b30351cd3729eb0d256f63e9770c7166f094eb2578b56f8f6fb2f460922e573213139c85621d730830c4387442c89f0064f6dedf7905823c856ba28a6ae8b2f9b3cbdd49b483a175c1bd2b8ac231afe57984c1e5fea0820f0716071094b2f45ec2922d251047898724d3d490a085f82b79af9a254065b8d9d9e11610bfddc8f80d9cfe160b8ade18d250904c70158c0c6c387bfd62c2aec5f7d246ba3f1044d33fa70a70e93cf66100acd17844c8e2a45a9a4cd1ee38d2e88c3c167e97b92007fb573b565b53fdc4486d6a193b51b8d2ca2108d529b52cf2e3b90869a1d6b995a743571265a22a2c6ef134c4a93aac6dc903fdc8d9776e5d7a1d0624e4693c65a470c0f9225040036ecd251ac9c1a2d9fdd175ab99532584774c2a052f604aa027a4ef90b25608abf18b0f5b0185ff542905f348bf4bf44ef164755e5a61cd0dc382d758ab52f49e6d3eb523765e33012c0df8a0e226581eea36ad86695028cfbf5b306df78cb805094b552954a1ea99f73db7e25ef680d00d3077c68d6b97ebee20f12c53e21f0e0df54532af568aa0d729d236e3aea4b6d2353538de2e5f7c6fd9b3945c8be300a489d905ef878c7f737f7c6763c80efc5259375efdbbe37be0f5d8aaf3e7bd4985f0dba948a4c2f19cd30b8612d73e29797b238f923b242798b3a8722493d695e752f436cacdf3001c848af0201429fec29c648efd47db311414265143bf4e6aebf0a47801dc4ffe11b7f8f558c85a452833e6b6a8adfc2252d1018577fb5996a0dc00bb6ca825e18b64c62311b41a498434961c507332767c23d37e5d4cbad4cd74ebbc129db84fff090f1480b4f70dd1d7057cedc5daf52807e3e1629f438ed495ccff648e49b3af7090e132a060c9e35b5f7cb3907762a474f77f3510219e8602ab501331ddc91edb43ec92562dc6eedcb08f5bf23e6e215ab19ada82150062dd7275b33976c098d55c084bcda250a24e6b2ce3341964e299739fec04bb356117d12aea2379afd6d13d00a9a819c8297ccf4bf88d2725498f613a916e1913f11febd7ac6e81ab66887ad91767789c625d04a696746e0540045e768d642b449162ef6c1f3a6252bf30c8177e4e781ac32fecd74215b63c2b5445ccd9585d52f3588e4f8cb62407ab5b4d35c89141db2e247c76b531619d5875f318ea130c43ca16d27a80f54776c66cd9ed3b3fd7f14a16d9865fe5ee5a8b6c35e022cb0466508393268374f0620cf896bcbd0146ea1405cf4d3661119a565b660035d5a2509dd63648a93240881082569c078f275a0f42e37dd2f042610b9ee30e2f36bc5084da6b09957d743db7a2b19e594ac2b9296c8f0c83501d40ab7ae1b7fd7e8255f719e22f66c56b227d824937a0777e10c92dc1b31c2e6db8931bea37d4128b06bd799933868488157f28131ee441d8e1c33025101841d761c21fddb94901cb726343b372189b3ff862241771553234b998fdcb16416629e03fbf3a101bc695031b23da42974ce2fc9fdf90f868bfaf86b6f686bd7319bbe9a7373357c452d4964fff71e2297e064bcb4ee205e574d3a69ff1e66a80d98e11f067bb4ac505c9734c960429756b8ab15ba14d6f1c56dc3630f39992de3aed471f0b8717a1658bbc992fd86cbb3206e104640580f53afce84a47bc6c33b926e5cc00a86c18770ff805ad3d9caa1158f43f3256f5ed280aa25283e2d2597292a628376e729e55befd7493b3bfee925980ece260d1d89e0d33be055214ed4d4859f4ba4b3f90595cb75402e315f6723c5751b41984de4f09bd9c1195fc398c34986a9b61f119cb8746f31d951d05bc3680b9a80655139c10c4b78fe25989e2a233253dc4250eaa6004a5e3c5924c1398963095e5441507c6efb0e20796805e20f7717388c3214288af8499584b86a181dbb6fa0104fee4611a6e575b4adfa790db8f87cf15c768a0da8e53b30f1d2f5128c65cb00e71c48369d8a472abb0742ea8954de3946ae520f415093ddee588a9ae7552fa00e1a0ecf5588933a2b0a0b56e5344e0108fa2bdfee54ace33afbf27b738c1867dd070b2c488052179d99961d7c3dac1d13a1dbd656068a5cfe857bcbfbaeaeed5c3343bf7616c76f489b824d23ddad1dded30dd157b367429703929a623a10c047c3b263173606db92ab6853b0db6b03ab73167f22a9c1dc17c540c2707c414165e138da1ffc194836c7c5d3ef1677625e887c6ef90b87743b559ba6e28afae60d1f58dbd89b15c9aaa3c04df23598c411767889fc4e5e84ae781be0983cfeef2255238b04d56ab9a04d12c5c3aa5234089613a232483fd3ce3a59d6fc308e727ac23de55327dfdba8800c7498991738d45c6e9545acc0925b0b8d9340a8aa48255dccde180208ac3dff2de3db89bd14279a7a526936233f90807e5a2a27ed1660dbc69f46bb7dc80d3c4a49db1fbbd5b418e5d8d78a79927f1d47b0b7f78b5be8e89ef35439201379f4a387a7e36e55a8adeecb83deaeb6164a786c5fc78225b2d68d10fca5415854f1ebc9c105dc369f36b30e759e7d0f9b228ad52f19f60ce40b0f949dc0e9047a43605ff3692073986ed33a6de5ed89d034c718d1f112bec79f37939050de8d727f78d7d5df2877f94ce7e770d1775e0d3047606beb077a38d69a3fc142deeafb161ce3edfdfeae788cea89ef8febc3c0114f0c0584605c10f58ce8ff494fd2be8eea07ca1634549b2a96185363cdb3df83ac0508c3af7b090302867dbd1392fa72f894c3f7f26ebabbb59eb697db73ecd229aa2e9533abf4337d178e743a3ecb096262f3461b2261a538758864c6e0118fe9f1d4f2ebe09e24e27d4671c0bbce0d73088b32e26931081e91b7dd39555a93665670d90a7cccd0ceb82fb5bfa18de7df80fe80a71dba65a99f60385925a210edace38f564b1f96a9bf39e6cd4fe5a5ce9c9a238111af36341007aa02b51a845f998ab583d40bd8046adc652a4f6a400b278a9fd18c8de737e39f55a4cd911c2d797ba384324debc13f494ae52c70cdeb536efbd2de4ee3f103f884440eca458834adc7cdbe2a637994cc402413af29d91bbe33397f10166852086f02bfdab057a02ac9e140e422147db6e5dcb0c2a6799a88fa45ce797a75f47b999c5835ebd72b0fcce4421c3e3b409a8ca9c24dcd022a9aacf4bfcfdd061d500788caa9031992ae23480d2f5a76e4e6a29cb549c73b6e07bb65e19f42e2eb54841be950be3347e8a5942f1ac3ed613aad26bc4e2c492809e2472a68e9800d0769590ef9eed1242d0cbe594e920ad81f4f97de7bb89cce72036f6a42d2f342ccecbae8cd456fdc07ba7f7edd6607bddd7b2a413954aa7d4be9b9eb5067691eece5d2990d2acbfc9e4ead4e2e772d71579cf03435a0f1fcb185beb1af0f5088234eda3cd135b459d989c8c97f579cdf114098601ae3a8b3cdff44ebaf00026e72a09c36c8c996d19eeba7b4d187089ee5936c06609a44c7326b45f073ffacede62a17e40651cf6551f28d9705ef970abc2002b59672537fa1fe5f28afbb22419cce5f104053d6402ed09f4d3e8f3cbdb58a1e11af8503a698cbc90590d4d05e295b619db46ae5afafeb337767ee41ca9a4cdb5c953191cee627914613596092483ebad254a526947e629bae7d9d2455b42a467b1c026b5738e8233df17b3fd7c0786d0ba82f73363d974d265185fda3c7ae81bd8f520dc4491595f5954f1d5e9f23b178d0b56caf46902b016be485ee01a3e38eae5626b6700df0b6f62bb111766c9bb9e5e941a360fe644d878a6d67cd9025b5716a8a82ba1847474f002a1074509b6e105ccda687e161fd3f0216a58775cb7d5382f2ee932b49e119284cce8b3f739f3b9bf556924846429a77ef66d3b4bd0246c04897e59c8f9d36c006ea52a19a5c01b408ebc3f2aefd6d80907639ded8c967c2cf256f640cb6c84b00922ac60d8d88ddd6c0e9eba84e526af7dc514bcd1ccb8ef629c76b4a57055959230a9ae122bbee805a8ed51d454890ecd1a5e80057f87af29e8ba2b266920aaced981e2f37373ffdf4dc77ae2ab8aad4a549cd24795911a3e19cc760565bc4ba20b3cdd532897a08d49e53bb6a59ad46d11d0fa831e32b4ab2649af01d61e8326519605784ec13013b0fb24d844dbaa70f3d2f123665b8c129570fbe05bee6e46f597d1b8a356b17313f8a8a2fda59559fea760012a0b3f968b6d9010806144d60292c51eb2977f67a9285c08bb68138e5d22aaa3d6131ce00604b9d2ceb4c0a4af5da9545e76b966fb0c2308340f211f3c5d3fdd2293b67d96ed991b421a2779e8dc093e055a284456acf0de2eb05707b03b28190b2589c9ab85d8db75a4bf190895c802fb09ac787a2e9cec87cada6761a9f26c055385911d31834955a2135778ce4b50d4088ae526730324767a2f1e9e8ec6f58c06a2cae6252ee6e2f15d7622aba86b9e341c519d4c6930b92e9d780e2973c2b5af722ecd5bdc064bca0959e104d413fbba9ed0e4f55e3c3ff2b7cf7be7d6207032eb004a4ed799256aa6abf1282c8d8d1f4005e4b899a6a567487cc130f67b8418ca8e4010e65a19f1cac060c0dc0a91f0caf8f89dc7a631f4013c2bd5c4c8c617f845f260a3602003fbf1282383c2d8be9e60713ef86f6073536c4a3e685f6b1568dfd15772e7246e58f580bade80d98435e068e3214cc76c696cf0c16f1ed0d705570aeebe8ed1a83be6c1e47805150760a049a87d305b77d5f5edc4b7bce4d591461114e47301eb3f8c0af83f2b5360c5a21194ee504ae3707328e1fabb47cd145abe0821cf18ec3919fdaf21e314af6bff4415c172002684dce10b30cbfec74aff5d5983ad99caca961f9ed5dfe2c948cc862f56b0bf2835de9555365bba8e49d4ac1aced6c2d2db718755975d46c940e86d2b5368df683b0c3f60c3883be457c247e16a318c31a2b85eb1b7d68981c888351f7db6ba0d3920af68ac71e9bcdb5b2435026de61cdaaca6cb43e19162e2d56927ac871c15e15bead0bafa69acd5be6a213ece2b83147a558afe804329dfbc9f505894594c7e77e5a259f12d042be2967f297f5538ce61fd8d029ca00b92c77adf1ceb913903ed8490cdf2abdeb340477d6eafabd19e379c8a6f3fae1660758e1e60622bf5e67f107a3828179177e8644a9b351a5d5ffcc8a8d5679b85acf1bbd728256d7ad2172704581585326cb74a2bcc5a7e9eabc211facd417b294931e4963deab25ff7bbfc2189bc26abbe27cf601e84dcc1faf6d41b923ad5a52eff6cdc6d2e65b7d93c4926ac0e4e160286f38fda72e103dae552a4e9ba6aefc7e1322029ff572deec95ef0fb7f4c482505c8fb475be67a9afd731f9406a3a582cea402424b37d27d642c0178c9fd8fe3c6da9ae3aec2db520b313dcfb0b4d9dc59521f9528fc0541ad520bdf85674b91f8395230a0572ecbc4eefff6965b94fb082c95f99b1760582887bf8fde87d6074270d761205ff90df51a597dc36f526aa94e54294f85fdbceb5f763998d4becef6ac6417f0f32f8870a64fa3fd0fac32892f41576393f61003f88fff9284cd1ff876d8e750a757b4023a0738422099a50b7b0da2c419c0fc1fc5941a9dc5d8a8a74f65aeb8270f154e6eea8a3b7aef41e1ce117a8637cddd73167881904753c59657bac62f9d4f24e14f81b6bd757f8a1f4723b5bc77731ffe9b3531e58db247a0b6ae5b8bcec151b4c97fe578845aae3838235a9fbbff6793d0bdd862e950c9bf7c6101d9ca40377346bc4ede33136240b35bb431c1d74ecb88c480008a6fb300383afb3d68606a7a41b953dbb957dcfd9a72ac80c93a735c0c26a0c65c7ddd9e7cf1f9e3171ad87d50cfaf5b15c1296087ca5f486f6eb435f366214e7043a898a4d2aafa597ecfd24ad32da36434de400069afb36195d865ae1c2e2c5ec3c5cea77801c3745f6499b37f5f1d7169c09d3b07fd75a152e3d6b22c8a63c3c7e26855d25d4705c23fb8ce2d3cb2dc646da3a598d5515301c9d18a0436a5337b054ce62db07270a76329c854cd7805067419b75ad248328806adf4e6500a5f320a7a5aa38cbd03a3ca69be36e4d0a58371e88a218839979aac93b353eb91cea0064ff9e6859e9cc7a85aa1072cdcc69350033337437a5926abbb37401ec98b91ccc796f16e22270b41a7fb8c9b460723abdb5797096b02f6d9d6c9cf6242235317b0903710e74f7ed2f1833178d6caf2c216a1e677cdcdd395e09e7494e5c1a7a9b38029eb497fe42a0801fb46a56fad06438c2eda4f94c283c7b9f382d6dc9c474f0d6d1efd012da1df46f7284312b03696571dd45873da8257c5ce2ea6fa98c366225893218c81fd1d36965d1cf4e7af69241b81cfcd413fa39e415cf0445cab389b68112ed3beef080bb1ce1c7dd289967abddc053e6d1add9ad2e4314c11803e857f58f3173acd70a291a34382401a8f645b101a634d2d6c5d6b12cf8b306889d5d409bd9f586e3394fd8da280e60b2f41e53c2be31995e9b6a5eb13dd8604bf3f86ea842d703b4a1b695fcebf1f253f1ed3981754f26ed107b5f50fbcaee1f79e17030dbaf4dc480788b4454fb97f4f1cae2e6876822771637d56c9cd6c58fdbff70e549de31985bfd15ffc88602fffeeba3f9ac591f813efcfa71199688db6b3f2aac59be646b0379bcf90e749adf364b41d7a74e467bfc3396dbac623526727b065600089c77553b0307079fab3515ed838df0b45e808f9e768ac2c94faf29c2dcb25fddb08526d6ee011995b7f7d8fce3ac113e8d9f8540bf89246b2e808b529b928f5e2c2786079104e41632f2e7b5df90f1db14e22d8cdcb5427d08c3e27a23ee1aa329b033276d0ad894b140c78b3402bba35091b152595dec134f0c4ab1dcb506a0543e983e6a0ba2eeefc7825d968fbcfc206dbf5a30c4db880da2705ddd41220a2b724a93d3f38c7c2de5ea0e762b41d4c636c2f2e7809e994a193f404fe86c2010e93b2f4563de6a92d62d43ffb9ccdb5727c16c69da85d2138ef34bdde043316ce5911957b92af528dd3635266e9cab08f7b2defe62eeead0ce91edbb56e19203a7a0c81ec8c6fd22820ef38b55d43b71ce5534c8cb6bd6bd764aea9a8a988233f5ed152d04c48873320bae1208258754f01fcbc61b4f1f4c8d8eac7c5ece9356a875eeadb46c74dc239e687972a23ab0419f76b062527a1a417eb8abd7fff43ab0eac74bc83e2a210417a4dc79d49b25b547bb66386a76224be116aa5be55f4ba87170720bd4c245157362fe34fd47e4fdf9f14994529d5f978e3006e803c28ef91c4a6bba1755cee64d6203459444c7cc2b4d857ac7834b72b3fd63c4ae37eee47bb534e063d0ae937df3360fbfbde27ff7715f6ceae80e3a1995024b52663528ac9a726b4fb441745019fe8f9075c6b9404139e145c601bec7ecbce3e7e0bdea41be29c723de8a9ebf702ca3a5c93ea7f4bf544b69cef73a2fdb1c4c6ecf41d3dc6745ca2eac449b38410902a214806a0c6f3d17ee9831fa37c2fe6e595671fd99f79ae84f3dfdd9c'),
	(3, '', '\xb04bdc01de4c21c685a3106d18856ef0d40187f456d90e004e188ffff6906a8599d3db124c03f7e71869c8607399ec79d6e7593c467e2073ddfea28b4bca36d41ae0c432e9d149a334703d8d3ffee6d42c6e733cfa4dc2c3dada74edd1da9c2d12f40ee7d7c798faa70941c5f51bc2884f08b4d5c84a7d87ddc9d5626d842329fc7c4d28e1904d9f9a5b50b0d7c1ae621fa30f916266a9c7050c762d10d7e8e02a267937118794d4cf87f2fc99cdde383be418c4d400bba8f87db09798200c2cad1b48c50c371b7f81b495a4aa13bebf875d36089b4d9b1e42749c8c2193cdaac4ac92fd884f13cd1db80b298bdf23afc41d4b7a0fe2a0b7e2e48af8af0e9e6ed4886f21834e5db9b2c3f1a4783a56f178bf519ace7bd07a59dbd6ef67f024c8d3ae9464d9cbdd251498636c2a3e743357dcedffc2351a1cd377f0f4f453b8f4c21dd9d745474bf3bcc39800412775ed343311af264b86585f17535ac98a046be99898d41aedf5739d7f3207bd46b517ee4960e17d94fd3005a47a781b5b99f88bccb150a43de705ee0b7b4762813c815ab611c278f4ab502b4b9e6051ef9bddd02278c65f95b6a8496feed13e15927cb4b12728dd0d2e0a4beea60d002af12beff2c0c6bd8b5a204b7626c0f1f65801fe8f18d534be7ee79b9ad9212fc6c0189a936df426c59862ecb75b3b2c288f011a0e397a39acecdcf0c8a8f724b0d15eb83bb3ae830f3e6d0c4002b33c155783475a17b274a585aae8275a619a44178e9e43f27af8eef50d45d21c6d25ac24f4f8b75677671cf36423c88d53dd03c428c05687825c562063060e0bca5bb490d7d0b91039cf9acad901dbe03ef351d267753ea9213e5e4f0103950434a4d1d1db2d498cdce0583f192def9ffbf4afdf1ba87d42681b027440a79d252d530fb582fd5c7cf8b64c1ce8ae431a36d6ba49b252ec5fabb3931e63cbd068cd4bbac5e0e42eb180a085041aabb2c4be7c84cc1a5338b71c98a671ad7e9b5e3c24f2bf4c9b0e39da8a0261e1b2ae1793f0d58a12eb212ec3c6e3670a6464c5ebe12514b9d81bf019893635c2f8bd8b15d94493d18be13e67964a81bbfa07d5a9a0ac9fddf8e321c9fef1ff87a48df586f26ac2cdbeecc7e4cba98700c6578076fceb107713abc7b855b257406c2eba579cfe1a678d62804ed84f2ba792566305b8b9a2b45f438faf6b8637635a5a00e07f5a92628b641e8b990f778209bab7bd5200a3514e6d1f78c4fadc26460233f0d1e51acbed4280b108feb15a8aeacb76f56c7081479751deb4b56a2c87e6b449d52dc64afc9ee6dc9d38dbf5e249594ec8076f9d8f40f87d9e2c15becb1c2ac21c845a6fc052ace3719e5fbe2e2e1e09c40a08ee04d77a7b9b77c29bb4764df16148d229036ddd7f796bd305bb525271c464b70a10c319bb8d59232bd4dd038f7cc7e1a0bd3d019c08edd8cd0b1903db1ce120eb15bcb34daa49043ada4e46f2dd0531bcc056423bbd0d58e0668c52e649086e9d521e6d874dd606d1100bcc706085b0f94c9500ad54e00ca97e68252829514171f22936a5aee08921ad9c56995713a497a597a10b8444200c7b9950c3bb759131e3236f42eb76837ee529202ae5a9d356ec5f0ef4735de8a5e4e2ba4d9f394f1922f2000446fecc69386c8ed3c8e1fd184750ca51dd403d8a1e3d14c28144b691e1b739e5174a1b61bb2d3782fc05343493e5eefdff31bbb6ebb5f762fa760516edad0d4ce4b548c044b1ec2a3023bbd910473fdfa9cdaab0425255822c94a8bc5ff306637384ae6d1485cf7a908d2ce1db9ed1338064ad3b7bce60a94f1eb1ccd9ccce813427f3422a52296ad46f37ad98b6355314b860edd2fd882e5dd8a2912546e5cb00a83d42a51e9dbb1ab97f5cd8d82f141d3f852e98f0e47fc0a1a81512314b3856372685de437ad5ae43eb833f184f208b5f66b4c1fdb0132c95b3a28e6ae2cfbfea419dbf051c4d8b011b280c52c9fd32211c0c2fad89efd8ac92f63fd74a900d2ebfd22cb957de6b86903b9b9700ecd21ba36fdcf0e8e8ccb4a2652a5747822c4b5f6f7931f4e9ccb9b9acf08dd2edf0a9a15945dbf13e12db2de0a6ea6256cf4612df51748d4df0ba41d7cf943d8fd5c522fd4c3d09fadbbb0bd6fb7db091f1b4f428264f89585af22e8e68b43cc73b988c608a78eca785edd60defd7e75af4376a3963f1578887b52e5993f0cc7bc71d9dbdd537c30a475c9fba73e811b257f26c851e8e56c924d13963c3cfa412b77cbf02e91eaede5cf215149635b638b13f37432e3e3f20540bd792a5907163c32df002b952af3884126232c7105ecd1bf8adbf76850a643a2b7035b6e0a185bf64feafa0a220704b2908bcdcb5adec55e44b368f70553134b5148a84abbd8d28736cd3884b877ac91490dc16bc47e912563bbe7c5afbab89ad7c3b85b903fbce960f9406e21485208feaa625490c6d092ae80274ed6f81d073aaa4231af72c03cf1a0e130f6ff75f6d0ec5499124b6218e292bad1fbed414d525d5637b8ebf2b6e5738197cf547653f6cdad07b6e8ff8a659e3c7b7b0dfb744689e97329a5f4d090bd750d6f7207dffe4b474c853c6c1781549b3142bf2b524f67d28acf2bf0111df248a4894d9f280f6dbdad019dbfa9a793035d1eadcf3ccd5c40e59aa5a97ae32f4842a818ea90ba04d216adca116d349850c85799fc6608ae5a7fe5b4da72f69428257d29d8ae5b8b1f1a2f738aa8b2765236464d1768d896cbc8b66aec236598ea384baad7d3b1891545d2268e6ca9f8a0b5868a0931cbcf83aba68ce355f86eb8562b25575f76f151a520270f234f019d55774e03e5fe6267385535c53de049f13cbded579c9c2f1450b6243573336b71b61e021d605416908bfeea8eccbc89a4f7daa13e946978904dcdd25117f6dde081f3eafea2fad0f90f74e3ec64c25a44c5be8278214ac096a39ca43a6dffcee22bb58452538d6468613a07afe575fed86ba4810e7de20d028de25cc585c4e78b75bf0e7cbd85581427e6732c96f2d35b8eb5533bb820fde1688320c67e74176dd3455ef5e89d6f08a4bb70f2ff7104e894c53805b78fb669df7cac1d97234e9d828aaa6c26c4854a287d2a0842a0b399eb7942e9b8807272f3ae111cae494a4913a500d18219896014a38047d2b54078d802572b2d1e4417ed9eb59d19ebffbd0a0310c00fd0b2f9f6e6ecdb89314414cbd1385cdcc3be4735ea9a9cccb47e9b556f9083436aeb0b704e4787e33b2098350de51348f6ce189afda4c4530127d9efa55a1b5654db440d59d13fa52751d3d913b6e8b0b7fa116699a724f60a4677b8d029a3ef1af07ae3faa4db43c423df4201963ad370d1648ad4bece7a52141c3e6967c4abeb424f1e7c81c2323ede02a56e77cbcf53e72f67927ceff0d809ea924bb233749a54cc8b1c697457b154b0568e80e8e996c7c4650871e504f908c600a24696c9692e9f5cdbbdc547485cca22da35403ad11b3b5ed88d3df695f641e9e99748f959c029bf748df76e8e7bf6fb2904510e64655f8c5c9b8fab3cebba123923bb8d8737db470d5455e56af3be854764070d9180ecdeafa0e57077963fe85613cc4010161205b3655760d054772f9c0204c9916afffabf838d4fe18c3ea3660bf6954dac5155bd6ca59942d1d71087de8a9cb9b822d0ec854a3c0a8303a57a5f54cfba0e88838d5dae9444283b020eef3f4757e83aac934ffaa3a87dd957d457dc9cb9be75e438c3d30a15c081e27d8f49cd984f3b8dca6a8fd3002d123bc9c47fc28ae0106cea739ed460717f69959dec5a0a514c4437f434472882c5b02ad70dceb7c32921291ecc3cf7dfc1e991d7b4fff16e9f4169c2cbdde82a529d1b7daddf4801321c1097a0944d7b5c19df274e9e271c3d03ab6efc53d65ead6c1603bf31fab9d34251e135c22c91b61e62a563059ddcf8e119c73bf71c7fd01602869759c5b4838f5d551d4a917c76a69d3d0f327268879d5ed024a279e78da73cb416748020a79b9ab3d450d82fa9344ac8044c9ab5d96ed9c140271a67b36eae111e6c14fdf4d697cb007e69a8797f1a1d55f406c921560c6a11d737ba9ff6462d15d15a41a75b0f5f91c14844e8a6b9e6e970d0aa8472a7f349eb9f61c9faee023ca176bc87b2410ea553809dfb148b9a060e776cf2ea9ee617c6088d2b293a7d48428adaa41e00122566b68c8610ec2d21c30e7bee4c05c93a05890096335a12153ce295935c834d247258cbf316beb13d77079925b7116a4da24b07210fae0ae618ff758189beaff968ab507f9f24c2f34d05dc0d1cb42199f24817237d71093978614d2011d0ccc0aa07bf5baa2a734746246ce55fc496cfcd90d696d1891cdf598e9aa47d970f71a065c6541ba06af8a6a4723cf8b09332ded04013af06c87a1a22792c035822348aa7717cc5259bbd482ed1baa5c6b15d4c9c960734243746752ec660c82b075f4ee10702a54294ecad3aac6da7e9dd14e9f119c77d9deda74424e2e765e7939964c2509c8bb922a2d6564182febafb27cf880565dd95bff632cb624a7972448860a685425262304ed9fe481de1e1aad993853db6f30e81cd35106ed80e5e88d1c526188ee4a0ca9e2e3236c84b9e671e232173c12237754119892b107ff8a4619520977f2a76bc219fa79479c428220d426a9e27ed34e8e91185ca0300cb311da07c3346b4a74fb03ede56fa2cd6c3268c9d958eaff68d396063c8377c0e74e729fa4d42a9c113c96afecfc9ad01b5d231260fcc536a435ed64f0fc4b5f862e9627a70055892ccb5aafb2cae268a47104cef10c0f7b4002fd9e4ca305462183bd85074a6a013863ebf9bd3dea2c0351822245f832e49a0bb93cb57c72531bb424a188825d101ce6d31432587271ef12b573d34336c2bb86c71512b1bd66660d5c3c760adaeaa1f20655ffc57f2c97a623d57a1066b707eaaa4ab79de5d0e189b379d9525d815a8b47f3cbf8c3af139ea95f6c38e86720685d93438036c70ff91adcb6e537138e224632f58db646f9d20719ecef3ff854fdc8535c811133e95e92ff29d01cbdc598d56d8c5786143aa04220d03af2296896408cca4ea7c24cd0892d640478b2b9ec87dfb479afaf52ec38541c2f6e3370a7d11a9d9784d48533d311665d69b987da7f741aecebda149ad306d6ec4d8d655a4bfcbe592b2445024413f9b719835d60e19908ad755cabd05dc6f8b51341a8e040ed9818eb29d27d27c78678158b029c625928cdd85c106ea35049762e96b58848cc604e94756c719f21696c9a41bc04c16f8407c093a7a0ff871c31df33716d792f67000fb7f95491040d12ddd674be32df21304c9f822e17acb04702e26fe1e74027d47bda18966bf03976f1c55a1cbdbce9e8a6100827b0d23918e379d3db9e6e41482efa62dc2a11ea79819ab8be47221fc71735f91b25eace7ee7656127c195d2773102d164a5d842b8e77262dd2014d14afd04495233f806bd7f1e45861e8d3f338177030f976c2ffa9d54e3d5307dec3dcd7825e2032605454aa3a23a9b92495ce97ea5222ed2dbbd8de68fbda0ac32b08169c4203b52f1c1b2a549a0f016463731d3f52f147fec2e7fef4291a1a8e2a4ce74241c59988f53ffc728cd78aca4566d488a7574f3a9536fdd4dc184f736e8429545802e43453ae937c178668f78d9a47fac95eff49f3e78c21cbfaedeb931db50030761e126f4c2017832b9fd6ae8852b98e8953a2cb0fb738bcd4dd096cbf2c090992df31debdd0df96c097411b59388c0c1b13b7746c3d3fcf79e1960bec7b3f3befc70dbb984ee4fc01ad6731353e9dd96857cb088ff18627aa618e2e9ea4f49e4e7ed6e963a659a7e56b8f9ebf3facd4a4ae3690be4de09bc59f1ddf4db58f05ae1417e668ccac1daa4d44ec51179534980d3dd00fffb39fb77d33b608e8ee12c30ea8428554a02c8d10c6deb479335bf5dea38b0596b38351c3d7045557882d857f54a0179955880f12a4d2333ef11d479df7e1300cb10a0a6af801b73783630371ddfa975a28d4857c94bacd5c51372542eeed5a793c4f930e8eff7b99dc742b8ae7f64974664b928fecee1ecdb57f466531e306941341d19387ec59a22f939c71ccd169138e7bf8c1c006343c3a8601a82d74da3241242d9071b1e6085d012639ea02bfcb5fb6967fab32e7459f53040abc2dae01231fe869e489aa918e3b52b3256b915d95049ec587cb45538ba520aa3d5ce230f3ef3b3d75e96edb79f6f862c85cd8b2d8bd715f695bb449f467bad4c1ed96decc35435cb4050109ac22163de131337e508691695ac25c7601ccd95c0287fef15a4d62319e2a24ea8bc15dca07c099a3c6b736984889dd788b9a4a7286e9f4dad33d4e85417e21fa6f7c40ec3652f9cce345d859fdef5ce14e7a9463b909d285628a8e57f313e6f1b113a39747b1bb1f01cdf5b69814b369225b1abc7fbfd02932fa82fe33f8e87b98c64843fa53ddb069035a16254bbf33b81eb946fe931608bce4cb782bc729b442d517dd1a36d4a3bb4deefcb39462b4c6b16ef1329f7cac881ccce7a55e78c3159bb966f9f3404c1378863f370bc7d128152669a16ffc91f0cc77ceb43f6ac733b6d60a5effd4c6ddc35bc6cfbef7162f17fe76b66c91fbd16ec1b0232027b5a6937f73e6a555b2d17335e6069a91a9f1ffc80dada06faee045b53f1b8c9e3405e139263c81c050102525bdcffa8b061ef5fea4d1cf0e0a3adf754c6b048cb167e49221caf36b63759f0002e456a8ab6c65c166c7ffb3d347aafde5b5d81241cb2a462446945d79663105edcdbc92e9f9a7fe10428ec799ce00abb54bae98809c55075f5aba6d27468defc4842028b0517ed2c6ce5a8ff9031f11324bea1d2efcfb0a6091be5825ca3321b8a368fd0f8fb854c88ef2c53977367cbe305db94cbc685f36afc0cc372c73f2027ca218fb8951b74ea8fd08443c04ec6bd4811dadc648c561f65d8e78e9f854435846ad1084fabee0bb2dbc873d18837f50f38f881fbe944c7e9455d4301f393fa699de3df753c16852811eccee904d0c613b96c73cd508c1aaa53ed7c23f2f33302bf43a9dc3863818dc8f0892e023655bf9f80fbaddf134b1683fbc971a9182f4d9efdd208dee6e448bedfb255a52eaeb5cdaae9fc42b56b827aaba4c9e2f48a134a9a3f2d4816118dc83a85cfb38bc93306c23937134d2876c97b3dc32645781ba41c8fd0fd784a1fdff227c262326364e8795164052ee8e13c28fe0466ac2686e82c995e95db5b8baf38b9c673410c97a8a0ff129f106f0377eb26c2cf032516c9133da2ba7a4165901a7b713abc77cbef51d0efa1925c682fe555071cb0447c152005f76f99007ab6deb99bb34cffaa3bb16b7ec84dc1ba3d23f37ce4479d8100e969f6070a9e6b60f58963ac13a4459662c420d6621e8e4a07045cc04fd113f1fd263f58e3379e0526327aeb2ecf4232047c0718602780539b99a6e96d949983da453df7fc274628a7c7341718bd656c4fb696b37c3bdfc520b3f348eb7accdc7ce07a4f9b1e370733ed21865e41accc0dffea6e99675b2be1b93ff40b1ceb45f36030afc75389f3f1f00ccc743e5f52661f36c04543e89f251dc0f7dc66063e5239f16738c83b0964f3a34dc9e2a03ecb05505a78ef1d65014a32091bad09c9212b7ba8f8a1b57fe31d21b2129871616dd96fec3337a2b64e83ed70590f0df5fcd53954aa6097fa612dcb8bd320e3eab130d41b8211af849b6bd2e8d91addc48cbe31268d2026208dd2c2eb45b82cb04204205e5d48471a32b32e7c610870e03346892e5b662561205bc5dab69cbcb86cae8f63c21af8ebc71db92ff6e32a1954c2c8f8ebee7e5edcc17c0f569b7bb1823b287c6b29195d5e9de2e080e20541be60b490e39d93d1872222a897bf6f1538e30eed02a629461d6b71c7c241fad36d4654d14b92bf033e39f265a8d1ec969be071d483329c4ff2dfa6616145b45fa64aa99a992e17b6991469c5784c8e23709d85c6a57e0286fdd11234f0fa0fc76ed054f3dfacdf7ab05ef37a8ae13a32da7332f851d76253dc1920cb5cd4171109ce553ab20cb23d34967f95d97e71ff0aefa408293e39a065d3f6761ca4358dba9233021403a7c932bf17254b89b673accc847f36c1bb49a2fecef437d9483260e332642fe9c21eaafc95572264e9989ceb55e5373f6a204e69783b1b5eb089e1edd208a403697b86b957c20bf0afcd36c9ed29db7276e116c9f4d613fcc6eea3ec5fefbfd7259246c7b36056bb3c125a2553bb6e5e9276cc291de34156b2973ee7d3a968d2041d554caa84c05db2e3f671640266c9929bb7a284ead3c20d55c9a59e7e8bd39abb59f406fd02058a8fa4316a44d10307cda911a984562de0568d94060c7b91a8cf6456c0ef1821a6ba7f7b0202bd5cb5793f19bb92028cee721de88a6a6e04d6f3143ab6ed75efe908962e7efb9abfd8397766e513db54da4fc43ddf5908cd575e774448f8bc50f545abd95dff61a00917441078f93a14410df8aa8755402fa28e9d6524b9236577237ec3661b55a4776cbaf108bfe05d3f4997ff5240b050bdcaf137b1d1b946895c6a7dab542a0740f9d9064733988b3cb9fe1fd9fb35b1ecdec4f22fac65f4c60e1d2d88a77189ddaed1b47309925256b9ba293bca6610b2b119f55a797b9ec967f12877af2afc99c69b2e9f36e1efebc3e2ad90c15eb83340e97845ff1952223c35c40900b87ba0be7485d31abc85ad4c4c547dad9ba7db2e5b812150530a0582fcbbb70c2ade4d4cdcf93bbc973c3bf2f1aca3e2eafc8db5542afc50b7f2aeb663c787b7159d2b508518b84089a320f27f47290ed9e489e441cf4d414a9749a5eb3cb74fc0cf0ba7943cc6c0f490d71d6f1850c7e0d948d98d554b33123e8d2279879bf13d469ee9f25b28213aed75d25f63e88048122ef63d8dbe5d8d7a3c113a9c06243d479d1c47428826b875d732bf1966829ca02ef67ce4ec594f6f6240226198d9660777222fdaa87a876d79811dc3f9e1cd7c427b18728ccef7a1b3ca332ce5b36003b199a32a37dc09a3d2d4c1353dc847f54f3c0fed4104707f328f4015e06b1f9286ab8c054ee2b92a896da06b98487ebb834dd1c9b62be8d68f385147703a918f9878b72228eb9ee0253bcdbb1253a5c804672d9c0834e9fff411f922c75b3c562f95e680f44e62fec61d6051b8ac499d9b83ee0e2a9309b874734c381a91a2e6d4ed53773158b5e72f1622407048c532ac3a981d7447840334b65bee25c22f52583dfe157f783f708e6de7fe8509864f6de11274c8792000f51ce448162278d76d83997a4b6e352614ccc41c3e10be2d767b3f4c0edb6f4bddd41bfc627502d9e735f3f075f8810bf8ec49bda5dcb6b652dd0e3b7776c33f141be1625b999ab34e5071134a69f25aaca28dc046866dab7cd53d1c7ed59b757171c45283a30d845e097f2c06b24ff0de82a481c142af0a413bb30142cb313f434baef109fae5d356af38afb2626bb9055c95f95ea06a9351377dc76d58773ac1e46b1ebd888280d9664337270ea72363c951872ebc3c0fef17ba86c5ea4c59a3c9031250ab27d99a1ef6049ea8a8e1c34859ce01428cd500a46ec374e81f82d1f0feedb383affdd9ca778106db0cba232b46618dd5256a4a4af5b320eb7a22db3fc4f19c6c66f730259ea22bbf1a4a7b0c60a4c6add8fa9b0c8565a1fb0614dc3913b2a2a827852316baefd148118ff5074f218f4272d04172aa917a4aa9f112422b9cbd64c70e307f8a07e346a1df7d67d59f963d5f117976290d6f32569a784e466dae5a9d7f7c438d08ee68f2c89119a1b4be6fb573415c63c47c3057021972d81b32ba4969939df251075f7b4e7a71f026e19d0985204ffdd75f21f705c914eea8166f195b43946dae89304409cef32b2568c59445ce763efbc470ebbb60ffce5ad2098c4887edbcd5e4df8ed12b31adbc27c58aae88de3d8b563831ee200699e6a058156c516ca4eab6df81c24bd9a8f3114b1e66a56fd6ab0ab30d72bfe4f49447b4db72a033b73a6bfdd890a59b81d8acb3b92e27487f9d2fe5fd384fa01f98e77755b7c192019693f02f43b42ea5728fe47b81349fd1e268b3e8114475726157cdbc58e65ee2dd1651a8b2f3762785926fdf4952824e398ff5515e0a479ddc7e01e1e22d17346a1b45a90cba6777db1edbc8abec818b2abc2c59f3076677d44a3a77706f2d298048be8788590ce0b59509d83599233b82f4bbb3721051f4e9570692a6a10f410819e8be17fccf391f989db3960c4971f87dc6f841beb2dac5944509cade537a0411b6dbb6257a51054e426977ea8b90cf4fa3b7753de9f634fd1dfd927baa12bfe66449b07cd1d92e4690ff151711e01d4492116046f8da7634d344060757c2b48f7b2950d5fefbc164161d797b654b27196c04fb613812a8b304efcc7b3b299a8b54dcfb7bcfbf72b15ac04d27aaccb2d5e79cb322c8cffb6b60461c73c4837bb1e4889ef06c6a9962c48ea26c2bde3ad0a9b5b47315ba28f9a8361ce8ac5f4e3bd769e3ae4b5364417df7d98bac801d1f6ea87fda7f588d79383ec7c3b27c1130c4c833234329a1b5c4e4dfda9bdff6a1f28d01bd10c8571a0844c395740990a23f85dd6b8fbd06b438181d127d33e1371f1f673e8780a880a95b65a0fb2b6eb554e7682750c1765d364b5facb4e628486400e08879c5ee6b13034f645432bc3eb05bb377fc44f5ab6b18e0e2f0796a0c3deb7fc2da5d7380f8d0b8db5383df378efb6d5580460a9de9298303315268a3604a08bac6eaa4ddeac24755524d80090779c405c42e4cc1673472ca13c3df0d3114d96fa2f08037472abe221374db6bca70aa059e5905f0a2586383cb286188cc03c3b782df875fb315fb28559be293d5d3fbf790b4d1c404093e14711fb850727751c88ed1a8214695b33b56680b671d840613720dbce903ec5f241998745fc6e2df910b5e64edbd9bab835f9b4c9bf6159bef73b263c1b0ecb29dee7e436350375d6caa2ace0f8bf6fff42a203399bb3f02765ca361060efa565595e7d0c6c06e35a8ef110fa213b14c64806e7e84b337b934b85a5797322bf6d9f5f1fd55b786d499a027b0a7488bea94321496e78a6aae538d89c30c808354afaab68b2d9c1278cc2887af2e4d4934c10567a2b92ea44938c2bed9570a56721339774ca39a33bc0061f14f3260cab41f8b5648b5225706b0ba0dc69fe10d79dbc458244b1ab7c69ad450ec0af604b3ed6f69db97c661cf0344b881897a63c7f02f50161887eb5eaf7026f4ffa18ccd5bbf2fd8f9b2ad72d56acc75c3b5e597bffd75c0c44c5aafbaf1d5aa9006b1971846fc682830eb135a8e79f7c44637e4e22a399dfe1951f7caa1da8b875162ec512f137dfce4db6ec8a8b7ffb673e2d77d8075b5068bc7da5a8bbb47454b5cbf1180dc35b43d369b91c86cfaa7e88069df1c1734fddadaf9c6fd72182cff2142ca249f89e347d996508674b79c22b989230f4c0f4591b9f11ce7cf6a85c5c49e482e7e2965f7108ef015775a113df04965a8e4c932cf16f139d4cd72894d24ffd54d36497d3afb917e0eaa063d0d57a1074b1b37b94b0c92c08aee1483640e2ee50fca55c2bb112d553d9891ee9abad5fd5ad102195e5d962b3da0c035615dc21b3bb31a42f3e1171a90b22cd650b6df7546de5b179238a076f9342d978201a5c16150942dfb1d12074279d3b82b1a9f375601ec0a29ada472f33fcc2f191fb8a608680cb1a9c93323ca8762149160b1bb89980613f3f5138017a6b06a73b7fab47b4276571318eddc93324a82afaa40dcc71504babc5f7559b262d4d7fcf50c7e8d51250a6c0c3de3e3dbb144977e565a211b6d36c726592cb2ae57a9a71d05ff39b7712e30e2c8a69e90049f685c5e0591021e67784aca601414f2d6fc4b0c7a4a513a7c1ca3c7a7eea579abe56206228b33f0a58dae3dfedadd7f65c517382b7c12874dc77b7b75e81cc7d66a78c226cc31df19e8e7359c63e0a203769d96fc0814995fb72a5bbdd230c67e83900c9dceba3c9e7bf3bcec34658ff4b53f48c172d769ae1ff43648e359fa47f125eeb7fbfc6d4983f10d5aaefe148784fd527768e39e7758cf1b96dd834659a3859b53db0a1419181e0fe2c6f32fc491fd9c80306472bfa705a0e73d5c6124bdce9289bee4ff224ad67910bf54c43eb17d8c1c10983773c80fad069fcbb01a1d2f38e85df0187f2845ee69b25ebbf232fe09d0e2caa39a8ffc74790719c5fde0defffec1874e4353bac69bf53909ada65a6d1016d073c5eb68824736760ed64921fde056cffb60e6a96e0e5fa811676dac970e001a03b0bce176727e513a08f1780b761cf9ffa0a83d3d7b763ec7b4eaa82d8133788cb48df97b5087044ba5b0b19d889c7a81f86ec77a4fd6bf56c779c26df1f75549b5a65222f88eb98a44f26bace4eae6a0d1dd806797bb3678e0ef2e1ef25caf45269fb1ec6fe6aff9c483e6368c502eb54dc71d67d6ef6aab350270c578e3b5c0285e077be7a56d0159016fa3b20789f4ed538585b9faf103f6fc4bac161dbe25367096cc174463835dc51b567be9b48a45d2c38b2ce5e8e19bf0bce8fbe67d5c2088d482648eae9c6c8ab82b8815b18d223a80a355354cb0b210d04e57f318dc73357890c2d1cb53b9e0bd9c418edc6e5e832dfd5a580424e4c0321737225a3f7a824faa36cafc5a9906a1af4d71a72cc6548c94988c4325f1e2789231316c79b2d6da6694936d808151a39f51d94afeb0cc12d74bd2654227e1d9f85e969dbd0da3407e6a207273f8551a788f0ed976546ac4c7deec92310a0ceb2d1e4762693b1cdc5d1d5504b679fa63b4e4a69af958e0ee01cf165789698ff04e4988975b9a6838a2b80578e99c0f6abd8522300dd8b573c2271b36d14ae787378a9ec39ef633ddcd68c93f2470e247d5d4494438968f0481e8e20805478bd9632088e7bb20464f01921612936612368ca18ac60f85a5572185a47a5d1cba7859d87bfa236cffdbf7eeb2cfdb6d4b2fd03566b5b11c4d4ebbd56a00e6317ffdbb864b7bfdf0379fd5238ef61fa674c234e1ae6f95bfe2c595ef5e075932d79618d28612f6ac91fb809471b0df908bfcd45ba1c8f9d4fa4943d6fb21369a57994ecf26a1ce7d9ada4085d265a182f119f0a06ece53d1d7cbd2416c1a71b212b67f7a4385900b14659cdf4552fb5c39155017248ba844973922d97d601a7336d6e0204f057f4639e849d60d901124e8529c1aa74617514ded736a3360cabcecec8f8e9ba1296312711adbfeb8111eb393256755b0f75f0e0d9a339faab6f0d7557195e29658184c7cc5a0ca3806a2eb98b95f56d841c9b0fa51f396d3230a7b763aeae9968785109451eaa6e23b55c8de38f9a8183e9b501e5847f14e948d1c6a779247cfdc3abd2bffd9916c22648c93a5e369e157a70278d47bbbbce7ebf80395c28b1857f25accfd95285905b375ecdbf79eb91c226f9c4499e19f3c1c57568e310ce6340831ad7079eb6e6f671f5e8ac65ba0c335469cdfcc487f9336f8183b67d6f7451dffcd79583a9997a78ac398f99416c6daecd6a9dcf9f609d54a5f3dfead8354a2389217c7e1ef937b5390a77c7c401d94a2d98a0b7cb1de667389731fe75540f7ea67e0022474416d98dee63df0a4ea42e89bd24be50b4f7b4a4517b8ffc5999ba85ac2d3f9e3aeac3c741b585ed9d28847278fd84797695fdd188cdf5fb8b9e55458f4f7114cb14970f703f29b9da66e9ff2e123bc1d782d376f64fa831089a9ac0f595ed4c4857016e7c1ceec2daed2056045c7fea8dae5f837ccb017fbb69d630d6575526010ef7d093b5e407735d4e85e711b34333087feebad6e9bdc0e76cd3c6d45fe82e240d7046b65e88fd168fc904b0b4665facbf1e1a9c6938ae6a27c3d45c2941066dc6a34bad662308951d677f714f98a02cc78c301733474ea25c97f5c86d41d8706e14e99a78293ad88a554887a3e35bdcd02578a899ae0ded05bd187b26a0b0ab4fa1d4f768f8bc8c86383dcd3a19da1821d02322536e51d622e81e307d32f574c0b8c998aeeee853bd65293afd40b054072752cb2aab4b89609901f844f9e22b7287063192fa52ff89e7a9f48a7de5b2bec9f178591d19fd0ffead3a83fec0d39d96a52378ebcb2d40686503f92171d1b78b7bfebfdd6d2b68872de7d2220d9d576d2397d3643f5f3547b20aa6795bf4abbb092917f0ec92e2a47bba758c14fda895b89f1beac0a46674fc9690c89f23a70eda6f37b2a5a568ac5cba28620030b0a67bca201d06b1faf4ef49330dd33e86d0b91efa1c30ec32c605daab20a21e6969f217e54750e0639fbe36808b04082bec5bdec3fc3000499ea54c9441c9d63041a4c41c482fc01d9aa41c5a918a4f7943fa83014e0040920495b7ce0bc1688caaa65340b671f86c584d8e03c3481286ad7b23d8a91686d1ff586332bbdc00e3c79f13887adfde73567e008d74ad470c7fe9299826e44ac9f749a0d55255311b19d602f02f914e58c6ed7b5a92463a7f0d41d9bc856dc7c8b3b8c7cf5ea11c70533b605b29a45a961e76d087792129712b032394028a7d78c8d15d703c683f440b6da4c0681286ac8022a6a14ad5beb718841f00fdfd34e338e007103a57e182efa8c745ec29af4ebc11d4f4431f26737aff939fd5398e5cd3fbef18be4602ff410adf78ddbd1988eda3d22399e7ccccbc1f99724a4d41e86445d7a03d75d1a7006c6a4fbe157e1bfdca8acf1ea1c4ef1e6cd5d93e92c1a8297db3cdd50bb6879c7cefa9557d61b7cc84e5d0e0d9f6e2a1bbd7777e4facfc1ae46ac2418e6598681f0f01b2babd97369fc1462cd02810a63db5c4fd58b5790dddb17a28e6eb168c14ef0bf7cafdf39fc87d53683c73025ec98bd1ed986a09a6efa4dfa649f2f90926e2e165428ae2424e72d2ed4f358adfc70f699a26b31902a0d9e71cf7a230b98cbc58b75b558b78afe6a732e4721a63dd3aa4f156cf6f58a74bb7bdc074b241aafbc924c8080dbdac77ce7078c30c93a434f1b1a308acdba070c63aa2a199f9529840499acc056bfd238763ad58e65fd9466c6191622815b6fba7006b4d3ed472d95e1a6d3d67b3fdab06a2dcabce982b8ac9fac45cf7cd073582ce61839bf3df26ea85f4329c7acb95624efbd91ad4c7fcfe52003cf0a78207b0e07e41bb71c4a69e19b958948ed1d553177e8017e0343fd64e8311028f529ae2e93f13ef54fa978730d5ad0683bccfc685065e34cf4e5d9f5a934fa8483cfbf5d7450f059c1106ac1d47c06130658b318472130502dfe315e98395229e34fe6a634800fef9fa2015a3095f9ce88d74cc5af4828962dc7f82aa9bc66f74f9e2c21ac7a69cc773f5dc0647c10bddb4fbcfa81191f63403489e2f249ec02dbbc43c6b24327418c6045a737532f63d058cd8a71502e23675c9a2d37c00e033bb4428e0d8d6cbf18757926980734fd38cfa5d86792fa00da36d3fc7d457a1e364be6238af681b7cf6ba9c9448a72643cf2a35d3956c7cba5886ccaff77ec2df965a98302425515d72d8c901132644dcc52df7d6ebec480624ca820542e14f58f55b245efeeba4da8f950be2c5a6cb65308bc77151a46e42810a1c17f6028766760986f7023b32cbe72a2795ff506983b094baafa69fa51d6f4e9447b02d61932cbfcb01d8631d667e1043de1515ffd99c927d95cf57730230489f4e6c651f4421f4a76df57b48fb114c821d5f89ee41623cfb7755418017e5dc0c4d9ceb51ade004c2e44a47a4e581856e79638a013edee1196222e66446e5c958b4c31a70be45aaa3777a6372eb408ce95af367fc4f994b88ce967951a9584bc83386302a0baf027d95eaa183b9b30609bd0b0bf34c0d37292786f5857792e65a58bf29c665fe937c31145c3de1be7179660f0c68e7614e8b2bd68c3193bf11345e7e4248b9a6333d070cea9a0f57ecd6ca8adb9baa87bcc9dbb0c64d4a5207c09690475c874de424fe01184721a853f2ca38648ffca26c80017102659c6dcb33b164df36fb589ae6f667f1995445f93e75a37ec3ff58dea62bf88b6f1987e9920f41b5d249d94bd9182e3c894e04f612343f0864fe0d5e267fcf611bc0c6692e623957eafd68d23af216ca319354bfd36bef19df774394d4e89d7eaca113b49fbadc702b45bfe8306a900a66e5bdbcecca62c7c9d2726c04cdb05575627043ad71354b24bc1cacfa99ec897dc48f2a5d1bcb6805c4a234815860d2a962107d54bbb89f89f18048d1d50e09562c3b72f901cb31943eef0365ab225d9ede9f893993b7e491d0eb64437c694435cbb0a28c236da14f3b616169dc65f670aec1c3e1b47d292274cf492b4b6d1c2b9215deb5aff9420dd4b73678a8eb38b06905161bdee7cdc224fa1b3681a6b5dab601e396cd795b889e4a5c5a7a16669427114fff8079c69c89ebdf190ed4eb54b8d5056e5f93aaa87cb97dd55471d31b57d42ecca8af3de974d0a891ab64a592155425ddf10d69166e7aff30bfa9fe4533f39459ae45c40a0ba36ba3c05ba96b782104a512588a45d2fb96fbc27e12c563a6839cee0b5262f908993e3dea8bd4aafa0044e3de20108029334bdce743f938bd5a743a8260efed88d012f01972efe4d3a93dedda5fd6d6fe6a574c8fc3e66aa9065a89da235d068146017a150b3402b32e6b06621359732aa6c3dbd675c919864ddfeeaecac38863ceec8ec887875a508b4adeec8290817061049cbb7dd69f5558e8fa37bd95c2cfde7087d04cd5c1619dc23d6c4380c8506cea3aaf8aaeb55ac34353e5e5e28f1b0436f5ab0f152488c13eac569d6e5eb25dc0c3a3f59a440b6dab6d702bbbd0f4de3f8f112b9713e95222817ce641f6b9c2ca437f7aa902c2ee4e14a4308c98c0a50a68e05d5f4622a9836e0dd262e9e8cc834d5aa4f6360d78f0f83ed18dd9498a68598cc8c3ca6c9bebe189212717bca7547489bf311101c6476ee344397bf14e09a48ecccceb04fae14a1dd97004500e133445346abe3fb426e5b2eb0f0013112488cdde8e51d7932a0d1164837e6f5113a5a436214fbd2cf0cef3f769f68c1ee3e487016364ddff7ac86f76931b0d263e52bdc3c8a59c28798410342208626757d994a390f419aac557eedc82d3b4e2fc507bd226039ba543a159b7bdad2bff6f5edc6f2dfa9041b0c72b7fd94d3344d5918ffe4d77e3b30cc5e52fb9ae5a481d3693622c2cadd7c4938b8dd43376647e9f8f6adeaadea5b2c167e04f59bb57e0174d1514e490f75e4a10bb036ecfad9e2496e5ae90a244ab2efda93ba17a4b7faf9476804f2a3ff220f13b956b543ee55600cf8651ba079450b3b8158219dec99d4eed63fe2eb6fdc6e0ddfffbe67f682a1e0d5f907f45a27c37209ba949530572f9d1ef56b07810976f5efcaf41e41a071b024fb9f53fcd5da81e605578091877e98f33a3343b4d9e4f571bb3d171809d1fb545220482f21233c1dba49e425edf3455ddecd777f2d5f1df3414977c14aeb3f1c537701cc128e86cf795f6dd33e911049a965facbec47cdf0c54f24ca1b528314fee093db3663242edf515ad61060527daebd2f20f8b48443496a42a44d7d868070a5ee222c0e850214e47ff221d4eb23549073b789090742ca54aa267e68a2642d7623bd65ec7bf9b69f6fedbe6336c0ffcfca1c8ba082da96f10a4e94eddc207ae21cde45f3d3ca4038d4284bf1a53ad02c7b88307b7cde4cd8e7ee0428bd18800a14b0efb17be988dd7a83391d40b4c00cc649f71046965e8e98432d060245a95cbd02d81e9b69e4eec3e11daedbd8713b1650637f056eb70d8b4c8041c03bbae399a69e97d175a53138d528813112135d3cd742a62584c82d05065996752dbfb31df538c478c669ea9a3c3cc271bf5934bf1b4decac162831b0a1d8fb42e1e3f591e57eaa4d2ab0794115edf49c69eea04cf64925b276ae08cbf968107e41deee2d889d3d1a357f31cb4ff22848379fbd854137457fa3932d349b91852674ccc1d2a99c291ba3910a9b16ca7e78a6684c5598b4795184ad0a229abc6b145120c8805311a4dbdaeac8c00020b04d723d7ad6a95a8d2a3ded598550dda4f874fbbc6dd6115109fa8353c1fbd24fe9ec5196b25f593c303e26ab199449ca38598e0a4b2d61955de7f0d5164bb5fac1f22ac2d85873d6deba79b7888e6041fb54bd98dc1b115910232374786c12050979a99a3e82ea5f66fe7f9039d3dd0b24517138ecbb711497638dd6d5bad1ff96acfa50099f3f0e1335f5a121b940427a1c2f8d4334454acc1821cdedcc37344c923d61a0eed6f5509ae00ba0b6ac7005fce15c913e9b0a583f05ecab54914f004295663b99623d68d7a9cafb60b527f6ba844d8e9b8639927117a082a3e3043c0edd7c8644f3a744121fb3643a58ecd24b139022a8c99fd40a032ed5a44e25664da7b67c7697ceb9678fe017cb1237629df1e031e8130811421702927baf3a944542459ede4d5d2c24abc6f0818bc86037a350f88679ba0a17f647a673e2d764e6d91baeca75b28d0969b06c04fef547454bdaf24dab316ec3d8f84110d0057a24a179e5609e39db583eba6053d85a188d27af2ef7e3ef4f210d9dd04e2b5f6cc8d58968fa9b12c548ab0406fb7d6899e7f27cba1b3a9a3798217fec5395498f8d2404fbbb8c2812a98cfc704730f0d385b5d3e7b4da00d9a87491b255cec5eaa47663361d0d5f9decfa06b33d7ae04692e27d00b7164d34d83de453a130d8f0ed9a9fea21ca76941d849af9a6f7b6f14d4e7e30074e0b776d070fa1bf61d3726f49cef05995e38687af5b7eb49d1fc851062e4020c35c33be92eaeaee32f7bde42fe034c8c0645f12f6dc2d9ddf509f9d6fe8e6eea399d6a35f7a3fc209f5e388156c556cd6f66b0dc098afaa86834aa61c2751be5e543edc214fcd6b43de8c3bfb382391282d8847bb18c8207cbb7df478b12e3dc3d50524ba412f416c364b252b239afd3b5706523c7614645be7bc807ab9a8e3693ee9b11fe4a024ff3f0bee3bffb815b7c93e271f7f509235beb30fea930775b2587da0e3daed554c7e276146a6a5b6956276dbbca01224ffd2f4bf7f953ada6d3f9bf6465f4d216cc5c7cf277cd911a038aad251a65c2c5071d70ccd64f2dabceabac18b53f6ed4f689872a46cbd88ba2b7244170fbeac082a575f5fdc505e00f8e1b6265264e1ba63a0184a5eb8624229fececda4489e08186cfdb36c9baf436c7deb34cce22fd441c9fe83f1c7c1429e626a254fdbdd3bc7c5f3d94392d040394492e494ebbc7843699fb5faaacac03f457f3db6a93e226cd01c1b1230c2947d7a76b978a692abed436739d838a326a5658cd5fcf51d7c984ee031fdfbf1d80b5e9ad6c4185ee1830add1cc05e39cb36300c154f5c76e17cac04ade07da3f9598a6b63f3058b2b60e680c55aab4af832335fab116d19ce4c8c610f7832f92856dc27561075449f3ce6c0e0227054f1b598de6432668a8342ceaca3c1230b05dd12258dc53ebe19ca687571a1cfeb3a6d3297e3e426fe653205bd7b9e402999bd11e32b1cdf697f91987a2514c59058d7b3c0b1c5b14fc30b9d201c2e0b8fbcd7e098a150d99562edbade1f382d042c9ee71c89d5c8228e80eb46da246bbcb4b67bd4c76eb8767c1a68b54c5ce64883c8510e8c13426c38ae8b9797485d0f8f7eaf89f65a6c5b18f7f8491ed0647699d50191bd40bd8d66d530f14802eaf28a48821a0d1752c52c278d2268b2b818de9fbb7951c61bd864fc17654fcdc94c839747fde977fa7a08453836b3121e7a2986027357ecac4ed30e847e4d059e49a417e694036d18fc1373d575bbb0b9ac9d4935436f851ef643be9799ea4fcf171bfc5fc3dc7d82504088b3fadff24cc82db694e02dbb248fa9e97cafd39292434ff75f709e9eea7cc85b7399c9895beac6b01e48a582bd2a6c30f4012204615bad8a8e6ee872f62aa1a27d9f55fb0cdabfe3ad7cc7b98c3f3dac60900ff45070a4e22b9d23441c1928540d398fcd29cdc5bf170828fc2a2f09c77b0f742ff2552d28515375e5178ac9a6dea06e15724231ea56f6654d9c9ae9fbfb42fb7d4fe396794a0bfcc82826b7a59346da1c194bb6086ca7d40068fc3fecf61cd7e211e2ce78e80f01b8469b5b04cc4a103961950272384d49024e46975ae6721655e755d55f01ba73e5b08abf2f071a7785b1a266f19fbb9d5468c863bf68c21c9726f333724091aa8fd6d71c5593a5f7411e9f4e97d20d692a0ccf5cfdfc6de7dd04361d9ebb43e7efb4df043c6c61aa33065d8369f2fc97ec526b1b17523957f8412e0a1d58bc0c31e4c0cf4c01762a5f9d891350eb252f5c104c73773c3165030f34865e4702bc3bbc2a97481fa3912e74dbab72e8d7d6844d584ceaf5feb98d2bf2a12f6cae6f38b895ce52b9375676a24e75895395478e06d6b8abbd33d60eb03a923312dac578219327b7a86f75aba7ca905369c9a8adfb70fb497f63b51ad96dacbaea0407628ec01555c04d2883a34d049b30298537c8e5fc1153b7511886b31f4f630fb32725cb5a89aa5e44e5472b75a34193b68f17cc51e7e13a4d3367244105c2bbc6e4c9b0ffc7f42caf06cbcd3778b6593df520f2759614a55b66509af55029049d30a8634c88264651a9670a84a39c8c3bb1094cb37df098c4357da558330afac45f163a66b0c70823b3fbf1bdf330fcb688d99f30a61c9de201abe305200ff2a510614681cfa15749ac5edb890eb64aea672e24d899c6fce75be57ee84ccca7337886ddfa525b91fd515db3593ee82182f4edce754de218ffc695d37c6f710e181dccdd5f3cbe3bf50bf76e82f76815d482bc17e806eccc2f031e827a68dbad4f0914c5c862e48f0c211ca5bf39b9712e953ef9181e654f6ac05d729dc8fca5c8e9739a4dd202a578e16b298b04b12448489771e4d04993f226aec8dde03ee8febfe5438eaaa38533adacd31cfc0cd4eabd577fef382a46f7ffcd43780d88de5bec54cfb33656e0acc8a401eae7cafe12e72a2bcc7d886468a622b77ea5b8e4693f6446c047e7956429456fb87e0f318b2f642be2199d2420a856a1815529478a51e27d3d232ec0a433f4c8c42873b3068bbdd0fe886fce348302dca0bc4c112b8b2915a1cf531e9d84dff88fcd43ab5bc260c44d5820e610162431f8f8843401c83c3d33062a2fbf88cf5a4c4b1dbb78a0fb7a29de61c282900f7f4856ba86c2eb2e791d9f417b3b80e8afd734f0be9b47090ac3e0963d635afbe3ef426f00b98f8809d7bacbffbd9a8cf4f9571d9932934c9d9f38ea225854b556cde7876e6cf59458153b166850fb27dfc1ce44bd84c74b081c9747468a3bc23c9b56c8bbe0fe7313d0bfde28eec44c17d692df950318988a7066510ab9f199ea59f1fd8bc90355d2bd8f7bc235a88afdfe7d4bc993bb240587d6751f4460d16b13367d43d23de7a22b8aed6ca7924531a26d7a4e881fa055d3f2d69f785f40330f3a42ba3745cdcc321c22ebb3b8d0f54745d38242bd046ad742d65fdeeebd3e9c7ce8ab1465e6196a6003f22bc023153fbe29b1212b109259003b34137ecdfb32c8027625a4a3a40094f64cd292a6d7b4d1e6178f56f8f50fd0a503f171120a140360d8a20fa43a608f4731e3a7f8131ed8fbdec54edae9e14901692b8c0427c98d7aaa53721dba9755de5efd16fc98f9de4c674e9e4ff4ded331229cbe68c4170a2d40f32ee115f428088987a78cf21020acebcb91e39694a96e538fa1a24ebc57e9e069fb7d3fd3ff40e4d01e2e3806abd3590fcf79cb2659056e40aff63212e3a4b9b6d6933a0636aea162a9d087d018f147bc13d13b7347aed421735dd2d4c38370ce6093237f4e2c6df3fdc515988320d191425ae1b813d7627ddc00c0ecaa54c46c501c5d1ecf6d909cb220e797022d1f926dcf700c98950e49bb3ebd00aba8ab69f9536381f3a133202cc55cec8311040e9cb21b15b52fdfa5f4e53267359ae37435a5f40b9b3a0295e61a5177cc8feba5e0bc520f5f196ed7d1fbaab23d8ee1de0bdd8a6128e5fc81f06e8447a0b2aa40c3dd0e0391f95a279d37f8f50e3b62130c5b390b28a7842411bf2dc59bba537fd893bbfbbf3b564cd28005dfd717b32509b010ac277749c08f88fdc01b646c8a5cddc8eefcd6e1b09d68b65e97e84b8c88471f843629eb6469ef6ed49366e363d741b395809ae4f4c7879faef6fe5fc6863f5ad2de17bca921f47d5bc9cdc0240cb05ec3baf310245110c4039f0e0edecec4309beea1ed3043d088d3ed5f80e957c86fe8d95f9108e971b7a3e1f99aef4f18a70290c9a8ecdbcf2ba0e9321699b8e3451e96c058a3ffbc46d40f95dad7435bebb3d01f68258ce0a45fdcf1690cffcd39836ada90005dc52ac6a028b284f6f156ce68a952c1ac2d4f686d7ff49a78ced0660d38d7b60fc9980353fccdf24c44eacc513596a2ac41c154d3e4122ca14ea528dc4be52ed691cdc3a88e5ffa54be1ffa993d206dd2a265a791364335981d34c57d876b6e7b99c3d22a90d3954fdf1f57c97b1a742677d9725f9a1fa49f54965d8be40e51ccabc5720288a4ccce72ed26b446f5504b4afb7bba3e7723b546403ccd0190a7711f1fd8628caa3ec7f0df72d97156b198bca7be3192b23dab89d6d945127872e05d283c106df1b4721a04af6d2514503a9d77c2fafe16e854146cea90b78c1a1728d03d1877649cb41f76b724339aca930c28d0a07488db20ce607de0a96d359715d898b5682a27efbd96fe8cec9b34fb42f8946c735e3d323ca451fdba67fa368f5172fa6f109c9ea008f3950ce545c1b7e3657ed73be21bcdeb1c5a1e2da077148a6d6247d2428c64e51b8745d378607d6ab154e820a5baaa3ef0c8fe695e36994bb95b6d747c07978f99abde5205b17a6d537eb0cf1631e082c071f821bb00e5adc983e814e179c3c5387fc0da47554319be4d7aa161d3e7e26bd229d50b5d4578f03aa36adf9834ec434d203dc557223865cc417dcb1ad5aa6fc72783a7ef71a4c7eb7838e84d5019e2b420e00e048fc65faf9654df47e3443ddc76973d31819cb1c4d39213ee89619489d162ad8f9e52362edbe064cd5a221f7e26b8d8bc77debf140e2518');

INSERT INTO public.signed_sheets VALUES
	(1, 2, 'Zqrvlmxpfccj', 103, '2027-03-11 09:00:00+00', 'shell');

INSERT INTO public.staff_sessions VALUES
	(1, 2, '662b88ace3830770e72022bc6dccaddea75bf4e5eabb74df286f40e3e53a54df', '', '', '2027-03-11 11:00:00+00', '2100-01-01 00:00:00+00', NULL, NULL, NULL);

INSERT INTO public.stakeholder_groups VALUES
	(1, 'police', 1, '{"bs": "Policija", "en": "Police", "mk": "Полиција", "sq": "Policia", "cnr": "Policija", "sr-Cyrl": "Полиција", "sr-Latn": "Policija"}', true, 'blue-solid', 1),
	(2, 'border-police', 2, '{"bs": "Granična policija", "en": "Border police", "mk": "Гранична полиција", "sq": "Policia kufitare", "cnr": "Granična policija", "sr-Cyrl": "Гранична полиција", "sr-Latn": "Granična policija"}', true, 'orange-stripes', 1),
	(3, 'prosecutors', 3, '{"bs": "Tužioci", "en": "Prosecutors", "mk": "Јавни обвинители", "sq": "Prokurorët", "cnr": "Tužioci", "sr-Cyrl": "Тужиоци", "sr-Latn": "Tužioci"}', true, 'purple-chequers', 1),
	(4, 'judges', 4, '{"bs": "Sudije", "en": "Judges", "mk": "Судии", "sq": "Gjyqtarët", "cnr": "Sudije", "sr-Cyrl": "Судије", "sr-Latn": "Sudije"}', true, 'green-dots', 1),
	(5, 'partner-agencies', 5, '{"bs": "Partnerske agencije", "en": "Partner agencies", "mk": "Партнерски агенции", "sq": "Agjencitë partnere", "cnr": "Partnerske agencije", "sr-Cyrl": "Партнерске агенције", "sr-Latn": "Partnerske agencije"}', true, 'brown-zigzag', 1),
	(6, 'donors', 6, '{"bs": "Donatori", "en": "Donors", "mk": "Донатори", "sq": "Donatorët", "cnr": "Donatori", "sr-Cyrl": "Донатори", "sr-Latn": "Donatori"}', true, 'pink-bars', 1),
	(7, 'government', 7, '{"bs": "Institucije vlasti", "en": "Government", "mk": "Влада и министерства", "sq": "Qeveria", "cnr": "Vlada i ministarstva", "sr-Cyrl": "Влада и министарства", "sr-Latn": "Vlada i ministarstva"}', true, 'teal-triangles', 1),
	(8, 'international-organisations', 8, '{"bs": "Međunarodne organizacije", "en": "International organisations", "mk": "Меѓународни организации", "sq": "Organizatat ndërkombëtare", "cnr": "Međunarodne organizacije", "sr-Cyrl": "Међународне организације", "sr-Latn": "Međunarodne organizacije"}', true, 'black-diamonds', 1),
	(9, 'diplomatic-corps', 9, '{"bs": "Diplomatski kor", "en": "Diplomatic corps", "mk": "Дипломатски кор", "sq": "Trupi diplomatik", "cnr": "Diplomatski kor", "sr-Cyrl": "Дипломатски кор", "sr-Latn": "Diplomatski kor"}', true, 'blue-waves', 1),
	(10, 'civil-society', 10, '{"bs": "Civilno društvo", "en": "Civil society", "mk": "Граѓанско општество", "sq": "Shoqëria civile", "cnr": "Civilno društvo", "sr-Cyrl": "Цивилно друштво", "sr-Latn": "Civilno društvo"}', true, 'orange-rings', 1),
	(11, 'academia', 11, '{"bs": "Akademska zajednica", "en": "Academia", "mk": "Академска заедница", "sq": "Bota akademike", "cnr": "Akademska zajednica", "sr-Cyrl": "Академска заједница", "sr-Latn": "Akademska zajednica"}', true, 'purple-lines', 1),
	(12, 'media', 12, '{"bs": "Mediji", "en": "Media", "mk": "Медиуми", "sq": "Media", "cnr": "Mediji", "sr-Cyrl": "Медији", "sr-Latn": "Mediji"}', true, 'green-crosses', 1),
	(13, 'iom', 13, '{"bs": "IOM", "en": "IOM", "mk": "IOM", "sq": "IOM", "cnr": "IOM", "sr-Cyrl": "IOM", "sr-Latn": "IOM"}', true, 'brown-bricks', 1);

INSERT INTO public.stored_files VALUES
	('da0dca01ce81f3b1b084f625d41786c9e2b10df363208cf672cd60f4aca7c8a6', 60, 'application/pdf', '2027-03-11 11:00:00+00');

INSERT INTO public.tags VALUES
	(1, 2, 'Zqcbjddmzsht', 'zqcbjddmzsht');

INSERT INTO public.thawed_figures VALUES
	(1, 2, '2027-03-11 09:00:00+00', 'shell', '{"cells": [{"sex": "f", "group": "police", "absent": 0, "invited": 19, "replied": 16, "walk_in": 0, "attended": 15, "confirmed": 15, "registered": 15}, {"sex": "m", "group": "police", "absent": 0, "invited": 7, "replied": 5, "walk_in": 0, "attended": 4, "confirmed": 4, "registered": 4}, {"sex": "x", "group": "police", "absent": 0, "invited": 11, "replied": 8, "walk_in": 0, "attended": 1, "confirmed": 1, "registered": 7}, {"sex": "f", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "prosecutors", "absent": 0, "invited": 14, "replied": 14, "walk_in": 0, "attended": 14, "confirmed": 14, "registered": 14}, {"sex": "m", "group": "prosecutors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "prosecutors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 25, "attended": 25, "confirmed": 25, "registered": 25}, {"sex": "m", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}], "means": {"scan": 34, "paper": 0, "manual": 25}, "funnel": {"invited": 51, "replied": 43, "attended": 34, "registered": 40}, "arrivals": [{"hour": "2027-03-10T10:00", "attended": 29}, {"hour": "2027-03-10T11:00", "attended": 30}]}', '2027-03-11 09:00:00+00', 'shell', 'Zqcrlhmxgdhj');

INSERT INTO public.throttles VALUES
	('links from 198.51.100.7', '2027-03-11 11:00:00+00', 1);

INSERT INTO public.told_notes VALUES
	(1, 3, 'list-full', 1, '2027-03-11 11:00:00+00');

INSERT INTO public.two_people VALUES
	(5, 22, '2027-02-01 09:00:00+00');

INSERT INTO public.uploads VALUES
	(1, 2, 1, 'sealed-1:1697a117:i+1LgOJUMzTUQb7zSL7qI3b4PUgHSphD9fi8QLeiHsjRH4jmhMhYa8zfq90y5RuooL2PEmyGZcTtxdmi', '\x7365616c65642d313a31363937613131373a813f4999a4bcce749cbf35a2cf58138f133715d63236c2659b0e3776db3a9d79a03a8c07f71e018bdfc88d9e0d866dd02383bd91a4dda9e273468381b25697bcfbf5d2bf6c14e1b4033f46fd56528b534a7ffe83fc067bfe525052f67a803e', '2027-02-01 09:00:00+00', 'sealed-1:1697a117:3LT8c90AUUYM38CqPGy7f0BpB0lPwRzF+LM5db36XCdebxTXgvxW86zUPVicxbjRncO5G+V9xwSFEsXOfD8EMNyy0g8MxqJTpqPBLoGcR56TdcmjwYwFqKzzl4gz3gO9tfr2hB70AHT7DBGCsZcw8ZSoXuRcaJjNhxeF5EPqBW9ORffq+sFIji+/qEnrHDIPdYHxXAF1Na4MWh04VGOc/r2PD+ouSDy5aLhi8srHRmdcVGKcJVMUmGsmR8McF8MtrtSIXKCOil7a9fRZ5igaxR0H7jdIK1ixyFAwyqkKlBPFFx3uxnFU6n43uKOkR40oz9WPDkxMvzmbcbhFiTixMpUjHMt1ikQOr8eZuOmo8g+nzIR9/69xg1XU3T3mfxGkQjhwPN8iBNhvruV1284JSPulO2M3PJk/Z3Edwm0Q6NXNebMvzFfTVxrQFVXMA0LjbqCxk1ro3RfaHRqKrq2ShbIhhIcpXxv23gWscHDk0pG8ZXAM5ASNeOB1RDEg5mC4wLldvimCyZIc53v9sbAIKgJxuBxtn+Z8SvWFCsKYzP2wTfiMlkv/UajniPTWXxyQoxgbfIRxnHljKj8+nfdClCU0wZZWBwrEvmlt7httGT3zpwRV8wiCate6umLYiGCeTeH4/nQnngoMHzQkcgVyRTBIxuicarK5JNodNZs6ngZGJfGshcsex1KeUjARsDD9SUEWgt19d3fp/RHCyveOxmgT+/ISApWA3+prJXV9+kPLPJZEkc06Vl7noEaH4N5jJD/FuNKJMugILd5b0CH3VP3Ye/I4eMFmh0TN/JV2FJAskJOjV/0sMH301RvsBdI95WG33W34sUkOLu+6Ew6+KGxgplEl6egaiaUrnzszX/n8aS9N7qL0ejrOZmckjvtCna72/slWx8dl58WDzOXUGQoBtHuqFHIUZ+Mvw89fFRpfp8xxXP7Yo5TazEtXTmd4OFYQvKENSLVC08qwGdcQuHuHv7Hv/JbxAIXJHddfGujiceUkG4qyapjSsgA=', 'sealed-1:1697a117:DXmOaYID1lqUtoN8Gdj9NgZWOnRJYv8xiiB6lxtBAuakAckVjQuK1AjtLLI5MnoHBnrR8rOijUl7yzDwUXVydUBgJuzXzfOYmxz9kf8ZcVQMIZnQtOowpUAN2wT+IEvuiRy9ygfdK8kXIB9tNGimQHcbFTtAOl2Q6N/seT3cFaAVpJbI8tzWKmrLWSapF96zDXHowB5SKVd9tAEvQyhVR1D1E9/wptlQn/2gI34Qgpft8CiZ8gAVahMq0FlUq6Y1+1mJe92FAl2bj+7DpMzsGn9Gv0uUz5DQeR/7qKpdyNghunnKciUKNbQ6/O339YLzn1vOGYv5lgFGZHS/j8mtpADFrRo82xWIAciZBT0FRZ7f9h0Tv5QjMTbfmdxLXVkcnsOyk49w+wKXEduVkKlI/JubJgkz7YLh4uGm9DLbOMiG8uULVo3VI7i+ikQ1NF3luIu5T6zgP6tZh55OADpDS4w9/iiiVWQDEPCFV3csr61YFV79ZpnRb/Qb7HVX8NByRPf3qJ/dOyO9kPoo43q5O7H950TiqPCvLjXb1GYqxHWWK66KOEhYUh6y3D2neQwUTXwZKFn1uWzeCbyDlVSjzROwpFbR+3/+5MjUrQRbzTTD//T0mpxQL4hKvI40RLR/dZcxh6YKIvCdZRN+yOw1PH8X5TSTqgPN6zaAlmHW0Hesx+W2d6Bxg/gBAH8yXmY/fyGvDOCFvVW7df6YsknHQWHh3ueF79APNVjyFyek5ZmB1QAZlBdjMD0wCW0MpmOyO4VG/mANM07D+rNfJqVIeod7yL1hIUNTna/lWlg26ZIzb2Z99Ic/059LXu7o5qPiy9FZm3tcCSXH2HPZPn6r+ZQpIX22CZB/jbuvFwl9xqlZLknry8oFZWA+/SxTjVVwHS7oZbYQChxIOD4atPcE06oQ93BGINpCx7mrsC6ypFzj6PhALdwWmos0mGs11nTTGtJgcbbneZKEYDznkkZTEtMN2bzAbrrJz34d1e09vH1DJRkMMXGOQznn3gpduGBlMwymHhHc1GCf5JiVDKpp/MxAYf+aYOEz3oiFvRwCR/VkIO//yhS8tLzL7u06Xzl0hoUtI2YbAbyYD9VTBgoa8ohugQD60mvV+1HF0Asm2JG2uRJgLMgKemq8/cVsG6nZ7ArnCK7eLBpYjON2CqGz0Wj2C2xUWcT4zQDL5F1H1jNe36vdnsHlCGLpew3Iv6d+uTog+u2vrwU9vwPCqEKzvHmOG4mhu34c7VEIgUAUNY9IphKgZvqE8sIGVa0=', NULL);

INSERT INTO public.workshops VALUES
	(1, 'W', 1, '{"en": "Detection", "sq": "Zbulimi"}', '{"en": "Ohrid"}', '2015-03-10', NULL, '{"judges": 3}', 1);

SELECT pg_catalog.setval('public.account_letters_id_seq', 2, true);

SELECT pg_catalog.setval('public.accounts_id_seq', 3, true);

SELECT pg_catalog.setval('public.announcements_id_seq', 1, true);

SELECT pg_catalog.setval('public.api_tokens_id_seq', 1, true);

SELECT pg_catalog.setval('public.attachments_id_seq', 1, true);

SELECT pg_catalog.setval('public.audit_entries_id_seq', 238, true);

SELECT pg_catalog.setval('public.audit_subjects_id_seq', 238, true);

SELECT pg_catalog.setval('public.authenticator_apps_id_seq', 1, true);

SELECT pg_catalog.setval('public.badges_id_seq', 60, true);

SELECT pg_catalog.setval('public.bulk_actions_id_seq', 1, true);

SELECT pg_catalog.setval('public.bulk_rows_id_seq', 55, true);

SELECT pg_catalog.setval('public.card_sheets_id_seq', 1, true);

SELECT pg_catalog.setval('public.certificates_id_seq', 58, true);

SELECT pg_catalog.setval('public.comment_reviews_id_seq', 1, true);

SELECT pg_catalog.setval('public.documents_id_seq', 1, true);

SELECT pg_catalog.setval('public.door_tokens_id_seq', 1, true);

SELECT pg_catalog.setval('public.due_rewrites_id_seq', 1, true);

SELECT pg_catalog.setval('public.erased_people_id_seq', 2, true);

SELECT pg_catalog.setval('public.events_id_seq', 6, true);

SELECT pg_catalog.setval('public.exports_id_seq', 1, true);

SELECT pg_catalog.setval('public.findings_id_seq', 1, true);

SELECT pg_catalog.setval('public.form_choices_id_seq', 2, true);

SELECT pg_catalog.setval('public.form_questions_id_seq', 2, true);

SELECT pg_catalog.setval('public.guest_imports_id_seq', 2, true);

SELECT pg_catalog.setval('public.identity_changes_id_seq', 6, true);

SELECT pg_catalog.setval('public.imported_changes_id_seq', 7, true);

SELECT pg_catalog.setval('public.incoming_mails_id_seq', 3, true);

SELECT pg_catalog.setval('public.institutions_id_seq', 48, true);

SELECT pg_catalog.setval('public.invitations_id_seq', 34, true);

SELECT pg_catalog.setval('public.letter_wordings_id_seq', 2, true);

SELECT pg_catalog.setval('public.list_readings_id_seq', 1, true);

SELECT pg_catalog.setval('public.logos_id_seq', 1, true);

SELECT pg_catalog.setval('public.mailings_id_seq', 3, true);

SELECT pg_catalog.setval('public.messages_id_seq', 95, true);

SELECT pg_catalog.setval('public.nominations_id_seq', 25, true);

SELECT pg_catalog.setval('public.note_choices_id_seq', 1, true);

SELECT pg_catalog.setval('public.official_letters_id_seq', 1, true);

SELECT pg_catalog.setval('public.outbox_gates_id_seq', 1, false);

SELECT pg_catalog.setval('public.passkeys_id_seq', 1, true);

SELECT pg_catalog.setval('public.people_id_seq', 83, true);

SELECT pg_catalog.setval('public.person_requests_id_seq', 1, true);

SELECT pg_catalog.setval('public.privacy_notices_id_seq', 1, true);

SELECT pg_catalog.setval('public.programme_sessions_id_seq', 2, true);

SELECT pg_catalog.setval('public.programme_speakers_id_seq', 1, true);

SELECT pg_catalog.setval('public.projects_id_seq', 1, true);

SELECT pg_catalog.setval('public.published_figures_id_seq', 1, true);

SELECT pg_catalog.setval('public.quotas_id_seq', 1, true);

SELECT pg_catalog.setval('public.raw_mails_id_seq', 1, true);

SELECT pg_catalog.setval('public.recommendations_id_seq', 3, true);

SELECT pg_catalog.setval('public.recovery_codes_id_seq', 10, true);

SELECT pg_catalog.setval('public.registrations_id_seq', 66, true);

SELECT pg_catalog.setval('public.reminder_rules_id_seq', 30, true);

SELECT pg_catalog.setval('public.reminder_runs_id_seq', 1, true);

SELECT pg_catalog.setval('public.replaced_wordings_id_seq', 1, true);

SELECT pg_catalog.setval('public.saved_filters_id_seq', 1, true);

SELECT pg_catalog.setval('public.signed_sheets_id_seq', 1, true);

SELECT pg_catalog.setval('public.staff_sessions_id_seq', 1, true);

SELECT pg_catalog.setval('public.stakeholder_groups_id_seq', 13, true);

SELECT pg_catalog.setval('public.tags_id_seq', 1, true);

SELECT pg_catalog.setval('public.thawed_figures_id_seq', 1, true);

SELECT pg_catalog.setval('public.uploads_id_seq', 1, true);

SELECT pg_catalog.setval('public.workshops_id_seq', 1, true);

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

ALTER TABLE ONLY public.account_events
    ADD CONSTRAINT pk_account_events PRIMARY KEY (account_id, event_id);

ALTER TABLE ONLY public.account_letters
    ADD CONSTRAINT pk_account_letters PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT pk_accounts PRIMARY KEY (id);

ALTER TABLE ONLY public.announcements
    ADD CONSTRAINT pk_announcements PRIMARY KEY (id);

ALTER TABLE ONLY public.answer_cards
    ADD CONSTRAINT pk_answer_cards PRIMARY KEY (digest);

ALTER TABLE ONLY public.api_token_events
    ADD CONSTRAINT pk_api_token_events PRIMARY KEY (token_id, event_id);

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT pk_api_tokens PRIMARY KEY (id);

ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT pk_attachments PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_chains
    ADD CONSTRAINT pk_audit_chains PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT pk_audit_entries PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_subjects
    ADD CONSTRAINT pk_audit_subjects PRIMARY KEY (id);

ALTER TABLE ONLY public.authenticator_apps
    ADD CONSTRAINT pk_authenticator_apps PRIMARY KEY (id);

ALTER TABLE ONLY public.badges
    ADD CONSTRAINT pk_badges PRIMARY KEY (id);

ALTER TABLE ONLY public.bulk_actions
    ADD CONSTRAINT pk_bulk_actions PRIMARY KEY (id);

ALTER TABLE ONLY public.bulk_rows
    ADD CONSTRAINT pk_bulk_rows PRIMARY KEY (id);

ALTER TABLE ONLY public.card_sheets
    ADD CONSTRAINT pk_card_sheets PRIMARY KEY (id);

ALTER TABLE ONLY public.certificates
    ADD CONSTRAINT pk_certificates PRIMARY KEY (id);

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT pk_check_ins PRIMARY KEY (id);

ALTER TABLE ONLY public.chosen_columns
    ADD CONSTRAINT pk_chosen_columns PRIMARY KEY (account_id, listing);

ALTER TABLE ONLY public.comment_reviews
    ADD CONSTRAINT pk_comment_reviews PRIMARY KEY (id);

ALTER TABLE ONLY public.companion_ticks
    ADD CONSTRAINT pk_companion_ticks PRIMARY KEY (id);

ALTER TABLE ONLY public.companions
    ADD CONSTRAINT pk_companions PRIMARY KEY (id);

ALTER TABLE ONLY public.copies
    ADD CONSTRAINT pk_copies PRIMARY KEY (id);

ALTER TABLE ONLY public.copy_stocks
    ADD CONSTRAINT pk_copy_stocks PRIMARY KEY (event_id, language);

ALTER TABLE ONLY public.daily_mails
    ADD CONSTRAINT pk_daily_mails PRIMARY KEY (account_id, day);

ALTER TABLE ONLY public.discrepancies
    ADD CONSTRAINT pk_discrepancies PRIMARY KEY (event_id, kind);

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT pk_documents PRIMARY KEY (id);

ALTER TABLE ONLY public.door_searches
    ADD CONSTRAINT pk_door_searches PRIMARY KEY (event_id, actor);

ALTER TABLE ONLY public.door_tokens
    ADD CONSTRAINT pk_door_tokens PRIMARY KEY (id);

ALTER TABLE ONLY public.downloads
    ADD CONSTRAINT pk_downloads PRIMARY KEY (document_id, group_code);

ALTER TABLE ONLY public.due_rewrites
    ADD CONSTRAINT pk_due_rewrites PRIMARY KEY (id);

ALTER TABLE ONLY public.erased_people
    ADD CONSTRAINT pk_erased_people PRIMARY KEY (id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT pk_events PRIMARY KEY (id);

ALTER TABLE ONLY public.export_pieces
    ADD CONSTRAINT pk_export_pieces PRIMARY KEY (export_id, number);

ALTER TABLE ONLY public.exports
    ADD CONSTRAINT pk_exports PRIMARY KEY (id);

ALTER TABLE ONLY public.file_pieces
    ADD CONSTRAINT pk_file_pieces PRIMARY KEY (digest, number);

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT pk_findings PRIMARY KEY (id);

ALTER TABLE ONLY public.findings_of_recommendations
    ADD CONSTRAINT pk_findings_of_recommendations PRIMARY KEY (recommendation_id, finding_id);

ALTER TABLE ONLY public.form_choices
    ADD CONSTRAINT pk_form_choices PRIMARY KEY (id);

ALTER TABLE ONLY public.form_questions
    ADD CONSTRAINT pk_form_questions PRIMARY KEY (id);

ALTER TABLE ONLY public.form_replies
    ADD CONSTRAINT pk_form_replies PRIMARY KEY (registration_id, question_id);

ALTER TABLE ONLY public.former_invitations
    ADD CONSTRAINT pk_former_invitations PRIMARY KEY (id);

ALTER TABLE ONLY public.former_registrations
    ADD CONSTRAINT pk_former_registrations PRIMARY KEY (id);

ALTER TABLE ONLY public.frozen_figures
    ADD CONSTRAINT pk_frozen_figures PRIMARY KEY (event_id);

ALTER TABLE ONLY public.guest_imports
    ADD CONSTRAINT pk_guest_imports PRIMARY KEY (id);

ALTER TABLE ONLY public.identity_changes
    ADD CONSTRAINT pk_identity_changes PRIMARY KEY (id);

ALTER TABLE ONLY public.imported_changes
    ADD CONSTRAINT pk_imported_changes PRIMARY KEY (id);

ALTER TABLE ONLY public.incoming_mails
    ADD CONSTRAINT pk_incoming_mails PRIMARY KEY (id);

ALTER TABLE ONLY public.institutions
    ADD CONSTRAINT pk_institutions PRIMARY KEY (id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT pk_invitations PRIMARY KEY (id);

ALTER TABLE ONLY public.letter_wordings
    ADD CONSTRAINT pk_letter_wordings PRIMARY KEY (id);

ALTER TABLE ONLY public.list_readings
    ADD CONSTRAINT pk_list_readings PRIMARY KEY (id);

ALTER TABLE ONLY public.logos
    ADD CONSTRAINT pk_logos PRIMARY KEY (id);

ALTER TABLE ONLY public.mailings
    ADD CONSTRAINT pk_mailings PRIMARY KEY (id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT pk_messages PRIMARY KEY (id);

ALTER TABLE ONLY public.nominations
    ADD CONSTRAINT pk_nominations PRIMARY KEY (id);

ALTER TABLE ONLY public.note_choices
    ADD CONSTRAINT pk_note_choices PRIMARY KEY (id);

ALTER TABLE ONLY public.official_letters
    ADD CONSTRAINT pk_official_letters PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_gates
    ADD CONSTRAINT pk_outbox_gates PRIMARY KEY (id);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT pk_passkeys PRIMARY KEY (id);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT pk_people PRIMARY KEY (id);

ALTER TABLE ONLY public.person_requests
    ADD CONSTRAINT pk_person_requests PRIMARY KEY (id);

ALTER TABLE ONLY public.person_tags
    ADD CONSTRAINT pk_person_tags PRIMARY KEY (person_id, tag_id);

ALTER TABLE ONLY public.privacy_notices
    ADD CONSTRAINT pk_privacy_notices PRIMARY KEY (id);

ALTER TABLE ONLY public.programme_sessions
    ADD CONSTRAINT pk_programme_sessions PRIMARY KEY (id);

ALTER TABLE ONLY public.programme_speakers
    ADD CONSTRAINT pk_programme_speakers PRIMARY KEY (id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT pk_projects PRIMARY KEY (id);

ALTER TABLE ONLY public.published_figures
    ADD CONSTRAINT pk_published_figures PRIMARY KEY (id);

ALTER TABLE ONLY public.quotas
    ADD CONSTRAINT pk_quotas PRIMARY KEY (id);

ALTER TABLE ONLY public.raw_mails
    ADD CONSTRAINT pk_raw_mails PRIMARY KEY (id);

ALTER TABLE ONLY public.recommendations
    ADD CONSTRAINT pk_recommendations PRIMARY KEY (id);

ALTER TABLE ONLY public.recommendations_of_sessions
    ADD CONSTRAINT pk_recommendations_of_sessions PRIMARY KEY (session_id, recommendation_id);

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT pk_recovery_codes PRIMARY KEY (id);

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT pk_registrations PRIMARY KEY (id);

ALTER TABLE ONLY public.reminder_rules
    ADD CONSTRAINT pk_reminder_rules PRIMARY KEY (id);

ALTER TABLE ONLY public.reminder_runs
    ADD CONSTRAINT pk_reminder_runs PRIMARY KEY (id);

ALTER TABLE ONLY public.replaced_wordings
    ADD CONSTRAINT pk_replaced_wordings PRIMARY KEY (id);

ALTER TABLE ONLY public.roster_people
    ADD CONSTRAINT pk_roster_people PRIMARY KEY (id);

ALTER TABLE ONLY public.roster_versions
    ADD CONSTRAINT pk_roster_versions PRIMARY KEY (event_id);

ALTER TABLE ONLY public.saved_filters
    ADD CONSTRAINT pk_saved_filters PRIMARY KEY (id);

ALTER TABLE ONLY public.sealed_answers
    ADD CONSTRAINT pk_sealed_answers PRIMARY KEY (event_id, group_code);

ALTER TABLE ONLY public.signed_sheets
    ADD CONSTRAINT pk_signed_sheets PRIMARY KEY (id);

ALTER TABLE ONLY public.staff_sessions
    ADD CONSTRAINT pk_staff_sessions PRIMARY KEY (id);

ALTER TABLE ONLY public.stakeholder_groups
    ADD CONSTRAINT pk_stakeholder_groups PRIMARY KEY (id);

ALTER TABLE ONLY public.stored_files
    ADD CONSTRAINT pk_stored_files PRIMARY KEY (digest);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT pk_tags PRIMARY KEY (id);

ALTER TABLE ONLY public.thawed_figures
    ADD CONSTRAINT pk_thawed_figures PRIMARY KEY (id);

ALTER TABLE ONLY public.throttles
    ADD CONSTRAINT pk_throttles PRIMARY KEY (key);

ALTER TABLE ONLY public.told_notes
    ADD CONSTRAINT pk_told_notes PRIMARY KEY (account_id, event_id, kind);

ALTER TABLE ONLY public.two_people
    ADD CONSTRAINT pk_two_people PRIMARY KEY (person_id, other_id);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT pk_uploads PRIMARY KEY (id);

ALTER TABLE ONLY public.workshops
    ADD CONSTRAINT pk_workshops PRIMARY KEY (id);

ALTER TABLE ONLY public.account_letters
    ADD CONSTRAINT uq_account_letters_message_id UNIQUE (message_id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT uq_accounts_email UNIQUE (email);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT uq_accounts_link_nonce UNIQUE (link_nonce);

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT uq_api_tokens_nonce_hash UNIQUE (nonce_hash);

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT uq_audit_entries_chain_position UNIQUE (chain, "position");

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT uq_audit_entries_subject_id UNIQUE (subject_id);

ALTER TABLE ONLY public.authenticator_apps
    ADD CONSTRAINT uq_authenticator_apps_account_id UNIQUE (account_id);

ALTER TABLE ONLY public.bulk_actions
    ADD CONSTRAINT uq_bulk_actions_key UNIQUE (key);

ALTER TABLE ONLY public.certificates
    ADD CONSTRAINT uq_certificates_number UNIQUE (number);

ALTER TABLE ONLY public.comment_reviews
    ADD CONSTRAINT uq_comment_reviews_event_id_digest UNIQUE (event_id, digest);

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT uq_documents_event_id_digest_language UNIQUE (event_id, digest, language);

ALTER TABLE ONLY public.door_tokens
    ADD CONSTRAINT uq_door_tokens_nonce UNIQUE (nonce);

ALTER TABLE ONLY public.erased_people
    ADD CONSTRAINT uq_erased_people_event_id_digest UNIQUE (event_id, digest);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT uq_events_calendar_uid UNIQUE (calendar_uid);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT uq_events_slug UNIQUE (slug);

ALTER TABLE ONLY public.exports
    ADD CONSTRAINT uq_exports_link_nonce UNIQUE (link_nonce);

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT uq_findings_project_id_number UNIQUE (project_id, number);

ALTER TABLE ONLY public.former_invitations
    ADD CONSTRAINT uq_former_invitations_link_nonce UNIQUE (link_nonce);

ALTER TABLE ONLY public.former_registrations
    ADD CONSTRAINT uq_former_registrations_calendar_uid UNIQUE (calendar_uid);

ALTER TABLE ONLY public.former_registrations
    ADD CONSTRAINT uq_former_registrations_link_nonce UNIQUE (link_nonce);

ALTER TABLE ONLY public.former_registrations
    ADD CONSTRAINT uq_former_registrations_reply_token UNIQUE (reply_token);

ALTER TABLE ONLY public.incoming_mails
    ADD CONSTRAINT uq_incoming_mails_digest UNIQUE (digest);

ALTER TABLE ONLY public.institutions
    ADD CONSTRAINT uq_institutions_event_id_name_key UNIQUE (event_id, name_key);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT uq_invitations_institution_id UNIQUE (institution_id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT uq_invitations_link_nonce UNIQUE (link_nonce);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT uq_invitations_person_id UNIQUE (person_id);

ALTER TABLE ONLY public.letter_wordings
    ADD CONSTRAINT uq_letter_wordings_event_id_kind_language UNIQUE (event_id, kind, language);

ALTER TABLE ONLY public.list_readings
    ADD CONSTRAINT uq_list_readings_event_id_account_id_headings UNIQUE (event_id, account_id, headings);

ALTER TABLE ONLY public.mailings
    ADD CONSTRAINT uq_mailings_announcement_id UNIQUE (announcement_id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT uq_messages_kind_about_about_id_number_source_id_moment_copy UNIQUE (kind, about, about_id, number, source_id, moment, copy);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT uq_messages_message_id UNIQUE (message_id);

ALTER TABLE ONLY public.nominations
    ADD CONSTRAINT uq_nominations_registration_id UNIQUE (registration_id);

ALTER TABLE ONLY public.note_choices
    ADD CONSTRAINT uq_note_choices_account_id_event_id_kind UNIQUE (account_id, event_id, kind);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT uq_passkeys_credential_id UNIQUE (credential_id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT uq_projects_slug UNIQUE (slug);

ALTER TABLE ONLY public.published_figures
    ADD CONSTRAINT uq_published_figures_event_id_moment_due_at UNIQUE (event_id, moment, due_at);

ALTER TABLE ONLY public.quotas
    ADD CONSTRAINT uq_quotas_event_id_group_id UNIQUE (event_id, group_id);

ALTER TABLE ONLY public.quotas
    ADD CONSTRAINT uq_quotas_event_id_institution_id UNIQUE (event_id, institution_id);

ALTER TABLE ONLY public.raw_mails
    ADD CONSTRAINT uq_raw_mails_digest UNIQUE (digest);

ALTER TABLE ONLY public.recommendations
    ADD CONSTRAINT uq_recommendations_project_id_number UNIQUE (project_id, number);

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT uq_registrations_calendar_uid UNIQUE (calendar_uid);

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT uq_registrations_link_nonce UNIQUE (link_nonce);

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT uq_registrations_person_id UNIQUE (person_id);

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT uq_registrations_reply_token UNIQUE (reply_token);

ALTER TABLE ONLY public.reminder_runs
    ADD CONSTRAINT uq_reminder_runs_rule_id_anchor_on UNIQUE (rule_id, anchor_on);

ALTER TABLE ONLY public.replaced_wordings
    ADD CONSTRAINT uq_replaced_wordings_event_id_kind_language UNIQUE (event_id, kind, language);

ALTER TABLE ONLY public.signed_sheets
    ADD CONSTRAINT uq_signed_sheets_event_id_name UNIQUE (event_id, name);

ALTER TABLE ONLY public.staff_sessions
    ADD CONSTRAINT uq_staff_sessions_token_hash UNIQUE (token_hash);

ALTER TABLE ONLY public.stakeholder_groups
    ADD CONSTRAINT uq_stakeholder_groups_project_id_code UNIQUE (project_id, code);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT uq_tags_event_id_name_key UNIQUE (event_id, name_key);

ALTER TABLE ONLY public.workshops
    ADD CONSTRAINT uq_workshops_project_id_number UNIQUE (project_id, number);

CREATE INDEX ix_account_letters_account_id ON public.account_letters USING btree (account_id);

CREATE INDEX ix_account_letters_due_at ON public.account_letters USING btree (due_at);

CREATE INDEX ix_account_letters_event_id ON public.account_letters USING btree (event_id);

CREATE INDEX ix_account_letters_person_id ON public.account_letters USING btree (person_id);

CREATE INDEX ix_announcements_event_id ON public.announcements USING btree (event_id);

CREATE INDEX ix_answer_cards_sheet_id ON public.answer_cards USING btree (sheet_id);

CREATE INDEX ix_api_tokens_account_id ON public.api_tokens USING btree (account_id);

CREATE INDEX ix_attachments_announcement_id ON public.attachments USING btree (announcement_id);

CREATE INDEX ix_attachments_document_id ON public.attachments USING btree (document_id);

CREATE INDEX ix_attachments_event_id_kind ON public.attachments USING btree (event_id, kind);

CREATE INDEX ix_audit_entries_at ON public.audit_entries USING btree (at);

CREATE INDEX ix_audit_entries_event_id_at ON public.audit_entries USING btree (event_id, at);

CREATE INDEX ix_audit_subjects_event_id ON public.audit_subjects USING btree (event_id);

CREATE INDEX ix_audit_subjects_person_id ON public.audit_subjects USING btree (person_id);

CREATE INDEX ix_badges_event_id_revoked_at ON public.badges USING btree (event_id, revoked_at);

CREATE INDEX ix_badges_registration_id ON public.badges USING btree (registration_id);

CREATE INDEX ix_bulk_actions_ended_at ON public.bulk_actions USING btree (ended_at);

CREATE INDEX ix_bulk_actions_event_id_begun_at ON public.bulk_actions USING btree (event_id, begun_at);

CREATE INDEX ix_bulk_rows_bulk_action_id_progress ON public.bulk_rows USING btree (bulk_action_id, progress);

CREATE INDEX ix_bulk_rows_institution_id ON public.bulk_rows USING btree (institution_id);

CREATE INDEX ix_bulk_rows_person_id ON public.bulk_rows USING btree (person_id);

CREATE INDEX ix_card_sheets_event_id ON public.card_sheets USING btree (event_id);

CREATE INDEX ix_certificates_registration_id ON public.certificates USING btree (registration_id);

CREATE INDEX ix_check_ins_ahead ON public.check_ins USING btree (event_id) WHERE (at > received_at);

CREATE INDEX ix_check_ins_counted ON public.check_ins USING btree (event_id, registration_id) WHERE ((refused_because IS NULL) AND (undone_at IS NULL) AND (is_held IS FALSE));

CREATE INDEX ix_check_ins_event_id_received_at_id ON public.check_ins USING btree (event_id, received_at, id);

CREATE INDEX ix_check_ins_flagged ON public.check_ins USING btree (event_id) WHERE (flags <> '[]'::jsonb);

CREATE INDEX ix_check_ins_held ON public.check_ins USING btree (event_id) WHERE is_held;

CREATE INDEX ix_check_ins_person_id ON public.check_ins USING btree (person_id);

CREATE INDEX ix_check_ins_received_at ON public.check_ins USING btree (received_at);

CREATE INDEX ix_check_ins_registration_id_at ON public.check_ins USING btree (registration_id, at);

CREATE INDEX ix_check_ins_stations ON public.check_ins USING btree (event_id, station, actor, received_at, refused_because, undone_at, is_held);

CREATE INDEX ix_companion_ticks_companion_id ON public.companion_ticks USING btree (companion_id);

CREATE INDEX ix_companions_registration_id ON public.companions USING btree (registration_id);

CREATE INDEX ix_copies_event_id ON public.copies USING btree (event_id);

CREATE INDEX ix_documents_digest ON public.documents USING btree (digest);

CREATE INDEX ix_door_tokens_account_id ON public.door_tokens USING btree (account_id);

CREATE INDEX ix_door_tokens_event_id ON public.door_tokens USING btree (event_id);

CREATE INDEX ix_door_tokens_kit_id ON public.door_tokens USING btree (kit_id);

CREATE INDEX ix_events_project_id ON public.events USING btree (project_id);

CREATE INDEX ix_exports_account_id_created_at ON public.exports USING btree (account_id, created_at);

CREATE INDEX ix_exports_event_id ON public.exports USING btree (event_id);

CREATE INDEX ix_exports_state_created_at ON public.exports USING btree (state, created_at);

CREATE INDEX ix_findings_of_recommendations_finding_id ON public.findings_of_recommendations USING btree (finding_id);

CREATE INDEX ix_form_choices_question_id ON public.form_choices USING btree (question_id);

CREATE INDEX ix_form_questions_event_id ON public.form_questions USING btree (event_id);

CREATE INDEX ix_form_replies_choice_id ON public.form_replies USING btree (choice_id);

CREATE INDEX ix_form_replies_question_id ON public.form_replies USING btree (question_id);

CREATE INDEX ix_former_invitations_invitation_id ON public.former_invitations USING btree (invitation_id);

CREATE INDEX ix_former_registrations_event_id ON public.former_registrations USING btree (event_id);

CREATE INDEX ix_former_registrations_registration_id ON public.former_registrations USING btree (registration_id);

CREATE INDEX ix_guest_imports_event_id ON public.guest_imports USING btree (event_id);

CREATE INDEX ix_identity_changes_person_id_settled_at ON public.identity_changes USING btree (person_id, settled_at);

CREATE INDEX ix_imported_changes_import_id ON public.imported_changes USING btree (import_id);

CREATE INDEX ix_imported_changes_institution_id ON public.imported_changes USING btree (institution_id);

CREATE INDEX ix_imported_changes_person_id ON public.imported_changes USING btree (person_id);

CREATE INDEX ix_incoming_mails_bounced_id ON public.incoming_mails USING btree (bounced_id);

CREATE INDEX ix_incoming_mails_event_id_received_at ON public.incoming_mails USING btree (event_id, received_at);

CREATE INDEX ix_incoming_mails_registration_id ON public.incoming_mails USING btree (registration_id);

CREATE INDEX ix_invitations_delegated_from_id ON public.invitations USING btree (delegated_from_id);

CREATE INDEX ix_invitations_event_id_state ON public.invitations USING btree (event_id, state);

CREATE INDEX ix_invitations_figures ON public.invitations USING btree (event_id, group_id, sex, state);

CREATE INDEX ix_invitations_import_id ON public.invitations USING btree (import_id);

CREATE INDEX ix_invitations_institutions ON public.invitations USING btree (event_id, state) WHERE (institution_id IS NOT NULL);

CREATE INDEX ix_list_readings_headings ON public.list_readings USING btree (headings);

CREATE INDEX ix_logos_project_id ON public.logos USING btree (project_id);

CREATE INDEX ix_mailings_event_id_created_at ON public.mailings USING btree (event_id, created_at);

CREATE INDEX ix_mailings_rule_id ON public.mailings USING btree (rule_id);

CREATE INDEX ix_messages_event_id_created_at ON public.messages USING btree (event_id, created_at);

CREATE INDEX ix_messages_event_id_state_kind ON public.messages USING btree (event_id, state, kind);

CREATE INDEX ix_messages_invitation_id ON public.messages USING btree (invitation_id);

CREATE INDEX ix_messages_mailing_id ON public.messages USING btree (mailing_id);

CREATE INDEX ix_messages_registration_id ON public.messages USING btree (registration_id);

CREATE INDEX ix_messages_state_due_at_id ON public.messages USING btree (state, due_at, id);

CREATE INDEX ix_messages_tests ON public.messages USING btree (event_id) WHERE (test_for_id IS NOT NULL);

CREATE INDEX ix_nominations_event_id_ended_at ON public.nominations USING btree (event_id, ended_at);

CREATE INDEX ix_nominations_invitation_id_ended_at ON public.nominations USING btree (invitation_id, ended_at);

CREATE INDEX ix_note_choices_event_id ON public.note_choices USING btree (event_id);

CREATE INDEX ix_official_letters_invitation_id ON public.official_letters USING btree (invitation_id);

CREATE INDEX ix_passkeys_account_id ON public.passkeys USING btree (account_id);

CREATE INDEX ix_people_address_hash ON public.people USING btree (address_hash) WHERE (address_hash IS NOT NULL);

CREATE INDEX ix_people_awaited ON public.people USING btree (event_id) WHERE (((awaited_by)::text <> ''::text) OR (host_id IS NOT NULL) OR is_vip);

CREATE INDEX ix_people_event_id_email ON public.people USING btree (event_id, email);

CREATE INDEX ix_people_event_id_search_key ON public.people USING btree (event_id, search_key);

CREATE INDEX ix_people_event_id_sort_key_id ON public.people USING btree (event_id, sort_key, id);

CREATE INDEX ix_people_host_id ON public.people USING btree (host_id) WHERE (host_id IS NOT NULL);

CREATE INDEX ix_people_identity ON public.people USING btree (identity);

CREATE INDEX ix_people_institution_id ON public.people USING btree (institution_id);

CREATE INDEX ix_people_pages ON public.people USING btree (event_id, id);

CREATE INDEX ix_people_sex_open ON public.people USING btree (event_id) WHERE (NOT is_sex_said);

CREATE INDEX ix_people_unnamed ON public.people USING btree (event_id, is_unnamed, unnamed_number) WHERE is_unnamed;

CREATE INDEX ix_people_vip ON public.people USING btree (event_id) WHERE is_vip;

CREATE INDEX ix_person_requests_person_id ON public.person_requests USING btree (person_id);

CREATE INDEX ix_person_requests_settled_at_due_on ON public.person_requests USING btree (settled_at, due_on);

CREATE INDEX ix_person_tags_tag_id ON public.person_tags USING btree (tag_id);

CREATE INDEX ix_programme_sessions_event_id ON public.programme_sessions USING btree (event_id);

CREATE INDEX ix_programme_speakers_session_id ON public.programme_speakers USING btree (session_id);

CREATE INDEX ix_recommendations_of_sessions_recommendation_id ON public.recommendations_of_sessions USING btree (recommendation_id);

CREATE INDEX ix_recommendations_workshop_id ON public.recommendations USING btree (workshop_id);

CREATE INDEX ix_recovery_codes_account_id ON public.recovery_codes USING btree (account_id);

CREATE INDEX ix_registrations_event_id_roster_version ON public.registrations USING btree (event_id, roster_version);

CREATE INDEX ix_registrations_event_id_state_asked_at_id ON public.registrations USING btree (event_id, state, asked_at, id);

CREATE INDEX ix_registrations_figures ON public.registrations USING btree (event_id, group_id, sex, state, is_walk_in, has_entered);

CREATE INDEX ix_registrations_visas ON public.registrations USING btree (event_id, state, visa_made_at) WHERE (visa_asked_at IS NOT NULL);

CREATE INDEX ix_registrations_walk_ins ON public.registrations USING btree (event_id) WHERE is_walk_in;

CREATE INDEX ix_reminder_rules_event_id ON public.reminder_rules USING btree (event_id);

CREATE INDEX ix_reminder_runs_mailing_id ON public.reminder_runs USING btree (mailing_id);

CREATE INDEX ix_replaced_wordings_from_event_id ON public.replaced_wordings USING btree (from_event_id);

CREATE INDEX ix_roster_people_event_id_roster_version ON public.roster_people USING btree (event_id, roster_version);

CREATE INDEX ix_roster_people_person_id ON public.roster_people USING btree (person_id);

CREATE INDEX ix_saved_filters_account_id ON public.saved_filters USING btree (account_id);

CREATE INDEX ix_saved_filters_event_id ON public.saved_filters USING btree (event_id);

CREATE INDEX ix_staff_sessions_account_id ON public.staff_sessions USING btree (account_id);

CREATE INDEX ix_thawed_figures_event_id ON public.thawed_figures USING btree (event_id);

CREATE INDEX ix_told_notes_event_id ON public.told_notes USING btree (event_id);

CREATE INDEX ix_two_people_other_id ON public.two_people USING btree (other_id);

CREATE UNIQUE INDEX uq_badges_good ON public.badges USING btree (registration_id) WHERE (revoked_at IS NULL);

CREATE UNIQUE INDEX uq_certificates_standing ON public.certificates USING btree (registration_id) WHERE (revoked_at IS NULL);

CREATE UNIQUE INDEX uq_former_registrations_reply_hash ON public.former_registrations USING btree (reply_hash);

CREATE UNIQUE INDEX uq_note_choices_all_events ON public.note_choices USING btree (account_id, kind) WHERE (event_id IS NULL);

CREATE UNIQUE INDEX uq_people_id_group_id_sex ON public.people USING btree (id, group_id, sex);

CREATE UNIQUE INDEX uq_person_requests_open ON public.person_requests USING btree (person_id, kind) WHERE (settled_at IS NULL);

CREATE UNIQUE INDEX uq_registrations_reply_hash ON public.registrations USING btree (reply_hash);

CREATE TRIGGER audit_entries_kept BEFORE DELETE ON public.audit_entries FOR EACH ROW EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER audit_entries_not_emptied BEFORE TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON public.audit_entries FOR EACH ROW WHEN ((old.code IS NOT NULL)) EXECUTE FUNCTION public.refuse_audit_change();

ALTER TABLE ONLY public.account_events
    ADD CONSTRAINT fk_account_events_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.account_events
    ADD CONSTRAINT fk_account_events_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.account_letters
    ADD CONSTRAINT fk_account_letters_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.account_letters
    ADD CONSTRAINT fk_account_letters_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.account_letters
    ADD CONSTRAINT fk_account_letters_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.announcements
    ADD CONSTRAINT fk_announcements_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.answer_cards
    ADD CONSTRAINT fk_answer_cards_sheet_id FOREIGN KEY (sheet_id) REFERENCES public.card_sheets(id);

ALTER TABLE ONLY public.api_token_events
    ADD CONSTRAINT fk_api_token_events_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.api_token_events
    ADD CONSTRAINT fk_api_token_events_token_id FOREIGN KEY (token_id) REFERENCES public.api_tokens(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT fk_api_tokens_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT fk_attachments_announcement_id FOREIGN KEY (announcement_id) REFERENCES public.announcements(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT fk_attachments_document_id FOREIGN KEY (document_id) REFERENCES public.documents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT fk_attachments_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT fk_audit_entries_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT fk_audit_entries_subject_id FOREIGN KEY (subject_id) REFERENCES public.audit_subjects(id);

ALTER TABLE ONLY public.audit_subjects
    ADD CONSTRAINT fk_audit_subjects_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.audit_subjects
    ADD CONSTRAINT fk_audit_subjects_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.authenticator_apps
    ADD CONSTRAINT fk_authenticator_apps_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.badges
    ADD CONSTRAINT fk_badges_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.badges
    ADD CONSTRAINT fk_badges_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id);

ALTER TABLE ONLY public.bulk_actions
    ADD CONSTRAINT fk_bulk_actions_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.bulk_actions
    ADD CONSTRAINT fk_bulk_actions_mailing_id FOREIGN KEY (mailing_id) REFERENCES public.mailings(id);

ALTER TABLE ONLY public.bulk_rows
    ADD CONSTRAINT fk_bulk_rows_bulk_action_id FOREIGN KEY (bulk_action_id) REFERENCES public.bulk_actions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.bulk_rows
    ADD CONSTRAINT fk_bulk_rows_institution_id FOREIGN KEY (institution_id) REFERENCES public.institutions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.bulk_rows
    ADD CONSTRAINT fk_bulk_rows_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.card_sheets
    ADD CONSTRAINT fk_card_sheets_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.card_sheets
    ADD CONSTRAINT fk_card_sheets_group_id FOREIGN KEY (group_id) REFERENCES public.stakeholder_groups(id);

ALTER TABLE ONLY public.certificates
    ADD CONSTRAINT fk_certificates_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id);

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT fk_check_ins_badge_id FOREIGN KEY (badge_id) REFERENCES public.badges(id);

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT fk_check_ins_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT fk_check_ins_person_id_people FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT fk_check_ins_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id);

ALTER TABLE ONLY public.chosen_columns
    ADD CONSTRAINT fk_chosen_columns_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.comment_reviews
    ADD CONSTRAINT fk_comment_reviews_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id);

ALTER TABLE ONLY public.comment_reviews
    ADD CONSTRAINT fk_comment_reviews_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.companion_ticks
    ADD CONSTRAINT fk_companion_ticks_companion_id FOREIGN KEY (companion_id) REFERENCES public.companions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.companions
    ADD CONSTRAINT fk_companions_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.copies
    ADD CONSTRAINT fk_copies_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.copy_stocks
    ADD CONSTRAINT fk_copy_stocks_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.daily_mails
    ADD CONSTRAINT fk_daily_mails_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.discrepancies
    ADD CONSTRAINT fk_discrepancies_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT fk_documents_digest FOREIGN KEY (digest) REFERENCES public.stored_files(digest);

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT fk_documents_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.door_searches
    ADD CONSTRAINT fk_door_searches_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.door_tokens
    ADD CONSTRAINT fk_door_tokens_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id);

ALTER TABLE ONLY public.door_tokens
    ADD CONSTRAINT fk_door_tokens_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.downloads
    ADD CONSTRAINT fk_downloads_document_id FOREIGN KEY (document_id) REFERENCES public.documents(id);

ALTER TABLE ONLY public.erased_people
    ADD CONSTRAINT fk_erased_people_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT fk_events_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id);

ALTER TABLE ONLY public.export_pieces
    ADD CONSTRAINT fk_export_pieces_export_id FOREIGN KEY (export_id) REFERENCES public.exports(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.exports
    ADD CONSTRAINT fk_exports_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id);

ALTER TABLE ONLY public.exports
    ADD CONSTRAINT fk_exports_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.file_pieces
    ADD CONSTRAINT fk_file_pieces_digest FOREIGN KEY (digest) REFERENCES public.stored_files(digest) ON DELETE CASCADE;

ALTER TABLE ONLY public.findings_of_recommendations
    ADD CONSTRAINT fk_findings_of_recommendations_finding_id FOREIGN KEY (finding_id) REFERENCES public.findings(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.findings_of_recommendations
    ADD CONSTRAINT fk_findings_of_recommendations_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT fk_findings_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id);

ALTER TABLE ONLY public.form_choices
    ADD CONSTRAINT fk_form_choices_question_id FOREIGN KEY (question_id) REFERENCES public.form_questions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.form_questions
    ADD CONSTRAINT fk_form_questions_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.form_replies
    ADD CONSTRAINT fk_form_replies_choice_id FOREIGN KEY (choice_id) REFERENCES public.form_choices(id);

ALTER TABLE ONLY public.form_replies
    ADD CONSTRAINT fk_form_replies_question_id FOREIGN KEY (question_id) REFERENCES public.form_questions(id);

ALTER TABLE ONLY public.form_replies
    ADD CONSTRAINT fk_form_replies_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.former_invitations
    ADD CONSTRAINT fk_former_invitations_invitation_id FOREIGN KEY (invitation_id) REFERENCES public.invitations(id);

ALTER TABLE ONLY public.former_registrations
    ADD CONSTRAINT fk_former_registrations_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.former_registrations
    ADD CONSTRAINT fk_former_registrations_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id);

ALTER TABLE ONLY public.frozen_figures
    ADD CONSTRAINT fk_frozen_figures_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.guest_imports
    ADD CONSTRAINT fk_guest_imports_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.identity_changes
    ADD CONSTRAINT fk_identity_changes_person_id FOREIGN KEY (person_id) REFERENCES public.people(id);

ALTER TABLE ONLY public.imported_changes
    ADD CONSTRAINT fk_imported_changes_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.imported_changes
    ADD CONSTRAINT fk_imported_changes_import_id FOREIGN KEY (import_id) REFERENCES public.guest_imports(id);

ALTER TABLE ONLY public.imported_changes
    ADD CONSTRAINT fk_imported_changes_institution_id FOREIGN KEY (institution_id) REFERENCES public.institutions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.imported_changes
    ADD CONSTRAINT fk_imported_changes_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.incoming_mails
    ADD CONSTRAINT fk_incoming_mails_bounced_id FOREIGN KEY (bounced_id) REFERENCES public.messages(id);

ALTER TABLE ONLY public.incoming_mails
    ADD CONSTRAINT fk_incoming_mails_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.incoming_mails
    ADD CONSTRAINT fk_incoming_mails_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id);

ALTER TABLE ONLY public.institutions
    ADD CONSTRAINT fk_institutions_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.institutions
    ADD CONSTRAINT fk_institutions_group_id FOREIGN KEY (group_id) REFERENCES public.stakeholder_groups(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT fk_invitations_delegated_from_id FOREIGN KEY (delegated_from_id) REFERENCES public.invitations(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT fk_invitations_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT fk_invitations_import_id FOREIGN KEY (import_id) REFERENCES public.guest_imports(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT fk_invitations_institution_id FOREIGN KEY (institution_id) REFERENCES public.institutions(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT fk_invitations_person_id_group_id_sex FOREIGN KEY (person_id, group_id, sex) REFERENCES public.people(id, group_id, sex) ON UPDATE CASCADE;

ALTER TABLE ONLY public.letter_wordings
    ADD CONSTRAINT fk_letter_wordings_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.list_readings
    ADD CONSTRAINT fk_list_readings_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id);

ALTER TABLE ONLY public.list_readings
    ADD CONSTRAINT fk_list_readings_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.logos
    ADD CONSTRAINT fk_logos_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id);

ALTER TABLE ONLY public.mailings
    ADD CONSTRAINT fk_mailings_announcement_id FOREIGN KEY (announcement_id) REFERENCES public.announcements(id);

ALTER TABLE ONLY public.mailings
    ADD CONSTRAINT fk_mailings_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.mailings
    ADD CONSTRAINT fk_mailings_rule_id FOREIGN KEY (rule_id) REFERENCES public.reminder_rules(id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_invitation_id FOREIGN KEY (invitation_id) REFERENCES public.invitations(id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_mailing_id FOREIGN KEY (mailing_id) REFERENCES public.mailings(id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_messages_test_for_id FOREIGN KEY (test_for_id) REFERENCES public.accounts(id);

ALTER TABLE ONLY public.nominations
    ADD CONSTRAINT fk_nominations_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.nominations
    ADD CONSTRAINT fk_nominations_invitation_id FOREIGN KEY (invitation_id) REFERENCES public.invitations(id);

ALTER TABLE ONLY public.nominations
    ADD CONSTRAINT fk_nominations_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id);

ALTER TABLE ONLY public.nominations
    ADD CONSTRAINT fk_nominations_replaced_by_id FOREIGN KEY (replaced_by_id) REFERENCES public.nominations(id);

ALTER TABLE ONLY public.note_choices
    ADD CONSTRAINT fk_note_choices_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.note_choices
    ADD CONSTRAINT fk_note_choices_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.official_letters
    ADD CONSTRAINT fk_official_letters_invitation_id FOREIGN KEY (invitation_id) REFERENCES public.invitations(id);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT fk_passkeys_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.people
    ADD CONSTRAINT fk_people_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT fk_people_group_id FOREIGN KEY (group_id) REFERENCES public.stakeholder_groups(id);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT fk_people_host_id FOREIGN KEY (host_id) REFERENCES public.accounts(id);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT fk_people_institution_id FOREIGN KEY (institution_id) REFERENCES public.institutions(id);

ALTER TABLE ONLY public.person_requests
    ADD CONSTRAINT fk_person_requests_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.person_requests
    ADD CONSTRAINT fk_person_requests_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.person_tags
    ADD CONSTRAINT fk_person_tags_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.person_tags
    ADD CONSTRAINT fk_person_tags_tag_id FOREIGN KEY (tag_id) REFERENCES public.tags(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.programme_sessions
    ADD CONSTRAINT fk_programme_sessions_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.programme_speakers
    ADD CONSTRAINT fk_programme_speakers_session_id FOREIGN KEY (session_id) REFERENCES public.programme_sessions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.published_figures
    ADD CONSTRAINT fk_published_figures_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.quotas
    ADD CONSTRAINT fk_quotas_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.quotas
    ADD CONSTRAINT fk_quotas_group_id FOREIGN KEY (group_id) REFERENCES public.stakeholder_groups(id);

ALTER TABLE ONLY public.quotas
    ADD CONSTRAINT fk_quotas_institution_id FOREIGN KEY (institution_id) REFERENCES public.institutions(id);

ALTER TABLE ONLY public.recommendations_of_sessions
    ADD CONSTRAINT fk_recommendations_of_sessions_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES public.recommendations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.recommendations_of_sessions
    ADD CONSTRAINT fk_recommendations_of_sessions_session_id FOREIGN KEY (session_id) REFERENCES public.programme_sessions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.recommendations
    ADD CONSTRAINT fk_recommendations_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id);

ALTER TABLE ONLY public.recommendations
    ADD CONSTRAINT fk_recommendations_workshop_id FOREIGN KEY (workshop_id) REFERENCES public.workshops(id);

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT fk_recovery_codes_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT fk_registrations_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT fk_registrations_person_id_group_id_sex FOREIGN KEY (person_id, group_id, sex) REFERENCES public.people(id, group_id, sex) ON UPDATE CASCADE;

ALTER TABLE ONLY public.reminder_rules
    ADD CONSTRAINT fk_reminder_rules_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.reminder_runs
    ADD CONSTRAINT fk_reminder_runs_mailing_id FOREIGN KEY (mailing_id) REFERENCES public.mailings(id);

ALTER TABLE ONLY public.reminder_runs
    ADD CONSTRAINT fk_reminder_runs_rule_id FOREIGN KEY (rule_id) REFERENCES public.reminder_rules(id);

ALTER TABLE ONLY public.replaced_wordings
    ADD CONSTRAINT fk_replaced_wordings_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.replaced_wordings
    ADD CONSTRAINT fk_replaced_wordings_from_event_id FOREIGN KEY (from_event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.roster_people
    ADD CONSTRAINT fk_roster_people_event_id_events FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.roster_people
    ADD CONSTRAINT fk_roster_people_person_id_people FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.roster_versions
    ADD CONSTRAINT fk_roster_versions_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.saved_filters
    ADD CONSTRAINT fk_saved_filters_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.saved_filters
    ADD CONSTRAINT fk_saved_filters_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sealed_answers
    ADD CONSTRAINT fk_sealed_answers_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.signed_sheets
    ADD CONSTRAINT fk_signed_sheets_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.staff_sessions
    ADD CONSTRAINT fk_staff_sessions_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.stakeholder_groups
    ADD CONSTRAINT fk_stakeholder_groups_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT fk_tags_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.thawed_figures
    ADD CONSTRAINT fk_thawed_figures_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.told_notes
    ADD CONSTRAINT fk_told_notes_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.told_notes
    ADD CONSTRAINT fk_told_notes_event_id FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.two_people
    ADD CONSTRAINT fk_two_people_other_id FOREIGN KEY (other_id) REFERENCES public.people(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.two_people
    ADD CONSTRAINT fk_two_people_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT fk_uploads_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT fk_uploads_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT fk_uploads_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id);

ALTER TABLE ONLY public.workshops
    ADD CONSTRAINT fk_workshops_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id);

