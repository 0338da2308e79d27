"""`structmem ingest`: message files into a memory."""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from structmem.cli.options import FilesArgument, JsonOption, Mode, NewScopeOption, StoreOption
from structmem.cli.output import Bar, note, progress, show, write_json
from structmem.errors import InvalidArgument, InvalidMessage

if TYPE_CHECKING:
    from structmem.cli.readers import MessageFile, Spoken, Survey
    from structmem.domain.report import IngestReport
    from structmem.service import StructMemory

_POSITION = re.compile(r"^message (\d+)")


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command("ingest")(_ingest)


def _ingest(
    files: FilesArgument,
    scope: NewScopeOption,
    session: Annotated[
        str | None, typer.Option("--session", help="One session for all messages of a plain list.")
    ] = None,
    batch_size: Annotated[int, typer.Option("--batch-size", min=1, help="Messages stored at once.")] = 64,
    mode: Annotated[
        Mode | None, typer.Option("--mode", help="Extract the event graph, or facts only.")
    ] = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read message files and understand them.

    Takes JSON or JSONL lists of messages, lists of sessions (as for LightMem), LoCoMo, LongMemEval and
    BEAM files.
    Reading a file again, in whatever batch size, changes nothing.
    """
    from structmem.cli.opening import writing
    from structmem.cli.readers.source import on_disk

    started = time.perf_counter()
    with on_disk(files) as paths:
        sources = [(source, source.survey()) for source in _recognised(paths, session)]
        if not as_json:
            for source, survey in sources:
                note(_announcement(source.path, survey))
        with writing(store, mode=mode) as memory:
            reports = _Intake(memory, scope, session, batch_size).take(sources)
            location = memory.info.location
    seconds = time.perf_counter() - started
    if as_json:
        _write_result(sources, reports, location, seconds)
    else:
        _show_result(reports, location, seconds)


class _Intake:
    """Gives files to a memory, batch by batch, and adds up what became of them by scope."""

    def __init__(self, memory: "StructMemory", scope: str, session: str | None, batch_size: int) -> None:
        self._memory = memory
        self._scope = scope
        self._session = session
        self._batch_size = batch_size
        self._reports: dict[str, IngestReport] = {}

    def take(self, sources: Sequence[tuple["MessageFile", "Survey"]]) -> dict[str, "IngestReport"]:
        total = sum(survey.messages for _, survey in sources)
        with progress("Reading messages", total) as bar:
            for source, survey in sources:
                self._file(source, several=survey.conversations > 1, bar=bar)
        with progress("Understanding the rest", len(self._reports)) as bar:
            for scope in bar.each(list(self._reports)):
                self._count(self._memory.flush(scope=scope))
        return self._reports

    def _file(self, source: "MessageFile", *, several: bool, bar: Bar) -> None:
        for batch in _batches(source.messages(), self._batch_size):
            conversation = batch[0].conversation
            scope = f"{self._scope}/{conversation}" if several and conversation else self._scope
            self._add(source.path, batch, scope)
            bar.advance(len(batch))

    def _add(self, path: Path, batch: Sequence["Spoken"], scope: str) -> None:
        try:
            report = self._memory.add([one.data for one in batch], scope=scope, session=self._session)
        except InvalidMessage as exc:
            raise type(exc)(f"file {str(path)!r}, {_in_file(str(exc), batch)}") from exc
        self._count(report)

    def _count(self, report: "IngestReport") -> None:
        before = self._reports.get(report.scope)
        self._reports[report.scope] = _sum(before, report) if before else report


def _sum(before: "IngestReport", after: "IngestReport") -> "IngestReport":
    """Add up two reports of a scope; what is pending is as of the later one."""
    from dataclasses import fields, replace

    added: dict[str, Any] = {
        field.name: getattr(before, field.name) + getattr(after, field.name)
        for field in fields(before)
        if field.name not in {"scope", "pending_segments"}
    }
    return replace(after, **added)


def _batches(messages: Iterable["Spoken"], size: int) -> Iterator[list["Spoken"]]:
    """Yield runs of at most `size` messages of one conversation."""
    batch: list[Spoken] = []
    for one in messages:
        if batch and (len(batch) == size or one.conversation != batch[0].conversation):
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def _in_file(text: str, batch: Sequence["Spoken"]) -> str:
    """Say the place in the file instead of the position in the call."""
    found = _POSITION.match(text)
    if found is None or int(found[1]) >= len(batch):
        return f"{batch[0].place} to {batch[-1].place}: {text}"
    return f"{batch[int(found[1])].place}: {text[found.end() :].lstrip(': ')}"


def _recognised(paths: Sequence[Path], session: str | None) -> Iterator["MessageFile"]:
    from structmem.cli.readers import MessageFile

    for path in paths:
        source = MessageFile(path)
        if session is not None and source.shape.owns_sessions:
            raise InvalidArgument(
                f"--session {session!r} does not go with {str(path)!r}: "
                f"{source.shape.title} has sessions of its own; leave the option out"
            )
        yield source


def _announcement(path: Path, survey: "Survey") -> str:
    parts = [_counted(survey.messages, "message")]
    if survey.sessions:
        parts.append(_counted(survey.sessions, "session"))
    if survey.conversations > 1:
        parts.append(f"{survey.conversations} conversations, each in a scope of its own")
    if survey.blank:
        parts.append(f"{survey.blank} empty turns left out")
    return f"{path}: {survey.shape}, {', '.join(parts)}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _show_result(reports: dict[str, "IngestReport"], location: str, seconds: float) -> None:
    from structmem.cli.counts import ingest_table

    show(ingest_table(list(reports.values())))
    total = Counter[str]()
    for report in reports.values():
        total.update(stored=report.stored, failed=report.failed_segments)
        for warning in report.warnings:
            note(f"warning: {warning}")
    if total["failed"]:
        note(f"warning: {_counted(total['failed'], 'segment')} failed; run the same command again to retry")
    show(f"{_counted(total['stored'], 'new message')} in {seconds:.1f} s, stored in {location}")


def _write_result(
    sources: Sequence[tuple["MessageFile", "Survey"]],
    reports: dict[str, "IngestReport"],
    location: str,
    seconds: float,
) -> None:
    from structmem.domain.codec import plain

    write_json(
        {
            "store": location,
            "seconds": round(seconds, 3),
            "files": [{"file": str(source.path), **plain(survey)} for source, survey in sources],
            "scopes": [report.to_dict() for report in reports.values()],
        }
    )
