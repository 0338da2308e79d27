"""Words of questions that ask about a time, or for one."""

from structmem.extraction.wordlist import word_set

ASKING_OF_TIME = word_set(
    """
    how what where whats hows was were is are 's 're did do does done doing been be have has had got get getting
    go went going gone happen happened happening spend spent anything something everything nothing much new news
    nice fun good exciting interesting special great lovely cool you your yours up to on in at over for during
    since from the a any about and so oh hey hi hello then that it this there's else planned plan plans treat
    yourself with out off all turn pan say tell me us guys lot keep kept busy find yourselves things way everyone
    """
)
"""Words of a question that asks of nothing but a time: "How was your weekend?", "Any plans for Friday?"."""
ASKING_WHEN = word_set(
    """
    when what which day date time month year was is 's did does do done that it this happen happened take place
    exactly roughly about you oh wait and so ok okay the on in how long ago nice great wow cool ah hang on again
    actually precisely abouts though lovely hm hmm really congrats
    """
)
"""Words of a question that asks nothing but when that was: "Oh, when was that?"."""
ASKING_SINCE = ASKING_WHEN | word_set(
    "since have has 've been there here with them it him her they doing did start started begin get move to join take up in"
)
"""Words of a question that asks nothing but since when that is so: "How long have you been there?"."""
LENGTH_OF_TIME = (
    r"(?:(?:oh|about|around|roughly|almost|nearly|over|just|only|for|hm+|well)[ ,]+)*(?P<length>(?:a|an|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)(?: and a half)? (?:day|week|month|year)s?)\b(?! ago)"
)
"""A length of time at the beginning of an answer."""
BEGUN_THEN = r"since|as of|from|starting|started|effective|moved(?: in| here| there)?|joined|began|arrived"
"""What says, behind a state, that a time is its start."""
LEADING_TIME = r"on |in |back in |from "
