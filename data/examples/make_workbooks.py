"""Make the examples from the sample and by hand: `python data/examples/make_workbooks.py`."""

import csv
import re
import zipfile
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

FOLDER = Path(__file__).parent
SAMPLE = FOLDER / "leergemeenschappen_publiek.csv"
PER_SECTOR = FOLDER / "leergemeenschappen_per_topsector.xlsx"
FAULTY = FOLDER / "foutief_voorbeeld.xlsx"
FAULTY_CSV = FOLDER / "foutief_voorbeeld.csv"

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
    ["Naam", "Vorm", "Topsector", "Provincie", "Plaats", "Startjaar", "Status", "Contactpersoon",
     "Einddatum", "Id", "E-mail", "Kleurcode"],
    ["Lab Alfa", "fieldlab", "Energie", "Groningen", "Groningen", 2019, "loopt", "J. de Vries",
     "31-12-2018", "LC-01", "j@example.nl", "groen"],
    ["Lab Bèta", "learning community", "Enerchie", "Zeeland", "", "medio 2021", "loopt", "",
     "", "LC-02", "", "groen"],
    ["", "fieldlab", "Chemie", "Limburg", "Geleen", 2020, "loopt"],
    ["Lab Gamma", "denktank", "Water; Energie", "", "Beek", "31-12-2020", "loopt", "",
     "", "LC-03"],
    ["Lab Delta", "living lab", "ICT", "Utrecht", "Zwolle", "31-02-2022", "op stoom", "",
     "", "LC-03"],
    ["Lab Epsilon", "CoE", "Logistiek", "Atlantis", "", "#N/A", "loopt"],
    ["Lab Zèta", "CoE", "", "Flevoland", "", "=2000+21", "loopt", "", "2030"],
    ["Lab Alfa", "fieldlab", "Chemie", "Groningen", "Groningen", 2019, "loopt", "", "", "LC-01"],
    [],
    ["Totaal", "", "", "", "", 8],
    ["Bron: verzonnen, om de import mee uit te proberen"],
]  # fmt: skip
NO_SECTOR_ROWS = [["Naam", "Plaats", "Id"], ["Lab Alfa", "Groningen", "LC-01"]]
HIDDEN_ROWS = [["Naam", "Vorm"], ["Lab Oud", "fieldlab"]]
FAULTY_LINES = [
    "naam;vorm;topsector;provincie;startdatum;partners",
    "Café Energie;fieldlab;Energie;Groningen;2020;Hanze; gemeente",
    "Lab Ypsilon;living lab;Waterstof;Fryslân;30-02-2021;",
    ";CoE;Chemie;Limburg;2019;",
    'Lab Oméga;hub;ICT;Brabant;2022;"Fontys; TU/e"',
    "Totaal;;;;3;",
]
NEVER = (1980, 1, 1, 0, 0, 0)
_MOMENT = re.compile(rb"(<dcterms:\w+[^>]*>)[^<]*")


def main() -> None:
    """Write both workbooks, and the faulty list as Excel on Windows writes a CSV file."""
    PER_SECTOR.write_bytes(timeless(per_sector()))
    FAULTY.write_bytes(timeless(faulty()))
    FAULTY_CSV.write_bytes("".join(f"{line}\r\n" for line in FAULTY_LINES).encode("cp1252"))


def timeless(workbook: Workbook) -> bytes:
    """A workbook without the moment of its making: the same cells are the same bytes."""
    content, result = BytesIO(), BytesIO()
    workbook.save(content)
    with zipfile.ZipFile(content) as made, zipfile.ZipFile(result, "w") as package:
        for name in made.namelist():
            member = made.read(name)
            if name == "docProps/core.xml":
                member = _MOMENT.sub(rb"\g<1>1980-01-01T00:00:00Z", member)
            entry = zipfile.ZipInfo(name, NEVER)
            package.writestr(entry, member, zipfile.ZIP_DEFLATED)
    return result.getvalue()


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
    """A list in which most rows have a mistake, and sheets with other mistakes."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Lijst"
    _append(sheet, FAULTY_ROWS)
    _dress(sheet, header_row=3)
    loose = workbook.create_sheet("Losse aantekeningen")
    loose.append(["nog bellen", "met", "Zwolle"])
    _append(workbook.create_sheet("Regio Noord"), NO_SECTOR_ROWS)
    workbook.create_sheet("Leeg")
    hidden = workbook.create_sheet("Oud")
    hidden.sheet_state = "hidden"
    _append(hidden, HIDDEN_ROWS)
    return workbook


def _append(sheet: Worksheet, rows: list[list[object]]) -> None:
    for row in rows:
        sheet.append(row)


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
