"""Deadlines in Vietnamese: "trước 15/5", "trong tuần", "3 ngày làm việc" become a moment, or what is unclear.

``words`` has the vocabulary; ``grammar`` (with ``cursor``, ``dates``, ``periods``) reads tokens into
``expressions``; ``resolve`` (with ``frame``, ``resolve_days``, ``resolve_periods``) turns an expression into
a moment by the office's policy and calendar; ``find`` looks for them in a text, and ``judge`` tells deadlines
from other dates. What this package does not do: know who has to keep a deadline.
"""

from mailbot.core.deadlines.find import Moment, find_deadlines, find_moments, moments_in
from mailbot.core.deadlines.frame import DueProblem, Frame, ProblemKind
from mailbot.core.deadlines.words import Cue

__all__ = [
    "Cue",
    "DueProblem",
    "Frame",
    "Moment",
    "ProblemKind",
    "find_deadlines",
    "find_moments",
    "moments_in",
]
