"""Measurements: how fast mailbot is beside the bare libraries that it is made of, within one run.

``python -m tests.bench`` (or ``make bench``) prints one table: figure, ratio, aim. ``--quick`` takes smaller
mailboxes and fewer rounds; ``--only NAME`` takes one part. What this package does not do: decide whether a
build is good; on a busy machine only the ratios mean anything, and some not even that.
"""
