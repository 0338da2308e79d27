"""Verbs and nouns that tell whether a date lies ahead."""

from structmem.extraction.wordlist import phrase_set, word_set

ARRANGING = phrase_set(
    """
    book, reserve, schedule, plan, arrange, order, enrol, enroll, register, invite, set, fix, organise, organize,
    confirm, sign up, apply, pencil, pencil in, hire, rent, charter, commission, line up, set up, put down, enter,
    prebook, preorder, pre-order, pre-book, rsvp
    """
)
"""What is done now for a later date."""
JOINING = phrase_set(
    """
    enrol, enroll, register, invite, sign up, apply, schedule, rsvp, get, buy, make, receive, win, accept, offer, give
    """
)
"""Those with which even "on" and "in" date what is arranged: "signed up for a course in May"."""
GETTING = phrase_set(
    "get, buy, make, receive, win, accept, land, secure, find, snag, grab, offer, give, be, book, score"
)
"""The same, with one of `PASSES` as object."""
EXTENDING = phrase_set(
    "renew, extend, prolong, lend, insure, suspend, pay up, sign up, book, reserve, put off, postpone"
)
"""What holds from now "until" a date, even in the past."""
PASSES = word_set(
    """
    ticket tickets place places spot slot slots seat seats appointment reservation booking invitation invite interview
    audition date pass passes referral internship traineeship apprenticeship placement residency scholarship
    fellowship contract gig permit visa leave
    """
)
PROSPECTIVE = phrase_set(
    """
    promise, agree, decide, arrange, offer, invite, ask, remind, vow, swear, volunteer, pledge, choose, sign up,
    be invited, resolve, commit, book, schedule, threaten, opt
    """
)
"""What follows "to" lies ahead of these, even in the past."""
UNDECIDED = word_set(
    "want hope plan intend mean try need wish expect aim have suppose go be get use love like wait"
)
"""In the past these leave open whether it was done, and when."""
MINDING = word_set(
    """
    think remember love like hate miss know feel mean say tell show look see hear believe guess suppose wonder recall
    enjoy regret seem sound understand keep belong contain own prefer read describe
    """
)
"""In the present these say nothing about the date of what they speak of."""
FOND = word_set("love like hate prefer enjoy remember recall miss regret dislike adore fear dread")
"""Those whose dates are never their own: "I remember the flood in August"."""
LOOKING_AHEAD = word_set(
    """
    excited nervous worried anxious ready scared keen busy free available away due off open closed booked back unavailable
    stressed thrilled pumped psyched hyped terrified set home here there out around likely bound gone abroad
    """
)
"""Adjectives whose dates lie ahead."""
LASTING = word_set("stay live last remain work study travel be is_in lives_in works_at run rent")
"""What lasts so long from where it began."""
ARRIVING = phrase_set(
    "move, go, arrive, start, begin, join, fly, check in, come, travel, drive, move in, leave, set off, open"
)
"""What a stay begins with."""
DONE_WITH = phrase_set(
    """
    come off, come home, come back, come out, get home, get out, get back, be discharged, discharge, release, return, go home,
    go back, end, finish, let out, leave, move out, quit, stop, take off, check out, wake up, be over, fly home, fly back
    """
)
"""What a stay or a state ends with."""
CANCELLING = phrase_set("cancel, call off, scrap, abandon, scratch, axe, bin, ditch, shelve")
"""What ends a plan for the thing that it takes."""
DROPPING = phrase_set("forget, drop, skip, remove, delete, clear, nix")
"""What ends one too, where a listener is told to do it."""
REMINDING = phrase_set("remind")
SCHEDULING = phrase_set(
    "schedule, book, arrange, reserve, pencil in, pencil, plan, organise, organize, block, block out"
)
"""What a listener does with an appointment."""
ENTERING = phrase_set("put, put down, add, enter, set, set up, make, create, note, save")
"""The same, with a calendar or a list to put it in."""
FALLING_THROUGH = phrase_set("fall through, fall apart, fizzle out")
"""What plans do that come to nothing."""
OFF = word_set("off cancelled canceled scrapped shelved")
"""What is said of a thing that will not be."""
SHELVED = word_set("hold ice")
"""The same behind "on"."""
OFF_PREPOSITIONS = word_set("because_of due_to for thanks_to owing_to this until till after")
"""What may follow those words: "off for now", not "off to Rome" or "off the menu"."""
_CALL = r"(?:(?:and|so|but|oh|hey|hi|hello|well|morning|evening)(?: [A-Z]\w+)?[ ,!]+)*"
ASKED_AFTER = (
    rf"{_CALL}(?:how (?:was|were|did|'d)|how'd|(?:many )?thanks|thank you|did (?:you|he|she|they) (?:enjoy|like|have fun)|"
    r"hope (?:the|your) [^,.!?]* went)\b"
)
"""Opens a question about what has been: "How was the concert on Saturday?"."""
WISHED = (
    rf"{_CALL}(?:good luck|best of luck|all the best|fingers crossed|break a leg|have (?:fun|a \w+ time)|enjoy|see you|"
    r"(?:i'm |we're |so )*looking forward to|(?:i |we )?can(?:'t|not) wait for|(?:i'll |we'll )?see you|don't forget|"
    r"(?:please )?remember|ready for|excited for)\b"
)
"""Opens a wish or a reminder for what is to come: "Good luck with the exam on Monday!"."""
