"""What is wrong with a scope, and with the file that holds it."""

from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import EVERYTHING, Node, NodeKind, Problem
from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Segment, Session
from structmem.graph.embedded.columns import node_of
from structmem.graph.embedded.reader import ScopeReader
from structmem.graph.invariants import COPY, Inventory, broken

_FLOAT_BYTES = 4


def problems(scope: ScopeReader) -> list[Problem]:
    """Return broken invariants of the scope, then what is wrong with the file."""
    return [*broken(_inventory(scope)), *_index_problems(scope), *_file_problems(scope)]


def _inventory(scope: ScopeReader) -> Inventory:
    nodes: list[Node] = [
        node_of(kind.value, body) for kind in NodeKind for body in scope.bodies(kind, EVERYTHING)
    ]
    vectors = scope.connection.execute(
        "SELECT node, length(data) FROM vector WHERE scope = ? ORDER BY node", (scope.pk,)
    )
    return Inventory(
        sessions=[node for node in nodes if isinstance(node, Session)],
        messages=[node for node in nodes if isinstance(node, Message)],
        segments=[node for node in nodes if isinstance(node, Segment)],
        entities=[node for node in nodes if isinstance(node, Entity)],
        entries=[node for node in nodes if isinstance(node, Entry)],
        links=[node for node in nodes if isinstance(node, Link)],
        summaries=[node for node in nodes if isinstance(node, Summary)],
        vectors={NodeId(node): size // _FLOAT_BYTES for node, size in vectors},
        dimensions=scope.model[1] if scope.model else None,
    )


def _index_problems(scope: ScopeReader) -> list[Problem]:
    texts, words, lost = scope.connection.execute(
        "SELECT count(*), ifnull(sum(length), 0), count(*) FILTER (WHERE NOT EXISTS"
        " (SELECT 1 FROM text WHERE text.rowid = node.pk))"
        " FROM node WHERE scope = ? AND length IS NOT NULL",
        (scope.pk,),
    ).fetchone()
    if (texts, words, lost) == (scope.texts, scope.words, 0):
        return []
    return [
        Problem(
            code="TEXT_INDEX",
            detail=f"the text index counts {scope.texts} texts and {scope.words} terms, the scope has "
            f"{texts} and {words}; {lost} texts are not in it",
            remedy=COPY,
            count=max(1, lost),
        )
    ]


def _file_problems(scope: ScopeReader) -> list[Problem]:
    (verdict,) = scope.connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict == "ok":
        return []
    return [
        Problem(
            code="DAMAGED_FILE",
            detail=f"SQLite says: {verdict}",
            remedy="restore the file from a backup, or copy what can be read into a new one: "
            "structmem push --mend --all --to NEW_FILE --store STORE",
        )
    ]
