"""Timings as ratios within one run: `make bench`.

Machines differ and drift, so each figure is the median of several rounds and is set beside
a bare reader that did the same file in the same round.
"""

from benchmarks import importing, metrics_scale, overview, pages

if __name__ == "__main__":
    importing.main()
    overview.main()
    metrics_scale.main()
    pages.main()
