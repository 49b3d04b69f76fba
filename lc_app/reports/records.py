"""Tables of what happened: findings of an import, and versions."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from lc_app import clock
from lc_app.ingest import Finding, Severity
from lc_app.store import Version
from lc_app.store.versioned import TableVersion
from lc_app.texts import NONE, _, moment

_LONGEST = 100
"""Characters of a value that are quoted."""


def finding_text(finding: Finding) -> str:
    """The sentence of a finding, with the value that was found or its beginning, on one line."""
    value = " ".join(finding.value.splitlines())
    short = f"{value[: _LONGEST - 1].rstrip()}…" if len(value) > _LONGEST else value
    return _(finding.problem.template).format(value=short)


def severity_text(severity: Severity) -> str:
    """What became of the row or the file."""
    return {
        Severity.REFUSED: _("file refused"),
        Severity.BLOCKED: _("left out"),
        Severity.DOUBT: _("kept, with a doubt"),
        Severity.TOLD: _("for your information"),
    }[severity]


def versions_table(versions: Iterable[Version]) -> pd.DataFrame:
    """All versions, the newest first."""
    return pd.DataFrame(
        [
            {
                _("Version"): version.number,
                _("Published"): moment(clock.in_dutch_time(version.published_at)),
                _("By"): version.author or _("not given"),
                _("Communities"): version.communities,
                _("File"): version.file_name,
                _("Sample"): _("yes") if version.sample else _("no"),
                _("Note"): version_note(version),
            }
            for version in versions
        ]
    )


def target_versions_table(versions: Iterable[TableVersion]) -> pd.DataFrame:
    """All versions of the own targets, the newest first; the last is as shipped."""
    return pd.DataFrame(
        [
            {
                _("Version"): version.number,
                _("Saved"): saved_text(version),
                _("By"): (version.author or _("not given")) if version.saved_at else NONE,
                _("Own targets"): version.rows,
                _("Note"): version_note(version),
            }
            for version in versions
        ]
    )


def saved_text(version: TableVersion) -> str:
    """When a table was saved."""
    if version.saved_at is None:
        return _("as shipped")
    return moment(clock.in_dutch_time(version.saved_at))


def version_note(version: Version | TableVersion) -> str:
    """The note of a version; one that restores another says so."""
    if version.restores is None:
        return version.note
    restored = _("Version {number} again.").format(number=version.restores)
    return f"{restored} {version.note}".strip()
