"""The core: what is decided, and why. Pure: standard library only; no clock, no I/O, no logging."""
