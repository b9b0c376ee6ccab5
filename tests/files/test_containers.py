"""Archives and mail in mail: every file inside on its own, with a name that says where it lay."""

from __future__ import annotations

import gzip
from email.message import EmailMessage
from pathlib import Path

import pytest

from mailbot.files.extract import read_attachment
from mailbot.files.limits import Limits
from tests.files.makers.containers import msg, nested_zip, packed, rar, tnef
from tests.files.makers.offices import word, zipped
from tests.files.makers.pages import text_pdf

TEXT = "Đơn tố cáo của công dân"


def _names(content: bytes, name: str) -> dict[str, tuple[str, bool]]:
    records = read_attachment(name, "", content, Limits())
    return {
        record.name: (record.text if "/" in record.name else record.how, record.complete)
        for record in records
    }


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", zipped({"đơn.txt": TEXT})),
        ("a.rar", rar({"đơn.txt": TEXT.encode()})),
        ("a.7z", packed({"đơn.txt": TEXT.encode()})),
        ("a.tar", packed({"đơn.txt": TEXT.encode()}, "gnutar")),
        ("a.tgz", packed({"đơn.txt": TEXT.encode()}, "gnutar", "gzip")),
        ("a.tar.xz", packed({"đơn.txt": TEXT.encode()}, "pax", "xz")),
    ],
)
def test_a_file_inside_each_kind_of_archive_is_read(name: str, content: bytes) -> None:
    assert _names(content, name) == {name: ("archive", True), f"{name}/đơn.txt": (TEXT, True)}


def test_one_compressed_file_is_read_by_its_own_name() -> None:
    assert _names(gzip.compress(TEXT.encode()), "đơn.txt.gz")["đơn.txt.gz/đơn.txt"] == (TEXT, True)


def test_archives_inside_archives_are_opened_and_named() -> None:
    content = zipped({"trong.zip": zipped({"thu.docx": word(TEXT), "b.7z": packed({"c.txt": b"c"})})})
    records = read_attachment("ngoai.zip", "", content, Limits())
    assert [record.name for record in records] == [
        "ngoai.zip",
        "ngoai.zip/trong.zip",
        "ngoai.zip/trong.zip/thu.docx",
        "ngoai.zip/trong.zip/b.7z",
        "ngoai.zip/trong.zip/b.7z/c.txt",
    ]
    assert all(record.complete for record in records)
    assert records[2].text == TEXT


def test_nesting_beyond_the_limit_is_unread() -> None:
    records = read_attachment("a.zip", "", nested_zip(8, b"x"), Limits(nesting=5))
    assert [record.complete for record in records] == [True] * 6 + [False]
    assert records[-1].how == "too deep"


@pytest.mark.parametrize("name", ["locked.zip", "locked.7z"])
def test_a_file_under_a_password_is_encrypted_and_named(samples: Path, name: str) -> None:
    outer, inner = read_attachment(name, "", (samples / name).read_bytes(), Limits())
    assert (inner.name, inner.how, inner.complete) == (f"{name}/secret.txt", "encrypted", False)
    assert outer.nested == (f"{name}/secret.txt",)


def test_an_archive_that_hides_its_names_is_encrypted(samples: Path) -> None:
    (record,) = read_attachment("a.7z", "", (samples / "locked-names.7z").read_bytes(), Limits())
    assert (record.how, record.complete) == ("encrypted", False)


@pytest.mark.parametrize(
    "whole",
    [
        zipped({"a.txt": TEXT * 999}),
        rar({"a.txt": TEXT.encode() * 99}),
        packed({"a.txt": TEXT.encode() * 99}),
    ],
)
def test_an_archive_that_was_cut_off_is_not_complete(whole: bytes) -> None:
    records = read_attachment("a", "", whole[: len(whole) // 2], Limits())
    assert not all(record.complete for record in records)


def test_a_changed_byte_in_a_packed_file_is_noticed() -> None:
    changed = bytearray(zipped({"a.txt": TEXT * 999}))
    changed[len(changed) // 2] ^= 0xFF
    assert not all(record.complete for record in read_attachment("a", "", bytes(changed), Limits()))


def test_the_number_of_files_is_bounded() -> None:
    content = zipped({f"{number}.txt": "x" for number in range(40)})
    records = read_attachment("a.zip", "", content, Limits(files=10))
    assert len(records) <= 11
    assert (records[0].complete, records[0].how) == (False, "too many files")


def _mail(depth: int = 0) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Nguyễn Văn A <a@example.org>"
    message["Subject"] = "Gửi đơn khiếu nại"
    message.set_content("Kính gửi quý cơ quan")
    message.add_alternative("<p>Kính gửi quý cơ quan</p>", subtype="html")
    message.add_attachment(text_pdf(), maintype="application", subtype="pdf", filename="đơn.pdf")
    if depth:
        message.add_attachment(_mail(depth - 1))
    return message


def test_a_mail_inside_is_read_with_its_attachments() -> None:
    records = read_attachment("thu.eml", "message/rfc822", _mail(1).as_bytes(), Limits())
    assert [record.name for record in records] == [
        "thu.eml",
        "thu.eml/đơn.pdf",
        "thu.eml/message.eml",
        "thu.eml/message.eml/đơn.pdf",
    ]
    assert all(record.complete for record in records)
    assert "Subject: Gửi đơn khiếu nại" in records[0].text
    assert records[0].text.count("Kính gửi quý cơ quan") == 1  # the two forms of one body
    assert records[2].how == "mail"


def test_a_mail_file_is_known_without_its_extension() -> None:
    assert read_attachment("thu", "", _mail().as_bytes(), Limits())[0].how == "mail"


def test_outlook_messages_are_read() -> None:
    records = read_attachment("a.msg", "", msg("Đơn", "Nội dung thư", {"b.txt": TEXT.encode()}), Limits())
    assert [(record.name, record.text, record.complete) for record in records] == [
        ("a.msg", "Subject: Đơn\nNội dung thư", True),
        ("a.msg/b.txt", TEXT, True),
    ]


def test_winmail_dat_is_read() -> None:
    records = read_attachment(
        "winmail.dat", "application/ms-tnef", tnef("Thân thư", {"b.txt": TEXT.encode()}), Limits()
    )
    assert [(record.name, record.text, record.complete) for record in records] == [
        ("winmail.dat", "Thân thư", True),
        ("winmail.dat/b.txt", TEXT, True),
    ]


def test_a_detached_signature_has_nothing_to_read_and_an_opaque_one_is_unknown() -> None:
    signed = bytes.fromhex(
        "3082010006092a864886f70d010702a081f23081ef020101310f300d06096086480165030402010500"
    )
    detached = signed + bytes.fromhex("300b06092a864886f70d010701") + bytes(80)
    opaque = signed + bytes.fromhex("303006092a864886f70d010701a0230421") + bytes(80)
    assert read_attachment("smime.p7s", "", detached, Limits())[0].how == "signature"
    (record,) = read_attachment("smime.p7m", "", opaque, Limits())
    assert (record.how, record.complete) == ("unknown", False)


def test_where_libarchive_is_missing_its_archives_are_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "libarchive", None)
    (record,) = read_attachment("a.7z", "", b"7z\xbc\xaf\x27\x1c" + bytes(40), Limits())
    assert (record.how, record.complete) == ("no reader", False)
