"""Lists as people have them, of any length: 20 columns, in CSV and in a workbook."""

import csv
import io
import random

import openpyxl

HEADINGS = (
    "id", "naam", "vorm", "topsector", "leidende topsector", "provincie", "gemeente", "startjaar",
    "looptijd", "status", "thema", "onderwijsniveaus", "penvoerder", "partners", "aantal bedrijven",
    "aantal studenten", "website", "bron", "opmerking", "contactpersoon",
)  # fmt: skip
FORMS = ("fieldlab", "CoE", "learning community", "campus", "living lab", "Skillslab")
SECTORS = ("Energie", "Chemie", "Logistiek", "ICT", "Agri & Food; Chemie", "HTSM", "Water")
PLACES = (
    ("Groningen", "Groningen"), ("", "Rotterdam"), ("Limburg", ""), ("", ""), ("", "Zwolle"),
    ("Noord-Brabant", "Eindhoven"), ("Overijssel", "Enschede"), ("Zeeland", "Vlissingen"),
)  # fmt: skip
STATUSES = ("loopt", "loopt (2020)", "in oprichting", "pilot", "toegekend", "")
LEVELS = ("mbo", "mbo; hbo", "hbo, wo")
COUNTS = ("12", "ruim 20", ">500", "4 tot 6", "ca. 30", "1.250", "")
KINDS = ("ROC", "Bedrijf", "Gemeente", "Fonds")
ORGANISATIONS = [f"{kind} {n}" for kind in KINDS for n in range(75)]
WRONG_EVERY = 50


def rows(size):
    """Rows of a list, one in fifty with a mistake; the same ones each time."""
    chance = random.Random(size)  # noqa: S311  nothing is secret here
    for n in range(size):
        province, place = chance.choice(PLACES)
        sector, start = chance.choice(SECTORS), 2010 + n % 14
        status = "op stoom" if n % WRONG_EVERY == 0 else chance.choice(STATUSES)
        yield (
            f"L{n}", f"Lab Proef {n}", chance.choice(FORMS), sector,
            sector.split(";")[0], province, place, start, f"{start} t/m {start + 4}",
            status, f"thema {n % 40}", chance.choice(LEVELS), chance.choice(ORGANISATIONS),
            "; ".join(chance.sample(ORGANISATIONS, 2)), chance.choice(COUNTS),
            chance.choice(COUNTS), f"www.lab-{n}.nl", f"bron {n % 10}",
            f"bij {n}" if n % 2 else "", f"A. Nemo {n % 500}",
        )  # fmt: skip


def as_csv(size):
    """The list as a semicolon CSV."""
    content = io.StringIO()
    writer = csv.writer(content, delimiter=";")
    writer.writerow(HEADINGS)
    writer.writerows(rows(size))
    return content.getvalue().encode()


def as_xlsx(size):
    """The list as a workbook of one sheet."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Lijst")
    sheet.append(HEADINGS)
    for row in rows(size):
        sheet.append(row)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


MAKERS = {"csv": as_csv, "xlsx": as_xlsx}
