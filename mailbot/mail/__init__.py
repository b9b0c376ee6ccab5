"""The mail edge: IMAP, SMTP, MIME and who really sent a message.

``imap`` and ``smtp`` speak with the servers, ``mime`` and ``assemble`` turn bytes into one frozen record,
``compose`` turns a letter into bytes, ``authenticity`` says who is proved to have written, ``probe`` finds
out what a provider supports. What this package does not do: decide anything, or keep anything.
"""
