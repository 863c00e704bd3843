"""Documents of Office with content that acts or is fetched when somebody opens them."""

from __future__ import annotations

from io import BytesIO

import pytest

from ctevents.domain.launch.documents import DocumentFormat
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.documents import checked_file
from ctevents.formats.spreadsheet import write_xlsx
from tests.support.documents import archive, content_types, docx, pptx, relationships

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
MACROS = COMPOUND + "_VBA_PROJECT".encode("utf-16-le")
SETTINGS = "word/_rels/settings.xml.rels"


def format_of(content: bytes) -> DocumentFormat:
    with checked_file(BytesIO(content)) as found:
        return found.format


def reason_against(content: bytes) -> Reason:
    with pytest.raises(Refusal) as caught:
        format_of(content)
    return caught.value.reason


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def begun(*pieces: str) -> str:
    """A field whose instruction is in several pieces, as Word writes it, without its end."""
    instruction = "".join(run(f"<w:instrText>{piece}</w:instrText>") for piece in pieces)
    return run('<w:fldChar w:fldCharType="begin"/>') + instruction


def ended(result: str = "1") -> str:
    separate, end = (run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("separate", "end"))
    return separate + run(f"<w:t>{result}</w:t>") + end


def field(*pieces: str, result: str = "1") -> str:
    return begun(*pieces) + ended(result)


HARMLESS = {
    "hyperlinks": docx(
        links=[("hyperlink", "https://osce.example/"), ("hyperlink", "mailto:a@example.org")]
    ),
    "a picture and notes": docx(
        links=[("image", "media/image1.png"), ("footnotes", "footnotes.xml")]
    ),
    "fields of pages": docx(field(" PAGE ") + field(" TOC \\o ", result=field("PAGEREF _T1"))),
    "calculated fields": docx(
        begun("=") + field("PAGE") + run("<w:instrText>-1</w:instrText>") + ended()
    ),
    "a field that asks": docx(
        begun(" IF ") + field("PAGE") + run("<w:instrText>=1 DDE x</w:instrText>") + ended()
    ),
    "the word in the text": docx("<w:r><w:t>DDEAUTO INCLUDEPICTURE</w:t></w:r>"),
    "a chart with its workbook": pptx(
        {
            "ppt/charts/_rels/chart1.xml.rels": relationships(
                ("package", "../embeddings/Workbook.xlsx")
            ),
            "ppt/embeddings/Workbook.xlsx": write_xlsx([["Seats"], [3]], sheet="Chart"),
        }
    ),
    "a picture in vectors": docx("", {"word/media/image1.svg": b"<!DOCTYPE svg><svg/>"}),
}


@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS.keys())
def test_ordinary_documents_are_taken(content: bytes) -> None:
    assert format_of(content) in (DocumentFormat.DOCX, DocumentFormat.PPTX)


TEMPLATES = {
    "on a site": docx(
        "", {SETTINGS: relationships(("attachedTemplate", "https://example.org/t.dotm"))}
    ),
    "on a server": docx("", {SETTINGS: relationships(("attachedTemplate", r"file:\\host\t.dotm"))}),
    "without a mode": docx("", {SETTINGS: relationships(("attachedTemplate", "t.dotm"))}),
    "as an element": docx('<w:attachedTemplate w:id="rId1"/>'),
}


