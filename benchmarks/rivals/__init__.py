"""The same small page in three frameworks, to measure ours against: `benchmarks/pages.py`."""
