"""Items to entry drafts: names resolved, sentence restored, time and validity set."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import EntryDraft, Mention
from structmem.domain.entry import EntityType, EntryKind, ParticipantRole
from structmem.extraction.drafts.clause_drafts import clause_draft
from structmem.extraction.drafts.echoes import Echo, echo_draft, echoed
from structmem.extraction.drafts.things import thing_draft
from structmem.extraction.drafts.wording import standalone
from structmem.extraction.english.acts import VERBS_OF_ACTS
from structmem.extraction.english.verbs import MOTION
from structmem.extraction.entities.discourse import Discourse
from structmem.extraction.entities.naming import name_phrase
from structmem.extraction.entities.spoken_of import discourse_at
from structmem.extraction.entities.whereabouts import place_meant
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.reading.reading import Item, Reading, State
from structmem.extraction.reading.scoring import confidence, salience
from structmem.extraction.wordlist import word_set

_LONGEST_SAID = 400
_DEICTIC = word_set("here there")


def draft_item(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item
) -> EntryDraft | None:
    """Return the draft of an item, or None for a correction of nothing that is within reach."""
    if item.kind is EntryKind.INTERACTION:
        return _interaction(discourse, parsed, item)
    if item.thing is not None:
        found = echoed([*window, discourse.reading], item)
        if found is None:
            return thing_draft(window, discourse, parsed, item)
        return _echo(window, discourse, item, found)
    if item.nominal is not None:
        return _nominal(discourse, parsed, item, item.nominal)
    if item.state is not None and not item.state.predicate:
        return _corrected(window, discourse, parsed, item)
    if (
        item.state is not None
        and item.state.predicate == "lives_in"
        and item.state.value in {"here", "there"}
    ):
        return _settled(window, discourse, parsed, item)
    draft = clause_draft(discourse, parsed, _with_known_value(discourse, parsed, item))
    return _gone_where(window, discourse, parsed, item, draft) if item.kind is EntryKind.EVENT else draft


def _echo(window: Sequence[Reading], discourse: Discourse, item: Item, found: Echo) -> EntryDraft | None:
    """Return what was told before, drawn up as it was then, with what is new about it."""
    readings = [*window, discourse.reading]
    reading, before = readings[found.place], readings[: found.place]
    then = discourse_at(before, reading)
    told = draft_item(before, then, reading.sentences[found.item.sentence], found.item)
    return echo_draft(discourse, item, told) if told is not None else None


def _settled(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item
) -> EntryDraft | None:
    """Return where "I moved here" says that somebody lives, or None if that is not clear."""
    word = item.state.value if item.state is not None else ""
    place = place_meant([*window, discourse.reading], word, item.sentence, item.first)
    if not place or item.state is None:
        return None
    draft = clause_draft(discourse, parsed, replace(item, state=replace(item.state, value=place)))
    mention = Mention(name=place, type=EntityType.PLACE, role=ParticipantRole.PLACE, mention=word)
    return replace(draft, mentions=(*draft.mentions, mention))


def _gone_where(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item, draft: EntryDraft
) -> EntryDraft:
    """Return "I moved here" with the place that "here" stands for, where that was named."""
    clause = item.clause
    at = clause.group.last + 1 if clause is not None else 0
    if clause is None or clause.group.lemma not in MOTION or at > clause.last:
        return draft
    word = parsed.norm(at)
    place = place_meant([*window, discourse.reading], word, item.sentence) if word in _DEICTIC else ""
    if not place:
        return draft
    mention = Mention(name=place, type=EntityType.PLACE, role=ParticipantRole.PLACE, mention=word)
    text = draft.text.replace(f" {parsed.tokens[at].text}", f" to {place}", 1)
    return replace(draft, text=text, object=draft.object or place, mentions=(*draft.mentions, mention))


def _with_known_value(discourse: Discourse, parsed: ParsedSentence, item: Item) -> Item:
    """Return an item whose "she is my boss" says who; if that is unknown, only that she is."""
    state = item.state
    if state is None or state.holder is None or state.phrase is None:
        return item
    if state.phrase.kind is not PhraseKind.PRONOUN:
        return item
    if name_phrase(discourse, parsed, state.phrase, item.sentence).entities:
        return item
    return replace(item, predicate="is", state=State(predicate="is", phrase=state.holder))


def _corrected(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item
) -> EntryDraft | None:
    """Return "Actually, it's Oslo" as a new value of the speaker's last statement."""
    speaker = discourse.speaker
    for reading in reversed([*window, discourse.reading]):
        if reading.message.speaker != speaker:
            continue
        for earlier in reversed(reading.items):
            earlier_state = earlier.state
            same = reading is discourse.reading and earlier.sentence >= item.sentence
            if same or earlier_state is None or not earlier_state.predicate or earlier_state.phrase is None:
                continue
            state = State(
                predicate=earlier_state.predicate,
                phrase=item.state.phrase if item.state is not None else None,
                changing=earlier_state.changing,
            )
            subject = _earlier_subject(reading, earlier, speaker)
            if not subject:
                return None
            told = replace(item, state=state, predicate=state.predicate, occurred=earlier.occurred)
            draft = clause_draft(discourse, parsed, told)
            mentions = (
                Mention(name=subject, type=EntityType.PERSON, role=ParticipantRole.SUBJECT),
                *(m for m in draft.mentions if m.role is not ParticipantRole.SUBJECT),
            )
            return replace(draft, subject=subject, mentions=mentions)
    return None


