"""What a rule learned from the clerk may stand in for: an unusual kind, topic or subject, and nothing else.

Between a sensitive document that bears no keyword and the electronic track stands one thing, that its
sentences are made of ordinary words ("missing.content"): no rule stands in for that. Nor for a letterhead or
a number that is missing: it may be the text that was misread. Nor for any word that speaks against the
document, for what was not read, for several documents in one, or for anything that is not proved about the
sender: a private or unauthenticated sender never passes by itself.
What this module does not do: count releases, or say who agrees to a rule (``core.learning``).
"""

from __future__ import annotations

from dataclasses import replace

from mailbot.core.readings import RuleHit, Track, TrackVerdict

SUPPLIED = frozenset({"missing.kind", "missing.topic", "missing.subject"})


# A release itself makes the pair of sender and agency known, so that this is no doubt about the next one.
_SETTLED = frozenset({"sender.unknown"})


def overlooked(verdict: TrackVerdict) -> frozenset[str]:
    """The missing evidence that a release overlooks; empty where there is more than that."""
    return _only_missing(verdict, settled=_SETTLED)


def _only_missing(verdict: TrackVerdict, *, settled: frozenset[str] = frozenset()) -> frozenset[str]:
    doubts = frozenset(hit.code for hit in verdict.hits if hit.strength != "positive") - settled
    if verdict.track is not Track.REVIEW or verdict.spam or not doubts <= SUPPLIED:
        return frozenset()
    return doubts


def with_rule(verdict: TrackVerdict, name: str, supplies: frozenset[str]) -> TrackVerdict:
    """The verdict, electronic where a rule ("L3") supplies all that was missing; else as it was."""
    missing = _only_missing(verdict)
    if not missing or not missing <= supplies:
        return verdict
    positive = (hit for hit in verdict.hits if hit.strength == "positive")
    return replace(
        verdict,
        track=Track.ELECTRONIC,
        hits=(RuleHit(f"learned.{name}", None, "positive", "sender"), *positive),
        reason=f"Văn bản cùng nơi gửi, loại và chủ đề với các văn bản đã chuyển điện tử (quy tắc {name}).",
    )
