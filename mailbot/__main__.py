"""``python -m mailbot``: the same as the command ``mailbot``."""

from __future__ import annotations

import sys

from mailbot.cli import main

if __name__ == "__main__":
    sys.exit(main())
