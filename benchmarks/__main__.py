"""Timings as ratios within one run: `make bench`, or `python -m benchmarks import metrics`.

Machines differ and drift, so each figure is the median of several rounds and is set beside
another program that did the same in the same round.
"""

import argparse
from importlib import import_module

PARTS = {"import": "importing", "metrics": "metrics_scale", "pages": "pages"}


def main():
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of: {', '.join(PARTS)}")
    names = parser.parse_args().parts or [*PARTS]
    if unknown := set(names) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    for name in names:
        import_module(f"benchmarks.{PARTS[name]}").main()


if __name__ == "__main__":
    main()
