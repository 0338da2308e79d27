"""Every constraint and index that the store needs, by name."""

from dataclasses import dataclass
from typing import Any

from structmem.cypher import statement
from structmem.domain.entry import LinkType
from structmem.graph.neo4j.labels import LABEL_OF, Label

TEXT_INDEX = "structmem_text"
TEXTS = (Label.MESSAGE, Label.ENTRY, Label.SUMMARY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A constraint or an index.

    Attributes:
        template: The statement that makes it.
        type: What SHOW INDEXES calls it.
        labels: Labels, or relationship types.
        dimensions: Of a vector index.
        analyzer: Of a full-text index; what cuts words.
    """

    name: str
    template: str
    type: str
    labels: tuple[str, ...]
    properties: tuple[str, ...]
    dimensions: int | None = None
    analyzer: str | None = None

    @property
    def is_constraint(self) -> bool:
        """Whether it keeps something unique, rather than only finding it."""
        return self.template.endswith("_key")

    @property
    def definition(self) -> str:
        """The statement that makes it, if it is not there."""
        named = self.properties[:1] if self.dimensions else self.properties
        return (
            statement(self.template)
            .text.replace("LABEL", "|".join(self.labels))
            .replace("PROPERTIES", ", ".join(f"n.{name}" for name in named))
        )

    @property
    def params(self) -> dict[str, Any]:
        """The parameters of the definition."""
        dimensions = {"dimensions": self.dimensions} if self.dimensions else {}
        return {"name": self.name, **dimensions}


def catalogue() -> tuple[Item, ...]:
    """Return what every database needs; vector indexes come with the first vectors."""
    return (
        _key(Label.SCOPE, "key"),
        *(_key(label, "scope", "id") for label in (*LABEL_OF.values(), Label.ERASED)),
        _key(Label.DAY, "scope", "key"),
        _key(Label.MESSAGE, "scope", "session_id", "seq"),
        *(_index(label, "scope", "revision") for label in (*LABEL_OF.values(), Label.ERASED)),
        *(_index(label, "scope", "place") for label in LABEL_OF.values()),
        *(_index(label, "scope", "vector_revision") for label in TEXTS),
        _index(Label.ENTRY, "scope", "time_from"),
        _index(Label.SEGMENT, "state"),
        _index(Label.SEGMENT, "scope", "state", "place"),
        *(_link(type_, "link_key", "scope", "id") for type_ in LinkType),
        *(_link(type_, "link_index", "scope", "revision") for type_ in LinkType),
        Item(
            name=TEXT_INDEX,
            template="schema/text_index",
            type="FULLTEXT",
            labels=TEXTS,
            properties=("terms", "scope_term"),
            analyzer="whitespace",
        ),
    )


def vector_property(dimensions: int) -> str:
    """Return the property that holds vectors of this length; scopes of two models share a database."""
    return f"embedding_{dimensions:d}"


def vector_index(label: Label, dimensions: int, *, filtered: bool) -> Item:
    """Return the vector index of a label; `filtered` ones know the scope (2026.1 and later)."""
    return Item(
        name=f"structmem_{label.lower()}_vector_{dimensions:d}",
        template="schema/vector_index_filtered" if filtered else "schema/vector_index",
        type="VECTOR",
        labels=(label,),
        properties=(vector_property(dimensions), *(("scope",) if filtered else ())),
        dimensions=dimensions,
    )


def _key(label: Label, *properties: str) -> Item:
    return _range("schema/node_key", label, properties)


def _index(label: Label, *properties: str) -> Item:
    return _range("schema/node_index", label, properties)


def _link(type_: LinkType, template: str, *properties: str) -> Item:
    return _range(f"schema/{template}", type_, properties)


def _range(template: str, label: str, properties: tuple[str, ...]) -> Item:
    told = "_".join(name for name in properties if name != "scope")
    return Item(
        name=f"structmem_{label.lower()}_{told}",
        template=template,
        type="RANGE",
        labels=(label,),
        properties=properties,
    )
