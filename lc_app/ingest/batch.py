"""Several files at once: what came out of each, and of all of them together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from lc_app.ingest.findings import Finding, UnreadableExportError
from lc_app.ingest.intake import Choices, Intake, Step, quiet, take
from lc_app.ingest.joining import MERGED, joined
from lc_metrics.tables import Register

File = tuple[str, bytes]
"""The name of a file and what is in it."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file of which no table could be made, and why."""

    file_name: str
    finding: Finding


@dataclass(frozen=True, eq=False, slots=True)
class Batch:
    """What came out of one or more files.

    Attributes
    ----------
    intakes : tuple of Intake
        One for each file that could be read, in the order given.
    refusals : tuple of Refusal
        The files that could not.
    register : Register
        The communities of all files; one that stands in several counts once.
    merged : DataFrame
        The rows that went up in a row of an earlier file, as in `joining.MERGED`.
    """

    intakes: tuple[Intake, ...]
    refusals: tuple[Refusal, ...]
    register: Register
    merged: pd.DataFrame

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all files, file by file."""
        return tuple(finding for intake in self.intakes for finding in intake.findings)

    @property
    def left_out(self) -> int:
        """Rows and sheets that were left out because of a mistake."""
        return sum(intake.left_out for intake in self.intakes)

    @property
    def file_name(self) -> str:
        """The names of the files."""
        return "; ".join(intake.file_name for intake in self.intakes)

    @property
    def sha256(self) -> str:
        """The hashes of the files, in the order of their names."""
        return "; ".join(intake.sha256 for intake in self.intakes)


def take_all(
    files: Sequence[File],
    choices: Mapping[str, Choices] = MappingProxyType({}),
    remembered: Mapping[str, str] = MappingProxyType({}),
    step: Step = quiet,
    *,
    phase_words: Mapping[str, str] = MappingProxyType({}),
) -> Batch:
    """Read files into one register.

    Parameters
    ----------
    files : sequence of (str, bytes)
        The name and the contents of each.
    choices : mapping of str to Choices
        What a person decided, by the name of the file.
    remembered : mapping of str to str
        Field of the register by heading, as it was chosen for earlier files.
    step : function of a code and a fraction
        Called as the work goes on.
    phase_words : mapping of str to str
        Phase by words of a status, as users recorded them.

    Returns
    -------
    Batch
        A file that cannot be read is a refusal, and the others are read.
    """
    intakes, refusals = [], []
    for name, data in files:
        try:
            choice = choices.get(name, Choices())
            intakes.append(take(data, name, choice, remembered, step, phase_words=phase_words))
        except UnreadableExportError as error:
            refusals.append(Refusal(name, error.finding))
    together = [intake.register for intake in intakes]
    if len(together) == 1:
        register, merged = together[0], pd.DataFrame(columns=list(MERGED))
    else:
        register, merged = joined(together)
    return Batch(tuple(intakes), tuple(refusals), register, merged)
