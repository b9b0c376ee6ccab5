"""OpenDocument files: text, spreadsheets and presentations (.odt, .ods, .odp).

What this module does not do: repeat cells that a sheet says are repeated.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from mailbot.files import archives, ooxml, pictures
from mailbot.files.html import parse_xml
from mailbot.files.limits import Budget
from mailbot.files.reading import Child, How, Reading, Source, UnreadError, clean

_IGNORED = re.compile(
    r"^(?:mimetype|meta\.xml|settings\.xml|manifest\.rdf|layout-cache)$|(?:^|/)(?:META-INF|Thumbnails|Configurations2)/"
    r"|^ObjectReplacements/|/(?:settings|meta|styles)\.xml$|^Fonts/|^Versions/"
)
_UNITS = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72}


def read(source: Source, reading: Reading, budget: Budget) -> None:
    """Read an OpenDocument file."""
    children: list[Child] = []
    with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
        members = {member.filename: member for member in archive.infolist() if not member.is_dir()}

        def part(name: str) -> bytes:
            return archives.unpack_member(archive, members[name], budget)

        if "META-INF/manifest.xml" in members and b"encryption-data" in part("META-INF/manifest.xml"):
            raise UnreadError(How.ENCRYPTED)
        areas: dict[str, float] = {}
        # The styles hold what stands above and below every page.
        documents = [name for name in members if re.fullmatch(r"(?:.+/)?content\.xml", name)]
        for name in [*sorted(documents, key=len), *(["styles.xml"] if "styles.xml" in members else [])]:
            root = parse_xml(part(name))
            reading.lines += words(root)
            areas |= _areas(root)
        for name in members:
            if name in documents or name == "styles.xml" or _IGNORED.search(name):
                continue
            if name.startswith(("Basic/", "Scripts/", "Dialogs/")):
                reading.problem(How.MACROS)
            elif name.startswith("Pictures/"):
                pictures.add(part(name), reading, budget, areas.get(name))
            else:
                children.append(Child(name, part(name)))
    reading.children = children


def words(root: Any) -> list[str]:
    """The lines of a part: paragraphs, rows of tables, notes."""
    from lxml import etree

    text: list[list[str]] = [[]]
    rows: list[list[str]] = []
    depth = 0  # paragraphs that are open: only in them text counts
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = ooxml.local(element)
        if event == "start":
            if name in ("p", "h"):
                depth += 1
                if depth > 1:
                    text[-1].append("\n")
            elif name == "table-row":
                rows.append([])
            elif name == "table-cell":
                text.append([])
            elif name == "s":
                text[-1].append(" " * min(80, int(element.get(_text("c"), "1"))))
            elif name in ("tab", "line-break"):
                text[-1].append("\t" if name == "tab" else "\n")
            if depth and element.text:
                text[-1].append(element.text)
            continue
        if name in ("p", "h"):
            depth -= 1
            text[-1].append("\n")
        elif name == "table-cell" and len(text) > 1:
            cell = "".join(text.pop())
            rows[-1].append(cell) if rows else text[-1].append(cell)
        elif name == "table-row" and rows:
            text[-1].append(ooxml.row_text(rows.pop()))
        if depth and element.tail:
            text[-1].append(element.tail)
    joined = "".join("".join(piece) for piece in text)
    return [line.rstrip() for line in clean(joined).split("\n") if line.strip()]


def _text(name: str) -> str:
    return "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}" + name


def _areas(root: Any) -> dict[str, float]:
    """For each picture, on how many square centimetres it is shown."""
    areas: dict[str, float] = {}
    for image in root.iter("{*}image"):
        target = next((value for key, value in image.attrib.items() if key.endswith("}href")), "")
        frame = image.getparent()
        if frame is None:
            continue
        sides = [_length(value) for key, value in frame.attrib.items() if key.endswith(("}width", "}height"))]
        if len(sides) == 2:
            areas[target] = max(areas.get(target, 0.0), sides[0] * sides[1])
    return areas


def _length(value: str) -> float:
    match = re.fullmatch(r"([\d.]{1,12})(cm|mm|in|pt)", value)
    return float(match[1]) * _UNITS[match[2]] if match else float("inf")
