"""The office part: what is read from it, and what is said of its faults."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from mailbot.config import ConfigError, load_office, load_settings, sample_office_path

OFFICE = """
[agency]
name = "Liên đoàn Lao động tỉnh A"
short_name = "LĐLĐ tỉnh"
symbol = "LĐLĐ"
parent = "Tổng Liên đoàn"
place = "A"
domain = "a.example.vn"

[[leaders]]
id = "CT"
name = "Trần Văn An"
title = "Chủ tịch"
email = "an@a.example.vn"
fields = ["VP"]

[[units]]
id = "VP"
name = "Văn phòng"
head = "binh"
deputies = ["cuc"]
aliases = ["VP"]

[[staff]]
id = "binh"
name = "Lê Thị Bình"
title = "Chánh Văn phòng"
unit = "VP"
emails = ["binh@a.example.vn", "binh.lt@mail.example.vn"]

[[staff]]
id = "cuc"
name = "Hồ Thị Cúc"
title = "Văn thư"
unit = "VP"
email = "cuc@a.example.vn"
clerk = true

[groups.TT]
members = ["CT", "VP"]
aliases = ["Thường trực"]
"""

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A function that writes a configuration and gives its path."""

    def written(text: str) -> Path:
        path = tmp_path / "config.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def errors_of(path: Path) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        load_office(path)
    return caught.value.errors


def test_a_small_office_is_read_with_the_defaults_of_the_core(write: Write) -> None:
    office = load_office(write(OFFICE))
    assert office.chairman.id == "CT"
    assert office.chairman.leader
    assert office.chairman.fields == ("VP",)
    assert office.units[0].email is None
    assert office.units[0].deputies == ("cuc",)
    assert office.people["binh"].emails == ("binh@a.example.vn", "binh.lt@mail.example.vn")
    assert [clerk.id for clerk in office.clerks] == ["cuc"]
    assert office.expand("TT") == ("CT", "VP")
    assert office.deadlines.before == "exclusive"
    assert office.calendar.morning == (time(7, 30), time(11, 30))


def test_the_office_of_the_labelled_examples_is_read(corpus: Path) -> None:
    office = load_office(corpus / "office.toml")
    assert len(office.leaders) == 3
    assert len(office.units) == 6
    assert len(office.staff) == 17
    assert len(office.expand("ALL_STAFF")) == 17
    assert office.units_by_id["TAICHINH"].ambiguous_aliases == ("TC", "BTC", "Ban TC")


def test_the_sample_office_of_the_product_is_that_of_the_labelled_examples(corpus: Path) -> None:
    assert load_office(sample_office_path()) == load_office(corpus / "office.toml")


def test_the_sample_office_is_a_whole_configuration() -> None:
    settings = load_settings(sample_office_path(), with_secrets=False)
    assert settings.policy.office_head == "dung.pv"
    assert not settings.start.shadow


def test_names_and_aliases_come_out_in_the_one_normal_form(write: Write) -> None:
    decomposed = "Lê Thị Bi\u0300nh"
    office = load_office(write(OFFICE.replace("Lê Thị Bình", decomposed)))
    assert office.people["binh"].name == "Lê Thị Bình"


class TestDaysOff:
    """The national calendar, with the office's own lists over it."""

    def test_the_national_days_off_are_those_of_vietnam(self, write: Write) -> None:
        days = load_office(write(OFFICE)).calendar.holidays
        assert {date(2020, 1, 27), date(2020, 4, 2), date(2026, 2, 17), date(2027, 9, 3)} <= days
        assert date(2020, 9, 3) not in days

    def test_the_swap_of_2_and_10_january_2026_is_known(self, write: Write) -> None:
        calendar = load_office(write(OFFICE)).calendar
        assert date(2026, 1, 2) in calendar.holidays
        assert date(2026, 1, 10) in calendar.worked_days_off

    def test_the_offices_own_lists_win_over_the_national_calendar(self, write: Write) -> None:
        own = '[calendar]\nholidays = ["2026-01-10", "2026-03-02..2026-03-04"]\n'
        own += 'worked_days_off = ["2026-09-02"]\n'
        calendar = load_office(write(OFFICE + own)).calendar
        assert {date(2026, 1, 10), date(2026, 3, 3)} <= calendar.holidays
        assert date(2026, 9, 2) not in calendar.holidays
        assert date(2026, 9, 2) in calendar.worked_days_off
        assert date(2026, 1, 10) not in calendar.worked_days_off

    def test_an_office_may_go_without_a_national_calendar(self, write: Write) -> None:
        calendar = load_office(
            write(OFFICE + '[calendar]\nnational = ""\nholidays = [2026-01-01]\n')
        ).calendar
        assert calendar.holidays == {date(2026, 1, 1)}


