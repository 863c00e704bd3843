"""The pack in the donors' format: IATI 2.03, valid against its official schema. It has no names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ctevents.domain.figures.activity import Activity, ActivityResult, Actual, Indicator, Place
from ctevents.domain.figures.report import Report
from ctevents.domain.progress import Tell, untold
from ctevents.domain.refusals import Reason, Refusal

VERSION = "2.03"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FUNDING, ACCOUNTABLE, IMPLEMENTING = "1", "2", "4"
"""Codes of the list OrganisationRole."""
UNDER_WAY, FINISHED = "2", "3"
"""Codes of the list ActivityStatus: Implementation, Finalisation."""
PLANNED_START, ACTUAL_START, PLANNED_END, ACTUAL_END = "1", "2", "3", "4"
"""Codes of the list ActivityDateType."""
EUROPE, DAC = "89", "1"
"""The region "Europe, regional" in the list of the OECD's Development Assistance Committee."""
COUNT = "1"
"""The measure of an indicator: a number."""
WHERE_IT_HAPPENS = "1"
"""A code of the list GeographicLocationReach."""


def written(report: Report, _tell: Tell = untold) -> bytes:
    """Return UTF-8. Raises ``Refusal`` if a project lacks something that the format requires."""
    if report.lacking:
        raise Refusal(Reason.IATI_INCOMPLETE, report.lacking)
    moment = report.made_at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    root = Element("iati-activities", {"version": VERSION, "generated-datetime": moment})
    for activity in report.activities:
        _put_activity(root, report, activity, moment)
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _put_activity(root: Element, report: Report, of: Activity, moment: str) -> None:
    activity = SubElement(
        root, "iati-activity", {XML_LANG: report.language, "last-updated-datetime": moment}
    )
    SubElement(activity, "iati-identifier").text = _plain(of.identifier)
    organisation = {"ref": _plain(of.organisation), "type": _plain(of.organisation_type)}
    _narrated(activity, "reporting-org", [of.agency], organisation)
    _narrated(activity, "title", [of.title])
    _narrated(activity, "description", [of.title, *of.notes], {"type": "1"})
    _narrated(activity, "participating-org", [of.agency], organisation | {"role": ACCOUNTABLE})
    for names, role in ((of.donors, FUNDING), (of.partners, IMPLEMENTING)):
        for name in names:
            _narrated(activity, "participating-org", [name], {"role": role})
    SubElement(activity, "activity-status", {"code": FINISHED if of.is_finished else UNDER_WAY})
    _put_dates(activity, of, report.made_at.date())
    SubElement(
        activity, "recipient-region", {"code": EUROPE, "vocabulary": DAC, "percentage": "100"}
    )
    for place in of.places:
        _put_place(activity, place)
    for result in of.results:
        _put_result(activity, result, of)


def _put_dates(activity: Element, of: Activity, today: date) -> None:
    """An actual date is not in the future, and the activity has not ended before its last event."""
    start = ACTUAL_START if of.starts_on <= today else PLANNED_START
    end = ACTUAL_END if of.ends_on <= today and of.is_finished else PLANNED_END
    for kind, day in ((start, of.starts_on), (end, of.ends_on)):
        SubElement(activity, "activity-date", {"type": kind, "iso-date": _iso(day)})


def _put_place(activity: Element, place: Place) -> None:
    location = SubElement(activity, "location", {"ref": place.key})
    SubElement(location, "location-reach", {"code": WHERE_IT_HAPPENS})
    _narrated(location, "name", [place.name])
    _narrated(location, "description", [place.description])


def _put_result(activity: Element, result: ActivityResult, of: Activity) -> None:
    element = SubElement(
        activity, "result", {"type": result.kind.value, "aggregation-status": "false"}
    )
    _narrated(element, "title", [result.title])
    for indicator in result.indicators:
        _put_indicator(element, indicator, of)


def _put_indicator(result: Element, of: Indicator, activity: Activity) -> None:
    element = SubElement(
        result, "indicator", {"measure": COUNT, "ascending": "true", "aggregation-status": "false"}
    )
    _narrated(element, "title", [of.title])
    if of.description:
        _narrated(element, "description", [of.description])
    period, (first, last) = SubElement(element, "period"), activity.period
    SubElement(period, "period-start", {"iso-date": _iso(first)})
    SubElement(period, "period-end", {"iso-date": _iso(last)})
    if of.target is not None:
        SubElement(period, "target", {"value": str(of.target)})
    for actual in of.actuals:
        _put_actual(period, actual)


def _put_actual(period: Element, of: Actual) -> None:
    element = SubElement(period, "actual", {"value": str(of.value)})
    if of.place:
        SubElement(element, "location", {"ref": of.place})
    for name, value in of.dimensions:
        SubElement(element, "dimension", {"name": name, "value": value})
    if of.comment:
        _narrated(element, "comment", [of.comment])


def _narrated(
    parent: Element, name: str, texts: Iterable[str], attributes: dict[str, str] | None = None
) -> None:
    """Add an element with one narrative. Several texts are its paragraphs."""
    element = SubElement(parent, name, attributes or {})
    SubElement(element, "narrative").text = "\n\n".join(filter(None, map(_plain, texts)))


def _plain(text: str) -> str:
    """Return the text without characters that XML cannot hold."""
    return "".join(
        each for each in text if each in "\t\n" or (each >= " " and not _is_outside(each))
    )


def _is_outside(character: str) -> bool:
    return "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff"


def _iso(day: date) -> str:
    return day.isoformat()
