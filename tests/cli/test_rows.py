"""``mailbot read`` and ``mailbot evaluate``: JSON Lines in, JSON Lines out, and figures."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from mailbot.cli import main
from mailbot.cli.exit_codes import Exit

ROW = {"id": "A1", "from": "CT", "sent_at": "2020-04-16T08:15:00+07:00", "text": "Giao VP, hạn 20/4"}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run in a folder without a config.toml."""
    monkeypatch.chdir(tmp_path)


def lines(*rows: object) -> str:
    return "".join(
        (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows
    )


def given(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def answered(capsys: pytest.CaptureFixture[str]) -> tuple[list[dict[str, object]], str]:
    out, err = capsys.readouterr()
    return [json.loads(line) for line in out.splitlines()], err


def labelled(corpus: Path, kind: str) -> Path:
    return corpus / f"{kind}s.jsonl"


@pytest.mark.parametrize("kind", ["endorsement", "answer", "document"])
def test_every_labelled_row_is_answered_in_order(
    corpus: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = labelled(corpus, kind)
    assert main(["read", kind, str(file), "--config", str(corpus / "office.toml")]) == Exit.OK
    answers, told = answered(capsys)
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    assert [one["id"] for one in answers] == [row["id"] for row in rows]
    assert told == ""


def test_an_endorsement_is_answered_with_the_fields_of_expected(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(lines(ROW), monkeypatch)
    assert main(["read", "endorsement"]) == Exit.OK
    (answer,), _ = answered(capsys)
    assert answer["id"] == "A1"
    assert answer["action"] == "assign"
    (assignment,) = answer["assignments"]  # type: ignore[misc]
    assert (assignment["unit"], assignment["role"], assignment["due"]) == ("VP", "lead", "2020-04-20")


def test_an_unclear_row_is_answered_with_the_question(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(lines(ROW | {"text": "Giao TC tham mưu"}), monkeypatch)
    main(["read", "endorsement"])
    (answer,), _ = answered(capsys)
    assert answer["action"] == "clarify"
    assert answer["question"]["choices"]  # type: ignore[index]


def test_a_document_is_answered_with_track_particulars_and_rules(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    row = {
        "id": 7,
        "received_at": "2020-04-16T07:45:00+07:00",
        "from": "a@b.example.vn",
        "subject": "Gửi văn bản",
        "filename": "scan.pdf",
        "text": "CÔNG AN TỈNH\nSố: 45/TB-CAT-PA03\nTỐI MẬT\nTHÔNG BÁO\nVề tình hình",
    }
    given(lines(row), monkeypatch)
    assert main(["read", "document"]) == Exit.OK
    (answer,), _ = answered(capsys)
    assert answer["track"] == "paper"
    assert answer["category"] == "state_secret"
    assert answer["rules"]
    assert answer["particulars"]["reference_number"] == "45/TB-CAT-PA03"  # type: ignore[index]


def test_broken_rows_are_told_by_line_and_the_others_answered(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(
        lines(
            "{broken",
            "",
            ROW,
            "[1]",
            {"id": "A2"},
            ROW | {"sent_at": "yesterday"},
            ROW | {"sent_at": "2020-04-16T08:15:00"},
            ROW | {"context": {"current": [3]}},
            ROW | {"id": "A3"},
        ),
        monkeypatch,
    )
    assert main(["read", "endorsement"]) == Exit.INPUT
    answers, told = answered(capsys)
    assert [one["id"] for one in answers] == ["A1", "A3"]
    assert "standard input line 1: is not JSON" in told
    assert "standard input line 4: is not a JSON object" in told
    assert "standard input line 5: text: expected a text" in told
    assert "standard input line 6: sent_at: expected a moment with its offset" in told
    assert "standard input line 7: sent_at: expected a moment with its offset" in told
    assert "standard input line 8: is not of the form of endorsement rows" in told
    assert told.count("standard input line ") == 6


def test_bytes_that_are_no_utf_8_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_bytes(b'{"text": "\xe1"}\n')
    assert main(["read", "answer", "rows.jsonl"]) == Exit.INPUT
    assert "rows.jsonl line 1: is not UTF-8" in capsys.readouterr().err


def test_rows_are_answered_one_by_one_before_the_input_ends() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "mailbot", "read", "endorsement"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(lines(ROW | {"id": number}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
    assert process.returncode == 0


def test_without_a_configuration_the_sample_office_is_taken_and_it_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(lines(ROW), monkeypatch)
    main(["read", "endorsement"])
    assert "sample office" in capsys.readouterr().err


def test_a_config_toml_in_the_folder_is_taken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, corpus: Path
) -> None:
    office = (corpus / "office.toml").read_text(encoding="utf-8").replace('"VP"', '"OFFICE"')
    (tmp_path / "config.toml").write_text(office, encoding="utf-8")
    given(lines(ROW | {"text": "Văn phòng tham mưu"}), monkeypatch)
    assert main(["read", "endorsement"]) == Exit.OK
    (answer,), told = answered(capsys)
    assert answer["assignments"][0]["unit"] == "OFFICE"  # type: ignore[index]
    assert told == ""


def test_a_configuration_that_is_named_must_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "answer", "--config", "none.toml"]) == Exit.CONFIG
    assert "none.toml: not found" in capsys.readouterr().err


def test_a_file_of_rows_must_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "answer", "none.jsonl"]) == Exit.INPUT
    assert "none.jsonl: No such file" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["endorsement", "answer", "document"])
def test_evaluate_ends_with_the_figures(corpus: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = labelled(corpus, kind)
    assert main(["evaluate", kind, str(file), "--config", str(corpus / "office.toml")]) == Exit.OK
    count = len(file.read_text(encoding="utf-8").splitlines())
    assert f"{kind}: {count} rows" in capsys.readouterr().out


def test_evaluate_shows_the_rows_that_differ_and_counts_the_grave_ones(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    wrong = {"action": "assign", "assignments": [{"unit": "CSPL", "role": "lead", "task": "", "due": None}]}
    right = {
        "action": "assign",
        "assignments": [{"unit": "VP", "role": "lead", "task": "", "due": "2020-04-20"}],
    }
    (tmp_path / "rows.jsonl").write_text(
        lines(ROW | {"id": "W", "expected": wrong}, ROW | {"expected": right})
    )
    assert main(["evaluate", "endorsement", "rows.jsonl"]) == Exit.OK
    told = capsys.readouterr().out
    assert told.startswith("W  SILENTLY WRONG; missing: CSPL lead")
    assert "endorsement: 2 rows, 1 exact (50.0 %)" in told
    assert "silently wrong: 1" in told


def test_evaluate_gives_the_shares_of_the_tracks(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "document", str(corpus / "documents.jsonl")]) == Exit.OK
    told = capsys.readouterr().out
    rows = [
        json.loads(line) for line in (corpus / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    paper = sum(row["expected"]["track"] == "paper" for row in rows)
    assert "leaks (paper rows read as electronic): 0\n" in told
    assert told.count(f" %) of {paper}\n") == 2
    assert f" %) of {len(rows) - paper}\n" in told
    assert "particulars right: " in told


def test_evaluate_stops_at_a_row_that_is_not_labelled(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "rows.jsonl").write_text(lines(ROW))
    assert main(["evaluate", "endorsement", "rows.jsonl"]) == Exit.INPUT
    out, err = capsys.readouterr()
    assert "rows.jsonl line 1: has no expected" in err
    assert out == ""


def test_an_office_keeps_its_own_examples_in_a_folder(
    tmp_path: Path, corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = (corpus / "answers.jsonl").read_text(encoding="utf-8").splitlines()[0]
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text(row + "\n", encoding="utf-8")
    assert main(["evaluate", "answer", str(tmp_path), "--config", str(corpus / "office.toml")]) == Exit.OK
    assert "2 rows, 2 exact" in capsys.readouterr().out


def test_a_folder_without_examples_is_told(
    tmp_path: Path, corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "answer", str(tmp_path), "--config", str(corpus / "office.toml")]) == Exit.INPUT
    assert "has no .jsonl file" in capsys.readouterr().err
