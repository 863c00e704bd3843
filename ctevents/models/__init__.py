"""The tables. Columns, constraints, relationships, one-line properties."""

from ctevents.models.announcement import Announcement
from ctevents.models.answers import AnswerCard, CardSheet, CommentReview, SealedAnswers
from ctevents.models.audit import AuditChain, AuditEntry, AuditSubject
from ctevents.models.badge import Badge
from ctevents.models.certificate import Certificate
from ctevents.models.check_in import CheckIn, DoorSearches, DoorToken, RosterPerson
from ctevents.models.erasure import DueRewrite, ErasedPerson
from ctevents.models.event import Event, ProgrammeSession, ProgrammeSpeaker, RosterVersion
from ctevents.models.export import Export, ExportPiece
from ctevents.models.figures import Discrepancy, FrozenFigures, PublishedFigures, SignedSheet, ThawedFigures
from ctevents.models.guest_import import BulkAction, BulkRow, GuestImport, ImportedChange, ListReading, Upload
from ctevents.models.identity_change import IdentityChange
from ctevents.models.incoming import IncomingMail, MailTest, RawMail
from ctevents.models.installation import MailBoxReading, RaisedAlarm, WorkerReport
from ctevents.models.institution import Institution
from ctevents.models.invitation import Invitation
from ctevents.models.launch_pack import Attachment, Copy, CopyStock, Document, Downloads, FilePiece, StoredFile
from ctevents.models.letter_wording import LetterWording, ReplacedWording
from ctevents.models.logo import Logo
from ctevents.models.mailing import Mailing, OutboxGate
from ctevents.models.merge import FormerInvitation, FormerRegistration, TwoPeople
from ctevents.models.nomination import Nomination, OfficialLetter
from ctevents.models.outbox import Message
from ctevents.models.person import Person, PersonCount, PersonTag, Tag
from ctevents.models.person_request import PersonRequest
from ctevents.models.project import PrivacyNotice, Project, StakeholderGroup
from ctevents.models.publication import (
    Finding,
    Recommendation,
    Workshop,
    findings_of_recommendations,
    recommendations_of_sessions,
)
from ctevents.models.quota import Quota, SeatCount
from ctevents.models.registration import Companion, CompanionTick, FormChoice, FormQuestion, FormReply, Registration
from ctevents.models.reminder import ReminderRule, ReminderRun
from ctevents.models.staff import (
    Account,
    AccountEvent,
    AccountLetter,
    ApiToken,
    ApiTokenEvent,
    AuthenticatorApp,
    ChosenColumns,
    DailyMail,
    NoteChoice,
    Passkey,
    RecoveryCode,
    SavedFilter,
    StaffSession,
    Throttle,
    ToldNote,
)

__all__ = [
    "Account",
    "AccountEvent",
    "AccountLetter",
    "Announcement",
    "AnswerCard",
    "ApiToken",
    "ApiTokenEvent",
    "Attachment",
    "AuditChain",
    "AuditEntry",
    "AuditSubject",
    "AuthenticatorApp",
    "Badge",
    "BulkAction",
    "BulkRow",
    "CardSheet",
    "Certificate",
    "CheckIn",
    "ChosenColumns",
    "CommentReview",
    "Companion",
    "CompanionTick",
    "Copy",
    "CopyStock",
    "DailyMail",
    "Discrepancy",
    "Document",
    "DoorSearches",
    "DoorToken",
    "Downloads",
    "DueRewrite",
    "ErasedPerson",
    "Event",
    "Export",
    "ExportPiece",
    "FilePiece",
    "Finding",
    "FormChoice",
    "FormQuestion",
    "FormReply",
    "FormerInvitation",
    "FormerRegistration",
    "FrozenFigures",
    "GuestImport",
    "IdentityChange",
    "ImportedChange",
    "IncomingMail",
    "Institution",
    "Invitation",
    "LetterWording",
    "ListReading",
    "Logo",
    "MailBoxReading",
    "MailTest",
    "Mailing",
    "Message",
    "Nomination",
    "NoteChoice",
    "OfficialLetter",
    "OutboxGate",
    "Passkey",
    "Person",
    "PersonCount",
    "PersonRequest",
    "PersonTag",
    "PrivacyNotice",
    "ProgrammeSession",
    "ProgrammeSpeaker",
    "Project",
    "PublishedFigures",
    "Quota",
    "RaisedAlarm",
    "RawMail",
    "Recommendation",
    "RecoveryCode",
    "Registration",
    "ReminderRule",
    "ReminderRun",
    "ReplacedWording",
    "RosterPerson",
    "RosterVersion",
    "SavedFilter",
    "SealedAnswers",
    "SeatCount",
    "SignedSheet",
    "StaffSession",
    "StakeholderGroup",
    "StoredFile",
    "Tag",
    "ThawedFigures",
    "Throttle",
    "ToldNote",
    "TwoPeople",
    "Upload",
    "WorkerReport",
    "Workshop",
    "findings_of_recommendations",
    "recommendations_of_sessions",
]
