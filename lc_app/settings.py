"""What a deployment can set, each by one environment variable."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import URL

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "data" / "reference"
EXAMPLES = ROOT / "data" / "examples"
SAMPLE = EXAMPLES / "leergemeenschappen_publiek.csv"

MAX_UPLOAD_MB = 50
"""Larger files are refused with a sentence; said before the upload."""

MAX_READING_SECONDS = 60
MAX_READING_MEMORY_MB = 2_000
"""A file that takes more to read is refused with a sentence."""


def data_directory() -> Path:
    """Where the database lives: `LC_DATA_DIR`, by default inside the project."""
    return Path(os.environ.get("LC_DATA_DIR") or ROOT / "data" / "store")


def database_url() -> str:
    """SQLAlchemy URL: `LC_DATABASE_URL`, by default one file in the data directory."""
    file = str(data_directory() / "leergemeenschappen.sqlite")
    default = URL.create("sqlite", database=file).render_as_string(hide_password=False)
    return os.environ.get("LC_DATABASE_URL") or default
