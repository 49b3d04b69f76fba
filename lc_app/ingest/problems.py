"""Everything that can be wrong in an export: code, severity, sentence and remedy."""

from __future__ import annotations

from enum import Enum, IntEnum


def N_(message: str) -> str:  # noqa: N802  the usual name of a mark for translation
    """Mark a text for the catalogue; it is translated where it is shown."""
    return message


class Severity(IntEnum):
    """What became of the row, worst first."""

    REFUSED = 0
    BLOCKED = 1
    DOUBT = 2
    TOLD = 3


class Problem(Enum):
    """Each problem: its stable code, its severity, the sentence and what to do."""

    EMPTY_FILE = (
        "empty-file",
        Severity.REFUSED,
        N_("The file is empty."),
        N_("Export the list again and check that it holds rows."),
    )
    NOT_A_SPREADSHEET = (
        "not-a-spreadsheet",
        Severity.REFUSED,
        N_("The file is not a spreadsheet."),
        N_("Save the list as an Excel workbook (.xlsx) or as CSV, and upload that file."),
    )
    OTHER_FORMAT = (
        "other-format",
        Severity.REFUSED,
        N_("The file is a spreadsheet of a kind that cannot be read here."),
        N_("Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)."),
    )
    PASSWORD = (
        "password",
        Severity.REFUSED,
        N_("The workbook is protected with a password."),
        N_("Remove the password in Excel (File, Info, Protect Workbook) and save it again."),
    )
    DAMAGED = (
        "damaged",
        Severity.REFUSED,
        N_("The file is damaged and cannot be opened."),
        N_("Open it in Excel, save it under a new name, and upload that file."),
    )
    CUT_OFF = (
        "cut-off",
        Severity.REFUSED,
        N_("The file is cut off: its end is missing."),
        N_("Download or copy the file again, and upload it whole."),
    )
    NO_SHEETS = (
        "no-sheets",
        Severity.REFUSED,
        N_("The workbook has no sheets of cells."),
        N_("Save the list as an Excel workbook (.xlsx) again, and upload that file."),
    )
    WEB_PAGE = (
        "web-page",
        Severity.REFUSED,
        N_("The file is a web page or other markup, whatever its name says."),
        N_("Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)."),
    )
    PACKED = (
        "packed",
        Severity.REFUSED,
        N_("The file is an archive (zip) with other files in it."),
        N_("Unpack it, and upload the list that is in it."),
    )
    UNPACKS_TOO_LARGE = (
        "unpacks-too-large",
        Severity.REFUSED,
        N_("The workbook grows to more than {value} MB when it is opened."),
        N_("Copy the list alone into a new workbook, and upload that."),
    )
    HOSTILE_MARKUP = (
        "hostile-markup",
        Severity.REFUSED,
        N_("The workbook holds XML that no spreadsheet program writes, and was not opened."),
        N_("Open it in Excel, save it under a new name, and upload that file."),
    )
    OWN_ENTITIES = (
        "own-entities",
        Severity.REFUSED,
        N_("The workbook defines abbreviations in its XML that can grow without end."),
        N_("Open it in Excel, save it under a new name, and upload that file."),
    )
    OUTSIDE_REFERENCE = (
        "outside-reference",
        Severity.REFUSED,
        N_("The XML of the workbook points to a file outside of it, and was not opened."),
        N_("Open it in Excel, save it under a new name, and upload that file."),
    )
    NESTED_TOO_DEEP = (
        "nested-too-deep",
        Severity.REFUSED,
        N_("The XML of the workbook nests more than {value} levels deep."),
        N_("Open it in Excel, save it under a new name, and upload that file."),
    )
    READING_TOOK_TOO_LONG = (
        "reading-took-too-long",
        Severity.REFUSED,
        N_("Reading the file took more than {value} seconds and was stopped."),
        N_("Copy the list alone into a new workbook, or split the file."),
    )
    READING_USED_TOO_MUCH_MEMORY = (
        "reading-used-too-much-memory",
        Severity.REFUSED,
        N_("Reading the file took more memory than is allowed and was stopped."),
        N_("Copy the list alone into a new workbook, or split the file."),
    )
    READER_DIED = (
        "reader-died",
        Severity.REFUSED,
        N_("Reading the file broke off: something in it makes the reader fail."),
        N_("Open it in Excel, save it under a new name, and upload that file."),
    )
    TOO_LARGE = (
        "too-large",
        Severity.REFUSED,
        N_("The file is larger than the limit of {value} MB."),
        N_("Remove pictures and sheets that hold no communities, or split the file."),
    )
    TOO_MANY_COLUMNS = (
        "too-many-columns",
        Severity.REFUSED,
        N_("The file has more than {value} columns; no list has so many."),
        N_("Check the delimiter and the line ends, and keep the columns of the list alone."),
    )
    TOO_MANY_CELLS = (
        "too-many-cells",
        Severity.REFUSED,
        N_("The file holds more than {value} cells."),
        N_("Remove sheets and columns that hold no communities, or split the file."),
    )
    NO_TABLE = (
        "no-table",
        Severity.REFUSED,
        N_("No list of communities was found: no row has a heading such as “naam”."),
        N_("Give the list a row of headings with at least the column “naam”."),
    )
    ONLY_HIDDEN_SHEETS = (
        "only-hidden-sheets",
        Severity.REFUSED,
        N_("No visible sheet holds a list, and hidden sheets are not read: {value}."),
        N_("Make the sheet with the list visible, and save the workbook again."),
    )
    NO_HEADER = (
        "no-header",
        Severity.BLOCKED,
        N_("The sheet has no row of headings with the column “naam”, and was not read."),
        N_("Put a row of headings above the list, with at least the column “naam”."),
    )
    NO_NAME = (
        "no-name",
        Severity.BLOCKED,
        N_("The row has no name."),
        N_("Fill in the name of the community, or remove the row."),
    )
    NO_NAME_COLUMN = (
        "no-name-column",
        Severity.BLOCKED,
        N_("No column of the list holds the names of the communities; it was not read."),
        N_("Choose the column with the names, or give it the heading “naam”."),
    )
    ERROR_CELL = (
        "error-cell",
        Severity.DOUBT,
        N_("The cell holds the error {value}; it was read as unknown."),
        N_("Mend the formula, or type the value."),
    )
    ERROR_ROW = (
        "error-row",
        Severity.BLOCKED,
        N_("The row holds nothing but errors, and was left out."),
        N_("Mend the formulas, or type the values; or remove the row."),
    )
    FORMULA_WITHOUT_VALUE = (
        "formula-without-value",
        Severity.DOUBT,
        N_("The cell holds a formula without a stored result; it was read as unknown."),
        N_("Open the workbook in Excel, save it, and upload it again."),
    )
    UNKNOWN_SECTOR = (
        "unknown-sector",
        Severity.DOUBT,
        N_("“{value}” is not recognised as a Topsector; the Topsector is unknown."),
        N_("Use one of the ten names, for example “Energie”."),
    )
    NO_SECTOR = (
        "no-sector",
        Severity.DOUBT,
        N_("The row names no Topsector; the Topsector is unknown."),
        N_("Fill in a Topsector, or “geen” if it serves none. Merged cells: fill in each row."),
    )
    SHEET_WITHOUT_SECTOR = (
        "sheet-without-sector",
        Severity.DOUBT,
        N_("The sheet has no column “topsector”, and its name is not a Topsector."),
        N_("Add a column “topsector”, or give the sheet the name of a Topsector."),
    )
    UNKNOWN_REGION = (
        "unknown-region",
        Severity.DOUBT,
        N_("“{value}” is not recognised as a region; the region is unknown."),
        N_("Use a province, a municipality or a place."),
    )
    AMBIGUOUS_PLACE = (
        "ambiguous-place",
        Severity.DOUBT,
        N_("“{value}” lies in more than one province; the region is unknown."),
        N_("Fill in the province as well."),
    )
    REGION_CONFLICT = (
        "region-conflict",
        Severity.DOUBT,
        N_("“{value}” does not lie in the province that the row names; the province was kept."),
        N_("Correct the place or the province."),
    )
    NOT_A_DATE = (
        "not-a-date",
        Severity.DOUBT,
        N_("“{value}” is not a date or a year; the date is unknown."),
        N_("Use a year such as 2021, or a date such as 31-12-2021."),
    )
    ENDS_BEFORE_START = (
        "ends-before-start",
        Severity.DOUBT,
        N_("The end “{value}” lies before the start; the row counts on no date."),
        N_("Correct the start or the end."),
    )
    UNKNOWN_PHASE = (
        "unknown-phase",
        Severity.DOUBT,
        N_("No phase was recognised in “{value}”; the phase is unknown."),
        N_("Use idee, opzetten, doorontwikkelen, verduurzamen or beëindigd."),
    )
    SEVERAL_DATES = (
        "several-dates",
        Severity.DOUBT,
        N_("“{value}” names several dates that are no period; the date is unknown."),
        N_("Use one date or year, or a period such as “2023 t/m 2026”."),
    )
    MONTH_FIRST = (
        "month-first",
        Severity.DOUBT,
        N_("The column “{value}” writes the month first; some of its days can be read both ways."),
        N_("Nothing, if that is right. Otherwise use dates such as 31-12-2021."),
    )
    DATE_NOT_USED = (
        "date-not-used",
        Severity.TOLD,
        N_("“{value}” differs from the date in another column, which was used."),
        N_("Nothing, if the other column is right."),
    )
    NOT_A_COUNT = (
        "not-a-count",
        Severity.DOUBT,
        N_("“{value}” is not a number; how many is unknown."),
        N_("Use a number such as 20, or words such as “ruim 20” or “4 tot 6”."),
    )
    NOT_YES_OR_NO = (
        "not-yes-or-no",
        Severity.DOUBT,
        N_("“{value}” is neither yes nor no; it is unknown."),
        N_("Use ja or nee."),
    )
    UNKNOWN_FUNCTION = (
        "unknown-function",
        Severity.DOUBT,
        N_("“{value}” is not a function of a learning community, and was left out."),
        N_("Use werken, leren, innoveren or onderzoeken, parted by semicolons."),
    )
    UNKNOWN_LEVEL = (
        "unknown-level",
        Severity.DOUBT,
        N_("“{value}” is not a level of education, and was left out."),
        N_("Use mbo, hbo or wo, parted by semicolons."),
    )
    SEVERAL_FORMS = (
        "several-forms",
        Severity.DOUBT,
        N_("“{value}” names several forms; the first was used."),
        N_("Name one form, or make a row for each."),
    )
    IDENTIFIER_NOT_UNIQUE = (
        "identifier-not-unique",
        Severity.DOUBT,
        N_("The identifier “{value}” stands with more than one name, and was not used."),
        N_("Give each community an identifier of its own, or remove the column."),
    )
    SAME_COMMUNITY = (
        "same-community",
        Severity.DOUBT,
        N_("“{value}” stood in an earlier row with the same form and place; it counts once."),
        N_("Nothing, if it is one community. Otherwise give them different names."),
    )
    SAME_COMMUNITY_DIFFERS = (
        "same-community-differs",
        Severity.DOUBT,
        N_(
            "The row says otherwise than an earlier row of the same community of: {value}. Only"
            " what the earlier row says is in the register."
        ),
        N_("Make the rows say the same, or give the communities different names."),
    )
    SECTOR_FROM_FILE = (
        "sector-from-file",
        Severity.TOLD,
        N_("The list names no Topsector; that in the name of the file, “{value}”, was taken."),
        N_("Nothing, if that is right. Otherwise add a column “topsector”."),
    )
    UNKNOWN_FORM = (
        "unknown-form",
        Severity.TOLD,
        N_("“{value}” is not in the list of forms and was kept as “other form”."),
        N_("Nothing, or use a form of the list, for example “fieldlab”."),
    )
    NO_FORM_COLUMN = (
        "no-form-column",
        Severity.DOUBT,
        N_("The sheet has no column “vorm”; without a form no row counts."),
        N_("Add a column “vorm”, for example with “learning community”."),
    )
    OTHER_ENCODING = (
        "other-encoding",
        Severity.TOLD,
        N_("The file is not UTF-8 and was read as text of {value}."),
        N_("Check a name with an accent in the preview."),
    )
    ENCODED_TWICE = (
        "encoded-twice",
        Severity.TOLD,
        N_("The file was encoded as UTF-8 twice (“Ã©” for “é”); that was mended."),
        N_("Check a name with an accent in the preview."),
    )
    STRAY_QUOTE = (
        "stray-quote",
        Severity.DOUBT,
        N_("The row has a quotation mark that is not closed or stands loose; it was read as text."),
        N_("Remove the quotation mark, or double it."),
    )
    WRONG_BYTES = (
        "wrong-bytes",
        Severity.DOUBT,
        N_("“{value}” holds characters that could not be read and stand as �."),
        N_("Save the file as “CSV UTF-8” and upload it again."),
    )
    MIXED_ENCODING = (
        "mixed-encoding",
        Severity.DOUBT,
        N_("“{value}” holds a character in another encoding than the rest of the file."),
        N_("Check the characters with an accent in this cell."),
    )
    ZERO_BYTES = (
        "zero-bytes",
        Severity.TOLD,
        N_("The file holds zero bytes, which are no text; they were left out."),
        N_("Nothing, if the preview is right. Otherwise export the list again."),
    )
    RAGGED_ROW = (
        "ragged-row",
        Severity.TOLD,
        N_("The row has {value} cells, and the rows around it have another number."),
        N_("Check whether a delimiter is missing or too many; all values were kept."),
    )
    GAP_CLOSED = (
        "gap-closed",
        Severity.DOUBT,
        N_("The row has an empty cell too many; it was read without that cell."),
        N_("Check the row, and remove the delimiter that is too many."),
    )
    OTHER_DELIMITER = (
        "other-delimiter",
        Severity.DOUBT,
        N_("The row has another delimiter than the rest of the file, and was cut by that."),
        N_("Check the row, and give it the delimiter of the other rows."),
    )
    SEVERAL_TABLES = (
        "several-tables",
        Severity.BLOCKED,
        N_("A second table begins here; its rows ({value}) were not read."),
        N_("Put it on a sheet or in a file of its own; or take the empty rows or columns away."),
    )
    TOTAL_ROW = (
        "total-row",
        Severity.TOLD,
        N_("“{value}” was left out as a row with a total or headings."),
        N_("Nothing, if it is no community."),
    )
    NOTE_ROW = (
        "note-row",
        Severity.TOLD,
        N_("“{value}” was left out as a note."),
        N_("Nothing, if it is a note."),
    )
    WORD_FOR_EMPTY = (
        "word-for-empty",
        Severity.TOLD,
        N_("“{value}” stands for an empty cell in this column, and was read so."),
        N_("Nothing, if that is right. If it is a name, write more of it."),
    )
    LONE_NAME = (
        "lone-name",
        Severity.DOUBT,
        N_("“{value}” is all that the row says; it was kept as the name of a community."),
        N_("Fill in the rest of the row. If it is a note, remove it."),
    )
    UNUSED_COLUMN = (
        "unused-column",
        Severity.TOLD,
        N_("The column “{value}” is not used."),
        N_("Nothing, or use a heading that the guide names."),
    )
    GUESSED_COLUMN = (
        "guessed-column",
        Severity.TOLD,
        N_("What the column “{value}” means was inferred; its heading is not in the list."),
        N_("Check in the preview whether it was understood, or choose what it means."),
    )
    PERSON_COLUMN = (
        "person-column",
        Severity.TOLD,
        N_("The column “{value}” holds persons and was left out."),
        N_("Nothing: the dashboard needs no personal data."),
    )
    PERSON_IN_CELL = (
        "person-in-cell",
        Severity.DOUBT,
        N_("The cell names a person, who was left out."),
        N_("Name the organisation. If it is one, write its legal form behind it, such as BV."),
    )
    CONTACT_IN_CELL = (
        "contact-in-cell",
        Severity.DOUBT,
        N_(
            "The cell holds an e-mail address or a telephone number; that and a name alone with it"
            " were left out."
        ),
        N_("Remove it from the list. In a sentence, remove the name of the person as well."),
    )
    HIDDEN_SHEET = (
        "hidden-sheet",
        Severity.TOLD,
        N_("The sheet is hidden and was not read."),
        N_("Make the sheet visible if it belongs to the list."),
    )
    EMPTY_SHEET = (
        "empty-sheet",
        Severity.TOLD,
        N_("The sheet is empty."),
        N_("Nothing, if that is right."),
    )
    NO_ROWS = (
        "no-rows",
        Severity.TOLD,
        N_("Below the headings there is no row of a community."),
        N_("Nothing, if that is right. Otherwise export the list again, with its rows."),
    )
    LIST_LEFT_OUT = (
        "list-left-out",
        Severity.TOLD,
        N_("The list in this sheet was left out, as was chosen."),
        N_("Nothing, if that is right; else take the corrections of this upload back."),
    )
    PIVOT_TABLE = (
        "pivot-table",
        Severity.TOLD,
        N_("This sheet is a pivot table, which counts a list, and was not read."),
        N_("Nothing, if the list itself is in the file too; else upload the list."),
    )
    NO_TARGET_TABLE = (
        "no-target-table",
        Severity.REFUSED,
        N_("No table of targets was found: no row is headed “roadmap”, “topsector” and “minimum”."),
        N_("Download the table of targets, change that file, and upload it."),
    )
    TARGET_INCOMPLETE = (
        "target-incomplete",
        Severity.BLOCKED,
        N_("“{value}” is empty."),
        N_("Fill it in: a target needs it."),
    )
    TARGET_TEXT_TOO_LONG = (
        "target-text-too-long",
        Severity.BLOCKED,
        N_("The text is longer than 500 characters."),
        N_("Shorten it."),
    )
    TARGET_SECTOR = (
        "target-sector",
        Severity.BLOCKED,
        N_("“{value}” is not one of the ten Topsectoren."),
        N_("Use a name such as “Energie”, or “alle samen” for the national target."),
    )
    TARGET_REGION = (
        "target-region",
        Severity.BLOCKED,
        N_("“{value}” is not a province."),
        N_("Use the name of a province, or “heel Nederland”."),
    )
    TARGET_DAY = (
        "target-day",
        Severity.BLOCKED,
        N_("“{value}” is not a day."),
        N_("Use a date such as 31-12-2027."),
    )
    TARGET_COUNT = (
        "target-count",
        Severity.BLOCKED,
        N_("“{value}” is not a number of communities."),
        N_("Use 0 or more, with at most two decimals and without dots: 12 or 10,5."),
    )
    TARGET_NATURE = (
        "target-nature",
        Severity.BLOCKED,
        N_("“{value}” is not a nature of a target."),
        N_("Use “afgesproken”, “gemiddelde” or “eigen”."),
    )
    TARGET_MAXIMUM = (
        "target-maximum",
        Severity.BLOCKED,
        N_("The maximum {value} lies below the minimum."),
        N_("Raise the maximum, lower the minimum, or leave the maximum empty."),
    )
    TARGET_BEFORE_BASELINE = (
        "target-before-baseline",
        Severity.BLOCKED,
        N_("The date {value} does not lie after the baseline date."),
        N_("Correct the date of the target or the baseline date."),
    )
    TARGET_OTHER_DATE = (
        "target-other-date",
        Severity.BLOCKED,
        N_("The same roadmap has {value} in another row."),
        N_("Give all targets of a roadmap the same date and the same baseline date."),
    )
    TARGET_TWICE = (
        "target-twice",
        Severity.BLOCKED,
        N_("The roadmap “{value}” has a target for this Topsector and region already."),
        N_("Keep one row for each roadmap, Topsector and region."),
    )
    TARGET_SHIPPED = (
        "target-shipped",
        Severity.BLOCKED,
        N_("The roadmap as shipped says {value} here, and that stays."),
        N_("Use a roadmap of your own, or replace an average by a target of the nature “own”."),
    )
    TARGET_WITHOUT_SOURCE = (
        "target-without-source",
        Severity.TOLD,
        N_("The target has no source: readers cannot see who set it."),
        N_("Nothing, or name the letter, agenda or decision in which it stands."),
    )
    SHEET_WITHOUT_TARGETS = (
        "sheet-without-targets",
        Severity.TOLD,
        N_("The sheet holds no table of targets and was not read."),
        N_("Nothing, if that is right."),
    )
    NO_QUESTION_SET = (
        "no-question-set",
        Severity.REFUSED,
        N_("No question set was found: no row is headed “soort”, “code” and “nederlands”."),
        N_("Download a question set as an example, change that file, and upload it."),
    )
    SET_KIND = (
        "set-kind",
        Severity.BLOCKED,
        N_("“{value}” is not a kind of row of a question set."),
        N_("Use set, versie, bron, toelichting, schaal, dimensie, stelling or advies."),
    )
    SET_INCOMPLETE = (
        "set-incomplete",
        Severity.BLOCKED,
        N_("“{value}” is empty, and this kind of row needs it."),
        N_("Fill it in, or remove the row."),
    )
    SET_TEXT_TOO_LONG = (
        "set-text-too-long",
        Severity.BLOCKED,
        N_("The text has {value} characters; 500 is the most."),
        N_("Shorten it."),
    )
    SET_CODE = (
        "set-code",
        Severity.BLOCKED,
        N_("“{value}” is not a code."),
        N_("Use at most 40 letters, digits, dots and hyphens, without spaces."),
    )
    SET_POINT = (
        "set-point",
        Severity.BLOCKED,
        N_("“{value}” is not a point of a scale."),
        N_("Use a whole number from 0 to 10."),
    )
    SET_LEVEL = (
        "set-level",
        Severity.BLOCKED,
        N_("“{value}” is not a level of advice."),
        N_("Use laag, midden or hoog."),
    )
    SET_TWICE = (
        "set-twice",
        Severity.BLOCKED,
        N_("“{value}” stands in an earlier row already."),
        N_("Keep one of the rows, or give this one another code."),
    )
    SET_DIMENSION = (
        "set-dimension",
        Severity.BLOCKED,
        N_("“{value}” is not a dimension of this set."),
        N_("Use the code of one of the rows of the kind dimensie."),
    )
    SET_NO_STATEMENTS = (
        "set-no-statements",
        Severity.BLOCKED,
        N_("The dimension “{value}” has no statement."),
        N_("Add a statement to it, or remove the dimension."),
    )
    SET_TOO_LONG = (
        "set-too-long",
        Severity.BLOCKED,
        N_("The set has more than {value} rows."),
        N_("Split it into several sets."),
    )
    SET_WITHOUT_TITLE = (
        "set-without-title",
        Severity.BLOCKED,
        N_("The set has no title."),
        N_("Add a row of the kind set, with a code and the title."),
    )
    SET_WITHOUT_VERSION = (
        "set-without-version",
        Severity.BLOCKED,
        N_("The set has no version."),
        N_("Add a row of the kind versie, with the version as its code."),
    )
    SET_WITHOUT_SOURCE = (
        "set-without-source",
        Severity.BLOCKED,
        N_("The set has no source."),
        N_("Add a row of the kind bron: on which publication it builds, or who made it."),
    )
    SET_WITHOUT_SCALE = (
        "set-without-scale",
        Severity.BLOCKED,
        N_("The set has no scale of at least two points."),
        N_("Add a row of the kind schaal for each point, with the number as its code."),
    )
    SET_WITHOUT_DIMENSION = (
        "set-without-dimension",
        Severity.BLOCKED,
        N_("The set has no dimension."),
        N_("Add a row of the kind dimensie, and statements that belong to it."),
    )
    SHEET_NOT_IN_SET = (
        "sheet-not-in-set",
        Severity.TOLD,
        N_("The sheet is not part of the question set and was not read."),
        N_("Nothing, if that is right. A question set stands on one sheet."),
    )

    NO_BOOK_TABLE = (
        "no-book-table",
        Severity.REFUSED,
        N_("No list was found: no row has all the headings that are needed ({value})."),
        N_("Download the template, fill in that file, and upload it."),
    )
    BOOK_INCOMPLETE = (
        "book-incomplete",
        Severity.BLOCKED,
        N_("“{value}” is empty."),
        N_("Fill it in: the row says nothing without it."),
    )
    BOOK_TEXT_TOO_LONG = (
        "book-text-too-long",
        Severity.BLOCKED,
        N_("The text is longer than 500 characters: “{value}”."),
        N_("Shorten it."),
    )
    BOOK_CHOICE = (
        "book-choice",
        Severity.BLOCKED,
        N_("“{value}” is none of the values of this column."),
        N_("Choose from the list in the template."),
    )
    BOOK_DATE = (
        "book-date",
        Severity.BLOCKED,
        N_("“{value}” is not one year, month or day."),
        N_("Use a year such as 2021, a month such as 03-2021, or a day such as 31-12-2021."),
    )
    BOOK_NUMBER = (
        "book-number",
        Severity.BLOCKED,
        N_("“{value}” is not a whole number."),
        N_("Use a number such as 250 or 100.000, or leave the cell empty if it is not known."),
    )
    BOOK_FLAG = (
        "book-flag",
        Severity.BLOCKED,
        N_("“{value}” is neither yes nor no."),
        N_("Use “ja” or “nee”, or leave the cell empty if it is not known."),
    )
    BOOK_REGION = (
        "book-region",
        Severity.BLOCKED,
        N_("“{value}” is not recognised as one region."),
        N_("Use a province, or “bovenregionaal”, “landelijk” or “onbekend”."),
    )
    BOOK_REGIONS = (
        "book-regions",
        Severity.BLOCKED,
        N_("“{value}” names several provinces."),
        N_("Give each province a row of its own."),
    )
    BOOK_TWICE = (
        "book-twice",
        Severity.BLOCKED,
        N_("“{value}” has a row already."),
        N_("Keep one row, or give the other another name or number."),
    )
    BOOK_COMMUNITY = (
        "book-community",
        Severity.DOUBT,
        N_("“{value}” is not in the present register; it is kept as it stands."),
        N_("Use the name or the id as it stands in the register."),
    )
    BOOK_COMMUNITIES_OF_A_NAME = (
        "book-communities-of-a-name",
        Severity.DOUBT,
        N_("Several communities are called “{value}”; it is kept as it stands."),
        N_("Use the id of the one that is meant."),
    )
    BOOK_WITHOUT_DATE = (
        "book-without-date",
        Severity.DOUBT,
        N_("The row has no date: it counts in no year."),
        N_("Fill in a year, a month or a day, as precise as it is known."),
    )
    BOOK_WITHOUT_SOURCE = (
        "book-without-source",
        Severity.TOLD,
        N_("The row has no source: readers cannot check it."),
        N_("Nothing, or say where it can be checked."),
    )
    SHEET_WITHOUT_LIST = (
        "sheet-without-list",
        Severity.TOLD,
        N_("The sheet holds no list of this kind and was not read."),
        N_("Nothing, if that is right."),
    )

    def __init__(self, code: str, severity: Severity, template: str, remedy: str) -> None:
        self.code = code
        self.severity = severity
        self.template = template
        self.remedy = remedy
