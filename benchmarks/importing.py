"""The import beside the fastest bare reader of the same file."""

import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.files import MAKERS
from benchmarks.memory import growth
from benchmarks.readers import BARE, whole_import

SIZES = (100, 10_000, 100_000)
ROUNDS = {100: 15, 10_000: 5, 100_000: 3}


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def import_line(kind, size):
    """Times, ratio and peak memory for one file."""
    data = MAKERS[kind](size)
    whole_import(data)
    rounds = [
        [seconds(lambda read=read: read(data)) for read in (whole_import, *BARE[kind])]
        for _ in range(ROUNDS[size])
    ]
    ours = statistics.median(times[0] for times in rounds)
    fastest = statistics.median(min(times[1:]) for times in rounds)
    ratio = statistics.median(times[0] / min(times[1:]) for times in rounds)
    times = f"{ours * 1000:9.1f} ms  bare {fastest * 1000:8.1f} ms  ratio {ratio:6.1f}"
    return f"import {kind:4} {size:>7} rows  {times}  {memory(kind, data)}"


def memory(kind, data):
    """Peak memory of the import and of each bare reader, in processes of their own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list.{kind}"
        path.write_bytes(data)
        names = ["whole_import", *(reader.__name__ for reader in BARE[kind])]
        peaks = {name: growth(name, path) for name in names}
    return ", ".join(f"{name} +{mb:.0f} MB" for name, mb in peaks.items())


def main():
    for size in SIZES:
        for kind in MAKERS:
            print(import_line(kind, size), flush=True)
