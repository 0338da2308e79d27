"""How a quantity is asked for, and how it is told."""

import re

_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = (
    rf"(?:\d+(?:[.,]\d+)*|(?:a|one) (?:hundred|thousand|million|dozen)|(?:{_TENS})(?:-\w+)?"
    rf"|\w+teen|one|{_SMALL}|half an?|an?)(?: (?:hundred|thousand|million|and a half|k))*"
)
_CURRENCY = (
    r"(?:dollars?|bucks?|euros?|pounds?|quid|cents?|pence|yen|francs?|rupees?|pesos?|kron(?:or|er)|yuan"
    r"|usd|eur|gbp)"
)
_RATE = r"(?: (?:an?|per|each|every) (?:hour|day|night|week|month|year|person|head|piece))?"
_TIMES = rf"(?:once|twice|{_NUMBER} times)"
_PERIOD = r"(?:day|morning|evening|night|week|weekend|fortnight|month|year|weekday|\w+day)s?"

_LENGTH = r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?)"

_QUANTITIES = (
    (
        r"\bhow long\b(?! ago)",
        rf"\b(?:{_NUMBER}|an? (?:couple|few)(?: of)?)[- ]{_LENGTH}(?:(?:,| and)? {_NUMBER} {_LENGTH})*"
        r"(?: and a half)?\b|\bhalf an hour\b",
    ),
    (
        r"\bhow (?:big|large)\b|\bwhat size\b",
        rf"\b{_NUMBER} (?:square[- ]\w+|acres?|hectares?|rooms?|bedrooms?|sqm|m2)\b",
    ),
    (
        r"\bhow much\b(?!.*\b(?:weigh|time)\b)|\bwhat (?:price|rent|salary|sum)\b"
        r"|\bwhat (?:was|is) the (?:price|cost|rent)\b",
        rf"[$€£¥]\s?\d+(?:[.,]\d+)*(?:\s?(?:k|million|m)\b)?{_RATE}|\b{_NUMBER} {_CURRENCY}\b{_RATE}",
    ),
    (
        r"\bhow old\b|\bwhat age\b",
        rf"\b{_NUMBER}(?:[- ](?:years?|months?|weeks?)[- ]old)\b|(?<=\bturned )\w+|(?<=\bturning )\w+"
        r"|(?<=\bage of )\w+|(?<=\baged )\w+"
        r"|(?:(?<=\bis )|(?<=\bwas )|(?<=\bam )|(?<=\bare )|(?<=['’]s )|(?<=['’]m )|(?<=['’]re )|^)"
        rf"(?:\d{{1,3}}|(?:{_TENS})(?:-\w+)?|\w+teen|{_SMALL})(?= years\b| and\b| now\b|[.,!?;]|$)",
    ),
    (
        r"\bhow often\b|\bhow frequently\b",
        rf"\b{_TIMES} (?:an?|per|every|each) {_PERIOD}\b|\bevery (?:other |second |single |\w+ )?{_PERIOD}\b"
        r"|\b(?:daily|weekly|fortnightly|monthly|yearly)\b"
        r"|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
        r"|\bmost (?:days|mornings|evenings|weekends|nights)\b",
    ),
    (
        r"\bhow (?:far|tall|deep|wide|high)\b",
        rf"\b{_NUMBER}[- ]?(?:k|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|cm|feet|foot|ft|inches)\b",
    ),
    (
        r"\bhow (?:heavy|much\b.*\bweigh\w*)\b",
        rf"\b{_NUMBER}[- ]?(?:kg|kgs|kilos?|kilograms?|pounds?|lbs?|grams?|stones?|tons?|tonnes?)\b",
    ),
)
# What asks for a sort of quantity, with what tells one of that sort.
QUANTITIES = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE)) for asked, told in _QUANTITIES
)