def _earlier_subject(reading: Reading, earlier: Item, speaker: str) -> str:
    """Return the subject of an earlier statement where it is plain: the speaker or a name."""
    if earlier.implied:
        return speaker
    parsed = reading.sentences[earlier.sentence]
    holder = earlier.state.holder if earlier.state is not None else None
    phrase = holder or (earlier.subjects[0] if earlier.subjects else None)
    if phrase is None:
        return ""
    if parsed.norm(phrase.first) in {"i", "we", "my", "our"}:
        return speaker
    return parsed.text(reading.message.text, *phrase.name) if phrase.name is not None else ""


def _nominal(discourse: Discourse, parsed: ParsedSentence, item: Item, phrase: Phrase) -> EntryDraft:
    named = name_phrase(discourse, parsed, phrase, item.sentence)
    mentions = tuple(
        Mention(name=name, type=kind, role=ParticipantRole.THEME, mention=named.text)
        for name, kind in named.entities
    )
    return EntryDraft(
        ref=item.ref,
        kind=item.kind,
        message=discourse.reading.message.id,
        quote=discourse.reading.message.text[item.start : item.end],
        start=item.start,
        end=item.end,
        text=standalone(discourse, parsed, item, ""),
        predicate=item.predicate,
        object=named.value,
        mentions=mentions,
        modality=item.modality,
        occurred=item.occurred,
        confidence=confidence(item, 1.0),
        salience=0.2,
    )


def _interaction(discourse: Discourse, parsed: ParsedSentence, item: Item) -> EntryDraft:
    message = discourse.reading.message
    quote = message.text[item.start : item.end]
    speaker, addressee = discourse.speaker, discourse.addressee
    verb = VERBS_OF_ACTS[item.act]
    said = " ".join(quote.split())[:_LONGEST_SAID]
    alone = verb.removesuffix(" with").removesuffix(" to")
    text = f"{speaker} {verb} {addressee}: {said}" if addressee else f"{speaker} {alone}: {said}"
    mentions = [Mention(name=speaker, type=EntityType.PERSON, role=ParticipantRole.AGENT)]
    if addressee:
        mentions.append(Mention(name=addressee, type=EntityType.PERSON, role=ParticipantRole.RECIPIENT))
    return EntryDraft(
        ref=item.ref,
        kind=item.kind,
        message=message.id,
        quote=quote,
        start=item.start,
        end=item.end,
        text=text,
        predicate=item.predicate,
        act=item.act,
        subject=speaker,
        object=addressee,
        mentions=tuple(mentions),
        occurred=item.occurred,
        confidence=confidence(item, 1.0),
        salience=salience(parsed, item, len(mentions)),
    )
