"""mailbot: a provincial office's document handling with nothing but e-mail."""

__version__ = "0.1.0"
