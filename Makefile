# make run    set up if needed, then start the dashboard   (PORT=8501 ADDRESS=127.0.0.1)
# make test   set up if needed, then everything that CI runs
# make check  format, lint and types only
# make bench  timings, as ratios within one run   (or: python -m benchmarks import metrics pages)
# make pictures  renew the pictures of docs/guide.md
# make lock   renew requirements*.txt from pyproject.toml

PYTHON ?= python3
PORT ?= 8501
ADDRESS ?= 127.0.0.1
BIN := .venv/bin
# Modules are compiled when they are first used, and most of them never are.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes

.PHONY: run test units walks check bench lock texts pictures clean
.DEFAULT_GOAL := run

run: .venv/run.stamp
	$(BIN)/python -m lc_app.ui.serve --server.port $(PORT) --server.address $(ADDRESS)

test:
	$(MAKE) --jobs=2 check .venv/browser.stamp
	$(MAKE) --jobs=2 units walks

# Walks go one at a time and wait much; the other tests take the time that they leave.
units: .venv/dev.stamp
	nice $(BIN)/python -m pytest -n 2 --dist worksteal --ignore=tests/browser

walks: .venv/browser.stamp
	$(BIN)/python -m pytest tests/browser

check: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/browser.stamp .venv/rivals.stamp
	$(BIN)/python -m benchmarks

lock: .venv/dev.stamp
	$(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
	  --generate-hashes --custom-compile-command "make lock" --output-file requirements.txt
	$(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
	  --group dev --constraints requirements.txt \
	  --generate-hashes --custom-compile-command "make lock" --output-file requirements-dev.txt
	$(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
	  --group rivals --constraints requirements.txt \
	  --generate-hashes --custom-compile-command "make lock" --output-file requirements-rivals.txt

texts: .venv/dev.stamp
	$(BIN)/python -m tests.catalogue

pictures: .venv/browser.stamp
	$(BIN)/python -m tests.browser.pictures

clean:
	rm -rf .venv

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: requirements.txt .venv/python.stamp
	$(PIP) --requirement requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	$(PIP) --requirement requirements-dev.txt
	@touch $@

.venv/rivals.stamp: requirements-rivals.txt .venv/dev.stamp
	$(PYTHON) -m venv .venv/rivals
	.venv/rivals/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

.venv/browser.stamp: tests/browser/chromium.py .venv/dev.stamp
	$(BIN)/python tests/browser/chromium.py
	@touch $@