FAULTS = [
    (
        'email = "cuc@a',
        'email = "cuc a',
        'staff[2].email (id "cuc"): found "cuc a.example.vn"; expected one e-mail',
    ),
    (
        'head = "binh"',
        'head = "bin"',
        'units[1].head (id "VP"): found "bin", which is no id of a person; did you mean binh?',
    ),
    (
        'deputies = ["cuc"]',
        'deputies = ["x"]',
        'units[1].deputies[1] (id "VP"): found "x", which is no id of a person',
    ),
    (
        'fields = ["VP"]',
        'fields = ["VQ"]',
        'leaders[1].fields[1] (id "CT"): found "VQ", which is no id of [[units]]',
    ),
    ('id = "cuc"', 'id = "VP"', 'staff[2].id: found "VP", which units[1].id has already'),
    ('id = "cuc"', 'id = "c c"', 'staff[2].id (id "c c"): found "c c"; expected letters A-Z a-z'),
    (
        '"cuc@a.example.vn"',
        '"AN@a.example.vn"',
        'staff[2].email (id "cuc"): found "AN@a.example.vn", as in leaders[1].email',
    ),
    (
        '"binh.lt@mail',
        '"an@a',
        'staff[1].emails[2] (id "binh"): found "an@a.example.vn", as in leaders[1].email',
    ),
    ("clerk = true", "clerk = false", "staff: nobody is the clerk; expected clerk = true"),
    ("clerk = true", 'clerk = "yes"', 'staff[2].clerk (id "cuc"): found "yes"; expected true or false'),
    (
        'members = ["CT", "VP"]',
        'members = ["CT", "*"]',
        'groups.TT.members[2]: found "*" beside other members',
    ),
    ('members = ["CT", "VP"]', 'members = ["TT"]', "groups.TT.members: the group contains itself"),
    ('members = ["CT", "VP"]', "members = []", "groups.TT.members: found []; expected at least one entry"),
    ('aliases = ["Thường trực"]', 'aliases = ["vp"]', 'found "VP" more than once; expected it in one place'),
    ('short_name = "LĐLĐ tỉnh"', "", "agency.short_name: missing: how letters to the staff call it"),
    ('symbol = "LĐLĐ"', 'simbol = "LĐLĐ"', "agency.simbol: unknown key; did you mean symbol?"),
    ('domain = "a.example.vn"', 'domain = "a"', 'agency.domain: found "a"; expected a domain such as'),
    ("[groups.TT]", "[group.TT]", "group: unknown table; did you mean groups?"),
    ("[agency]", '[calendar]\nmorning = ["11:00", "07:00"]\n[agency]', "calendar.morning: found"),
    (
        "[agency]",
        '[calendar]\nafternoon = ["10:00", "17:00"]\n[agency]',
        "expected a morning that ends before",
    ),
    (
        "[agency]",
        '[calendar]\nholidays = ["2026-02-30"]\n[agency]',
        'calendar.holidays[1]: found "2026-02-30"',
    ),
    (
        "[agency]",
        '[calendar]\nholidays = ["2026-02-03..2026-02-01"]\n[agency]',
        "expected a range whose last day",
    ),
    (
        "[agency]",
        '[deadlines]\nbefore = "never"\n[agency]',
        'found "never"; expected one of "exclusive", "inclusive"',
    ),
    ('emails = ["binh@', 'email = "b@a.vn"\nemails = ["binh@', "expected either email"),
    (
        'domain = "a.example.vn"',
        'domain = "a.example.vn"\ntimezone = "Asia/Hue"',
        "expected a time zone of the tz",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
def test_a_fault_is_named_by_its_key_with_what_was_found_and_what_would_be_right(
    write: Write, old: str, new: str, expected: str
) -> None:
    assert old in OFFICE
    errors = errors_of(write(OFFICE.replace(old, new)))
    assert any(expected in line for line in errors), errors


def test_a_single_fault_makes_a_single_line(write: Write) -> None:
    assert len(errors_of(write(OFFICE.replace("clerk = true", "clerk = false")))) == 1


def test_all_faults_are_told_at_once(write: Write) -> None:
    text = OFFICE
    for old, new in (
        ('symbol = "LĐLĐ"', ""),
        ('head = "binh"', 'head = "nobody"'),
        ("clerk = true", 'clerk = "yes"'),
        ('"CT", "VP"', '"CT", "XX"'),
        ('email = "an@a.example.vn"', 'email = "an"'),
    ):
        text = text.replace(old, new)
    keys = {line.split(":")[0].split(" ")[0] for line in errors_of(write(text))}
    assert keys >= {
        "agency.symbol",
        "units[1].head",
        "staff[2].clerk",
        "groups.TT.members[2]",
        "leaders[1].email",
    }


def test_an_ambiguous_alias_is_fine_where_it_is_named_as_such(write: Write) -> None:
    text = OFFICE.replace('aliases = ["VP"]', 'aliases = ["VP"]\nambiguous_aliases = ["TC"]')
    assert load_office(write(text)).units[0].ambiguous_aliases == ("TC",)
    both = text.replace('aliases = ["VP"]', 'aliases = ["VP", "tc"]')
    assert any("as in ambiguous_aliases too" in line for line in errors_of(write(both)))


class TestFile:
    """The file itself."""

    def test_a_missing_file_says_what_to_do(self, tmp_path: Path) -> None:
        (line,) = errors_of(tmp_path / "none.toml")
        assert "not found; run mailbot init" in line

    def test_broken_toml_names_its_line(self, write: Write) -> None:
        (line,) = errors_of(write("[agency]\nname = unquoted\n"))
        assert "is no valid TOML" in line
        assert "line 2" in line

    def test_a_file_that_is_no_utf_8_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "config.toml"
        path.write_bytes(b'[agency]\nname = "\xe1\xc1"\n')
        (line,) = errors_of(path)
        assert "is not UTF-8" in line

    def test_a_byte_order_mark_does_no_harm(self, tmp_path: Path) -> None:
        path = tmp_path / "config.toml"
        path.write_bytes(b"\xef\xbb\xbf" + OFFICE.encode())
        assert load_office(path).chairman.id == "CT"

    def test_a_folder_instead_of_a_file_is_named(self, tmp_path: Path) -> None:
        (line,) = errors_of(tmp_path)
        assert "cannot be read" in line