@pytest.mark.parametrize("content", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_a_template_from_outside(content: bytes) -> None:
    assert reason_against(content) is Reason.DOCUMENT_HAS_TEMPLATE


LINKED = {
    "a picture": docx(links=[("image", "https://example.org/seen.png")]),
    "a picture, with the mode in capitals": docx(
        "",
        {
            "word/_rels/a.xml.rels": relationships(("image", "https://a.example/")).replace(
                b"External", b"EXTERNAL"
            )
        },
    ),
    "a picture, by its address only": docx(
        "",
        {
            "word/_rels/a.xml.rels": relationships(("image", "https://a.example/")).replace(
                b"External", b"Internal"
            )
        },
    ),
    "a picture, as if it were a hyperlink": docx(
        '<a:blip xmlns:a="a" xmlns:r="r" r:link="rId1"/>',
        links=[("hyperlink", "https://example.org/seen.png")],
    ),
    "a picture of an old kind": docx(
        '<v:imagedata xmlns:v="v" src="https://example.org/seen.png"/>'
    ),
    "a film": pptx(
        {"ppt/slides/_rels/slide1.xml.rels": relationships(("video", "https://example.org/film"))}
    ),
    "a frame": docx(
        "", {"word/_rels/webSettings.xml.rels": relationships(("frame", "https://example.org/"))}
    ),
    "a field with a picture": docx(field(' INCLUDEPICTURE "https://example.org/seen.png" \\d ')),
    "a field with text": docx(field("INCLUDE", 'TEXT "https://example.org/a.docx"')),
    "a field in one element": docx(
        '<w:fldSimple w:instr=" LINK Excel.Sheet.8 https://example.org/a.xls "/>'
    ),
}


@pytest.mark.parametrize("content", LINKED.values(), ids=LINKED.keys())
def test_content_that_is_fetched(content: bytes) -> None:
    assert reason_against(content) is Reason.DOCUMENT_HAS_LINKED_CONTENT


DDE = {
    "at once": docx(field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ')),
    "in pieces": docx(field(" D", "DE", " excel a b")),
    "in one element": docx('<w:fldSimple w:instr="dde excel a b"/>'),
    "in a footer": docx(
        "", {"word/footer1.xml": f'<w:ftr xmlns:w="w">{field("DDE a b")}</w:ftr>'.encode()}
    ),
    "in a part with another name": docx(
        "",
        {"word/a.dat": f'<w:ftr xmlns:w="w">{field("DDE a b")}</w:ftr>'.encode("utf-16")},
        types=[
            (
                "word/a.dat",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
            )
        ],
    ),
    "in the result of a field": docx(begun(" IF 1=1 ") + field(" DDE a b ") + ended()),
    "without an end": docx(begun(" DDE a b ")),
    "outside of a field": docx(run("<w:instrText>DDE a b</w:instrText>")),
    "spelled by another field": docx(begun(" ") + field(" QUOTE 68 68 69 ") + ended()),
    "ended by another field": docx(begun(" DD") + field(" QUOTE 69 ") + ended()),
}


@pytest.mark.parametrize("content", DDE.values(), ids=DDE.keys())
def test_fields_that_start_programs(content: bytes) -> None:
    assert reason_against(content) is Reason.DOCUMENT_HAS_DDE


CONTROLS = {
    "ActiveX": docx(
        '<w:object><w:control xmlns:r="r" r:id="rId1"/></w:object>',
        {
            "word/activeX/activeX1.xml": (
                b'<ax:ocx xmlns:ax="a" ax:classid="{8BD21D40-EC42-11CE-9E0D-00AA006002F3}"/>'
            ),
            "word/activeX/activeX1.bin": COMPOUND,
        },
        links=[("control", "activeX/activeX1.xml")],
        types=[("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml")],
    ),
    "ActiveX without its type": docx("", {"word/a.xml": b'<ax:ocx xmlns:ax="a"/>'}),
    "an add-in": docx(
        "",
        {
            "_rels/.rels": relationships(
                ("webextensiontaskpanes", "word/webextensions/taskpanes.xml")
            )
        },
    ),
    "a button for a program": pptx(
        {"ppt/slides/slide1.xml": b'<a:hlinkClick xmlns:a="a" action="ppaction://program"/>'}
    ),
}


@pytest.mark.parametrize("content", CONTROLS.values(), ids=CONTROLS.keys())
def test_controls(content: bytes) -> None:
    assert reason_against(content) is Reason.DOCUMENT_HAS_CONTROLS


OBJECTS = {
    "OLE": docx(
        '<o:OLEObject xmlns:o="o" ProgID="Package"/>',
        {"word/embeddings/oleObject1.bin": COMPOUND},
        links=[("oleObject", "embeddings/oleObject1.bin")],
    ),
    "OLE with another name": docx("", {"word/media/image1.png": COMPOUND}),
    "OLE outside": docx(links=[("oleObject", "https://example.org/a.html!")]),
    "a worksheet": docx(
        '<o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12"/>', links=[("package", "a.xlsx")]
    ),
    "on a slide": pptx({"ppt/slides/slide1.xml": b'<p:oleObj xmlns:p="p" progId="Package"/>'}),
    "a web page": docx(links=[("aFChunk", "afchunk.mht")]),
}


@pytest.mark.parametrize("content", OBJECTS.values(), ids=OBJECTS.keys())
def test_objects_of_other_programs(content: bytes) -> None:
    assert reason_against(content) is Reason.DOCUMENT_HAS_OBJECTS


WITH_MACROS = {
    "by their name": docx("", {"word/vbaProject.bin": b"?"}),
    "by their type": docx(
        "", {"word/a.bin": b"?"}, types=[("word/a.bin", "application/vnd.ms-office.vbaProject")]
    ),
    "by their relationship": docx("", {"word/a.bin": b"?"}, links=[("vbaProject", "a.bin")]),
    "by their content": docx("", {"word/media/image1.png": MACROS}),
    "in the workbook of a chart": pptx(
        {"ppt/embeddings/Workbook.xlsx": archive({"xl/a.bin": MACROS})}
    ),
    "in a button": pptx(
        {"ppt/slides/slide1.xml": b'<a:hlinkClick xmlns:a="a" action="ppaction://macro?name=A"/>'}
    ),
    "with much else": docx(
        field("DDE a b"),
        {"word/media/image1.png": MACROS, "word/b.bin": COMPOUND},
        links=[("image", "https://a.example/")],
    ),
}
WITH_MACROS["by the type of an ending"] = archive(
    {
        "[Content_Types].xml": content_types().replace(
            b"</Types>",
            b'<Default Extension="BIN" '
            b'ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
        "word/a.bin": b"?",
    }
)


@pytest.mark.parametrize("content", WITH_MACROS.values(), ids=WITH_MACROS.keys())
def test_macros_under_any_name(content: bytes) -> None:
    assert reason_against(content) is Reason.DOCUMENT_HAS_MACROS


def test_a_workbook_in_the_document_that_unpacks_to_much() -> None:
    inside = archive({"xl/media/image1.png": bytes(70_000_000)})
    assert reason_against(docx("", {"word/a.xlsx": inside})) is Reason.DOCUMENT_UNPACKS_TOO_LARGE


def test_a_document_type_is_in_no_part_of_word() -> None:
    entity = (
        b'<!DOCTYPE a [<!ENTITY d "DDE a b">]><w:ftr '
        b'xmlns:w="w"><w:instrText>&d;</w:instrText></w:ftr>'
    )
    assert reason_against(docx("", {"word/footer1.xml": entity})) is Reason.DOCUMENT_DAMAGED
