"""The shell: it loads facts, lets the core decide, applies, renders, queues and records.

``runtime``    what the shell carries about: settings, database, renderer, clock
``receiving``  one message from the mailbox to its settled claim and its folder
``documents``  a new document when its text is there
``reviewing``  the clerk's rulings about documents in review
``replies``    a leader's, unit's or person's reply
``clerk``      the clerk's and the staff's command letters
``posting``    letters: rendered and queued, with their tokens and fixed Message-IDs
``delivery``   what is queued goes out
``periodic``   reminders, digests, reports, the daily reconciliation
"""
