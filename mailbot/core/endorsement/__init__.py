"""Bút phê: a leader's words become an ``Endorsement``, or one precise question.

The way of a text: ``repair`` (typing slips) -> ``items`` (names, deadlines, words of the classes in
``words``) -> ``divide`` and ``parse`` (phrases) -> ``tasks`` (who does what until when) -> ``decide``
(which decision it is, with ``context_rules`` for what is known already and ``asking`` for the questions).
``explain`` shows all of it. What this package does not do: take off quotes and signatures (``reply_text``),
or carry anything out.
"""

from mailbot.core.endorsement.read import read_endorsement

__all__ = ["read_endorsement"]
