"""Looking after whole folders: is a message still there, how many lie in one, empty one for good.

Built on ``Mailbox``'s own operations. What this module does not do: read messages.
"""

from __future__ import annotations

from mailbot.core.message import Locator
from mailbot.mail.errors import UidValidityChanged
from mailbot.mail.imap import Mailbox
from mailbot.mail.listing import Listing

_COUNTED = 1000  # more than a person looks through anyway


def listing(mailbox: Mailbox, locator: Locator) -> Listing | None:
    """The message at a place, or None where it is gone or the folder was numbered anew."""
    try:
        found = mailbox.list_new(
            locator.folder, uidvalidity=locator.uidvalidity, after_uid=locator.uid - 1, limit=1
        )
    except UidValidityChanged:
        return None
    return found[0] if found and found[0].locator.uid == locator.uid else None


def count(mailbox: Mailbox, folder: str) -> int:
    """How many messages lie in a folder, at most a thousand. Raises ``FolderProblem``."""
    return len(mailbox.list_new(folder, limit=_COUNTED))


def delete_all(mailbox: Mailbox, folder: str) -> int:
    """Delete everything in a folder for good, and the same messages from the Trash; how many there were."""
    messages = mailbox.list_new(folder)
    trash = mailbox.special_folder("trash")
    for one in messages:
        mailbox.delete(one.locator)
        if trash and one.message_id:
            for copy in mailbox.find_by_message_id(trash, one.message_id):
                mailbox.delete(copy)
    return len(messages)
