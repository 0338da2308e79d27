"""Blanks out what a message only quotes: the words of others, of letters, songs and examples."""

import re
from collections import Counter

_BLOCK = re.compile(r"(?:```|~~~)(?s:.*?)(?:```|~~~|\Z)|^[ ]{0,3}>(?=[ >\w\"'“‘*_])[^\n]*", re.MULTILINE)
_LETTER = re.compile(
    r"(?<=:)[\s*_-]{1,20}(?:Subject\W[^\n]{1,100}\n[\s*_-]{0,20})?"
    r"(?:Dear|Hi|Hello) [^\n]{1,60}[,!:]\s*\n(?s:.*?)"
    r"(?:^(?:Yours|Best|Kind|Warm|Warmly|Regards|Sincerely|Respectfully|Love|Cheers|Thanks|Thank you)\b"
    r"[^\n]{0,20}$(?:\n\s*[^\n]{1,40}$)?|\Z)",
    re.MULTILINE,
)
"""A letter that is announced ("Here is a draft:"), up to its last greeting."""
_LINE_OF_TALK = re.compile(r"^[ *_-]{0,3}(?P<who>[A-Z]\w*(?: [A-Z]\w*)?)[*_]{0,2}: [^\n]*", re.MULTILINE)
_FEWEST_LINES = 3
_OPENING = re.compile(
    r"""[“„«]|(?<![\w"”)])["`](?=[^\s"`])"""
    r"""|(?<![\w'’)])['‘](?=[A-Z])(?!(?:Cause|Cuz|Tis|Twas|Em|Bout|Till?|Round|N)\b)"""
)
_CLOSING = {
    "“": re.compile("”"),
    "„": re.compile("[“”]"),
    "«": re.compile("»"),
    '"': re.compile('["”]'),
    "`": re.compile("`"),
    "'": re.compile(r"['’](?!\w)"),
    "‘": re.compile(r"['’](?!\w)"),
}
_DOUBLE = frozenset('“„«"')
"""Nothing but quotes: they may hold a whole letter and, left open, hold to the end of the paragraph."""
_REACH = 2_000
"""How far a mark that is not always a quote is followed."""
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_INNER_END = re.compile(r"[.!?;\n].*\w", re.DOTALL)
_ENDED = re.compile(r"[.!?…]\W?$")
_JOINED = re.compile(r"\s+(?:and|but|or|so|then)\b")
_LOWER = re.compile(r"\s*[a-z]")
_SPEAKING = frozenset(["i", "we"])
_TALKING = _SPEAKING | frozenset(["my", "our", "he", "she", "they"])
_ARTICLES = frozenset(["a", "an", "the"])
_MOST_SCARED = 3
_LONGEST_TITLE = 8
_LONG_WORD = 4


def without_quotations(text: str) -> str:
    """Return a text of the same length, blank where it quotes; names of works and scare quotes stay."""
    for block in (_BLOCK, _LETTER):
        text = block.sub(lambda found: _blanks(found.group()), text)
    text = _without_talk(text)
    parts: list[str] = []
    done = 0
    while (opening := _OPENING.search(text, done)) is not None:
        start, inner = opening.span()
        end = _end_of(text, opening.group(), inner)
        parts.append(text[done:start])
        quoted = text[start:end]
        if not _is_name(quoted):
            quoted = _blanks(quoted[:-1]) + _mark(quoted, text, end)
        parts.append(quoted)
        done = end
    return "".join([*parts, text[done:]])


def _mark(quoted: str, text: str, end: int) -> str:
    """Return the mark that parts what stands before a quotation from what stands behind it."""
    if _JOINED.match(text, end) is not None:
        return ","
    goes_on = _LOWER.match(text, end) is not None
    return "." if not goes_on and _ENDED.search(quoted) is not None else " "


def _end_of(text: str, mark: str, start: int) -> int:
    """Return where a quotation ends; at once if the mark opens none."""
    double = mark in _DOUBLE
    closing = _CLOSING[mark].search(text, start, len(text) if double else start + _REACH)
    paragraph = _PARAGRAPH.search(text, start, closing.start() if closing is not None else len(text))
    if closing is not None and (paragraph is None or (double and _closes(text, closing.start()))):
        return closing.end()
    if not double:
        return start
    return paragraph.start() if paragraph is not None else len(text)


def _closes(text: str, at: int) -> bool:
    """Tell whether a mark stands behind a word: it ends a letter, and opens no other quotation."""
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def _is_name(quoted: str) -> bool:
    """Tell whether quoted words name a work or wink at a word, and are no speech."""
    words = _WORD.findall(quoted)
    if len(words) <= 1:
        return True
    norms = [re.split("['’]", word)[0].casefold() for word in words]
    titled = all(word[0].isupper() for word in words if len(word) >= _LONG_WORD)
    if len(words) > _LONGEST_TITLE or _INNER_END.search(quoted) is not None:
        return False
    if len(words) <= _MOST_SCARED:
        return titled or norms[0] not in _SPEAKING
    opens = words[0][0].isupper() or norms[0] in _ARTICLES
    return opens and (titled or _TALKING.isdisjoint(norms))


def _without_talk(text: str) -> str:
    """Blank a talk that is copied in: `Tom: …`, `Ann: …`, `Tom: …`, each on a line of its own."""
    speakers = Counter(line["who"] for line in _LINE_OF_TALK.finditer(text))
    if speakers.total() < _FEWEST_LINES or not 1 < len(speakers) < speakers.total():
        return text
    return _LINE_OF_TALK.sub(lambda line: _blanks(line.group()), text)


def _blanks(quoted: str) -> str:
    return re.sub(r"[^\n]", " ", quoted)
