"""Make the two example workbooks: `python data/examples/make_workbooks.py`."""

import csv
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

FOLDER = Path(__file__).parent
SAMPLE = FOLDER / "leergemeenschappen_publiek.csv"
PER_SECTOR = FOLDER / "leergemeenschappen_per_topsector.xlsx"
FAULTY = FOLDER / "foutief_voorbeeld.xlsx"

UNKNOWN_SECTOR = "Topsector onbekend"
CAVEAT = "Publieke voorbeeldlijst, niet de officiële lijst"
COLUMNS = {
    "Naam": "naam",
    "Vorm": "vorm",
    "Provincie": "provincie",
    "Plaats": "plaats",
    "Startjaar": "startjaar",
    "Status": "status_or_fase",
    "Partners": "penvoerder_or_partners",
    "Bron": "source_url",
    "Opmerking": "remark",
}
FAULTY_ROWS = [
    ["Leergemeenschappen (verzonnen voorbeeld met fouten)"],
    [],
    [
        "Naam",
        "Vorm",
        "Topsector",
        "Provincie",
        "Plaats",
        "Startjaar",
        "Status",
        "Contactpersoon",
    ],
    [
        "Lab Alfa",
        "fieldlab",
        "Energie",
        "Groningen",
        "Groningen",
        2019,
        "loopt",
        "J. de Vries",
    ],
    [
        "Lab Bèta",
        "learning community",
        "Enerchie",
        "Zeeland",
        "",
        "medio 2021",
        "loopt",
        "",
    ],
    ["", "fieldlab", "Chemie", "Limburg", "Geleen", 2020, "loopt", ""],
    ["Lab Gamma", "denktank", "Water; Energie", "", "Beek", "31-12-2020", "loopt", ""],
    ["Lab Delta", "living lab", "ICT", "Utrecht", "Zwolle", 2022, "op stoom", ""],
    ["Lab Epsilon", "CoE", "Logistiek", "Atlantis", "", "#N/A", "loopt", ""],
    ["Lab Zèta", "CoE", "Logistiek", "Flevoland", "", "=2000+21", "loopt", ""],
    ["Lab Alfa", "fieldlab", "Chemie", "Groningen", "Groningen", 2019, "loopt", ""],
    [],
    ["Totaal", "", "", "", "", 8],
    ["Bron: verzonnen, om de import mee uit te proberen"],
]


def main() -> None:
    """Write both workbooks."""
    per_sector().save(PER_SECTOR)
    faulty().save(FAULTY)


def per_sector() -> Workbook:
    """The sample with a sheet for each Topsector, a title above the headings."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = sorted({row["topsector"] for row in rows} - {""})
    for sector in [*known, UNKNOWN_SECTOR]:
        sheet = workbook.create_sheet(sector)
        sheet.append([f"Leergemeenschappen {sector}"])
        sheet.append([CAVEAT])
        sheet.append([])
        sheet.append(list(COLUMNS))
        for row in rows:
            if (row["topsector"] or UNKNOWN_SECTOR) == sector:
                sheet.append([_cell(row[column]) for column in COLUMNS.values()])
        _dress(sheet, header_row=4)
    return workbook


def faulty() -> Workbook:
    """One list in which most rows have a mistake, and a sheet without headings."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Lijst"
    for row in FAULTY_ROWS:
        sheet.append(row)
    _dress(sheet, header_row=3)
    loose = workbook.create_sheet("Losse aantekeningen")
    loose.append(["nog bellen", "met", "Zwolle"])
    return workbook


def _cell(text: str) -> object:
    return int(text) if text.isdecimal() else text or None


def _dress(sheet: Worksheet, header_row: int) -> None:
    sheet["A1"].font = Font(bold=True, size=14)
    for cell in sheet[header_row]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFGHI", (44, 22, 16, 18, 14, 24, 40, 50, 50), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = sheet.cell(header_row + 1, 1)


if __name__ == "__main__":
    main()
