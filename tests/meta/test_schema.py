"""The exported GraphQL schema, and the domain that its types name."""

from dataclasses import fields
from pathlib import Path

import pytest

from structmem.api.graphql import results, types
from structmem.api.schema import schema_text
from structmem.domain import answer, entry, graph, hit, interval, message, report

SCHEMA = Path(__file__).parents[2] / "schema.graphql"
MIRRORED = [
    (types.Interval, interval.Interval), (types.Source, entry.Source), (types.Session, message.Session),
    (types.Message, message.Message), (types.Entity, entry.Entity), (types.Entry, entry.Entry),
    (types.Participation, entry.Participation), (types.Link, entry.Link), (types.Summary, entry.Summary),
    (results.Contribution, hit.Contribution), (results.Explanation, hit.Explanation), (results.Hit, hit.Hit),
    (results.QueryPlan, hit.QueryPlan), (results.SearchResult, hit.SearchResult),
    (results.Context, hit.Context), (results.TimelineItem, answer.TimelineItem),
    (results.Timeline, answer.Timeline),
    (results.Elapsed, answer.Elapsed), (results.Order, answer.Order), (results.CausalPath, answer.CausalPath),
    (results.Why, answer.Why), (results.Change, answer.Change), (results.Plan, answer.Plan),
    (results.Decision, answer.Decision), (results.UndoReport, report.UndoReport),
    (results.Evidence, answer.Evidence), (results.Answer, answer.Answer),
    (results.IngestReport, report.IngestReport), (results.ConsolidationReport, report.ConsolidationReport),
    (results.Statistics, graph.Statistics), (results.StoreInfo, graph.StoreInfo),
]  # fmt: skip


def test_the_exported_schema_is_the_codes_own() -> None:
    assert SCHEMA.read_text() == schema_text(), "run: make schema"


@pytest.mark.parametrize(("shown", "domain"), MIRRORED, ids=lambda kind: kind.__name__)
def test_every_field_is_an_attribute_of_the_domain(shown: type, domain: type) -> None:
    resolved = {name for name, value in vars(shown).items() if callable(value)}
    known = {field.name for field in fields(domain)} | set(dir(domain))
    missing = {field.name for field in fields(shown)} - known - resolved
    computed = {field.name for field in shown.__strawberry_definition__.fields if field.base_resolver}  # type: ignore[attr-defined]
    assert missing <= computed
