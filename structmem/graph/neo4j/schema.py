"""Makes the schema, waits for it, and refuses one that is not the one that is needed."""

from collections.abc import Mapping, Sequence, Set

from structmem.errors import SchemaMismatch, SchemaTooNew, StoreForeign
from structmem.graph.neo4j.catalogue import TEXTS, Item, catalogue, vector_index
from structmem.graph.neo4j.connection import Connection, Record

SCHEMA_VERSION = 1
OLDEST_SERVER = (5, 26)
FILTERED_SINCE = (2026, 1)
_AWAIT_S = 120


class Schema:
    """The schema of one database, and what its server can do."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._prepared: set[int] = set()
        self.server = _version(connection)

    @property
    def filters_in_index(self) -> bool:
        """Whether vector indexes can look into one scope alone."""
        return self.server >= FILTERED_SINCE

    @property
    def takes_vectors(self) -> bool:
        """Whether vectors can be sent as they are, rather than as text."""
        return self.server >= FILTERED_SINCE

    @property
    def prepared(self) -> Set[int]:
        """The lengths of vectors that have their indexes."""
        return self._prepared

    def prepare(self) -> None:
        """Make what is missing, wait until it can be used, and check what is there.

        Raises:
            SchemaTooNew: A newer StructMem wrote the database.
            StoreForeign: The database holds the nodes of another program.
            SchemaMismatch: An index is there under the right name and is another one; says how to mend it.
        """
        claimed = self._check_stamp()
        self._ensure(catalogue())
        if not claimed:
            self._connection.write(lambda work: work.rows("schema/claim", schema_version=SCHEMA_VERSION))
        for row in self._connection.rows("schema/dimensions"):
            self.prepare_vectors(row["dimensions"])

    def prepare_vectors(self, dimensions: int) -> None:
        """Make the vector indexes for one length of vectors, if they are not there."""
        if dimensions not in self._prepared:
            filtered = self.filters_in_index
            self._ensure([vector_index(label, dimensions, filtered=filtered) for label in TEXTS])
            self._prepared.add(dimensions)

    def _check_stamp(self) -> bool:
        where = self._connection.where
        stamps = self._connection.rows("schema/stamp")
        if not stamps:
            strangers = self._connection.rows("schema/strangers")
            if strangers:
                raise StoreForeign(
                    f"Neo4j at {where} holds nodes labelled {strangers[0]['label']!r} of another program; "
                    "give StructMem a database of its own"
                )
            return False
        version = max(row["schema_version"] for row in stamps)
        if version > SCHEMA_VERSION:
            raise SchemaTooNew(
                f"Neo4j at {where} has schema version {version}, this StructMem knows up to "
                f"{SCHEMA_VERSION}; update it: pip install --upgrade structmem"
            )
        return True

    def _ensure(self, items: Sequence[Item]) -> None:
        there = self._there()
        self._check(items, there)
        missing = [item for item in items if item.name not in there]
        if not missing:
            return

        self._connection.write(lambda work: [work.run(item.definition, **item.params) for item in missing])
        self._connection.write(lambda work: work.rows("schema/await", seconds=_AWAIT_S))
        self._check(items, self._there())

    def _there(self) -> dict[str, Record]:
        return {row["name"]: row for row in self._connection.rows("schema/indexes")}

    def _check(self, items: Sequence[Item], there: Mapping[str, Record]) -> None:
        for item in items:
            row = there.get(item.name)
            wrong = _difference(item, row) if row else None
            if wrong:
                raise SchemaMismatch(
                    f"index {item.name!r} of Neo4j at {self._connection.where} {wrong}; "
                    f"run `{item.removal}` in that database and open the store again, which builds it anew"
                )


def _difference(item: Item, row: Record) -> str | None:
    if row["state"] == "FAILED":
        return f"has failed ({row['failure'].splitlines()[0] if row['failure'] else 'no reason given'})"
    for key, wanted in (("type", item.type), ("labels", item.labels), ("properties", item.properties)):
        found = row[key] if key == "type" else tuple(row[key])
        if found != wanted and sorted(found) != sorted(wanted):
            return f"has {key} {_said(found)}, needed is {_said(wanted)}"
    settings = row["options"].get("indexConfig", {})
    if item.dimensions and settings.get("vector.dimensions") != item.dimensions:
        return f"has {settings.get('vector.dimensions')} dimensions, needed are {item.dimensions}"
    if item.dimensions and str(settings.get("vector.similarity_function")).lower() != "cosine":
        return f"compares by {settings.get('vector.similarity_function')}, needed is cosine"
    return None


def _said(names: str | Sequence[str]) -> str:
    return names if isinstance(names, str) else ", ".join(names)


def _version(connection: Connection) -> tuple[int, ...]:
    found = connection.rows("schema/server")
    text = found[0]["version"] if found else "0"
    parts = tuple(int(part) for part in text.split("-")[0].split("+")[0].split(".") if part.isdigit())
    if parts < OLDEST_SERVER:
        oldest = ".".join(map(str, OLDEST_SERVER))
        raise StoreForeign(
            f"Neo4j at {connection.where} is version {text}; StructMem needs {oldest} or newer"
        )
    return parts
