"""The exact scoring of labelled rows, and the translation between their JSON fields and our records.

One module a reader: ``answer``, ``endorsement``, ``document``. ``mailbot read`` and ``evaluate`` use them.
What this package does not do: read files.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RowScore:
    """How one labelled row came out. ``differences`` says in words what was not as expected."""

    exact: bool
    false_close: bool = False  # answers: read as done what is not
    missed_done: bool = False  # answers: is done, and was neither read so nor fit to be asked about
    silently_wrong: bool = False  # endorsements: something else would have happened, without asking
    leak: bool = False  # documents: a paper row answered electronic
    nuisance: bool = False  # documents: an electronic row answered paper
    differences: tuple[str, ...] = ()
