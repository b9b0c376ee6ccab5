"""The three kinds of rows: how each is read, and what counts when it is evaluated.

The translation from and to JSON and the exact scoring are ``core.scoring``'s; here a row of the wrong form
becomes an error that names the field, and the scores become figures.
What this module does not do: read files (``rows``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mailbot.core.office import Office
from mailbot.core.scoring import RowScore
from mailbot.core.sensitivity.table import RuleTable

Row = Mapping[str, Any]
Shown = dict[str, Any]

# What a row of the wrong form makes the translations raise.
_WRONG_FORM = (KeyError, TypeError, ValueError, AttributeError)


class RowError(Exception):
    """A row that cannot be read; the message goes after "line 7: "."""


@dataclass(frozen=True)
class Kind:
    """One kind of rows. ``moment`` is the field with its time; ``check`` raises for a wrong context."""

    name: str
    moment: str
    texts: tuple[str, ...]
    check: Callable[[Row], object]
    answer: Callable[[Row], Shown]
    compare: Callable[[Row], RowScore]

    def read(self, row: Row) -> Shown:
        """What is understood of a row, in the fields of ``expected``. Raises ``RowError``."""
        self._must_be_readable(row)
        return self.answer(row)

    def score(self, row: Row) -> RowScore:
        """How a labelled row comes out. Raises ``RowError``."""
        if not isinstance(row.get("expected"), Mapping):
            raise RowError("has no expected: evaluate wants labelled rows, read takes the others")
        self._must_be_readable(row)
        return self.compare(row)

    def _must_be_readable(self, row: Row) -> None:
        for name in self.texts:
            if not isinstance(row.get(name), str):
                raise RowError(f"{name}: expected a text")
        try:
            moment = datetime.fromisoformat(str(row.get(self.moment)))
        except ValueError:
            moment = datetime.min  # noqa: DTZ901 - told just below, like every moment without an offset
        if moment.tzinfo is None:
            raise RowError(
                f"{self.moment}: expected a moment with its offset, such as 2026-01-31T08:15:00+07:00"
            )
        try:
            self.check(row)
        except _WRONG_FORM as problem:
            raise RowError(
                f"is not of the form of {self.name} rows ({type(problem).__name__}: {problem})"
            ) from problem


def _endorsement(office: Office, _rules: RuleTable) -> Kind:
    from mailbot.core.scoring import endorsement as scoring

    return Kind(
        "endorsement",
        "sent_at",
        ("text", "from"),
        lambda row: scoring.endorsement_request_from_json(row, office),
        lambda row: scoring.endorsement_to_json(scoring.read_endorsement_row(row, office), office),
        lambda row: scoring.score_endorsement(row, scoring.read_endorsement_row(row, office), office),
    )


def _answer(office: Office, _rules: RuleTable) -> Kind:
    from mailbot.core.scoring import answer as scoring

    return Kind(
        "answer",
        "sent_at",
        ("text", "from"),
        lambda row: scoring.answer_request_from_json(row, office),
        lambda row: scoring.answer_to_json(scoring.read_answer_row(row, office), office),
        lambda row: scoring.score_answer(row, scoring.read_answer_row(row, office), office),
    )


def _document(office: Office, rules: RuleTable) -> Kind:
    from mailbot.core.scoring import document as scoring

    return Kind(
        "document",
        "received_at",
        ("subject", "from"),
        lambda row: scoring.document_request_from_json(row, office),
        lambda row: scoring.document_to_json(*scoring.read_document_row(row, office, rules), office),
        lambda row: scoring.score_document(row, *scoring.read_document_row(row, office, rules)),
    )


_KINDS = {"endorsement": _endorsement, "answer": _answer, "document": _document}


def kind_of(name: str, office: Office, rules: RuleTable) -> Kind:
    """The kind of that name, for rows that speak of this office."""
    return _KINDS[name](office, rules)
