"""Answers that are nothing but a time: "When does Gus leave?" – "On Friday."."""

import re

from structmem.extraction.english.answers import SELF
from structmem.extraction.english.closed import WEEKDAYS_AND_MONTHS
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, past_of
from structmem.extraction.grammar.word_classes import PRONOUNS, Tag
from structmem.extraction.reading.reading import Reading
from structmem.extraction.wordlist import word_set

_ASKS = re.compile(
    r"(?:(?:and|so|but|oh|ok|okay|right|well|then)[ ,]+)*(?:(?:on |in )?(?:what|which) "
    r"(?:day|date|time|month|year|week|weekend)|when|how soon|until when|by when)(?: exactly)? ?"
    r"(?P<verb>'s|'re|is|are|was|were|did|does|do|will|would)\s",
    re.IGNORECASE,
)
_BEING = {"'s": "is", "'re": "are", "is": "is", "are": "are", "was": "was", "were": "were"}
_HEDGES = word_set(
    "i think guess probably maybe perhaps hopefully apparently oh um well so just only already actually "
    "definitely likely reckon hope not"
)
THAT_WAS = _HEDGES | word_set("it that this was is 's happened must have been")
"""What may stand before a time that answers when "that" was."""
SINCE_THEN = THAT_WAS | word_set("i we 've started began moved joined there here with them for")
"""What may stand before a time that answers since when something is so."""
_LEADING = word_set(
    "on in at by from until till since after before around about of this next last early late"
)
_AROUND = word_set(
    "the a start end beginning middle sometime tomorrow yesterday today tonight mid some two three"
)
_MANNER = word_set("last first actually finally ever usually both all next")
_NOT_VERBS_AFTER = frozenset([Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.PREPOSITION])
_WORD = re.compile(r"[\w'’&-]+")
_NOT_UNTIL = re.compile(r"^(?:not )?(?:until|till) ", re.IGNORECASE)
_LONGEST = 16


def when_told(asked: Reading, reading: Reading) -> str:
    """Return what a mere time says together with the question before it; an empty string if nothing."""
    question, answer = asked.sentences[-1], reading.sentences[0]
    text = asked.message.text.replace("’", "'")
    match = _ASKS.match(text, question.sentence.start)
    if match is None or len(question.tokens) > _LONGEST:
        return ""
    time = mere_time(answer, reading.message.text)
    first = next((i for i, one in enumerate(question.tokens) if one.start >= match.end("verb")), -1)
    verb = match["verb"].casefold()
    split = _subject_end(question, first) if verb in _BEING else _verb_at(question, first) - 1
    if not time or first < 0 or split < first:
        return ""
    who = turned(question.text(text, first, split))
    rest = text[question.tokens[split].end : question.sentence.end].strip(" ?!.")
    said = f"{_said(who, verb)} {turned(rest)}" if verb in _BEING else _done(who, verb, rest)
    return f"{said[:1].upper()}{said[1:]}".strip() + f" {time}."


def _subject_end(question: ParsedSentence, first: int) -> int:
    """Return the last token of the phrase that begins at `first`, or -1."""
    pronoun = 0 <= first < len(question.tokens) and question.tags[first] in PRONOUNS
    ends = [phrase.last for phrase in question.phrases if phrase.first == first]
    return ends[0] if ends else (first if pronoun else -1)


def _verb_at(question: ParsedSentence, first: int) -> int:
    """Return the base form behind the subject, or -1."""
    for i in range(first + 1, len(question.tokens)):
        norm = question.norm(i)
        base = any(form.form is Form.BASE for form in VERB_FORMS.get(norm, ())) or norm in {
            "be",
            "have",
            "do",
        }
        if base and norm not in _MANNER and question.tags[i - 1] not in _NOT_VERBS_AFTER:
            return i
    return -1


def _said(who: str, verb: str) -> str:
    being = _BEING[verb]
    if who.casefold() == "i":
        being = {"are": "am", "were": "was"}.get(being, being)
    return f"{who} {being}"


def _done(who: str, verb: str, rest: str) -> str:
    """Return "Gus left early" for "did Gus leave early", "Gus will leave" for "does Gus leave"."""
    words = who.split()
    while words and words[-1].casefold() in _MANNER:
        words.pop()
    who, (head, _, behind) = " ".join(words), rest.partition(" ")
    if verb == "did":
        head = {"be": "was", "have": "had", "do": "did"}.get(head.casefold()) or past_of(head)
    else:
        who = f"{who} {'would' if verb == 'would' else 'will'}"
    return f"{who} {head} {turned(behind)}"


def mere_time(answer: ParsedSentence, text: str, *, skipped: frozenset[str] = _HEDGES) -> str:
    """Return the words of an answer up to its first comma, if they are nothing but a time."""
    start, tokens = 0, answer.tokens
    while start < len(tokens) and answer.norm(start) in skipped | {","} and not answer.timed[start]:
        start += 1
    end = start
    while end < len(tokens) and (answer.timed[end] or _belongs(answer.norm(end))):
        end += 1
    if not any(answer.timed[i] or answer.norm(i) in WEEKDAYS_AND_MONTHS for i in range(start, end)):
        return ""
    if end < len(tokens) and answer.norm(end)[0].isalnum():
        return ""
    words = _NOT_UNTIL.sub("", answer.text(text, start, end - 1))
    opening = words.partition(" ")[0]
    if opening.casefold() in _LEADING | _AROUND:
        words = words[:1].lower() + words[1:]
    month = words.casefold() in WEEKDAYS_AND_MONTHS and not words.casefold().endswith("day")
    return f"in {words}" if month else words


def _belongs(norm: str) -> bool:
    return norm in _LEADING | _AROUND or norm in WEEKDAYS_AND_MONTHS


def turned(words: str) -> str:
    """Return what is said of the hearer as the hearer says it: "your boat" as "my boat"."""
    return _WORD.sub(lambda word: SELF.get(word[0].casefold(), word[0]), words)
