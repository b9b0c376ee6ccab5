"""HTML and other XML files as text.

Pictures inside the page are read; whatever a page would fetch from elsewhere, or build by a script, cannot
be.
What this module does not do: read the HTML body of a message, which ``mail.mime`` does.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any
from urllib.parse import unquote_to_bytes

from mailbot.files import pictures, plain
from mailbot.files.limits import Budget
from mailbot.files.reading import How, Reading, Source, UnreadError, plain_lines

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body caption dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6"
        " header hr li main nav ol option p pre section table title tr ul",
    )
)
_UNSEEN = frozenset(("script", "style", "template", "head"))
_SPACES = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_FETCHED = frozenset(("iframe", "frame", "object", "embed", "video", "audio", "applet"))
_DEEPEST = 2000


def read(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a HTML file."""
    match = _CHARSET.search(source.content[:4096])
    claimed = source.content_type or (f"text/html; charset={match[1].decode()}" if match else "")
    text = plain.decode(source.content, claimed)
    if text is None:
        raise UnreadError(How.UNKNOWN)
    add_html(text, reading, budget)


def add_html(text: str, reading: Reading, budget: Budget) -> None:
    """Add the words and pictures of a page to a reading, and note what of it cannot be read."""
    from lxml import html

    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"))
    if not text.strip():
        return
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    reading.lines += plain_lines(_words(page))
    for element in page.iter("img", "script", *_FETCHED):
        _look_at(element, reading, budget)


def _words(page: Any) -> str:
    """The text of a page in order: blocks begin and end lines, cells end with a tab."""
    from lxml import etree

    text: list[str] = [""]

    def new_line() -> None:
        if not text[-1].endswith("\n"):
            text.append("\n")

    def add(words: str | None, *, kept: bool = False) -> None:
        words = words if kept else _SPACES.sub(" ", words or "")
        words = (words or "").lstrip(" ") if text[-1].endswith(("\n", "\t")) and not kept else words
        if words:
            text.append(words)

    unseen = None
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and unseen is None:
            if tag in _UNSEEN:
                unseen = element
                continue
            if tag == "br":
                text.append("\n")
            elif tag in _BLOCKS:
                new_line()
            add(element.text, kept=tag == "pre")
        elif event == "end":
            if unseen is not None and unseen is not element:
                continue
            unseen = None
            if tag in ("td", "th"):
                text.append("\t")
            elif tag in _BLOCKS:
                new_line()
            if element is not page:
                add(element.tail)
    return "".join(text)


def _look_at(element: Any, reading: Reading, budget: Budget) -> None:
    if element.tag == "script":
        if (element.text or "").strip() or element.get("src"):
            reading.problem(How.ACTIVE_CONTENT)
        return
    address = (element.get("src") or element.get("data") or "").strip()
    if element.tag == "img" and address.lower().startswith("data:"):
        header, _, data = address.partition(",")
        try:
            content = base64.b64decode(data) if ";base64" in header.lower() else unquote_to_bytes(data)
        except (binascii.Error, ValueError):
            reading.problem(How.UNREAD_PICTURE)
        else:
            pictures.add(content, reading, budget)
    elif address and not _is_dot(element) and not address.lower().startswith("cid:"):
        reading.problem(How.EXTERNAL_CONTENT)


def _is_dot(element: Any) -> bool:
    """Whether a picture is shown so small that it can only count openings."""
    sizes = [element.get(name, "") for name in ("width", "height")]
    return element.tag == "img" and any(size.isdigit() and int(size) <= 4 for size in sizes)


def parse_xml(content: bytes) -> Any:
    """The root of an XML document that brings no entities of its own and fetches nothing.

    Raises UnreadError for document types (they are how entities bomb or fetch) and for what is no XML.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadError(How.DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadError(How.ACTIVE_CONTENT)
    return root


def read_xml(source: Source, reading: Reading, _: Budget) -> None:
    """Read an XML file, such as an electronic invoice: the text of every element on a line of its own."""
    root = parse_xml(source.content)
    for element in root.iter():
        if not isinstance(element.tag, str):
            reading.problem(How.ACTIVE_CONTENT)  # an entity that was not followed
            continue
        name = element.tag.rpartition("}")[2]
        if name in ("binData", "binaryData", "svg", "script"):
            reading.problem(How.UNREAD_PICTURE)
            continue
        if element.text and element.text.strip():
            reading.lines += plain_lines(element.text.strip())
        if element.tail and element.tail.strip():
            reading.lines += plain_lines(element.tail.strip())
