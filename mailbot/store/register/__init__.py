"""The register: applies every Change of a Decision within the caller's transaction, and journals each.

    apply       one change after another, in the order of the decision
    documents   the changes of documents
    tasks       the changes of endorsements, questions and tasks
    people      readings, absences, information, and the changes of letters

A change that does not fit (a number that is not the next one, a row that is not there) raises
``RegisterConflict``, and the caller rolls everything back. What this package does not do: decide.
"""

from mailbot.store.register.apply import apply

__all__ = ["apply"]
