"""One clean table written in every polluted way; what is expected comes from the clean rows."""

HEADINGS = ["datum", "tijd", "aantal", "code", "bedrag", "soort", "omschrijving", "website", "bron"]


def clean_rows(number=24):
    """A table of all kinds of cells, with delimiters and quotation marks in its words."""
    rows = [HEADINGS]
    for n in range(number):
        kind = ("Lab, groot", "Werkplaats", 'Scherm 24"')[n % 3]
        words = f'Dag {n}; leren, werken en "doen" in de regio\'s.'
        day, code = f"{n + 1:02}/03/2021", f"AB-{1000 + n}"
        link = f"https://example.org/{code}.html"
        rows.append([day, f"{n % 24:02}:15", str(n), code, f"€ {n},50", kind, words, link, ""])
    return rows


def cell(words, delimiter=",", quote='"', escape='"'):
    """A cell as most programs write it."""
    if not any(mark in words for mark in (delimiter, quote, "\n")):
        return words
    return quote + words.replace(quote, escape + quote) + quote


def line(row, delimiter=",", **marks):
    """A row without its end."""
    return delimiter.join(cell(words, delimiter, **marks) for words in row)


def written(rows, delimiter=",", end="\r\n", **marks):
    """A table as text."""
    return "".join(line(row, delimiter, **marks) + end for row in rows)


def of_the_file():
    """Each pollution of the whole file: its name, the text, the table expected."""
    rows = clean_rows()
    plain = written(rows)
    blank = "," * 8 + "\r\n"
    for name, end in (("LF", "\n"), ("CR", "\r"), ("CRLF", "\r\n")):
        yield f"line ends {name}", written(rows, end=end), rows
    for delimiter in (";", "\t", "|", ", ", "; ", "^", "~"):
        yield f"delimiter {delimiter!r}", written(rows, delimiter), rows
    yield "apostrophes", written(rows, quote="'", escape="'"), rows
    yield "backslash", written(rows, escape="\\"), rows
    yield "no escape", written(rows, escape=""), rows
    yield "no line end at the end", plain.removesuffix("\r\n"), rows
    yield "blank lines at the end", plain + "\r\n\r\n", rows
    yield "blank lines everywhere", plain.replace("\r\n", "\r\n\r\n"), rows
    yield "blank rows of delimiters", plain + blank * 20, rows
    yield "no headings", written(rows[1:]), rows[1:]
    yield "headings alone", written(rows[:1]), rows[:1]
    yield "one row", written(rows[:2]), rows[:2]
    yield "one column", written([row[:1] for row in rows]), [row[:1] for row in rows]
    for times in (2, 3):
        headings = [" ".join([words] * times) for words in HEADINGS]
        text = written([HEADINGS] * (times - 1)) + plain
        yield f"headings {times} times", text, [headings, *rows[1:]]
    yield "a title", "Lijst van 2021\r\n" + plain, rows
    yield "a title of one cell", "Lijst van 2021" + blank + blank + plain, rows
    yield "keys and values", "Bron,portaal\r\nVersie,2\r\n\r\n" + plain, rows
    yield "a separator line", "sep=,\r\n" + plain, rows
    yield "a footnote", plain + "EINDE" + blank, rows
    yield "a note", plain + "\r\nBron: het portaal\r\n", rows
    yield "a total", plain + "Totaal,,276,,,,,,\r\n", rows
    yield "the list once more", plain + plain, rows
    narrow = [row[:8] for row in rows]
    yield "a second list with fewer columns", plain + written(narrow), rows
    wide = [[*row, "x"] for row in rows]
    yield "a second list with more columns", plain + written(wide), rows
    other = [["gemeente", "provincie"], ["Delft", "Zuid-Holland"], ["Ede", "Gelderland"]]
    yield "another list below", plain + "\r\nGemeenten\r\n" + written(other), rows


def of_a_row(number):
    """Each pollution of one row, in each column: its name, the text, the table expected."""
    rows = clean_rows()
    lines = [line(row) + "\r\n" for row in rows]
    cells = [cell(words) for words in rows[number]]
    for column, words in enumerate(rows[number]):
        literal = [*rows[number][:column], f'"{words}', *rows[number][column + 1 :]]
        inside = f'"{cells[column]}'
        marked = [*cells[:column], inside, *cells[column + 1 :]]
        more = [*cells[:column], "", *cells[column:]]
        for name, odd, expected in (
            ("a loose mark", marked, [*rows[:number], literal, *rows[number + 1 :]]),
            ("a delimiter too many", more, rows),
        ):
            text = "".join([*lines[:number], ",".join(odd) + "\r\n", *lines[number + 1 :]])
            yield f"{name} in row {number}, column {column}", text, expected
