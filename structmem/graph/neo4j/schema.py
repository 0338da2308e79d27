"""Makes the schema, waits for it, and refuses one that is not the one that is needed."""

from collections.abc import Collection, Mapping, Sequence, Set

from structmem.cypher import Statement
from structmem.errors import SchemaMismatch, SchemaTooNew, StoreForeign
from structmem.graph.neo4j.catalogue import TEXTS, Item, catalogue, vector_index
from structmem.graph.neo4j.connection import Connection, Record
from structmem.graph.neo4j.migration import FIRST_VERSION, change_schema, migrate

OLDEST_SERVER = (5, 26)
FILTERED_SINCE = (2026, 1)
_AWAIT_S = 120
_ANALYZER = "fulltext.analyzer"


class Schema:
    """The schema of one database, and what its server can do.

    Attributes:
        version: The newest that `steps` lead to.
    """

    def __init__(self, connection: Connection, steps: Sequence[Statement]) -> None:
        self._connection = connection
        self._steps = steps
        self._prepared: set[int] = set()
        self.version = FIRST_VERSION + len(steps)
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
        """Migrate an older schema, make what is missing, wait until it can be used, and check what is there.

        Raises:
            SchemaTooNew: A newer StructMem wrote the database.
            StoreForeign: The database holds the nodes of another program.
            StoreRefused: The schema is older, and this user may not write.
            SchemaMismatch: An index is there under the right name and is another one; says how to mend it.
        """
        stamped = self._stamped()
        if stamped is not None:
            migrate(self._connection, stamped, self._steps)
        self._ensure(catalogue())
        if stamped is None:
            self._connection.write(lambda work: work.rows("schema/claim", schema_version=self.version))
        for row in self._connection.rows("schema/dimensions"):
            self.prepare_vectors(row["dimensions"])

    def prepare_vectors(self, dimensions: int) -> None:
        """Make the vector indexes for one length of vectors, if they are not there."""
        if dimensions not in self._prepared:
            filtered = self.filters_in_index
            self._ensure([vector_index(label, dimensions, filtered=filtered) for label in TEXTS])
            self._prepared.add(dimensions)

    def _stamped(self) -> int | None:
        """Return the version of the schema that is there, None in an empty database."""
        where = self._connection.where
        stamps = self._connection.rows("schema/stamp")
        if not stamps:
            strangers = self._connection.rows("schema/strangers")
            if strangers:
                raise StoreForeign(
                    f"Neo4j at {where} holds nodes labelled {strangers[0]['label']!r} of another program; "
                    "give StructMem a database of its own"
                )
            return None
        version = max(row["schema_version"] for row in stamps)
        if version > self.version:
            raise SchemaTooNew(
                f"Neo4j at {where} has schema version {version}, this StructMem knows up to "
                f"{self.version}; update it: pip install --upgrade structmem"
            )
        return int(min(row["schema_version"] for row in stamps))

    def _ensure(self, items: Sequence[Item]) -> None:
        there = self._there()
        self._check(items, there)
        missing = [item for item in items if item.name not in there]
        if missing:
            self._check_free(missing, there.values())
            change_schema(
                self._connection,
                lambda work: [work.run(item.definition, **item.params) for item in missing],
            )
        elif all(there[item.name]["state"] == "ONLINE" for item in items):
            return
        self._connection.write(lambda work: work.rows("schema/await", seconds=_AWAIT_S))
        self._check(items, self._there())

    def _there(self) -> dict[str, Record]:
        return {row["name"]: row for row in self._connection.rows("schema/indexes")}

    def _check(self, items: Sequence[Item], there: Mapping[str, Record]) -> None:
        for item in items:
            row = there.get(item.name)
            wrong = _difference(item, row) if row else None
            if row and wrong:
                raise SchemaMismatch(
                    f"index {item.name!r} of Neo4j at {self._connection.where} {wrong}; {_mended(row)}"
                )

    def _check_free(self, missing: Sequence[Item], there: Collection[Record]) -> None:
        """Refuse what would silently stand in for an index of ours, which is found by its name."""
        for item in missing:
            for row in there:
                if _covers(item) == (row["type"], set(row["labels"]), list(row["properties"])):
                    raise SchemaMismatch(
                        f"index {row['name']!r} of Neo4j at {self._connection.where} takes the place of "
                        f"{item.name!r}; {_mended(row)}"
                    )


def _mended(row: Record) -> str:
    what = "CONSTRAINT" if row["constraint"] else "INDEX"
    return (
        f"run `DROP {what} {_quoted(row['constraint'] or row['name'])}` in that database and open the store "
        "again, which builds it anew"
    )


def _quoted(name: str) -> str:
    return name if name.isidentifier() else f"`{name.replace('`', '``')}`"


def _covers(item: Item) -> tuple[str, set[str], list[str]]:
    return (item.type, set(item.labels), list(item.properties))


def _difference(item: Item, row: Record) -> str | None:
    if row["state"] == "FAILED":
        return f"has failed ({row['failure'].splitlines()[0] if row['failure'] else 'no reason given'})"
    if row["type"] != item.type:
        return f"has type {row['type']}, needed is {item.type}"
    for key, wanted in (("labels", item.labels), ("properties", item.properties)):
        found = list(row[key])
        if found != list(wanted) and (item.type == "RANGE" or sorted(found) != sorted(wanted)):
            return f"has {key} {', '.join(found)}, needed is {', '.join(wanted)}"
    if item.is_constraint != bool(row["constraint"]):
        return "keeps nothing unique, as it must" if item.is_constraint else "belongs to a constraint"
    return _wrong_setting(item, row["options"].get("indexConfig", {}))


def _wrong_setting(item: Item, settings: Mapping[str, object]) -> str | None:
    if item.analyzer and settings.get(_ANALYZER) != item.analyzer:
        return f"cuts words by {settings.get(_ANALYZER)!r}, needed is {item.analyzer!r}"
    if item.dimensions and settings.get("vector.dimensions") != item.dimensions:
        return f"has {settings.get('vector.dimensions')} dimensions, needed are {item.dimensions}"
    if item.dimensions and str(settings.get("vector.similarity_function")).lower() != "cosine":
        return f"compares by {settings.get('vector.similarity_function')}, needed is cosine"
    return None


def _version(connection: Connection) -> tuple[int, ...]:
    text: str = connection.server()["version"]
    parts = tuple(int(part) for part in text.split("-")[0].split("+")[0].split(".") if part.isdigit())
    if parts < OLDEST_SERVER:
        oldest = ".".join(map(str, OLDEST_SERVER))
        raise StoreForeign(
            f"Neo4j at {connection.where} is version {text}; StructMem needs {oldest} or newer"
        )
    return parts
