"""PDF files. Text is set in DejaVu Sans; ``fonts`` says what becomes of letters that it lacks."""

from ctevents.formats.pdf.answer_cards import CardAddress, CardPaper, CardWords, answer_cards
from ctevents.formats.pdf.attendee_list import AttendeeWords, OnList, attendee_list
from ctevents.formats.pdf.badges import BadgeFace, BadgePaper, badge, badges
from ctevents.formats.pdf.certificate import (
    CertificateFace,
    CertificateText,
    certificate,
    certificates,
)
from ctevents.formats.pdf.door_kit import KitPage, ListWords, door_kit
from ctevents.formats.pdf.fonts import further_fonts, unprintable, use_fonts
from ctevents.formats.pdf.frames import Frame
from ctevents.formats.pdf.letters import LetterSheet, letter_sheets
from ctevents.formats.pdf.logos import Picture
from ctevents.formats.pdf.name_plates import NamePlate, name_plates
from ctevents.formats.pdf.order_sheet import Order, order_sheet
from ctevents.formats.pdf.sign_in_sheet import SheetWords, Signatory, sign_in_sheet
from ctevents.formats.pdf.tables import ListedCompanion, ListedPerson

__all__ = [
    "AttendeeWords",
    "BadgeFace",
    "BadgePaper",
    "CardAddress",
    "CardPaper",
    "CardWords",
    "CertificateFace",
    "CertificateText",
    "Frame",
    "KitPage",
    "LetterSheet",
    "ListWords",
    "ListedCompanion",
    "ListedPerson",
    "NamePlate",
    "OnList",
    "Order",
    "Picture",
    "SheetWords",
    "Signatory",
    "answer_cards",
    "attendee_list",
    "badge",
    "badges",
    "certificate",
    "certificates",
    "door_kit",
    "further_fonts",
    "letter_sheets",
    "name_plates",
    "order_sheet",
    "sign_in_sheet",
    "unprintable",
    "use_fonts",
]
