"""`publish`: make files the newest version of the register."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from lc_app import clock, sample
from lc_app.commands import (
    BLOCKED,
    CLEAN,
    UNREADABLE,
    complain,
    content,
    finding_line,
    reason,
    refusal_text,
)
from lc_app.commands.database import opened, remembered_in
from lc_app.ingest import (
    Batch,
    File,
    Severity,
    UnreadableExportError,
    apart,
    apply,
    outside_scope,
    replace_scope,
    take_all,
)
from lc_app.store import ROOT_VERSION, Origin, StaleVersionError, Store
from lc_app.texts import sentences
from lc_metrics import Register


def run_publish(options: argparse.Namespace) -> int:
    """Publish the files, or nothing at all if one of them cannot be read."""
    files = _files(options.files)
    if not files:
        return UNREADABLE
    store = opened()
    columns, phase_words = remembered_in(store)
    try:
        batch = apart.run(partial(take_all, phase_words=phase_words), files, {}, columns)
    except UnreadableExportError as error:
        return complain(f"{'; '.join(name for name, _data in files)}: {reason(error)}")
    for refusal in batch.refusals:
        complain(f"{refusal.file_name}: {refusal_text(refusal.finding)}")
    if batch.refusals:
        return UNREADABLE
    nothing = batch.register.communities.empty
    for intake in batch.intakes:
        for finding in intake.findings:
            if finding.problem.severity is Severity.BLOCKED or (nothing and not finding.cell):
                complain(f"{intake.file_name}: {finding_line(finding)}")
    if nothing:
        return complain(f"{batch.file_name}: {sentences.nothing_to_publish()}")
    return _publish(store, batch, options)


def _files(paths: list[Path]) -> list[File]:
    """The files with their names; none at all if one cannot be opened, and that is told."""
    files = []
    for path in paths:
        try:
            files.append((path.name, content(path)))
        except OSError as error:
            complain(f"{path}: {reason(error)}")
    return files if len(files) == len(paths) else []


def _publish(store: Store, batch: Batch, options: argparse.Namespace) -> int:
    sample.publish_if_empty(store, clock.now())
    current = store.current()
    parent = current.number if current else ROOT_VERSION
    scope = tuple(dict.fromkeys(options.scope))
    origin = Origin(
        author=options.author,
        note=sentences.note_with_left_out(options.note, batch.left_out),
        file_name=batch.file_name,
        sha256=batch.sha256,
        sample=options.sample or any(sample.looks_like(intake) for intake in batch.intakes),
        scope=scope,
        left_out=batch.left_out,
    )
    try:
        coming = _coming(store.open(parent), batch, scope, store)
        version = store.publish(coming, origin, parent=parent, at=clock.now())
    except StaleVersionError as error:
        return complain(sentences.stale(error.current.number))
    sys.stdout.write(f"{sentences.published(version.number, version.communities)}\n")
    return BLOCKED if batch.left_out else CLEAN


def _coming(published: Register, batch: Batch, scope: tuple[str, ...], store: Store) -> Register:
    """The register with the upload in it; rows outside its scope are told."""
    incoming = apply(batch.register, store.decisions()).register
    if scope:
        for name in outside_scope(published, incoming, scope).query("effect == 'left_out'")["name"]:
            complain(sentences.outside_scope(name))
    return replace_scope(published, incoming, scope)
