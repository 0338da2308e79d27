"""Relations that names take for granted: "my husband Tom", "my dog Rex"."""

from dataclasses import replace

from structmem.domain.entry import EntryKind, Modality
from structmem.domain.message import Message
from structmem.extraction.english.nouns import PETS
from structmem.extraction.english.states import PARTNERS
from structmem.extraction.entities.names import kin_of
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.reading.items import nominal_item
from structmem.extraction.reading.reading import Item, State, span_of
from structmem.extraction.reading.when import session_interval


def kin_states(message: Message, parsed: ParsedSentence, index: int) -> list[Item]:
    """Return the relations that "my husband Tom" and "my dog Rex" take for granted."""
    found: list[Item] = []
    for phrase in parsed.phrases:
        kin = kin_of(parsed, phrase)
        if kin is None or not kin.name or parsed.norm(phrase.first) != "my" or phrase.name is None:
            continue
        predicate = "has_pet" if kin.word in PETS else PARTNERS.get(kin.word, f"has_{kin.word}")
        start, end = span_of(parsed, phrase.first, phrase.last)
        named = Phrase(phrase.name[0], phrase.name[1], phrase.name[1], PhraseKind.NAME, "", phrase.name)
        holder = Phrase(phrase.first, phrase.first, phrase.first, PhraseKind.PRONOUN)
        item = nominal_item(message, parsed, index, phrase, EntryKind.FACT)
        group = parsed.clauses[0].group if parsed.clauses else None
        occurred = item.occurred
        if group is not None:
            present = replace(group, tense=Tense.PRESENT, perfect=False)
            occurred = session_interval(present, Modality.ACTUAL, True, message.said_at)
        found.append(
            replace(
                item,
                start=start,
                end=end,
                predicate=predicate,
                nominal=None,
                subjects=(holder,),
                state=State(predicate=predicate, phrase=named, value=kin.word),
                occurred=occurred,
                weight=0.7,
            )
        )
    return found[:2]
