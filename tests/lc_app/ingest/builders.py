"""Small files: CSV from lines, workbooks from rows or by hand, and what was found in them."""

import io
import zipfile
from dataclasses import dataclass

import pytest
from openpyxl import Workbook

from lc_app.ingest import UnreadableExportError
from lc_app.ingest.raw import RawSheet, cells, text

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def csv_bytes(*lines, encoding="utf-8"):
    """A CSV file of these lines, with the line ends of Windows."""
    return "".join(f"{line}\r\n" for line in lines).encode(encoding)


def xlsx_bytes(rows, sheet="Lijst"):
    """A workbook of one sheet."""
    return workbook_bytes({sheet: rows})


def workbook_bytes(sheets, states=None):
    """A workbook of these sheets, each a list of rows; a state hides a sheet."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        sheet.sheet_state = (states or {}).get(name, "visible")
        for row in rows:
            sheet.append(row)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


@dataclass(frozen=True)
class Package:
    """A workbook written by hand: the XML of its rows, or any of its members."""

    rows: str = ""
    before: str = ""
    after: str = ""
    head: str = '<?xml version="1.0" encoding="UTF-8"?>'
    workbook_type: str = f"{_SHEET}.sheet.main+xml"
    compression: int = zipfile.ZIP_DEFLATED

    @property
    def sheet(self):
        """The XML of the one sheet, “Lijst”."""
        body = f"{self.before}<sheetData>{self.rows}</sheetData>{self.after}"
        return f'{self.head}<worksheet xmlns="{MAIN}">{body}</worksheet>'

    def members(self):
        """All parts by name."""
        return {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{self.workbook_type}"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" '
            f'ContentType="{_SHEET}.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
            '<sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": self.sheet,
        }

    def to_bytes(self, **others):
        """The package; `others` replace or add parts, by their last name."""
        members = self.members()
        for name, content in others.items():
            members[next(m for m in members if m.endswith(f"{name}.xml"))] = content
        return zip_bytes(members, self.compression)


def zip_bytes(members, compression=zipfile.ZIP_DEFLATED):
    """A zip file of these members."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as package:
        for name, member in members.items():
            package.writestr(name, member)
    return content.getvalue()


def cell(place, words):
    """The XML of a cell with a text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def raw_sheet(*rows, name=""):
    """A sheet as reading leaves it."""
    return RawSheet(name, cells(rows))


def grid(sheet):
    """All cells of a sheet as texts."""
    return sheet.cells.map(text).to_numpy().tolist()


def filled(sheet):
    """The rows that hold a text, by the number that the spreadsheet shows."""
    rows = zip(sheet.cells.index, grid(sheet), strict=True)
    return {int(number): row for number, row in rows if any(row)}


def found(result):
    """Sheet, cell and code of each finding."""
    return [(f.sheet, f.cell, f.problem.code) for f in result.findings]


def names(intake):
    """The communities that were taken."""
    return intake.register.communities["name"].tolist()


def refusal(read, data):
    """Sheet, cell and code of the finding with which a file is refused."""
    with pytest.raises(UnreadableExportError) as refused:
        read(data)
    finding = refused.value.finding
    return finding.sheet, finding.cell, finding.problem.code
