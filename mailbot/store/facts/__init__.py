"""What the deciding functions are told: rows of the store as records of ``core.records``.

    documents   the register, twins, numbers, known senders
    tasks       tasks and endorsements, open questions, past endorsements for proposals
    people      readings, information that waits, absences
    letters     the outbox as facts
    learning    the rules that the clerk's releases taught
    counts      the figures of ``mailbot status`` and the morning letter

Every function reads through the connection of the caller's transaction; words whose key was destroyed are
simply absent. What this package does not do: change anything, or decide.
"""

from mailbot.store.facts.counts import Counts, counts
from mailbot.store.facts.documents import (
    document,
    document_by_number,
    document_by_review_key,
    documents,
    messages_of,
    numbers,
    sender_known,
    similar_documents,
)
from mailbot.store.facts.learning import (
    lesson_key,
    rule_asked,
    rule_of_lesson,
    rules_proposed,
    rules_to_ask,
)
from mailbot.store.facts.letters import (
    letter,
    letter_by_message_id,
    letter_by_short_key,
    letter_problems,
    letters_of,
)
from mailbot.store.facts.people import absences, absences_between, info_waiting, readings, rungs_told
from mailbot.store.facts.tasks import (
    PastEndorsement,
    endorsement_words,
    endorsements_of,
    open_tasks,
    past_endorsements,
    question,
    questions_to,
    task,
    tasks,
    tasks_of,
)

__all__ = [
    "Counts",
    "PastEndorsement",
    "absences",
    "absences_between",
    "counts",
    "document",
    "document_by_number",
    "document_by_review_key",
    "documents",
    "endorsement_words",
    "endorsements_of",
    "info_waiting",
    "lesson_key",
    "letter",
    "letter_by_message_id",
    "letter_by_short_key",
    "letter_problems",
    "letters_of",
    "messages_of",
    "numbers",
    "open_tasks",
    "past_endorsements",
    "question",
    "questions_to",
    "readings",
    "rule_asked",
    "rule_of_lesson",
    "rules_proposed",
    "rules_to_ask",
    "rungs_told",
    "sender_known",
    "similar_documents",
    "task",
    "tasks",
    "tasks_of",
]
