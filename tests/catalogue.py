"""What the catalogues have to hold; `python -m tests.catalogue` brings nl.po up to date."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from lc_app import reference
from lc_app.texts import definitions, terms
from lc_metrics import METHODS, METRICS

ROOT = Path(__file__).parents[1]
DUTCH = ROOT / "lc_app" / "texts" / "nl.po"
KEYWORDS = {"_": None, "N_": None, "n_": (1, 2)}
NAMED_TABLES = ("sectors", "forms", "phases", "fields", "rules", "column_reasons")


def messages():
    """Every English text of the code, the docstrings and the reference tables."""
    found = {}
    for folder in ("pages", "lc_app", "."):
        for name, _line, message, _comments, _context in extract_from_dir(
            ROOT / folder,
            [("**.py" if folder != "." else "dashboard.py", "python")],
            keywords=KEYWORDS,
            directory_filter=lambda path: not Path(path).name.startswith("."),
        ):
            found.setdefault(message, f"{folder}/{name}".removeprefix("./"))
    for metric in METRICS:
        for message in definitions.messages(metric):
            found.setdefault(message, f"lc_metrics: {metric.__name__}")
    for method in METHODS:
        found.setdefault(method.title, "lc_metrics: METHODS")
    for message in terms.messages():
        found.setdefault(message, "data/reference/terms.csv")
    for table in NAMED_TABLES:
        for name in reference.names(table).values():
            found.setdefault(name, f"data/reference/{table}.csv")
    return found


def dutch():
    """The Dutch catalogue as it stands."""
    with DUTCH.open("rb") as file:
        return read_po(file, locale="nl")


def main():
    """Write nl.po anew: new texts without a translation, unused ones gone."""
    known = dutch() if DUTCH.exists() else Catalog(locale="nl")
    renewed = Catalog(
        locale="nl",
        project="Leergemeenschappen Monitor",
        version="",
        creation_date=known.creation_date,
        revision_date=known.revision_date,
        fuzzy=False,
    )
    for message, place in sorted(messages().items(), key=lambda item: (item[1], str(item[0]))):
        entry = known.get(message if isinstance(message, str) else message[0])
        renewed.add(message, entry.string if entry else "", auto_comments=[place])
    with DUTCH.open("wb") as file:
        write_po(file, renewed, width=98, omit_header=False)


if __name__ == "__main__":
    main()
