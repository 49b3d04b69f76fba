"""The import beside the fastest bare reader of the same file, in one process that is warm.

The readers take turns, so that a busy machine slows all of them alike. What is compared is
the time of the processor, which other work disturbs least; that of all its cores together.
"""

import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.files import MAKERS
from benchmarks.memory import growth
from benchmarks.readers import BARE, whole_import
from lc_app.ingest import apart, take_all

SIZES = (100, 10_000, 100_000)
ROUNDS = {100: 15, 10_000: 5, 100_000: 3}
MB = 1_000_000


def seconds(work):
    """By the clock."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def processor_seconds(work):
    """Of all cores."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def import_line(kind, size, data):
    """Times, ratio and what is spent beyond the bare read."""
    whole_import(data)
    rounds = [
        [processor_seconds(lambda read=read: read(data)) for read in (whole_import, *BARE[kind])]
        for _ in range(ROUNDS[size])
    ]
    ours = statistics.median(times[0] for times in rounds)
    fastest = statistics.median(min(times[1:]) for times in rounds)
    ratio = statistics.median(times[0] / min(times[1:]) for times in rounds)
    return (
        f"import {kind:4} {size:>7,} rows  {ours * 1000:8.1f} ms"
        f"  bare {fastest * 1000:7.1f} ms  ratio {ratio:5.1f}"
        f"  more than bare {(ours - fastest) * 1000:7.1f} ms"
    )


def memory_line(kind, size, data):
    """Peak memory of the import and of each bare reader, in processes of their own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list.{kind}"
        path.write_bytes(data)
        names = ["whole_import", *(reader.__name__ for reader in BARE[kind])]
        peaks = {name: growth(name, path) for name in names}
    told = ", ".join(f"{name} +{mb:.0f} MB" for name, mb in peaks.items())
    return f"memory {kind:4} {size:>7,} rows  file {len(data) / MB:.2f} MB, {told}"


def apart_line(kind, data):
    """What the separate process adds to a small file, once it is there; by the clock."""
    files = [(f"list.{kind}", data)]
    apart.run(take_all, files)
    rounds = [
        (seconds(lambda: apart.run(take_all, files)), seconds(lambda: take_all(files)))
        for _ in range(ROUNDS[SIZES[0]])
    ]
    whole = statistics.median(there for there, _here in rounds)
    more = statistics.median(there - here for there, here in rounds)
    return (
        f"apart  {kind:4} {SIZES[0]:>7,} rows  {whole * 1000:8.1f} ms"
        f"  more than here {more * 1000:7.1f} ms"
    )


def main():
    for kind, made in MAKERS.items():
        print(apart_line(kind, made(SIZES[0])), flush=True)
    for size in SIZES:
        for kind, made in MAKERS.items():
            data = made(size)
            print(import_line(kind, size, data), flush=True)
            print(memory_line(kind, size, data), flush=True)


if __name__ == "__main__":
    main()
