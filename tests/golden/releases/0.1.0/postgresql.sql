

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
    CONSTRAINT ck_account_letters_kind CHECK (((kind)::text = ANY ((ARRAY['password-link'::character varying, 'password-changed'::character varying, 'role-changed'::character varying, 'disabled'::character varying, 'factor-added'::character varying, 'factor-removed'::character varying, 'factors-dropped'::character varying, 'codes-renewed'::character varying, 'code-used'::character varying, 'vip-arrived'::character varying, 'approvals-waiting'::character varying, 'list-full'::character varying, 'letters-failed'::character varying, 'event-tomorrow'::character varying, 'figures-to-settle'::character varying, 'daily'::character varying, 'alarm'::character varying, 'factor-link'::character varying])::text[])))
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
    wants_alarms boolean DEFAULT true NOT NULL,
    factor_link_nonce character varying,
    factor_link_ends_at timestamp with time zone,
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
    CONSTRAINT ck_badges_revoked_because CHECK (((revoked_because)::text = ANY ((ARRAY['cancelled'::character varying, 'replaced'::character varying, 'not_confirmed'::character varying, 'undone'::character varying])::text[])))
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
    asked_at timestamp with time zone NOT NULL,
    event_id integer,
    certificate character varying DEFAULT ''::character varying NOT NULL
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

CREATE TABLE public.former_standings (
    registration_id integer NOT NULL,
    spell integer NOT NULL,
    state character varying(32),
    awaits character varying(32),
    answer_by timestamp with time zone,
    holds_seat boolean NOT NULL,
    is_walk_in boolean NOT NULL,
    partstat character varying(32),
    asked_at timestamp with time zone,
    changed_at timestamp with time zone,
    reply character varying(32),
    replied_at timestamp with time zone,
    reply_channel character varying(32),
    CONSTRAINT ck_former_standings_awaits CHECK (((awaits)::text = ANY ((ARRAY['focal-point'::character varying, 'office'::character varying, 'registrant'::character varying])::text[]))),
    CONSTRAINT ck_former_standings_partstat CHECK (((partstat)::text = ANY ((ARRAY['accepted'::character varying, 'tentative'::character varying, 'declined'::character varying])::text[]))),
    CONSTRAINT ck_former_standings_reply CHECK (((reply)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying, 'accepted'::character varying, 'declined'::character varying, 'delegated'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT ck_former_standings_reply_channel CHECK (((reply_channel)::text = ANY ((ARRAY['link'::character varying, 'calendar'::character varying, 'staff'::character varying, 'phone'::character varying, 'letter'::character varying, 'e-mail'::character varying, 'guest-list'::character varying])::text[]))),
    CONSTRAINT ck_former_standings_state CHECK (((state)::text = ANY ((ARRAY['pending'::character varying, 'confirmed'::character varying, 'waitlisted'::character varying, 'rejected'::character varying, 'cancelled'::character varying])::text[])))
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

CREATE TABLE public.mail_box_readings (
    id integer NOT NULL,
    read_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.mail_box_readings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.mail_box_readings_id_seq OWNED BY public.mail_box_readings.id;

CREATE TABLE public.mail_tests (
    id integer NOT NULL,
    account_id integer NOT NULL,
    is_to_account boolean NOT NULL,
    token character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    arrived_at timestamp with time zone,
    server_words character varying NOT NULL,
    server character varying,
    came_by character varying(32),
    spf character varying(32),
    dkim character varying(32),
    dmarc character varying(32),
    CONSTRAINT ck_mail_tests_came_by CHECK (((came_by)::text = ANY ((ARRAY['pipe'::character varying, 'mail-box'::character varying])::text[]))),
    CONSTRAINT ck_mail_tests_dkim CHECK (((dkim)::text = ANY ((ARRAY['pass'::character varying, 'fail'::character varying, 'softfail'::character varying, 'neutral'::character varying, 'none'::character varying, 'policy'::character varying, 'temperror'::character varying, 'permerror'::character varying])::text[]))),
    CONSTRAINT ck_mail_tests_dmarc CHECK (((dmarc)::text = ANY ((ARRAY['pass'::character varying, 'fail'::character varying, 'softfail'::character varying, 'neutral'::character varying, 'none'::character varying, 'policy'::character varying, 'temperror'::character varying, 'permerror'::character varying])::text[]))),
    CONSTRAINT ck_mail_tests_spf CHECK (((spf)::text = ANY ((ARRAY['pass'::character varying, 'fail'::character varying, 'softfail'::character varying, 'neutral'::character varying, 'none'::character varying, 'policy'::character varying, 'temperror'::character varying, 'permerror'::character varying])::text[])))
);

CREATE SEQUENCE public.mail_tests_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.mail_tests_id_seq OWNED BY public.mail_tests.id;

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

CREATE TABLE public.raised_alarms (
    vital character varying(32) NOT NULL,
    machine character varying NOT NULL,
    began_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT ck_raised_alarms_vital CHECK (((vital)::text = ANY ((ARRAY['migrations'::character varying, 'worker'::character varying, 'gate'::character varying, 'outbox'::character varying, 'mail-box'::character varying, 'disk'::character varying, 'backups'::character varying, 'certificate'::character varying, 'clock'::character varying])::text[])))
);

CREATE TABLE public.raw_mails (
    id integer NOT NULL,
    digest character varying NOT NULL,
    received_at timestamp with time zone NOT NULL,
    content bytea NOT NULL,
    attempts integer NOT NULL,
    due_at timestamp with time zone,
    came_by character varying(32) DEFAULT 'pipe'::character varying NOT NULL,
    CONSTRAINT ck_raw_mails_came_by CHECK (((came_by)::text = ANY ((ARRAY['pipe'::character varying, 'mail-box'::character varying])::text[])))
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
    challenge_ends_at timestamp with time zone,
    address_confirmed_at timestamp with time zone
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
    project_id integer,
    chosen jsonb,
    shown jsonb
);

CREATE SEQUENCE public.uploads_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.uploads_id_seq OWNED BY public.uploads.id;

CREATE TABLE public.worker_reports (
    machine character varying NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    has_stopped boolean NOT NULL,
    free bigint NOT NULL,
    size bigint NOT NULL,
    clock_off bigint NOT NULL,
    backup_hours integer,
    backup_at timestamp with time zone,
    certificate_ends_at timestamp with time zone,
    has_mail_box boolean NOT NULL
);

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

ALTER TABLE ONLY public.mail_box_readings ALTER COLUMN id SET DEFAULT nextval('public.mail_box_readings_id_seq'::regclass);

ALTER TABLE ONLY public.mail_tests ALTER COLUMN id SET DEFAULT nextval('public.mail_tests_id_seq'::regclass);

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
	(1, 'factor-added', 1, '', 'ab3ebf46-3aa3-4b28-b860-d11bbf9b2168', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL),
	(2, 'password-changed', 1, '', 'd9975d1d-b04b-4c01-9e4c-21c685a3106d', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL);

INSERT INTO public.accounts VALUES
	(1, 'organiser@ctevents.example', '', 'organiser', 'sealed-1:1697a117:YAp1V4iHWk1KnB8RlMzg4O2qtXNp1qa6sBwrj8bf3wjXuCqIa9wmr90/zrauxkxk+KPlSiqEL+nUdgJoarDfekJvsd3DQxEzYueuINb+oYix7z3vgYZBozSPp+08FYoamrg45dNONW8scsdNA5dei6lkPTuSFNqc36hK02DjwQmISuzeReNfWxeBV1dKnyfJtCvbCaQCynOOFAzA', NULL, NULL, '2027-02-01 09:00:00+00', NULL, NULL, true, NULL, NULL),
	(2, 'observer@ctevents.example', '', 'observer', 'sealed-1:1697a117:dAZqPAzgmUtt1AnASDMDOuV8cOvlTLkckXN+P8UtE9iQCHI6TaB7RshLfu10bhkHcurCSaXoQRFrDuPPzVQXjaKNgibzU9Ubs0zjzaGhpY0acmkoHwGTQcTFjeAxN2j6qOYuQGTieOwS5bBMOdYsjxYSyvENIagmJj/3w80Mle0a8N8KI01l8gTD+AXX6kMGUrUaAv1Ayo1P6JRQ', NULL, NULL, '2027-03-11 11:00:00+00', NULL, NULL, true, NULL, NULL),
	(3, 'door@ctevents.example', '', 'door', NULL, NULL, NULL, '2027-03-11 11:00:00+00', NULL, NULL, true, NULL, NULL);

INSERT INTO public.alembic_version VALUES
	('0118_fewer_indexes');

INSERT INTO public.announcements VALUES
	(1, 2, '{"en": "Zqghjjclzrxt"}', '{"en": "Zqvzthgkbgwx"}', '{"groups": [], "standing": "confirmed", "languages": [], "institutions": []}', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL);

INSERT INTO public.answer_cards VALUES
	('997fa4bd4708740815be5a2e8a78a75a5b423f9bd3a318ed039d27d28de80b7d', 1);

INSERT INTO public.api_token_events VALUES
	(1, 3);

INSERT INTO public.api_tokens VALUES
	(1, 1, 'Atlas', '1edb51cf8648fcd8d7e1e1d0feee964835d954d5787ac403ca7628f84d2b3f94', '["guests:read", "guests:write", "registrations:read", "figures:read", "documents:read"]', '2027-03-11 11:00:00+00', '2027-04-10 11:00:00+00', NULL, NULL);

INSERT INTO public.attachments VALUES
	(1, 3, 'invitation', NULL, 1, true);

INSERT INTO public.audit_chains VALUES
	(2, 212, '\x72cdfea503b9f71d7b372916363ed1f8cdcba232302f38f5fb64b4e994b7c8eb', '6ec5360e', '\x35965e4078f19a2c7f9dc16776bb4251253c4eb78261904ebc563bc7a16d760d'),
	(0, 14, '\x1acc44a3be6e819e13d5fc077663cec2fbbc0e56c21b0194c1c56a80df8bebd7', '6ec5360e', '\x6a9fc287953dfd90710c765bc869a0f7b2ddb59a6d54158c2e08d42d0fc46cfa'),
	(4, 3, '\xef677396ed6763a0bf57b554e38c3bca9d2f2729b49e449d94d229455f26f520', '6ec5360e', '\xd1adb5200d3ccf60b5e692a70af751e6738c221ac6b544aea11dbaa3f0a4b742'),
	(3, 14, '\xa1ec9525869d9b189fd307e46a386b587d27442f15552b3ca8ba1f27e62dd492', '6ec5360e', '\x006be9f135396956ec248c2b32b75907deea4e2880a5b02ef06a698f08e1a615');

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
	(114, '2027-02-01 09:00:00+00', 'account 1', 'guest.unmasked', 2, '{}', 2, 108, 114, 3, '\x428e9aabb31ed69920c4e27ca7a626c491c733670ff052f6e8fb73c314a28345', '6ec5360e', '\xcc2a733a9e69be349d4b622f0b12868e20e4452a9840337e6d085610db0305ef'),
	(115, '2027-02-01 09:00:00+00', 'account 1', 'announcement.added', 2, '{"announcement": 1}', 2, 109, 115, NULL, NULL, '6ec5360e', '\xbf8abc5deeada4888969c36c8e41223d81a54824c80a7afef8bb4a142788940e'),
	(116, '2027-02-01 09:00:00+00', 'account 1', 'wording.set', 2, '{"letter": "confirmed", "language": "en"}', 2, 110, 116, NULL, NULL, '6ec5360e', '\xc1c8b52e73ce4afb2ace42d1fcc79ad9cb1c42ac34c4dfbd5122fc80fe40918e'),
	(117, '2027-02-01 09:00:00+00', 'account 1', 'wording.set', 2, '{"letter": "waitlisted", "language": "en"}', 2, 111, 117, NULL, NULL, '6ec5360e', '\x70cf75d65b736f87f31c6b54010bd609ac83d1e8e554721fd5fc9d5386668181'),
	(118, '2027-02-01 09:00:00+00', 'account 1', 'wording.dropped', 2, '{"letter": "waitlisted", "language": "en"}', 2, 112, 118, NULL, NULL, '6ec5360e', '\x78ef8f3a90855f1c0244c65b191dbf1c31ae1688f96b3c90892d0ac9527a42c1'),
	(119, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["awaited_by"]}', 2, 113, 119, 9, NULL, '6ec5360e', '\xc186c4ff6e85dbbad4b08983401fa75c18b23201e133cacce80073065d79bde8'),
	(120, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["note"]}', 2, 114, 120, 9, NULL, '6ec5360e', '\x24e5e2ce0f1e92af31db044255d21978af4cefbb046e01484436587d07cc8a21'),
	(121, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["assistant_email"]}', 2, 115, 121, 9, NULL, '6ec5360e', '\x75a8535d8ae5906e99c9f0d23e5902d8886d931bc450d19f3d94998ad1a66df4'),
	(122, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["tags"]}', 2, 116, 122, 9, NULL, '6ec5360e', '\x385596b19e528627ad5b918565398bef0818d13bfadb727d105565434f6b905a'),
	(123, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["is_vip"]}', 2, 117, 123, 9, NULL, '6ec5360e', '\xf3842ab1e921ec4b3c21fe1236c8814899a4242a3f0d62904e8faa252c6a1ac6'),
	(124, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["host"]}', 2, 118, 124, 9, NULL, '6ec5360e', '\x38920d3563419c4b8134d10f5fbaf4cf0e5816608bb35b0ad2bbcc6944f11e48'),
	(125, '2027-02-01 09:00:00+00', 'account 1', 'bulk.begun', 2, '{"bulk": 1, "kind": "group", "rows": 55, "value": "police"}', 2, 119, 125, NULL, NULL, '6ec5360e', '\xafb97129cdd0c110894bc55506a94fd528e3f1bc8c1255732221d73660653bfb'),
	(126, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 120, 126, 2, NULL, '6ec5360e', '\x96bd5fa7cfd3a56548774581507376698b5928b8a5da3e2484218ff6767e56d2'),
	(127, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 121, 127, 3, NULL, '6ec5360e', '\x290a55b1c6fe84ef8fd5b73a1eedfa31dafc4764594f46bc84e3bf68e743ce29'),
	(128, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 122, 128, 4, NULL, '6ec5360e', '\x75cc66683b8406abed73b7e61280731420165a3a4d28264dad61dfa4131a2de8'),
	(129, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 123, 129, 6, NULL, '6ec5360e', '\x64217609ef3805b8e0707655f43836c326961d9ee4f77a454501cb8ca536a31e'),
	(130, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 124, 130, 7, NULL, '6ec5360e', '\x883c840d2330cadde516eef541b402b5b88d0772d2a1c9f3effe1b6e96276e3d'),
	(131, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 125, 131, 8, NULL, '6ec5360e', '\xa331aa4fc1c57d829241f682d6cfe380e6c59b4d76bd5c5e0d9f1a6608f6dd45'),
	(132, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 126, 132, 10, NULL, '6ec5360e', '\x8f996b5fd6e696ad8ce2d52ce62e33cea7e867ae706f95ce7c71f925bdc11096'),
	(133, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 127, 133, 11, NULL, '6ec5360e', '\x278716f5d5828aca17b39c0d252e04a5827b63749515add131bdeddab52dd5f8'),
	(134, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 128, 134, 14, NULL, '6ec5360e', '\x85467053640132388f02b42c19279649085a9f3bd61d3eef97871aaa72d388bd'),
	(135, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 129, 135, 15, NULL, '6ec5360e', '\x22f1e84a5244ab6c3ad50e3f7f9227d46047d1cc306216a03d50840097b235f3'),
	(136, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 130, 136, 16, NULL, '6ec5360e', '\x93e281b09f3d54560e328f6bc5582aee7eb9c2ef27ffaeb9cf23a6bb4097670c'),
	(137, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 131, 137, 18, NULL, '6ec5360e', '\x20e0e6dff1a979e9e6c7c4c7f34c4f929802032edc94b241d36eb534e282cf68'),
	(138, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 132, 138, 19, NULL, '6ec5360e', '\xf08593fc8078643bc5998e43d3eae4c034f5def167db6b8a4611f64ebdcfa02b'),
	(220, '2027-03-11 11:00:00+00', 'shell', 'event.published', 3, '{}', 3, 2, 220, NULL, NULL, '6ec5360e', '\x78e5283e16f538589d300a2f4907a30d0ab2f07899294d41da721a9132f93245'),
	(139, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 133, 139, 20, NULL, '6ec5360e', '\xbd767b419492f9054b8e2910accd611b45fb057af2aba7004b3e3bc3330fa0ea'),
	(140, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 134, 140, 22, NULL, '6ec5360e', '\x9e1160babacf7dc83cc4209639dbbb1acdd921933c56ac6642d944578d515113'),
	(141, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 135, 141, 23, NULL, '6ec5360e', '\x0861053ca882f7e9ed7c53ed37877d0c4fe590e57c4235ff3a4aec6ecfc2ba96'),
	(142, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 136, 142, 24, NULL, '6ec5360e', '\xdff80e90d7ad03080e6534803c0c007b259e86a1a1c9df2554dd212185dfbbe8'),
	(143, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 137, 143, 26, NULL, '6ec5360e', '\xa5d53c96591ed58db2e6592afdbee665a016ee8f51a99f7def8b5425280ad2f5'),
	(144, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 138, 144, 27, NULL, '6ec5360e', '\xd218bd989621f658d9347ef25da5649013c1d5d9d4137ad5f4d7dc9b6e87477b'),
	(145, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 139, 145, 28, NULL, '6ec5360e', '\x5ed0f81e3edc2cb99da915eddf0b511cf431033c8522fd7bc24a1e0fa39110de'),
	(146, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 140, 146, 30, NULL, '6ec5360e', '\x61dc81c25f3d7f82217f37ab6fbb9b65de9aa8f5e423329568b53fddce74d4a4'),
	(147, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 141, 147, 31, NULL, '6ec5360e', '\x68b118b66ca966a5335f7392588fa414fb187cf6cc1ada733eabfbb4bd111231'),
	(148, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 142, 148, 32, NULL, '6ec5360e', '\x461ae8235d9ba18d535d5fe836c69cb36ca60258de0dad0122c582d42d26bb82'),
	(149, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 143, 149, 33, NULL, '6ec5360e', '\xe7f794068090b232ee0e06ae2c87ed70d46f6e13c9cf5a815b03f995487dc068'),
	(150, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 144, 150, 34, NULL, '6ec5360e', '\xda8e3699c068858df6fd8ddbf940f0a5b3fcd0361be0f4fc536401c43c052726'),
	(151, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 145, 151, 35, NULL, '6ec5360e', '\x7daf311cd95b2fea7f60b5fde23c557a2d7d44d3dfd8baa498814b54b45b72b7'),
	(152, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 146, 152, 36, NULL, '6ec5360e', '\xc376ccc72fcc48edb0b45672e6617ec4580dfdaf41481233c268ac65c1bc420d'),
	(153, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 147, 153, 37, NULL, '6ec5360e', '\x43a017575841d302e41d12822d182cd4a07172e9a5d821262bfb9e7eb6d6a42d'),
	(154, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 148, 154, 38, NULL, '6ec5360e', '\x35d44d5591b30984bbd5784478111b191c1a3dabc6cb74c6b4a7276e377d63cd'),
	(155, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 149, 155, 39, NULL, '6ec5360e', '\x783419eb9ecb6175d1a76a32cf16570120788641f773a20f57f7ee24add5ea24'),
	(156, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 150, 156, 40, NULL, '6ec5360e', '\x75b644b7d96bc6f2f03112a63bfd24f3e866b6a0ba18289a70d2138c33c0b7a4'),
	(157, '2027-02-01 09:00:00+00', 'account 1', 'guest.edited', 2, '{"fields": ["group"]}', 2, 151, 157, 41, NULL, '6ec5360e', '\x497e36723357808c235248958b8f244ed1e1d6b6c621eacb0bfc263a0aa62cb3'),
	(158, '2027-02-01 09:00:00+00', 'worker', 'letter.bounced', 2, '{"message": 1}', 2, 152, 158, NULL, NULL, '6ec5360e', '\xa051f0e097d4c7a1f76b2625dbac4b60bfac5ee21a025e027288d44946fab715'),
	(159, '2027-02-01 09:00:00+00', 'calendar', 'registration.answered', 2, '{"answer": "tentative"}', 2, 153, 159, 22, NULL, '6ec5360e', '\xb0e138c904b0d1904461d1d47e6a02e739b01ac40d432f1e2c090e1e29a68c1c'),
	(160, '2027-03-10 09:33:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "438f7fe6-38d5-444e-8e95-b94ff860f0e5"}', 2, 154, 160, NULL, NULL, '6ec5360e', '\xa32147f262edf3443394b91b44936be8922196e13c333170a224a0e64b5b11d3'),
	(161, '2027-03-10 09:33:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "438f7fe6-38d5-444e-8e95-b94ff860f0e5"}', 2, 155, 161, NULL, NULL, '6ec5360e', '\xa5ec552141f65ebacad856469a8228f35a2de02d0d2c1a502c6f6d697e020a7d'),
	(162, '2027-03-10 09:33:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "438f7fe6-38d5-444e-8e95-b94ff860f0e5"}', 2, 156, 162, NULL, NULL, '6ec5360e', '\xfb323f31c301a61313576e6e5fe69a6aceea078d8e6fd5a65e270be8f8cb5b4e'),
	(163, '2027-03-10 09:34:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "cbb9e3ec-c138-469b-b428-4283af865132"}', 2, 157, 163, NULL, NULL, '6ec5360e', '\x7107167a3b83aeee95b5fc6aa18df03d3d09478d57290a79848587f9acd1ecd9'),
	(164, '2027-03-10 09:34:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "cbb9e3ec-c138-469b-b428-4283af865132"}', 2, 158, 164, NULL, NULL, '6ec5360e', '\x0cfe4b52d40e6a2f46f1367fc395d47c96b2d6c0d0e77cea7ef48f8bc0e42f37'),
	(165, '2027-03-10 09:34:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "cbb9e3ec-c138-469b-b428-4283af865132"}', 2, 159, 165, NULL, NULL, '6ec5360e', '\x99f1c0133ea9219b07e7912f56e0d2aeb20baf6d6b9afc70a4a0dbc34ec574a8'),
	(166, '2027-03-10 09:35:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "4d54c1d4-674e-457e-a8d0-69d150672997"}', 2, 160, 166, NULL, NULL, '6ec5360e', '\x236356b3e7ea80238a6c432c9beeb7661e256f4fb2be783f76a2f17d499166ba'),
	(167, '2027-03-10 09:35:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "4d54c1d4-674e-457e-a8d0-69d150672997"}', 2, 161, 167, NULL, NULL, '6ec5360e', '\xaec6fbe4982ca80665cc6a8f0e2e03b22163960b8647cb7d79b4064e18d33b33'),
	(168, '2027-03-10 09:35:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "4d54c1d4-674e-457e-a8d0-69d150672997"}', 2, 162, 168, NULL, NULL, '6ec5360e', '\x9ba754b4ad3790ac07bf12f5aab29fd51a535337f11e7935deb6818ad2aabe4d'),
	(169, '2027-03-10 09:36:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "65696559-9208-443e-8be9-dbab2e795800"}', 2, 163, 169, NULL, NULL, '6ec5360e', '\xa26de2ec0d2db30662d87e2e02ca411c9390959572620bc79274aacd0faaaf56'),
	(170, '2027-03-10 09:36:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "65696559-9208-443e-8be9-dbab2e795800"}', 2, 164, 170, NULL, NULL, '6ec5360e', '\xbadd2f136004d99bbb617cf25e70c19529076108346c9fdf770d562f4391d3cd'),
	(171, '2027-03-10 09:36:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "65696559-9208-443e-8be9-dbab2e795800"}', 2, 165, 171, NULL, NULL, '6ec5360e', '\x438ccf200675179a7a8eeb2b5c371f1e96feb0ef2d47ae2d63a107a6cd4eb2da'),
	(172, '2027-03-10 09:37:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "4faefce9-aaa7-4264-bdcc-df3be99692a8"}', 2, 166, 172, NULL, NULL, '6ec5360e', '\x0f3c258272425483f960b5b5c1c9174080e3b0db853dd6903154a2844287416b'),
	(173, '2027-03-10 09:37:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "4faefce9-aaa7-4264-bdcc-df3be99692a8"}', 2, 167, 173, NULL, NULL, '6ec5360e', '\x1b1f2e8c2aff41c74ccd86f32cc60485ed7577b18601de736327451b8abf1c90'),
	(174, '2027-03-10 09:37:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "4faefce9-aaa7-4264-bdcc-df3be99692a8"}', 2, 168, 174, NULL, NULL, '6ec5360e', '\x458d9e9ac63fa8205a62a7cc9b38fdcf5f56f78a92ad59e80dcd626ca9ff7201'),
	(175, '2027-03-10 09:38:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "6017de55-e419-4720-bcf5-e02c3c6fad4c"}', 2, 169, 175, NULL, NULL, '6ec5360e', '\x727addffa819e7bb035d17b3ec14c927d30e45554d88f351ccff1eb51ecc1b5b'),
	(176, '2027-03-10 09:38:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "6017de55-e419-4720-bcf5-e02c3c6fad4c"}', 2, 170, 176, NULL, NULL, '6ec5360e', '\x7f12d810b643a798cd98326a75b41c0a669a5d7ae78d5278b1b5905a918f1008'),
	(177, '2027-03-10 09:38:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "6017de55-e419-4720-bcf5-e02c3c6fad4c"}', 2, 171, 177, NULL, NULL, '6ec5360e', '\x172bdacac05f2b8750c0c81dfdb4380b6d873e5d7a40604c3693eb17197bd6ed'),
	(178, '2027-03-10 09:39:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "193776a1-2a9c-4308-ad09-0cdf27eb8a36"}', 2, 172, 178, NULL, NULL, '6ec5360e', '\x815754ce4d72784ac2979c383c408d021a1f4e3c9b3f485ba6f37fb14d5af8b8'),
	(179, '2027-03-10 09:39:00+00', 'door token 1', 'companion.undone', 2, '{"companion": "193776a1-2a9c-4308-ad09-0cdf27eb8a36"}', 2, 173, 179, NULL, NULL, '6ec5360e', '\xf971383a5f92835ea6c9cf4c91d9081dba0a3166446b3849f6d59ec016f94026'),
	(180, '2027-03-10 09:39:00+00', 'door token 1', 'companion.let_in', 2, '{"station": "A", "companion": "193776a1-2a9c-4308-ad09-0cdf27eb8a36"}', 2, 174, 180, NULL, NULL, '6ec5360e', '\x2eca474bdb0c83a844f5b33e44839777f6616b49a0e57cb93ec06ed5b32eb1de'),
	(181, '2027-03-10 10:04:00+00', 'door token 1', 'registration.pending', 2, '{}', 2, 175, 181, 4, NULL, '6ec5360e', '\xb8be08ea6c67000818791fcee29bc366a8c39fb9e5fc4cbc04cef27b812f6c08'),
	(182, '2027-03-10 10:04:00+00', 'door token 1', 'invitation.accepted', 2, '{"channel": "staff"}', 2, 176, 182, 4, NULL, '6ec5360e', '\x236557b4bc5abdb535ed648c3a4ea34d456283ae3d593610b566276b830d49ef'),
	(183, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "7bbdd505-6557-4754-aec9-405da8ca8424"}', 2, 177, 183, 4, NULL, '6ec5360e', '\x931b9f24c17106074a852e48da4e826450ef34f00dd4a0fa65a80820ab5a3342'),
	(184, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "d776bc0d-9df2-4692-94e9-0a5c37ed2f98"}', 2, 178, 184, 26, NULL, '6ec5360e', '\xace7f09936e0b52db68cbe219947755045045eb45d9de051c5adceaf98061229'),
	(185, '2027-03-10 10:04:00+00', 'door token 1', 'invitation.accepted', 2, '{"channel": "staff"}', 2, 179, 185, 26, NULL, '6ec5360e', '\x144caec371d26df0e9b4517fb3b95ac152122db16547ec70c9213ebd2c9f7f3d'),
	(186, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "d82e65ba-3b78-433c-9780-6e6789932f91"}', 2, 180, 186, 57, NULL, '6ec5360e', '\xc4b0f712271f777b1546b6c1bbf95623c124bc0901aeaceb20689939bef5a358'),
	(187, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "abbcfcd8-fd76-45e4-8563-5cf3d1c76049"}', 2, 181, 187, 58, NULL, '6ec5360e', '\x6a73c8142465e9422588980463a090c9be288b4232b4ab3ed05f7216fd064641'),
	(188, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "5a421cd6-bb32-4cb3-8b3e-97f5c33ef8c8"}', 2, 182, 188, 59, NULL, '6ec5360e', '\x4e528a8dfecaf41366f03b59688e52c881d0595936aaf7bb71f5b60b01a7c26e'),
	(189, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "26423b07-2c49-4ce7-be7d-87a0468d993c"}', 2, 183, 189, 60, NULL, '6ec5360e', '\xd43f22a20a7b70dcb895534cec55880f9bdc9850cceb33c41e181dd36338d5d8'),
	(190, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "d23ef5de-f64f-471f-9a3f-ad545c17a9a2"}', 2, 184, 190, 61, NULL, '6ec5360e', '\x28bbbe2ff6e0d32648c433e6a160e70a1daa8416cc4988bc482d555dbc138f2b'),
	(191, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "dea4571f-b956-4a6a-b11b-054211bbc853"}', 2, 185, 191, 62, NULL, '6ec5360e', '\x01b14e61f99652e2f85c8392ce2e5c9c5ff0f7a1df3f06ccbcb2ee2d2a6eae98'),
	(192, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "a0026ddb-6340-4230-a891-a840080d99a2"}', 2, 186, 192, 63, NULL, '6ec5360e', '\x3f7a9a2599a2e2b13dbd0cdeb4c195bd79860f0730e014730c985ef63d555c1b'),
	(193, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "0b6fe2bd-fe30-4a69-b2eb-98384fd40e38"}', 2, 187, 193, 64, NULL, '6ec5360e', '\x934fe2f5edc290fe18e362e4f213758e73a0a2120fbc54b9999739f9712393f0'),
	(194, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "3e6df0a2-508a-4a9a-9192-12b906ef8a2c"}', 2, 188, 194, 65, NULL, '6ec5360e', '\xa30244f1f051ed23b59480b2f6d73e4c4c1e551f3fa293e4a2c363a21d2ecb58'),
	(195, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "b616a0e7-1fca-4a46-8857-4871e74d7e86"}', 2, 189, 195, 66, NULL, '6ec5360e', '\x16ba4ac69f8b5a0936a34cb0427329d9055f529b35c4dcef1ee32083da518d91'),
	(196, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "164906a7-d5f3-4d53-a119-b6df357ece73"}', 2, 190, 196, 67, NULL, '6ec5360e', '\x2e477d9c6eeccbc45afca17b773fe56b61788cadb3c585d0d0d151e49f12da13'),
	(197, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "315a6e19-2e05-4e78-94b1-369a96bbcdd4"}', 2, 191, 197, 68, NULL, '6ec5360e', '\x1eeddefda9938fa63280f356093f5c33add643e3a15e6c1720edb489aba21789'),
	(198, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "660cec5f-4f2a-4074-9b06-f81fb3df1b0a"}', 2, 192, 198, 69, NULL, '6ec5360e', '\xfd82996f76d2d99d0e8ef7fc56fca43a1659c586082a64085e92cff880bd9169'),
	(199, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "2c2a85d1-7891-49fd-9aee-58cfe89ebd1d"}', 2, 193, 199, 70, NULL, '6ec5360e', '\xe2fbd4fbd3586ec1570fb7224eefc9003a06947b1874308429df820b70752879'),
	(200, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "641c61b7-3f90-4f15-88d8-62c7303ac161"}', 2, 194, 200, 71, NULL, '6ec5360e', '\x2f1918a67365bbbec33ae80e9028058d09b65e6f53b1e18a8c97ee743d57c5f1'),
	(201, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "6aa27378-9b4a-4919-bf42-dfb51d50e749"}', 2, 195, 201, 72, NULL, '6ec5360e', '\xca6b9d93cfe98c9b5de876fed5d8ab711f28647b6a98b033547bf4d1944ea5d4'),
	(202, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "8dc74e01-f790-4caa-b17a-79b52aa42ffb"}', 2, 196, 202, 73, NULL, '6ec5360e', '\x5408a3c9068b81ab08de4c26cfbe2b525ff82e9320d8c898006dfa90a9f34b9a'),
	(203, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "aae670d4-09ab-4cac-96b8-9e8bcf180f6c"}', 2, 197, 203, 74, NULL, '6ec5360e', '\xf7231c0e23f2238b219ebe3cbc0afebc31afe59b4bcedd1b04102eb04b6503ad'),
	(204, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "35176a33-6dbb-4e01-b60a-4755349cfa2b"}', 2, 198, 204, 75, NULL, '6ec5360e', '\x790d1f6589e2b5bc7e9328edbd4f14f70bb0e9d90f546a69b698757dce0692ac'),
	(205, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "4c6f0c26-7ea2-448d-91a6-aaba3b744ef6"}', 2, 199, 205, 76, NULL, '6ec5360e', '\x532b815c2ff23ba06e1343130f62b2cdc9243dc7579b70eb7a59c60e294dd211'),
	(206, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "620c50b2-1425-48b0-9d3c-2767c2e6b186"}', 2, 200, 206, 77, NULL, '6ec5360e', '\xc164e579c78007f4ccc29fd369c44322bce449363a3782fd95ad2f48afc6012e'),
	(207, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "b2e94c2e-72e7-4e86-ab2d-6bc224995c58"}', 2, 201, 207, 78, NULL, '6ec5360e', '\xf3c9254278766f26c688ef434f373472b1be1250c6243cb65c4cc24a39a71f2e'),
	(208, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "1d68e0a7-701f-4d2e-b563-739adae1f505"}', 2, 202, 208, 79, NULL, '6ec5360e', '\x7433ac6f3cc030d0473be43ff99f52f79fb360769728a459b69f8169366e3232'),
	(209, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "c7aa3f37-644c-42b8-8c76-c1c9a6238659"}', 2, 203, 209, 80, NULL, '6ec5360e', '\x1bf6c666af0da5ce14f4ea3c6a8dbfd9d929774cee7aeddc76d474fa89ec7e2e'),
	(210, '2027-03-10 10:04:00+00', 'door token 1', 'registration.walk_in', 2, '{"check_in": "a4ec76ff-1966-4a08-ac06-8c807058220a"}', 2, 204, 210, 81, NULL, '6ec5360e', '\x58d838fc4fe662f9328f0a2077ccb357dcea71f4bb78278d73e9695f497f3a70'),
	(211, '2027-03-11 09:00:00+00', 'shell', 'figures.frozen', 2, '{"attended": 61}', 2, 205, 211, NULL, NULL, '6ec5360e', '\x6888926f9134f0a94a4be9a94faacd4b3d6fbd20d7325f9feda923c98210fec3'),
	(212, '2027-03-11 09:00:00+00', 'shell', 'signed_sheet.entered', 2, '{"sheet": 1, "signatures": 103}', 2, 206, 212, NULL, NULL, '6ec5360e', '\x5853f83e151714d28da51b7e7381f57586d479889d1359c1ada82c8bcb24cca4'),
	(213, '2027-03-11 09:00:00+00', 'shell', 'figures.thawed', 2, '{}', 2, 207, 213, NULL, NULL, '6ec5360e', '\x797161ac9e8edee974b3c9bab16729f8832054f3c3b97ebdf1e9a05c9af17d2b'),
	(214, '2027-03-11 09:00:00+00', 'shell', 'gap.explained', 2, '{"gap": "signatures", "difference": 42}', 2, 208, 214, NULL, NULL, '6ec5360e', '\xbca415014c2c567c3144c656be39d9980ee7932d97aa3111c1c892fbc9b5537a'),
	(215, '2027-03-11 09:00:00+00', 'link', 'request.made', 2, '{}', 2, 209, 215, 2, NULL, '6ec5360e', '\x5e84cc95cb97fc19d0f176c594f5d5d574169e31ef51d95225a6f0084c80a7e3'),
	(216, '2027-03-11 09:00:00+00', 'link', 'request.settled', 2, '{}', 2, 210, 216, 2, NULL, '6ec5360e', '\x1a9bf0824600023246f307f5288ebc9b460a4e4c98d295f610daf979e17e4d14'),
	(217, '2027-03-11 09:00:00+00', 'shell', 'figures.frozen', 2, '{"attended": 61}', 2, 211, 217, NULL, NULL, '6ec5360e', '\x01436df63072677fcae1d21eb5cab12e9700b25103b5b7a48b9a74fd8036f8f6'),
	(218, '2027-03-11 11:00:00+00', 'worker', 'figures.published', 2, '{"moment": "day_after"}', 2, 212, 218, NULL, NULL, '6ec5360e', '\x72cdfea503b9f71d7b372916363ed1f8cdcba232302f38f5fb64b4e994b7c8eb'),
	(219, '2027-03-11 11:00:00+00', 'shell', 'event.edited', 3, '{"fields": ["addresses", "capacity", "contact_email", "ends_at", "starts_at", "titles", "venues"]}', 3, 1, 219, NULL, NULL, '6ec5360e', '\x014346f09e965520810a92e858e092d4c81bbefced943698d7d0b445293449e6'),
	(221, '2027-03-11 11:00:00+00', 'shell', 'account.added', NULL, '{"role": "observer", "events": [], "account": 2}', 0, 4, 221, NULL, NULL, '6ec5360e', '\x98f5735e380f7cf15262d0bfc5b33e1ce4e671a049d986b20cb8d877baaa6e85'),
	(222, '2027-03-11 11:00:00+00', 'shell', 'account.password_set', NULL, '{"role": "observer", "events": [], "account": 2}', 0, 5, 222, NULL, NULL, '6ec5360e', '\x74cdd37bbc77a19ea5c6f82590acddf38bef6d861a9eaacd613909b21d5357c9'),
	(223, '2027-03-11 11:00:00+00', 'account 2', 'account.signed_in', NULL, '{}', 0, 6, 223, NULL, NULL, '6ec5360e', '\x881e95f787e88bb39ec3452220a559e555dd78551206cbcb96ddb33fab39d9eb'),
	(224, '2027-03-11 11:00:00+00', 'shell', 'account.second_factor_added', NULL, '{"factor": "authenticator-app", "account": 1}', 0, 7, 224, NULL, NULL, '6ec5360e', '\xe1b3404b1b726bc4910d08a2a7779e2e74fef75837bf66fa132b476b505e0f5f'),
	(225, '2027-03-11 11:00:00+00', 'account 1', 'api_token.made', NULL, '{"events": ["xk"], "scopes": ["guests:read", "guests:write", "registrations:read", "figures:read", "documents:read"], "api_token": 1}', 0, 8, 225, NULL, NULL, '6ec5360e', '\x34544c64593e2b0e55cf273a7f1af12ce9877a416766760995a6a37a8ebdb98d'),
	(226, '2027-03-11 11:00:00+00', 'account 1', 'account.added', NULL, '{"role": "door", "events": ["xk"], "account": 3}', 0, 9, 226, NULL, NULL, '6ec5360e', '\x3d3424499c798db55175f916fc20366878be8af3fb0617b690c8cdf4a87efdbb'),
	(227, '2027-03-11 11:00:00+00', 'account 1', 'notice.edited', NULL, '{"fields": ["controller"]}', 0, 10, 227, NULL, NULL, '6ec5360e', '\x74dc9fd0f1c6e7505c2dbe9e609502068b2a691cac6ce1c6b939de0267762378'),
	(228, '2027-03-11 11:00:00+00', 'shell', 'question.added', 3, '{"question": 2}', 3, 3, 228, NULL, NULL, '6ec5360e', '\x33b35514bc6c6fd81e85d3c64f865026c377c7c54e8010e294ed7c7d75aedd0f'),
	(229, '2027-03-11 11:00:00+00', 'shell', 'guest.added', 3, '{}', 3, 4, 229, 82, NULL, '6ec5360e', '\xd24b3cf42be21121471e88f086f457ac091040b691d84b2186a72183779bfc52'),
	(230, '2027-03-11 11:00:00+00', 'shell', 'guest.added', 3, '{}', 3, 5, 230, 83, NULL, '6ec5360e', '\xe1cf2dbda2f96194e4fbd6f47355a6988ba0840fb017b376e568a67d55c49f20'),
	(231, '2027-03-11 11:00:00+00', 'shell', 'invitations.sent', 3, '{"by_mail": 2, "by_letter": 0}', 3, 6, 231, NULL, NULL, '6ec5360e', '\x405db7e52fad0b43f307e3ea8e5a8585b41fc4eed99f8a2f15395b8b5d7d44b9'),
	(232, '2027-03-11 11:00:00+00', 'shell', 'guest.erased', 3, '{"certificate": "8GA9YB2QCZ3K", "rewritten_from": "2027-03-11 11:00 UTC", "rewritten_until": "2027-03-12 04:00 UTC"}', 3, 7, 232, 82, '\x49a63f74e6435a1e648896f30074eda932d2913aa0bba71357243eac3f1103aa', '6ec5360e', '\x23b3146109ec7c18cbe258301585cdd264a36a16a37f89417536618de66fc29a'),
	(233, '2027-03-11 11:00:00+00', 'shell', 'quota.set', 3, '{"group": "judges", "target": 10, "ceiling": 20, "reserved": 1}', 3, 8, 233, NULL, NULL, '6ec5360e', '\x0a461dbaf00ca6bcae51c80f87c1267546c0698a91d55738c2fe97332809cbd5'),
	(234, '2027-03-11 11:00:00+00', 'shell', 'door_token.made', 3, '{"token": 1, "station": "A"}', 3, 9, 234, NULL, NULL, '6ec5360e', '\x0676fe77d7341b6a618c0a6b16957ecfc332f5f60d92f72bc2e6fce2a6ee3cee'),
	(235, '2027-03-11 11:00:00+00', 'shell', 'logo.added', NULL, '{"logo": 1}', 0, 11, 235, NULL, NULL, '6ec5360e', '\x4025bac6099fbb1aa226c0b4290e2887f0681b05ab51456f5e95ffdf9312bc72'),
	(236, '2027-03-11 11:00:00+00', 'shell', 'source.added', NULL, '{"kind": "workshops", "number": "W", "project": "tc-0770-0782"}', 0, 12, 236, NULL, NULL, '6ec5360e', '\x48c456b24a05b60859b5810079fc96564054c5e4f83ab77fb3c6e38814e7f714'),
	(237, '2027-03-11 11:00:00+00', 'shell', 'source.added', NULL, '{"kind": "findings", "number": "F", "project": "tc-0770-0782"}', 0, 13, 237, NULL, NULL, '6ec5360e', '\x3c6ac90c4e1e9615875149ac083c067c32c335ff58153b9f42bab240bac6bad6'),
	(238, '2027-03-11 11:00:00+00', 'shell', 'source.added', NULL, '{"kind": "recommendations", "number": "9", "project": "tc-0770-0782"}', 0, 14, 238, NULL, NULL, '6ec5360e', '\x1acc44a3be6e819e13d5fc077663cec2fbbc0e56c21b0194c1c56a80df8bebd7'),
	(239, '2027-03-11 11:00:00+00', 'shell', 'cards.made', 3, '{"cards": 1, "group": "shared"}', 3, 10, 239, NULL, NULL, '6ec5360e', '\x323a67fc332360d392ebadb7d2871bd5d413a5572fb1c6443b771bdd3fd6ba3b'),
	(240, '2027-03-11 11:00:00+00', 'shell', 'copies.stock_set', 3, '{"stock": ["bs: 40"]}', 3, 11, 240, NULL, NULL, '6ec5360e', '\x7857215843bf180a113074e0083835636a8411402ef6b80d09f4e50f8358e83f'),
	(241, '2027-03-11 11:00:00+00', 'shell', 'document.added', 3, '{"document": 1, "language": "en"}', 3, 12, 241, NULL, NULL, '6ec5360e', '\x3efccb3d44360931383d7db8294851292bfa9927deecbe553ff10ff6dd944377'),
	(242, '2027-03-11 11:00:00+00', 'shell', 'event.programme_set', 3, '{"items": 1}', 3, 13, 242, NULL, NULL, '6ec5360e', '\xef36f0dea01095b45794435f0957288b02577bc3b22d6e2026ed383583aecd5f'),
	(243, '2027-03-11 11:00:00+00', 'shell', 'attachments.chosen', 3, '{"letter": "invitation"}', 3, 14, 243, NULL, NULL, '6ec5360e', '\xa1ec9525869d9b189fd307e46a386b587d27442f15552b3ca8ba1f27e62dd492');

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
	(114, 2, 3, '{"reason": "Zqsbrwlwfxls"}', '\x78d9e6b2a7faa0b2b26e4e2d92d5598c'),
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
	(181, 2, 4, NULL, NULL),
	(182, 2, 4, NULL, NULL),
	(183, 2, 4, NULL, NULL),
	(184, 2, 26, NULL, NULL),
	(185, 2, 26, NULL, NULL),
	(186, 2, 57, NULL, NULL),
	(187, 2, 58, NULL, NULL),
	(188, 2, 59, NULL, NULL),
	(189, 2, 60, NULL, NULL),
	(190, 2, 61, NULL, NULL),
	(191, 2, 62, NULL, NULL),
	(192, 2, 63, NULL, NULL),
	(193, 2, 64, NULL, NULL),
	(194, 2, 65, NULL, NULL),
	(195, 2, 66, NULL, NULL),
	(196, 2, 67, NULL, NULL),
	(197, 2, 68, NULL, NULL),
	(198, 2, 69, NULL, NULL),
	(199, 2, 70, NULL, NULL),
	(200, 2, 71, NULL, NULL),
	(201, 2, 72, NULL, NULL),
	(202, 2, 73, NULL, NULL),
	(203, 2, 74, NULL, NULL),
	(204, 2, 75, NULL, NULL),
	(205, 2, 76, NULL, NULL),
	(206, 2, 77, NULL, NULL),
	(207, 2, 78, NULL, NULL),
	(208, 2, 79, NULL, NULL),
	(209, 2, 80, NULL, NULL),
	(210, 2, 81, NULL, NULL),
	(211, 2, NULL, NULL, NULL),
	(212, 2, NULL, NULL, NULL),
	(213, 2, NULL, NULL, NULL),
	(214, 2, NULL, NULL, NULL),
	(215, 2, 2, NULL, NULL),
	(216, 2, 2, NULL, NULL),
	(217, 2, NULL, NULL, NULL),
	(218, 2, NULL, NULL, NULL),
	(219, 3, NULL, NULL, NULL),
	(220, 3, NULL, NULL, NULL),
	(221, NULL, NULL, NULL, NULL),
	(222, NULL, NULL, NULL, NULL),
	(223, NULL, NULL, NULL, NULL),
	(224, NULL, NULL, NULL, NULL),
	(225, NULL, NULL, NULL, NULL),
	(226, NULL, NULL, NULL, NULL),
	(227, NULL, NULL, NULL, NULL),
	(228, 3, NULL, NULL, NULL),
	(230, 3, 83, NULL, NULL),
	(231, 3, NULL, NULL, NULL),
	(229, 3, 82, NULL, NULL),
	(232, 3, 82, '{"reason": "Asked by letter"}', '\x4ea1ed9eb260a9615025187ef277f4b4'),
	(233, 3, NULL, NULL, NULL),
	(234, 3, NULL, NULL, NULL),
	(235, NULL, NULL, NULL, NULL),
	(236, NULL, NULL, NULL, NULL),
	(237, NULL, NULL, NULL, NULL),
	(238, NULL, NULL, NULL, NULL),
	(239, 3, NULL, NULL, NULL),
	(240, 3, NULL, NULL, NULL),
	(241, 3, NULL, NULL, NULL),
	(242, 3, NULL, NULL, NULL),
	(243, 3, NULL, NULL, NULL);

INSERT INTO public.authenticator_apps VALUES
	(1, 1, 'sealed-1:1697a117:ra7bCzm0jod0ovMoXSndMJIaPTMDOeDigFVpLbxEILn3zV0s6gIl8M2ByRZaWyAAc02qHshUpFuRrF8crinAyv4YNjX+266iPQTZS+J/V/pssZCgPb3KYC9htHA=', 0, '2027-03-11 11:00:00+00');

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
	(60, 2, 66, '2027-03-10 10:04:00+00', NULL, NULL),
	(61, 2, 67, '2027-03-10 10:04:00+00', NULL, NULL),
	(62, 2, 68, '2027-03-10 10:04:00+00', NULL, NULL);

INSERT INTO public.bulk_actions VALUES
	(1, 2, 'bulk', 'account 1', 'group', 'police', 'sealed-1:1697a117:HsPzaEtrrRd/lYA3G9GRorQs9nuFkpcIQBIxB589BDAAg4vRrmSir4JbuxzUCdPsQ/CQnhGDOp2qcegH', false, 0, NULL, '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL);

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
	(34, 42, 'RGDE-1E2Q-MTMS-D2QF-7PPG-CN80-Q1AS', '2027-03-11 09:00:00+00', '{"name": "Zqtmntxlpmms Zqnxlwvgghgp Zqgkdxjlpxkx", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(35, 43, '22WQ-G5E7-T7ME-JDQY-734S-JCBS-5PW9', '2027-03-11 09:00:00+00', '{"name": "Zqsgsfbtswsc Zqrxcnbdvnxl Zqbkpxzmkcrg", "texts": [{"held": "u Sarajevu, 10. marta 2027. (srijeda)", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosna i Hercegovina"], "heading": "Potvrda o učešću", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "za učešće na događaju", "language": "bs", "certified": "Ova potvrda izdaje se na ime", "signatory": [], "signature": "Potpis", "code_words": "Kod vodi na stranicu na kojoj se provjerava da li je ova potvrda važeća.", "event_title": "Launch of the final report", "small_print": ["Uz finansijsku podršku: IOM Development Fund, Government of Italy"], "how_to_verify": "Na ovoj adresi možete provjeriti da li je potvrda važeća. Posljednji dio adrese je broj potvrde."}, {"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(36, 44, 'D4GK-PYYZ-B9WT-AY4E-A6SG-MKJA-7KF5', '2027-03-11 09:00:00+00', '{"name": "Zqcgtnwzwdxm Zqgfwgchxlsc", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(37, 45, 'NGYF-GSSG-SMPS-7VQH-JR9X-308S-WBTT', '2027-03-11 09:00:00+00', '{"name": "Zqdvxtwjxfgp Zqxcgbldftpx", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(38, 46, 'VXC2-VJXM-YTH6-PBXB-0M6Q-AX6F-47ND', '2027-03-11 09:00:00+00', '{"name": "Zqjrbkfvbpgl Zqnsdgdzddmp", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(39, 47, 'D53X-407M-D4FB-36RR-S3PT-73JB-XRPT', '2027-03-11 09:00:00+00', '{"name": "Zqzwknwvrmdg Zqrpvxzfcxnf", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(40, 48, 'ABSV-8N4V-EZWQ-8MRA-571R-0RZG-ZTPN', '2027-03-11 09:00:00+00', '{"name": "Zqglzfkzxgsj Zqrtdgghbdkk", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(41, 49, 'Y7R2-9WMF-RZKJ-12YY-44C2-7JQ4-GKXA', '2027-03-11 09:00:00+00', '{"name": "Zqfthgvpwwpf Zqbnshcbfsbg", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(42, 50, 'AMWM-T8WQ-C9MN-BMY3-ZD6K-3SR3-Q4FR', '2027-03-11 09:00:00+00', '{"name": "Zqgvsjmfxnbd Zqsksgvvcpfs", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(43, 51, '5M57-BDV3-76HN-QCBP-67YN-FNFW-17MZ', '2027-03-11 09:00:00+00', '{"name": "Zqrspxfhrgdg Zqtvszvhhscp", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(44, 52, '282J-HWGR-CN3H-NKCZ-VT8T-V0K3-TD09', '2027-03-11 09:00:00+00', '{"name": "Zqrgjmstklxx Zqpclrhbzxdl", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(45, 53, 'ZJP1-YX7D-SYWS-7N3G-11QP-3ZZB-1B1G', '2027-03-11 09:00:00+00', '{"name": "Zqftljdgzdgt Zqwxlzphlssd", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(46, 54, '9WA0-HSB7-QS0V-PDV8-1T7G-DK01-BSE2', '2027-03-11 09:00:00+00', '{"name": "Zqbtpxzjwvhj Zqkjkdgxkrwt", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(47, 55, '32W4-VVG4-VSNM-RREZ-6W7A-4GN0-ZV7D', '2027-03-11 09:00:00+00', '{"name": "Zqxtrrbwnljt Zqtwgjgcjbvg", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(48, 56, 'CC0W-NJGB-MGJ4-FX15-Q70T-74PM-0JQ5', '2027-03-11 09:00:00+00', '{"name": "Zqmmkwrfjjzs Zqdxbplslcmv", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(49, 57, 'SH6H-FS8X-60RZ-V3P0-TTGA-JYW9-GDVY', '2027-03-11 09:00:00+00', '{"name": "Zqdzznvfxntw Zqjxfbmxxzmx", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(50, 58, 'F9ED-87MD-VRVN-TS2S-5HM8-RXW5-VE5Q', '2027-03-11 09:00:00+00', '{"name": "Zqpxfpstsshv Zqxbxlccvrdl", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(51, 59, 'N8V0-1P2Y-RVGJ-84JV-JKSE-Y8PT-41TJ', '2027-03-11 09:00:00+00', '{"name": "Zqmxlfpdfcsz Zqkjljskdwnb", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(52, 60, 'WKCT-EQZ8-9X7P-73NZ-6KGZ-DMJ4-J871', '2027-03-11 09:00:00+00', '{"name": "Zqnkfdxvbjmm Zqjxjnxrmjkp", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(53, 61, '1EQ1-8PQX-8VM0-5X48-0GAG-9QD3-92KF', '2027-03-11 09:00:00+00', '{"name": "Zqssxxnxcxlf Zqtwkcwtpzbc", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(54, 62, '96Z8-08V3-48QG-6K8E-HANA-EVJF-1SEE', '2027-03-11 09:00:00+00', '{"name": "Zqfdjtcnrblv Zqnlwpjkxwxn", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(55, 63, 'E8PZ-9CH5-9W0Q-3N7Q-Z406-TKN8-GPPW', '2027-03-11 09:00:00+00', '{"name": "Zqkhxvtvzsjt Zqgpfwmhxcxt", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(56, 64, 'DQGV-S7DB-EV4W-VDVH-VQW6-PAEM-MYJG', '2027-03-11 09:00:00+00', '{"name": "Zqsgrhkxxzln Zqvtlwkzldtd", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(57, 65, 'J3WM-CHH0-9XWV-7W6B-RXCB-1PKE-1PJW', '2027-03-11 09:00:00+00', '{"name": "Zqjxfdvdfmjf Zqxmtgxgxpzt", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(58, 66, '1D34-DB0C-A227-JEQ5-AF5M-MJ9K-BZW1', '2027-03-11 09:00:00+00', '{"name": "Zqlmhjntpfwj Zqzzdpzknhbf", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(59, 67, '35G8-XS5J-7PRT-MCC9-AEN8-7FAQ-J4ZH', '2027-03-11 09:00:00+00', '{"name": "Zqnfmdvrsxzr Zqsbblzhnbkx", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL),
	(60, 68, 'A98P-H7JM-102C-Y3HH-1J8V-C3BN-CG55', '2027-03-11 09:00:00+00', '{"name": "Zqhdjrzzzprf Zqsnjxgdfdpv", "texts": [{"held": "in Sarajevo on Wednesday, 10 March 2027", "place": ["Hotel Europe, Vladislava Skarića 5", "Bosnia and Herzegovina"], "heading": "Certificate of attendance", "project": ["International Organization for Migration (IOM)", "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western Balkans (TC 0770/0782)"], "attended": "took part in the event", "language": "en", "certified": "This is to certify that", "signatory": [], "signature": "Signature", "code_words": "The code leads to the page that shows whether this certificate is valid.", "event_title": "Launch of the final report", "small_print": ["Funded by: IOM Development Fund, Government of Italy"], "how_to_verify": "This address shows whether the certificate is valid. Its last part is the number."}]}', NULL);

INSERT INTO public.check_ins VALUES
	('6f7b5d45-d23e-4d55-b4f7-52f606bfdc4b', 2, 1, 1, 'scan', 'A', '2027-03-10 09:31:00+00', '2027-03-10 09:31:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('bb09ae14-1565-470b-acc4-202e77dbb347', 2, NULL, NULL, 'scan', 'A', '2027-03-10 09:31:00+00', '2027-03-10 09:31:00+00', NULL, 'unknown_code', '[]', false, 'door token 1', NULL, NULL, 'text', 18, '5eabb7138292894caf20a67ef4fdf71591eaad414c1793b6a553a54c1f9e44b4', NULL),
	('2734220d-b103-4745-959a-65dee68fadca', 2, 3, 3, 'scan', 'A', '2027-03-10 09:32:00+00', '2027-03-10 09:32:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('b0ffc7ba-0d73-4814-a399-20e054d2f388', 2, 4, 4, 'scan', 'A', '2027-03-10 09:33:00+00', '2027-03-10 09:33:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('4ff6563b-6d59-4943-a00d-38440c6c99c7', 2, 6, 5, 'scan', 'A', '2027-03-10 09:34:00+00', '2027-03-10 09:34:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('ff744f22-677c-4b76-a54a-e631279f7ba8', 2, 8, 6, 'scan', 'A', '2027-03-10 09:35:00+00', '2027-03-10 09:35:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('830344e7-263c-4b97-a315-928478f532d8', 2, 10, 7, 'scan', 'A', '2027-03-10 09:36:00+00', '2027-03-10 09:36:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('e777d340-2747-4319-8c4e-5255b72a1a14', 2, 12, 8, 'scan', 'A', '2027-03-10 09:37:00+00', '2027-03-10 09:37:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('d58e7cab-b9ef-4617-84f9-e41d3d3e088d', 2, 14, 9, 'scan', 'A', '2027-03-10 09:38:00+00', '2027-03-10 09:38:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('71887073-efcc-4705-8cda-24efbb58ef76', 2, 16, 10, 'scan', 'A', '2027-03-10 09:39:00+00', '2027-03-10 09:39:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('b70a7bb1-09d8-417c-a349-e1efb4429c83', 2, 17, 11, 'scan', 'A', '2027-03-10 09:40:00+00', '2027-03-10 09:40:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('2a34a850-c224-4ab4-ac16-ad43e4a3f18f', 2, 18, 12, 'scan', 'A', '2027-03-10 09:41:00+00', '2027-03-10 09:41:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('4b716901-0f2f-4475-afc5-6066e787e7a8', 2, 19, 13, 'scan', 'A', '2027-03-10 09:42:00+00', '2027-03-10 09:42:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('9230e4a9-47d3-4f58-9de3-1d7db92ed03a', 2, 20, 14, 'scan', 'A', '2027-03-10 09:43:00+00', '2027-03-10 09:43:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('22b056a6-82eb-49cf-b572-0f8918c1ea92', 2, 21, 15, 'scan', 'A', '2027-03-10 09:44:00+00', '2027-03-10 09:44:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('07c5924b-cafd-4c72-a584-39cb5c3f7f23', 2, 22, 16, 'scan', 'A', '2027-03-10 09:45:00+00', '2027-03-10 09:45:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('e6d5afa5-6e5c-49b1-be43-002e7564c8a6', 2, 23, 17, 'scan', 'A', '2027-03-10 09:46:00+00', '2027-03-10 09:46:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('d9852d6b-ade7-4d5a-a475-c88061d6243e', 2, 24, 18, 'scan', 'A', '2027-03-10 09:47:00+00', '2027-03-10 09:47:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('d3385156-6b36-46dc-9409-84e3f02cdf3e', 2, 25, 19, 'scan', 'A', '2027-03-10 09:48:00+00', '2027-03-10 09:48:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('0cac1043-1793-4f3d-8e12-2c404f49eef8', 2, 26, 20, 'scan', 'A', '2027-03-10 09:49:00+00', '2027-03-10 09:49:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('b7659d66-136e-4e05-9a40-76deff4c48e4', 2, 27, 21, 'scan', 'A', '2027-03-10 09:50:00+00', '2027-03-10 09:50:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('3fd18817-ba7a-437d-b58a-8938eeadd03e', 2, 28, 22, 'scan', 'A', '2027-03-10 09:51:00+00', '2027-03-10 09:51:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('8ffdb541-dec0-4bf4-bf2a-9f9560456bd9', 2, 29, 23, 'scan', 'A', '2027-03-10 09:52:00+00', '2027-03-10 09:52:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('154add8b-d13f-4a97-affa-a1b851c414bf', 2, 30, 24, 'scan', 'A', '2027-03-10 09:53:00+00', '2027-03-10 09:53:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('0cb248c0-27e5-4861-b430-d802a882da1e', 2, 31, 25, 'scan', 'A', '2027-03-10 09:54:00+00', '2027-03-10 09:54:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('6bc3c10d-d969-4f8b-bdb3-93e0d463f7b8', 2, 32, 26, 'scan', 'A', '2027-03-10 09:55:00+00', '2027-03-10 09:55:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('8c83535d-19b5-44a7-b836-bdec2cd719c6', 2, 33, 27, 'scan', 'A', '2027-03-10 09:56:00+00', '2027-03-10 09:56:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('7810c2ed-be23-4e5e-95e7-33af4c097df4', 2, 34, 28, 'scan', 'A', '2027-03-10 09:57:00+00', '2027-03-10 09:57:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('2267cde9-30ea-46ac-8359-9edbe2eeb267', 2, 35, 29, 'scan', 'A', '2027-03-10 09:58:00+00', '2027-03-10 09:58:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('695789d0-722d-45c6-89b3-08232f3a15e9', 2, 36, 30, 'scan', 'A', '2027-03-10 09:59:00+00', '2027-03-10 09:59:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('93140b30-0362-4dc7-937d-914184b024d7', 2, 37, 31, 'scan', 'A', '2027-03-10 10:00:00+00', '2027-03-10 10:00:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('58043b64-b6a1-40b6-a6a9-be2f91225817', 2, 38, 32, 'scan', 'A', '2027-03-10 10:01:00+00', '2027-03-10 10:01:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('ae9c1e15-2fb8-4ffd-b77c-0a261e6dba98', 2, 39, 33, 'scan', 'A', '2027-03-10 10:02:00+00', '2027-03-10 10:02:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('79726fc0-0fd9-4c5b-878a-39467c82a08c', 2, 40, 34, 'scan', 'A', '2027-03-10 10:03:00+00', '2027-03-10 10:03:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('d468180a-427c-47c5-a1d1-883fd126e1c4', 2, 41, 35, 'scan', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('492722f7-d460-4bf2-84c7-b225078d32b7', 2, 42, NULL, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, 'not_confirmed', '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('7bbdd505-6557-4754-aec9-405da8ca8424', 2, 42, 36, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 'admitted', NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('d776bc0d-9df2-4692-94e9-0a5c37ed2f98', 2, 43, 37, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 'admitted', NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('d82e65ba-3b78-433c-9780-6e6789932f91', 2, 44, 38, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('abbcfcd8-fd76-45e4-8563-5cf3d1c76049', 2, 45, 39, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('5a421cd6-bb32-4cb3-8b3e-97f5c33ef8c8', 2, 46, 40, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('26423b07-2c49-4ce7-be7d-87a0468d993c', 2, 47, 41, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('d23ef5de-f64f-471f-9a3f-ad545c17a9a2', 2, 48, 42, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('dea4571f-b956-4a6a-b11b-054211bbc853', 2, 49, 43, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('a0026ddb-6340-4230-a891-a840080d99a2', 2, 50, 44, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('0b6fe2bd-fe30-4a69-b2eb-98384fd40e38', 2, 51, 45, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('3e6df0a2-508a-4a9a-9192-12b906ef8a2c', 2, 52, 46, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('b616a0e7-1fca-4a46-8857-4871e74d7e86', 2, 53, 47, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('164906a7-d5f3-4d53-a119-b6df357ece73', 2, 54, 48, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('315a6e19-2e05-4e78-94b1-369a96bbcdd4', 2, 55, 49, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('660cec5f-4f2a-4074-9b06-f81fb3df1b0a', 2, 56, 50, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('2c2a85d1-7891-49fd-9aee-58cfe89ebd1d', 2, 57, 51, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('641c61b7-3f90-4f15-88d8-62c7303ac161', 2, 58, 52, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('6aa27378-9b4a-4919-bf42-dfb51d50e749', 2, 59, 53, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('8dc74e01-f790-4caa-b17a-79b52aa42ffb', 2, 60, 54, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('aae670d4-09ab-4cac-96b8-9e8bcf180f6c', 2, 61, 55, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('35176a33-6dbb-4e01-b60a-4755349cfa2b', 2, 62, 56, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('4c6f0c26-7ea2-448d-91a6-aaba3b744ef6', 2, 63, 57, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('620c50b2-1425-48b0-9d3c-2767c2e6b186', 2, 64, 58, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('b2e94c2e-72e7-4e86-ab2d-6bc224995c58', 2, 65, 59, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('1d68e0a7-701f-4d2e-b563-739adae1f505', 2, 66, 60, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('c7aa3f37-644c-42b8-8c76-c1c9a6238659', 2, 67, 61, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL),
	('a4ec76ff-1966-4a08-ac06-8c807058220a', 2, 68, 62, 'manual', 'A', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', NULL, NULL, '[]', false, 'door token 1', NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO public.chosen_columns VALUES
	(1, 'guests', '["name", "institution"]');

INSERT INTO public.comment_reviews VALUES
	(1, 2, 'Zqjhrgksldcn', true, '2027-03-11 09:00:00+00', NULL);

INSERT INTO public.companion_ticks VALUES
	('f4461934-1ccb-4716-ad76-144873158e69', '438f7fe6-38d5-444e-8e95-b94ff860f0e5', '2027-03-10 09:33:00+00', 'A', '2027-03-10 09:33:00+00', '2027-03-10 09:33:00+00'),
	('7a4ad3f5-5fd2-493e-8d7b-6afc83c83b2e', '438f7fe6-38d5-444e-8e95-b94ff860f0e5', '2027-03-10 09:33:00+00', 'A', '2027-03-10 09:33:00+00', NULL),
	('d877d737-eb43-4e6e-829b-584dff482081', 'cbb9e3ec-c138-469b-b428-4283af865132', '2027-03-10 09:34:00+00', 'A', '2027-03-10 09:34:00+00', '2027-03-10 09:34:00+00'),
	('4c65789a-561a-490d-b1a8-ac46c10cfd37', 'cbb9e3ec-c138-469b-b428-4283af865132', '2027-03-10 09:34:00+00', 'A', '2027-03-10 09:34:00+00', NULL),
	('52869a28-b49f-4c8a-a8e8-87f47dcf7ffb', '4d54c1d4-674e-457e-a8d0-69d150672997', '2027-03-10 09:35:00+00', 'A', '2027-03-10 09:35:00+00', '2027-03-10 09:35:00+00'),
	('8ae92fb7-bcf9-4c89-88d7-e5c5eb6de598', '4d54c1d4-674e-457e-a8d0-69d150672997', '2027-03-10 09:35:00+00', 'A', '2027-03-10 09:35:00+00', NULL),
	('e7496135-aa76-48c3-b570-62c5faec3fd0', '65696559-9208-443e-8be9-dbab2e795800', '2027-03-10 09:36:00+00', 'A', '2027-03-10 09:36:00+00', '2027-03-10 09:36:00+00'),
	('32d3b1f0-ad99-4a4d-87a1-08072726ac97', '65696559-9208-443e-8be9-dbab2e795800', '2027-03-10 09:36:00+00', 'A', '2027-03-10 09:36:00+00', NULL),
	('b01f230f-0346-4158-8b9b-2d735116996a', '4faefce9-aaa7-4264-bdcc-df3be99692a8', '2027-03-10 09:37:00+00', 'A', '2027-03-10 09:37:00+00', '2027-03-10 09:37:00+00'),
	('a22929eb-4f13-4001-9194-910a768e0531', '4faefce9-aaa7-4264-bdcc-df3be99692a8', '2027-03-10 09:37:00+00', 'A', '2027-03-10 09:37:00+00', NULL),
	('83acdab4-4ffb-4ff7-9fee-795167e7cc4d', '6017de55-e419-4720-bcf5-e02c3c6fad4c', '2027-03-10 09:38:00+00', 'A', '2027-03-10 09:38:00+00', '2027-03-10 09:38:00+00'),
	('db9169f7-e87d-45d6-8611-675342b981fa', '6017de55-e419-4720-bcf5-e02c3c6fad4c', '2027-03-10 09:38:00+00', 'A', '2027-03-10 09:38:00+00', NULL),
	('3e652b25-dc4e-4d06-9541-da37dd0a08aa', '193776a1-2a9c-4308-ad09-0cdf27eb8a36', '2027-03-10 09:39:00+00', 'A', '2027-03-10 09:39:00+00', '2027-03-10 09:39:00+00'),
	('b9bbde92-e404-4f3a-ad95-1f9dad1993a2', '193776a1-2a9c-4308-ad09-0cdf27eb8a36', '2027-03-10 09:39:00+00', 'A', '2027-03-10 09:39:00+00', NULL);

INSERT INTO public.companions VALUES
	('438f7fe6-38d5-444e-8e95-b94ff860f0e5', 4, 0, 'driver', 'sealed-1:1697a117:Sfs+Ye8c6hE5QutdJ0tHy15aWkt442VneJyPpNyZ/sgQzxaqVZEkHZhiVXTOhy8qglT9VXMVr0C3k/mp', 'sealed-1:1697a117:rQjQiehAZIyftxPUyL5iJ/jrWaYgudaKsohyFVHDlGTM77YdW9F6XfaqGd5gqaGD7X1zyh9wsXZkOOpu'),
	('c43c9622-883d-4b2d-87bf-568593a84d3e', 5, 0, 'driver', 'sealed-1:1697a117:WhfTfmIJ762WGk+gazyUvhoB4NpT3Ru/ttOYN8m7/iWa3CW8GwZw/1QEFzFlQSB6bKEB4cFkY0uYn7xF', 'sealed-1:1697a117:dgNEHizRTn4TGWaXAmjemI0oM0E7aEUqEjEiwM2n8bGI/Svs7vjllCTFIJAaHufxjhtSQjKnAJNxGYdJ'),
	('cbb9e3ec-c138-469b-b428-4283af865132', 6, 0, 'driver', 'sealed-1:1697a117:P8n3fNYWQiziNOXizLBRrRWJmPAcLwQ/kxtLGkAqyGh5BMhpbrcAwNNNvggx8xrB8PSKKlOAeIU2q4FX', 'sealed-1:1697a117:qPoIjdx2E4zdSIzk2CrTdLs3rcZPmwJHk3aKH+nx+ClXfQQFZC+R8kQFX5I+hTHr5AXbRkR81nxOCNHA'),
	('5dfebf50-6c95-4955-8863-6df710e71704', 7, 0, 'driver', 'sealed-1:1697a117:jwCvjKHuTAocLUMohLJItrOEB+lkxcZ9R6ld+uUYRWFaV1i6+XjOjF0cFqtvPIPL6CvXsH/oKQ0KcWm0', 'sealed-1:1697a117:FU12KeIe8aLmkNbEG33apdNGbsZQAnb3VyVUG2JSebA4+6Ax9lIGW/S9D3G+MXE+D8EGa1yJL5c/wRiG'),
	('4d54c1d4-674e-457e-a8d0-69d150672997', 8, 0, 'driver', 'sealed-1:1697a117:HPFWmMODmTKwrCyM28l3mRbDA/rOOWPWfHc6KrRM2cQeUQxcnw1PdBQiTeVbbNsrPZCRrfQpfHrsBU+3', 'sealed-1:1697a117:dkanB6UiF4RUimUB+lB1zqJV/WDtPM5qX0SHUFJBYdAE8W1DbS5qpaKcvzQm40AhV/ceMg+Phfbl5TAy'),
	('3783a25f-cd78-4464-b822-86848b7bfa48', 9, 0, 'driver', 'sealed-1:1697a117:Y99RUV2D6f++18Ch+yNYAfqbhGsHmBZ/QCDETUd83848s+7TBZgkQrnFBS4LvA24Lq7dk74hiHlqN+IT', 'sealed-1:1697a117:+G3ObS6wdpi8TGYo3P1uCt8ZqecSb2p/CzBrDDmoHJRDEQr3GO377BaGleeAxeG4yvqfsaB+u1mL4pu0'),
	('65696559-9208-443e-8be9-dbab2e795800', 10, 0, 'driver', 'sealed-1:1697a117:LgpNTUIEDplLY4M0Gbcy0yscwIKq9UaIDFbzrfFn51r0bOH2Ae8/ce2ixxtfcvbsnWCZBXWT8JS97uhp', 'sealed-1:1697a117:KGn3GWA0CAvOARskZ5HM3lz19Lxmf57LLfNgoA7bUk6zufHKgpPYyLOcKaivN/jwmB55D5xaOZMLwqlj'),
	('80781fe9-69c1-4d79-bf87-807ab66a303e', 11, 0, 'driver', 'sealed-1:1697a117:jUxn5F3E+r9ksfN3unO8zm8MepSZ9B3zDBYblctnr4nqG1umJ8xzESZo0TxPzEEyz/bJYX6QzqCQnjmS', 'sealed-1:1697a117:Xxbql9rOR0wdWlZeitRmRHRv//BzN04ckDa2M38TCxr5HYTpKOCEXGTOjs65AJeNMq7kFcFEZAVLirc7'),
	('4faefce9-aaa7-4264-bdcc-df3be99692a8', 12, 0, 'driver', 'sealed-1:1697a117:7f/B9+9gqgdkPPhSwv5jfO3WjWcpxlR3lz7HbkSHR50N99CycYinTF0NO2DmR2c+dLL/7YKGfoCClA5/', 'sealed-1:1697a117:TRxCAhtnZheEafAQqQZY8ynGilAsohqJdo6WItmbllTls2etRQCVkitELMxgHc9btzbBGOk7jtA6OuZE'),
	('560819e0-660b-453f-b584-1fd072f20758', 13, 0, 'driver', 'sealed-1:1697a117:OzZPqlJElvx8zihFFEaZ45xF+w2lFfLrHPZj4brL4P70mKAecDl7nXsdgaUbmOZZVNCwK6CVVD3RgrHV', 'sealed-1:1697a117:5eWy0lNLhu7bNZ9TgJfuDEjLbVPaK1a7Gh0jsp9TB8wO6sUO9RuZ1GrX5Jko63YZGX/Gax2F896mcc5F'),
	('6017de55-e419-4720-bcf5-e02c3c6fad4c', 14, 0, 'driver', 'sealed-1:1697a117:vgdeqzsm1zGCR6DQQV/YuLi8GXGWWZnvMxgO2L20+SKVTWHjSCMvpYRxCdfwy7lTg+TNBuOZiJcyf/Hj', 'sealed-1:1697a117:jGQMdy5SGw7G5Q8000ps3ev24IAc8Cj858hzquZerPq8lqpsVF6fuw6Q732j7r7GXOYa9RqSLHQF3R6F'),
	('3c26438d-a5a3-4984-91c5-3da4a6000304', 15, 0, 'driver', 'sealed-1:1697a117:Ex55fu9wC5ifXKZ6qxa92lie1d5V08IX+VyaQr4X+7KsBvW2/2JhvE01HiHnwvCFM5WHawugHohiwQqy', 'sealed-1:1697a117:o6LR8bWzCoyJ/Z88r8IP2yzvAfng1Y6FjEwlpst2Ca4snBgkpMyt5Xf2W5TDAYEzuKjvMt/KzxdSVh5I'),
	('193776a1-2a9c-4308-ad09-0cdf27eb8a36', 16, 0, 'driver', 'sealed-1:1697a117:g/Rj1RHmN1JZE2Sl/rR7HE/ghlpXmoJCj2yoQ/HqEfyGqksWlx5XKXT1R4RfjzdNJPed16uaANF9L7A8', 'sealed-1:1697a117:337SPgEoz4LfOCvkiKZ+YcQLkdOdXvnZT0KhZeExJ1MnDP0YDCkHHtMa33gswA5yQDxmpOYyygGC7MiT');

INSERT INTO public.copies VALUES
	('a18b35ab-76f8-4686-8acf-3e72224c9387', 3, 'bs', 'A');

INSERT INTO public.copy_stocks VALUES
	(3, 'bs', 40);

INSERT INTO public.daily_mails VALUES
	(1, '2027-03-11');

INSERT INTO public.discrepancies VALUES
	(2, 'signatures', 42, 'Zqxslfbdwrdp', '2027-03-11 09:00:00+00', 'shell');

INSERT INTO public.documents VALUES
	(1, 3, '448ac2b4cf33829939752f4dc733bda9576e9b249a8444cf76d8b67a4d8aba49', 'Final publication-en.pdf', 'Final publication', 'publication', 'en', '2027-03-11 11:00:00+00', NULL);

INSERT INTO public.door_searches VALUES
	(3, 'door token 1', 1);

INSERT INTO public.door_tokens VALUES
	(1, 3, NULL, 'A', 'e8QBg-EU6HcRZmuK', '2027-03-11 11:00:00+00', '2027-04-11 22:00:00+00', NULL, NULL, NULL, NULL, NULL, 0, NULL);

INSERT INTO public.downloads VALUES
	(1, 'judges', 1);

INSERT INTO public.due_rewrites VALUES
	(1, '2027-03-11 11:00:00+00', 3, '8GA9YB2QCZ3K');

INSERT INTO public.erased_people VALUES
	(1, 3, '49563fca4cd9aa3a28688336ed4113614a05d7413810762909605ebdd568bbcd', false),
	(2, 3, 'ba34d84085cb5454f0cd6c4cc2fa74074cbfc11e132ebb1d1cf0fb613b945452', false);

INSERT INTO public.events VALUES
	(1, 'al', 1, '{"en": "Albania", "sq": "Shqipëria"}', '{"bs": "Tirana", "en": "Tirana", "mk": "Тирана", "sq": "Tirana", "cnr": "Tirana", "at sq": "Tiranë", "in bs": "Tirani", "in cnr": "Tirani", "sr-Cyrl": "Тирана", "sr-Latn": "Tirana", "in sr-Cyrl": "Тирани", "in sr-Latn": "Tirani"}', 'Europe/Tirane', '["sq"]', false, 'draft', '{}', '{}', '{}', NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, NULL, '894115ac-ace4-5851-9bbf-869b000f0140@ctevents', 0, '2027-02-01 09:00:00+00', NULL, NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'AL', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(5, 'rs', 5, '{"en": "Serbia", "sr-Cyrl": "Србија", "sr-Latn": "Srbija"}', '{"bs": "Beograd", "en": "Belgrade", "mk": "Белград", "sq": "Beogradi", "cnr": "Beograd", "at sq": "Beograd", "in bs": "Beogradu", "in cnr": "Beogradu", "sr-Cyrl": "Београд", "sr-Latn": "Beograd", "in sr-Cyrl": "Београду", "in sr-Latn": "Beogradu"}', 'Europe/Belgrade', '["sr-Cyrl", "sr-Latn"]', false, 'draft', '{}', '{}', '{}', NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, NULL, '0bf7265a-7e3c-5c23-9c14-d20411cdc84b@ctevents', 0, '2027-02-01 09:00:00+00', NULL, NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'RS', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(6, 'mk', 6, '{"en": "The former Yugoslav Republic of Macedonia"}', '{"bs": "Skoplje", "en": "Skopje", "mk": "Скопје", "sq": "Shkupi", "cnr": "Skoplje", "at sq": "Shkup", "in bs": "Skoplju", "in cnr": "Skoplju", "sr-Cyrl": "Скопље", "sr-Latn": "Skoplje", "in sr-Cyrl": "Скопљу", "in sr-Latn": "Skoplju"}', 'Europe/Skopje', '["mk", "sq"]', false, 'draft', '{}', '{}', '{}', NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, NULL, '10f278a3-4d30-5829-99d0-a526f2c3f131@ctevents', 0, '2027-02-01 09:00:00+00', NULL, NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'MK', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(2, 'ba', 2, '{"bs": "Bosna i Hercegovina", "en": "Bosnia and Herzegovina", "sr-Cyrl": "Босна и Херцеговина", "sr-Latn": "Bosna i Hercegovina"}', '{"bs": "Sarajevo", "en": "Sarajevo", "mk": "Сараево", "sq": "Sarajeva", "cnr": "Sarajevo", "at sq": "Sarajevë", "in bs": "Sarajevu", "in cnr": "Sarajevu", "sr-Cyrl": "Сарајево", "sr-Latn": "Sarajevo", "in sr-Cyrl": "Сарајеву", "in sr-Latn": "Sarajevu"}', 'Europe/Sarajevo', '["bs", "sr-Latn", "sr-Cyrl"]', false, 'published', '{"en": "Launch of the final report"}', '{"en": "Hotel Europe"}', '{"en": "Vladislava Skarića 5"}', '2027-03-10 09:00:00+00', '2027-03-10 12:00:00+00', NULL, 400, '', 'office@ctevents.example', '', NULL, NULL, NULL, NULL, '53f0dc5e-1690-559c-9b3d-0123c497415a@ctevents', 0, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, 'Zqdtgjmdgvhk', false, 'automatic', '{}', true, false, NULL, 'allowed', 2, 'BA', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(3, 'xk', 3, '{"en": "Kosovo UNSCR 1244/99-ICJ 2010"}', '{"bs": "Priština", "en": "Pristina", "mk": "Приштина", "sq": "Prishtina", "cnr": "Priština", "at sq": "Prishtinë", "in bs": "Prištini", "in cnr": "Prištini", "sr-Cyrl": "Приштина", "sr-Latn": "Priština", "in sr-Cyrl": "Приштини", "in sr-Latn": "Prištini"}', 'Europe/Belgrade', '["sq", "sr-Latn"]', true, 'published', '{"en": "Launch of the final report"}', '{"en": "Hotel Europe"}', '{"en": "Vladislava Skarića 5"}', '2027-04-10 09:00:00+00', '2027-04-10 12:00:00+00', NULL, 100, '', 'office@ctevents.example', '', NULL, NULL, NULL, NULL, 'e191e9f9-31c0-5993-a2bc-4343d4c6fb52@ctevents', 0, '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'XK', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0),
	(4, 'me', 4, '{"en": "Montenegro", "sq": "Mali i Zi", "cnr": "Crna Gora"}', '{"bs": "Podgorica", "en": "Podgorica", "mk": "Подгорица", "sq": "Podgorica", "cnr": "Podgorica", "at sq": "Podgoricë", "in bs": "Podgorici", "in cnr": "Podgorici", "sr-Cyrl": "Подгорица", "sr-Latn": "Podgorica", "in sr-Cyrl": "Подгорици", "in sr-Latn": "Podgorici"}', 'Europe/Podgorica', '["cnr", "sq"]', false, 'published', '{"en": "Launch of the final report"}', '{"en": "Hotel Europe"}', '{"en": "Vladislava Skarića 5"}', '2027-03-10 09:00:00+00', '2027-03-10 12:00:00+00', NULL, 10, '', 'office@ctevents.example', '', NULL, NULL, NULL, NULL, '6ca62f56-3b35-57b2-a13a-92a2b30ef86f@ctevents', 0, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, '', false, 'automatic', '{}', true, false, NULL, 'allowed', 0, 'ME', NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, '', 1, '[]', '', '{}', '{}', '{}', '{}', '{}', '{}', '', '', false, 0);

INSERT INTO public.export_pieces VALUES
	(1, 0, '\x7365616c65642d313a31363937613131373a33ccf28ef8665fd881f5d50a311cb1ce4790ca7da76c1c5e9c58e1e160d0b8b554435366399436e2');

INSERT INTO public.exports VALUES
	(1, 2, 1, 'guests', '"sealed-1:1697a117:kHrqFwESSy34at2wyfijl4YNNXyvsGvSXcWtBmS6wY/C6H1NXZIpoOHeFwF6ZIXLGPmNvT5gPGzNlU065P5kH2mze45O7NzcFqGQfVpxyFBhkioafv0gD3bW2s87Crt9DXXh5pkVczAK7Srs17vA7kPxHafisAgSuDwDdg=="', 'done', 100, 1, 'guests.csv', '', 'jlWS0lwk_IYKtEGW', 1, NULL, NULL, '2027-03-11 09:00:00+00', '2027-03-11 09:00:00+00', '2027-03-12 09:00:00+00');

INSERT INTO public.file_pieces VALUES
	('448ac2b4cf33829939752f4dc733bda9576e9b249a8444cf76d8b67a4d8aba49', 0, '\x255044462d312e370a2546696e616c207075626c69636174696f6e20656e0a312030206f626a0a3c3c2f547970652f436174616c6f672f5061676573203220302052203e3e0a656e646f626a0a322030206f626a0a3c3c2f547970652f50616765732f4b6964735b33203020525d2f436f756e7420313e3e0a656e646f626a0a332030206f626a0a3c3c2f547970652f506167652f506172656e742032203020522f4d65646961426f785b30203020353935203834325d3e3e0a656e646f626a0a787265660a3020340a303030303030303030302036353533352066200a30303030303030303331203030303030206e200a30303030303030303737203030303030206e200a30303030303030313238203030303030206e200a747261696c65720a3c3c2f526f6f742031203020522f53697a6520343e3e0a7374617274787265660a3139330a2525454f460a');

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
	(4, 1, NULL, NULL, 'sealed-1:1697a117:UQjN7oMB1cz4x5zgeF1onvmSOxUyVO1MfCPgVNrfmKAE5mL4A8loFnuaHVXxmuNiItV/1ip0dTHo/SKs'),
	(5, 1, NULL, NULL, 'sealed-1:1697a117:X8RMGQbDi4Wzx2mPt+/LoplPuuxsmPWjOZ/FDY71Hq5Ap1oFg2GZK4ItCg4cev47LrfjeiJWmSK+k6bS'),
	(6, 1, NULL, NULL, 'sealed-1:1697a117:NC1OIBcs+eMZO1h6CieSVs7GKN+dzAVVIUakQx7JvuOge9jd5nNyvApCmOmFnYMewcpTSmMk6FF7Z4Yb'),
	(7, 1, NULL, NULL, 'sealed-1:1697a117:Y8bJy8p3l9T2UshgJPlFeuJkTTTNNLZFHbePXDLR+8GwNJ/ZILMwg3sLBusv9Dt4cbyRSunuk7Dzu7LG'),
	(8, 1, NULL, NULL, 'sealed-1:1697a117:6bd6m1ts4pNjUsUDoaRfvUxqY/cTVLZDjDt8cxDf2pSeErM2SHaPJBPKjIPIVBukZN2Q8TIVB7P4WmZs'),
	(9, 1, NULL, NULL, 'sealed-1:1697a117:G0KEbKDS5mc48lJdTYuXNNwCWvjgu5wWthHm1CmAggFnUTyOIlDLvxL9d7bof6f3aSwlDfmEvB7ADTUt'),
	(10, 1, NULL, NULL, 'sealed-1:1697a117:Dfu2I17woiI5xuGVAtQ6JSBJUB0dwyK/JVhK1opy+vBViTy1ZVd5DB6KRXg/sZHaNSznqT81Z9OvbIPo'),
	(11, 1, NULL, NULL, 'sealed-1:1697a117:3YK5SQNjPhXYKRtauiTJp6G5l1tjaoReacvVY7LLMKgHhrAFxTXfoIvebYqQjU3rrOazIfLavP+uMNaL'),
	(12, 1, NULL, NULL, 'sealed-1:1697a117:Mf3OuYPqR6BJL6t88kAogBKbN/rJldBB+QGiefRy64rDhPyy/enFNneRw9e1uiyQabVum2oSGiQyKSFT'),
	(13, 1, NULL, NULL, 'sealed-1:1697a117:FSgKf0Fo3+w/q2hSPA8rWMagp+9a4peVwvfrfA64yhmkiv0RR819URiB2SLNve9N1Zmwm9744GMmQ/s6'),
	(14, 1, NULL, NULL, 'sealed-1:1697a117:990asVkooM7aS1mpi1xKLgk2nTZVHNAojX0cRKxTm+DzlZFc9PUvPKu7EIAIVjusmpl0+xlaRJSaB3Z4'),
	(15, 1, NULL, NULL, 'sealed-1:1697a117:xWeV07WJ8+cgRQtom34AX1gNtRiwnyVTFUM8j5Q6Mu1osKqKE/GdIuzrCzSLCI7y48MOsGlW1ivZ+FZ4'),
	(16, 1, NULL, NULL, 'sealed-1:1697a117:TkL2UjCQbpD1qNlpWolISeRq0beajzYgS1mxVVJlvCYeWwFgoOCxUFYzD3mWyIzSnfrBNg3NyiDSnJj/');

INSERT INTO public.former_invitations VALUES
	(12, 2, '1U6IMtqz_XZiOYQj');

INSERT INTO public.former_registrations VALUES
	(2, 2, 1, 'XiIFMwL7eizH1qjD', 'sealed-1:1697a117:9T8Un/VseztHO5lpyf4n08wxb4fy8rt4ydeHRPjAsTYHS9PQtghvpqQICH1hehodz0kyZ8wsfSLZuWMo', 'e2efff30-be63-45b4-8605-3d3d4ea99212@ctevents', '78f27c0f2e5300dddab883a5a037d4d227d350ac0209a6d9c9ea731a6f94bac8');

INSERT INTO public.former_standings VALUES
	(42, 2, 'pending', 'registrant', '2027-03-10 11:04:00+00', false, true, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 'accepted', '2027-03-10 10:04:00+00', 'staff'),
	(43, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, 'declined', '2027-02-01 09:00:00+00', 'link'),
	(44, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(45, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(46, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(47, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(48, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(49, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(50, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(51, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(52, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(53, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(54, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(55, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(56, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(57, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(58, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(59, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(60, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(61, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(62, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(63, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(64, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(65, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(66, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(67, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL),
	(68, 1, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO public.frozen_figures VALUES
	(2, '2027-03-11 09:00:00+00', 'shell', '{"cells": [{"sex": "f", "group": "police", "absent": 0, "invited": 19, "replied": 16, "walk_in": 1, "attended": 16, "confirmed": 16, "registered": 16}, {"sex": "m", "group": "police", "absent": 0, "invited": 7, "replied": 5, "walk_in": 1, "attended": 5, "confirmed": 5, "registered": 5}, {"sex": "x", "group": "police", "absent": 0, "invited": 11, "replied": 8, "walk_in": 0, "attended": 1, "confirmed": 1, "registered": 7}, {"sex": "f", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "prosecutors", "absent": 0, "invited": 14, "replied": 14, "walk_in": 0, "attended": 14, "confirmed": 14, "registered": 14}, {"sex": "m", "group": "prosecutors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "prosecutors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 25, "attended": 25, "confirmed": 25, "registered": 25}, {"sex": "m", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}], "means": {"scan": 34, "paper": 0, "manual": 27}, "funnel": {"invited": 51, "replied": 43, "attended": 36, "registered": 42}, "arrivals": [{"hour": "2027-03-10T10:00", "attended": 29}, {"hour": "2027-03-10T11:00", "attended": 32}]}', NULL, NULL);

INSERT INTO public.guest_imports VALUES
	(1, 2, 'account 1', '2027-02-01 09:00:00+00', '', '{"new": 30, "rows": 30, "same": 0, "changed": 0, "refused": 0, "duplicate": 0}', NULL, NULL),
	(2, 2, 'account 1', '2027-02-01 09:00:00+00', 'sealed-1:1697a117:8F/u762/bCRDVqcr8C6rC2xkARoKQJAkFjiWHVSWfMdn+tyAB3QokIlVTeLMG6S8eIcxTUKHJt+jsI2R', '{"new": 0, "rows": 8, "same": 1, "changed": 7, "refused": 0, "duplicate": 0}', NULL, NULL);

INSERT INTO public.identity_changes VALUES
	(1, 5, '"sealed-1:1697a117:r9LAC7JNDuNOWoMh3d9f1nstg1VtYK3gXJNPLCc1mw7RcXd3oqya81Fc+uPwrTcitFzPVuGjdL+2D9Vn9jFGL9tNhqNyxdI3RMA/hInfG6uqelBejSffUCzxXXdtKjI8/uO3eorm+gHkBhrgm29X3YYWCHTcKkygve/qJAL4sm3P+zgr54hT0BLydSu6gEw0DFZu/Uvza+7OU7TvQXBYpMRdKSP/kSWqLEJZHFjuP4YpYbLFXpcW+Bg/iNM="', '"sealed-1:1697a117:v4XP6/TxfH9/H6la+EjJVDgiaIt8a7VCJ2kONlf1qTB32J8/NmIbQbUbKXb3dQAs4i3y9zf/AV0XKPh0RAzAloEwNpQgSkrjTFgugOaqtJ0wePdXStQG0w0obBbM3hS8SObeg4A3xnkGMABWvCHXifo2og1C1drffWceNY3JfYIqg68/qeRdFteYSubSC1aaJAd9VLnQuQ4aoFSx"', '2027-02-01 09:00:00+00', NULL),
	(2, 9, '"sealed-1:1697a117:McOZvSrXvYR+luB1+4PGOqrBJjyb+4d5Bjtuz38rNA85sIKj0R6JHteNKBY73ixntNTiN1Y27tn20vRXGW/wo+2f+C8XNKfhi4TJZAhaEuqlaiBcaSLqEDeAg1IASDEcCXj7v4iXLPKNAFCDmYN6BokJpr50goSHzH32ue/qsxP7aCxgvVofmBPus/LuYCx8r1x1Dvmu/hZ5hrD9186Q1zsKQs8bkpYFGjB6tIkRiyRzMUf+oa8k3O6xxkQ="', '"sealed-1:1697a117:90zBufb9ircUIQOvWkLg8arNjdC5YKFlv1f8OsfubtLxCFRqEUC4t4VNRDnc2CzjZc/AH8NdF+BmSiu8IrgpSssb5vhd+D1lXTXZduPtG3R1pjaZIMziQEWKctb2+JREi8c2PMaxbNfpjT4jNsBibcrDHHLJp/OnaKW3TWL16/SU2ikQ7LfNRzidJItUvLDxUxOfUMOdlzAtiDDp"', '2027-02-01 09:00:00+00', NULL),
	(3, 14, '"sealed-1:1697a117:2nhFSXJsy4J73QQgIC+JikM8jvkKgF0Z/+vjW74oi4eWlkWt8OT6rPErV+EOJHFame39WInr2ZQZlNfTGidutMluTNAUtgB2MvhKZFFteOGaevR/gqg++4g9F0sO/R/oXCseo/fjshPGFmjpiOkfOF5uealPmPOosJoOp4hsjm/KbjISdeAHcMXKs5yr8fvTW/lHjljgYWBqOAzZk6GYyvASyqVnKPvgnGLCAK7qy6BwIpgoWZjsdN+F484="', '"sealed-1:1697a117:uvw889/HTFRfzr8mHHkrpz3/YCWY03N0CA2MENS4uTR0ETCpvonW9D+QbRGKC+uwoBVM2ahFgTg9GF4h+0maJfTtzS5SKY4gX/kHnBTz4dyoAjMtWqzSpgBXxB/oNzYB++RXq+Y359ewe7YfLQiZgSWAABr182Qm1itWvOfrdEOLW3d+kBavdAV4Cf9MgrOCigK9EWoPD4KjD0D9"', '2027-02-01 09:00:00+00', NULL),
	(4, 18, '"sealed-1:1697a117:Jib5HoVgWAgjw9B09lYRu/nSDED1kZ0OOPDXvTgKRiSKiM291LfI2vp/mT/+oo7v3cdZo5yaSx3AKZN222IKZbb6uhqs+RTENXhhEGkdxCv/Ss136I1gS5npzVCk2kJSJLANwvBFz82pU4EObyWF5h17Z5Y+mS+ysdizGgwUwkof7K4taYF1+4AnOeNJjsWnNWkybPo8Il2ypcQBfySMsl1i+Qe7Ei/McZRdj02sqMkhBpeqa8JOtPitkOw="', '"sealed-1:1697a117:A/mlE8MgCg6M837y4Q6LK6KvIlXS2e8jKqlClBnx4p2Nn/jME9UeyEXmtWhgwgw6bATHO/iTMfYLBfPq4vQ1LVxiubwTcZ/T6wUp1eaOkL90FM5lQ5OqI8QRB8yXqa4nq/0Jhy/0pCr7I+6/E5UXyzpbrqBhU/9TEYKKE3USjlCIwdk8n/P6hpUbIWfVWJzRMG0fztg+RK2rvhIY"', '2027-02-01 09:00:00+00', NULL),
	(5, 23, '"sealed-1:1697a117:BBuHuCyDLZR2d5gvXsUDXLCIVcfyhmatAWDhdao/smWAuXYmdo5jOw0M4ClW9wjZfnvF1kbh6+poh3sOQOgit+aeUoEJ1/8VvOZj0lkS1EswXC382Vh3qI6riasepVsxgdyYGZ+J40sdZZPSPj090GYTsl9ADVf+W1yi6qdlVtRAcX0yFDHJH379wee3UzKkZdz67rv1v8W5ytfHBUAaGxAQJI/NNDu+PDKJcB1uMyuQRPc8fIW+mp/rh7E="', '"sealed-1:1697a117:6kovs4n9aoPHE6USnhoHoIfoTVfqbknhlzlKckRhI/x01wmPUrzTUao++00oCBepRsWzxXZsVs0ZAHCScPD7B3TMGz6V13k69FbnwlqGzggUG1JglbYRI3kWexxS8y2fEA3Ys3gaM6MoU2VpLTyQn0IbiCm+FTBo0cnSxsJfBe6rvYV1fAoYntGMPaOLYOCBO23hQkQjVSSgmWsw"', '2027-02-01 09:00:00+00', NULL),
	(6, 27, '"sealed-1:1697a117:8B6xPYgbmRO4bGiF+3/E1yYiUOTzdBoPkYRrBjRG7Wm01gJviM05zH1G9fedo9dGWKG01c2JCemiraZ5J7nUcPVevldTX6fS2jUBffumpUTHM/fHVfVPToC+Yhsm0zyGMWBtgWNzKrUXaiS+GCXRwf1BqYAi5a//WzDEXwCqb34CAh40fvqcl+kIYdgPsP2r0zj1edkFWBsi9ZS6YdMiB/lGdXLs0xuj4vyzZRZRorqMdk+m3+XjnCv61L0="', '"sealed-1:1697a117:XFn6zCSh1KOAeY5KZ1PBulvha3MbGz2MguufK1UoUZZmM0Z/1KD5lddgB+SGnA5U8tuJPsbuudkIeYoGrEn0pMwxSy6NuPR2rH2rAHydQ8dsosbUcqdqCuBHywIAvZ33tNp50npe7cbjrQFN8vO2vZoiz7k+x2QyFIR+JhB9M1D+wgOcc2AK94K3gyADPCdUrzvtHXPy73TX4WFP"', '2027-02-01 09:00:00+00', NULL);

INSERT INTO public.imported_changes VALUES
	(1, 2, 2, 2, NULL, '"sealed-1:1697a117:3JIUddppknvN/D8wKl4fNdlw7WCLMoja5CZu2AJrjy8EkeB7DG/h6IxHn/XrNBpU/mPsE2qOI/iLiEcu5yJcfYrs6/T4o8KutdsssmDVAQjOfOCg1/UxNDDjT7c="'),
	(2, 2, 2, 4, NULL, '"sealed-1:1697a117:Gr7rpSfW+fcH++IXooFpXYIsaebztWWuhOtIaY5XEE2tQN77q7BtZvUkQX7KN4wf3Wr3KuQDoW9L6nNsTHFfvJ3gfaFZ7leKD61yPHlN0t1M1YRcT3j4dOw9Y78="'),
	(3, 2, 2, 5, NULL, '"sealed-1:1697a117:fPo4Nj3qO7U7NtbvrJx+yw6DCvryJ7aqg/80C6Qz0+U2M5D4jHqCebd/I/E5DfCQkci4PR82L6yqXh3BOZWosLzC6z6bhJ6I0RmCLpUhPAGAO068z/uSUOxbpK4="'),
	(4, 2, 2, 6, NULL, '"sealed-1:1697a117:x2aMkJiJh6YCYqhLHu5rcKXHHLSgldshuhehwpJKt/X0u3tosx00n0+MeKwmVwpD1VFc9xqXbnvbEw2U2sTgwse5heiNlq9O7CgWZTNAOyiVit1buyt7KZAIhjA="'),
	(5, 2, 2, 7, NULL, '"sealed-1:1697a117:s8z+5+VIiYRAW0f1AjoHajC6W0ufwssuk2wnh8I3eREjdtcUqI2DgTNv32fIzXp+EGHuot6eBRNEqFOTkEohIj5LOlHHFUyCPeNvw5rfNvNn/UX4rCnQBbobCiY="'),
	(6, 2, 2, 8, NULL, '"sealed-1:1697a117:HWZMEfGThzkD+PH3FV1K9alV/eQtg3xeuODm33CVDfKyv1SYrd6xzJc1JMrRlcTuKWf89IJ1kRWG2u6fipfk4aF4TeUwWPLeT2eZSbYOsfIAqnGoLyPCyXBHbnE="'),
	(7, 2, 2, 9, NULL, '"sealed-1:1697a117:/SRpNc8iNZHqlD+utL1lGPOjUdsJ0TtfvjavbEYKDhKo9pK1UV6/58i/KIs+hFLLIeJNbCsxtwtCpCPNeg0MBNxBilhwPrQoT5/ImuN9JG7VW3ocIeZnoxB4Fxk="');

INSERT INTO public.incoming_mails VALUES
	(1, 'cfe8ef97a86f8d406b67e7b390ffabca470f3715f6961ac272fa9ccffe357a0f', '2027-02-01 09:00:00+00', 'bounce', 'counted', NULL, '', '', 2, 1, 1, NULL, NULL),
	(2, 'de042dce59283e62429caeff3d4d37c246360b2bd5a4509160ef163c6d95c336', '2027-02-01 09:00:00+00', 'reply', 'counted', NULL, '', '', 2, 3, NULL, NULL, NULL),
	(3, '515330600eb219e8e4c7ea7b699e3c2255c117f31f8b5afc34eee442ba72b46e', '2027-02-01 09:00:00+00', 'other', 'kept', 'letter', 'sealed-1:1697a117:ZKNHoA/AenMp/lYW7RMULrqN3zFdBvohFZ6hkD9K3qFjuLEmzgG8KbLJP7ChH7nCtKGOrZXi6UmjLYv6', 'sealed-1:1697a117:HC9VnW/aeD5YZ2FUU7aJYmbCHGy4O2z4gJbgfsMv1GWGmW9h0ilvBdRibaT+qxK0+YF9noBxmccsJef/', 2, 3, NULL, '\x7365616c65642d313a31363937613131373a166c166e38aca1d731defd454b5e0c34f8de4a8997dd4229ca031b0500c1bfdfdcf980a5b89e7b5fc42b9f1c9d47c3bacd928eaacf0b55f74ca2c59ed4c886758ed93987dfd5f695665ada642232a4cf7fbd286a9dab87de8ba03cb9d8ef7ce6671eb703725be2cf9c30cee0fedfd75e1d1ddec64d67c9f659dec1d316954c3e2337e00fceec2fcce6344caad7628801deee3d1935929587f520079100b7d358b6d94c00823e0ba78d1749a5e558da2d66a5ea7402e593c0ab9d3a1abd38340f77d9004f5f7aeece73ba82ab4798f3f59a77f1a581bb47e01b280ada6a3e66cfcbd455d76b7b0b3bd5ff60fa831e09cea78219f5b059717015e90e4349996d45874e01b937aa37ab5b44fb19c7a42e5774fafe35d4256974e4252f384d1337ea071db6d214929aff4716a25cdffa82b09e6f34b80b14f00efe09672b301fc82a21861c7addd5eee842ea03216735571194db68f2b29288df5f28654d77703043b3194b0c711f22c29f858e0e315db8b5aa337032aea3b6ead4b212e099f33089a1687580795b89b846b91911ded58b649f8096c2d7db43df281a9feb321e88025073096408da87f2688271af15c33b1312df30041e4fa32b8eac2d6e47d28a8fb49f937b7e5c9b15f63bf339f9e1bd378aeb5322c4dac253b7e3a5512134a987c7def33a04258a6714c42114b70e5a5241d44fba5aa10679642b1a8441dac36e2a52c751a95c58a21f49a861afa48d429427cf2820560c762398d18f0d71106f4b6ee39eeffd9d7a7cdb02fa37f282948666ab5ead700e7ab4bac767adc30f0dbf38bc108ed1fdb4ec3b0037f6a548dd177e03b690a4272984265926b8c53ed3c041fe3a249384a4438e7c114383236a913cd3e3129fb7fc3cd645b0bd3907446c1102f804d568facef7aeb3d0885bbae64d91ba602e0687fee7a48fd65441e4aaad05fdf2bfbe5cc96e0f7e3075edaf85e47c43e532621daa2a95726c103dd1e714b82f2c830c54bc7c4fd339838bc1d7662e291d1cf5ec66d6daba62d18d38042bb561f2556c5f67e43292207ada68294e23a6615f2c4557553e084bd236c6aab8a083cd87b517b40bf0b7afe3f707a926989d769dbcc96c0a613b7f5ae86144b02925275d04cf7dcff2f8a26df7471b104e3b0be826b26d5e7e18e09928c3fbe2efbecb4cc96db1ff9a72f9f9e526481ebd756260df9e5a0138d09a09d36d9b7cfdf9109ac170b267985312ff2cf85d64feee1d68aeed01814a5eb5bae3406f0909c04f5c53ca842eedccd593916aab2ca61e27c9b0838c86b7118e3c4750366a6dcdd4b1dcf3ab13a185594da306e56de27dfcbc9dc8c2651825e687307a2203e418dd8b255a40670eb836276954e603815e191253b938cfcd297bc6fe0f4ace69f3bae321f21084ce6cf3ae5a', NULL);

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
	(31, 2, NULL, 21, 25, 'zqtvhjmwfrpl@ministry.example', 'en', 'accepted', 'LcJOFFD2eHqyy3G-', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', 'zqpwfwjtwfwz@ministry.example', NULL, '{}', '{}', NULL, '', NULL, NULL, NULL, NULL, ''),
	(32, 4, 56, NULL, NULL, '', NULL, 'draft', 'Fqo5AnXXK46zJJ1u', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 4, 'f', NULL, ''),
	(2, 2, 2, NULL, NULL, '', NULL, 'accepted', '7m8-F_I47k9Legh_', '2027-02-01 09:00:00+00', NULL, '2027-02-01 09:00:00+00', 'guest-list', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(3, 2, 3, NULL, NULL, '', NULL, 'accepted', 'Ga63bbvutiMcq_Oq', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(6, 2, 6, NULL, NULL, '', NULL, 'sent', '_a9_QKmE4rV6lVOb', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(7, 2, 7, NULL, NULL, '', NULL, 'accepted', 'a2-jbWfMSkWkOoHy', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(8, 2, 8, NULL, NULL, '', NULL, 'sent', 'jl0hW-Ki4D3MwpLu', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(10, 2, 10, NULL, NULL, '', NULL, 'sent', '5Ob417UvRqdUmWiF', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, ''),
	(11, 2, 11, NULL, NULL, '', NULL, 'accepted', 'H4kB3ltY9Aau3QO-', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, ''),
	(14, 2, 14, NULL, NULL, '', NULL, 'accepted', 'nk9rSg5-PtyopOgr', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, ''),
	(15, 2, 15, NULL, NULL, '', NULL, 'declined', 'DnWSJtBqpGTx7jWX', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 'link', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'x', 1, 'sealed-1:1697a117:0IIE91CArK4BctymRCzL5nCgbml4S/eIVWTSOv1xdY5JvrIDxfs86hRvLt+fKuw6XOCoHoNlPpCpmOWT'),
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
	(4, 2, 4, NULL, NULL, '', NULL, 'accepted', '0CRRQdmup3FBiZq9', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-03-10 10:04:00+00', 'staff', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'f', 1, 'sealed-1:1697a117:/GUG7T0d2vVsnHPYMvH7oTv6d6Wd9pBedpWi7abna7TVuflVBJ9/laCzZoNhsVw2m6TUXz4kmARyTytX'),
	(26, 2, 26, NULL, NULL, '', NULL, 'accepted', 'gyLSqqdEQZWBWn82', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-03-10 10:04:00+00', 'staff', NULL, NULL, '{}', '{}', NULL, '', NULL, 1, 'm', 1, 'sealed-1:1697a117:vkIzJB29q3j4/tNWXNed0ZPeV9URyNkMu2792G2Hv6nywZEZDnlzIy+zLAt7Ujc4PQirojmiVetnjhjH'),
	(34, 3, 83, NULL, NULL, '', NULL, 'sent', '4uMcI3_lMPAq7zh-', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 4, 'f', NULL, ''),
	(33, 3, 82, NULL, NULL, '', NULL, 'sent', 'cML_a7L9MlQoNuTW', '2027-03-10 23:00:00+00', '2027-03-10 23:00:00+00', NULL, NULL, NULL, NULL, '{}', '{}', NULL, '', NULL, 4, 'f', NULL, '');

INSERT INTO public.letter_wordings VALUES
	(1, 2, 'confirmed', 'en', '{title}', '{salutation}

Zqjttwvncvhp', '2027-02-01 09:00:00+00');

INSERT INTO public.list_readings VALUES
	(1, 2, 1, 'headings', '"sealed-1:1697a117:X7oLdmgvyM0EvmEEWXew5AQ9jVMRLzkILITi4Dg30pywRb689GFBAeOUmCkJoSwcupnuSRoaqA9OnOAfTp8/+x+79TiEaSinPYWA30KJyHzAIWwhaMeLl72oKQI="', '2027-02-01 09:00:00+00');

INSERT INTO public.logos VALUES
	(1, 'Government of Italy', 1, '\x89504e470d0a1a0a0000000d494844520000012c0000006408060000003c010dc0000000e24944415478daedd6410d00201003c183e00129b8018d38c209a8e071c98c843e368d0000000000000000000000000000000000000000000000000000000000f8acf431af19800caa0900c102102c40b000040b40b000c102102c00c102040b40b000040b102c00c102102c40b000040b40b000c102102c00c102040b40b000040b48abed75ac0078580082050816806001081620580082052058806001081680600182052058008205081680600108162058008205205880600108168060018205205800000000000000000000000000000000000000000000000000000000406e0f56b7040378553b250000000049454e44ae426082', '8ebe74c34836a24b', 300, 100, '2027-03-11 11:00:00+00', 1);

INSERT INTO public.mail_box_readings VALUES
	(1, '2027-03-11 11:00:00+00');

INSERT INTO public.mail_tests VALUES
	(1, 1, false, 'a53eoknllq4ibkbzjyjcw4k3y4', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', 0, '2027-03-11 11:00:00+00', NULL, NULL, 'sealed-1:1697a117:o/gFTtabuLyq/8tOAghQgMSq56dak9TXCkJmlZsMbSloy/OWQnj/Uoezl0BGGeemAcGxv1CBrDdzkGl/', NULL, NULL, NULL, NULL, NULL);

INSERT INTO public.mailings VALUES
	(1, 2, 'invitations', NULL, NULL, 'shell', '2027-02-01 09:00:00+00', NULL, NULL),
	(2, 2, 'invitations', NULL, NULL, 'shell', '2027-02-01 09:00:00+00', NULL, NULL),
	(3, 3, 'invitations', NULL, NULL, 'shell', '2027-03-11 11:00:00+00', NULL, NULL);

INSERT INTO public.messages VALUES
	(11, 2, 13, NULL, 'invitation', 'a059ba8f-33dd-48cd-8c8a-18cb36e39083', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:dI4GE61HVY3Yg5/bWOd36cdzlj7dZvpbATv99l4hYGMIGkx+rxuBMCcnsZD07nrsEqCEu5jHX/e1cqln', 1, NULL, NULL, NULL, 'invitation', 13, 0, 0, '', '', NULL, false),
	(19, 2, 24, NULL, 'invitation', '4b9d130e-acaf-4011-aac1-e25878951441', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:ysl/QcS2gGiJz/YHiUZa1cJuuLA4reCaVyJy8/Y0REREySDy4EcRBKi5kvjEfhQCS+B9XZ13uIFio6+U', 1, NULL, NULL, NULL, 'invitation', 24, 0, 0, '', '', NULL, false),
	(4, 2, 3, NULL, 'invitation', '262f7f0a-975c-4b6e-add6-5e24948097db', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:1cOeUEg1u9heHVWFg9+FQUXJNx0rYjq8x0tMRa8nAHyQyTB54MIdcNHexafp8MlOHH4g9SCW2ExHaCxq', 1, NULL, NULL, NULL, 'invitation', 3, 0, 0, '', '', NULL, false),
	(6, 2, 5, NULL, 'invitation', 'cae91969-e674-43a6-b0f1-a67879186d4b', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:Kunra+FXZiJgJ5wmDBZPXHJH7VDYWpBz7wTXRBEslYGzLkLmLWt2EzQknqAcg9hah+iPzPdDbp2X2T9q', 1, NULL, NULL, NULL, 'invitation', 5, 0, 0, '', '', NULL, false),
	(9, 2, 9, NULL, 'invitation', '2940ea04-8237-420e-aef9-6509efdc6ae7', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:KOJ/T/ScYuZNWy+QdLI4a8zfRqgKHYQZIQo7wUUFqicN0xqmBNeWBEJ4bsGyJmRMb4OipZDkotJlsE/v', 1, NULL, NULL, NULL, 'invitation', 9, 0, 0, '', '', NULL, false),
	(12, 2, 14, NULL, 'invitation', 'f50c12d5-0e45-48a7-a46a-6418113c4887', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:YWlv6dP5Jo7/RAgiJ06EYDNc+385hFMhNHVzb2YbKLg9EGOimeYP7jnBS9UMmMEvhvo3cxUu9cswhLTG', 1, NULL, NULL, NULL, 'invitation', 14, 0, 0, '', '', NULL, false),
	(13, 2, 15, NULL, 'invitation', 'f7bb32cc-12ca-44c1-a963-fe277de5f540', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:VbLgfTLjN6eEAPJtryRQJdOk/Ch1HItWcgqH2xwAP5SUeGryFOw7zTEWCGSg0Em/+4yk3uM+pxwbnqmm', 1, NULL, NULL, NULL, 'invitation', 15, 0, 0, '', '', NULL, false),
	(15, 2, 18, NULL, 'invitation', '3577af5d-d0b9-4fb7-ae8e-2299650f1833', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:fkOW5evx/pJFQ+79qF7i7DETo4F2/TP0yrCVA7nBS1ezNQtJyZ5/stY9UZH4G+VLq6dWRUJ0iC78vjFO', 1, NULL, NULL, NULL, 'invitation', 18, 0, 0, '', '', NULL, false),
	(17, 2, 20, NULL, 'invitation', 'f414f02e-5074-46d8-a529-0c4cc4a6a8c5', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:DwCWF3D1yLbC8VMBM06bhgdsknSnR9nGrFQ9MrXzt2NDSWyomvFzeh++rNxPMz+3PahBzZgc8LL8u47b', 1, NULL, NULL, NULL, 'invitation', 20, 0, 0, '', '', NULL, false),
	(18, 2, 23, NULL, 'invitation', 'cb7463a9-1f35-4bb7-ab0a-6b7302c2155e', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:0uKxWs+8MDgDU2qI23ZLTQRCk5iIvGUaK7qHzucK4wFj8sG75fADnpIwCQxQELApZSmEOFhLAlYStFfN', 1, NULL, NULL, NULL, 'invitation', 23, 0, 0, '', '', NULL, false),
	(20, 2, 25, NULL, 'invitation', '4db37a75-3822-4175-b875-04f36821dc71', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:wFh+S96NZYWFcrXsFLHQQToabEvCezpnbo3vjU9QyF6c91MMGpax89yM/bhRpnhAJ8zFu6O5iJq7DAtU', 1, NULL, NULL, NULL, 'invitation', 25, 0, 0, '', '', NULL, false),
	(23, 2, 29, NULL, 'invitation', 'e2543334-d441-4ef3-813f-4999a4bcce74', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:btmTub5LWu49DnOb5NTO6uvvIICiGHfZrh1XbpIcPxT78MMtFjzxdkAOMzAOuspPjGw8HgHuKkHTLWGx', 1, NULL, NULL, NULL, 'invitation', 29, 0, 0, '', '', NULL, false),
	(25, 2, NULL, 4, 'confirmed', '9c89946e-397d-4d58-aaa7-4565551fcce1', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:ry4gfIFXZ8F0iFQD5qHyZ+BvMxvB3tFIki95M4w4ksKDJcuEazve9J44Q3uNvvM/NMRcItouoFSI5Xt2', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 4, 1, 0, '', '', NULL, false),
	(27, 2, NULL, 6, 'confirmed', 'ba61ef6e-90e6-40a5-99f4-ccf1be48ea1c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:yEtEhK5csvuILVzA5FwHdc+L6W2HUyPyruD4hFAiQ5LLcDS212fXsC7dZN9YFk+mpAIKc5iyuIznNTJF', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 6, 1, 0, '', '', NULL, false),
	(29, 2, NULL, 8, 'confirmed', 'c9c80eea-5a30-4f62-8130-24dfdcf64994', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:UGzNQfh/UT6RBobfmThcgerYziZS5ysrFPrXCdBI3JcEq4EfyIGu5D/oNApbW4Ll+c8wbq5NzBQslSLl/hCsvs10MW7HH14keUwQ6cUJSgo3NT3Sz8nD8s9aqvY=', NULL, NULL, NULL, NULL, 'registration', 8, 1, 0, '', '', NULL, false),
	(32, 2, NULL, 11, 'registration-received', 'f1536941-0634-42ce-b437-d7f716190ffe', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:NaFMmOIJL4rS3tRosoLnAh59rqXoEc9SkehLpir+4zrKtwq7agcICzLhArYjbbaeiOHKcPIMg4jipjzG', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 11, 1, 0, '', '', NULL, false),
	(35, 2, NULL, 14, 'confirmed', '3fccf1bc-2a51-42be-9efc-42cbc3db361c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:jqxHfcJcFj6PPi3LKdRIYdLw75P8pgYjWvTvydDGigA7V4RWNV3deg3ge2ZG3MDYeWERjTPpUrqBwZmf', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 14, 1, 0, '', '', NULL, false),
	(38, 2, 31, NULL, 'nomination-request', '299f90f4-cd05-43d1-9760-45ed6992303c', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:uK+7IebhHrIqjb4Btzb9GFAMWFWahyt78vwU9mzHj8Vqf/G8JUjL5dnWQ9WmfwyQP7mYb7xdizZ7KqIQ', 2, NULL, NULL, NULL, 'invitation', 31, 0, 0, '', '', NULL, false),
	(40, 2, NULL, 18, 'confirmed', 'cbe3a5de-3959-495c-9a5f-a0220f2b67e3', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:FToBHvlJfZFaFUr0bNi5N9RCGaYdzPE+nADHAZR0tp37Wo9TYxzoFZFYSGrHGxk98Kv17Fy9KzbpG1i8', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 18, 1, 0, '', '', NULL, false),
	(43, 2, NULL, 21, 'confirmed', '1bc19013-11a5-491f-ba5f-14b140073a6d', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:3R2GldDc1fCpVva2OnCzm14g3fwRoFeyH530V6BNReHU+HfEvBVNOk94T6i7LmJSvIGkcmYLEYas9efU', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 21, 1, 0, '', '', NULL, false),
	(46, 2, NULL, 24, 'confirmed', 'c766d6c4-21a9-4287-82ed-5c9ec16e3731', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:kwOe58Ek5vuCnygYlTYYdQvtxxsSsY3aDTcSIlOHpAJOpCsbjrL0/GnxyyBxRzUCO2IhVe8Enq/4xaZX', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 24, 1, 0, '', '', NULL, false),
	(2, 2, NULL, 1, 'confirmed', 'e1e7392f-9182-4e79-9a9c-6691c0f44925', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:UWPIlB/eRdFKlP1tb3hanIkfHqJxthdCYsiSRk4hJ2JUeONZvIDwueV1lP4+lmU9+BjEIEx3jhhhK6pZ', NULL, NULL, NULL, NULL, 'registration', 2, 1, 0, '', '', NULL, false),
	(3, 2, NULL, 3, 'confirmed', 'f2b12d0f-98a0-44dc-bb4f-d0d2c1853974', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:ShhawWVpQyrrUBkHN2FmIiBWyayw+0v8c4/R+A+JhfqCuJP4o2YZZNzbAOUWYz4RNMikH8+y09k6L832', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 3, 1, 0, '', '', NULL, false),
	(5, 2, 4, NULL, 'invitation', '567f3edf-aa99-4d9a-bb5c-a444d7656e44', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:CBaFSJ6fh3x76cTq0mTGF/4w6GAUqpKumBkWnVPVdq0hsJXPS7UyaRrlvWBdjz25rz9f2e2jqG/SD6pP', 1, NULL, NULL, NULL, 'invitation', 4, 0, 0, '', '', NULL, false),
	(7, 2, 7, NULL, 'invitation', 'f7f39f22-d71b-4d29-876a-ed251fcc0ee3', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:g0winJlsxQlTvJC7PsIQwZR4XbJZFV4U9mC3HNCGxo8F42mFiTpBpTntmKH+Evvy+V84T7dtngW8YdRF', 1, NULL, NULL, NULL, 'invitation', 7, 0, 0, '', '', NULL, false),
	(8, 2, 8, NULL, 'invitation', '9407b3a8-d91c-47a2-8f6d-45ad0e8877e5', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:hP8Lx7p6gWIgDSinrc6CAnLfQ7YatjjLij0Yg0asPDnP5atZ543v3r359RUxcZpHSMCp5eHqe2TNmsAQ', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 8, 0, 0, '', '', NULL, false),
	(10, 2, 10, NULL, 'invitation', '366521db-e012-422b-8a00-5fb30b67f7a3', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:7TFcumldJr+INDD/f11cVLwblfZ0z4gH3lCiZABuwfETqg9MvhNfqNoCvtfeKNjBlhq3kQr5sC+czVEb', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 10, 0, 0, '', '', NULL, false),
	(14, 2, 17, NULL, 'invitation', '00d2507f-31ca-422e-9d16-6fa43e965a7a', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:q/zCWlwTY6AAdhBYz77JvMNo0F56ANPFQGDMCvsJ7nt05Er1QyYQKQuivAGzbi97cZY1ReQNcQIzi/rp', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 17, 0, 0, '', '', NULL, false),
	(16, 2, 19, NULL, 'invitation', '17b42952-69e3-4da4-a284-28f74903f2bd', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:Lo16iWSU4p9V8KbG55CJzg9IiVeM5NYC/N4BkLG6yxOlP52pBB09wrnBfawM0RURvtvBRJ0x+JUW6smA', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 19, 0, 0, '', '', NULL, false),
	(21, 2, 27, NULL, 'invitation', '7d247808-3481-4255-8575-d6e4e325e2ba', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:A4dQ+1Udavu3qadXz4SkP29khHPlzi0yG/FiI6H7tVsVUHsfFfMzo6np3e6KmaGkOdlq7apuKPpXw0ot', 1, NULL, NULL, NULL, 'invitation', 27, 0, 0, '', '', NULL, false),
	(22, 2, 28, NULL, 'invitation', '08fd552a-4091-4768-8f0b-f6c78bed4b80', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:EY6MmRPhYh1AgrXpgEY++QRd1CtQCzqRLuFhnaLBEwlmiDAN6hHPoUnc/r2SlcBnPRutn8hCkrryR9An', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 28, 0, 0, '', '', NULL, false),
	(24, 2, 30, NULL, 'invitation', '9cbf35a2-0d79-4e69-8203-d65a94b6837c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:73IkG+KrJoOdbdgCwldKmyzBYmZHZhyfQVym9znn0tVAVBTmE58QkyuDPLbfJ+TYyMrB/qKGIhzGai8h', NULL, 1, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'invitation', 30, 0, 0, '', '', NULL, false),
	(47, 2, NULL, 25, 'confirmed', '0022d238-a45a-416d-ac1e-d231ad8db2c9', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:ywsChaLO/1LYusascvzY2K411DJI0/jTU8YFXX6hK7uJ0qbNEWi4CK3ErHfx75jiX7m2WCvqTyNEru6i', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 25, 1, 0, '', '', NULL, false),
	(49, 2, NULL, 27, 'confirmed', '29744860-065a-48f2-8cea-0c54e05dd572', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:F689LTqc7HsrT5A8DlAAqxjC1EXKGostGG4dX+IQO7Kn8CvtDjt4CZAkOgl8tQ/3xMASwls9muttgYxA', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 27, 1, 0, '', '', NULL, false),
	(52, 2, NULL, 30, 'confirmed', '4ee8c17e-125c-4f25-ba8b-c205c6c45e8c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:VTWflW1wKObJnMb+ZHpyldTPRs13769UljAGalkIFBotMsp0lsfajW2XHk6VcTdZQAirNzwhuBFkgqRd', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 30, 1, 0, '', '', NULL, false),
	(55, 2, NULL, 33, 'confirmed', '18c14b6c-8f8c-4c1e-ad92-ef15ee4f7787', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:Gu10da35KWRbNBlZ+etI4skHDTjrnyD/GwVKARnYBC1G1DbIvhjrtnzt4xKneEZBvG/+kubWQ5DIVZLY', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 33, 1, 0, '', '', NULL, false),
	(58, 2, NULL, 36, 'confirmed', '23cef631-76b3-4212-9d56-8592f8dbbd60', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:QirBNSIkoxtZnDKS0irDc2PbEb2cz4WJ4gD7yw7gUwLelaEvIIvUHof1irRc/m0uQB/RS2wZjvxUG9v8', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 36, 1, 0, '', '', NULL, false),
	(61, 2, NULL, 39, 'confirmed', 'b9607370-279b-4484-91ab-448fa21bba40', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:sn5LNIRdLjFsP8OZFOj7804yHJTXq5OwRqwCO/CusqXOp6WrfBYrUZxo4WGmdl1QXuefXv9Ie1aCCiWB', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 39, 1, 0, '', '', NULL, false),
	(64, 2, NULL, 1, 'confirmed', 'bfa1f83e-5e0f-44e4-b5d7-e16c76f35f7e', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:xDdv6lxUo85QC1n4IdAk9qknCA2/UrGUY6lXccQLa7SkDSpreKXm/X1GXZRGyGWoN2WenssqEnbaEOLi', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 1, 1, 0, '', 'in the place of 2', NULL, false),
	(26, 2, NULL, 5, 'registration-received', 'aec97dcc-577f-4a19-b5ba-9e5dcaf6b798', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:KwCgEdvs94cMFZIsVq7OpJOhLXW3WFqeZ0A6D6ECqH15Nhd9limmrzZLcloixKujyhV9vd/C0DPE2FZz', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 5, 1, 0, '', '', NULL, false),
	(28, 2, NULL, 7, 'registration-received', '43504986-84c9-4f66-a613-56fd572729d6', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:HFGnMx203jhW4KP8/IbZ8Dqo/9QMYrK1m9hW+07Nt4KL72p7wG9rYD//K1pSbZkwjFaod2l2atCEUQyd', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 7, 1, 0, '', '', NULL, false),
	(30, 2, NULL, 9, 'registration-received', '8e97fba8-feaa-43be-9be2-d4ba6ee5786d', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:mqgmU3qN9Kvjnr6h537Tw4ZKRbAvDNiWlEBQ946A46fF1ThIw5dxrzD8HEGFpDe9+OPwOGUrA8X2qSMz', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 9, 1, 0, '', '', NULL, false),
	(31, 2, NULL, 10, 'confirmed', '08e044b4-b478-40ca-adec-b598c8923efa', 'dropped', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:nyg1IfnIyGN26imUfZHUvk02vXZsiBhXTllAVRLX4clpfluuSwj2/PHXJtZhCk9ln8zjYdSftkA8kE87DF5+52g1YJWBNQGR/Tj3l7SsCqEU+NEwqL/yUqp4CrI=', NULL, NULL, NULL, NULL, 'registration', 10, 1, 0, '', '', NULL, false),
	(33, 2, NULL, 12, 'confirmed', '1deb8215-489d-48a3-a7f4-6e32aaf36dfa', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:xIDRBfdA119HSOGIBFl9ZJreV+HYYTN3z77BZ6IWj180zMpOszmrK+3gH6I5VQn46Gz/qrMIevLpjY0o', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 12, 1, 0, '', '', NULL, false),
	(34, 2, NULL, 13, 'registration-received', 'a4e6d6db-6d47-4f72-b77c-8ca631f8a8f3', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:8lBza6/ZVh1wuTeB2kTdxH4Lyzlj6eZHNWrastvXocK7EMsWfDhQsTiBmLic2Vkv5WSzI/0RRdkMxNAh', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 13, 1, 0, '', '', NULL, false),
	(36, 2, NULL, 15, 'registration-received', 'ca79c243-d802-4f80-8aaf-ef0a8570f119', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:zNUQ5EdXcWGhkbDjPofZkrvf4ORiQ344OlLNCyrEIXhwf31LfF0rJZ7leFYS2oCGo2I60ALZVtBE8oGH', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 15, 1, 0, '', '', NULL, false),
	(37, 2, NULL, 16, 'confirmed', 'ad6d9994-b921-4dcf-8126-a8b3a434df67', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:bDNl0SOczo5on4iMm1/Ir1/yHXl7OJ0QNxX+DqB92J2mBEvcn81kNCzv84no5jKoMH/bsWImpGdky/QF', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 16, 1, 0, '', '', NULL, false),
	(39, 2, NULL, 17, 'confirmed', '147f53c6-c2b6-4430-8b83-c5b930b3339f', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:wyS/ggqJebCr1D6zvf+m6bYaSKpN6e7RIYs3zi4/5qo2jSHWKCXux/9clKfZA8A3sfbuRLqnxY5VyDJT', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 17, 1, 0, '', '', NULL, false),
	(41, 2, NULL, 19, 'confirmed', 'ddd73d62-107b-4354-a24a-e4bf6febc099', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:3pnSf7ylxAkFU/Hx9ci/VoTd+fTl96t/4DO3rd8rUxC7mPo1PQM2sNk8e2jvGnZFRlY85UGYb99ESGkJ', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 19, 1, 0, '', '', NULL, false),
	(42, 2, NULL, 20, 'confirmed', '054f0b58-0bf5-489a-8720-abedb987fa28', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:5lmV0l1v3x2SIESWxYmXIz15befX/EVFSMoYu20F9zbvmiUYA1XszmrZG7mdY3XqpydFTElTFwU0MES6', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 20, 1, 0, '', '', NULL, false),
	(44, 2, NULL, 22, 'confirmed', '8acf9142-a9d5-4d44-8fb8-5a74c6a34c66', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:R181R3Mmg7+ZcN6GGeQzLwibK5mJs3kQuCD58+kvofSZ/d2w7XmGgQUU4kqF+yY+h2mCrvvwZD0egy1o', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 22, 1, 0, '', '', NULL, false),
	(45, 2, NULL, 23, 'confirmed', '2812afdc-5034-4237-a247-3c02585e64b7', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:GSgsCk6D2Ps5vct4TVxqi72r5GFrXZrXI6sINRBXDRuzwzVj7O8Ip0E/HCIcNMUmXjuYEkyAJkjt1XWa', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 23, 1, 0, '', '', NULL, false),
	(48, 2, NULL, 26, 'confirmed', 'a01f5cba-3acc-4f5d-b48b-ccd39b3dc772', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:d0C2WAo4L3/ckD3yPeyJyNHyTTh9kr/2DOV6lP5G1E4xr/YByKLCxL5Zw6gGKDP4PqHoruaGc7ILCQuI', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 26, 1, 0, '', '', NULL, false),
	(50, 2, NULL, 28, 'confirmed', 'aae39f48-0725-4bb5-a1ee-986181ce2d19', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:RCBlSgBVVfWomyEdkiGTzpt8STg5iZfPQG0Vr2wU4teN+2MLhTIjrc6fBZSPSnLaSk0YmBuccOoJFWeE', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 28, 1, 0, '', '', NULL, false),
	(51, 2, NULL, 29, 'confirmed', '85167085-4b1d-4018-8c06-5e28cd615d84', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:yCj4/46eXteIFJgJ9uGMrk3nX6pb5c6ea+NgXMu5+FnsSiu2Gv0a4lF2L6Y/bV8m59GoL2ULAQTrRigG', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 29, 1, 0, '', '', NULL, false),
	(66, 2, NULL, 7, 'registration-received', 'd4b7164d-7fb1-43d0-9110-fcff1c613de6', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:ZaAG2B+tCaUjYXRl2lcyCBIQK8vU28hkiEXKT7VFKpjzoA3jhHIbWo31hT+k59sY+oCT2Ns+PJMKS7IN', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 7, 1, 0, '', 'assistant 28', NULL, true),
	(53, 2, NULL, 31, 'confirmed', 'f6f58371-c752-4b2f-b395-7cb6d9886fe1', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:SnmR0VJd0QbX95jwx8UCJZ8+opwMYalbhjenFp4+wzX6q3SVxmudH5EPRXwr8NZj60VCBrCpz+uT8m+E', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 31, 1, 0, '', '', NULL, false),
	(54, 2, NULL, 32, 'confirmed', '637da69c-16fc-4880-a244-97b055f0b536', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:/UipDWK8uNJiazAH8A1vG+h/Exz8P41B5iD4R0nKA98UC8IKF+ZDRh6CLjBoQCKDGZlJ2Y3dkwTyVX+d', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 32, 1, 0, '', '', NULL, false),
	(56, 2, NULL, 34, 'confirmed', 'a6f2ed45-b565-45fc-9963-9ee5cf049767', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:jpe0D6gxj40MO57uSzAkaIp8Leq7n6GpIRhvX5vF2goTJsbbkgxN7LphmX3aB40lNymFPGFD84H/xJqm', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 34, 1, 0, '', '', NULL, false),
	(57, 2, NULL, 35, 'confirmed', 'f4a72db9-34f2-44a9-a49b-149158b5af63', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:q27bw6g6yN+neAIyRM4n3p8TajAl7m9AbbeG2JgRzHkhSKXlKA5oTffzIETPkKCSgvHqVRmI8Xo8/ARz', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 35, 1, 0, '', '', NULL, false),
	(59, 2, NULL, 37, 'confirmed', '18516687-9dd1-4cc1-a246-b307df1a0eec', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:82j3d5BCkgSzGkzc1NV4p1JqDv0uMGzibS701IJWLFzcHo1EHsAwbSgBCr+UMSfJETT6t27jGlYbM5Hv', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 37, 1, 0, '', '', NULL, false),
	(60, 2, NULL, 38, 'confirmed', 'd29ee660-4396-415f-88c1-058461a7d3cf', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:6xIuUgHbdPEnbCFutGxawOdTkDpGarY0Bag2mpA61Rx7KpFcGEQ1y/Exbs9Fi0DtK+6Knm7s34/MM8U+', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 38, 1, 0, '', '', NULL, false),
	(62, 2, NULL, 40, 'confirmed', '0b23d420-08b4-4e5d-8e3d-c92b3580610c', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:5Vav4qAR0pt8wcaJGJGnHGEwjrqdv5ZWyeN7qte/R+GOOQaTlY0iY0tn3GFaUTj9PRNqihyvK6VKmDHc', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 40, 1, 0, '', '', NULL, false),
	(63, 2, NULL, 41, 'confirmed', '156ec70c-57ae-4179-b185-7c54cb813543', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:zV5PI/JFSttJUwqaLq70lTgC4zovZ66q6ivf7Ckd6kFhbzhasKm0+OxH3kmdk5f6jo7UyMLhEsBRtyni', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 41, 1, 0, '', '', NULL, false),
	(65, 2, NULL, 1, 'registration-cancelled', '8215713b-5d55-4359-ba7f-6c4222f3c6d5', 'sent', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:w4KpmT4UySCSohha5Fr5HIzx/aqn6y87uHeN+K17Pk/TZTzEyt/j2NVGVEC4pD1KPSZHr2PKjg0mBpO7', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'second-entry', 2, 1, 0, '', '', NULL, false),
	(1, 2, NULL, 1, 'confirmed', 'bd67f0ed-74de-40b6-bc90-d680b2ac9554', 'failed', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 0, NULL, NULL, '2027-02-01 09:00:00+00', 'sealed-1:1697a117:y50pAr0FcqN3Ls4AdA9dy3WgD7139HW6Or5uAPvOMwUZCm/ybtqp537UEGnB+DhvYpOcpQuimibnI3yI', 'sealed-1:1697a117:KW/AVofjFYyn5LV9Q3nJXPg+VFi9ssnTCTegmMW7mtU+X7PA1OseFC6O43Y+b2OGT06oHGJVfpsi7nyZ', NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'registration', 1, 1, 0, '', '', NULL, false),
	(67, 2, NULL, 42, 'registration-received', '6c0df654-9714-4ec5-815b-8fc99feea102', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:tbn2eIUVRoZ9BWx45zxsAjd8sLYGIsb52R+S5ZOBbQfISAz4I3A9bHY+TOTTCbau3tb+mX/Tvp4qJiyf', NULL, NULL, NULL, NULL, 'registration', 42, 1, 0, '', '', NULL, false),
	(68, 2, NULL, 42, 'confirmed', 'd1192135-a040-418c-bf7e-1e0755af4b4f', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:tGAuHRxJnrneeq5gTlf54bpbGV8VfdmXRlcy6hCHDb+oZg+dXMuFgPJYc7iAhYBbHU0ioNAptt+49Tjs', NULL, NULL, NULL, NULL, 'registration', 42, 2, 0, '', '', NULL, false),
	(69, 2, NULL, 44, 'confirmed', '0be807f0-c599-44f2-ab43-4814a7730b18', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:TF+2B5L3cxlMNS0Cv4TfZMIECIs0iXP2tUeb0ALLHNdLelMVWmAF7gmoUhvYGwxp0xlWBBy/TbnSWRsv', NULL, NULL, NULL, NULL, 'registration', 44, 1, 0, '', '', NULL, false),
	(70, 2, NULL, 45, 'confirmed', 'fbed49ac-c752-4ad1-96b0-cddf0cbe4535', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:oNqNiB0ij+1CrKP6HK6BsOvKpgTx41JVnAnPDuX4fKm8q4u1xD5TKITOArV4mgPlXo3j+DeP5bITixtb', NULL, NULL, NULL, NULL, 'registration', 45, 1, 0, '', '', NULL, false),
	(71, 2, NULL, 46, 'confirmed', 'f7254e9e-0042-4d32-b05d-4f1ea6736351', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:xTSUhw/7dtaZ4zCHWb7IG4+dyv5ov/vZTo/3utbkzifMKebR2R44oFplLhj0gLi8sJb9t4Rx/LBgX7M0', NULL, NULL, NULL, NULL, 'registration', 46, 1, 0, '', '', NULL, false),
	(72, 2, NULL, 47, 'confirmed', '26651087-a730-4a23-923e-738351ca72dd', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:3VnEDwrWSLg+bxpjdfysCQDF2X7HAABx8fz4qGRm/Yl3xg0YB59zR78XOPeP3LRXrM6XulVTrtL8ToIJ', NULL, NULL, NULL, NULL, 'registration', 47, 1, 0, '', '', NULL, false),
	(74, 2, NULL, 49, 'confirmed', '7044e78f-1e14-4444-ae2f-802162e9e74d', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:eG7QdMSW2KOzJzL3Aa1/fubpyYuO39Xai/CZEw1+8BJ91pInmS9QLm9Ysjtz0GsGLBGKsmf6cTH8lHg9', NULL, NULL, NULL, NULL, 'registration', 49, 1, 0, '', '', NULL, false),
	(75, 2, NULL, 50, 'confirmed', '9495c1ba-68f8-45d5-8cd8-885dfa21a495', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:3L431yL60myU/YwUKfBhw0yHUmrv+P9Vp6QDzcMB5Emb+1ULXxSMhZSzG8ehkbg96NXifXQd8cZpXIZH', NULL, NULL, NULL, NULL, 'registration', 50, 1, 0, '', '', NULL, false),
	(77, 2, NULL, 52, 'confirmed', '0b043a08-08db-45d0-add3-404220a00859', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:4Uo9+e1R3bSeoaQrz4sM8i+wXVOnMQT1Ko8qDD+8q/0uFz58Ydo//GgpMPiduJIUyM14IP06rq4oo7Wq', NULL, NULL, NULL, NULL, 'registration', 52, 1, 0, '', '', NULL, false),
	(79, 2, NULL, 54, 'confirmed', 'a66078ac-5771-4f02-b403-79fbe97a7938', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:ZMCfHIryJX9q9+qsG4E2PcssYXMJ1SbwXKyc0FEueuKEYyef078zqO3HlDK2s2+l5uIJdkkkDlfmxVse', NULL, NULL, NULL, NULL, 'registration', 54, 1, 0, '', '', NULL, false),
	(81, 2, NULL, 56, 'confirmed', '07b9cef1-952a-4d8d-a9de-8209eb266cdf', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:KXmI6i92zFvr24HXA7AjbNqf71dlZIAaun+8WfSTuk/f9sK30i+T0nskD82RS5QMHLwfR/QsiCHe32SO', NULL, NULL, NULL, NULL, 'registration', 56, 1, 0, '', '', NULL, false),
	(73, 2, NULL, 48, 'confirmed', '3a3c5c48-11fe-4227-92d1-5616b4888d92', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:6tMi7MN1n/YSyiWY3iZVv7rJfVl6nJam4H7ejtYEZzMtbxMpfplaceevbf4RnoOZe2/1UE5TcQznIALd', NULL, NULL, NULL, NULL, 'registration', 48, 1, 0, '', '', NULL, false),
	(76, 2, NULL, 51, 'confirmed', '91a95540-d15e-4cb2-8b08-9d38f8d63f94', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:pBb9Q7uBed/U/7p+923G2hPPE9J2jEP1jzuWm+9PFFlNdV6pEokOxPe219Xtwh4x6gzVS94F9hEnpuGE', NULL, NULL, NULL, NULL, 'registration', 51, 1, 0, '', '', NULL, false),
	(78, 2, NULL, 53, 'confirmed', '55ad39b5-231f-468b-bac8-fddb67920ba4', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:6Cv3fQY78ecKm5vq60SKOfEOscqgCdyh8jzXcBEBt9y0yc5oX9SFQ93HJ3x2ZPc5p/MqngGKzTOP32Lr', NULL, NULL, NULL, NULL, 'registration', 53, 1, 0, '', '', NULL, false),
	(80, 2, NULL, 55, 'confirmed', '09f36d18-c7d8-4adf-b8e6-5d96473fc9e7', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:KJcvTO6ay/k9MxXHlx5rzNrviV4z6OlwhIhUDLhyp62ghe4XDpOOddWmEMQrczSH/oNN1vQviiz1xhWS', NULL, NULL, NULL, NULL, 'registration', 55, 1, 0, '', '', NULL, false),
	(82, 2, NULL, 57, 'confirmed', '41dbfc41-ed88-4ef2-a481-f83430447a31', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:J9Du+jrjyDXp7N06GjnFifhPgkmBgYSoU0JGY8ua/8g7m/fmPprKUUviAzNsaZOXLqZK04XJyUUXQun8', NULL, NULL, NULL, NULL, 'registration', 57, 1, 0, '', '', NULL, false),
	(83, 2, NULL, 58, 'confirmed', 'f84e1d5d-802c-4f3a-b96c-1591579064f8', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:hweQPRhQ6jAGrB6NXL3SSa020znQHMCjKLB4mzbMKWKZrDlAKsUUv7j2W4+PCFbTv8BAHcfn3mKnET2/', NULL, NULL, NULL, NULL, 'registration', 58, 1, 0, '', '', NULL, false),
	(84, 2, NULL, 59, 'confirmed', '07e1c8a5-425a-422d-bce4-a448a2c8da3d', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:drIutwyH+WM7f2oRLc4sYt+CLgJB9ftjeQhXEbWlXbwuQvnO7hvjc9GjYF2bVTc/G5x8f0DZLjmT6FjI', NULL, NULL, NULL, NULL, 'registration', 59, 1, 0, '', '', NULL, false),
	(85, 2, NULL, 60, 'confirmed', '5fd24c80-f728-4e58-9841-039f5c087f70', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:+4eKZ45qVg0Xe5PZ5/ZJ03nmAdPAZkeB0n3xB0s0DsB6VC0UcDurlmf2BbGZJj3pK2DKMGLGa/mdxvo5', NULL, NULL, NULL, NULL, 'registration', 60, 1, 0, '', '', NULL, false),
	(86, 2, NULL, 61, 'confirmed', 'ef256dd7-13db-4670-bc27-2df2bbe771cd', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:78RSExd6HKH2CjQkWkENxameBL+8vL97Yyh9t8eH+bYIKrgcYan4ZI4NDvD1dJQqOnVDOdQdxykxex2S', NULL, NULL, NULL, NULL, 'registration', 61, 1, 0, '', '', NULL, false),
	(87, 2, NULL, 62, 'confirmed', '1b1a2146-5103-4da0-a8e5-98973d5d9079', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:3JDhHwnxlrRFPn8mpyZwAMwc5cnxiqefyjM/4XPXZHPgseLRdLssUCts19ywMyCA0qpDRV8Jpt6QS9I8', NULL, NULL, NULL, NULL, 'registration', 62, 1, 0, '', '', NULL, false),
	(88, 2, NULL, 63, 'confirmed', '1fa8389f-6981-4e0c-a286-c0ad0be91e68', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:ql/PxdKgGdxUF2QEW40iwaWS4iby56TPMV4vUgHYjzu64mr3pI/MYthlyxMCgSH5wlDW0VLjD2zOlbRV', NULL, NULL, NULL, NULL, 'registration', 63, 1, 0, '', '', NULL, false),
	(89, 2, NULL, 64, 'confirmed', '7851cf56-af04-4cfe-b7fe-130d5320e13d', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:VU4OkVem3Re+5VeYwqPNXJ3Snp8/V4IUqOGgCNQb5dsUmDbknGchvWFVLw7TtcquBAH6+51ZaengRqr1', NULL, NULL, NULL, NULL, 'registration', 64, 1, 0, '', '', NULL, false),
	(90, 2, NULL, 65, 'confirmed', '5dda3c72-fb26-4d04-b611-a872d5530f1d', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:p5m7gxLfAunyrW9pyNyhJJU4Cw0QSQN842bOiYg927JyNuv/a1zYYo/yx9KR/jkzZrGM/rCHD54FktMk', NULL, NULL, NULL, NULL, 'registration', 65, 1, 0, '', '', NULL, false),
	(91, 2, NULL, 66, 'confirmed', 'b0a3edc8-1475-46f2-9bca-a22b55622819', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:cBZp8oCvx/MiZ1jDfC3VQom/02YDEXIuzHTlXWmVPyd7EZGxOmuW+tHjVopp+Spp6jTWEJr/oMOt0oyy', NULL, NULL, NULL, NULL, 'registration', 66, 1, 0, '', '', NULL, false),
	(92, 2, NULL, 67, 'confirmed', '11fbb453-84ab-48c9-a72e-e128c67eda96', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:OuhEWWaGGfBd7GD+1P5l49ppErIraehqre/jostr3iPn7tglbbuW8B2MNqDXDH4vXsCbvBj2gWueqn4N', NULL, NULL, NULL, NULL, 'registration', 67, 1, 0, '', '', NULL, false),
	(93, 2, NULL, 68, 'confirmed', '2f4ebff8-7298-4c36-9f9c-533ea590db10', 'dropped', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:a8AdKhJRVNRMGrDuvgK6s7O81tIQFYD5w1OFD0FcPpNT7u9zBnaMr0nUa90Hxrk9VMbGmpDJu/qh5d0l', NULL, NULL, NULL, NULL, 'registration', 68, 1, 0, '', '', NULL, false),
	(94, 2, NULL, 1, 'data-request-received', 'c18ad36e-2a25-488c-8c8f-3b1ae51d6437', 'dropped', '2027-03-11 09:00:00+00', '2027-03-11 09:00:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, NULL, NULL, 'sealed-1:1697a117:r8L0mOHKVwIpXHOSSf1TWcT/4XRyyFe3hoYMcG2zDHmDRlqUhZNOVXYiS1xndmBg5AS69ZzB0ProSo4F', NULL, NULL, NULL, NULL, 'person-request', 1, 0, 0, '', '', NULL, false),
	(95, 2, NULL, 1, 'data-request-answered', 'ded965d9-fe62-48fa-939a-8b776f40269a', 'sent', '2027-03-11 09:00:00+00', '2027-03-11 09:00:00+00', '2027-03-11 11:00:00+00', 0, NULL, NULL, '2027-03-11 11:00:00+00', 'sealed-1:1697a117:Ua3YyMU55g2Zgjwx7/12NGVEzeUV+VF+0z7X3hLsWwKZvIZkBUXtUehB/Sg1OzYjeKgDmrngAL7/iOz+', NULL, NULL, NULL, NULL, '{"venues": {"en": "Hotel Europe"}, "ends_at": "2027-03-10T12:00:00+00:00", "addresses": {"en": "Vladislava Skarića 5"}, "starts_at": "2027-03-10T09:00:00+00:00"}', 'person-request', 1, 0, 0, '', '', NULL, false),
	(97, 3, 34, NULL, 'invitation', '2eff2d37-d80e-4a45-94c0-ff34e70ada98', 'queued', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, NULL, 3, NULL, NULL, NULL, 'invitation', 34, 0, 0, '', '', NULL, false),
	(96, 3, 33, NULL, 'invitation', 'IhMmrJJUG7NQFQGD', 'dropped', '2027-03-10 23:00:00+00', '2027-03-10 23:00:00+00', NULL, 0, NULL, NULL, NULL, NULL, NULL, 3, NULL, NULL, NULL, 'invitation', 33, 0, 0, '', '', NULL, false);

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
	(1, 31, 'sealed-1:1697a117:p8Mmh0WUGdVYdamVp2m17e/vNBcp2mTv2NcgNrYTkUDYeOqd1mtV9lWEKBt6x/MvyICYyvHLuvLXCgcK', '\x7365616c65642d313a31363937613131373ae5ff4591422079b85efbbf683110eae104496be6fca7d3fc540650979b0d50514bcf23cb32aea15652748797f7ed570d91f6e2e98fde40ee79fd', '2027-02-01 09:00:00+00');

INSERT INTO public.outbox_gates VALUES
	(1, NULL, NULL, 0, 'Zqmfgldcjlxn', NULL);

INSERT INTO public.passkeys VALUES
	(1, 1, 'cGFzc2tleQ', '\x6b6579', 1, 'Key', '2027-03-11 11:00:00+00', NULL);

INSERT INTO public.people VALUES
	(1, 2, '', 1, 1, 'Zqzdktdmbrtn', 'Zqwhspplvxmr', 'zqzdktdmbrtn zqwhspplvxmr', '', '+3875888243891', 'Zqcsrzvhkrbl', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:n2A0QRP2FvPSI1XAgomIEIQ6vGYdC8fKj90sG4m4zQgg+bNrK8rif/RzCgqBhz2GKOC9+2bczVxVE+vmFqEB+3q06RQQJ//b7HRKDuLCiSeVyJ8o0ClwZYgrdqmS+09we7MAoPmS+AbH/LHIOsrBt/16epjzrcxavqcccw=="', true, 'Zqfdctdgkwcl', NULL, '\x40363d2b3835352f3c3e313701403640252e3a253121373a32', NULL, NULL, '', false, NULL, NULL, ''),
	(13, 2, '', 9, 1, 'Zqjhbtxrxbgm', 'Zqzzkglmxfvt', 'zqjhbtxrxbgm zqzzkglmxfvt', 'zqvtpjjjtcft@ministry.example', '+3876182537122', 'Zqgcbnjzwzhc', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:5TWBlhMtgRJobx8U6DCDW5AwtSZHSUqbuYKTj4FEmN5xydWBwsM24nN3SW+C/oMhztTFPvPe5bGvOJiUe7vcBs030vl1r3hPhWeV4nz7IkWV9W2mLVNozFZsWhajnNv64EdqGUU6l7RuLyAF24izIlMEUD2ot9vVbMPzuR5nQZLeqIfKT3g66H9po/Udj6PMGXIbWa3EyXOo3B6f"', true, 'Zqcmslgkprtw', NULL, '\x403640402e2a2f313e293c3a0140362d2b213a3e373e212a31', NULL, NULL, '', false, NULL, NULL, ''),
	(10, 2, '', 8, 1, 'Zqfffxmgxzld', 'Zqfcjcggnwtk', 'zqfffxmgxzld zqfcjcggnwtk', 'zqkmkjchzdmp@ministry.example', '+3879211569767', 'Zqwghgklzwwb', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:6eFZ/0dgFcMt8RhqdTcj/Q9jAt4qMLWT4rSjiWZe/nz8pFYumEqpmvT/ecjhIqqEM0uVEkLsFKZ5qO7Vt2Wh11TyL3dFNal0aB8y0UP8vk3qcA5s7qYhthkHvPJYeOAJwfFHRZQN8LHJrPdJMtOag7wxNVyg3uRyawo4VPBb/5yR1IJKvFfM8L91WFPnXvRTIbaTH6sS82r++jEy"', true, 'Zqbsxlpbkxvw', NULL, '\x403629222d222a2a323d3a2e0140362929293e312a3e402f25', NULL, NULL, '', false, NULL, NULL, ''),
	(11, 2, '', 5, 1, 'Zqlnbtgxrhdg', 'Zqrsdcmpkgpb', 'zqlnbtgxrhdg zqrsdcmpkgpb', '', '+3873461775293', 'Zqhlzrwmggzs', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:fqvDYhAhaZEz//QWuQaRVI9lKqNpIcqdQLyM/5obkSHJv0Z8IucU3196frlTICL1RsZqhhB0vcKqjxv88EbvAK1INRNwU1x2HoCe0q9eZ3MV19f4rA0Ob7/NdbyqJWWHGMKf8klZEENBydmE5f/VrKUjoFbSoDvEOVv6I7zATizIybzVMZlIzn3wDLa52+MXJRvVsnVwaf4RcIx+"', true, 'Zqhbmrkgrxgb', NULL, '\x40363738252231352e2a35210140362f32213a2a3e372b252a', NULL, NULL, '', false, NULL, NULL, ''),
	(14, 2, '', 17, 1, 'Zqdwnjkzmgvr', 'Zqhkbhrfvnsg', 'zqdwnjkzmgvr zqhkbhrfvnsg', 'zqzpxkwlgtxd@ministry.example', '+3874630872086', 'Zqppgkdfgprf', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:uCyk4r1Avhu189v54X3J/AACZisEXInPejIUccufMEX7khnYXkrxnmPE/ZawTJtQTU1B/LVxnrnRZkXcg3hD9Vb01+P88nqWqW35bHDHoAvuxGSlER7C2JRdmkg1wpTFtHzfxeo0EPJFZTwvSy3krIiNHchoko+hsGixRjTrC6xyWlTmKFvwsLnCSkWCs+rVSQACzecpPq3Q5J2j"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:jnWRzcU+u6WyWryc/tfNLilYpOGCR7qBjAwloUUWp5p4N0kgeOmssLFIiP0IM4uhPJ11sOTZ1EeFhgokEm/k6eOPRUqAY4tq8HIaoVJqyHn3AbMCNHD58KtR92SiRDpPevZo+nwp2SjFzK8nWGL4BiVwEdisBSUVGdvqO9vCkcbaYt5LA/83qb0abpZk6VFk/CdJS6b+aVNb8J0EjlRzxx7vew/Eh0k18CLpQWHUNGnJmXK9ogx/2IwO1tg="', false, '', NULL, '\x40362b2e212b37293c32382a014036253d332e40312a3c37', NULL, NULL, '', false, NULL, NULL, ''),
	(15, 2, '', 3, 1, 'Zqhnjkwzjfsf', 'Zqbxlvkwlfbn', 'zqhnjkwzjfsf zqbxlvkwlfbn', 'zqrxcpkmdhmx@ministry.example', '+3878123531278', 'Zqdmvzfdxzmc', 'x', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:x52Ljze1Wr9XGpPEho2lPsX7y30wffpz23IxIXwCAn1wWynO/GdKDjBFmz1X7aGN2UzonG1bgKJo2xQrpb0l2CsvXPbCf+WjYlf3YMP+wWUp499psnWP2jpoWTQPhFIV9WxYJ9qhZ8f414l7xXn/6mHC0XxT99JWC6W0BQXo5gOKfRfoMflfaUxuhUVvOO1R2/CRNDDSvsrOLrqmsuG6wZFPgOwfK+yetZEttxks/fWYiTbmR1jc4nUxUuc="', true, 'Zqxkxpvftgkw', NULL, '\x4036213e2f3c2e3d2f2921320140362b332e3d402d293829', NULL, NULL, '', false, NULL, NULL, ''),
	(17, 2, '', 5, 1, 'Zqvdmxfgmjbf', 'Zqfxrxftdnrj', 'zqvdmxfgmjbf zqfxrxftdnrj', 'zqwnpwczpkvh@ministry.example', '+3875812600313', 'Zqznjtlftbvg', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:jUCtfVW41jon3rQ3d6Hbgtv/NTJM0ATNh1Zmn9hfA9jjxJI8dXLch3sN1YwIYmFBAhHmgpDgsNxp2Ui9r0EDI1qmaXo1NKszESP2SF0Kst1J4jw9A5yc2UBoxES4Mhx1Chz0zXKz5fCXr5TLQ0VhrtF2LR5zeIJFKpMXJLoBwj6+8bceCavmttC3BLrBe5yCGrctNMqQRS9Bj/qDb1YcpS/VKN3PJNVQ4Xizp3D8LqsmZ3IBBS5QzJsVRCo="', true, 'Zqrzprhbbdpl', NULL, '\x4036293e373e293a2532372d0140363c25313e292a312d2129', NULL, NULL, '', false, NULL, NULL, ''),
	(21, 2, '', 3, 1, 'Zqwbfhxmkwgl', 'Zqnttrjjdwrt', 'zqwbfhxmkwgl zqnttrjjdwrt', '', '+3879719139774', 'Zqfltpdlwgfh', 'x', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:Miu2iYbROQdt4tSVyfOxDTMCYkUJ5M9zKoLhTBfWICbkHCe6ojjtzbbttQ1BxtRtVqxdXWumxeGuNbmpOxx5GoF51mHm+HU1sHwg009+4RKvSTkEQXMSRnnOHF5yXjB7mlbPVQXsXKIUHVemLhBDDYKRg7u2NeUK8TeVtQ+PpPQ3dZTGPSIroXCeAehLJN9kaauKxgmj8Rd6xNDb"', true, 'Zqswddgjmfjf', NULL, '\x4036323a3a372d2d253d373a0140363d21292b3e312e3d2a2f', NULL, NULL, '', false, NULL, NULL, ''),
	(25, 2, '', 13, 1, 'Zqmtgllnvhvk', 'Zqmhmzrvjjhp', 'zqmtgllnvhvk zqmhmzrvjjhp', 'zqrtbswnbhbf@ministry.example', '+3876387523434', 'Zqxprtxpppsp', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:ppNbASnf0aCBccJVI7GrknIJei0WC/LWuFNnrcZap9pQJt8pvCzsRByFu3+7lRvQk+YyQvXp4cXmp6P+tVD0e5C6Lr3WSnwwQmUICCyv4BVE4y/C5Ug3k3kDYwWUNDWmDo+w4a0ZPUt+BT1ELy7btrCuSX6a/CDWoOEmJdyRVUQ+FoS0rwDfd7ZJ34L37Jo8dXZuuLTSbDoXIsi3"', true, 'Zqrgrltcfbtx', NULL, '\x4036312b3140373c2d2d2b35014036313a2a2f2f323c2b3c2e', NULL, NULL, '', false, NULL, NULL, ''),
	(29, 2, '', 5, 1, 'Zqdzgnrzrklf', 'Zqzzgbgjxxvb', 'zqdzgnrzrklf zqzzgbgjxxvb', 'zqtsrzcdtxrh@ministry.example', '+3871409864384', 'Zqptdjgdmfgd', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:QMALJ0r7wzYW3odcF3wybf0bIsXqgJjmi9xHG/91s1QCgqXTQbl6EZMoQ4S1HS6mt9Il23yWWFeIE7GIXovr/iYCcbqzAuSPXF+zhb7sV48X4+bxc1+hJgmS+A5ykBHwNkOaRfPTVWIO6VEwWqNhHMwUHLlTQXot4GWn7hsIorjrYzgFHBiEJMAxNqO/iLYAQRrkn2Rtn/mX27WoM+p7hmieaddibjyX55VTyAeX1YujZbYZ2NkugG7YQYE="', true, 'Zqrbsfbxgxww', NULL, '\x403640402a212a2d3e3e3c2101403625402a323740372e2f29', NULL, NULL, '', false, NULL, NULL, ''),
	(16, 2, '', 10, 1, 'Zqkplrllbpmg', 'Zqttlflddlcl', 'zqkplrllbpmg zqttlflddlcl', '', '+3879179037182', 'Zqmbrcstmcmk', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:uZO2gDQtNWswo3gRdQzZarTBG+l8On05H62dfizTFRqh9BulzWS7I5yfJEJYLg6QivTWpSBvwvQAIw3quSc8KcPuUfpG4VVqYc44L6tB3nU0j/j5O5aqqFtAEOpipx2OIyvjjtsloX+wQnscevEJ6IV+P8B+AKBhtDrysA=="', true, 'Zqzdwzsvfzmz', NULL, '\x40363a3a2f292f25252f222f0140362e352f372f2f2135312a', NULL, NULL, '', false, NULL, NULL, ''),
	(19, 2, '', 11, 1, 'Zqzgwbggtxtj', 'Zqwjgxpsrzlv', 'zqzgwbggtxtj zqwjgxpsrzlv', 'zqswlsnhgpcx@ministry.example', '+3879912108868', 'Zqdbdxjdbbsr', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:gkrCljDdVqG6kvTBxNO/zHhAsdARSnJWrlGFEvXivI1BpJsSisImwmRf1fVtjarcHpwdR6XTpnSfuJXdoVoNrcjydR00ro7Anc5GBUfGbkTsK6JtmhEMT/LyO2e+UxPsQ0qnPGWafbLiloWkpinQOLwB8Dz3xm5OdxPyPvkTQpHSVKsGP7RHmMciRL41a4kjKuHYBMM7ZtIJSD6O"', true, 'Zqsscpjvvwcw', NULL, '\x40363d2d2a3e353837402f3c014036402a3d212a2a3a3e3a2d', NULL, NULL, '', false, NULL, NULL, ''),
	(20, 2, '', 2, 1, 'Zqphcctfjlbg', 'Zqhsjjzmwpbk', 'zqphcctfjlbg zqhsjjzmwpbk', 'zqltjsngwcvf@ministry.example', '+3870767634380', 'Zqbftzbmmvfm', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:nyjKgffl+amnIxAX7y/Zv/J5dvTsPI/vULMYGIlV5krlD69FRc1pjX1d4ysGV7tDA+Yf3gY7RwnUwZ0emCNODQGxgCKrYPahct+IBU41QuCiuMiClvfG7Dlu+6ZSEtpCZiuHqApy0VxMK3Jat2cWyvd1sdKPR73pSV8/XLP6ZFldaa83kU+dCik58Y+rVRY9dOvmvS/bvdZNvjzXcayAgWRVEjbPrLHNxbQbvxf8EN/U6i+9JlKwHqggiq4="', true, 'Zqjvgxhgsmdr', NULL, '\x40362b382d2d40313d35212e014036352b22223a292d2f212a', NULL, NULL, '', false, NULL, NULL, ''),
	(59, 2, '', 25, 4, 'Zqjrbkfvbpgl', 'Zqnsdgdzddmp', 'zqjrbkfvbpgl zqnsdgdzddmp', 'zqwcgfplkwrw@ministry.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-03-10 10:04:00+00', NULL, NULL, NULL, '', '[]', true, '', NULL, '\x40363238252a2540252531350140362d37212e293c21352a2f', NULL, NULL, '', false, NULL, NULL, ''),
	(5, 2, '', 15, 1, 'Zqvddlcgcrtx', 'Zqtsxdwbtpmz', 'zqvddlcgcrtx zqtsxdwbtpmz', 'zqzvflmjfjsb@ministry.example', '+3875478634472', 'Zqlmdsvwjskt', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:Z8NKZOk/vLU4bLtBnlwtxAoK5CRQY0R5FPBrUkfeP9xLMUrJa+lOaXIIHg48v5n782s8dODTrTlQ/jIzwYQQ+DXTLo7M9fwUk5SwOnK7h3J01n8C2Q8mhsAxRnLUH9+FqNi0/zQuZ29dtiXDB/iTxjkhtwqf8/UXQO2VmlITlT8++cORIGpI0D3Ac+4BQzGvL2fNm+5crEYqIPMw"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:EE3XH/YEBMVYvZjamIseIqYmHvjh01/Z0flt8Wehsz6LKvHucNxL1YwVisFx5R9kip8Sl+nRhzOZ3HrI1dbbVoHVVffLO/CY/1Pzqb/elnJj8jNrmIa6pW+Nt6DgEc5NYn6JRAPB15HeEVJ2qLDpdCGjqKKaYgS5d3mEEwUKSWDScDuvujvSON99NA5tRvKFFM5ATtbMCIJg4wGjwPu+S4ld6lArZsGs7Hhs/4FW/evtQOrk3cvd9MdHPoA="', false, '', NULL, '\x40363a383e253d213a3531400140363c25252f222a22373a3e', NULL, NULL, '', false, NULL, NULL, ''),
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
	(56, 4, '', 22, 4, 'Ada', 'Novak', 'ada novak', 'ada@me.example', '', 'Judge', 'f', 'en', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, 'ca5ca03e-a0de-492e-8ab4-ab86657d4b4d', '', '[]', true, '', NULL, '\x32343d202e01202520', NULL, NULL, '', false, NULL, NULL, ''),
	(18, 2, '', 18, 1, 'Zqgppfpmdxgd', 'Zqkvgbnpvsxx', 'zqgppfpmdxgd zqkvgbnpvsxx', 'zqrlxsgxbnkg@ministry.example', '+3874412506149', 'Zqctbnxdfpmr', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:ON2uPv9Tal/ecou3dXTia8+bEb9strlexDedfKp+wedF/XriOeAH57IUMgIDQDH+CZztQVPXQPWYfrFCAvKnlQrsPvyMbtBxQm+fXj5ySKhU1df9Lefa/inpBlx1PLm2adCbgwp18YJkVjzlQq67NTYtfeFDeq7U5BjeETINvvIVQ4XWtDUO2vajnQt5aiFub3ym5gXGKFW4CCcB"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:K1AJCbY8uB0QCo9NEV2xfoLe+vz+JtQqwCv6t4fK2y/eEnZBMjCjoXZHZQgZ/ZFErWopDfDeDPC/rxPXIFe3CLivXXPUT5g184T9KwVmGvJYYzyqJtWIwdOd+ad/68kpWiNrS+u895+yYxnPkABsgSdB+17wTNuuE0n1I1LyEgzy77kbJz30rnVCuXjHf3AexqbfXdJPiuLalhdLNjIgpUXMz2ln9iKNl/6Pg4YJNLv61GpwVArPixKww1c="', false, '', NULL, '\x40362e3c2a2132353c383e3e0140362a3535293531253e2a25', NULL, NULL, '', false, NULL, NULL, ''),
	(2, 2, '', 2, 1, 'Zqfggmpgbkkn', 'Zqzsmprcxtwv', 'zqfggmpgbkkn zqzsmprcxtwv', 'zqkkcrccffjb@ministry.example', '+3878109515059', 'Zqhfpsvpfcsk', 'm', 'bs', false, NULL, '["email", "family_name", "given_name", "group", "institution", "phone", "position", "sex", "title"]', '"sealed-1:1697a117:LYuASMpWxofOhc79qE6C+dQc+TkMEPvTDiW+yBwFqAglBesjD5Tcusw8ZWxyW4P9wzk5jBKDEKqyPVbNTvTLT9ngmRe7RYHzOh/BtlpydzGbDhqwPBmUV1Qm0zTE0IFveL5cVs+HRTuTv37itz+X0k84d9G2s4hdm24HwSFzpidLDW3a8O39T5pFTfNFPZqTgJw7ksJ7/1IYpCbn"', '2027-02-01 09:00:00+00', 'zqkkcrccffjb@ministry.example', NULL, NULL, '', '"sealed-1:1697a117:XUS3H8WirZkYMYx7TTFggJLRDDEqS9oHCVE9in9ozpku1if3DhRrGuKH2NH3cVnHMI+KqeaRnZ1OEWUMmexpOPyaPX8HvmT/CvgbuBDZkszaHULCucCvwiezXYmPlYVTj3C4YRuR/d8i1KKnDynTlhAG701YcYI5znMT3R/ySYmGZmhdXmUP7IQYTo6plp8R8LrRCw9OJlY+xp6HGxsty2hlXqBMj0VjvxKaTQ7ZQJpKExOoBE17zm2nj9QZIL/wFk22lAKiNywLe3LKfLbqhnPqz7BoD+fngDck1UwvmMGM1weEWWM/JrbnSJ8iMzBfoGoe+f/iHleQhHjfB9PYtfmAolqjZ1nb4wbSQzZSaAZQyJQWDBNWixKxbp9ev6mIaD/UXrxz5jLNIWUGeWnkdtvTUazV5gyTxAvLjQ=="', true, 'Zqjdwzlmccjh', NULL, '\x40364038313537223e3a3d3c014036292a2a31352a212e2e32', NULL, NULL, '', false, NULL, NULL, ''),
	(3, 2, '', 3, 1, 'sealed-1:1697a117:c5iA26juS0FTzt9sMxd45umXvNuAG5AM7Drxi5UbxRENfaCzckE54vGwqB2GqB5/scPjF35aUooT/VV6', 'sealed-1:1697a117:Z/qFgfVJfjpgChEo7B2m80/Ix4cUXOd1H5ao8/zU4WhOiu01CocxylBOJWnMlPkoVRWLjw5S1cfkBGZH', 'sealed-1:1697a117:iADsu+4F0+BtgWxWDx4X01Pj+ti+uGNY0Er9NAVOCZSIH/h6NLjv0xbozJKuCjVn66PKsgkYFZhW+Sor', 'sealed-1:1697a117:drDmbymQIWs6rCOwQVmRqEqR4JGkGht139+Ae4VO7o26i9eVNjHx/qE/i0LBhZT2usXEsH6GxTiYHqud', 'sealed-1:1697a117:jMcvOCxv5GUu9y90xB6RrM12FTjztDT7Pnvk9GI/JaDkaqcxOLiD2ISQseHz/uDMjEGjFvN8GGslmLWy', 'sealed-1:1697a117:GBGkYePJ/Cm2R/3dlkxoTqObNLddERCxOKIpzE9oMxby00Abk0bLFK+vN16U9/45TvoyVcCFBTfTng0s', 'x', 'bs', true, 1, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:bmoO6gubmLzcg8XJioD/RJh7Injv0YDJRaEjTkmSieYPjwPdCmeNd3JnDuRzVw0C1n2tQ2H4IoycNLcX49IF9eS3qTHCAq4wi77S/MGVxIdkTf5nDxnKNZlbMXeUy+Hwc1/bsRo8qFjswmwwopOtaWnsWjnYcldjBpoJTRLJrxdFBLhx1RCEw7WnufALNXBW2HHBjkgbhYlY3bnIgjf1wIGKx5kibAtqJtYI3oLXZpcbbMPbsR+aMX5Inf4="', true, 'sealed-1:1697a117:xHSWyqK62HeO+LVf1F3vJG51T5KpTLsCoESImMzBWMS88718uL3CNLoLER9gFYu1wVbFV3YExaUTdnGT', NULL, '\xff706f6c6963650000000001', NULL, 'd8e9d9cd1f61744d08795ace0ea6cb9451d904596f7dcbc06eb2cc933f241be7', '', false, NULL, NULL, ''),
	(4, 2, '', 4, 1, 'Zqnxlwvgghgp', 'Zqgkdxjlpxkx', 'zqnxlwvgghgp zqgkdxjlpxkx', 'zqmnmblfbvfl@ministry.example', '+3874549689259', 'Zqwhfvjfkpbm', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:nZyvUMrsH536B7LXOPDbE1Qogp5C14J8OB/+oQi9M9P+pJkihMmhw5GM29RrYm6w+UsOCGe0BKNbUu7LVRcDMDQpx8r8OQZmE9T4HLyciUmoSD96vefn1NQdrNN0u1jEVnRTU8Q7YEneKkBTKQlo8UOjhoaypXjDrGJkyeyKiItf27T+dvvNqohiobo6RR/FpvPR32c0QKlnSbwG"', true, 'Zqtmntxlpmms', NULL, '\x40362a2e253e2d2f353e2e3e014036323e2f3d3c2a2a2b2a35', NULL, NULL, '', false, NULL, NULL, ''),
	(7, 2, '', 7, 1, 'Zqhldlhzzngz', 'Zqhjbkmmfmbh', 'zqhldlhzzngz zqhjbkmmfmbh', 'zqckbbhgpntr@ministry.example', '+3875866201318', 'Zqfcgvbcsfbp', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:oRuoxp/31A8Wr0JTShy+wT8PzGtwGViR1aoDNAWV/cuOxfMdka0uWTqqo0682IhpcTK81Jr4r39aqZMr4A8Ed36z+IclGHzQ45cpFCeF3bSc79eECXh6gqHhUjz+jhPVLkidwFzDNc2054wyiUrRnDD+a2eW9yL4wwmr1ddoHuL7Q2qTWRDLFliaQw0SfhbLfyz2B4sFExTDNgLC"', true, 'Zqwpsvdmmvvv', NULL, '\x40362b2d212e31312931212b0140362b2f252f2b4040322a40', NULL, NULL, '', false, NULL, NULL, ''),
	(8, 2, '', 2, 1, 'Zqnpprmbvtmn', 'Zqrcsgchsftz', 'zqnpprmbvtmn zqrcsgchsftz', 'zqmkmrtprcdg@ministry.example', '+3878942292515', 'Zqnmscwsbdmm', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:/zzQeYxvF0IeCXCGwZhfOd3gpecxG40qGYJJWVtkGRaXYCvjRx5y8zkETIODvzRVFpsPCupr60Cyj6uFan+zexhIkWruGxNEYPHuhXqMMrNCM85pPT0GspbR3XwHLVJgCROxTEMOxjuplod43E4D5q/6ZqaWRsg/I59VUytq1vhHM4NNZcAFgYoU5BjoIOxnqcvX3bKb8tYESbf1Kw1gFBaoyA8uQAsZu8rOaw+RGGpxd3mQsNSbNdxUJV4="', true, 'Zqmlldwfzxbl', NULL, '\x40363722382a222b38293a400140363235353731213c3a3132', NULL, NULL, '', false, NULL, NULL, ''),
	(22, 2, '', 12, 1, 'Zqrldpktxlnt', 'Zqlgswtswrrl', 'zqrldpktxlnt zqlgswtswrrl', 'zqhpcktspgll@ministry.example', '+3875685492637', 'Zqpkrxfrtkmz', 'f', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, 'ca5ca03e-a0de-492e-8ab4-ab86657d4b4d', '', '"sealed-1:1697a117:EwB/oPNY+h4dwyqcCfkJZiu8f6EO9iPe4YusLes/7i/G/k3urlMW9EtrIfu3BLPmfH+ugSeAuyp6Huy45Zvm7Oe+E6oyMJwS3NTBnnlx5c8gbB3atKMMupshiPrwm/MuOVeGRxqzHzbWqZqpE0VA8XiTh1HI94VAGh2sx1jpqbRqosipLLAt2YY/2pi91Bs1odoffzNKjfBvbSae"', true, 'Zqbnftxmcnns', NULL, '\x40362f2a383d3a383d37372f014036372f25352e3a3e2f323a', NULL, NULL, '', false, NULL, NULL, ''),
	(23, 2, '', 19, 1, 'Zqdzjchkbkks', 'Zqftjtrvdktz', 'zqdzjchkbkks zqftjtrvdktz', 'zqdtvrlngzjr@ministry.example', '+3877060581962', 'Zqvvlhndvjwh', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:ocrdL5fxK/tTQqZuIWOVWkwBAAFplvoG9MwsfVU2eyB3qWIatRsKTUHLl2pVSQWCE2DFFzUfUmpKAHbokygJYTqZmc8XEx3EFMKv5AX4qifhFhzeyb4iTWFbDcC7drRhxuPN7d4bJPvHETwtm0FrthPa1QynrBe1Uy24SAhm9vsD6bJqEyTB9OVypmC4v8w2j06aOAE2REAeekDa"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:QEc2IbdLQ1ZgqPRz79rJCKxQYdtu/GfucztMalpBuGI/EBgcTDoSL64smFyFvWkOkAs/LYZq846DDI/ZH0+/Mc2Y7RqxWq4zzrOLVBikdbdb4mJHtojky9Dhmy6nGHJFD49yGW8dDvJTBuVVV+EX5gesgdHzlGXVwA+B/kU68HtMHTNy/xwNnFguOyKiqbx9VbwchJ0k1I47/kqlxrZzsT2KgZLLC5evi6qiINGyzRWOuB0YPQdNMl6NFhY="', false, '', NULL, '\x4036293a2d3a373c252e3a4001403625402d222b2e212e2e38', NULL, NULL, '', false, NULL, NULL, ''),
	(24, 2, '', 6, 1, 'Zqdvrbbzrgcd', 'Zqgtjdxvfwpt', 'zqdvrbbzrgcd zqgtjdxvfwpt', 'zqrwtvfsntlw@ministry.example', '+3879066066939', 'Zqnhgdmcldmm', 'x', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:pq2OA2LaMCHMz0IHXW1+uil2rWdDt3XiCJI80iqLMJ2L6HeH1ZYOFYxbxqnKNztNar3vfhRhL8sN5KXJI+F3e8nPxjZdpzq7wRPDbzZc6EoMlVga4heh1TXZYkQcipBw1iXD8YkoWC1aTb82psc6LsnfaQqXmS3j8sOeWajZ48fxdeK4GM270K9sADDIGZM7MW9Fn9hXB/JWms1JHyBBxns3or+P+6iBHuVXMF0gin0QiSnqA8Gfs4bdhtc="', true, 'Zqnwbvlnrvkk', NULL, '\x40362a3a2d253e3c293d353a014036253c37212140372a2225', NULL, NULL, '', false, NULL, NULL, ''),
	(26, 2, '', 2, 1, 'Zqrxcnbdvnxl', 'Zqbkpxzmkcrg', 'zqrxcnbdvnxl zqbkpxzmkcrg', '', '+3876749297006', 'Zqdbbrdzcwdb', 'm', 'bs', false, NULL, '[]', '[]', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:STt6ohJQJV/NOF6D2fvld/bF4ZX/2XqgszNnqY9A2T74laOasIotLIjan666GHKkoQWNL4ZPE4AS+fo0C3C5Pvh1Y9Gi/UCuisPVsAxIpXusAtmh09N+AN1fxnEdWAn6As6SBLVHBkLXTbAeNsj4ZXOH0/aZ4OWWKb8lz5BHws27EfEKM1DMfxBJP/vSDmUINJGEbWS4bA1OfBrQ"', true, 'Zqsgsfbtswsc', NULL, '\x4036212e353e40312e22372a014036373e223221253c323e2f', NULL, NULL, '', false, NULL, NULL, ''),
	(27, 2, '', 20, 1, 'Zqvchsfwmcjn', 'Zqkfpwrfszpc', 'zqvchsfwmcjn zqkfpwrfszpc', 'zqxtnhczsvjp@ministry.example', '+3878831158692', 'Zqzvphlwkspx', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:t8IcgVY0HqYTZpQ8kQB1wOEgEwHYlOLoxwXOHF7chf1ZHewyTXVS3VN+hrOoerfqySPixexoiMCgYCi3jSopBU2b+gJjVu0m53ibMV8yGOA0F55uzZtDoCFNjFrAGfRYxHOHO2dO9kwIiUvLZmydLgI1LEerq0Brag5lDTJVFLR//Z1ACUItfCEmVh0y+AiYaod+9AXVEqFTFQJG"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, '', '"sealed-1:1697a117:aLMdSWtHYIBZ7khiYbuy3wvgOsq2PUTkOxEm+GGYYPE3CbYQ7oeM/z+NN4Yp9dyCxqsPquQjGhsD2vzTt79BtbgYcetTEtE8tf8P1lK4Q9K8b9h5Y+1PYQMBuUz60yIVd0nBAmGPZY29oZ6CpkM0TilJBZ5Hm4R4jt55g9HTcWn3n9sQGtZtjk86lrlwcR4tIrz83DsKzLSL1777jhhnGKy0sv6IMTC/Sffch2TOrykHrnObPkvnBliXaYE="', false, '', NULL, '\x40362e29353d3729384035220140363c222b38293d31222d32', NULL, NULL, '', false, NULL, NULL, ''),
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
	(9, 2, 'Zqvbvgwvrhbf', 16, 1, 'Zqzdvmwsgxmb', 'Zqsjfhcxpjlk', 'zqzdvmwsgxmb zqsjfhcxpjlk', 'zqvdxsxhkkzp@ministry.example', '+3870859462098', 'Zqhdkdpwdntf', 'x', 'bs', false, NULL, '["family_name", "institution", "phone", "sex", "title"]', '"sealed-1:1697a117:4Po4/48l+wfuJ6p24Id93QqU7MIEB5ZActH151EsQUO+GPRzMSJs2vaVQtng7y9VX864B34s00uPY4aU1Qft0dyDplUrCKgFoBcSPjs1x0OBJc7ZW6ZEcel/Ae3fvpXv55gPJN+TTN0DjNTfGim1nlT47aPPHsbetX0yy5Y3Lj7ykb+PSYJNg/cQnBl9psxyN3F6GBydOhsOJ97p"', '2027-02-01 09:00:00+00', NULL, NULL, NULL, 'Zqszcghxbgsz', '"sealed-1:1697a117:6Y4kGb8jA0bZGzP8WWU85KjzXSgKq+6Q3ukeQjXXT2qxIfCGuaIffzB4WlY1UAgtc3kiyHCVg4PkxR8w38Fn0myww4GnTwdH64cqp8Qu1GFsrsu+eSwO5QoyTv/faHnLpqBoZMS4AxHejABz3KbYPmnmXKtU8vJLj7jdPsPY0e5EaTDDrsW0i5skvSU0KdfXCrWs+v51ty1TSIbiiTvfkr6p3B582xCDtxShS23HjuYpiRvsRAZPZqpdsgU="', false, '', 'minister', '\x4036382d292b223e352d2f2e01403640253c313d382a3e3121', NULL, NULL, 'sealed-1:1697a117:lUcZVAB9KKKP2CHyVdQ/33XYpUQ92PxYDKguqKIRBHqu76kL0JUa75B4vyZstRy5Fvr0A1ONRvrHjLUr', true, 1, NULL, 'sealed-1:1697a117:VARsoME1KOlkxIlZ0KxEvl+FlNakTJyylWhPBE+LGlHfVV3TaGrHzu8jpaqxK0Umd85dRCruT55+Bz91'),
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
	(1, 2, 'day_after', '2027-03-11 11:00:00+00', '2027-03-11 11:00:00+00', '{"sexes": [{"sex": "f", "invited": 33, "attended": 55, "confirmed": 55, "registered": 55}, {"sex": null, "invited": 18, "attended": 6, "confirmed": 6, "registered": 12}], "groups": [{"group": "police", "invited": 37, "attended": 22, "confirmed": 22, "registered": 28}, {"group": "prosecutors", "invited": 14, "attended": 14, "confirmed": 14, "registered": 14}, {"group": "judges", "invited": 0, "attended": 25, "confirmed": 25, "registered": 25}], "totals": {"invited": 51, "attended": 61, "confirmed": 61, "registered": 67}, "capacity": 400}', NULL);

INSERT INTO public.quotas VALUES
	(1, 3, 4, NULL, 1, 20, 10);

INSERT INTO public.raised_alarms VALUES
	('disk', 'web1', '2027-03-11 11:00:00+00', NULL, NULL);

INSERT INTO public.raw_mails VALUES
	(1, '0000000000000000000000000000000000000000000000000000000000000000', '2027-03-11 11:00:00+00', '\x7365616c65642d313a31363937613131373af66b370944cf3ec3ab5f035bebe7515805242acb073da65742c956a2b4648abed54025ce738a53c0e05779ff1f900aee680674bc93', 0, NULL, 'pipe');

INSERT INTO public.recommendations VALUES
	(1, '1', 1, '{"en": "Cooperation"}', '{"en": "Set up joint investigation teams between the offices of prosecutors along the routes of traffickers."}', '[]', NULL, 1),
	(2, '2.a', 2, '{"en": "Cooperation"}', '{"en": "Train border police to recognise victims of trafficking in persons."}', '[]', NULL, 1),
	(3, '9', 3, '{"en": "Borders"}', '{"en": "Watch the ports.", "sq": "Mbikëqyrni portet."}', '["police"]', 1, 1);

INSERT INTO public.recommendations_of_sessions VALUES
	(2, 3);

INSERT INTO public.recovery_codes VALUES
	(1, 1, 'b5d975faf9b64d727c49a8ffe91d6cbc', '1bfb9250eda19db519e69930988ea246f88baa740bba0130c14d2bf48f755e5e'),
	(2, 1, '1a15fe5e48d02dd6f9c753f0323e6ef1', 'ed188154e55eb6c4c79ee903daf02bfe19ffb89eeb4b92d1194fd27505e48af9'),
	(3, 1, '93609ba5d73e31fc4129de04afc1be6f', '21fa213a711912b3c8ebdb698747ba28783a6bafba5adb8d39fe13bcac21c125'),
	(4, 1, 'b0b68e945d1d4eb9094242b1125fdc1d', '6f51721016e6754618350543e968ff79819e567373251bfb15d74639b299c4c1'),
	(5, 1, 'c8e3e9a0ffe5f7acf2b18f28962b2f05', 'f0ddeccb3dc824632aa098ea6e99abd3390331bd9cd3321f5c8a2e0b49c5708f'),
	(6, 1, '82cca6945fea77fcf4ccd7dbdf97eb3a', 'd2dedce78ca5980e9bef6f14cbd1e25894d9ba2507cffd3b868f0bb4934a77cc'),
	(7, 1, '5bbe6caf0ff547b09f11ce4674ee7da1', 'e0dfe776a60f676aa91b585aad0998922c0758e5bd8c3212d1c837afa80ed210'),
	(8, 1, '862ab8565b5053bba526db5d090d6c84', 'fe2c4ecfb044df70d6593bda69b989d67bb5a4a2c1c3ffb2394d83094506610f'),
	(9, 1, 'ebc68af4ce8d4037e22e37d5609f19bb', 'e79ed7c5279786ae0f5692d475dfe26c572777dcbaf20f322a100aa03d373fd0'),
	(10, 1, '8f72e07bdc0cdd0dbe561fcb0b2340ef', 'a232e1bbe1c55f5d63f7b36d6b2e0723d88e78f9060b48aff50994fdc731510e');

INSERT INTO public.registrations VALUES
	(5, 2, 5, 'pending', false, 'cQDwqJcTH5O_S2sX', true, 'sealed-1:1697a117:1Ui/zWgEIIDncOOq1DuExp3m9Hek4ki5gQntXyCHmJ5ckguMxhXRLOfiTqF4ADvXPL+6sMcqzDq/1gaa', 'sealed-1:1697a117:/ZbBb0D3ASPbvizPF8qG9ON2YbXC+JwQyKWYmVL5fZ3bU9p5VVwsWRy9IW44riINGZeZQMvOhgigYh1j', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 6, '58b63be4-096e-4ce5-a0b9-b00006bedccd@ctevents', NULL, 'sealed-1:1697a117:y+D6BSH0Dxmhkqiqg40z7rNFXjtMnROlWDC6MlUrsubxVhz9NtjKxLzZZGLoLUvw1iGKXrkqf+mPDkhx', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, 'ccc86e92007f72fad8de92971f207660fadbf0ac465c6aaf99308ad0b2bcd084', '3.0', NULL, NULL),
	(28, 2, 42, 'confirmed', false, 'bMB2r5PAGysMDKur', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '3fd18817-ba7a-437d-b58a-8938eeadd03e', 76, 'e4670e66-0adc-4957-b876-f3e5121181c5@ctevents', 0, 'sealed-1:1697a117:ImMaE35031bWIvpn/v4rp4x+wjlUU90slB5d+g9naCX1Pcp2fyjrOgGxf8oYkJWgSCUiEkg4o9K9Ep+P', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '2cf05aae1bd9e238fc1e65f4a9bcc9448da5f24423df588fc6aabdc91d3663dc', '', NULL, NULL),
	(29, 2, 43, 'confirmed', false, 'yf6-CFDuH_47sIXH', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '8ffdb541-dec0-4bf4-bf2a-9f9560456bd9', 77, 'a4353993-3f20-40dc-ad1b-1e51fdc27d49@ctevents', 0, 'sealed-1:1697a117:HfA1PGfeFEvMHqTnyn988nNKGyNSirRLKq/Ano4hMt3dPIXvJhG5HPQRC6VI5SbXOU75sQHvuoeLVff7', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '949706382cdc198b0109699464958806a95ff90710cfca759e4d304aa2f7e38b', '', NULL, NULL),
	(30, 2, 44, 'confirmed', false, 'zC5e_noGHkJIvR-6', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '154add8b-d13f-4a97-affa-a1b851c414bf', 78, 'c39a2606-0031-4d72-bfa2-6e3190aaad27@ctevents', 0, 'sealed-1:1697a117:qqxs251eSe0GyX3sZif4vhQt30mB99l412ilF7S/gBucP8z5if9FtlF64Qhil/EabonNTFlHzHSbDl/Y', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '3dcc04a99d925b6978da3f9efa68504c677ed6f1332a0c2ee4ab2b20a9c5f0f2', '', NULL, NULL),
	(31, 2, 45, 'confirmed', false, '57-iNbt3RgKVuNth', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '0cb248c0-27e5-4861-b430-d802a882da1e', 79, '1e747899-82a7-495f-93aa-90abecb317bc@ctevents', 0, 'sealed-1:1697a117:2fstrI16I575bDZ2+/O0lVpSN16TAbOOGHNjLQcOPDoND44o53MeOp11HyuIj1wMFGqw8xqjxbjMJKwB', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'a2892fef44f2068b2ae88ba39ed4e51b85215a7a76cf3c128d27b9f92328dd10', '', NULL, NULL),
	(32, 2, 46, 'confirmed', false, 'E3Dab5rKWXPiL-rH', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '6bc3c10d-d969-4f8b-bdb3-93e0d463f7b8', 80, 'c327285f-5c2d-4793-a4f1-590a5ca1d14f@ctevents', 0, 'sealed-1:1697a117:EYZEBzP9kVn9tzJ0p9bEZGdfLdJ9IWFUevCB3V0gw+NeYRWl230AyxB3r8q5tY6SJQUaCcvh4zwnYeOv', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '801675630eb3d570626f87231afa162bf50b564f4fd9781fd304e1e3e8c47a78', '', NULL, NULL),
	(33, 2, 47, 'confirmed', false, 'IZrOA2w0QAqbT-yO', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '8c83535d-19b5-44a7-b836-bdec2cd719c6', 81, '51806d51-5cf4-4aaa-be77-4868c9c03a29@ctevents', 0, 'sealed-1:1697a117:oyM8bDphO3S5N3iAnOVH+DIm3EG1SFHoaVtMEUKq6wD49wT5emCUHjcCzRq+e7EEt2ku62usFyJzTL4s', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'e5d73bd1ef0279b716058b66999a0183dff8c1ecf6e4a58d0035d0156cfecc5b', '', NULL, NULL),
	(14, 2, 25, 'confirmed', false, 'M2-yTSBZMTH7wwLU', true, 'sealed-1:1697a117:jIjtl8l+LuGtC25Wi/WyMC6/8njqEsCrS2HqE4P9T1vYWCXNMfaX+mm3vLAdkJKBL7xpjMnjFcZowp+S', 'sealed-1:1697a117:A5h58nlBbb56qG/rIlK2N2wHH9jAn58AbuJSYaCk1xEcCLNqkQ8bwp6a0cWBvQXsCPCWr5mMLUiDX9wG', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'd58e7cab-b9ef-4617-84f9-e41d3d3e088d', 62, '750f2fb1-5a13-4838-bdb3-cea0c3be3b69@ctevents', 0, 'sealed-1:1697a117:zt8s2dIL/zlPhZqGMGgYcOTNJF79DyAeWoINxBk8ulzBC6iSjKfe+Sb6J3BQj4Bx2A6Eb6pLfmICPTo9', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'f', true, 'f517b02f4f29f94999bcec3f481b5e961e8089b79de4ed614ee9b63f11ed61c3', '3.0', NULL, NULL),
	(16, 2, 29, 'confirmed', false, 'X2IHi3UlT4FpRAWh', true, 'sealed-1:1697a117:1URjp0z3R45xHIZFBhEux+QZbz8tRG0znAYcJuAegC8WXNjYrhdYGxxzkK35fAoC5e4zQY46cbeYJS3q', 'sealed-1:1697a117:Z6Hk9MLeO6GIZRgt/Xnn5hUZPxaKcIZJOOfJckkH0LuOtbZnZpA+iuhmbF3EO60Cl3DUwU1jzh+A2q16', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '71887073-efcc-4705-8cda-24efbb58ef76', 64, 'ee2c6bad-f072-4f10-bcc0-a802367ebb24@ctevents', 0, 'sealed-1:1697a117:J/xrZYOGtritIO/Lj71hmcKyaTZ6+znykmRtiemvcthR9H2+aMI2u4pSAfE/6sTaBb6ngjEYOlN9oOeV', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'm', true, 'beb992d0a0f91ccc2ce5cc1a2409f1d487fedfdbefc31ec924f7b24808744405', '3.0', NULL, NULL),
	(34, 2, 48, 'confirmed', false, 'CI3fCbVuWfGdZZvJ', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '7810c2ed-be23-4e5e-95e7-33af4c097df4', 82, '722a102e-c438-4a57-a15c-f7e180c959cc@ctevents', 0, 'sealed-1:1697a117:Uw/0hT6a4MVRV+wJXvTUx18a40PEA+eqSa7xFhTAfoGkR8yX1gfF4/yggznius3pmoaeGG8n8PIxf5HX', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'bcba481b840f0605878893433454f1d811028d91220a7f4313dcee0b0509f3fe', '', NULL, NULL),
	(35, 2, 49, 'confirmed', false, '8xBqkTjVwCWPAZ0u', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '2267cde9-30ea-46ac-8359-9edbe2eeb267', 83, 'b840de6a-02eb-4cad-8b70-4b46425bac5e@ctevents', 0, 'sealed-1:1697a117:nxdQJTi0eIFIKnSodgGKx9X0dydlQADaGZ0ELtkBps53LZYhFElMY8e/J+XKGuG3kQ9t7BB32Zu6LBF7', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'c2008f3bb0148eadec16f1db0d819091e689acebbbdd289cd968c950f3c77b35', '', NULL, NULL),
	(36, 2, 50, 'confirmed', false, 'SbhcNUFuaPkNPUeV', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '695789d0-722d-45c6-89b3-08232f3a15e9', 84, '379b8e31-ed10-41b0-9f8e-ac367f5a622f@ctevents', 0, 'sealed-1:1697a117:ewfp6iuvC07roKgR4grid+lzRAx7oINw2buL0gOpx9/6+hC98RMr+a7Ph9goYDvAEyGroJlBqYgAHbm6', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '11c5800c2d43c8ed973e0af193a54d19f52b7c160a06c65216915f1137b56a2a', '', NULL, NULL),
	(37, 2, 51, 'confirmed', false, 'cXUFolf78eHORCCp', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '93140b30-0362-4dc7-937d-914184b024d7', 85, '67f97ce2-8125-4e3c-b709-4b02f2642e79@ctevents', 0, 'sealed-1:1697a117:AFUwPLHvyKZgKtE/5XscVozFaP5YI5ZzESpraq50iTqSNqwpmeWZmm69ujpxJ0WN5jmPUDbIle6v1j+B', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'b507139e69a8c5a05cf44f5e6f035dc33d3ca0bcfa18f9cb80ecafbdd28e0260', '', NULL, NULL),
	(38, 2, 52, 'confirmed', false, 'FlbxOc3S0mnAB2kS', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '58043b64-b6a1-40b6-a6a9-be2f91225817', 86, 'fb5b4494-0606-48ae-96ac-e43427623ac6@ctevents', 0, 'sealed-1:1697a117:V/N5u1xDgtAzbL/jix0L8LkXQJ2XF0tGkGi19suKbKFNKaTXweUJ8/eZdcGmCobEHswun0s7hTuvwotf', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'a529370d0d098a35bef0673291d88096bbd0547b8a8a351dbe360a8bde4c376a', '', NULL, NULL),
	(39, 2, 53, 'confirmed', false, 'd1avDzuThMWPW7iH', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'ae9c1e15-2fb8-4ffd-b77c-0a261e6dba98', 87, 'be48dc62-caba-48f8-97ca-c8573baffd73@ctevents', 0, 'sealed-1:1697a117:b9LYX8p9VUhU7qEF1U4lrSnbtWmsB1PVa9rAZL4f0X5L4xxkdv1aCpECMLbfkuroIpj5IwLOfmSz0fSO', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'd50cb2c1bb11d8261af6f831d1f93baf93e2f05e52186b498b02dd023f2756e4', '', NULL, NULL),
	(40, 2, 54, 'confirmed', false, 'ynYJQwzDb-MzyHu7', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '79726fc0-0fd9-4c5b-878a-39467c82a08c', 88, '9b0aa19f-7db3-4d7f-b5e4-cae716df986d@ctevents', 0, 'sealed-1:1697a117:RxovKYDe3BZXn0H1HpDuRV6zv0bOwbLkgCMGPT90XAGS1VoWPDS6O8W6CqvArRt/4nAsfTmb/4VuhcbY', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, '9541997ac1ddaae5c852dd7b4ba7bc7a8b87a1c271d650f5b11128439f89a3a2', '', NULL, NULL),
	(41, 2, 55, 'confirmed', false, 'a8Yr0Vdi8zGLKpOs', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'd468180a-427c-47c5-a1d1-883fd126e1c4', 89, '691d74a1-6b0e-4b76-be97-9249d99da155@ctevents', 0, 'sealed-1:1697a117:xDLC5eQJeVYFUr0Ju0arTa8LKxSEutWx/xzItdhQ2L8QCkiXlTOpnqmBMxFHGDRBpKNp3rbkmJzvuTLC', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 3, 'f', true, 'a94c7cb1c84a0ba106c313ddbfe010500123fc9d91861ef8e027e0df9627fdf4', '', NULL, NULL),
	(9, 2, 14, 'pending', false, '0zGswgabPMvPKu7d', true, 'sealed-1:1697a117:I5PD1tZimV/m4U4y9gq4hekyEo0gFT8PsetnMC8y02MIgfWbrhWzBYdfaW02Na8MeJuSx8MsIzbk4Wat', 'sealed-1:1697a117:hE9KCQwDa1OjfaVITPtHUkJ0rB8PzZTR1Z0xzgpp6iN4sFvniyb5/6leOlvbEAUZh29aWtemy7fjk+YE', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '042bf949-db07-498f-98b3-e6133bf0e33a@ctevents', NULL, 'sealed-1:1697a117:jviM+25tRwQbVK/nRFoAKPmH3ZC2UR+AAKoThcnw5+rKXx01g10iFWxucio8dGTUGWmlZUuvE5TJLOwu', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, '50d72e76908c15a4b1e15ec9d97305fbe3add6bfe72c2218894578b225d97b58', '3.0', NULL, NULL),
	(11, 2, 18, 'pending', false, 'kIZLt-NetND2CZCP', true, 'sealed-1:1697a117:R9legl3zN4idMNefByodmWUtr/XLn+3uh75L08EET/5y08V6cfBXF7zXpq5mFF1GI/3Mq4H92ZgXpLFB', 'sealed-1:1697a117:8xdBXP515tU1ezJ9kLlr4X1NggvGXnJizBONVLwOV9Zru0esYvv+oqVtdnAQJZJnMMaIospEPR1cAnFq', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '62a3834e-f97e-4d3a-b979-2c52f68b8ef4@ctevents', NULL, 'sealed-1:1697a117:UxwrZCzWRgoP8jLk7h4jVTuVmPE82cb+xoKsWoyPRird+9/tgoVkr9L4Azl3c4sz0dGf12VrlLvMgadN', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, '894b5d335ad310c592f67f9dbcfd3ca1b06ed781962954d6d0a4f03822318532', '3.0', NULL, NULL),
	(1, 2, 2, 'confirmed', false, 'oUDH-IWvCFUHcVHb', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '6f7b5d45-d23e-4d55-b4f7-52f606bfdc4b', 49, '219e5922-3c12-4fb3-acfd-010ce6108a2e@ctevents', 0, 'sealed-1:1697a117:OOdXA/IYipLQJMxw0K1RFPIS6cix0JAjCXbIOIeSRb+ZUJkRkgRU/mZy1AEvV/WroMAMMNSG/+XsX8qI', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'm', true, '6befae7f975c171315cb9cb160b2bca5342b1b07ffc630e15e700ff3b6e29d44', '', NULL, NULL),
	(4, 2, 3, 'confirmed', false, 'kz5WhQ31iDMGMG18', true, 'sealed-1:1697a117:I8t68+02mC8Do31NdvbRRlYL8pYQYRiyX/9PelPVeSH2pfTrwM8Y4N+zEY0Q9BY9IMZAqRHQ512QgqeK', 'sealed-1:1697a117:q1s1mJqgBaMr9DjDdFjxxJqzzl87RskgR1CvrqIX1ubG20pj0uedzR9C63goucaWGEz9aHjTPAGT/4JS', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'b0ffc7ba-0d73-4814-a399-20e054d2f388', 51, '5d621c02-8a72-40e0-9d26-7813438f9a86@ctevents', 0, 'sealed-1:1697a117:JYS4yz8M7EURxhpnQgPvZY8o99Zum5R8mufFN9vtOLEgoaQoqavPTtPbK0BhskWMWWgioVSk1BQASqdO', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'x', true, 'a14ea69f9d4d4f9f0d1023566fb3cc6b968077695e6d8a7d04275251b6378c68', '3.0', NULL, NULL),
	(6, 2, 7, 'confirmed', false, 'kh6QBhMp8GFlv3iA', true, 'sealed-1:1697a117:KrzGsEr6RrHxQ53M7izjGCUEdRLuJyD/Kaey1UvKJN1k4dGlmLLouAHklq1/TeB43MmSNuf1o2ed00X2', 'sealed-1:1697a117:dqCK0DlslMRAjNTQGMOp1uCt9xGi43sgsUj+N6KaOMhy7fEpGIrMqouEXgTIjc49Y8mJRFCkqUegR9PY', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '4ff6563b-6d59-4943-a00d-38440c6c99c7', 54, '088b507c-3c51-412a-ad0f-46d629af4858@ctevents', 0, 'sealed-1:1697a117:Pp4BcCuTC12gAkL6k99NBzxDvfMMCP05GQAsUMk05Pw9SBJ0NKw7JARsnctlvXbYOmt6l/eoehQILzZa', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'f', true, 'ab9a8123d938851ed74b6a4fc518ab79ae63465648c5c163b34083b3373f5d45', '3.0', NULL, NULL),
	(8, 2, 11, 'confirmed', false, 'oeXZ-tYf_LvgfHI2', true, 'sealed-1:1697a117:Hn/Fl++uunnbgMp7AHZeyelne1OUWEqbhvj15RVpE+qLPpSCYmCxT6GfT1JH0RZX0RPMRjCOh4g7LyMm', 'sealed-1:1697a117:4i+fvSmsVH2IvzVi9DqAh5wDYA33dcUy/w+uNJb3x+BBP+Rnj4osieFd85fskVdSPqKAHZ4aa6seBHY9', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'ff744f22-677c-4b76-a54a-e631279f7ba8', 56, '33ec9b66-cc78-4cdd-8f65-c2a9590feaf0@ctevents', 0, 'sealed-1:1697a117:DAPAGppu64KFVyOwnroTV8LM1uFKvlmymRT985IRe80FOLpHroz+jF4BpoFvUfsgAyNbesnEICsD4JQ3', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'm', true, 'b4f055d69a7d127152a0a33dbe36709848cbc148e9836567fb5ed2cf1e647050', '3.0', NULL, NULL),
	(10, 2, 16, 'confirmed', false, 'Z47IVspRUoZ1Hyhh', true, 'sealed-1:1697a117:zuKCrTBShXLxhsQjxGc7hIYgpQNyyj8ABSUhsmmEddr9dEI+efdzNPKKRiZtx0hvgsl8oTFOvzwKwh6y', 'sealed-1:1697a117:f8LMZOliIarj7RUtCsOuHQptK9EgbYBOl9voCkZtVReQb4WP2EnwNWbPDuT7aPcz4EKTRTCwWUvNzBGE', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '830344e7-263c-4b97-a315-928478f532d8', 58, 'a284baba-53b2-47ff-8a92-a3a1a04ca2f0@ctevents', 0, 'sealed-1:1697a117:+W7JLBV3hEjDm/xJikJDyZojTCiOfnZnctOq1tyyKTqEb9KuFW+xOHh67Qzigrg02tpUOFDd7os0BsUn', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'f', true, '80c533efe3b6873a7ebdf8c652c92a0d5411433a4af8c1f566cd96102914108b', '3.0', NULL, NULL),
	(12, 2, 20, 'confirmed', false, 'A_Dcka8KP_cDmKJn', true, 'sealed-1:1697a117:N2qQtrBmsZ21vnaNDNS7yxMaTJ6jDT8ZXPxDYbwAplSyTOh1Q+i/ykYJ6lTtK21n2ns5YMZKg5gOxnfR', 'sealed-1:1697a117:XFt8ZE6nZRNeATBrORlr71GwDwtSmPk6q5ey2MpvB8CGRPGGymc1IL5jLg/Hm2J2cvMXSc7XSoJwNgUW', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'e777d340-2747-4319-8c4e-5255b72a1a14', 60, '3c865929-310a-4018-9fca-936428559553@ctevents', 0, 'sealed-1:1697a117:NXQiLLDDTYAMcY+XcrY0YvywMnNoywyC8s7h06ebPbCWM2YaizP+9B+fWzM5vuAF9CsN/vawxg0Niu+7', NULL, NULL, NULL, NULL, false, NULL, '', '', 'sq', 1, 1, 'm', true, '6e9f15f07c033851b7d35229b312271cfa2b5ebbcfcc0ba9cb98e4c402534376', '3.0', NULL, NULL),
	(13, 2, 23, 'pending', false, 'Yp7xCOzgBm9YQBeK', true, 'sealed-1:1697a117:qchPGwkSe8e8Jra1XSy0HiPi+0+mI1do1v9xvWVSff/TcRNNZpJU3+Ji3Olau7/EnHmWw/htBjwJ42Vp', 'sealed-1:1697a117:D1oth7N+PxVBkV1ZTMBXgDdb57jVYv7DJL388yZ5DUukqYfl2fDeGi9xl+tsLMF0YYNxO0VrxjaTBSYy', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '08bc2954-e292-4913-acc7-f029a7dcf853@ctevents', NULL, 'sealed-1:1697a117:vdm+e4tjHeRGNQPnt6IG6DeOz6bWTsIs+NrpWDgMCPk/w5xru3iS7T5uEXhGx0h30xQ0CzOPrfuWlwKV', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, 'e0eed229bcfd256ac138bddcc639832ccbcf3123b576b9cfa0ff79cd92ec082c', '3.0', NULL, NULL),
	(15, 2, 27, 'pending', false, 'ZdO8DurOjKd68tW1', true, 'sealed-1:1697a117:doQHUDo5dLFujn9h6kqeIgv0lGCiDNepl35+wPtBDxtGVygLyB/+qTdsxpm/v7YGsZkbTwOAGdJFLedA', 'sealed-1:1697a117:rRXueJ3zpI736s/Z0e7LC0EamAJM98j13Tgbr5eM54gSBvLxIM+EZfVi5ZOHY3NmMcBI76OXiEf8BYSo', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '1f91c44f-26a0-47ba-be5a-11ff4867f29d@ctevents', NULL, 'sealed-1:1697a117:ygmrioQXI68FawBEza1fRD3Y5mpdQqhATbZtVhy3OKnOFEobBuKZHdX0R4oQPBZOHcUhvjEp32iXxEd+', NULL, NULL, 'office', NULL, false, NULL, '', '', 'sq', 1, 1, 'x', false, 'e8fba4327ae780efa2b3e2cf2939200db3902db7cd3af5306c876b898177992b', '3.0', NULL, NULL),
	(7, 2, 9, 'pending', false, 'QgxtqQUSouRGLP6G', true, 'sealed-1:1697a117:qvY+MXWMPPsuQreSvNN1wDmA4x8DYui4Nd/bHjGZNmgHhxyaslcQk4zPcvUOs5hIR2PtawkBzuTMqGiA', 'sealed-1:1697a117:htXd1QfiyNAmr6Nn4jSMoInBu0CWv8NeFD3RpSRwfIwCixbAqsTDNqXtz2OVUdJYjqCt/qGDLFZNYZza', true, false, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, NULL, 48, '1a9f23cc-8a1e-4add-b782-b8f6d6efdea8@ctevents', NULL, 'sealed-1:1697a117:c5vcYnnEM2RPv7x/6rBS5hn6yEqYSjG/IFyj79OgphI+TbqXhqXOAtXNe7FO7/NXT6LNi44PSdPDnVsZ', NULL, NULL, 'office', NULL, false, NULL, 'Zqxfrprfdczk', 'Zqrngcbwdzjs', 'sq', 1, 1, 'x', false, 'c10d74956dc36a096d36b697f0cb355710ef0325442acb9a372094bfc23c927f', '3.0', NULL, NULL),
	(19, 2, 33, 'confirmed', false, 'M6pekSmUUg9N5rWJ', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '4b716901-0f2f-4475-afc5-6066e787e7a8', 67, '24c4923d-f2a4-432c-a67e-b2f483925b1a@ctevents', 0, 'sealed-1:1697a117:CBo+kXl6rX9WjggHdlmNFJvUQoFnvrVdLpwmsG+Uj3KgJCm7xF8p6jVXBmfbgx/yseT4vyQgUY5L2fkC', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '05bb135e78a761dd0bf9bf20b973572953f4dd621bad74165b83aa89cf0e939c', '', NULL, NULL),
	(3, 2, 22, 'confirmed', false, 'Y8Z5yA-_Krda3C2F', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '2734220d-b103-4745-959a-65dee68fadca', 50, 'b9d67d3e-4e83-41ef-b845-29d0fef0a980@ctevents', 0, 'sealed-1:1697a117:HRu0ozxPqYhmQfPxA3m/Ov2bCzFwBuJ11OcxSOhvwLdPHCJ9YLzrJvzYfUGbV58Mnx3+NSUk3tdhVKzg', 'tentative', '2027-02-01 09:00:00+00', NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '20921dc0b9c76c5fe135ffafbf7413f46f89eaa33eb6d0ad42238587ff4161dc', '', NULL, NULL),
	(17, 2, 31, 'confirmed', false, 'jJ0rLsxwvl2KYXfh', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'b70a7bb1-09d8-417c-a349-e1efb4429c83', 65, '7e6ce844-69e4-4b34-b861-9e1d6855a639@ctevents', 0, 'sealed-1:1697a117:wDS6udKzf2jKx9Fa+nSBG7XPrnoBo+/aAFEoie6ZfFk9OiULkjlnyNsSe/dwpq5WjauPk2OSQHgFN3zQ', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '1fe85cd8942505cb0076bb08eedc2555d5a2ac2fd050ea567bac7334a7907a21', '', NULL, NULL),
	(18, 2, 32, 'confirmed', false, 'wsM-FHKEQsGgYqqY', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '2a34a850-c224-4ab4-ac16-ad43e4a3f18f', 66, 'f66b1065-7d10-4035-b569-3f3f990df8d6@ctevents', 0, 'sealed-1:1697a117:Q8D5pppe24wS4zHAFSipuL8ImGpxiU8C51mgzbre/Q1vsDxRx9Lmax7ImVAf1gNZoKeOOyMiGH6ILeyc', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '819f8eb207dca440ceb5c682bd844a740d33bef177adb6a228e8da8a13ae7ea6', '', NULL, NULL),
	(20, 2, 34, 'confirmed', false, '6dvGvBbDJU4obbVu', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '9230e4a9-47d3-4f58-9de3-1d7db92ed03a', 68, '02f9504f-32d0-4cc6-ba0a-aab9af2c3f74@ctevents', 0, 'sealed-1:1697a117:3RUaWAX1F4VJB9Nl3+LYFp/iHe5PdcZ5eg3SzD5IfeuJEAyxYEZee9td3HrFMdcljzjN0PWCrTjCqTVK', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'f350cce013d1fa71cecf440f6fc919fd4741f58a64c96d4f3c95a9cee54fc025', '', NULL, NULL),
	(21, 2, 35, 'confirmed', false, '0Dlp987PKb72ESwn', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '22b056a6-82eb-49cf-b572-0f8918c1ea92', 69, '56f849db-e3f5-419b-a887-368a66741861@ctevents', 0, 'sealed-1:1697a117:B7qFDYPs2e9qybLzod+uMc9ee1Bms+VPSuUW125Km6Bkf3mmIzj4Pd0L2FD10dhY9vrC10IivIQQuJeV', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '16adcde36407f1399599c62cc0d90ab8ec4fb768065faeb1d7f9e2dc1213181c', '', NULL, NULL),
	(22, 2, 36, 'confirmed', false, 'GIlLTV1de4agqW0D', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '07c5924b-cafd-4c72-a584-39cb5c3f7f23', 70, '5712a744-6619-48c7-bec9-5a8cc5077745@ctevents', 0, 'sealed-1:1697a117:aJxTjed7AInHBm2OhiQh9rOoUxahERpPdInm2gxN2JBAWkI1dDjimcWNVvzWqJbpiXAI/JPmjgZQtF5Q', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'ad555b873a92cd8ea8b2c026d584b1ccef58e33235a5c4f56667d8becc71b0f9', '', NULL, NULL),
	(23, 2, 37, 'confirmed', false, '8ThSkeoN9Y8Y7pXn', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'e6d5afa5-6e5c-49b1-be43-002e7564c8a6', 71, 'a5566af8-80ec-4f00-8f28-bbd84cc62cbe@ctevents', 0, 'sealed-1:1697a117:+F1iPE8w5fC4+cjPT+oS1fAd6Ly7rHmEZD1kRM8b08Av87pz75JNZVREy8qZr+5xfwEzg020eQVGktOm', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'e87b3ca4be3f8d653cfe3169d36b9ee602da7ff5d0a386a07f00ba310f391180', '', NULL, NULL),
	(24, 2, 38, 'confirmed', false, 'SDS8W1cAdTECHTFO', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'd9852d6b-ade7-4d5a-a475-c88061d6243e', 72, '8a50fda9-7e78-4afa-95fc-d9b065448c3a@ctevents', 0, 'sealed-1:1697a117:TU0WAw2YIFbvzVYPIe/8AvcZ0v4+QZCN70pTT+rmrG/VoyiaWNuI2DJyRFu06le7ES7AtYxFa3yTYYHF', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '2704440b3cb947c5a9da9fa7cb6db7fa559685451940e331cd8748f18033747b', '', NULL, NULL),
	(25, 2, 39, 'confirmed', false, 'tkw1Hm6--604LWck', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'd3385156-6b36-46dc-9409-84e3f02cdf3e', 73, 'cea70a38-89aa-4614-bd01-030945585b81@ctevents', 0, 'sealed-1:1697a117:MGP4KAWMSfQlQv6I+iYewERpXfLQbeLWIFuVJaKGaSauHbiQ2nb57Cyfu60sTuEZj3BO4M90bRaixo+i', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '636d079cfaa20b70d570069354fe9276826975944ffcb6279cb095c8082bf81f', '', NULL, NULL),
	(26, 2, 40, 'confirmed', false, 'ZwaeeGI3mNax6PK8', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, '0cac1043-1793-4f3d-8e12-2c404f49eef8', 74, '0ed36408-7862-49d6-8042-3e8eba749cd6@ctevents', 0, 'sealed-1:1697a117:8wsJIpUjk1IIIFBcp9YSh4qw8/tE+jf4WSXCloyTm9POBuV+Szb6smTSw4n7Y5oK4bPqh5Ac/wc5JNah', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '6ada771d5e2b1a2fd03f16b53d58f98933fe9ca0d25e00fb75f0feebe4b58905', '', NULL, NULL),
	(27, 2, 41, 'confirmed', false, 'PYVlQ4BJEAOw71m8', false, '', '', false, false, NULL, '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', '2027-02-01 09:00:00+00', 1, 'b7659d66-136e-4e05-9a40-76deff4c48e4', 75, '60ab1e5b-50f5-4769-b25c-c578d24bd7b8@ctevents', 0, 'sealed-1:1697a117:Vg4eMXLlVaYcHwCOtOSNbJietGufRiQJPU3SclVMCjO8SnGG0m7IlCE2q5bdYPGZEMpVMS/7EAmeAIM4', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, '6ef5c8e0f19f297a93bd74457b584427834dd1814b6676ccfa019d05bbe43d72', '', NULL, NULL),
	(42, 2, 4, 'confirmed', true, 'y1XtvspBjAgQo40y', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 2, '7bbdd505-6557-4754-aec9-405da8ca8424', 92, '87ba5fca-5ec8-4f2a-80c9-fa82cef53f03@ctevents', 0, 'sealed-1:1697a117:zlOYH0UjOiuZugP56+UDkrT2yMh7+YAk5snXR5zSkIS6DoW0Fe9r14jx/uwTSnl7KnZA9+7m0F77W4Tn', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'f', true, 'b19c99d0414cf211df9e35574774fec6d9452525bbfde0fe70eb9f6fc8498144', '', NULL, NULL),
	(57, 2, 70, 'confirmed', true, '1EknXuQNdXb6ENNl', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '2c2a85d1-7891-49fd-9aee-58cfe89ebd1d', 108, '7285dce4-3688-461c-8c11-1f57ba3cc9f9@ctevents', 0, 'sealed-1:1697a117:FByf25pWLPBFCgHx7a0UqVwL8UaiOVXZHPeIm41ExuaEt88TCPfhI17J909L6tS9rnO0LnygVe8HlEX0', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '45e7bec6d1f11fb329ad9d91a0abd091176ce8580b99dea80e2907fb8cb62863', '', NULL, NULL),
	(43, 2, 26, 'confirmed', true, 'w5zad9T59lSPNFnJ', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'd776bc0d-9df2-4692-94e9-0a5c37ed2f98', 94, '4831dfa6-8f5a-446c-83aa-d69718c2e9b6@ctevents', 0, 'sealed-1:1697a117:Rw2BKQGTM4iUzZl3VW1pnc7x7POf4cQQAaJrqTkY+RYJDVWX+wwTkV++GCP6oV1nDa0h+eMF+6+b0ofk', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 1, 'm', true, 'b24ed54c00c34ede64e87abca80c9a9554c5167d39714d472646f3476c208724', '', NULL, NULL),
	(49, 2, 62, 'confirmed', true, '_a6D0qEDFK-NPQvf', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'dea4571f-b956-4a6a-b11b-054211bbc853', 100, 'edfc59e4-4e7d-4227-8f86-e4c3fd5f926e@ctevents', 0, 'sealed-1:1697a117:BtqvyCBxDTUhM5L5RV07tK/2XnIY682B8VvuTzeV17dCfu2t5+ytMKzkkb559XMUUW4lx6nQNt5THJK8', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'bed490d85dae44d6dd0918db07b965124a3f94960748170f08ca7d36ef6cb183', '', NULL, NULL),
	(44, 2, 57, 'confirmed', true, 'S8o2Kq2vHri649CH', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'd82e65ba-3b78-433c-9780-6e6789932f91', 95, 'adfc951b-7644-4c3b-976a-4130adaf69f9@ctevents', 0, 'sealed-1:1697a117:JzeX8ZrrkSp4PuH5V4xl637iQFJLHKYrye6gXzWIqUutb5gXviplbuRhqJADKi/1FRvgvxdBGzdqycIk', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '74692f966c4e181ddbd39313dc1850e13f9435a602299445c0fc6398b34795fc', '', NULL, NULL),
	(45, 2, 58, 'confirmed', true, '8z0b5OchhH5tYu8q', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'abbcfcd8-fd76-45e4-8563-5cf3d1c76049', 96, 'ae0517c8-9696-441d-92d2-bd76cdb4f9a5@ctevents', 0, 'sealed-1:1697a117:swSjRD50L6m3dwcH6ZXBGVJD3LWYaPBcZst5V0u2+UblUkTTn6yDP5Yp+03JAQql74R4Q0352VuO7I9d', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'adfa953a3483b56ad150f0a68e137d8d8b892093fff40d8cdc66f6db72ab1dfd', '', NULL, NULL),
	(53, 2, 66, 'confirmed', true, 'Gljv7xyYTpXbVN4b', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'b616a0e7-1fca-4a46-8857-4871e74d7e86', 104, 'd730e8df-0ac7-4b51-9110-b06269f114c0@ctevents', 0, 'sealed-1:1697a117:wtFskTV9/zaDkRvo9Ns7FhID0stXUQpGf1T0x87aYDnr5j/jJ6HjWG2iaOVaBwlGsUM6T6/1ifp0joHz', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '24ff6576f0923b00733ecd3e1e611b3e15ee830a74728e07339b630e4f6cd5ad', '', NULL, NULL),
	(46, 2, 59, 'confirmed', true, 'VLUbKx3aZx8oHv6d', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '5a421cd6-bb32-4cb3-8b3e-97f5c33ef8c8', 97, '7ceab808-4692-464b-908a-94b1bc4d5782@ctevents', 0, 'sealed-1:1697a117:w/BKZ8qUJywyqkMThwwPCqzDceG4Hhfr5tOlOSJSVjdTsAHK+hOP0xro6eaTbRHBlzQfPIM6tKDcihcI', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '8b61de0e02889b0eeb4cb3273317b97b86d1b4546634b73aa32ce46eb20d8560', '', NULL, NULL),
	(50, 2, 63, 'confirmed', true, 'KNbseIFJlzEBnCEX', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'a0026ddb-6340-4230-a891-a840080d99a2', 101, '6c8b4f52-576b-4dbe-8197-38d13a535099@ctevents', 0, 'sealed-1:1697a117:NiPHTc/yIzri4GkVenIQ6gGu302YelOFzw9JaRmjt5txa0WhPLGlbo7vIO1zRxNx8rlREQ3i1hlP84dw', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '533a3bc66abfd39905792c4c8a27495bf8926b58504e55dc123eb5e2ff8604a2', '', NULL, NULL),
	(47, 2, 60, 'confirmed', true, 'YMG6Rh2LKiCdv-GM', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '26423b07-2c49-4ce7-be7d-87a0468d993c', 98, '44c51546-9b53-4dd8-ae84-55c48d159798@ctevents', 0, 'sealed-1:1697a117:1ZbDDiXRMrn/ZWIsgrUAWHOkJh0y7hokVz3nCistd+bh1gJoznRIyY9IWLwr9OW8QEFswS3Ay3QHsQjR', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'f776af699d7114665a865aa01bc5f05ed97bc463ab6427c7dcab1fd767be6f63', '', NULL, NULL),
	(48, 2, 61, 'confirmed', true, 'qxiKpwhFIYBQQEoR', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'd23ef5de-f64f-471f-9a3f-ad545c17a9a2', 99, '415562ab-6b19-4c83-af4e-e7632b145971@ctevents', 0, 'sealed-1:1697a117:t7MMqAWYfhVvtp+NvJe4gnnIXfOOU2FIqd6ivUWpx0jQrx7DotkocHnAElLeglUeGOMwSQpDHetM8Wur', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'fa10b83fd29ee4370d2b371291fda8f959c5795216ae777de4c1f8177fadb478', '', NULL, NULL),
	(51, 2, 64, 'confirmed', true, '9pzDG4IiY7t8o9Zr', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '0b6fe2bd-fe30-4a69-b2eb-98384fd40e38', 102, 'fa034d10-500c-49d9-940d-7b8d9a3213fc@ctevents', 0, 'sealed-1:1697a117:H+6ab/2v/LtAp5m7gPnF5wAw9MgjR7oluTVkXgbX/N2vYrqyxj/YfW/OdYzpiVyr2gX+Zo4jJYntmTi2', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '13220128e5835b18fc30f78fedd247d99af70c4711ac900755b0d9497a90a120', '', NULL, NULL),
	(56, 2, 69, 'confirmed', true, '1-x1yaVIQHsy2yNF', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '660cec5f-4f2a-4074-9b06-f81fb3df1b0a', 107, '94eff224-0f00-495f-9177-953a1efd8ecd@ctevents', 0, 'sealed-1:1697a117:t5IvhXd3xpyLJ0PLHss+GRqm+hdT6ldShzcE2JzRC8Q7AnhkCsqhwR/sG+ZxfVzTPek/tGAN/D7Tl4UJ', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '6841b79012753037fab948f395813975709e6c87c4adf2963dc78c1b94c9c310', '', NULL, NULL),
	(52, 2, 65, 'confirmed', true, 'kPxA7_nU9S8YhN3s', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '3e6df0a2-508a-4a9a-9192-12b906ef8a2c', 103, '842705d1-c8a1-41b6-b52b-3409e468ceb7@ctevents', 0, 'sealed-1:1697a117:8sKFS1AkoayWn8KWu8K13Gqc4jFn96+CvpqDTsekvUxGOCIsGVCNtxIvfRDTDWcsKmDw6B3lrsa2R8eD', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'f79e4de0dbf036ac61a07261a8585090240e1bee0116bfa49f298dfa550fe4d4', '', NULL, NULL),
	(54, 2, 67, 'confirmed', true, 'GEqqSXvg8m-W5O-Y', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '164906a7-d5f3-4d53-a119-b6df357ece73', 105, 'eade8bc1-2201-4d64-8147-5bbb450d2080@ctevents', 0, 'sealed-1:1697a117:6anDl6RwWIDBcYjKG7VlSGhIDznYXNlI4PYS+QggtVhsvIg/fHsiOfr6vbFv9dKszGjPu/qd17xFiJ+P', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'dd9a46452d3949430671a7f4fd5e126b9f309fc189ffd3ccc32ca593522361c5', '', NULL, NULL),
	(55, 2, 68, 'confirmed', true, '6rvwT61CCqY0JDb5', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '315a6e19-2e05-4e78-94b1-369a96bbcdd4', 106, 'ff4c29ba-d789-42b2-a30b-eb5cb184bf33@ctevents', 0, 'sealed-1:1697a117:56WQ99JXCsIfBkDXcucb/P6hl83d33Kxlb86mzdvNoP86XAoZNjarbnfZgjOA/NIOQbwklrpOTnmqIWi', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'cd9f843153474bc199994b7ec9da9d6bb2c7c70bf4bc9c317f6a23e1a53f56a7', '', NULL, NULL),
	(58, 2, 71, 'confirmed', true, 'zaXIDZdRZTN12WQv', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '641c61b7-3f90-4f15-88d8-62c7303ac161', 109, '9edadd11-cc9e-4312-af89-c94e8e1018bf@ctevents', 0, 'sealed-1:1697a117:sPZeGHlmKZosHeOo2qs+/qu0sTGogo+/7WjnDB5rCBIIDpnLSgJE4z4+sFi2T2ps5l8cW7Blud7d8xzw', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'f9a2589857cdc8844257e6a5efb85e16303cde3b9525f443506a2f5b58a3ff3a', '', NULL, NULL),
	(59, 2, 72, 'confirmed', true, '2Tu5eY4mH-4Y0Nki', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '6aa27378-9b4a-4919-bf42-dfb51d50e749', 110, '9e505f43-bc8d-4bab-8d4a-227cd21a1864@ctevents', 0, 'sealed-1:1697a117:fYMoEMCkASDChPQvG4i8QHqrYDD3bsjw6DL5Gl2ErpNy7+TTUWO91h8rutm1FoB0qJpzjVWRie0rWUHo', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'd76a8f82e4469443c038f5de943a0c04edc0b9f0e52d1fda38289310bf8b9034', '', NULL, NULL),
	(60, 2, 73, 'confirmed', true, 'Rn-eocAkpoSk5QL4', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '8dc74e01-f790-4caa-b17a-79b52aa42ffb', 111, 'bba05cd8-82c4-4688-b186-9bdee385dc28@ctevents', 0, 'sealed-1:1697a117:yLqPdIXert5hW+3rnpyPjVEWcvrXpJf1OQGLUHCkCvzf7MQqqZXxAneFID6/QWhHrlgA67rF2sOClMes', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'c352ebbec8c93ea313950b63f9cae9ad1e4eeeed4c7e920a35140fd5c256e4e9', '', NULL, NULL),
	(67, 2, 80, 'confirmed', true, '2eAjJeu9GD7nOoO2', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'c7aa3f37-644c-42b8-8c76-c1c9a6238659', 118, 'ab12d55a-f985-4f8d-a04f-02e5437b3d3f@ctevents', 0, 'sealed-1:1697a117:Au0M3aO9QBDzPLcejvbLKwhFjSuVdg2asNd42J9EkORZOUXSKdGeHLkzJ1JNqJZQF6uNUucOKm7KCSHH', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '480712d02de46d3608ba7a436bf451b2b3be760cb28ae4e3b52f3c175bca1a7e', '', NULL, NULL),
	(61, 2, 74, 'confirmed', true, 'Lk3g2H57MDTb3WkX', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'aae670d4-09ab-4cac-96b8-9e8bcf180f6c', 112, '22afd8ef-a031-4b24-b503-09361f2a3d5b@ctevents', 0, 'sealed-1:1697a117:o3NYFEhWG7hXMMOKUJgl685ugQPDk0mv6S2bbWr8pLyf89qqDFjNMIbrCDtXMa4fT3JpC4gooolMR9DY', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '8d10cef7c171e9ccbcbafa88e0ea7c01a44579bb393d84f3ff5d60e927731e76', '', NULL, NULL),
	(62, 2, 75, 'confirmed', true, '-Pja0Jwibc7_lBzK', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '35176a33-6dbb-4e01-b60a-4755349cfa2b', 113, 'b2a7b787-8419-47bf-9237-f9f1f8fb7492@ctevents', 0, 'sealed-1:1697a117:fJ94Zo+8TMAOzlhB0mPU+2OUNLearYSOmccvFSz2ZqBaudIrCPSIvF0erpQk/DQgx0aipTKjss6n4f4t', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '2042eb959ad70f403f209804049beb54a9313baacad8f03c440607bfb8a2061f', '', NULL, NULL),
	(63, 2, 76, 'confirmed', true, 'xkoa1uzb4HwHWQ4I', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '4c6f0c26-7ea2-448d-91a6-aaba3b744ef6', 114, 'b1754f37-8fb1-4ac1-9b03-84ae6c996440@ctevents', 0, 'sealed-1:1697a117:+2dKD5aL57Woiae3ExtTLm+PuD+2WjyTutIZMFWRTuhZc3B7DI7lxvnFaIpddGIo90li2dlmGerIh/RN', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '151acb0585b3df3e9a3fd481600685bcdc9a7940289b7967c6f94eb209940612', '', NULL, NULL),
	(68, 2, 81, 'confirmed', true, 'GVzL36KK5PlxpmXx', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'a4ec76ff-1966-4a08-ac06-8c807058220a', 119, '6e52f52a-b1db-4a97-9e3c-6575bf90e9cd@ctevents', 0, 'sealed-1:1697a117:cQsYpDBvY3NoJaaiCiP32OUFoLn9MJCKidRTAhwLd/vudz8xn+xrHzvhsI8wVF9qUg3/5TyxotV2EIBM', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '2ab5e1afbd0d9a4c7b2cb1734b87dc7c561599d4006d9d4c108f9f88806a1749', '', NULL, NULL),
	(64, 2, 77, 'confirmed', true, 's5iSpveD7C-4yL_0', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '620c50b2-1425-48b0-9d3c-2767c2e6b186', 115, '84f1ebb8-0b8f-4366-9390-02c13061a741@ctevents', 0, 'sealed-1:1697a117:jZQcStQZgs1q/GWjQVtMjVRPAZTBM93/ZWvX7W4dVjsPU1rFHb7rr3+ekKWi51PhjMcGbHSynCC8X/xU', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'b3f3ef0afaea198d4d068babd3dbcdbf4c118bace99869d88dae94da738a6563', '', NULL, NULL),
	(65, 2, 78, 'confirmed', true, 'AF4nYOBz5MB5fYMq', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, 'b2e94c2e-72e7-4e86-ab2d-6bc224995c58', 116, 'e6963029-315e-4c62-a942-b41a72954ab9@ctevents', 0, 'sealed-1:1697a117:CCshHMFjUX3LC1XxKwRKxX3bxnAQ0QQA0+qCmxdczyyaghI7reYRtwy3LCEoUIgUVGvJv+OMJuEtC6yZ', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, 'f88b5d0953d5fa8575869b4633fec0cef80f8935d76e221b4189b996922035c2', '', NULL, NULL),
	(66, 2, 79, 'confirmed', true, 'im69zMXdOoUfDrDn', false, '', '', false, false, NULL, '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', '2027-03-10 10:04:00+00', 1, '1d68e0a7-701f-4d2e-b563-739adae1f505', 117, 'a2fc6444-66b1-40ce-b015-ff73358bbaec@ctevents', 0, 'sealed-1:1697a117:mSZmwqi3NdJUUISUG1S2N27INSHdvkQrBXgc0jW2gSVjfEtBGq2Z+l/46c1xDzEzPwOqw8IujaRN/ANJ', NULL, NULL, NULL, NULL, false, NULL, '', '', NULL, 0, 4, 'f', true, '2f265aa7b27cc5de53445a341a8196e5cf1b335d1adb3a44e48e96b74a41fc44', '', NULL, NULL);

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
	(2, 119),
	(3, 2);

INSERT INTO public.saved_filters VALUES
	(1, 1, 3, 'sealed-1:1697a117:yZf7MZBkqP9ztnJnhUt8O+46DNcV3UhsBZ0YOtpatgnCTUBpdRXiPjUDGLDd4M/Cs23pEwaud6C8Y4wG', 'sealed-1:1697a117:l9aw+rsLdwGaMnQeBlzgeyjqKOFKzv7lJffU5l+xGyBMM+8ozsHnbR9gz9gzh7jyYyyo77h1PdSv0yS9');

INSERT INTO public.sealed_answers VALUES
	(2, 'police', '\xe05eeba885abed44f72d29e0a08c2e6b5dacf11418eb2c6a2ddda0cd116bebab52c51c422a7352721f2b2f4e94691660c09c5d195d5943c665db34d61827618989ce3619545ab77103ac18d96d7635c85aaabb71f3d0c399b1891ffc7b4ab1d899ecac7335fbb530b83b3a2fb6bd49268097b7431228cadf64fb59b297d1006daa6c9c487cc678af4c7ebee6c355c2601218f2bcff251b1219f914ae143676ad4ad64c6657966b818a905e9bddc382756a2578fa42ec3093dc32ed22d044128be1e2a6d78d2266710bb37eb9bf8be98ad120ecb19d3cd02e2349f3e4f33b219bc3a91ca02518578596d9dcf8db34fcb09db124a92346f8c1d8902e84ecca1c46f115f1f8cdedb1eb2aa13bd4feed6408360274b47302fede4bd6071a3895bf65681a9876084724aa519853dd3fb114460f783708d0dd3db873969564bc115b0dd886f1517c99b80591810799d615947c525f179f7aa3891d51bbcd1e7f69e240dcd4f519414796f42a3c9fa8600032437a9178c70714b4b905f64e81cbd50d1082fa11f084ca47428c1862f8ac4079df37a3a1ea846581ee3e1b929acebc84aec79e485eb610d55de2df482608fa93a48b6da72e3c9963e66f588e282daf0e967c90a19e472eaf4dece6d5a3df5326a57e789778b93976e2ebdaf26555078161defb8ac62730c2c52448923ef574e34460392ad51a32e583627aab3dc7a17e679d15f6f12113c8faa822eea8014c7e93a8997e5d9ad4b0e130cda02322a8c292c42788b8c6788507caaee2d96bf0a6dfde028b6e928d6011a1235841b65fbd302a9b5b06d71a8669979f2e748914efc54099f2412c3f3264c16eb724514ee1b28b27d79f873f06c4bbbad48546a5dc1acb3cc2d6e0db3d09439186b86c66c0d682f7a7201deda4a34d5363e153ed61521d33adaa8f5fed9222bb791965afb6f4bfa42be30b048f34caf8022541ba654a1ce7516da027f8bf6dc0b13d3c82fd3e2cbd81bf46487d9f72acf47faf2835a7ae20214648825869e5508d7f2581a80e51857e5429f76f051ff43069b752cb48fd6dba6e3bd7c5e1dfc621128225907a06de45d5899a62e96bd838a7531a78fc2ebb910e91d3256111c76860c989c98fd7470f84c458095cdec03306474103a97065e7e0c922bbbc943b4b5a6597be102f42e5b9783ea161ed57f133cb4b03d171b1815eb37aad504cc5684c64be33f9077d5a3e8a34439eb396c61466c3792d3f2fede19e38a25d9dfd223ec5b877b2080aae48e131884aa8ccd85dba37cdef0abf8fcc342d4ad1f83ada16e023a8fe4c4715291a712a2885c741110c1da16bf3132b206093997f7950f66b92b82154c420d70f749b65bf7b28f10adcaabcc822d06433b1ab147495ca7e3ececc1c550fc37ba35fd544e11d3eceb2d4460aeed5142aee91894772c0d2d3e5ea49aabee1c423de535e2ca2fb7a015b97122126998c715774eff9e5eef960f1b6a07a70a68266a2d855d25f7a50eac6eaa3b3e052b1de763fcd9f137da59daeacfd97e6633d2b1bb47b3d7816eddbc9bada1e1842375cb5d6de1e2ec49ed6316263b27d3eb1352e7805b9c5f9adb867c16b2148569710580e7ba48c166df5d7aeff6dbec017dd5d27e6524cfd49fdc88aee6ffea651e6bce5af4b1812459045a9d2b01a118492799c3bddb3d2b449927367681373ea00916617aebf89fba20743a22ce835d2d4ec4376f73a79706e5d75fe97f865f0bf623bf84925771fcb4953bc50c705e03144bbd483ec9ba5afcf7a2cfc60c840335f96ee06b100b5097df9afa15fe061a638dc759c032a02030a4bceabf9ce49f9e4f982ff910b583f33cddba5305f9315db0d509940a932c0ce222d90141b0e689b306d8c3d45f9e99b9282d44febf4671755bed24b75b5c446c17ef38be62c3fa3795645d72c6c75e18fcdb8558e2a5d016694c01b56cec560925875d4b62a7df9c93f786d4f0d1ed0d368c07b09bf5c1cde0caa6a5a4317b15a46834bde6e2b4384a20776ae188fc95602f1a99c8bc110f535c041a4c80f4659fdaa0ce2217eb76bcf7f7e7354f1cbc5b109c05ed1fdf0850b4a8f6d77c26aefd1ffdc7ca8dc7437f2a954c5cc7d23caee0511b79fc2d5bc61305ba642fb97f8900793b222f47c87da3288a3b0cee77bc6839a8131674e49525152191577e7d141a16451c6a070b4f39ed8f8689277de9e538079d7ad3f5b3a359d8b02596fa7aa9e35fa44b2be029a8749f392623b4eee2baf5afc4c2365eaa232863f21e594ca958c8b50f6fceb3a2d752187f81f77a087f4fe8bde94c0a88f258f0e730ac17397f9b4ed01924ff167fcb17d8ed42adfe7acfdd6e7614edaeca7f145b89dedc4fc6a2a634faf69994eece4a0093801b23d69d330267fa4239d9aef78a8f00c8a23c72f1dd4be6eb6a0789ac12d4ccca98286820e81ab26de042761384022404e3baa44e524f7afb0c9f7bcab7060bf3101d3ddf018aac5d31a011be0c63c24203af8be98cec36cfe58f9584d2af232fa6594af4bf605e04b076ceec1f183510cae4da97be54eab10b0c0448a25dc228ac7becb18f527514186a33e359e8f8e0781abbb55e9670bcf2914d7f965cd5f3c4242c08260ed9704184e16f67129999fcbb8775e4753f96aa6e4d4baeaaaec23b8bbf87ef1937da9a68780bf584b80ee33cd739f8a12703923f34214ad6e7717ede8221bbadfb00b010b39f4ed4c091f574c45b0a4ca7cdf2ffbb6ef486b1d5fa2c1807db429ee141bde5297f1b387fc20e8c06b150b34e68413bd18613c0e1a73009fca05b30691a3c78ae04855d433e0630e2e706a5bf395a0c30522d01eb2da5530ca1889b79b585ed87da0942b8c887d4e76242563c152780ad96cbd2f9e024b47265db3c938e12690e958b0377c6a7e9f4337eb2e548d3a7dddfda32c60a1efb69df656c25da56c9daf8567fd1451dea245fabd96fec56de4ff717ab4f39afd3b2a2d8cf4fc1c52eada457e6b19a8aed9286fc2359c587cd9b4a6a9cb459ab2b7ec74f4edbe1e1b598bf91b0a519ad400a29197733cb8016180e4c0e2b220fc5134f63f1d579eebc6606450c194e67fe569af3fe19af679d7cba1cd033f30f1acc18cb9a0972600403590a4ec28601c16a6ad4edfcb0cdadf0598eff497e2b5b37ce12a3d2cd4c1708ed8f34bdb930cfb7a55d47b465df39e88a07dced6bdee49f5a2bac18361d129781a3d294000a9f9d3d7ad310c80d7a089b7f825ebe2b43ff4040fa59738b620949db236a04654f3120d44e942117667d9bbd58762308a20f9e226cce88af83be69ca287d505904054afba1f442df0038d7ba81d52caefa973a6a1fc9bca96ef52802928e478cefafcefec083d5c9eb85f5fbb9f84524601696a49f67ca5bdca59daf52368aa4809be8dd8b1cd8242fc45f4c30b39602f0f3c3e5dea10b641a13cacd5e45f1ae6eed36fa389e639de01a554c5f5e6240737c8580aa4e44c3eada64ae1b38ef0d513e4e5e82a75b523c4996cb2a0190a61c567b6558e44d5e75e0966e0d49e85283db5f2c7701fd936d306fce94e5bcd998853bb49f062ab13ecff3ca29548e3412a40af8183868cb39f127823247449f121d98f8dd3b16d935c30af39c159b35261a8e9476264ce670e5d2280dce5047dafbd9c60ef0a62dea313fd1fc08fb9934fda43fcad02b5d0b62440f403b31b1aedf3b3cff3649dd2e654ef8603292c5e0ab940350ac3c865a27f7983e9a45dcc22fe5f9fddced12f290cfd0db925526254f2b5d00037c492b2ff9436d6639952ccfb72327ff60f42814f2ced2c4efa3933a4c897b7d5e1f9a8e3d090c8d918e0c63473cd6c36c5de74e46e543c6a3d960aaf30297c2afaa7e2ca967689524e95e4f0c15437d86fc7f87710d285beefd332a6e6831a1f9e9725ef99e09803a1f7d7a2f1198621e61b78466691daaef24246374ba325532933ce03d4f50cd595e058300372348f371c1c4e18e1e70f6fa0725084da2f226ef89b585d7f1fddb8dbcc8211cd7cb99d4e51e168ca6ea5e2d7f9e9c3019ec0ee2762158fa6805ae6ce4d5960709aa0e7a2d211ec8180b34658c0e94b4e892a86659c07f992dd15d8ce64219ec0aef15664c26918e1d72deb48930b5abb4108a26b0f6ba0340b3b0b3eaa648f354fdaa6eacca3374a9846e8a23e2e1eb6757f63155d7a6489e18032765de7359e8b803b8dba508f0425d60566eb39ea523e65884632c4643ea3c0f9e19b4076840ddab7527a46d72ee7677caeb5e234d0eb23e53dbb7cdf7846f35c7cefada3138680189074d8941674b8766218bf916eff4d9ad2d29cd17b9a15e0372c3033a21e3041987462a0e27bcc35a100c78b25d73fe5e54193aa7c201dc960e4a16c41d8b830064d8f5046051b9bededed9af35d180e70ac0a30e7adec46ef00d5eb1a71d9330620d05b2c93d603c2c877e3284786c989ec36d1148475fbd49c3b4c1debb26aa818fe5bf4b3b02720196ace2a2113fccb568043a76142601f2af77c5dc44c70127650244cca827b9762d21e121d7119c517ba8f6779e725391360585460141db098fbc10c59b69299572f9ee54febe46b23b365827b69eab9d0925a19b151719b424a73a4f237794cd60c2c85ad94464cb39a22ec06eb0679a853b77904ceec4a315a7b6147cd284050109649a339685bcd443f2814399b0fe11aaa9a3c26a33f2825363a60523d7ad1da742812934ce70f4579e4e31e8731f142614e6664f6649fac5975195cb09f8fd430a310d8cb9020634745c1cf5210c2aa4275da7882edd89772ee807cb1006f07e6907a7d09c5d381028513cd061e78edfd0baadc1fbc7c0656b77c7581611d68ec04235bce303b2550a442fb9f7f6fee87b2837a1d9d5b637d7d005b77933b4e38b69ce3dca8cdfabfad17fcb786121e3494d0d9ac72f738955effbee5a54c10ca2a2946591d550d906b6bf4686d38c765b67d4ace75177d980deb44ebd4079b9cc617082171abaa84dcd21f4d17ad6699a045de5b5b01f6b7946d3132042d0d2f1ce9a2ede275b3a5c19b6f03f0ed61b75ced47a912b412e73e803359d64dbc4aaeb9b00a812a40b863661f80e886df309d7d15c7864b8e74c788173da575ccef9bd9408247031e24efd7391e09f3f03a17a2959c0d328e01c25fdcd9cd474b54a86e546ed1cd957aa85874f6e6799ead69e35a04835c702f14d4251e0f1b54043a3bd975fd94a6c78b9a1a6be08cf37c8a1d31b28efaf67694d1a16d8a3efe9bc3056d361bacd7295b25cc9dc3f589eb5a7708c04bb7c305122cd4a03dd5792f3b35ac1f2284c71431d29168e5b661bb9f93fc95d464edcfb8e5d8a0bc2f48001509c59979a52fa56371c7a10c692873f96f49efa7219afb595ecbef4456d4ebb0fb8eae05ea3d2ab26ae2f1e5084905c11fd324c44d06ccdf1b319f02c84d43f3cdc5bd7eeb9e669cdc7dfe828b9966d781d100629daf531cf0fe05085c9fc9edd114427bd757db0dab06ac51529ee227554a9225f35c77260aac33a7bfc0934f3317e6e96635864295e690fe6e3a6e071e7c8c393d8fd5000c7dc32e46af0970d264d6e5cec739af139ecbc1e62b116dc5620f92cb24a400d8553f8775b8e160ee4873c9d21a3efb49fd2caf7b24e840f0e64094e1d5a082d60e49b7342b465d1579ce4cfa3f8b6207c0c657c16cc0ff7754a83982d2acc3a916a0b28c5b7cabbbff351e15ed1db816b935a217008d9ea2d03c2156b5d6df8b14d9eec321801f144a13af1ffd1dcdcc6cc0659c0ada2de1eef06ad610da0ad20015a89eba84540aa10046e14ab2146a7125baee03db27efe73e7f2552fd4b9a18e7c495b349c5354f80c022690d44e5aee76716c0c60593f4e8d411e730af425f2d98cc99180aae2f8dc653f37ebfb4a4daeed7979bcdb8b4a295e541a52494aa0f9f95518295c6967916710894cbf89aca955132428b3dbce65dfb170d3d5766909094dcf84a69eb95c3c8c2cf33e974122aa7419909d6adc8f4581f7f7bebc6d001faf17657c759ad1792d26f13a5d0d00883d675b9be368614e57150bb0b7335fb8167760f38facc4ee0b915fc58150a5541a6ed485b8cb4885b82c558ed73a1d10fc1748e49686c01ec70dddf051aefb40a6374898e0fd3606de8b19c9cf9a75199054fae941ee7576fbec665b242d045c5d9d2c97e191587ea8e1a65cce581fd0e74db392b5025f8dc221893b9334a3c411d679e68761330c7b5489f705e1c7b4f48d3e474fe6b52d44dcc32a1cde91ef60ae5a8c79108efadb117765564c9515a502e128edb8795c76bae96e522dae022e383c09637c64cad3bb11790d81869a8f8fb96120c1b11697120f23503c783e9ec7ceebc25f2f0a6afee742d96db8970c98b5bc31b2768b716057612ffa27fc7f9f60f736e76d33bf8a25f3823a0c48ac2f88830d1158c66ef46d72a9708a5c5ba8a861b41064ea6a978b379f52b5b5d334f380859500ec36f1a21655529ded74d286eda87798acdb28994497e94d402d6316e4fa0a4a01e48cc394ddb26d39c885c835c9a095c8f6188ea31c49fd532482a55dde0e7f791748ba174c0c75a0086fd133b5b23c5dcaba33b47597b446b3d53a37f6a1963f66e2d32defdb744edac67fb15fd5796f62381f11fc46067f9cff7e007ff177aab46a7abed343fce92eee0674e01fed61df54985525f01bbf03f4392601bef42ecb72a1a4b00f99694926b83363bf3022ab67572ca4b341255f8dd01dc07df4941b3d800756f72cbaabe8cc15e433f9129d331347e062b053bb64be2de1fe0fd1a369c90950f80ce3e3f5e612af0b0ee45f476d971678711f673e564885beba6264b1bf4f98b8a8571c0d1971d273638b37e02e498f065808255aba8f3de07fa3745ac10761ed70143f713641452e171f7aadec274b9f7ccd606a67fd5aa1a932936136cc8fa05f889d4ca1bc54d75830b3454ae396808e8f9ad96c6722fb29a9ad03551004d19dd72c93fc34d8b9dfd46e1ff0bc220cd6d309144dff6cdb40275ca2139d3e7500d5f1389f7164db75cb6532de6cd6ea4c23acee9509df21d2a0753abb97dcb011bc4a75cd21c4af4176acb4fa7cf04dbf4eb9dd5d4c54448e7686e5fdbb0fb9390c44dd421469e3adcd60358d77819c3a80fdfe692cc6341da0edba6a3b79d81ad94e1aaf488e27ccdba7e07830934b7c8c67cd68130c1113b11bd734eedcd6b30fab0d23de4cb24e46680016c7d4bae7846c865ffb213796d65df052460ce816dd9c783e7cf43b9a72b409819eaa4324b8228fb5472897fb06ead1bbfaccc6c0280077205f9864523d40c2c7816978439d0a90d33f3b2ba0bb23da4e704fb87ad542267c8d351d4110f36c9b08053e5d87f8a1f0549c163515f87d42d54846513810efa8e734b0948c5932035dd2843818d5da4bece7025e7a15800bd276bed58c121e21606fe8cb0102136f7b103f2dae0ef4f4d6c2cdb07afac2d657cbd3cca487cc91a01b7eaba159f3cea3b0f53058ea1d81b0826233c44a1c089c66f28cc3ddabfdb192065535ea39fbd5ec927d771a8981c52b850b297fc2659f0d2101ba8a07665544871874cd917063ac7b14a775f200b35b69af8f211cbc94d8dc538ae40b7e52816d4296b04c28a43ae7d0d3ca2dbaa74cdea3e702a3dd90834451ada7232741d4c343a7cb38495b5af57c6d7d29e1631e42cb12dfdcabe4cbb6fa886ba4619ae5c305dfb13ff08312b31748f44ce2db4e78c8887df60c9bd19175282e2792d6996312e75766d09581e50b3b977959994f8077074151f7e5968ee341c4f0177160e5c88eead3a20f5131c5f2c561480984bb3f973ce27f8d5f44f795bfd454d96577faad70fb658b3de7e7f4e473d3456dea9955f48ceb08c39c763d465d76842e39558ad88f3dcdcf23af25e20b5fa805a8dceb1352a191fa5d3836b31ad2d768a380e2e4271b333a42039fd274a6660a612d694f6fbc4b3f120a39bb099442cc9969deb9684307b1a81d1d3d18f95edff10f00e9c59113956353a7c664973ba9dde32284e11df02ac7ca3e6d2dc43baebccd3eb4992db63234cdecae30069c81562027f4ea49239a86541795ad7a1ddb607e2d089771ee0742dcecb3c3208bba47ffb240b50e0511b4f792caa44979d956a8ae330ac3331ede37181ae62e9966397d018dbba12c4564c6b398e385ea6992d3cf1f6f64c06be333208f0109500edd295f2d63fe92e9cde71f763b8b28d6ef300dc82e08fbfa304fb8954a3f5a8bfddcb64c3cac0abfab1d602cb7d314e2dd2128ef3c09454b875ddaf72b5fd80949f9a781b9f773e6f78fa608f3c5e8c74899ccf5cbc48a3555a2858f2e5b8fd37edb9be50e93a95aa0ca68dcbf742791927169fbeecaf242c78c42a9239ce0636bc229d404603e9fd5abfd539e305a523f0d0f008004674d6809ef7b026392d6b4215c0840108a43ea426a182f97e693994a6961fb16fab39f4ddfefacfe60cfb7c7b3c630fec71d7902de51691d47f55a3adb19cabe31bd4f082b01b3a88cb154b8ccac7f1a42b2e2d0326ffb8aa0ee2d3624437179103be631252a96804af3ff4ca5c705f6e47e2aa1d031d6f4b05303cb6bd65a3bc33e5ff691e6c06bd12c2fecc15d04a50ec94ea89e3b8a556a6d4f1632bb117fe7b2a43b7a58f63da89c7aa659d99167f32bb9029641e683296d940c7ddbebd067b15bb7a00dfce9ad7bd07609b3fed99a8727b0e6be8971fe17746644357595c421ffa1303154e81fa708db7bbf37a376929b95789d9cab8184db109bec6bbc8a2697809061791b98503063a0a672ab5f9362f3b4ffecc1b76e24b8119d26b131e5322ed5067dc846529da276af13536ce6c4958ea8652f945a6922170fb61f14c145fce63d9339b51e9735884279b4853e86464383258707a1caeb48b4e743c758ec5c8911eca90d4d7197f706244835e185543fe9cbc3a3b8b67266a76b92fbc9c7dfc57c3df00f8074a6cabeda6ead7acdf2dae6289af0a186368708760372d838e31aa631cb7f92b6af71c9275e300d54821467025b9aa608c01ff3e1a4e3a3d5846710091a3980a6166c6a19c9b3979254e4299aa177e106a5a9518743c309a609c3086c481ea27d1c98689fb0e85b2d6b4b48a268fbaa65a6111358ca9ec94dc243b771bd3b14ba48c775b2689987b87a3801d0bb1f1e301acc2f13faee35290814c985c08bef13030d9b643bf3b5f40148f2a17f849b4fe08ceec66cdbb7328bee5b7265ef551be591aa51353298ace7cc943c7ded7af8a2098ec8b5c4cd51ecec4b7fdfc4385e80b6ee65bd4b2957289674bbd73d47347cd5e1f82cf8ac24c210306febe0529fe3b77071fa0ff41d5c2fcbcf086077b8ca79f63623047af8fb78b409033bb372fb91ac783cd1ce363839b97e8a83d9f251a9c892cf6e5da72ca0e1309be20f7985c15fdb7bc066ce58ed5b01adc12b338c0a7d7ab604f6626508bae90820a2a2825e67f3ee0e3fd46ff6812b37ed04da9cc4ff13b9806715d671f151afe00e193b7a0ee21be231fca74ab9d39ceb5ef391aa41ea0c673a20474664cc943835cde50d45cfc97688bbe5726f0ef5293e1dd2760b2399168e1f9b916f823ab9ee162e4e17f03fe8e9d5f6ed23e762f82f0d6f8d9b8eab8a7742d0643d29d28c1f2dfd88f60c1a44f2ab23dac19aa23a2e0fe76e20856e77f978dd77ddff718bd0eebda725a7cd2bb9f831202a7bf397a6eae8a30b115b012905ef2456457f019c8dbb6faac248a063d4681dd9056a034399b40f25d7e2abea60839e2e73e94326ee78e6d54167e0f41090abf85f054c7a04a1a198a6ab2dbcccf968ada18f9c53e361ac51563ba8e85b07272554865ab8340f4afb2a41da0e8f6bd36dff39a350c0040beda2486c995d715a78dd9d130cf097e1433095ed204c0d8212c4e457060339e6a4d7ce5d3a1c8a66d1906e2e311ad8ddd978fb9a6b4e367b2514532d648d4882618705f348143339326dfddc1a0a52d6432d28196c66fea1a9d970ebca8211eb4e05229b7a19d633882dc67370a9ea60276455579013cd5b5d2134eb84a582aedc818836d638f1a5cde88209a7b4a8ae48a55a769aba6259b19abb10cc14bf58a666aa55018ea8288146dcf0c88e901abb4f36d985fc74a9141589de444780af8ca2dc63de7239c50929cfd6705bd478725cbecc3263a1019d955a7e1e78f0e6b46f3bddf28b54099f2dedf9ed6cbcdbd1304a89880aac29918db77579e4ce0aa70cb77ca826318c502b51ab042574aa8da6af701a6876f005cdb25e1385f7f4a6a568e3e77f988f426852f394b28f2e542c63cf5d2d4d9d4dcc9658f6337dc0b579c82244010b1dda9b01e5417b14887e9e438e809d61295e655e19a7cdf47a90657c04e42ef67362bfb02930e54126e59d40a3ee2afcae254e6931227c1b0d1ca727545be9085275687751d51ee0876e21096d286d353073e733c196e059c4e1084a21112d68fe2b124ba45e40db11a22a4186977b0e9f320e9369c90f0dfb6773fafd7949e232a4ae28966c63c1381b9189fa7d4252e99ecfe532474a9a3a542dee482e145ce712ea2f435d7e5d9c0255a181414938464557897485c22ba98ca26a3db27a34ba91e057dc3cadfcba278b8bad8573755560cb78e6f98fbbcf094f300a3c733fc8f7920cb632846d9e87b973ba022be1da5b4b1c04b0e707be9e2668918b8ba3ff7eb233f5122a103040d471f751b0d420cd63004e186b55f800093f3aa11bfcb6a34304587edbb946c1af05f4114ef0216ff466b118c2cd73ea54dde0e2a1e0285427a5527ad9a47ea3e819ff5cdf55e144714f7accaf69a475e0448cb752705f495c28c758cfeaa490f802e87f2b298974cde81e3af8c93b9a36b113799ac04b3d583ba7e5af5cd2532c207b8bada8aaba57f7b60ce5cf3e465d06f54706dc73af4559b73d72641ef503afa5b90f2ad44e27dd7375f6d3c79e41841490a2f34aaeb3843c54e67ee0c195051ab76e6d0363c632351a462881eec9c0cdaf1c1ce85a437c22712e4e755b7f7d8e69b840dce551ee821366a2fdeef3d7c049c17bada26e22e303b362bb3a043f0969729f47356d4037611c56384e8b8e0ba3ad05a21c17a7a13d5b11cf4b4083381176d52244214fde96de966ae786f292f8bb4dbc494736adc9d6771bcaf5d483decb78f698dba9ebebce4d6cd4110d2b7093b2c11cb8385b49751e14409ae6e7ba8151e3ea300fa1a8fc7e052af2911a6216a447297063a0962a2a91451868a430c0b823bb2b1ed6718884d2b9459d3bbddd2eb1fcf2f1949d08776a7a236e2f0608972283fb3ab9ce1286a87ac89d63d756810ee662ddbfce65947dd87b4752497e56e4c512e6992be8d999267285fbbbaf651852c1de14780f497b5d9e7547de71765516de0dd1d9497576fd2d33b0a61370cf608996a7adbeae50a50bd4ddb9bbb7f2a1fdd24cddfc5f9c94d15cabad460675de127f6d474e904c22807d30d1f79522f786ffbe998bad95384bc348951f5726585a2a8724eb2e7a11d6c0ee5f89247d858abc202ad3ae77507110d0c7f5a277bf2417ffb4e3982c1bdbb50fb7cb499cb0129dace82d49d4a77ad575086b9b7de1175b81a351ffbdf2c4acdd2888b23a87ae46b98c703441c037894695ecf24078f72c62dc50e0acbe3b8909ab87d43a6f8ce940edb6ccbc3c7472ae9bc579c68248e8b9ef679fdb86792e5bb7bb0c67f1735e05bf772722c6a64c7470f242d41c80dca576d5fd656ce622ac0f8c04fb4aa63d8f221871a2380a8f65e5277608d384599a127340608dcab63d06638fc3441eb0af9a2fa27bf93a2c920442b7511a499523d998c2047e75aa76165b716bf0667407f53efc1a7064e3fba059e811599b9d87f5b6ff531f63a3ca2ec5345c11a21c87e9fad90324ed30ea3e8db1a8e1cf33f47baadbbb7c0ec2b8aa1bc32dc824a0760a64b2322d6f382fcaae87d044aae27eb273612f958ec7cfe5309a0382c9dd8c61d6340820e77e27d3386e2ef417236ed6c82aca439e2004f1150c7dfa40a9e8d79fc60a3a14eeed40255a6fd987b500465438ff7e09e96f97bd4de3b1ecfeb320ca5ddb9a1a39965601fe6c70cbfdd24f192f31317c3085651e7fab5e60d8d2d3542a3e1c2399f4b415fabec2045bd80e9cfcfc896047cd07c576f0a56f332533ce62cff341d15c61539fa2e3a6dc7d05c4d9136117dddf80f3eff62916b3bd2b91d8f212e57ee424b8365729eebfff0b633b57f397510caf6e2f1675c27fd19a87e9de634cfacf4ceab77f9f77e1a81e15cea0f85cdaff8d744f46052e39fbdd97d03c7b35c2b002dca22d3f41af57cefdb6bb2a734bfacd70c4f6f459bc2c5fc4691ffb2851006f4543f4669c8d597a35119e127f49ab693c8f05097ca3c7a17784483f2d18e16c5669b5ef87c8a94783cc19c5608e1bc4360e156e9de4152c30c4ae1e6376f20355941ff492e4feeadc2ec485d8661da5f86006e5417e06ccb1399a344bcfbedd7b3115bf17f3cadab0530bdf502d20a1a9ae947469bcfc0d65157917a545517a1306c7aca9838b197dac9f0a69b60c7693fb3cbe32fca6a64b9fc0a2e002cb6cdac78970447ab8af93b56402f07a82c772ae266a5f0d09cb1596dbc88ee68fd704a20c3a07296ca3070970d8edbc666e5d8054ffc0632451bbf452e59bf62220da77d667ee112e17eb5653554361164201382a0617ceb77c19144e7e4aa04b33e526e9969c15893c49f51ae43e8495bf69f01fb5fd0a80e2bd59da26df18ff57ef985f9a362fb4e81dc19c4a197381b1c8cbfedd580ebb28abf9065d5c69082bd729ccf4476b7a96f37618b31a735a2909f6018f1da10404783d117bd7fc0388e04b53a92e007856f237e1d291001710d8aa70b597c760cb51d7977b87a00a82da3dc607e8ced8cf023c97ead325fb3f4f21300ae032972454b7916d810d6523a844f955cae780656655dfcb3898994fe32995c30ba85e25677351577a74bbccaa4db04a59b9bb00d9612d676400015b542b40bc2741010e47a3e98e7adb059568728ed20a296c3ed2d0533dc447b39715e5db384b74030a18c9caf0945d83fdf8027f6cf20d1acb4bd6187010367a4f713b35d346e2ad0cbc7ed36e41b3ee1d11e834e36d942014e0a4e06d356ae313eaf15d11c79f377cecad1ef648ef4e9c66f6e217d93bb341b2c236a4a2d88c61cf311b038bf8b87711ed0200809407aaad56c6b14934abf0031e6e594f95f9a8924b82e2a8b7a726d1301e3e378df258ca3e769027f212d00f09c15332ad77a4a9d9dd804baed2b0eceb31ba3d7a0403b9da423336be7f3b644860216f343df5479b4512f3a8a34cffd9c9b87c8c466701e44ffe24a1e8a95ac2bb94a6ce6fc7dcd9c3a9ab36e715c82e9343e44a1c7ac20354316f9eaa15698ab96a11934eb64920cf145f9c7de54c937a04d8b92eb1837de1fa76c901c0e55babb890bf574fe7cde5cf94a2e352ad1a1b8fcf104cc946dcb841072096c41920a0517e94fa2328e5e97076e30035245c5d6c3f9f3797e568beb5ea58eb84b68366389b4bafbd8f3ce4a8e4256d3c495e7a7021d3ec955d1759196a6edd30cf6fe1140d84236d1929b69ff3389e0d0051cd226c77262b66719b8152c790079a2d40da86e62fc7fd007e897f1018502f78413bb489031eaf33ae4798ae7fdee7689c5f0123b8a70a3d65244ee1bf1267b839aa559ada1d14cf0330b53020a414535b4999abc563357a37b5938620b6ee15be03ec7ae376fae8d67764fa48ef84cd95bd8906c3658a760e8f485488a827163abb7f440ff0ef21017be2f900eb69f2019aa037a7bfe44cb5435a3f4e24fbc33923d19c013db8b8541760cd1925e46c156a0d048e62e88e5032e5d515e242227a64de4190ca9b8732fe034332e20520eaa16d9ef7a45d7811a55f22e80c65eff91e57d38eba12283a4a698919d3a16285f7345cbf8efbd7b5b6df94692e8a1d399e9e928c3944319054089178781861465a852bb3ec7357f25bd1d60cf90fa33f4fbb8913dc6629ccf6c0c5d0a399357002d68b14161527599da27b889af5d5e5de539eae08267271d99cb00b2bc01a6dde12baf14b018e1ac0cda2a49733706a584deacfd1ba89188799297200547553a88877721730ed2593eb2ffc7e18411b18c89441114aac3ce445d3517acf2959a0a6d4c21e2efcb474278cca625d650c4eb86e0765474560a141d670a6f5019814d2a0699993bb4c006f361264fe0416fd3fb70b4ac3ef68d6ae28ac13b14a15e2ca73752f9a67e1ef857bba4e7d6e53d8312b0bde6b33d1671438b1791567414d5f0ba34c497c6e1d750f3c9df633d540e6bb5b8c4f4e333724044c203775ee396926dfc7f0a204c81f74174c3ce5c7a8859edfc971bf144869bb64a6d9eacf99d044db8a53de0f40985165022b7b86dedf711437bc481ef58784e987820a8aa4d2376ccafd6785353f8e5709dfe5187fa4261f2a4aa3d4d569a07412a11b16869e04d9ab4f2df92b8ff6215ffeebf4a2dc71e3e2c1f4cbb9eaedb6296f2a7a40559b2804141237baf51796ec992ccabea83795b92f5180b451bdf647249ef2ef361be46843ba620d1bfaf3a9b0f0e6536d91cbf60547cc211ffb2a1f32ecdd972c2534395b12f4354c4fd2c0615a562a09dff5fd5b9a4e214f645b3a9e7ec0b079fdcd3632cdd15d350a7c94da6502b0bad501e571e2a06cae6f1e4df4fed8d4980b12b0d050c2b66ba84d1962060a4767ff391e734b927b43d6f1a82a94eb045dff3a81782e3717c8741521520d1fadae57980990ade5989f111e01577b2cf325cc837fbb7399c5ff635b87447a5c50ad017a08b4dd52177f9cd9f18fe0f89c98d1c747693fbb2e6b1666d890027b24595fb7b89bdc01e40980b4accb36f36031a6182faabc904457764cec1d8707be8244af7f81b9fcc0489f13a116063af471245cf2fc14569c914ca24d4070d66f6f5f93d27303a62c2914954c710a6a6295f18ecc92a0d6d9ea0e17fd7ff843af21188b43edc0ccf2886a7cfab52fb3c15ff18538c12c7ce86ab1e807e6333cba4d27f852c698f7ed4dd377a479bc62c84353e40c10e66ed9b142baee7d7a709d065851b009c469b5259c88cd18ca9d216d84e2ccf7198099cdd618cc6013feaabe3debe25a7e6569277a308c3ea1e9638d73d313a83cda08dd4e1dd154356c18a4eb3347b637f506b638c150195d68fddf3130edcd9740b41c185e9dda223b77582c596a23ca9b7c5b6ea8f62ae1a7edaff23792558935bf57e1875082ff7a6dbb1b25495759f2d6c7665ff6fcf9b7844498f0568da11f53b1d9fbb211a157e9d96bfdb331ab4b021b20fe644769b9f9185cd70aee472e96dcde4515339395c58c4224d526c2e3ce57f60716a75201e3db95b0c3225b5659fe144be27caab8b4e674e9f53a7b40d90379f8d4bf53c8aabfb3dba77866c6bff0607a08eba9ab59ea4cf8968c2a66a64f4d94ea6a7d79bed53b6709ec044950b448a24fb3c5999816c67eec2162020eb177dfb17fff0f2b1afb390c0725b75c0763d699ca70dd362f8a49817270abef79ef46fe5afb3a2d7387ecacd70f217d11a2bbb7d66d83de501d8dea746047648ab727e6599c6e86895e9ea22fa43c3c131f02d5640f56b7466cb00f8dfddac24276c43828b2f89d38618b98f5d91fb5021b0b015d95e7a65e45fd921dcdcd5f639a685d05eb531c86b937ba2736f2a4341275d78c51c92826d30885c95d086fa789223b025cbe38a212f4282b8fcab160c63dfdef2b74e419c1981e592a07af765f482c86f86032857b3140bbbe8ba2915d63a3e2170d024462d511f0808e23bb74bad3dd2787ead25380b2fdc75ab3830e79f817ee0d42de7dfa4c458daf696d498a37b9aaabd7ea96873a10ad87f0b65c662e5942ae2d7504ced194322f7bfa70db78f8fe62ef7e4bf2d63c7a0801290ba062eba0442d1d09158a818438046da1209303eca2c8e3fa0eed42f0712bcdb420e56693c7dc5c69d92c673e8391ec34bfc7a2317c4ea793fd75e4cfcf1c1e21d47d86142fd8d76f6804707a8d34fdc480da8ca68f155d774de633bdffc0608101ac28484f6c2c823ebac0085f2f97d9a9d629007f67ae1ea59defa6373e752d9e1861312421b218842f38c88543ea56ec7802a974ab499d3ae3fefb15882ada3a2e3cc0457aa88106f6b86b324299d473be8ce5b2dc3bdb90945e795e5d955d3b5f6d4df5e81ea2768a0925e0911f1fb9eaa139a7aa47e609d030dd943367657213fa0192fd000a2702f5aa1a5cc81d41a002819086236625799ba94c384e89479db1a1c594670c77afb3a13984c6daef52f71e4bbfb8f485e783872ec9b9f20ade5e7f28ee5549c557d970db6b564cbe53b15de00a17aa0e40e0b342c8f312b14874f4cddc9d41f08032d3660c571ac3fe9b03e390b3762a4391fe595c10d6ca81c8cf97eec77e1cc312442d70cf84cf4734e844c7abe7be54fba955bdbfbbee550358d827214e778f08ef9eba34f1ecf1fec6c2237d2b2f04f1268b373fab96f9259010fe6b035de1d22f975ba419f1e569ef7259ffc1cb10a4e0a53a2d406b769e2daa6c6e82e7b16565a5d3f3dcd3151681f267d97d0d843aa2922040982ae8784444cd34188d7de37c484f84f388a1fd47fa918de54db3cc41465388ee90cbff1acaa77eb76a804266b2f9750c41fe8b7770a543a44192aa978f571eb2c86581134c7b47fb34cc780240db6d6e9d85efa83a00cacb6c98ff0a651d4e00463a16e1cb8a4a324529e4f56bbd7e79c343e1ba02289dde6a06d06580602495b0c369364875057b9199399f2e76f729854a2b80eca8a6bf74432dde1bc50041437ae141fc6163d626b512d0901d83e929b44c7aaf38f6cc0ed7151ef1f1d215d70196b2cc160d55bb531453e089502aa92998170bfda7698936cc3ad16d943a0077fc79f4116e41637aa49f516274f67836ac14d93fb54dfac08edafabd43fafffd5dc7e0d8beb7c869da8b2bc5b4e8d63f94cc525f6b0c72e0816ad8e3884a80fc8e126f7f3303a61d094b0f7b5781ae175ae812f305d7e684653920d85b529a2ecdce6ea0dc6ed1ff1ef15c7a15a3422794dfd13752986daeda12abac3260c2010cb9b60db17da112f76add30c35590b3b4649bd9c070dd01fbb149333ff39fd0be1052ff0e6a2ccd9c2a24aae35b9d5dca6f242ccb338c71a537ded3fd5c30e139d06f72857359aec7f1a9f246c93aa999d142cd2fa15dc67f68a97d1156e543666eb64bdd960779219f4d8968712cd18ada007f623e9e728e6c801fd62d6f9f79d376135bb22a559f8b2fe704c41cdd73b17b81d936cce5492ec8bb8cd8a32f4edb310f4c00a7b6d9a285df38f92d75729719c12f992cf9c589d057a76e501ec2d1e3032e87873f67a58e20931e03ebf16e6767dab7753694ddd00d15bc4b9147dc325841991b7224f84556f669983037dcdb7f33e1cbe45b503c424dd19f579000b462dde74d5aba8ed37d47275204d4dc5da3acd1925222eb76989b8cc75a11fe7e777141d6e9f9eda1d18982b1a1c9c65aa9a67b76605ace63474a543d84e6edd0c7b2c5d5e2813aba271efbf3a8d7c671eb67fa2f24c647f2838f36c64322414354b14416064b4aea496c5db69a4ac8218ccee5e00806a169aaf39b8711a440f744bcd81eef43d7b74d47f469075265c5af1747cd2ac75f99b12cfdc488c00a442d554564b0cdea2e08abc4eca79fe1d7dc6f6333a318afaaf15f347227303321682c2cad036c241b729e9156c7f45f5ced663d6793a0bd7e1c8c3f231aa95039a1cc62f03fa85d669de2a3524966867d7705bdae984f4454fc0ef69b8ddc788084c1155a68efe4f4e11d2b882d74f3f5f90c03dd323c993fa5d9a32f69431f8b807ea61a39700760b3768289b96c404e3a2298f3e7d700650d16bf62ca939295d902d38242392cce14ecf96839d1e698ae27b38e630a2cadeffaee011945feb5ce8fcc12e77a26c3a94e91f274cd419b265f6121b90d620c1657b8cbe989f15e2da78aae86b2d45aa3ca19aeefd242338d437b69a276f58f65110686e027607a41a167121d07f89cb5912eff7553e9441896127b9246678e528e9fe8add29b133e82306a185cf99689511f6176852ea614e6053bc9b4f1cb56c819335d1793ddfb038f65c1e92600d09c99e2edff62590774305b074d6347d2f958275f8c70aacbaa5303741da59e4dd959c7893326477c52fdfc29eb5016e834e23ab765dd2c87fd4d3a2d9b07ca013e990214e958fd983546565dc2a61c586049d23d6052b6ffa78733f561449f090b5c346315d1d9b7c3edd0555ae1238c789f605af3e140d8110eac71ea87f79420c64bc305338b854154350e17266c4627523fbac0adb7a03c6a753d8189b26b5bc8b2d069f2191376f709c95d85d47f82065bb7aa6241d98039fb96e07b3d2909248783403a16a1711e1a603a5efc645e2412764d12c180904796b456bee8e74f46f66f91a84d39bd269ad4d61619d7627b67aaafd0de2729e9d37cd3aef7937ad71f1a8b6343ab710e23576d53ba4c90c7901f1f4db6e9e7a98c43b78441b07b13e12228fe1c1eadf9af0b0de81630cf5bfef6f3214109435617920dcb667b00a0249f277323a74c9018c6f67f8c9031922f9d828d081d056dda0aaf20ebed34dfdd5db89d3d32309f006f32eecad4dace840168b755c5dd29a15e85f61a6a74223708e4c1ea76fe5592831fafa2b4fb6f993060ddf083d23bef58224225e097a0eba9a5c14c6da20afef4add45bc81605f668d887904765fbfd4371bc1c5a54f33dd25e8661a3ff080cd2cdd0302260f885a1fd74eb6244e3a2df4d89b6d014a750dac418e0e3ca9991d7a25519395309e76a62ca1f89b979d788258a516a50968bbc370213e5e0d7b9a99a8ce96e05a90deb9cf6cdae53e1d15748d05f2c2482a11778212b64fe9509e1e9d9c9c25255cd5e4c33d865fbe5ead5514cbcf276b8e6248341bdf9056633007b1dd66e105b2496a1cf99eaaf8839ce7aafd0905bd64ced8c93d04a2786835eed19876134c46e40b8b9c5a7ea326efeafdad89d9c19e1e9bffc193120f53b9f2e9f32367f4cd86f8e5e2d9d1196435f5f0b202e1b02ba42d99e8f991544dc58d6f09a2358d26b7fff87c1b54f5a03f1453238b44d3c7ea7a90700bd14c03469588e8089c8deee7e9191c41af261cfed240a10de2e6a69edda86c4688506fdf5a11bb38c6c22508afc83a0468bbc0d9ef9d42115407584306fbc1d5c79ce96b2f1bce3d88fd63d839a64c4b9497a125677c3c4cee2a0e2771fddd6d592adac2389b7b3b2f98b2c2313360b2047fe96a4d70d88994fba1e50cb857a046f0ec23b609bc2f7df9221314de6a9692359401aeb96e3d4b87dfdbf798a48eb32eaf0f70895933b28638e0ab0f2a0e7ea3636195e87756e226cca7aa74e960ac405de7464261ac58f37d1be5a907bd72f9af4297f2fb29571910047e0a3beacf3c170ebd680bfc8679c50465c6f86f509d41be98311a049903cf17aefeb9a6583e12cf256e332f6a3e6285982a8f76d31d9c85f49734cfc799dce5eea0a5f260ccc33a12049210820c55376ab3475591ee302cb6e488edf4b8a8f3e86534a1951b1de39af3f574f780466a8f11e10247e4e5c4990b2abf928dab88024c15750e821e6640ccc3918a3910271594d4485eb942494ffd9f5dda0b38cb6288d5ef4342b071018c0383aa4f435a58dc32aba626002bdde63c43e0deb44aa36d2859ef42d67cde82ff69747c47e55fc3e5d30fcce4878bfa12e2ae2a73204d01fd5a1219ad2abbd2916e1defc9c83ad5a5f724f607f31f2f12dae615861df7f7e8414747cbf7da5a5be5a1b392f3a0f4208c6be4239a614524b77180ffe00e7e7acf941873489854a827312edc40c9c0d44937485c9e166d2e5695ab4e64e43d5901b87e843e4ed54fc98df10826cc587d1369b6559b499e92fdd98f39ee6f32e1a6961122e31216826d9b5224e02522be4fd0b250d429a2e4f1a2dbe34222dd90e26b0040354a5252fa1d56eee130d2b82944b41ed791a9a42ea8a87a4a55b4dc54259f76e10ff12ec8629388392f9da4357552d546d3a5660d3514567bba543d89294f4c2d9df8610cd09f7d3ffbf3b9884a4f20f35cf65362409be1270d94a0454111a73a1fc04522d4360e8b0af5715aa2d7278f9fa9a38e1f7601023070b465ee6223c5a24af24b4064dc0324c3ef327559c9911525a5d2adc3e1745bbbf71c7370caa78075d726d022d7a5f0d9489393a2d260f5e4004779ee84a4c2c809dfff802012d2714b525b1d5b91b2fbe2b500dc6af5cb3501f73fa8d47c39e9aa6d424d2015989a424889f5284c3d5616ce99d106f6532a9642b3986f06db1f6227601822223f700f58e3719e5373ecae58745eafab1c72357d73327f8fa6010727985b2d6baa60bf9a2a94b3c61abf99282f114309736bd572bb2e72994a9a40505b3f095ad39d694a34d8497cf020d7c8fb8902c47c960047371928e4e326aba854588da511bed8e0e5a05dfab607149d07384ac9a9d7a307d1ba51b8a8f39ab7d23b7605403aaad82873ca1b74b9afba4ba268694d050839746537733dfbfae1f4adaebaf8e543fe7f34a3edb418b364e61d35023ed47b50edc3ea2384dd67356954896bc33c574ea5fbe7ffc97341f264580f025f2566947bd247f8f3d4fb40696ba127f2471025c9d50341bb3919ca377206c714933968e324db165ee822aa0229df5ab82b311ae3384dc3e90cb0d3222284421708dd2b4e821e71ac7bf5b18e61d42574d979a8efaa5bd580ccded7dcb64b7b11f65ce9da7c53100633fdd32b10a2e56f461c794a6f0c657eb7c4d8dc906c79b68ecd45a281daa8290ae416fd7244bb96f6ac5dad0ce1d596dfada1f2f75375e5ea18717e357671f1fd460937b7b24801c76411d4fa3e8e0d784ea60c2d60c9b0c3c207096ccac556618622733c09db6ac81e6db27a961e9f4fcf6cc4dbe67bc84ece77de1dd10f0933ca216bd249894145784ae8fe78ddc64ed273a420442fc04ec54be6d0d0a344a5b061a828632392f76ec936555336890e180c1053700530cf197cb55042fa5fc52ca76bb8325996b347cd55bd6718cca3d253c55260a429595be47e7154fbd66cc1406a72ef1eda3fd95dad2b130a46b34ad19e18f00f5a64d5e9c60946f1a1e257e891756bf67cddf98de0f9f5cb6cb57bb37c92103d19fde78894e2928c558feb990bc42253176b8c6ed34c00eee4d30ea943413142be0ccc77ad73aead72dd7032d736fb73547caefd5e707557255db6b9fd1df60f78a5244ff1d3aa9e074712a6f688d534f670142ec2369ac4ab40fa090dd7f9cdfae5712e9f69663c5f27a2a34496b109b5ba806f8929b9aad236a362eb837be46819a9dfbd446bbd99670132dc80c1eb482d37d5d2c123838f682485a0b4b83fea4744ce5c725cdc793362ef5d530270cead68ba04283f0472278cb010d60bf6fbb675d7d0c2a6831428e1a34248356a9bf6b03622faf2266df23dcab420f713ea21e226eb3c52cecb3203e9b74262513e7f07bffc29dea12fa402a3f75a7d0ab18e617e08d1fe8f13856727636106dd4c866a71ecc2e8f23c18ea72c14d4726badab24a3fa177c5b68b85efccdc8d53eb39431c9df041865374aa80cc038a19418c442a146b3034f7040d80ba04ed77b063fbe4d14d4606ff14af9666b837a3abb4572715be737ce4de5578e6d400d6cfdc570611034817b7d5fef98af975d28a77bca75e1d63e57b2c49b858f4f1be1b7ed62546c9472d23531e6759d7e6bfe400f6030fd36a78cc714e0aab4da3a5104c5b3477d3818abdf1fe40c431b2e06a4cb0daa46fc5de96425f6796552cbc4116cfad79de7b1d29d26c3ceb41124a26e9b8904c30fd7438b21aef10f3e1c1a18fb2e62c7266ab4b25fd26e02857868671ef1eee39665f732c981bfd56582abd476bd2193dfd0f4fd6cc982046807d818d1dbcd1eef75b9a1bb805b69c728d60c88768f77ca49837d2676749b3ef08ee951f7e6c0fe738390c139fda8960f4e4313d6d6833ee9ac66791996458da72df97067e0e79d0f09f4436c2552f5e896386999c359e0eefa5b00ff0c8ae7e967d83e7652fd9d12e4b04fa363c462e7aa3039de5693a2a89fda77d457c93d394dd0490cfa4cffe8a700d270916dc452257ff93cc89d0e97fde19d43cc155fead30a0a159d6cd35b2db8ec438df2a4006683a479393ed20f6d16b552bb59ac588d51c52f9304b0e910d3411d0bef8fe5e291c2505070e3569401ba4c1a156f4a29f19a98b741b4fe5edba3b9bc64dd5f676084793db2ee9a5c2bc77f21f291c0b7260554e595447b657adb1662e9c47f8b9cc31705dbdd4d6b1c930c3e8c87d5b902ce18826c67338efa9884caaaa63286405ebf6f022dbc6b4b667eb8cd7805d615b5114aa44f4db5e146b77263d4a865e7261037427bb5fcbd2b292c68ec2296e306cc78568c48d31ee8e642947f6fe7f97e8c7727230327c3a514a7d236e9b915863839aed4389a09ec5696cedd68890bac72c57a6a4bf5e91ba082f7b91e3b1ef7541c442504c325a5c89924f203fc917328fab76e32ddbaf5ca97a1ae9f2465da939bbd5640c7fef4e1fa7acfdb8fcb9188e07206c9d13fb1949a1e6e1ec690a07034b9285dfcf122e0bae6ce59ab483292dd7220b292dde1fea20ff62396d0de99009b15b01061663c0de028d174265031abc4e3099589c814a644cff8b2b4738c058fb0153bf613c377d3304c63e3162c6e900333262fbc3b79f9d869cfce4101b64a3744c66e6e653f8ebf477e2a96d7537fc564f92bc08014dd4a78f8e064f6eb197f35bcc9d81ed20a812d90ae209e21128215b58aeb96e0b8211208babea78fee3cf9f7df71d1975d94b3e23ed625dcd290cd3768a0c64c8cff5b72fe6577e93879133db875b50b964c013186238b5cd8c76082f98269457a417e20f64da5d3d2689e33f9dd11a61168c29138507d07ae1f4502fcc253a3cd9dd827f3ead30810aa5d5c773a48ef17d384c2aafebdb73598232aefe3e774c5112dd8957c1da4bd16745270f73d5c568dc'),
	(2, '', '\x1d52a7a2d0a2538379a31d24eb07b4d06b65dbe2b60fc4d8ae166dd2f185779a38180b0589727a634db4144222d1a275b617b48e5f86a8b703cbf4f395c8f762360e4ea7017b4c80a27c31836c58d4c1182c1f46b6efffc2f4d1ca045ee8e4ece08622095e9901433c4db4658567964b9f0116cc5df00ec2977340ae074b124715ecf453d6107ebb754ed4ae79d054b152dc56092013990c61d92db36448593f9b9707256d282f87f9b7c3ca0fe2db0f123efcb560008b1fd1346e35f926c288c97318f62c0ea47bf05c0de8cdc1a3872faaa8d64e65bb7d882a7db0b0f64ee3f6c89d943a3c044f053bd028586884d6abca79a4e8723dfcbf2ea46360e391a621b5fab8292d63a3a38b4d80d412bd8aed33868f0385f9cebb089c591feeefac8d03917f7690b8dfef95729fe99c4dcdc23ef4c3aece136c39a5de6892ea30b69fab826fa30bcce01a409d84f1e367f9f6d059f41d99e82be2063514808d2e76770ebdeeba95514ceaba05920c2d4499ebf710285bb48f68f121ee5a3a52661a3af79c63165656b696bd104ec58193ac896625689af7f03c2143d4e4fa0c66cea1c9aa747a76796a97853f7ca49ce4070d8e2fb50cc511e8388c1a4111f7289b85798c57578cfa449f9ad047b0b98bb1bd1f532e2d76b9fb33d29308b5996906def93cd7b6453766c5bbe44938dbf1533b75c14773f043b6d4d8767fa4dc4688e438024b805e366df1317d49cefc2866bd1292f25338790ef991554484a4132da73f475eb8b0808d15499b010471862bc43d0f64a079c17fd38e9fc989201da9ba772dec5613be04a81cdc679b5a131caa3b15f92dae31df28a7b9f8485b8829579d2146c2f0663f8b99b4a07fa3563a6fcbb4065b8dd8e5e369e4d59f21fb8158a0cb78fb2460a1bb47f3d4a11e9708e61e4c87b5cc40600623adb3b7127b5100dfc39b64fdd20269d723e861f26349d70b1afbbf92396663f8a8aa6b84cce7b938a368de629f5546f6d893f4c6c9097c6d6a110568e259b70f2c589b4fd0c11bc24e51a68e776c8a51746cccffec2e84e47c2e2a6d32cc06de9c32cdb7171481c3600eb674c4da0e4189fba5d75a56dd78bf6c9ac93404e524dff268ee074448802681d9e117f8e5b1aad4e31940fbba2937121ba57da9d7d83726a0c85c09ceec63cc0d3c331aa10e85cfc821d67bb07805add00881d759ce5026233454b03dba46e289acf806fe73d833b48a2cdfc91a6e7ed7866d82a4f8f4ecad37b5f3167354f8fa32e6abe1eb99775ddc00d4543c3c5dc98db33f8a7a2bbedbc544b5b1c773817c30baa17885f5ec9c5c29d6db19776eb951def1b86d686f8904e0675b6c86793667954492eda802b112deb8a306a24446718492876dd0d29272a763960101a5ae3bd33b527325257c7412d822b8fb28bc4d2ba81d7c58feba5ac581b8ec46a2c69ad059a04031896a245209efc5705498df923a82010d69d51ad8fe477ddda221b5267260f7dc5bca739d716a0bfecde5077d10d7d17a24732aeecfe2bea08b296837bc420c2669931d98845ea0a26a5edfef970574c6391f664671e10063e0c93d179544fd0906a51d8e42aa4ff7c3fb96487e2a17ae256806145996087a599338f0717330074d7604fe89ee9cda113d79608b15c2c9165f881c1bded4519a2dbe2791ddbcefaf1ea2efe236f0c1cb6adbe6b7a9e8117bd37c3afa0833cdf29b0c4c65d3b7bee5abe20600603ac35f002532a0e6f310c2a584cd34b9ec640cb069b53d50f1984e644a41dd7185bf4132ea27deff9289c880f42f42abbefa64aa920e98986117194956d66b37c08e537fb82a4d1ab17978cdede9ac2c4437d5b89f972f1a20eb7d14084eca9709125ba203c7c45db4b8e0770bf7488be7158b090aa081d075cb0981725d5d30ad5160b57a8b6eec71d47a8f572f0c1d97de213611c3b949786e52ab3457ffc5bbca96bdb4caad8fc7f419e587e90c62b7084e80f5945135c19c9cd80d9e4ad8edfb67398c0a73477e6cbf7ee58d5e7581ef94b8a6afe78de7219069ef8ca2887799acefc6ea47d0b98ec63048d5fc875394ecfcd8d8633bc6321d180bcdfccdc372135eb56d95c158d32a8873b3da801d98c37b63500d4dad777d9f45a114cba515fe48facac9556ddbc7b9a6327680b708fb8a531c337c5b43d7285475b0eea5af4a43832cb7b313cee066f446f1646cf7405f382df8f0020c693670b0b58326fa31805d4536e64edad08f1803823b71ba155a5799f553ef23ecd21fede6bef546b75276233534e82d755a025cca70ad6b32f0bc10d837c993d2b5eb2c65ea9fadf967f47f29fcf8560364eaff72c1a65dc7ccc2f1f5b0260716795a03610335211367b062347e7e224d7f288fb863949ecf8b31ea23765f68a6548d61bc614f65cecdde79a49aa0623fe8a38760b8b3d6719af2e4ebe869d319acf2f522610d5193bd9e307fa2c84c5435c32b108054ac46539acb95fd29deb2a37e2ba6e0856cd3ffb07bcd74b16d297a3eae5b5efdd64cf94e3806d1ff71cfc9ffcdeb3310d12cdd976bf30c6825c2d41d3685ca086926dafef51e78ea0ddf0a9a19fe4d234e072f1f096822cc300172f78a76d321b50af2cb27a5fc03f197d6f069e19cffc1355280d7d2ed6ffdc4b6815e1244bbf9fb270d8493e2b6b870e1228b43868ceea303c6b52d0fcd15baf46879ad236b08992a913e0d299a3f49f34084433274b84298baab143f6764254d214a91793e3fbeac5dfce5f38f14598d9f452f8af4f3bb510ef3dfe01467547fdb051a61154d8629c49d76070d9be06dd80d1e1edb3ba4a8a39fddbee86ff21894e1d8fea74650ad08411391390fde4dd51312b234225321ba0ed3b983d9747d03939d2194d04b85771a473c158e9955fbdf7a8d6c9b79467fe748258a9c168114acd6c931d3a2894977783347c09bdfe4843241517df39ef028b5714a90834da64bed56f6be8f6e325e86a6b8b67264863a9a07071c491a958314049c57e345610b64b94aaa9b804a2c5917fe006fbc204193a80b49e48e553c8a7d5923ca311642adb3d2f934723523c2191ae62dc5ce6297678f51eb5de53917c263213e66f31e48014e1029b6c2de93457da11106bb68c3bae86a12de25a0fb2b66b5f0a2e1f6f40e5dbfda16ec9d3306e28a35f69603b803bfb67ff49c5c7e177675ad1ebc5d9f608524201999610acbe7da49e02377359ca44aef5a8b00e572a357c1e7244471871dfefc5008e7f206633e903723b425bc96da8e45ed410af7cd966a18265d960ebf39dd40213212b0a68b25aa337decc1bd07b083c40c0538d7bc7cbb8b3185bdd7300fcd3f78fbf3d668e3ecff31778157e3374b5fdedf50313c18bdd940be1897273823bc1950bfce6e2baefbef00c17edb71a2c0c8325be6a0626022267d8d62cb30648725220b5a1a8e7274fa7160e9b90cd3ce66db6f08d98e744cbd85f159f3ec6b87ff9fe625009bf12e314ddf291ea0f5845bc7febcf2fe2563ead9866b64113e1c87721a09783a26afd94305c6a00fceea9d503d7e6ebc6b862faa7f1ecf78c3732e387df106f24523ba9cab3ebaa2f3a60ec5bda08c76f16dbabac5388d0cd7ae40698ec95bc6040075c593f454c38635a3181a8d033765f433cd97675ef5a68fc481ca63d0637efb7877ac0a409c0b57808f7a14e5ae5de173648f37aaec0a152809d9954181b0a59f26c16d9deba36f5492b20ebc8f9f7b6514fa793d9b8e6a20909631defb7c77285945172584bcf7e4f80876fc5fbe8b22c048419a17e1f6008c648a7d922bae5fb888230ffb94cbb531dc344cfe450b0e655ce5c6b1546782e0c8a5f3abf9853734f74c41b4c59b2d986b0af8e6e5dfb5dceedd33fb4f17819aa2a5306ee68425606c8a1a00b5566cce73000b2cda77ee2887742287a8b5bf5f68647f4622ff4712f7da4547c6553632e2e579a9805ae99fb88f92f82b105f6924e81ad3ed2912ab827e58430e693827ea72f5be149358370d996f7af0cb073e8a5134f1a45532540310548bfaa899684e8668122420692b1fd9dd1d80af0ac8f30b8d934ba34041fba3c649f7e9b128cb52ce3c4f4a51a8e46802b92e74eec0cfcc77dc37731be6058480e5735dd055983ec30763cd698e3d253f25b5f0465d12aa22b0723e0e39bb58244829e9cf11c20b5bef4c88c7a90f8509b2fb015cb29dd19615c8565fc779318bfc28d28481b0aa521af084ebf7014c070a3a350f9ffe3e1d42a8a09fdcccd23ccb406a1a3f6c9c0e62011819c32bd699701d6e772eb7da25e0d052db7161d0fcf067b47019810c4d8a7e212b31b02f2f59325c0f5f40af9e72b596e867fa67ea3faccc606c702cf74181de329a78995919addf5988d0d76e8c25b2c71512a1c0c634604675c8ace6c48ca52ec214f441b002cb99c45d34e4db4536704797934cefbe6dbe0d2625b2f1708cd2ac9a670c56b4788794dd1f21ba329033916cabc9c76dd09fde57c32779c7d5197a5e442e09920519ab229767a7c6b79a9d1376a52a5df16b1617deb605c4acedcb4fabf50cb6111b61ea76d0557e43b27aca196c649cfeab2bf6ade909fa5e789fb4875a91a8dd2b2693a00e09e7dc5205e713cb6739999b62892eb75d674df8c345d51eb5f9658df06b180159a70181835873f3cd1b6d7fc816a7c2dd94330bac7eb312e6527329f2ead9006cf4ee0e63297c60ac6ab8f7f54340026acafa6de41b05f0947effef2e310f7acb503d20003eaef6815ed650a18f4e551fc2857df71b7cad99f87775be4a0f336cff26506baef19eb49d1a04966e233bc0548d5413bc45628c169ec043ff824ded5505f1ed587f53a65076274345c863aaa3e9f7a91ba70e4066b28c1ff8445b1d439e84bb4f3a8209659bef9c0b362f6fef67d1f518184e0c548e71357846b0cbe11fc773c9bc4fdf65ccb52ecd5898ae7339af827b6173583cc9e9af600bfaf01bf9a65f2bbbda399274dd3dc92d1ceecd175910d4f6a1aede3735a8628b84d11d7b0b5bd4591caefd4b15cfa35be289ef5ba66db76d57402ce74a6ba1579d570797b2e93a35c510bf188cf7ffbd8a0f794e39ab678f95c4a008f2934283e1e9251e471e4350003e16b80064be45c5c01f9a1b08bd981045b4a818c9eda6f15a6b069cf810919ae94ce427f1c5476e28e6431977c42bc5c6da545a82e0cb346d9543efa8b411b547f88f0e20ad6c0a7ba2542ded05bcee76efd5c30b6cf12f59deca0ef0c553e05955e7a3874d1b4e260839daec37c602a954ed4b11d2b58af9ad2bc0b3353d91554f4401cbe23b71ef6e3ea43500dc0f61296f24638b4083ce321add88a1a4924d52b8e903758589eb3565e752731696dcab3f4d9b64d18a287e8b453d92f0722c807e0a0e798f54c7c33cfec5de8c14ca3fc44d757fa63e430370c99927d9e14d7fed10bb28035f25d4c0076a6e9c63af471e97506418edfcf0bbde17d2989596fb0db014349cd5bab950c8b175fa1bee3a4fc24cf93203b402872a61681f0203815dd62a89d0d60e47dfce207e1f10e13982b11dd49521d61f11da04f02bea3b820f0bf2e944a83b2aec02687f8821fb59a3dcf17f44579eba668d361721219a42dce60168603b14552c4c02772b503166d248e979adabcb4b5d7933e1fdf2bf3c5c753adc3ac9406baf91c7778a16c5686e542fa741ad400bbe3bc3ae91bb574d3191535040e187f8a830c703b9e088642fda4114e257a7dc8a2a910f0827e916f17ef4cd7469ae06caba43ffa135179aa66383d07077e29eed661c81b0d80527df1eee06b99714164b7bb8b1e3db382fa0745a1e88928ee0412fd752a223d7bc23943e9cc318eda94bc4e70706b2ec4fdce7b2dfa0fea88bdca7446e588d6d7bc0b0426dc8b59e92211dfb7fd595a9996737e80f969afa6d56e91e928f39f245d57ccd70d3e58d97c47fc73d34ba5cb2e10a5a521de6d65408bf91197a5a1598c96ab42cbef407e5bd63b0119f357538be5912f3710c8f7b237718490631270a75ea708a6bc8e6df8449d87cbfae8845b56756fdabb3654fade5cc40cc3c793bebdd2993ec109bb295892ec7ad9356d10b06da21b902f14a479b0e32ccf79c38215aee2e227a4d2669236127eda818154363f5674921df90eb032f0de1f09cef3a7541e74fc80b824bbcb08d41fa33aea054c81751585ca7c1bcee29b7e1e788f88e4db366141d993cfa08a9bbac25d62b90e0303c0ee6b6959df4a5928fa2a6ba67fe02f43165442c2cbe3bde44d89a80cdcb09da216e92e4e16812c78fe7963af781ea08444535e87e975e212d907423da7691861540d2767bf8d04d0f7c3195fc550d754be0a5ddcc9fcbefc382a2dc30e6b10023a495b72a5e63b48b9247bebe17c375824f4e2eebdf17787ee043c3fb46a46c7338a129162ed5f8967fd8a64e8c88059f5c7d2f7a8a34a75a4f1217b512fa3fe795d172164a88bd0bdd2c09b0e1ee360cb1149404344a913eb33f1808d317246038cdff43ce43192fdc41db69311f39aadc45777e909a916ef44cac8355784584c17f68b31be17d059b56b310ac8c274883ed429977a786381db691c4e2d5d284814ccb21ec090f56de4b76b3486087c00f09f76eccc40debdfc90d097b3a2e9f8fb2954c0e79076ebdb25681dcf04acb2759fe19ae991207af397a1541ff67c34cbf0769937d455d08c4f3b3bbaadb91b5a11ecc8002b48d63651c4e4eaab79e0d91f6948334da649c8bbcb95b2930a48f03c425bd9a3b9c0f117de3289ffb70f6cb2742a7ee5c31df6cc5be27828750c078e88f32525cd28739febadf100a714a8370ea1ce607ff054fecd785435a26c7f31e8700db1cea7742ff85b143f655f84fd4e4cbdc751121e06e096d12314054cddd3c441cc01b40da377aba202e00ae87a108199095f01433857c1b5cf65df752f664c98470817afb6a14bb8ea9d68d144049fd697d2542752460ef49851f8568b1bcee3a82d33bc70334603311d153ffbdec49d37d50eaf601c38699808ad435a92b1b65cb81bfc33d606f28f4150d423a9f5d024f6cc360836f8de111b367d5d8d8949c3cd895f24be68fbd74d70a5900c09390baae0b9e59e9532bf1526592a5f858633d97b7637f5ea254c4eaa8a60a922107ea29bcf18a5bff4bcff267d38c5430e8fab96b96bb46db2c8ec5ada804ee62ae80b38fb765f2f1bf9c7a950f3438368b6253c4c6bcc800972a4a22e1719564abd167db2e8449cfd6299da1b98f23445c6603697bdabad5c88983f4934d8a37d926020e50a4d907b8d6127df4c95f6e66aaef4545888df18df8ce10f4bc6989d9e3c47a3c32d3c6ec8cb04e83e400afab137c3b6476e9721c4186360be63c77721f4d14dc8f2d5411b2ecc49f4dd0598f7d19665297fe5f3b9d21d8ee9fe95de1176af4347325bd06fb2837ffe85fcba3b6a860b67cb72233c8686c00db750e3647c8dd961c33ca77bb0f52e9596d83fe1d6726d4895ace73e4277830090348bc9602f5fa3cf0b80d2186008ca5df44325124e17c1e4022ff4df5d204ca054f9b443aeeed046005a0fe15d72a4fcb285fdc3c9ac6623453be66a49a59df6e5d138ca920613c83a391eafce6c94568d6a30c2f00768dc7398fa778e3d45f7950920de20cbb5425ea83fd53983d8cb674dbc60c049596edc6677c9556ca4a2be975a69ce80fc547a97cdef56a11fda1ece34fc35b4da746522fbfffb0b46e141390fd4efb51ef8f2623c9f19649dfe7a060d22353d8c9e63d28593451bfeb62e150214f785eef63df4061db9da13e0895d048c1c84c53d0671d1c2f86f26779f9d278d627724da677e36d1771d22b3d6b90fbd9f3d504b5131a4baa101e694432f89a79d5096353c28468aec60db438a7013c46b57d2db5550ae850c7b4e258337b559a84b20870994a7fa0a4ad9d158080566596acdd294b543964b827682c517dc6770a5a6568e3ebdee3cc2a74a5bd1efcf56b782e4cb3505a6acaf8ddb020df6f6150b48f94790538b753f83794036dc41340878cb4e0f2bebda30c38c2a2eb79340588068ad0508a4db5c6625f8a7ee6fe6df8a0ae2557d7e6800354cbc1ce9efc11f584c1c6a778fe04c1106da97b32310f1d683388514087c5a8740209df034fc3787bdbf1c3f1e9b84476a0489eee4094ad0600ed42b0278297f856d2be1ae9593a73c83c12e6b8f251bd277a1fee4e0b03f145541116d024c0b60e1341b040f08490a1dc46094679aacd61d89cad4a7c5929ec00a1d747e9f7bb99aa3c4720fd54dce4fa5ceb72e5e574cdd7f6ca5c5256a11e0d4dcaade52125f98eb2ceab8ac9cef8d137b37ba23210b1a4e94931a9c7e7a06f37de7da3ff0a25078d0dbdeeda05756bf7d9721b6e6ed152becb6e5e7a66879f0231b71424f529aaf77d493dece01b34e2dbfe7ad154cf355958be20c86057b4e517ce4ce0ebb6dcf5a08869a712aaf5788ae7fc6b10b196c80c3d119f21cd9127f5d2c666a449a08ba58b7cd2740d41925f159db7396239731a164943abbafc6bb8e00d15bb63a9c9f81b6aa72cc4d14d99f4949b17563c5ca1d64c6eb5540843ddcb4654f94f1b666d2daa5662fb511a6113773598abb3fd42a2f32ddb50af7f561d32c309dec59c3d855fa884a2da4c0270b2b2252ff871fb6311484c49fada006a602a31a8aeb720eff33978ba304ee6ae8f39ba42c1e3805c33703ed85d42da446480bef51d41185672adad067c67e1126a00216a4a4cf089f6c8ae85219d8d56f95b98d23f044c5828970ead87a3202edfd5a07de91c9537ed10392eb6f8afd38f620e368ebc1aaf3352c755f2c795e572919e6618a460c205eb2c8bb2280312f09146ad84bd4762f8b7b3f91682d4a867836ae14c12d8275a04d677239480b18107d8f138179f88297525baefa22e2da9ea73b3cdf0d652bff07f178c58d44cc820882ac2ba914af25303d66d6baf002bebb9edecf41289a85353c093e0ff86faeddb3d942338ad32a34aa99bdd938d848d893067f78be4b59f7f607bf0ffe07c6d233871706b194aa9486360749aaeaa2082bd56f9d5346c628a3a9f3928b3ded8efe81496ccd205eeda436087d9c7dda75df5ea4e8ecbc050e37ebb2a51583a31d34e16737db6215562401efbd7c28b37016ceae6a1a57eb5b57ea0ed871b42db528d4046987d60f73a3fad508dc7ceba5712cb8e12640b750d2b8ccc46bb0f2f665ead3e698a61bc4e5b4fd41bd14b1a2b33d382388fa8d66aabd0bf06fcb9f171f6f58831e66ca7fb16ce262176431944d0156ce57a5530041e713c0528ed2592577195d5f2d10bdd284577757d10bc96a202fae15c49f048946904e93f2147bb23ff3428371c63dc9882714043d5e2690c5688af849e501807133ba389ff760dcf09a0bbc1aaf30d32b6d9750eff86b9ab955b59a5b77a16b0d80cad7c874b966d152c7da247ef9d75235cd0d76f2e6c4d09b12b26f3dd9e1915b42135c80e5c771dec189ab1d90dd5c6dd91d410be249abb860ea895c9964801defcec30669fc7675ba1b96881b113f0478791b3316a537ca305807644b8be984051da563e7816c30e17b594918a289ff7d3248f5c1178901436aed2999a77913bf3bfbe6833abac4f1606687b3a5971da868c86b08e833ec6e3a7778f701fc8f3df3f43723c69a17f7dde944750c41b7aa14153c7a3fba2fbacb355fab4fca8d34d72cf81e0f037ee348c405289d004b8d341d4b6ccbf9e06f78b446952973bc402b1a8fb6a2904d874250fc35867b26d929c1b7000390339060c85992155d8d087ddd845efe051fa81970e49762d7bc0e7e3ee9459ee7e2f942c0098890d2e839183e6590922fbd5dafa589d56b367d24a3fc1ec69f77ec0c8d13fea1e9b742b7c4a9fd1a2608bc63e8e950b6b087943e5704b6dc66d50de5ca93df67c8f6133c476fca210fa392b38e3a011441466d7d4ccc8e2c04566110fbd5f72623ac70e7a8c0533299e14139ed754ba8f8b3bde8828c41d63fb7ea146baa28b1d9f15b550485e5647cd2cabd125e03ff0ffa0f93743fb03b111d054066b98e3e03a119615bf12f0f643f74e487c9ab1f5a4bf1a4e22701916778dc86c00d88b287a3b47530b5f73ca6bf1b46ca8e53b0c98f6c1c7770b5ed1b6995b8581ffa4ec6836065a126dbaace055b3fcbb25f2f8a8f022490a64439aea259d503d0e98f4e8251088934b5d70e95fff48fa12dbc0f28abd7cf555fa3972f542c4bfb47da2813236c22aa70c78de883e8cfb2618b7fca7df11c0de0d1a149f13abdd194d7f00b1092373bd281c9888a3acdc0afea7715266560199440b462917ceb534afcb8de084f5f9ed127f094b8e77e0782cd366b1f05ca46272980ca42f55b5af4ac1d9b1cb2739639cf767853f67f944aa9d90d56777c559f61676d646c11ab2fe5dac18febf23b4758b9db238547001ebefe51bee95b0500d389b084f4e0df08c9e985d7d96490df6e92feb4f485425785fc2b3a794991a1f976ceda258777522943d861374498110fdcee50de08902f2715733d7459fe42030be86cdbc4d2f848286a7aa5cd0e019fab48bdde7f2d7612a58e14617fc7e6b9cde43d015e5e3ef8d79975f84727b2264de0751edeae00ac1371e7032307e8283015097edfeda3c23bf640b2080166f23df166c42e6f6f339cc82de38df11db02016689ee4000e1df4e3088b9df09369460faae5a68b0d1fe2a30b34e0763bc64b235810efbb07e40743ce41f97840e6d475ef85526e306a89b1138cb457d65097e089772193b69dde8f12eb9861ce07309662474497632de7384c9e2cb20ceb3735a6881adfa4242fdec28186c06b4f93c19ed532f10dc13f9232a1765fec0fadddc91f00cc7f921f9a4e81856f5eded61016b21753f1ca8101522a794d094bf9b73e89a97c719db6b48d131d75eea26d4490cd49e385d0b834d96af3ead942835be08e4da69e17aac98b29ffa2f7c654321182fc66ee97e98634823b9796f7590a0c06b856885f454a57b4dc5ebb943ce55ffdaad5d7be99fbec6b2386f884b2fb759604d3df6f12dada85440762ccf50fa1d54fd9c0295ba733c90486f3bdccb9f18ddc4d1203297dad797656b6eadc55e149bc38053217c03319be41bafba9c4c8eaf377eaaf130a054c965d7405f6bb491ed85aa4bbea59069f48fe82ebbb79398ded2e7cbf426560724d099be551124c354a894a2869b3c091556b0fa06b7f67e352dc0bda93ca75bce080218b99646c83a51a38900235978a51b47fac0214595f568d83f89ef4f069ad62ff06fac2a1609a166cdd3f0ddb1a619691fdc6efefcfda4d6e322d82eb6fa3f443d49c0dcec1e90a715f2a9e9ff295aa28fbf109756868163efe93b0655b2a770de611dc472eb7fe2a20ebacae423ca660bbe5394d31f63f5daf66de7e95224158c4812ce9207ce14f3a4b0a4a6fe53ea56e3c980c1ddd198c487f74d54081f2c4e7b9ca9f3d18819518fd89579329212577ce955d8bc7b76938b6bb51df6b1b43d0bc031729ac3b582e1105a2d9f79f7c30d35c5432898a9503dfd625a3da26f126a077e239579f8ac00cb39f164b9df31c621ce2e4ac8f05ab1fbedf0a66a02160e9428655533f55d9ea6a187577528c2e908d7f2aab7dde63deba10cceb8ee373e70ae95dbb2ab9ecf7779c213b954b767b32f40781451617f987b9099fe780b407eb701306c631ababae49c4e3b07e71cd29203c105a7027378f307edcd6ff3de5cab8f82dbcc54424162ab76f068e9ea835ee61ccdf5fc835f6580acfe68802d6de87dad6675dcd76c5c4d9e06aba87f865ef3f629093320bd85a0a1681805a6d6d2e7544976a5c0687669bf8fba8f36332c8de0eb111d6174ccb1a1f5c8c161c84f87c2a4e2b630d7b12c48a9dc3472e8e69375aa0108c8e72f434a408ddac52943c2dc00429c416b277a8ca74755d1c2accf3502fdc4e04427268974ae1114ec20ea12e12a49a8a973ad118f27faa8e91244c34595d9de24b135dc2b38b8bf98688a100f0f6344cb2cdc106e1f87accf19765941e9f539f8de8a6bc4183301974e5a7e0e70ed53722bbb9e5f8341d97a976f90755cff67a560e49c6d6850f17268aec7e28ebe5aac2b73ae488ed6a78fd03fec46722c0548bfb8c0904b6e645ef4a3a5ca4306c5fcfcdfc2473f9a8f13e9838495d428f2a3ade8ae1675c813c98f19b49dc66723b199787e3ea02db9f514edba0a7dd81fa603d99c4ccdb1f791a491b825058582aa1e4db297382f3e0cdd001d54f2d209709a55e94d794af469db55569a2e2c588d8fe605ed56fc0bcb068b5532b791007b8ffa92b54372ecf84030a8d4a123f897477c90ca81519064f3ef30b1d9ac768333fe7d92212874612e869c85c5e6a75ef87b7cd0d88821fd8b22ba21cd783e88fb7731b6ff2a6c396403c4b6cbc6b75438562f7250717af19b8da0021657dd661a96b50579f3c4088b70ed73dedb33fe0c330c5e866592958eef547d56de068a977de39d1159bb1d3265013e8a2eb19acbb6b3e7c5cd4c6e50e11e3ccfa4125ab8096fbfc5633590e0ec5dcce814172a3c81d472d7e6d1831ec8b9447bbdc5629f8c3db30ea2b074e28d3f565acc538a2f67d2a64b20ab9e9e6392f6b9c368a43e3219d7811fcba55ac05b62fd7c7a5b6db45d50f6a80c2366db30f01833cd717ff04af72fc71a5460502c5706031a5ac351c7b3f0825adc8df7e1f21efc5a58b1cb4608f8add3bcc105e92a9dd8225f7b14689fbc6bb4bc774db9a52eddfdd09c7e5504846291c26f0d2cdedf05a8d51c801cbb2626161f83a879ae813bac9b272bc6b98ad2b21942862c60d31fcd454d178f50a5786f1fcc4e4e678a656f6dd6c73f8402a4a3f45485e855a54ae85ca2b9a55c6db78840029d76d37514d1af0abffef85773a4a41ca9aaf1b128739b327411d5d303bb99ab478519580e6a4701508e0be762a5c47aea6d009163cf36c4847d2e1cc51f3918947a769f5fd0d5234c43f3d6a73fec8389692535dcd7dcf1cce5dbbd5b1a9315364f7226f4dab4d5dc66aab1369f215cfe970f1e8c59fa3f8211512b12ed08a33a4baea78ac357b3d42af76377241104f7c2a6aadee1994b58f14c596a6a2dfddeb070c8b61a9c52b10c69283401d1b561db01658191f4362bfbbe1ed0f94acab53a5b9fd217121923833127f4eff83e9d9226c171f1bba9f6cc24e04f7c85d98b0b8d6d98ca2574d5b9ca67542b596695862b7d98cb586b68312e0133fae75745f0eef6a09e218dd9888df7b6fd28abc0c53bbbe988c71c92bc1cb26721ec4aac3d4ae06c4ad7c1ada1298060eb813818f688f869e9c57b1c709957ff68efd95b981393b3089bc9e9d4faa2f2a7d4a0631ef4ea5de427cb3376ed40b5718a51bc756b3c4a2f059cc67ff76b6134f097026ef307f604bad903ee45850faca43de550bd9cae341d9d6ddd331946141e0b5a22d50c3bce308be10ad4228b465836d9776a465b6f5dd700d6f641afb76a6be3a2f85d8db20d9888217877769cb43d69d1558592a13afce057d53e40f579d61da4b199b88fe94454489e630e94ad96957aa23046470db0146bec19fc5e3342352b3e6b01f7f7bcb227c67af9fa5eeb92fa41777ff8bbe90c87da67cbd6d962b6e27bf5f50776830ff351441ee1ecea2c36a47ac75e9a48e06685f343a8557457e16342022134402f0bdded9174e44ca034e71b26d47bb6a996d30ef13ba42435690e2f0bd95e571183e6cf3f92436ae86d9cc249f0cf3958114807dc828d5aebc676b4efdf7e8ef19ec541147631cb1a212431d8546663abdfd0f8c25a41846b138b8ad8563845fd18b1f23164babe8c83302b903782dde137e598a28eb1532c68de8cfae645ba2b02de1ef71b508d024517f86fbb5aac84cf7b4ba817c7e45c704dcfde7851ad3b27cae17e34feecc5092965d1d52ab04ad467f03bf4ef0ce63d8d2f8bd6c63e112210695a9e0cabbbd778393c32f676d088c72eaf41c754e1333859263002b20e801bd75f423d9eb01118a2b5cec240cbc2ad5d03d065531c29be6a583ecadce9e1b0d6685f3e52b735f5b0446ff35691f1797d2e162519ed18fe2b9f04b8c4a9a8371c331256f71a95c7648d79fd4bf8cdb2680d055e6bbd2d1d7f0b90a94d00bfe0f727a5787654b31d60f1d986337e85f05106b375763509e9312fecd367eb356e660efdf3b8e40992efd71328a5d94036f6aec5a98eccfb9c1cdacad673be266358dd139affbc0e005ee89abe20a9c82ebb9d42e8cf72df1eedf56caccbdf503e48b60d6f81cc6d75f879200443dd54ebee842cd1e1edce296a52b196fbf3e7cb965b8599d81b6704b5d32af48f550e2d12950c9e95bb47c4225adda22e0d5c7d3d225d6b239ecd75fd04e811234722ee94c72d0c6761f571c33c8707e9c82f2519bacba0460de97e0ea588baa8ce74543b70bf29521310844bad5499b15448bdf8ab58fcedd67c12f0b1032251d553f765e71ad8cbb18e1e96a7123ec2fa311f364696ae023839ff4178f95768d0156b65b4c4cc9756321c62bc4fcd9af252eb93efee938955e12f9f093ad05230efb84cc0c553d6d5cebc98e6eebc2a2d07ee4f89a57f37f8bc2720ea16314e6e3b1886d8ebafe278f3964d9a16e6486a77e1d6adc46ae29fb2a2370d177e5805fe2f8821692248acd72b5885c209877d8dea0a0549054e269dfbf20a7b177e8383cee5581e0927837b3d40f22ff66b3f98a858a3a14a81fbac6d3d5dba9f372a56dd78652a7c057d2a4510eae0ae81dbf94ae5accaedcfaf72e956b83d718b5589ccc28a0b50794242a2f7b7066442ef99c7c1cb83918a830883fa5ff562e53157af96ab6d0631de826ad266f64fcfea5f2a5199b1d8a8d2f2e91ea4e340b0dac22ea2880ae32efebd8f59a4580da4ba2c9b0082776bf6c4573c56d48a18bace7659f059cd65dcb73fa3991a9aafd0aa32ae0d2ce0d7ebbdcac58801df2255327c610b0e000efe6a0b347059d4d6849f029380d7865301b8e00dd4c99d39b24f75683b2b1acbd1a10f8d54f769ad52d35c051d5cbd213d1d15b36832143d6f3f39edf45d1ab2b5c7c44c82b9be3620175bc6d08c55942b327956062efdf0f82852c358237886bc1a78b09275eb34fba01a5c116ad3e36f19c6b845f626c01333bc7b3c850abbf127b48ee9c3cd98e49d50ed311a1e045dffb6544230e29734615e48858d3dfcadc6b4b3863a1e65fe8787e714f7fb0b2ac1268689bb925e262750ad005777fcb37e4e66a3ae69c7976c103e72600804e3513ac096c8908d5ce2189d5dda6022125811ab7431d023ee071e78571930688e487b9790605254eac5a83010dfc5667dc089ded1fa2657f3ea39d36ff0fd9b3045222c2386eefcbae08ee2ec1ddeb347b8ae12b89f1cda9d6ff6b5d7c2f859724d1a4c04e154cde3625eb8873d1bf7c056c98cf839cf98c5b61d15d16cd004a957dfcf182ecdd3c279390d2ea9d590518e0c3760940114127dbf6cb2325967977da0cb385d7b0de2e476924d01bfe3123a9d3880e95190edbd80c15d6476b3e09da344bef55faff54dde0acd00ff36fe0e4fcee02bad99f79e32457e94e378ec9e0d6069df0b4aa2861df82f501393f9281b11376f94434c022eb31a7d43c7c8a37eb0c8f87886f28f8dd9ebdcc028e5218a56a76def907e479b43ccdaa5ba2297abef942e08d85edd24f55f754958eecec964119ff982343007c71f7d1e967419ebbc87ec9d0b8f8307ad8ae053fa6457fa7d52ab53e49050ebb7e187ff52388f572bae0912d9a881db1d5b437e2e1da35596ae5b8adb17bc3e27b9c7b75ad2c89662f015feeb1ad6f86ed1ba1d5e2f9fd8436c7e6163ebc09d6146b96cc3eb30277c36de0c97fbe6fe1607517f846efc896f63b55079a87445967441e28f8e94766e6f2b77796df70e3458bfd2f385cb50796a07fc1b05e121055f209d260f54e836c8b2fd0d55aecc72911a1f15c9e58a7c25a2b553102e93d1c83ed33c167a8d3b4082770e7917bcf723a1ddc271817ae510ac9733d6e963774004c5c5df0a55cccf494e74fc60fd9eb82eff67863a6c9cbe9914b5ef21e9b1e86efa7c1035286bdd32367a25dd195b47ef89e19c1b5ae009e1bd151707f0050402e83e930d5a1a3ddcc73497cbc73a1e040e79ee03d28a21544a1077697c31bb8d664046c54d1720a8f83c4ce5b3a24c180620569e7731d76fd16afa7eb4a06d4e2ed2389fed288b4cefa4d24a44b9de93e5bd9d669c9195ef8a5d2a7704d62a18cbb53fef3ff2e6af286cae81c295709c5f61b2064d5da509be58b09597766ff82f4caa207461818303f21a31471d62c14c9c077a02b6267e6773023351f9945f97512a79272c41ff465acad11e4f4ac60e0e8b03d1560d2df385fff3e44da884124ebbac40102a3e48abee5560de87620949f055b72a4941915d9de5f5bb7dc087e15a071ad1110a32e4f795fe879d723c47f9a23f9d1ec2d20e7c86d805f3971e0fdcb48b0a7df665eb66d85a4823ad88bff3dbf7c98d0dd21d071f6cead17584c74a046693a40d2d0fdf7ee9aecb72f5978d91936865c150ef6003b3761f96f249811ae359785ec3f168fa103917e3f07f2eee80ce38af6198afa6f727bfd9f998ab08d3f247c361320686796c1890d7f52bb03966a3705002d1e457c7f9001238c18c0f62f240990b48cda3cb971ed650aea9c2cbd817fe0909b264362cfa88ab2b72be7b1783a552c526bc045fcd928a5c212b84e4053ebc444112cd7dc7210d2dbfddc1b9637248e26db106238b6afd35599e7b8618ce1185a977b9c8e96a87902a9006cd3a970a6bf287e0e86c0f82c05d2803e9f92204e2a4dc3754a957324be8042cb5285863ef90a229726f4ec7da8143ca1e0aaa32c350f06c562a40559fa35877cd4deb9cfacaf375a17b42730d8fbb4644f421f68cee86c351394a6a3119a48a25b5965b63f2cfd2b32b05d92f899cda3905a0d75cf30042ff5ffe017cefc0b287e714cadad3273c00f93e75dbd2290f1466b7a0d29f9c5d21ff119622c40ed688fcc7dda3f7286e848335bf5cf45848d82e17332e81c3617166f8bdc343474b0914eec3ee3f0bd115d5cc344bc03fae78a6f3b9f9f40aab2ecd38c0cd625d5fb87b9fd7d9cc4e1cf732e5670b3a2805849593f49d4b5e5b94f7cb5c5851d98db52028bc269de06c16f9f9495cc90c0ddcdfb4d218bffb0308f52607e70609c138753d587175fce3ae0c03e62dd636248b0b39dda4ecbed5b4b1331bf0ac2ecb32f5366967417947aedb946f20e7175eed3d071aa813419558f871baf0763683f8a8fc8af6a7ac5a4f2ea12b7e2e31a1586d7ec52d7ef1ddf5c1cab30e9bb79361ca108f107baaaf3f598685eba420f75d8268711231df83bd59f6ad4456bffb9764fd940c912d710745f55d32c4c87d89e15b5a29a821241fa0db23fb0c2cf9c08d862fec3238376591671ae367c8fce1f3b4e2fa01c677131d8a28cc6519db22e466e8fe37131c27d3de34e485c777a0dafa751284d3a5f0724f5e43f7cab26acb4dcddb8e40ab3bfb4daec2675dae0ee5871a33ce05ce730f50faed3641ec3773ac5e692e9bdac86957c70492efac86ffd6005096ea7210d8fbbb613158ec26c1170eb15c446717d190c99f6d4303bd541aecf7a3d84751caffc4ceb208e5e225fa963f5f6d40385b9509f741c033db1eb04ae56593f7653df5a032eeb6dcdddecd959a07f60539126498141d362e0f84e855cbd4b525426b9a62dcfce4ceb960aa16c081dc7054adc10fdd34f21c570ae389c76717bfb3cc5b30f28bcf11ff9447b5bcdf4ee2dcc13b459bab88653e7e81fa85b3fc64f3b1e63d892e2b20444d54237a3c8a62904f9f7ab1542d7dc6315208280b2c6489ea3a093356108854d65e955fff0953bfb4d09a0fe2603af7e7593e7b828cdf5388df8e3aebc48c7e5db16e777f6f9b0f8e206e949a5b280764c740eb32508ea1bf8b35280ac66ecd826dcdc2791ce5f45b6ee54d22b22db62d8a7a67b93b7a3a8aed8bc1916e695c9651bc2054b7b55af22ee922fe776ce9d38568544067f8c6d37e0cbbbeb9ed8241d4472106c769048796b65a52de11d2280c4f1be6c168ea55e1f7f7ea3aedc8c5612c43614d6cf91c4f37759cb757acd490b806dfa206fd9d663ab2e9a776007d7f0b034ae337f8c7abac4228a32a2dc31ed2dbad10e0ada515d4c5af14b092d782379f6953cfcb3d04002376d8ef8c77885931f969aa3b2baa472a751881c348d523970575cefdc278b2ec2be1cc0b47fbcf475c2bf967daa7cc329ef3ba94db4a02a30175cb38e36dc50618f306e4a1de0d68ec0fb11be23fdfe17229e9446584657c9f0de14cb06acbfd8331cd809bd6382bcad913378435352ce065d7391d3989718da50fcf8c2a4e79100ae07d4d458eea473b3d9342eac8752fbfaeae980932bc18430b1b558ae41d2ef2894134d893bda8d20f107c72ccc8519779d510c20b9a002769d3b191c48ac08f83215bd5ef1f12850a321a7ffdaee899b2821d40c88a0c43956ce53cdabebc28c0b164e3317b7fabb8eb36e541cfaf4c803a05e41047099a3b0b6477d7948cea2791272bab49cae9d80e0085c57fc3ab2c92e8e34b7e4528c32e46fd757f997195dffa907ced163f48a195bfdc9c0e2f0f685230b242e5b3c26430a6e37927c35b7237e074cfa6ebbee5eaa5b3062e3df5f788e15adccd7482734af239c4e131f9197c968227ad31c262c368131ee891217eefdd5cfb0ade0eb5be4dd6b2f1b8f21718a9c63b01fd123581d50bfc819a9482ce201d7478edddfc5f69add546a0c664558193ccfc1a3d5cbb6a3de8bcb891473d1ce9e246ce5ef8a940d8aaa1091d71a8a3e2d3a0804dfd03c3c8dbcfefead3cef89db3902f1c5163cd7b79562832ab4a085c347912be34c11fc192780bd86ab4488424c26bd9ba0dc2c33fe0c085acfe8c4b66f159adf4c2b238183577344fe87c717f2bf68eeb4449e3226f39caf9bd6585347de1b44a2e01deeceb21ad80cda072facc1855bf5e7f626a52f6a78e8f362842a714d7ba00d8f611a378ec86024a09fa2ce9b9f390378d220bdc28f466f9041ffbdc7697088cc4c7eda228095b6bac1c28c955bdef2081455858d6d13fbe33f827d1f4d278df74123be079fc0645ca1ebbdeee19f31ad881b1972ad5c35e2d2dee50e924f36d257efac23aaa23d997d26f625facebbe740811f307802b3f4283cfa368fd475ce321765d20b18a5cd775029b9165dc38692f7c1b27038faba8cee08d6bcdf5efb53da683c125c478549e3ddb11c89d9b61d1038777194ad83b1add50fb494ede5f1e88539a0f704b61e9005b3a98e370fd0909fd1ef1fb9ce393f58972282d454ac5805f67f5a730d0eee2d6e41f4f33b65aaf6558fb30c21c08325a9e3ee25ef19de0c53fa6f8d1a89a6b3a4a90e12a0b4c95c76384a6ccb4559fbdbb23ffac8391715658f72ba72afa70c27294c3bcf60ae856605ffb6180e4bbf391ea187ba30f087f43f015361ac4fb93a245e39da20240384c7e263b296c81830f6098f42c63d9e73a43655a3629002bbf0bb3a107f92d257566bec8403e495c93877973bb67c08424eae124551a6d2feb83b0e5aaee2edbf439d424c8091088bb1773f678bc41ac4dfa37905ab7e3d6bc3e07d48c0e4429763c3ba996a875ff41817830eb3f1cc92f28047f23f1bd7820cf3336aa1bf834415bb2517c1f648b5a52b49539aa23577a3600cb83fc697633699f8b8ffc7b426627ab8062eaa0a2462dee26bffdc07f1bdc93cb1832186189309106b4a6fdc3f3ef259e91b0367926063932ec1ba7287310d4dc2664bd9a47294b8f34a37c5195d322c9f471eace9c7caa3e61bc7dec88021f519a332d6c50096649a12007dd074e3c2cb191fb7447cfe4b7153ca0dc3c5916885f77bb37c24ee99945796300afa33b0e057df09efdcea17037215b1d6d00952313dfa10f6ccb8736ae040fc7ef2a545ac28c7cb8563677e49d443d1351761515e50400a83efbeb9e4c454e63cbd02e005e842438cb6b56685e997150b16bb7f1eee32a13ead71c826835bde0fdc99c2288294035b10404278c3edce0840759c923817975627cfb89ee47f2a5649d3481048b6f59b4a38bb5738014bb971aa2ff5d68cbc052d5df06e508563d562bedc0240127f5ac7c373132b191f01f8f970a8947a5d8e16625901ff5dba325c73a74c1106f3f2035c5821a64e309170eee2542f737a37b4a492084f81879b760541953da9629219f090aeb4c140d901143e6073315c32dd91346f4dcb546c08840af364b913e8a73cef0e268185d4f39bc527a086e0c9e0be745c86af260f24ff87d9d9e81a507871509f461f6b5c1f5a56d109a54a302c97d8cb58ee3a70289c7bd51154c4729da9f50f11bdc847cb9e342b73899ca9e6cb6938e51f55278598410556bdecc4b512548ab35e73944488ae3ec2c4b84504d0fd4a299853ab4786b98cd14ef8521db78898f36f690791f76ca5997e84c60ddd76a07fe660d88c9294bff650766f39d541d73ba48bfb5e31cc5e2feafbc28197c5d749dcd8666bcbcedd2ef4b02a318819f2b15d6bd75cc6898dd92d78059bb0ef0eeda908379646347b683ce42e707223587b2cfb9902c0fdf4f12bcc36145de8395b6dd955f94fd9127a87bafc03234733912f6056c7effec040b70f0b57186187228c71026022f91e05c96d10f1f50bd5d1bfadb0f04461a738334350e166b9f486c94a761960fa8292f505e3e41a46904619196d7c7e52e50a48f9a7737a387f00154de06ee32d6a45a13c1663e2aa7a90b819d0ddc1df48e2447ec3ecebee1a7ab9345d613fefda010a9df83931fc1d0fb98d9e2fc4c7c03a2d5d1de79dcacc6ce5561c6e8949712aad2a7f6d78b29911c42a14378456db3c84b43c62fb8117f513bc72bcc785ea6edfbab25514352439b69715b2aa113e19fbac2929dd30992045724e9bf22a7093237f8c55dccaf43af919c78c9092511e7e2337b5598020da4c556a9ef69acc38bb836569d9f0fd5cc33cadddddfd0036d764d23535aa3f36fcd758912d686d71b882bfec23a8c509ccaae770f53db007a70d25901a0468224e38587413801adc14e8e25ae014f4aefaa1167c78e18b1fbb9eac6f01d510fb14117d7df32331a7e847e6aeddac0e85bdd304a60ed6304ebc8c7b289560937004dd6c1abbfa4d3d126335a50ac43b6ce3e9b1aa6b0b7717eef98263dbf3433c4a56fdd2233ab8931977387eb0cb6c723526e8c7b18614f60f09cd1c29af2cd45047ef3b45ceee605f4cf4c8848c7bf3086819c7c5c0c913c2d1fa4dfcd43eab5d3febbad425fba15ab03dd78cae4975bd79263dc3b51134ddccf8e908eafde65ce3ec631392ffbf992ba95104947a967b353119a74a4d343e8600b8a67f12b791ae1b917608ea2ce9ee7956476c27f604ef953de4625f236ea68081651281814806576d3501f8f9b977ab7e99f1f203abfa7868ea01e95dd9d7b9593637289599d37e55444cbce99195c355ea38771c2c12fd90fe6beeadbeacfd688dba10e195a1ebb0864b0539a475bca300d97cd009c98b8525ba766c23db517c157c502a5204621bd61b2a6994fea2d65e7b561718a886bcb4e93757fa75168ef3b42c1fe015a170df89da53c24ebc9fb2d3b8488d4dcf3e1e30bda8f41b5540d1947adc5e214c239288af1ab20fd265d543efda9206ff6b54f21b11fb68652eef86005656ed2d6c18f40c1dd329faefa0c945f98c82e83a0b0fac512ab57530c8daad0c1a5a967207e48fa017e4f67461534c997ed70bac1882ec62f528fb0120879d90fad0fdc6c319b571c9a78f8499bfaf7162547ef369c9c64a96308c55db09b9d13e977cf9c9bf69d2c6a60df4d807a4520da30897fb1ce1ab0211d96ef047cf3e502fe6981411df79e5f94e315dd55db2abc8386df340fba74939e04c7e8ea4cb179f7050a1c1b774f2e8f8222f47d3165bd54ea91a872c66304adc747774719b87a3a67a3e081a330cd450265c1e5f57674bb842e2e95c19cfa98780c5a09e8ece3b4e30e29d26d86d5f1acfb523cd127feba68bbe34de8b41743909607a16e6a530981a3ba361142cd5cf53effe037fb46d9cc71eaefe2deaed24a23749efb374fdf74c36bb99e7982109a936b6240c5f0de76c42cf74e1a2d45d9b3c3db75b245af1e41de9ed829b2087e3143faaa20b66c1ddfc24e2f0243467d77714c57058d59895d7dc1dfbb213aac270890ee4b7ea04a066e44d61f76b4308cbf875546646091de2265964c12ba0d4cd179557c2f4469e89ca63ec7eb0fd0ec45482922e09a88d000cb842875ce34225e32c1f2228289673711bba6605544af1b3f4878a31af12be34714eebc3a081c72b57adc43450922d5b794229c5cd1b07fd830c32f4b4c8905d2b9fe60cccd6d06198f7f9661f4cc289bfbac81e5812b1bc79cbcfcb12b2d570f9437bc858cfea9c8ddaf7cdefd0e4362eded1a3f2de17c8f233680f94d4acb484c5ad268d834287ce8136896345845fe4e4d5415d6ae294fc14d2fad7474aa3f1825b37b55c28da43dea90d08a7fcc1262d9793493340ee705924cdc0de2ad07c9e2a55ace3d1a37e4338704f0f35de8d57b6b73389f0ac45cd6f96bca5df5e6b43a54b2d067317c95b81b9f249b3b5a798f2f74839775170096328529418e0dabd2d061ad7e9efcc8bff4456866584405208b273ddfe86d05766bb8511d3e1470c60d462d9d8f7baac737af68b75d245f286eea3892876ab1668c92fbf1357b5cc2380d06ccd4d620d023d891171c84c30fe538e0c1c269d500725c5aae2f5418fb39dcc01bbfdf43da36437b02be9026c2dd59414e74a5adffe932502f53f8386ebd16f4b5b9400caaf88a2ffbf7c80576ae50fd8d2ea3d5b154962aa4aab7ee8f29e1dee420c722ce6b7cd30a2b7e9f1b49f459d54dbe1bfbf170372f528ea71197f11df547c61aa238c721d6dd9913085235fa1e711813f6639dd8d8215e4c44bf12973bc1ff1d5a8bd8950c98926ac9a6795d55edd75a20f2b7d411a189d093f0e50f62f5fc3e698b39f68520b59faf4b3eb017f30080f9dfe91afd814423232d711f90'),
	(3, '', '\x20dd7a27f610ae56484124764552d3faa4ca4abcd7434add1c515fdc8fcd7382a2d768bc100f977405f205acb9bc80ce53b4dbc22bae1e2dcb2ef8c446d7bd8bd80be50398cf52d145afe05a48ffd666e31fc7d424a1f9325ad8171cd79631e3c8720aabb6c7a80398eafd8bc7931932326ce361d6309cb14375ccc2b3f52f4b297719415130883fd709d3b917bf9fca92866a3dfd49fc38fac18b46a3a8d9a4f452d6acfcaa43dee474b344bb7c3f4f3beb23404199d4aa830f5b60f6cee6746cb67d440f3993565fab6e6af126058e040e4bed935e5b3965d6c93ac02d63b71a7ed09937d4ab3dbd4b4542ffec381b84a2fb0311315aa6b367fc4d380ab1ac7c7d86df5e6aa205dcb447c00aa2385f2506aa0f7016a0275a2886d8eeb6c5273819d35c351fb272ebe5e257c28149e3acacaae06903103cffccd1069be4df57f38353372160d57c63ca604136c4196844dca18179a488fc2b476d41f85bff06307f92e4a74bec8614c84f82440a68390f2c68529cfa26eb4d69ae9abfa73d2f73b8f3cabef15e23847c7d5ddf0b0bb3e9bed11a0acb409494c812b1b40764d91135b98dfe54ef82dfaf87ac7cfd8a1f0d9ddca2ff5e102fc9af79f7a8dacd0545b54b9e34c42e1bf13dae045df3505fe0ad06be9b6a87fb08ecc8527ec22c5735ff2b4f085b70c5cb2ffd59e8835d5a6a2d17a219699ab3c981fcf0d2a8d1d127e928b7847b2db5aa84f10191e780951833b2d60a3dfe335b4ba647d548564d1e79eb9b6f9046f30f84b86527c18e63665ed040a95a03ab2f0bd1cdcc6734c537ec17715edfd8f1ee34e7a42ec3a1ca2d15400af7a671968436001f66ab20bc83c7542096ab524e464cf035965232004559873a9f2141bb3e0f710f8bad61387b6e9e7e33b9a9925514580550b5b75b18401b7b3f7ded0e4ad893146a6e885e9eb41de5a153559bdd56fea1a0f400876179172eb0f5154ff7d5b20ca64f1a248073b7272799f8626e1b16a52a76903c64211fda83e5511ab1a336f425adb3a13f047a2a346f5e6493d8b214183d8b5b0e93a30dea8443b0967cd8b3fbc1bedfe099279506adea61f8f6a4ab0aa2ff461fc99968a92c87769e284aa2cec38396c7df4e7d9531d15259d722c278680c09d3fb6aceccd903254550df0be3fa8dc21652d0b8a26932a8e2402dd96233e44a9d92c24ab1ab4de71671cbda136652e274a40044d2a63d75fc3d493d7337b75ec796e3d76974c4a0e1f47eb157b3ed54b4044ac55c507d6d73ab89cad07e83fb184da2c148c4705a9d5a89aed6f12e5b11365daab7e9a8fbe03c116b0238f928e7102079453f0679603543158ba67302769c1e7a678adc083b4c066e864ed78d6b6107328fd2c6bab3eae7d161719354a2b2361ebead30195d1ad988abf0fc4662cb8d81eecdfb6726026dce990abae79758179308db42e8bf7ceee562d9fcb5bd83a45c195820b1ff7636566afd151fd5dc8c8dd0525601db2b22848265d6616471d27a8be409d049758160db88d3eaf1ec1aed3e71ec78f2129ccf5aa56729d6050bad1fba5854e14436dc021cb3a26992195988c32e116303caec9d70a9dc31d8cd9c990ecc8fb1761020fa7ff134f42b343bd093355208ea8e200efc9044240734fbda0abc07b513bf8a0e133c04e0160da0c5a04f036be45dc05f6dc01e69e4db9732bddc3ee8634417e3c9b7b9c618ae9d53e225efc09dd46bd1bf43ba1f27fd236692027a178533711e433380d4d1b7c63d54a06bb2bf3726d8b169cd5dd3706c8c1ab13dd6033210d2df973a929733311853c43a63b900da7da9c1591d1a17de30f7b5c952a9ed291250c0744c268035bad438f12feb5ec3fb5c61ee0238b79f30ef4eb57f039f53e6ca48a67fa3da376ade5df80f8d7b681f4b41a32e92daed1719a39d3bdbde4361f0f2e090d828c5f839d808c9c104cfa9745817eeb922959cb385913776ab055afaec7a0189bc339dce8a54de45f302599084fa9e466bea216784f2855ec722ebd58a6b581c32d8f015e46425ba6d9d49b242f124635b42892f1087b7154b583137eb1750b405c10ca2c4267659dda3e20c749ed3eec121a0aca3c2805ecb8566df416b996ecd2b68dd4a12f1202cfb19ce418ef0f4d4fab91cba1e8bfa9f7ad23a77418d1bfad555826a9d727ac96ac07880452bc2311aec9fff0facab574bc2077cd77508875f2c7c32d0bc50766e0b85cd10829dfb3f4c8285213e7ddd35dced1be63f440aa6b0153256e4ac5d01dfed042146b81612b3c4c35608f11a07850f780153c4cd31d114fa67d24320ee49f82fb8130fed73dc628654e06f7cf901f6e58a34422c9ef2dcbe8588cf52dfb83f4bf6bbb75f4483be88c6417ba2e6fa9c32c413cb1d21077de6c002ac1dfeeae33a0f9543ea335996c7a93a26b989abf50d4c914dea654b603c634580c5e6009734324f9782e87b41b3a3cc76ff300c68474f0e0f8b21847f92916d8e914f384a2da2b64c2598e006504e06434b18c665522471e158ddf5ba8a1d15a9a54f58d42ef940d380c84575e8f7eea268375912c4bf4895f9e05f08d6c9e8c9907e588aa4fd6c447be65a990614f9815cc9b8a0773e993deb93f58211a453fcd48823eb8ee91c4a01ca10ff260d016e8c425008e85d7860ba80f5e0e2630f39489e7ace657c894577d044833844085567a20500073355ed2a75eba74871723c2f407ba6d1c7e58f3d40e509bbc8f8a177b3c8f2ee0c70c1c17ab94adf25ba545c65ee5c734eb998a9e57dd6bbaf85fa2469e411b5e3a455346ca13d58573801c7e9ab33b181cb7101f21caca0035754a8c3ccb2bf47919033396eee2c19ff0dfeb6f0b7cc5741f86af34f662bc0cc5cda10f1fe25612fe42972544ef70160a9a0384e2ac6dd1e35e5d89276189e07ef628708f4660d473ad3c2fc880d8707f23c3d964d191629559513896b6fca286e86c3890a50a53377975be63ba7a593855d6b1494d56def438aae285b64d7caae193eda8e3a99416e4535ac5b2f38e833170ace287c6e453a0b897e73293adf5681bc929c81972a26797b560538b6842956fc80deb8ccbda3e2e9bbfc4d9bbc975fb585792e6498b622fd6d8e73d011ad4b20b33afbd9053a1dccff8e56aa859c45b031c79977ba2a369907b9a4f86c40f6dd46135e4b7e34d84abf5c44c19732afd6d95478d2e4ff6380f1a83e673d2019e02d9e3b71aae183d0287e494538d946f8d71fc2e41b56a49694d408e6e41222ac04290b54103d68e96ef847e2d4f42bde812dcdf9ff3a4e73707e06a3a45bfb30c8bb0cba8e0a0b2e8ae31c3773de2d815b679084aef4050f969d845b942bb2e8991659475dbef8a9c13874a9cd8d8ed5d3bcd4681e20d4d00bfd1b94ba03722a25809140df9e212e233ba1f517c23ce0c1ee3046837cddfaf83ab8692fbd71afbf8c868d6196387fe78acefeb96bdb6366f0f12c03375e49e068f633d7e71fecefa8e56cd5d237ae77835515db3f9c23a0df2463467a5a03db7f97e83380827fae92f9cc6f882a22a54350157f7efb8157551e83a65d6935d2f4849d740299d24268ba06c00183151d0af1006a8f5548c0918da7fa815ca666de1117af9965bc0992c83538eb47637c6ee7f0de84bb9cd6831e8d4e29923a96e24fc2e57da1263294e9b927859336c0393aeeca8e4a835c37a11fc20a60ba7b4ccd670370c7998cf639cb12cbaad85702a2548ab034987992220b6961793d5b335a1977bcfe584ca729282b593ccfd0fc4699aa41a2fc3cb1f5727a04ac3ec0d36655901c36386cd9ddd36207e9b8a931dd8b6cef78b57d6c22917c29da74274aed764cb30a584eb500e2cac59089b603e1ac2a8dc8b38920c6b4542dd83846cb92cc9917a0584b3d9961afae5b493a652623a9b4325bc043aced4d0c63fbcd291949b7fe6b03ebe710bb156667f9ffe70d795a1e46f36b20fafa2bddf7ff737e43ccba1fbd443a95418ddeb3061b99180e7e367b649d71da3f90738965545ccbff55737d32681b9359dcc78455eb0a906a8ddec2af531b07b78accd1938cd4e32fade79a328e9bd9429d80bdc2d960d531b92ac58203d6f9c314f87d40fec0f98bfc8b88b834d3c37d1d0b6d10d9cf96baea6226d690299a31791390d6e54c2feb80c84c31a466ffa8483201527aef95aad6a72c4b298415226d76d8d17709a8d5dc354d7968b7c98bb4c321152e9cdd4a841d0eacfa7db6d9b474cca933db18b77bc2b1e78e1cc27ff85aefeff1727947bb69488a6df58cb301e550775a3f7b48be75b9bc20cdd626dee8f72710e3a5ecfd207e6a44ac059c4cea3531b644986f1d9af82c6dad0f2f9d25b12f8e13beeffe130737251d8ab4edf39c0fc2a021456eea0c1ce0b70f58108f366a2c0b2fa3a808dcda010ed86e2ad09be7b927d89809ce1079eb3e25e10bcbd696b91caf1fe9ccc0f6003d4960dd550ecc46ea28d3fb7599182f34d16807faa68d2cf16b772c32242436b9eeb01f086ce933a88f061e4fab6276d23aa41c217f7838047fb2495084e0afd655c2a0e0998bbe0040a18b2f9f412339db9447358b30aee6af8bdf65098e66ac96cd6a8944bfc9079b424e55c165aade9ede99932eb850406bd9e35562bff15b6b97e3e5161b021a173a94d5b72691012544cee8a02e4f485680a9d88c0bd49674ddcfc949ffd8b7bbb5c38c47f2a24ba8dbf99fece578f4b398fca67ccbbfe4b807ffdfc5fec5b0082e903cdfab8579987ca1a5edb92a19dd26cf5cfef39b8b30e9f6797822f67060aa0f5a0f2837d71589bd7193dac6985cb81eb35618284c8aecbc250ed6fcccfc5c9128259d94d81d8dc10f98e708cb488aaabb58ea916f03200865bd3f5d6a830b19b8660d16aa5efd22917fce4047f6258285739773dc1e41aee74446126a7b7464cd9b25533ad52fc9683775e2ad0110cb340f0b7d5b89738a8a223249bcf4c74cbcfb4d57d023f96e3434dbef92000405b7e175a85b5b078dbf504b3414378c9c5af2f2702948e760a756cd6c52d0a53d59ee2351b54d1ee881f7190ac8632474d6cfc543177a11cc591f4a17b485135110b2e61a06ec41872c42f9ab7a612f4c1e4f4281a001cf4567de05b225fdf9ee81402bbcfa3155622f063d7ca8d529d30b4e6938aa375b1e5fce72116ff89130ff7974da1911546cafa14a8441d411278c63595783856e9cb2af5e8ef23587c48efff1392680fbce1183bf67b29684496359b831feff76933d30f3498440e4aaaecb8bc7e5622d218e8b4e10e270102bf1a9156dc52c5887166b7aa781434694cffc1a30a99697787d8beb2740e3a080da3bf806883dda210d39f801a279981f7f042ad9ad4f1c28838095aba776f36ce6cc31da0e4fc42288e51370073711c0d88339e5723edf9b99685c820513d38bd85805a67921a429b57dd12362a9c453fae550114686171a44b7c81c640f34e2feeb5947f4b46566ec88e8b2cfdc344c9062ed32a308e3847461711d96d542c22da31a762ab24c5a48196099254c2f587a3d116c4c2271aaff622e0467c1d7be6f506f6f8b93f480f14effb92d041d0261a89111cd37e4053f5ace42e220bdfbe710ef062efe48b29a07168f68eb9c2fd7a13e24c53f5663359b58067120201b346e947cbe7ab25416e9ca134e7c71d28bd5c4105589bf7ee3c4b27f619c49fb5704598f94dc91d1d171cb568c0e3b4824b9611d6fd265af97825cf2a0466ca8b4f2e8a30cd9a58e92ffb12883c0ba57c71c3d0e4467f6dff6f7c1dd3e9ba7beef17c27b1b0dde3d856d2a1109d145a2f63ea88d9bca7cbf2a20794afd43863d2545a902d35d1a32a5a3689d2979f64f254c57f3b7067647bc312b5cd63ea17c3840a992717457140752fa40bf4283039c2bf07e1506c46f9cb93c2e09345f2ba363e48b9bb003e77b8596723134982b0c7dc446b45aa72a02b3325e122661828c4ce3dfc1287e998588ae28155e6934c228c281ac112d5b03df8eee87c593ea8b747816bcbbe6bbc7bbee0e7068c578c084177aab4918de9816e9d07c1e391ff3eeeefb5583a7ef2fab18ebe8e70aea0d899a979144f439d291cc71f8d8c0ccb028691e5e718fbcbaf4a376a0a82bc3f4701660a589bc6aa35915928a2eda261ffcbfa0e834231d98c52b1de2c621833e7f389956346279d1c6fab834b1c8fa8a504403737dd0230ff302bb552d9969515dc6e2ee78af802d9256ed5ac40920f77a90d9984809a894d52a7910944de262100a395cad9c144df7d24d0b3776938ae92536e87d74238774c85ef25ed3ba6dfbd59f58bd35b05745f078cabbda74ba644c87dcb1f85e6832d5b05adbcdc53bace017669fbd318f0b891074e6fd3c3b5d49deaa4225067f37f53daa4530933794c8412e83ce85e8aff0a4acfe6a4b643466da71bf4bf3b818063c4fcaf6f68226047e9e0f61c1275d72ceabff272d3c19ca06fffb4ab0925f635ef1adbec1baa4b179054a08a3672d1a21bc7f9b8e1490a17751cf384863ce48e490689c78435396b5d996a62758224b1a983ed6a8aabefdd954b371f5c8dd3af54381b9ad3096bf3753e8d8469ea1f6cf9e4c20f251c94613977f5c078b2fc48bbb4723b508d660f21bf5cc3e791df6643ff3c276bd1e18be805dc39ea003fc3fd03d6d08ba95b552f22aaf84e05b8b62d0d427e8d9ec5443e8b51ce545c8bfd7fb71982f82f8d0cb752127a6d1033abd015e91b8b6addce072358f18d6fd20814772587c5c10f896cac03211a91f507188f1e115c34cf996a1b5ea8a5cfc594192065424727fc04e1025d243f32686e9632fc9aad60f32b77f22bd356adfb33f6401e6fdddb977d36147b5fb5c00b60a9ec9f656e77106cca2d3967e7d454594102af7e0494bd13da0e3ed18bf9190f93d019de7b7f135644cbbd6793fc74da2e5aa3969fbbc60469d7b79ac9df2e6216aa58d5cf33d6286ec115722b9a9456139041ecc194b47a7994b180b132b7f796fb98934882610f32408bb018d0998f978c32251763bfae0fa897e1cd85ba798826547b29eb5f125346556264e94f61078f0be4b9cf477a75f956839e679c8e6fe9d64725a16383bc5229640f036458f71edafd0f63e92f9bae0bb84f708a6af58446941697e1bbc665d96a4fa93bfa353dc1b4cfc41bfbb07ede00cc2c4f9cab53f2f155bd5accb0339b1cf41f7cb15fd021c49aaa6012ca1e0865f2e0a98dc7eac8d3190411dab669cad28fe515a1d26c5642b8f1f033def37aa74fddcec17e3093c05d0d24d53e15b28c2923d506a8db6a3b34adf94afc6a49c5c4d236fd3d95d307c207a4d0d15c54d3e178279e0d2799d485e20d1f9ca88c766ae8362042c3d84a4498efc381307ca55312b28107068db1d13bb31f7c295f2e1e74ac87f589d67a59b749e687bd5a710e7b554d8f483381cbe474ffaf3228096cd639034f8477cc5b8538e6a3b93526109fd1358d73838e6062cebbc1d40a9a18fb12586170fc45d7c84da9a877a61962c0a75f420bcfcea2835214b4ff1142a3c06381aa4d437fe9713364ee57702081f735922c504d0a4a7340539bb6f4e7a575f547d43eb3f520728e282820ac2c58c16689106fa8923f05bd7a52098c168785df449b115e26f39a481d82cc57dbf9e40dd92452d63291fd4899409a238b2b1b1c21068d3676700cca3b1dc8e65d4011d2e831c1014b6114c38ba16c10e211df64db2679d17d3665087d7e45f4ce866d16f3ab5641b3f8b00ceda52f717dda0eeb9009e4dc097f2434bd72fc94fc21d1ad63d84973e63f59e07809a8daadf88ef21c3cb2bbed82d07b900328916a0b35643df604a6915100a085411614ceeb1a433a1c07a00a1709b7b19caf7afdbbae810721a7924eae9cc3e20f1ce9376b3257fd969cc9e59623ffdfb137e9da854ec6d0c8749cb56854e9edd98f80facfbd0b798c393c8aadd4040877d6e9b0cc190ad7c2277e52bf1a6a5f1d8ede86a2bed81356b9c6f6152be6e02c58e57329f139257d6241a9a1c95f7b3f0b476b2034e5e51e2d8a7353487d3bee06767e564a7c6b386cf4c29dec1d73b714dc730b4cf15b1b5876a2241701c9c2d359c54224e246355905dd8a4d042dbf564d1abd65fd38b2498c3409613cee71d2754eac225ec3fee5bf968f5acdffdb101fef2530b94f8e71a713c9183079958ba24c9d90854340683a485c25ce9721ba4a2b52d64157fd1b0e3f9c5daefb644ee2ff3e53c331f86262709d88775a0c57af035a6686ee602ff6b4fca8cda3b91b4aa5ec291028ef4d63acae06ef996338e3b1a117f0a3538e6f5f2e88a9fbe3c1e821c2084d1be8b22c83a3c5a630a32743671c506f6bf0d0d63e07914c59b6a2c47e46e98b6f79cecef2029aff475bd3e6852f0042f2f8050522f6ce566d9a3ee4377d71cddf057b53ea98c4f37d69cd7e53cc9cd0a0afcdc77561ddc03d812d8da6504ac0f7f64483184a243993efc5e558316fd876ad97c6583eb37ee4e1ff59cdfae627f076c9ef5fbbb3ca09570a69a014cf897cb200c4ec429768b61cb58a976695c9f27ff7b917eb22cc142cc0d54182fb4f048b3a29553dd7c7b0946b009fc8f3be94682a450611cc97b37720331ace77d3f3615f41792c7d13b32b6cd2b17ecb2425aca95b5751701b6397ca8d94c0bb064bbb2d19ff555f112b13df081a04bb5625f1e7cd59c174e9f5097ec1888dedcf70a946955e13edca15a68ea0e60b8ff9c2c3b6596263b02f2c776ce72f4dcd51996b9616f92610c732a378a3843d895b7db714c9b4a1491c51ea1dcfaca81c7f113a74112eea6079c933707db5721b8c2c4ad07fc0d10bde9f02592106dfede168d88c5765d6c715f7e58a33816d9ced7f9d03766914601d29c9976d0986ba333880347be9f4ee5dcac0f81eae8c26abb80f547fbadb8cd98ee85a614acaada373805c1bb6b8930de118931fac7d2dd82d0ec0ac7750b3e6c593880258fb23903f57010d764e374239a06dac7fb5a20b67a9816b0431a264f540fc69f7a868a079c273a9614347020e857476c70fa1fc5a888eb0d64ba35c69f978712e2443919dfa4516592e3b522958365707e69324e2173e0fab5ac8603ae5b1c7d2d19694fd137f5811d54fd66d51e142457585e6747e6108a46b6e68dfa70d586be8dd2d1aa7673e81dfd253a148742aa51f25a3760d8b42ddee1a9f9b32cc09dd95cdccb0ac7dd9ec79b2d9cf4446fc8bcaba11c2bb8673e839a2955d9cbad35d504f37b32f2a73f364fdc0d92ea8e2fba6198e80ccdce3cd5bd53868c0dce53ac1d48e75b11e839fadb99f004cf29eee99623f967a87a7077dcbf75eab9d997b1c4af1a57dfb105d51642d3ab9036408521e5fbd7ccb46784097de6907c9c1ad98bdbdc41c2c3bc72c4b97493a1e2d037e0a81ac25e20549ff6d4f843b1715036830aaa1d6a6a665056f40bd9c898de8a2134945e06e109d74f6ffd8a8c79ee3dbf4ef404edc69bdf083fab5496f876339a1db95cf30d8fb39ac0f8a7d478fd6c607e0550acdf6b05c1e31a80f546a43f056918c7b737b88df04fb128036cb3e39c089f43621b2fedc0d011fffb4c09d41b8b28ebbb07703d633dc969dd5ef29947b1cd17ac610f010358e42f20118d34be2b8c1e9c44d654e5b91c216d76b9b6dc69f2996c4bab85c85628944784a6ad894a484d46099f0770e870b8b46c6f5a152cba8bd9f67dad53c83738995785658dd70b42354a34a4ee75f706fe4b54409b49823b5e203217d88ee7da9d37e04b243e131548504907fa5ea1c36f47c818d122c9fb479ecbc8d0a66296f90f17bfe30771be77536b05bac72af1cc88387631d62dce5a2569b31580697a64ade240982b44d2fc90206d984075dcdab3747ec3e8ce867a04c473d831bc55366424f21385cc44f3ebec85f47fbae6909f7e8d0c726693201543b429f934e673b4aa8b5ec72041090db0d10bb123922f46500d7e5ac93e4bffdc2ad6d089c8120b4a9c6f937a4bacf3547d009b3e5037098f5c104a7788475cafd8fb512b3220b22b3a69e9af0442e124893cb936792f16fcd788eb2c46e0884b493eb44d3d22bf4f96d7eecff7b1191ed4bb00be2a214961c08afc3a64951fd45d1406c3191f0347e59a465e3f847331e1c1d78ed06b589a9f57c25313a9883806af3fbbcf5f50e5f22903ee382630cd81e2c1bc379aa1d68bd7878e15bfeeda4f936b5e95baa92c28696d2ef75b0ce02cff3654c6457dc922173400557b7ae419d4a54c6f9efa97222161937d9bdc546aa6a7d23c94bcafc03874d127d8a1df72b9e29c9f741a462659eb3add618fd8f6949ed9bb0090e8bbe391e09cba612db56432bd04d0f92e11f35fbff1ed23727edd62b950d85acfa7fb34c4e92121e4f7e1f1ee4aabb3fb7bfe88e55a8133f2fbde898579dedb2384fd22f1359ed04ca6945c49c153d4aa52d57d29a4faab013802bedd5af6058bc2d64f5076b36502a26dc4606e6825977b615b58bfbb205118b98ba227778066a51cc61ebcb5b256e170cc6cf574fd7ad3904afe4d5a48e357525285415a6974303c98b0b9997c31e7a6041d48ab21ef598ea9777b9f2d9645fc99d7bc82256208b5b6ae2b0352833716a5ffa6deb4c6a59ab3a6f42266aa7d383ff03eb5447c1779e61d30493b5751230e14526df9d6d76175f706edad61f1ec56d18f8eda217191c4bbadde8bf633a46f7e39a76e20d75188d91843dbe9d914ad902ba11fa7af79c23f6a0ee91200044e2e890e5a09bf3c9e5293a84f93517363afafb51403d6d93fb8d6da4d8ef4272ea950f23cd98b821fd0210c82721864441e3ac324d08f5eb967d09c7fa0440cf3087fa9fae6565dc50d9ca0f3d7d23985e637f0479e588a17a9df3cb2bb3d27c521c130176c51f8a792607f0559d32608948fabe553236bef8be46dbf5f7b7b082b53f01a773ac857681fdcd774b9188b1fa090c660a30915a21186250abacdcfcbddf9c4934247cd9d264e13e1712a6250651f653577c90dcf86552aff770a590a590d4e840625b5fc7579faae915d5eeb877abfd5264563ac71cdc78508f49c62d88b660f113f2389609d82e4ea738932ed3bfe639bcec5625e5ff7ec08a9fce290b54fa9656d1e6b391f0c2330d1b938d2632da100d92ffab2d5383dab5b600286310ec0e2065651b91d2b0585eeae0b505b08003e62b2c54249eda0f5b6fb86e0158d6d394bf850c5cd3143c409e28e131182a1f900d9fe1b195566ab0c822553b77e5e9093fdb814c1339ecb94a47202214f2b96cfad400b775c3475200c046ac04196a0eb579480d65cbc45f7dcf7aea01341f5f770ff6f754f2487c87f4a52e545b7081493ed32fe869516b947747bf664106e20caef7e089bbfb3a89d4c56d45af9b5d3538d6c912b50fb0d52ab1ffd9876177f1767824a21187c7c83b8d6e11489a5e142999d8706b1317270bf71c7a9bdca4ec30160ef28a725c702e5e5508d84f49609a8ee98a55c26f6ddac9ab9bd708cdd95da1169fff1cf09038f0197f2d0ebdd5e198a1b23cd27170d347c4daec92bb3c306b58114b6d098dcc1d2830caed46257ae5dbf9e635a3e802c65318b7d9706c81535d9a6fae15beb49984fa8a5f53670ce07433ce1ef1fc73bf59a53e98194c74e14b821b72226be50524c53ad70b3bf354f0ac67dee63f217437c0d7113629eede6d83e3aaac1e61fe412fcd4493d54205cadb7a839755e835a1ecdcf9efc806d12ba76a15881f474174315f464ac595851bdcb35c3bb075c5c821488c378a96d360dba86d1467439e45cf043287340cd4c4719f66630c3ef349d6924fe3cd18c1d43d71ce45c42aec3b301135ed52c8c974dfe270cb89085a6c243d746a65ccf7235c1e10000e9a10c9a634f0895d8996ecbdf27f8d18ae238e6e73ebf58520615c2d6ac104385bae9bb9b75ccf4a6ec2f11fd159eedd28d8d981752ac301401fdfac0a849aa184767191de41d2c5aba3fd01e32031de7a948ea1d79379d95f3988bb7bc496e9671ebb1d96186275bac5afcf76378d1c3b62ac85b006d9029fb3100c7eec00c173ad2cefa5e1212b6f8638a29f5ce4960998816724024d29d169d21059006bf38bb9fb989f25d75b8b49fe8c25c81837bc95f06318ed15f1d11f28215d0c3545b2e4d7dfc81e22cc31691808858f36786436a0d5f19017d7d4a57830f4a591e8e4fc3c548fc0617a91b73361531e8e7a635e451889a4c1f51e45ce286a712e62f7e505168bf05df89d4daa0fb57c89527cd41c8f75da42eb29e2aa8479d3beec856d372b8154e082e356d11d06a604834a194ecd33851ae6723427a31b010ca3af96161e1dad8218a3d5018569bfedacc5b63092a4d62101303eb0871eebf7cc204d309939da172beb230e3d88cdb65a9b9687f9219b7a0a13059b21a41353e5eeb0d4191864f6b237c765949fa81f712d9642231b7540a3352dc161b67c799523b29b09a24f078b6326e4506d562595bda3c229c41934beed6c8de5c37793dbcec1af724f3267fa89462b7cfb2f78e8afb16c1be16723da3352c1c0736a49878be6bdf66f79c1e9e65bd1c2a9ef851cc481d9505ea86aa1d6182ff5875dab86630fd3349feaab4c0d2e649b5c5cf2ab9fa972ade24cf43c59273ce10183f7cced93c397e6a8035114bfe02e7d0148c667e5c53a86ec93c9d882c8365f7828bffa8b03a989fadff1a3d20948f6f609d0ca3c4d368fc81d33b1c0feb94d13ded7814d1bbe968ce5b29aecef44f46a637bb93e64eabfdc4943222dbc6cf403a5e00c6ed392786859817b0f7543f3b46f02665098312bb4ee74a303622f511bfbbce1140fbbec600f1db6623b3ca1b0b0881a2e07269ddb8a170cede7d0bc46934d865722813aa814c7acc72bcd3ec31d0a17b7efd05847e5f29d86d5c16a8ddc6defb853d8827a7715cf30603b26f644e96ce67985d3c7adbd7ad2d358d816a454e7d5f2bf99a92caea01fc81c370106f37da515025ac097ed86557aa9e15108c906d702cf2bcb19d65410e533bb1433efa92dc3efb935fda3dd22fac726816f4e9eb1f87dffff1c55b3c4e4b36ae1a58f231a9ebdf07fee5a8db6bbac494365165b40960f7417b1ac8a06fc48dd2ee64c2fd56007f861d4fd81b86dd5fd8bcd7ec729b8fbe8087756048051abd5b03f6a0eeb005a2640e78ac41cf42e53f7d4344a791de5bab53c62d2f778fa8ec761a279bd122f9b044c91d80362b64390b1646791e46665a93cc657ab667e093ede1cd33ac7749cb5fcc40aec48d79b5d2a3ccfa67100c1d38ba2c56cdb5c2264db4ddd23069bd84dae24251df21e4a47be06f5134c5b03c22d3223ad633d0f061f1b2cdef567923d43917c981c901bb9d09e00efe5789dff89dd5ca4d530ba8408468243d5c01c4ed35a9c682ec50557736c9b114fdbf3c661de5b92295257a3634ccf97a36bd1c3fe63e48b959d4036829131f5a295042bf8884f6e0a06504ea36e783aec8964efec5e09ecfd1c41eb0447bf5ba8049dc134f895d95f47daa77a40d1b78c049f5e077490cd5a803b7493338c6887e2e8f5688da2ed3b5faedbbe562f25709fda13f24ee756e15af99a926cbe2178626f142794a0f375118b9a7ba475b1177ccee8cb30ee7fe64a8c8299c06ae37384612146c2137777449de0547a6d1f4bbdfc29d63ceecdf6b96c6e4c7f29fc525eece80ea0fa293084112fc9b6ebb81f6e9ad46525a65a8c42c03ad13b65c1e9ebb84bbb873dd7ccaa0ffb3c517ea451d93b2ce4dbddd78edeeaa0bd9cd2ff3eec9c596a8f3b7b0f8c18fe0fc4b03490b3517a11c2c28f9e26e03743e39128c53403acbe18b0d5ac5f37756df9c195b78b8b76b83dde76f7ef732a26dc231b270c900821515f11f01ce2cfc1b0af38d617d45b59147b1439f721cb75ecb01522b4649e32d2a5704cecc8c55e9ad7c0b56d0fd35d8b024525a6a399d7f6024c599cb7039b16d511482b26a712712d6ffbdfd7ec14c5e323934b295cf69febd180fcd4e13183ddfcb135563a828d53a5f81f1f5b1b4666ec669f998c178cfc82bc89d50c4e27fbdfc49bec86c9d4d27b6d9949f838177bf2da7b0e05ad9307ba60c3781d84daa8e2225cf0a405f272156c2ca9168846819bd651358407e7cf928cb2254a6694a4bb58a7f0d3ab2267ab6aca26d16e25aeff59ea70395381f65fb4103b1dc26c52964eeeca4c1dfa63a1ec21f07d2b66ef0cbcf49fae29e87c9bc4adef30376448b110df73fe1e2b85df641af48b47ca37917b5031be4e1176756d9791ab4d78b444708ae544db8bd1afdbfb6975b9d0548173d1692e50d2534b0160ff4401e64b6f9891c25681cf34975e45e46500dd310042e429e8124ff1424431e05b6e351a41792ada67d27a147bb6ec9ecc12d095658d2351be237fe3b6c93b471ab58922b5f6376c17e8ee21ecedd8513df40122b4a8237b436fe80f21f155fe47ef64d6850cee6dd254db28a971ba4237ca5e8077f98a73d5ced9a9a934cf5ee036e094ad5f3ab1e7c63142bc68954681e764cd7bfe694f5a943d231ee888d931da1f2c846a3e5a4a0f35ddd84ee1a1da261a46669bf3e010fe3b06536137d6afbc2117a048d6fc3c5e8fd25e4dae5305dc733f2d5b4107d0a5708e21fc9b0f40e9be9a3c7bff075cfbdd17c5876f57f7631270431cfa7ed5f37a3b9ec32c85614e55fed049ffb7b297f756ef918fabcdce2eed42c5804a41a95e22a39768d0643a437869b265cf194a39a4c979efc22f73c3f6a0cdedb1131cd205d3b06b4e6a37a01897f6772d5668bcd81b74b0311219c67c7c2f02b2bbe8a37455321bb6664f6bc0a1419df0a522d69b2223cd9b7f592a0e3a38b7e336c05b4eb5fdf44d8c0ba438c97cd009bb84d0cbbd4508caa5ed6b8d349b0658d7f421efe319520c0742057d42c82720e40615e4d54ed263d364f956eabe11fb60c5114fcf317ec85215c495a14aca4bf274fcb4978904bc9d48c96b9a155ff27d9581db681a442616cb7ac52fa3e489a60751c063759dc887989ae650c287389866f8f5b51316e2b41542434a4fb3a2a9950aabe1a8dce72a74d79756004c65c4c1e6af05acb414a2de3eaf7ece6cd7e66c384dd0bd8f6a671cd15c2653c96e2be31c0c7486aae48e6480229e48eb51482758d0cdab3b840b67f4e80141294f0fe9ecdddbf862c1cf57823d508a1c97daace9ead92e02935e1c1357190dde62717b3e86e35c294ae765a95e8c3856c1a81c5dbf06b2bab15f5d128ff3c5ddfdfb88cf6f294c785e3ffb5831ee3431dc831474e9de7abc30c56eccc768e0967edc6363ff1a7b2e660c0ad6b080b86c8014292a540b86365764b59ddaee08c8c0225c05e891b9931d746ab92138d863565e3fd636f7dc4ead63fa1066ba099b08949f255d085967616e161feece5b00b17682c4386016fa5311e30774c765073442260e56f31b7fd463cce7ec86151dfcbda5285465e92e662491e4ed892e6a29b25ece6561f48f516d70e3030388ffc4017a6d3ef3db3775d09117b39b3f6b1f3ad5de27fdbb62c8be581bcafabadad0a92dd95ef7f59ff05d8ef695381f4026a9ee3c9b53cd69a6864cbb008df0cc498bc8f6287e5d5660518661e4c87bd3dcde4c481ab5c06485bff63f94292937f09e19d65bfc4187b3d845c2b71f3bb3f7b78b910727d38d42ba7ae5915cbbda7266bf049412cf64b4e360f9eaf221ce18e7b0f5d6dfe82e30a0007b5eb6d412a72c7f18613d7d0a22da23883af90e526c04815b968d934433b76303407d97fdc8b35d0ae6182dd505c87bb53d0cc8e1a5b1d7a37ba67bfd6ea85af0ff4a7b3f5746ce749b518b404746c5f8a2c92c155fd17e4c8e931a80d2803fa6bf7cbdeb013a7216a57be0191f99665c0de2d2661b4add85116bdddd2426d0d5fd20ce274eea359b91ea9302fa23f1e1cfca5663d03f64ed1e644b32ebb06cf1b70c94f1becd15cb3dae687c32b355946bb777b62da236f12b92501a6ac77f536bb29d573d09ded01e424c10996b7af6957d6578205b62dce6e153bf7fc7b5ab09d61ebcf0d684dc155ff455dfa8a0f6b38be2e83301b712395bc07b07371bb9beb62d50788cd2d5950a3e870000c37eb6730d46a06ef48afbbb3b618d659cdd94b9ecb59378e6617c07a9ed84895640d21a090aaa898ad13a12ab51608fe9274019eca914b6a89202a77f2fe3822acf889d001aac6985883f4c54f3301f7063d5f5550895f4b4b662889942cc0cbe4c3275aca6a8e23b7a479c2de1052b38f890b8d2da52fe4734bbedd20a0c248ca155f9973b4920eb9bd8ff3fb3f1722fbbcdd82b589b9b59dbc1cf6c6d200a5fc229e5e53cafc4e3fb8edbcb609f323ce2f986911aa28dacf04d236e4a2e4741f1fd79c74c75d1f7fc57fea3e36f623bc414023a2c13b7629bc0e5f3111e8cfbf97baafa5db13dc9c99696d51ebc4d449a70a09dd9354ca55aa96d52748606907fb4bc851ba9b34ed2bf4c7471fc150735ebf67a0b00e2ee0ad57ea0074b76c04772da92a7da1cb4dedee9951d5587a24ef44332c9147e50c67a3957e7eebddde044c03ac22fc883110404d656109d5ea7a4e18011f27c107860a86b595d368e2098456a4c4613038152069e6fe2c713015421a3d482491839909e642de9c27a360228e65ef9a887b19f6de91c825f69481da9d04a468afc6b0097b4817c63d930081f85e3c23d570cb09aed33539c56a2b784a23eb3e70f1fea942b07cbfdaeaa355b9001c7d6f6cf870ebe89bc4989838e91510c5cdaaa4196cd8bf604805dd0d3264470c7e89b3dcd9011795050a5b4bf83135e8d62d13bf7fcc14006e9e2b9f3f26a9ac21bae5d6ec56710b68a12d8e1f399bbdb64f7db4b4ec7feb99a8d03006258e353eba8c76f257b48ed217b133000493766fc35d675ee8df3fa2d6bab01810b837eb42f9b7ba019a841ec4ed293d25ab8de453785377888ed0b916758ca8025720c760ea77d234e6e7e78bb1b01d60132c08cfb118a17c6419340edbb9e3aa73ce51d910d739029c5c38a6b7d0449aa8e02c26e3fb20b69579ab6d218357e75a3373ecccf632eb8d74722c97c2bfc7486d1e0d8a688c152d00d028a5ca29d4143232a139cf60438e87ee5322c1527006218444f8ada69d496d29398a551e3266acd9a533d9b0effc2ffc4f85f453765e26b8cdd07ee464ca7e41912a66c6d6f505c85b8f653a19a092045a84b936cd68c1cf69f5f7d220f3a5792120cf4c8d1fd67a85be250e28b677c2682e709c6ec5234912ef746cb5a0a57ee94b2b2f8359a8b1965b5733896848d62f56b6763dc7681d002a863cae340ca1a9cc690885e128f7cd672f470eef83d32892298a7acde04f98503db8ee28e514bc953829daedb6ad06319dc5d93b1e2416355fc5ce77fdab477ba3364314a8e438c0b1048e3cd546faabe227d8f77002e8ddf30f903c3adecb87858c1eef4ee5a326defac4469b63408d12473bbb47dbf57467ccd6b9efa06d7dea9b5109dfa69bc32707998eb2010b56f175723f0c656591d9b10c47aaf8664190d54fe3c25e7a895e49649895f081911ddb5e6f38ae501cfe5ca73e11a7f32c0f152bc641077e65076a02492abfb690a962543562592c16a4151a03553ef3ce7daa80ec86c9ef0b8f32b417829e13079bf0ad187da654c75937466f818b6939874ca508903905928319d32128f8ce89003b6032a37c73feb15ea98c4caabd774953c8a8eda539e3bfed56bac2f6a6f3f147c52e33040814ee6f51f7da4daf7fb64079d84ddfb618ffcd17c2e75ddb161382b9c85e1422c107840c6f198963511a362a1a456af575b581dfa4c0ecb2145fb23de28c92f1314785b959e6fbdc4c63cd446e6e1b20c83b95b5502a1d704eb3a4d230611d48511b3286422bc0764646e0e3ac009fe8171db6b8b775e8a9a60a4a6c5a1d4cf73ba00720231d925c9e98267057e95ba5407776bfc42832ac1de320a152c64bc17a400379c6f8ab14db526c62d9522a43cea8a8bac85d497c6ea175f3dc381804ecdab26881d07767dd3d0c64403a367d1ed0e166cbf2777c63a064ed2e8c3c28788adf461a567f7663ffd5222f190261ae1cb0888b98e119f92aaf506681f4b4e2c94dfe53a8e00c857c65d4cc1f1eb86593c57d84762fa498ec4fd05b9128867fe3a97b63fdfd5fdf40fc69f9d29f1fc129a2a2b4764657d5faa93f2e20ff019b7295a3911094be0267761f950ce52b3d0aa909ae82924755ea215d962b3a5a5bf97ef5babb05438f45466a5bcc0b293961416f1bf34bd4cd409e3ad6493fb6881789b235232b422ed560f5cad0348e67bc705f56cab71d3eae7fbce48998f45dadc5023c7b18bb250e7a4d917adb6e1b2bd4f395af2aaa40efc2bde2ddb90172cde7c6aa4010999c73bd855d66fba4ebe88c4d69ab01f2ca39b252edae4bf174e0aa312c0ff89e2b3300990b45622af4cd62bcabc86d460f47dab693887bc050ec25cbaf672b5eb69ae182516a3cd14277cd04cf97178a3a9f031d0d9dd3b2c43b2fdad3a262e0ee329a33412773714adf4b2c2fd76b1fb69a2a78d46b94ec5e76b6468930ed2db44da24788561e3f4beac05e7c2e1a4045a8c6b68991b44c75c6b23b885b3a49bfde2d949296626bb0e7efa521353cc699ed40c0ec92653fc7acba0e681e467f53ddccf086fbdd795be46ca7eb22f858b5d795bef81814ddd93787dd8b84150f27f309590e45cc7bc0e4bfd4d057689fa688634e52d3344714da8e8a9fb8c0db3fe1ab1d938e1df069a1492c1983348360f013ffe1271ad89be2c63a7e90b1c3a4275a6f83fb86465672f582dff4173ba7803cc6fa8ddf9205920621f5cc68cd6dd01ee2178db4856f0e6a74266dc42deb0086a32c38a7fbbd381bef26946efd4a9da4ec0eaf931736aca1e2af61bf57bf3162d0ce593511977fc16d2ad335b5f683ed6225fbebfdffe4eedd88f57c5c81a30f195768f9b4a1db2bcbd1fc4b18d721e8a6425ff7a1c50e4c6efd7aad9eee91b4f10e50d4022211f6efc8c48d42d4e2d6c73db3537a799ebed1470871350bc0ba85ce7a1fce12d682af5d92ddf5f160c7e0d55beaac6ccdaa0214d602518529e5fdde31846d19690646953507f4f9342f5cd74fb7d74fdbbab336a10a7425dad41b652d9acf9f330d743ff8a1c2a5fb5c741732325f8b1a8ba4e93ac652e7d0aae4d47a62d85688a2141406ec6f39032c77a98919cbd57a3397cf635b4853cd68a247ef7a28afb11ad344097d2921e6d0540ce3772b661292e9f8caa951b0476464b0e12ac845f972ec7238cce9fda0879f0d7f59dddc57f5bfa36ee52f135b3b8d6d3d1c702b72de4848edea07d06e3e3f11c756c6ecfa0ee85501ff0ad1a314fdd8d6c8ba3a6ede020db1fceabbfe39d791a46e232007707ece6e78ee1de8ddc9d5122c71b8912ed7c5ac8e8724057c2724040234592725a01158db64763a2b5e09b0294514209f6b2f0ce07bc899d79b1c580305e9a5830ea370d4ff810c18cd07881da1315f6eb35426c3b42f736ab2906a87ed26bdceb2d22a3c31cb156b92e5f3c1fa354b4af4b28dccd086d2ba9c847aaa34f2b1bf2f4a631a1222497d3ded0b50e0daa16baf0e6a2f7f2633234b41f7f17615e64f7b126c17512b2ac61e515ef09b1de3f4855a117e85f18b91b71525c18802894c2a879636111ea55df134d2aca6152bfb92f65e7d0893b998e914b9a3dd1f694b458762e511015bca9a4c786e520ec0b3498d3351a5b1534f062de86e899ae623226949e9efb872c1d1bd73fb5731bbc006f8dcb47eb233efc9db692e11868cde98c5b777e1b4f70470e334978db087112fe247cbab24da2dc91c6269d4e8dc60561ef26d8bc2152a5411bab7cd7b9e15866f6a3e422e7e2aeca6413997ca6ba4229227e8d4b284d265712cf48b85ea9d44d29ebd5c8d0304f7d473c3bea0d1bb901a727bfd33c7b70d97baae81eda2d82bb47a98b950a1267a8cd021f5ccba96c210a7f04bfc7bba2fc02ce7ddb002f14a79d61ad5666b7d5991fa37a11a2140600acc359a3a70c40a31787f12c9bdabec653d4e42cad70328c9738686687251187eb2450bff87fc9a71729766e37489b225b8de0d9cb8dd8114fd102f04eca674b5bb4e44521abc61118928586e4eb7bd280d42f63e531e68455dd8f38c925612d4651cca93d225d01ab43afc98f65f5d9d3507ed340e4cde4fec2da69a7a9bf4a304b5ea3edf18280b3ed9a33de591284070e1d071e64cf1d578718caa2cf01b228f83e8465bf1684fddba9817082109a5b8905acc310566d0e98af6fa520d5a891981809fcf14985e8c4e527673b184e29820cd6ab472a79267107e313f5a8665b2aec6c7ac39f9c2a254f03c11c9ad33893c4dbc3c7525172d0b00a591406d359e5c31b45ec43b2a73d9fc29035f277bf8e736582cdebda34ec878f23a9372d9ff570c12eafe9f50a5978ad316d128c76b3373d93342492899f36f6db6e41342e60320260c544ee681dc1a46433056a434ba9045d1358ebec5e2e8169a0f1363c5a8146482810c6aebe99e7692635695ae9efb0c7c96d6d5ed90dd68c564c096002df896e8672ba28dbbe73346997b0830b2a9426c12569a73c7251d9658d913ec4a326075fc4bbce84cd343253042a2d8bdd046c32f0104e03a4d243988fe062b2247c42bae5807f2670365ab5b235d40f5c891836a9699176af3efeb3590c67e8bfba9d9c00bd0d03bd10adc9832dd762ec082411fc8ebfcde66cb09a81c2207ed20849fd358d85361d2c7ef46270324556235387774fa6f1b8350767343a77e0a450e50e1fb915f362006298250c23df7aaa694a7cf4dda357f3c3ec8f0ee2b8b452cb5ee1d3d5deaf17a00f22c17daad2060d83443cd3e57386d090bb88fbec1d50d199da6cb511adef44804911557e918165f39391f8cbb9085032c0780ded926b13ab841bcd53b1859e5cbc50984e55fc08ba7c618c6af6b1b13f8f24c1b958e6aed9da4571b4b05012cc0a9fad8cd0f4a2b6b817629ce834d0568d01611b8981a10b1bb7d0e8a2a95ee8edd1accb2f6f690aa7d7a1d46f16cd9d9fd71769b4dbcae00894fa7b701e3ec90f50a0066df54664817a2a862061b7fffbb7de1cdb5e59fe3817d1b06f3a66124fb9ee3695893b26bb667a9063cc9d18bc61a9399258414a20ccac89b4f049c9511759e3efdbcc69cebb62e2b3bd9216b54d8767fa33e51ebf5f9384b76f9433f36440717f2d9a1f821919e43a8b095fdda53c1fe11ac5f3e4eb6e4c5f03afc3b311584fa14742c0bc01175abfffd756fcd8ba352393d8d4d2dc3e01590550803c0c3a67cdbcb9ae51ca640df54a35433fd43e94272fc6e0a8e61c2409635c9f613b924b610863e0030ac6a16e39a4e55de08ce732f20e2e1dbad032dad272d01cad26322408b85bc3c1567c40f50772a4db084c4e919d83b53d1aec8372d84eb5f04580e08c6a3d258357ee388ba20f42fbcb2cd0c6a4f56477d92773cfd98ecc0fcb4b3023aeff6d8b671c89ee1156694a7fea2030e29f23e1ff8f7105e62e9d4a250626bad562df620a5d4139f46e2faa4292d0d9f46fe5b5b02cec094869498b1d56fb7aba7d7cd1551513a33afb50ea494bc301534a45c32ed9942715514c2d0372e0afad2326da6fdaf2a88ae6a9abf048cc56fdf92edba1f7ed06caeaf128981b3f9d9c4577f13dd5b14889ffcdb7abfdf84dbd7251dbce41036c6a8baf2a04da35f661954c6475d7d087337d9ac98338de88417df24338c77f47a516c0d302c2bc8636485cbddb078051c9c919eec7d5d0aeba046b1234d7a076c6d660c6526ca73cf00473198aa557fc36a1c70b2173046cf73a9162c62295fbf76af40c4f332bd34566d1a7efd5bdd51cb1ae385806c46401341674f0268889b6ae5a44f4a5a5e725ecca425639137e99df313129005d852f8d0884d3696bea19b88f5f4413ebac545a2876bc63660bd75a5096771fda2e41eaf914eb55ee739699aecc3bb3d6f9658e89268fe9341c364b5d4ff2aecde6714d4befddb60d253ee68892b5f4373d4cd5eb57cec36320cf1015a2d0951019f0f20808199a1809b414463f058a081d5fa8fa3ef40b7ea7fa188ed8dc17f9d4203b04dc38133d1cb60258e9f19bdcd4de5946935268d05588e518cae630b4eb6c88b27c95f1dcf16ad2a7789fa01efc4e50e965c412537ef2877b7c4e9ac491f3e8c689a487febaceff1541d503879304bd8c6d7120a406e0adfed377a2d9b2452c0d313b6e917db44310e3a79e702182975db1868bc57ff25f8792c0b1adc815827e4a09856935ad5bd827d2ff4b03bf2da45278026787887c2f24882b086f3bf8212b2c3904148d4c9b78d659cf2dc3393479e487d77fcb469f8347a43b3bd0499243b0b6e068378311568fae9a5500feff399d995ad32b62e5f6f8cb90abd6f49785e67df0fc62e1929b66fb8df2d18137d816aa2a1b454f46e32e5e0a35c56f16585ff732db65a5f7d6e60e3645f4a9da02ff49b2439307463f6bdc0851a986654ae0d88f40cc04b3bf55efded7c7490850a3093b282ffc80a17429da0a4ff42a2fbb9b1a40e215f8afa6986630a97b58622e4652ea0f45ffab8e32484cdc015f6326b529b1ace9df15790621e2d162aa8b94dd47c6645c75d99ea3668c09084e619b9fc0f06341d52fcff7e0d6c5168786637a482883c3f994cc2c6cbd6fd9878d59ca0b63e7b5933004df5e23c2ffb7b3683b59079a8a7e7b71dcb90542855da4fdf9567511875188d66a3814fa0096f94c9dd19093b0c930198be2c0a348ec135ef9deb1de749d98713310253450ab74564419eedcdd225b7f24c33901c3091cd804cd4070041b1b7c23cbf1710b4ab1e7ba80d402829348bcd39d287549ef14bdf17b17a11296dc5f6983d6949a0b5d58db14b1f4857cfa560f752a8fd0b3a36449a4adad070672d590c97a972883360fd348ca58b0b031387e449e0bd2204e1f4d382ccfc6c32534237e7364715c313e2201bfdccbc783b64d291a74975568ffb8ba9a5b7487f9f665e14bd32f44b76ff216969c6f7b3b0376cba355663ac848f1c91a5ff16a46f9a844667459da552702fbf65a94ec1aaaa810e0a2256278a962da04fad8279c721e169c4b84f65');

INSERT INTO public.signed_sheets VALUES
	(1, 2, 'Zqrvlmxpfccj', 103, '2027-03-11 09:00:00+00', 'shell');

INSERT INTO public.staff_sessions VALUES
	(1, 2, '83c3de271effe14924f50642e35971574bbecf9be59fe87f2212c87850181ff0', '', '', '2027-03-11 11:00:00+00', '2100-01-01 00:00:00+00', NULL, NULL, NULL, NULL);

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
	('448ac2b4cf33829939752f4dc733bda9576e9b249a8444cf76d8b67a4d8aba49', 333, 'application/pdf', '2027-03-11 11:00:00+00');

INSERT INTO public.tags VALUES
	(1, 2, 'Zqcbjddmzsht', 'zqcbjddmzsht');

INSERT INTO public.thawed_figures VALUES
	(1, 2, '2027-03-11 09:00:00+00', 'shell', '{"cells": [{"sex": "f", "group": "police", "absent": 0, "invited": 19, "replied": 16, "walk_in": 1, "attended": 16, "confirmed": 16, "registered": 16}, {"sex": "m", "group": "police", "absent": 0, "invited": 7, "replied": 5, "walk_in": 1, "attended": 5, "confirmed": 5, "registered": 5}, {"sex": "x", "group": "police", "absent": 0, "invited": 11, "replied": 8, "walk_in": 0, "attended": 1, "confirmed": 1, "registered": 7}, {"sex": "f", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "border-police", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "prosecutors", "absent": 0, "invited": 14, "replied": 14, "walk_in": 0, "attended": 14, "confirmed": 14, "registered": 14}, {"sex": "m", "group": "prosecutors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "prosecutors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 25, "attended": 25, "confirmed": 25, "registered": 25}, {"sex": "m", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "judges", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "partner-agencies", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "donors", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "government", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "international-organisations", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "diplomatic-corps", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "civil-society", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "academia", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "media", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "f", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "m", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}, {"sex": "x", "group": "iom", "absent": 0, "invited": 0, "replied": 0, "walk_in": 0, "attended": 0, "confirmed": 0, "registered": 0}], "means": {"scan": 34, "paper": 0, "manual": 27}, "funnel": {"invited": 51, "replied": 43, "attended": 36, "registered": 42}, "arrivals": [{"hour": "2027-03-10T10:00", "attended": 29}, {"hour": "2027-03-10T11:00", "attended": 32}]}', '2027-03-11 09:00:00+00', 'shell', 'Zqcrlhmxgdhj');

INSERT INTO public.throttles VALUES
	('links from 198.51.100.7', '2027-03-11 11:00:00+00', 1);

INSERT INTO public.told_notes VALUES
	(1, 3, 'list-full', 1, '2027-03-11 11:00:00+00');

INSERT INTO public.two_people VALUES
	(5, 22, '2027-02-01 09:00:00+00');

INSERT INTO public.uploads VALUES
	(1, 2, 1, 'sealed-1:1697a117:gNRRXOtraVblhuSWTaimP2WWgsBe+H0jwM/9tIliDkNkkUl1vyxXY98QHQ9fJcFCIcJwPOdscJ1ujFdz', '\x7365616c65642d313a31363937613131373a3ef23a1e604e41ad4c3b5a168dd8a8dd3829cf713576f068136dc8c52aaee5a2aef52faf52260c236ef2c192a432f5021fd40d05ce93c6f717196f04fce9edaab9a903733116a9e8b4a207ca8fd23257f84332459772285e1dc51c5d174bf7', '2027-02-01 09:00:00+00', NULL, '"sealed-1:1697a117:2se7CWBztRVyxjvpQN5lox+uhVkIwTCTP+SE1IqiOuJZouDN2gAoWxJtW5KbzkAlLQW1lbNzygoHJjqWD2NO0vxwu7n1G6eXgiDm27UJnn2ZnES+FTRIBYoUIZ0ZKR4UZzs9T9N7MOMOXnnWnBe8odGyLuI0ANbkiTATZM1O9tcJ3igvc+mkOqdcPM1f+/uP7MPH+WkAFP49Pb5V"', '"sealed-1:1697a117:g6/XH4634HDaGLzRwYflhyaAf/4dodJjpaXAxwFO+c2W9L4F1yyljyNZpERtCaBKaZmq2hZWyTm1Dlx6Zx72u2OjZEpIJWgfsGyhihbB6vH/LnhCO9ORXxYOCm3XaXW/dG4lzBm5Oa25QUbkM29JNEnbveyXVCtDRIKz4K1bNP+DdLXLO5XAyuAseIzDZHTxNV+2NuoSo3IlHEXAfH1NqwLYPmPvBtM2dsXsn/bQyjP97IkatzRShPAInu5aXrPE/vpQoqKXdbIOLVC3VsET35EQYK+wrLOTPcpDvw=="');

INSERT INTO public.worker_reports VALUES
	('web1', '2027-03-11 11:00:00+00', false, 4294967296, 107374182400, 0, NULL, NULL, NULL, true);

INSERT INTO public.workshops VALUES
	(1, 'W', 1, '{"en": "Detection", "sq": "Zbulimi"}', '{"en": "Ohrid"}', '2015-03-10', NULL, '{"judges": 3}', 1);

SELECT pg_catalog.setval('public.account_letters_id_seq', 2, true);

SELECT pg_catalog.setval('public.accounts_id_seq', 3, true);

SELECT pg_catalog.setval('public.announcements_id_seq', 1, true);

SELECT pg_catalog.setval('public.api_tokens_id_seq', 1, true);

SELECT pg_catalog.setval('public.attachments_id_seq', 1, true);

SELECT pg_catalog.setval('public.audit_entries_id_seq', 243, true);

SELECT pg_catalog.setval('public.audit_subjects_id_seq', 243, true);

SELECT pg_catalog.setval('public.authenticator_apps_id_seq', 1, true);

SELECT pg_catalog.setval('public.badges_id_seq', 62, true);

SELECT pg_catalog.setval('public.bulk_actions_id_seq', 1, true);

SELECT pg_catalog.setval('public.bulk_rows_id_seq', 55, true);

SELECT pg_catalog.setval('public.card_sheets_id_seq', 1, true);

SELECT pg_catalog.setval('public.certificates_id_seq', 60, true);

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

SELECT pg_catalog.setval('public.mail_box_readings_id_seq', 1, false);

SELECT pg_catalog.setval('public.mail_tests_id_seq', 1, true);

SELECT pg_catalog.setval('public.mailings_id_seq', 3, true);

SELECT pg_catalog.setval('public.messages_id_seq', 97, true);

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

SELECT pg_catalog.setval('public.registrations_id_seq', 68, true);

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

ALTER TABLE ONLY public.former_standings
    ADD CONSTRAINT pk_former_standings PRIMARY KEY (registration_id);

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

ALTER TABLE ONLY public.mail_box_readings
    ADD CONSTRAINT pk_mail_box_readings PRIMARY KEY (id);

ALTER TABLE ONLY public.mail_tests
    ADD CONSTRAINT pk_mail_tests PRIMARY KEY (id);

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

ALTER TABLE ONLY public.raised_alarms
    ADD CONSTRAINT pk_raised_alarms PRIMARY KEY (vital, machine);

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

ALTER TABLE ONLY public.worker_reports
    ADD CONSTRAINT pk_worker_reports PRIMARY KEY (machine);

ALTER TABLE ONLY public.workshops
    ADD CONSTRAINT pk_workshops PRIMARY KEY (id);

ALTER TABLE ONLY public.account_letters
    ADD CONSTRAINT uq_account_letters_message_id UNIQUE (message_id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT uq_accounts_email UNIQUE (email);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT uq_accounts_factor_link_nonce UNIQUE (factor_link_nonce);

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

ALTER TABLE ONLY public.mail_tests
    ADD CONSTRAINT uq_mail_tests_token UNIQUE (token);

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

CREATE INDEX ix_audit_entries_event_id_action ON public.audit_entries USING btree (event_id, action);

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

CREATE INDEX ix_invitations_figures ON public.invitations USING btree (event_id, state, group_id, sex);

CREATE INDEX ix_invitations_import_id ON public.invitations USING btree (import_id);

CREATE INDEX ix_invitations_institutions ON public.invitations USING btree (event_id, state) WHERE (institution_id IS NOT NULL);

CREATE INDEX ix_list_readings_headings ON public.list_readings USING btree (headings);

CREATE INDEX ix_logos_project_id ON public.logos USING btree (project_id);

CREATE INDEX ix_mail_tests_account_id ON public.mail_tests USING btree (account_id);

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

CREATE INDEX ix_registrations_figures ON public.registrations USING btree (event_id, state, is_walk_in, has_entered, group_id, sex, holds_seat);

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

ALTER TABLE ONLY public.due_rewrites
    ADD CONSTRAINT fk_due_rewrites_event_id FOREIGN KEY (event_id) REFERENCES public.events(id);

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

ALTER TABLE ONLY public.former_standings
    ADD CONSTRAINT fk_former_standings_registration_id FOREIGN KEY (registration_id) REFERENCES public.registrations(id) ON DELETE CASCADE;

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

ALTER TABLE ONLY public.mail_tests
    ADD CONSTRAINT fk_mail_tests_account_id FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;

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

