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
ROUNDS = {100: 25, 10_000: 5, 100_000: 3}
MB, THOUSAND = 1_000_000, 1_000
LINEAR = 1.25
"""Memory for each row may grow by so much from the middle size to the largest."""


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


def peaks_of(kind, data):
    """Peak memory of the import and of each bare reader, in processes of their own [MB]."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list.{kind}"
        path.write_bytes(data)
        names = ["whole_import", *(reader.__name__ for reader in BARE[kind])]
        return {name: growth(name, path) for name in names}


def memory_line(kind, size, data, peaks):
    """The peaks in words."""
    told = ", ".join(f"{name} +{mb:.0f} MB" for name, mb in peaks.items())
    return f"memory {kind:4} {size:>7,} rows  file {len(data) / MB:.2f} MB, {told}"


def linear_line(kind, peaks):
    """Whether the memory of the import grows with the file, and no faster."""
    each = {size: peaks[size] / size * THOUSAND for size in SIZES[1:]}
    few, many = each.values()
    told = ", ".join(f"{size:,} rows: {mb:.2f} MB" for size, mb in each.items())
    verdict = "linear" if many <= few * LINEAR else "MORE THAN LINEAR"
    return f"memory {kind:4} for each 1,000 rows  {told}  {verdict}"


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
    peaks = {kind: {} for kind in MAKERS}
    for size in SIZES:
        for kind, made in MAKERS.items():
            data = made(size)
            print(import_line(kind, size, data), flush=True)
            found = peaks_of(kind, data)
            print(memory_line(kind, size, data, found), flush=True)
            peaks[kind][size] = found["whole_import"]
    for kind, of_kind in peaks.items():
        print(linear_line(kind, of_kind), flush=True)


if __name__ == "__main__":
    main()
