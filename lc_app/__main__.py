"""Command line: `python -m lc_app check|table|publish FILE`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from sqlalchemy.exc import SQLAlchemyError

from lc_app.commands import complain
from lc_app.commands.database import UnreachableDatabaseError, unreachable_text
from lc_app.commands.parser import parsed

_INTERRUPTED, _NOBODY_READS = 130, 141
"""Exit codes of a program that a signal ended: 128 and the number of the signal."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a redirected stream on Windows is not
    options = parsed(sys.argv[1:] if arguments is None else arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Who read along has seen enough, as `head` has; nothing is left to write at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _NOBODY_READS
    except KeyboardInterrupt:
        return _INTERRUPTED
    except (UnreachableDatabaseError, SQLAlchemyError):
        return complain(unreachable_text())
    return code


if __name__ == "__main__":
    sys.exit(main())
