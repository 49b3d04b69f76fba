"""Peak memory of one reader on one file: `python -m benchmarks.memory READER FILE`.

Prints how many MB the process grew beyond its imports; a process that it starts is added.
"""

import resource
import subprocess
import sys
from pathlib import Path

from benchmarks.readers import READERS

_STATUS = Path("/proc/self/status")


def peak():
    """The most memory so far, of this process and of the largest that it started [MB]."""
    return (_own() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def _own():
    # What `getrusage` tells of a process begins with the memory of the one that started it.
    if not _STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    lines = dict(line.split(":", 1) for line in _STATUS.read_text("ascii").splitlines())
    return int(lines["VmHWM"].split()[0])


def growth(reader, path):
    """The same of another process that reads a file [MB]."""
    command = [sys.executable, "-m", "benchmarks.memory", reader, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return float(done.stdout)


def main():
    name, path = sys.argv[1:]
    data = Path(path).read_bytes()
    before = peak()
    kept = READERS[name](data)
    print(peak() - before if kept is not None else 0)


if __name__ == "__main__":
    main()
