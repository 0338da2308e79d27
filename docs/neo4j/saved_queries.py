"""Pack the questions of the guide into structmem-queries.zip, which Neo4j Browser takes as favourites.

Run `python docs/neo4j/saved_queries.py` after a change to the guide; a test compares the two.
"""

import io
import zipfile
from pathlib import Path

from structmem.cypher import Statement, statement, statements

TARGET = Path(__file__).with_name("structmem-queries.zip")
FOLDER = "StructMem"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_EXAMPLES = {
    "from": "'2024-05-01'",
    "name": "'Ines'",
    "scope": "'friends'",
    "text": "'piano'",
    "until": "'2024-06-01'",
}


def favourite(query: Statement) -> str:
    """Return what is saved: the question, which gives its name, then what to set, then the query."""
    to_set = [f"// :param {name} => {_EXAMPLES[name]}" for name in query.params]
    return "\n".join([f"// {query.about}", *to_set, query.text, ""])


def packed() -> bytes:
    """Return the archive, the same for the same questions."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(name for name in statements() if name.startswith("guide/")):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name.removeprefix('guide/')}.cypher", _FIRST_DAY)
            archive.writestr(entry, favourite(statement(name)))
    return buffer.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(packed())
