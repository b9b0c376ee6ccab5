"""Word, Excel, PowerPoint and OpenDocument files: all that stands in them, or it is said to be unread."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

from mailbot.files.extract import read_attachment
from mailbot.files.limits import Limits
from tests.files.conftest import Read
from tests.files.makers.containers import Folder, ole
from tests.files.makers.offices import (
    TYPES,
    W,
    paragraph,
    sheet,
    slides,
    unzipped,
    with_members,
    word,
    word_of_body,
    zipped,
)
from tests.files.makers.pages import encoded, text_pdf


@pytest.mark.parametrize("name", ["letter.doc", "letter.odt", "letter.rtf"])
def test_a_letter_saved_by_an_office_program_is_read_with_header_footer_and_tables(
    read: Read, samples: Path, name: str
) -> None:
    record = read((samples / name).read_bytes(), name)
    lines = record.text.split("\n")
    assert (record.complete, record.how) == (True, "text")
    assert "MẬT" in lines
    assert "LƯU HÀNH NỘI BỘ" in lines
    assert "Chân trang số một" in lines
    assert "Số: 45/LĐLĐ" in lines
    assert "Nguyễn Văn Ước" in record.text


@pytest.mark.parametrize("name", ["table.xls", "table.ods"])
def test_a_table_is_read_row_by_row_hidden_sheets_and_page_header_too(
    read: Read, samples: Path, name: str
) -> None:
    record = read((samples / name).read_bytes(), name)
    assert record.complete
    assert "1\tKinh phí công đoàn\t1250000" in record.text
    assert "trang tính ẩn" in record.text
    assert "Phụ lục I" in record.text


def test_comments_and_text_boxes_of_an_old_workbook_are_read(read: Read, samples: Path) -> None:
    record = read((samples / "notes.xls").read_bytes(), limits=Limits(ocr=False))
    assert {"ô đầu", "Nhận xét của kế toán", "TỐI MẬT trong hộp"} <= set(record.text.split("\n"))
    assert record.how == "no ocr"  # its picture is put off


@pytest.mark.parametrize("name", ["slides.pptx", "slides.odp"])
def test_slides_saved_by_an_office_program_are_read(read: Read, samples: Path, name: str) -> None:
    record = read((samples / name).read_bytes(), name)
    assert record.complete
    assert {"MẬT", "Số: 45/LĐLĐ", "Nguyễn Văn Ước"} <= set(record.text.split("\n"))


def test_a_word_file_is_read_in_order() -> None:
    content = word("Kính gửi: Công đoàn cơ sở", "Đề nghị báo cáo.")
    (record,) = read_attachment("a.docx", "", content, Limits())
    assert record.text == "Kính gửi: Công đoàn cơ sở\nĐề nghị báo cáo."
    assert (record.complete, record.how, record.size) == (True, "text", len(content))


def test_the_cells_of_a_letterhead_stand_on_their_own_lines_and_a_table_keeps_its_rows(read: Read) -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    head = row(paragraph("LĐLĐ TỈNH") + paragraph("MẬT"), paragraph("Độc lập"))
    table = row(paragraph("1"), paragraph("Nguyễn Văn Ước"))
    record = read(word_of_body(f"<w:tbl>{head}</w:tbl><w:tbl>{table}</w:tbl>"))
    assert record.text == "LĐLĐ TỈNH\nMẬT\nĐộc lập\n1\tNguyễn Văn Ước"


def test_a_stamp_beside_another_column_is_put_on_a_line_of_its_own(read: Read) -> None:
    cells = f"<w:tr><w:tc>{paragraph('M Ậ T')}</w:tc><w:tc>{paragraph('Độc lập')}</w:tc></w:tr>"
    assert read(word_of_body(f"<w:tbl>{cells}</w:tbl>")).text == "MẬT\nM Ậ T\tĐộc lập"


def test_text_boxes_stand_apart_from_their_paragraph_and_count_once(read: Read) -> None:
    box = f"<w:txbxContent>{paragraph('HỎA TỐC')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Kính </w:t></w:r><w:r>"
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t>gửi</w:t></w:r></w:p>"
    )
    assert read(word_of_body(body)).text == "Kính gửi\nHỎA TỐC"


def test_headers_notes_comments_and_deleted_words_are_read(read: Read) -> None:
    body = paragraph("Thân") + "<w:p><w:del><w:r><w:delText>đã xóa: kỷ luật</w:delText></w:r></w:del></w:p>"
    parts = {
        "header1": f"<w:hdr {W}>{paragraph('TUYỆT MẬT')}</w:hdr>",
        "footnotes": f"<w:footnotes {W}>{paragraph('Chú thích')}</w:footnotes>",
        "comments": f"<w:comments {W}>{paragraph('Nhận xét')}</w:comments>",
    }
    lines = read(word_of_body(body, **parts)).text.split("\n")
    assert lines == ["Thân", "đã xóa: kỷ luật", "TUYỆT MẬT", "Nhận xét", "Chú thích"]


def test_a_watermark_is_read(read: Read) -> None:
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="MẬT"/></v:shape>'
    header = f"<w:hdr {W}><w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p></w:hdr>"
    assert "MẬT" in read(word_of_body(paragraph("Thân"), header1=header)).text.split("\n")


def test_tabs_breaks_and_hyphens_of_word_come_out(read: Read) -> None:
    run = "<w:t>Số:</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>CV</w:t><w:br/><w:t>x</w:t>"
    assert read(word_of_body(f"<w:p><w:r>{run}</w:r></w:p>")).text == "Số:\t12-CV\nx"


@pytest.mark.parametrize("member", ["word/vbaProject.bin", "xl/vbaProject.bin"])
def test_macros_make_a_file_unread_but_its_text_is_evidence(read: Read, member: str) -> None:
    whole = word("Đơn tố cáo") if member.startswith("word") else sheet([["Đơn tố cáo"]])
    record = read(with_members(whole, {member: b"\x00"}), "a.docm")
    assert (record.complete, record.how) == (False, "macros")
    assert "Đơn tố cáo" in record.text


def test_an_embedded_file_is_read_as_a_file_inside(samples: Path) -> None:
    content = with_members(word("Thân"), {"word/embeddings/phuluc.pdf": text_pdf()})
    outer, inner = read_attachment("a.docx", "", content, Limits())
    assert outer.nested == ("a.docx/phuluc.pdf",)
    assert (inner.name, inner.how, inner.complete) == ("a.docx/phuluc.pdf", "text layer", True)


def test_what_nobody_knows_inside_a_word_file_is_unread() -> None:
    content = with_members(word("Thân"), {"word/embeddings/oleObject1.bin": b"\x01\x02\x00" * 9})
    outer, inner = read_attachment("a.docx", "", content, Limits())
    assert (outer.complete, inner.complete, inner.how) == (True, False, "unknown")


def test_pictures_in_a_word_file_count_by_the_room_they_take(read: Read, no_tesseract: None) -> None:
    picture = Image.new("RGB", (700, 500), "white")
    shown_large = read(word("Thân", pictures=((picture, 12.0),)))
    shown_small = read(word("Thân", pictures=((picture, 3.0),)))
    assert (shown_large.complete, shown_large.how) == (False, "no ocr")
    assert shown_small.complete
    page = Image.new("RGB", (1700, 2300), "white")
    assert not read(word("Thân", pictures=((page, 3.0),))).complete  # a whole page, shrunk


def test_a_logo_is_put_off_like_any_picture(read: Read) -> None:
    content = word("Thân", pictures=((Image.new("RGB", (200, 100), "white"), 2.0),))
    assert read(content, limits=Limits(ocr=False)).how == "no ocr"


def test_a_drawing_that_cannot_be_rendered_is_said(read: Read) -> None:
    record = read(with_members(word("Thân"), {"word/media/image1.emf": b"\x01\x00\x00\x00" * 30}))
    assert (record.complete, record.how) == (False, "unread picture")


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_entities_are_neither_followed_nor_believed(read: Read, declaration: str) -> None:
    document = (
        f'<?xml version="1.0"?>{declaration}<w:document {W}><w:body>{paragraph("&x;")}</w:body></w:document>'
    )
    record = read(zipped({"[Content_Types].xml": TYPES, "word/document.xml": document}))
    assert (record.complete, record.how, record.text) == (False, "active content", "")


def test_a_damaged_part_makes_a_word_file_unread(read: Read) -> None:
    record = read(with_members(word("Thân"), {"word/document.xml": b"<w:document"}))
    assert (record.complete, record.how) == (False, "damaged")


def test_cells_headers_and_comments_of_a_workbook(read: Read) -> None:
    rows: list[list[object]] = [
        ["TT", "Họ và tên", "Số tiền"],
        [1, "Nguyễn Văn Ước", 1250000.0],
        [2, "", 0.5],
    ]
    record = read(sheet(rows, "Dự toán", header="&C&BMẬT&RPhụ lục", comment="Nhận xét của kế toán"))
    assert record.text.split("\n")[:4] == [
        "Dự toán",
        "TT\tHọ và tên\tSố tiền",
        "1\tNguyễn Văn Ước\t1250000",
        "2\t\t0.5",
    ]
    assert {"MẬT", "Phụ lục", "Nhận xét của kế toán"} <= set(record.text.split("\n"))
    assert record.complete


def test_slides_notes_and_master_are_read_without_prompts(read: Read) -> None:
    record = read(slides("Trang một", "Trang hai", notes="Ghi chú", master="LƯU HÀNH NỘI BỘ"), "a.pptx")
    assert record.text == "Trang một\nTrang hai\nGhi chú\nLƯU HÀNH NỘI BỘ"
    assert record.complete


def test_an_encrypted_document_of_each_family_is_encrypted(read: Read, samples: Path) -> None:
    package = ole(Folder({"EncryptedPackage": b"x" * 100, "EncryptionInfo": b"y" * 100}))
    assert read(package, "a.docx").how == "encrypted"
    old = bytearray((samples / "letter.doc").read_bytes())
    place = old.index(b"\xec\xa5") + 0x0A
    old[place + 1] |= 0x01  # fEncrypted
    assert read(bytes(old), "a.doc").how == "encrypted"
    manifest = unzipped((samples / "letter.odt").read_bytes())["META-INF/manifest.xml"]
    locked = with_members(
        (samples / "letter.odt").read_bytes(),
        {
            "META-INF/manifest.xml": manifest.replace(
                b"/>", b"><manifest:encryption-data/></manifest:file-entry>"
            )
        },
    )
    assert read(locked, "a.odt").how == "encrypted"


def test_a_doc_whose_pieces_do_not_add_up_is_damaged(read: Read, samples: Path) -> None:
    content = bytearray((samples / "letter.doc").read_bytes())
    place = content.index(b"\xec\xa5") + 0x4C
    content[place : place + 4] = (5000).to_bytes(4, "little")  # the main text claims more than is there
    record = read(bytes(content), "a.doc")
    assert (record.complete, record.how) == (False, "damaged")
    assert "Kính gửi" in record.text


def test_rich_text_boxes_and_word_art_are_read(read: Read) -> None:
    box = r"{\shp{\*\shpinst\shpleft0{\sp{\sn gtextUNICODE}{\sv M\u7852?T}}"
    box += r"{\shptxt {\pard HO\u7842? T\u7888?C\par}}}}"
    content = (r"{\rtf1\ansi\ansicpg1258\uc1 K\u237?nh g\u7917?i\par " + box + r"\par}").encode()
    lines = read(content, "a.rtf").text.split("\n")
    assert {"Kính gửi", "HOẢ TỐC", "MẬT"} <= set(lines)


@pytest.mark.parametrize(
    ("piece", "how"),
    [
        (r"{\object\objemb{\*\objdata 0105}}", "embedded object"),
        (r"{\pict\wmetafile8 0100}", "unread picture"),
    ],
)
def test_objects_in_rich_text_make_it_unread(read: Read, piece: str, how: str) -> None:
    record = read((r"{\rtf1\ansi Xin\par " + piece + "}").encode(), "a.rtf")
    assert (record.complete, record.how) == (False, how)


def _rebuilt(content: bytes, more: Folder) -> bytes:
    """An OLE file with streams and folders added."""
    import olefile

    root = Folder(dict(more.streams), dict(more.folders))
    with olefile.OleFileIO(io.BytesIO(content)) as container:
        for path in container.listdir():
            if len(path) == 1:
                root.streams[path[0]] = container.openstream(path).read()
    return ole(root)


@pytest.mark.parametrize(
    ("name", "more", "how"),
    [
        ("letter.doc", Folder(folders={"Macros": Folder({"PROJECT": b"x"})}), "macros"),
        (
            "letter.doc",
            Folder(folders={"ObjectPool": Folder(folders={"_1": Folder({"A": b"x"})})}),
            "embedded object",
        ),
        ("letter.doc", Folder({"Data": bytes(6) + b"\x44\x00\x08\x00" + bytes(60)}), "unread picture"),
        ("letter.doc", Folder({"Data": b"\x40\x3d\x1a\xf0" + bytes(60)}), "unread picture"),
        ("table.xls", Folder(folders={"_VBA_PROJECT_CUR": Folder({"PROJECT": b"x"})}), "macros"),
        ("table.xls", Folder(folders={"MBD0001": Folder({"A": b"x"})}), "embedded object"),
    ],
)
def test_what_old_files_hold_besides_text_is_said(
    read: Read, samples: Path, name: str, more: Folder, how: str
) -> None:
    whole = (samples / name).read_bytes()
    record = read(_rebuilt(whole, more), name)
    assert (record.complete, record.how) == (False, how)
    assert record.text == read(whole, name).text


def test_formulas_in_an_old_word_file_are_no_embedded_objects(read: Read, samples: Path) -> None:
    pool = Folder(folders={"_1": Folder({"Equation Native": b"x"})})
    whole = _rebuilt((samples / "letter.doc").read_bytes(), Folder(folders={"ObjectPool": pool}))
    assert read(whole, "a.doc").complete


def test_a_locked_workbook_of_the_old_format_is_encrypted(read: Read) -> None:
    records = struct.pack("<HH", 0x809, 16) + bytes(16) + struct.pack("<HH", 0x2F, 4) + bytes(4)
    assert read(ole(Folder({"Workbook": records + bytes(4096)})), "a.xls").how == "encrypted"


def test_word_6_is_unknown(read: Read, samples: Path) -> None:
    content = bytearray((samples / "letter.doc").read_bytes())
    place = content.index(b"\xec\xa5")
    content[place + 2 : place + 4] = (101).to_bytes(2, "little")
    assert read(bytes(content), "a.doc").how == "unknown"


def test_pictures_and_macros_of_open_documents_count(read: Read, samples: Path, no_tesseract: None) -> None:
    whole = (samples / "letter.odt").read_bytes()
    picture = encoded(Image.new("RGB", (800, 600), "white"), "PNG")
    assert read(with_members(whole, {"Pictures/1.png": picture})).how == "no ocr"
    assert read(with_members(whole, {"Basic/Standard/Module1.xml": "<x/>"})).how == "macros"
    embedded = read_attachment("a.odt", "", with_members(whole, {"Object 1": b"\x00\x01"}), Limits())
    assert [record.complete for record in embedded] == [True, False]


def test_a_damaged_picture_is_told_and_the_words_are_kept(read: Read) -> None:
    picture = encoded(Image.effect_noise((900, 900), 90), "PNG")
    content = with_members(word("Đơn tố cáo"), {"word/media/image1.png": picture[: len(picture) // 2]})
    record = read(content)
    assert (record.complete, record.text) == (False, "Đơn tố cáo")


def test_a_part_that_cannot_be_read_keeps_what_was_read_before(read: Read) -> None:
    record = read(with_members(word("Đơn tố cáo"), {"word/comments.xml": b"<w:"}))
    assert (record.complete, record.how, record.text) == (False, "damaged", "Đơn tố cáo")
