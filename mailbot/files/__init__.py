"""Attachments to text.

``extract.read_attachment`` turns the bytes of one attachment into one record a file inside it;
``worker.Extractor`` does so in processes of its own, which have limits and can be killed without harm.

The way of one file: ``sniff`` says what it is by its content; a reader (``plain``, ``html``, ``pdf``,
``word``, ``sheets``, ``odf``, ``doc``, ``rtf``, ``mails``, ``archives``, ``images``) turns it into text and
the files inside it; ``extract`` goes on with those. ``ocr`` and ``stamps`` read what is only a picture,
``quality`` says whether a text layer is worth anything. ``limits`` bounds all of it, ``reading`` has the
records that they share.

The one rule: what was not read to its end is said to be unread, and why (``reading.How``). A file is never
harmless because it could not be read. Nothing here is written to a disk, logged, or imported before it is
needed.
"""
