"""All modules with pages. Importing them registers their routes at the blueprint of their
audience."""
# ruff: noqa: F401

import ctevents.web.account.views
import ctevents.web.api.devices
import ctevents.web.api.guests
import ctevents.web.api.problems
import ctevents.web.api.programs
import ctevents.web.api.registrations
import ctevents.web.api.views
import ctevents.web.demo.views
import ctevents.web.door.copies
import ctevents.web.door.pairing
import ctevents.web.door.shell
import ctevents.web.door.views
import ctevents.web.public.badge.files
import ctevents.web.public.event_page
import ctevents.web.public.events
import ctevents.web.public.files
import ctevents.web.public.invitations
import ctevents.web.public.launch.answers
import ctevents.web.public.launch.documents
import ctevents.web.public.launch.project
import ctevents.web.public.launch.screen
import ctevents.web.public.link_requests
import ctevents.web.public.nominations.nominee
import ctevents.web.public.nominations.seats
import ctevents.web.public.open_registration
import ctevents.web.public.operations
import ctevents.web.public.privacy.me
import ctevents.web.public.registrations
import ctevents.web.staff.bulk.bulk
import ctevents.web.staff.day.attendee_list
import ctevents.web.staff.day.badges
import ctevents.web.staff.day.certificates
import ctevents.web.staff.day.door
import ctevents.web.staff.day.head_counts
import ctevents.web.staff.day.sheet_signatories
import ctevents.web.staff.day.sheets
import ctevents.web.staff.day.visa_letters
import ctevents.web.staff.desk.accounts
import ctevents.web.staff.desk.api_description
import ctevents.web.staff.desk.api_tokens
import ctevents.web.staff.desk.audit_log
import ctevents.web.staff.desk.design
import ctevents.web.staff.desk.groups
import ctevents.web.staff.desk.guide
import ctevents.web.staff.desk.marks
import ctevents.web.staff.desk.notice
import ctevents.web.staff.desk.own_factors
import ctevents.web.staff.desk.own_letters
import ctevents.web.staff.desk.project_list
import ctevents.web.staff.desk.search
import ctevents.web.staff.desk.second_factor
import ctevents.web.staff.event.cancellation
import ctevents.web.staff.event.checklist
import ctevents.web.staff.event.creation
import ctevents.web.staff.event.events
import ctevents.web.staff.event.languages
import ctevents.web.staff.event.menu
import ctevents.web.staff.event.plan
import ctevents.web.staff.event.programme
import ctevents.web.staff.event.team
import ctevents.web.staff.exports
import ctevents.web.staff.figures.attendance
import ctevents.web.staff.figures.attendance_parts
import ctevents.web.staff.figures.gaps
import ctevents.web.staff.figures.published
import ctevents.web.staff.figures.reports
import ctevents.web.staff.figures.settlement
import ctevents.web.staff.guests.deletion
import ctevents.web.staff.guests.duplicates
import ctevents.web.staff.guests.guest_page
import ctevents.web.staff.guests.guests
import ctevents.web.staff.guests.import_columns
import ctevents.web.staff.guests.imports
import ctevents.web.staff.guests.institutions
import ctevents.web.staff.guests.invitations
import ctevents.web.staff.guests.replies
import ctevents.web.staff.guests.requests
import ctevents.web.staff.guests.several_events
import ctevents.web.staff.guests.undo
import ctevents.web.staff.guests.unnamed
import ctevents.web.staff.launch.answer_cards
import ctevents.web.staff.launch.answer_comments
import ctevents.web.staff.launch.copies
import ctevents.web.staff.launch.pack
import ctevents.web.staff.launch.pack_letters
import ctevents.web.staff.launch.results
import ctevents.web.staff.launch.source_forms
import ctevents.web.staff.launch.source_pages
import ctevents.web.staff.letters.announcements
import ctevents.web.staff.letters.attachments
import ctevents.web.staff.letters.incoming
import ctevents.web.staff.letters.letters
import ctevents.web.staff.letters.mailings
import ctevents.web.staff.letters.messages
import ctevents.web.staff.letters.paper
import ctevents.web.staff.letters.reminders
import ctevents.web.staff.letters.shared_wordings
import ctevents.web.staff.list_choices
import ctevents.web.staff.projects
import ctevents.web.staff.questions.questions
import ctevents.web.staff.questions.replies
import ctevents.web.staff.rights
import ctevents.web.staff.seats.quota_table
import ctevents.web.staff.seats.seats
import ctevents.web.staff.seats.vetting
from ctevents.web.account.blueprint import blueprint as account
from ctevents.web.api.blueprint import blueprint as api
from ctevents.web.demo.blueprint import blueprint as demo
from ctevents.web.door.blueprint import blueprint as door
from ctevents.web.public.blueprint import blueprint as public
from ctevents.web.staff.blueprint import blueprint as staff

BLUEPRINTS = (public, account, staff, door, api)
DEMO = demo
