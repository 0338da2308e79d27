"""Reads one statement with its header, and refuses what the header does not say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class BadStatement(ValueError):
    """A statement file breaks a rule; the text names the file and the rule."""


class Mode(StrEnum):
    """Whether a statement changes anything."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A checked statement.

    Attributes:
        text: What is sent to the server; without the header.
        params: Exactly the parameters that the text uses.
        returns: The columns, in order.
        about: What it answers, in words; of statements that people run.
    """

    name: str
    text: str
    params: tuple[str, ...]
    returns: tuple[str, ...]
    mode: Mode
    about: str = ""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<parameter>\$[A-Za-z_]\w*)
      | (?P<word>[A-Za-z_]\w*)
      | (?P<space>\s+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_HEADER = re.compile(r"//\s*(name|params|returns|mode|about):\s*(.*?)\s*$")
_REQUIRED = ("name", "params", "returns", "mode")
_WRITES = frozenset(
    (
        *("ALTER", "CREATE", "DELETE", "DENY", "DETACH", "DROP", "FOREACH", "GRANT", "INSERT", "LOAD"),
        *("MERGE", "REMOVE", "RENAME", "REVOKE", "SET", "START", "STOP", "TERMINATE"),
    )
)
_READING_PROCEDURES = frozenset(
    ["db.index.fulltext.queryNodes", "db.index.vector.queryNodes", "dbms.components"]
)
_ENDS_RETURN = frozenset(["LIMIT", "ORDER", "SKIP", "UNION"])
_OPENERS = "([{"
_CLOSERS = ")]}"


def parse_statement(source: str, *, name: str) -> Statement:
    """Return the statement in a file's text.

    The file starts with `// name:`, `// params:`, `// returns:` and `// mode:` (and, for people,
    `// about:`); then follows one statement.

    Raises:
        BadStatement: The header is incomplete or names another file; a parameter is used but not declared
            or the other way round; the columns differ; a read statement writes; there is more than one
            statement.
    """
    header, text = _split(source)
    missing = [key for key in _REQUIRED if key not in header]
    if missing:
        raise BadStatement(f"{name}.cypher has no header line {', '.join(missing)}; add `// {missing[0]}: …`")
    if header["name"] != name:
        raise BadStatement(f"{name}.cypher calls itself {header['name']!r}; write `// name: {name}`")
    if header["mode"] not in list(Mode):
        raise BadStatement(f"{name}.cypher has mode {header['mode']!r}; it must be read or write")
    tokens = [token for token in _tokens(text) if token.kind not in {"comment", "space"}]
    found = Statement(
        name=name,
        text=text,
        params=_names(header["params"]),
        returns=_names(header["returns"]),
        mode=Mode(header["mode"]),
        about=header.get("about", ""),
    )
    _check_single(found, tokens)
    _check_params(found, tokens)
    _check_returns(found, tokens)
    if found.mode is Mode.READ:
        _check_reads(found, tokens)
    return found


def _split(source: str) -> tuple[dict[str, str], str]:
    header: dict[str, str] = {}
    lines = source.splitlines()
    while lines and (match := _HEADER.match(lines[0])):
        header[match.group(1)] = match.group(2)
        lines.pop(0)
    return header, "\n".join(lines).strip()


def _names(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        yield _Token(match.lastgroup or "", match.group())


def _check_single(found: Statement, tokens: Sequence[_Token]) -> None:
    if not tokens:
        raise BadStatement(f"{found.name}.cypher has no statement; write one under the header")
    if any(token.kind == "other" and token.text == ";" for token in tokens):
        raise BadStatement(f"{found.name}.cypher has a semicolon; write one statement a file, without it")


def _check_params(found: Statement, tokens: Sequence[_Token]) -> None:
    used = {token.text[1:] for token in tokens if token.kind == "parameter"}
    if undeclared := sorted(used - set(found.params)):
        raise BadStatement(f"{found.name}.cypher uses ${undeclared[0]}; declare it in `// params:`")
    if unused := sorted(set(found.params) - used):
        raise BadStatement(f"{found.name}.cypher declares {unused[0]!r} and does not use it; remove it")


def _check_reads(found: Statement, tokens: Sequence[_Token]) -> None:
    for position, token in enumerate(tokens):
        if token.kind != "word" or _is_name(tokens, position):
            continue
        if token.text.upper() in _WRITES:
            raise BadStatement(f"{found.name}.cypher is a read statement with {token.text}; use mode write")
        if token.text.upper() == "CALL":
            procedure = _dotted(tokens, position + 1)
            if procedure and procedure not in _READING_PROCEDURES:
                raise BadStatement(f"{found.name}.cypher calls {procedure}, which may write; use mode write")


def _is_name(tokens: Sequence[_Token], position: int) -> bool:
    """Tell whether a word is a property, a label, a type or a map key, and so no keyword."""
    before = tokens[position - 1].text if position else ""
    after = tokens[position + 1].text if position + 1 < len(tokens) else ""
    return before in {".", ":", "|", "&", "!"} or after == ":"


def _dotted(tokens: Sequence[_Token], position: int) -> str:
    words: list[str] = []
    while position < len(tokens) and tokens[position].kind == "word":
        words.append(tokens[position].text)
        if position + 1 >= len(tokens) or tokens[position + 1].text != ".":
            break
        position += 2
    return ".".join(words)


def _check_returns(found: Statement, tokens: Sequence[_Token]) -> None:
    for columns in _columns(tokens) or [()]:
        if columns != found.returns:
            raise BadStatement(
                f"{found.name}.cypher returns {', '.join(columns) or 'nothing'} and declares "
                f"{', '.join(found.returns) or 'nothing'}; make them the same"
            )


def _columns(tokens: Sequence[_Token]) -> list[tuple[str, ...]]:
    """Return the columns of each RETURN outside of subqueries."""
    found: list[tuple[str, ...]] = []
    depth = 0
    items: list[list[str]] | None = None
    for token in tokens:
        depth += (token.text in _OPENERS) - (token.text in _CLOSERS) if token.kind == "other" else 0
        word = token.text.upper() if token.kind == "word" and depth == 0 else ""
        if word == "RETURN":
            items = [[]]
        elif items is None or word == "DISTINCT":
            continue
        elif word in _ENDS_RETURN:
            found.append(tuple(item[-1] for item in items if item))
            items = None
        elif depth == 0 and token.text == ",":
            items.append([])
        else:
            items[-1].append(token.text)
    if items is not None:
        found.append(tuple(item[-1] for item in items if item))
    return found
