"""Findings for people: grouped, counted, worst first, and no person repeated."""

from lc_app.ingest import Finding, Problem
from lc_app.reports import findings_list, findings_summary
from lc_app.reports.findings import by_problem

FOUND = [
    Finding(Problem.UNKNOWN_FORM, "Lijst", 4, 2, "Vorm", "denktank"),
    Finding(Problem.UNKNOWN_SECTOR, "Lijst", 4, 3, "Topsector", "Enerchie"),
    Finding(Problem.NOT_A_DATE, "Lijst", 5, 4, "Start", "ooit"),
    *(Finding(Problem.NOT_A_DATE, "Lijst", row, 4, "Start", "laatst") for row in (6, 7, 8)),
    Finding(Problem.NO_NAME, "Lijst", 9, 1, "Naam"),
    Finding(Problem.NO_HEADER, "Blad2"),
]


def test_problems_stand_worst_first_and_then_by_how_often_they_occur():
    summary = findings_summary(FOUND)

    assert summary[["Gevolg", "Aantal", "Bijvoorbeeld in"]].to_numpy().tolist() == [
        ["weggelaten", 1, "Lijst!A9"],
        ["weggelaten", 1, "Blad2"],
        ["overgenomen, met twijfel", 4, "Lijst!D5, Lijst!D6, Lijst!D7, …"],
        ["overgenomen, met twijfel", 1, "Lijst!C4"],
        ["ter informatie", 1, "Lijst!B4"],
    ]
    assert summary["Probleem"].iloc[2] == "“…” is geen datum of jaartal; de datum is onbekend."
    assert summary["Wat te doen"].iloc[0] == (
        "Vul de naam van de leergemeenschap in, of verwijder de rij."
    )


def test_the_counts_add_up_to_all_findings():
    assert findings_summary(FOUND)["Aantal"].sum() == len(FOUND)
    assert len(findings_list(FOUND)) == len(FOUND)


def test_each_finding_has_its_place_its_column_and_the_value():
    table = findings_list(FOUND)

    columns = ["Blad", "Cel", "Kolom", "Waarde", "Voorstel"]
    assert table[columns].iloc[2].tolist() == ["Lijst", "D5", "Start", "ooit", ""]
    assert table["Cel"].tolist() == ["A9", "", "D5", "D6", "D7", "D8", "C4", "B4"]


def test_a_value_in_a_column_with_persons_is_not_repeated():
    found = [
        Finding(Problem.PERSON_COLUMN, "Lijst", 1, 2, "Contact", "Contact"),
        Finding(Problem.WRONG_BYTES, "Lijst", 2, 2, "Contact", "J. de Vri�s"),
        Finding(Problem.WRONG_BYTES, "Lijst", 2, 1, "Naam", "Caf�"),
    ]

    assert findings_list(found)["Waarde"].tolist() == ["", "Caf�", "Contact"]


def test_without_findings_the_tables_keep_their_headings():
    assert findings_summary([]).columns.tolist()[1] == "Probleem"
    assert findings_list([]).empty
    assert by_problem([]) == {}
