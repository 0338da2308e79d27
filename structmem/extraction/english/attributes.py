"""Attributes of people, and the predicates that they are kept by."""

from structmem.extraction.wordlist import word_set

ATTRIBUTE_NOUNS = {
    # "my X is Y"
    "name": "name",
    "birthday": "birthday",
    "age": "age",
    "job": "job_title",
    "occupation": "job_title",
    "profession": "job_title",
    "hometown": "hometown",
    "nationality": "nationality",
    "number": "phone",
    "phone": "phone",
    "email": "email",
    "address": "lives_in",
    "boss": "boss",
    "manager": "boss",
    "partner": "partner",
    "boyfriend": "partner",
    "girlfriend": "partner",
    "husband": "married_to",
    "wife": "married_to",
    "fiance": "engaged_to",
    "fiancé": "engaged_to",
    "fiancee": "engaged_to",
    "fiancée": "engaged_to",
    "spouse": "married_to",
    "hubby": "married_to",
    "missus": "married_to",
    "sweetheart": "partner",
    "employer": "works_at",
    "workplace": "works_at",
    "title": "job_title",
    "trade": "job_title",
    **dict.fromkeys(("gig", "position", "role", "post", "employment", "work", "placement"), "job_title"),
    "vocation": "job_title",
    "hobby": "hobby",
    "hobbies": "hobby",
    "pastime": "hobby",
    "pastimes": "hobby",
    "home": "lives_in",
    "dream": "dreams_of",
    "goal": "goal",
    "major": "studies",
    "height": "height",
    "weight": "weight",
    "passion": "passionate_about",
    "surname": "surname",
}
HELPERS = word_set(
    """
    gp landlord landlady doctor dentist therapist counsellor psychologist psychiatrist accountant lawyer solicitor
    tutor mentor coach trainer supervisor hairdresser barber plumber optician physio
    physiotherapist midwife vet cleaner gardener childminder nanny babysitter pastor priest imam rabbi broker
    """
)
"""People of whom one has mostly one: "my dentist is Dr Brandt"."""
SUBSCRIBED = word_set("subscription membership account plan contract")
ATTRIBUTE_COMPOUNDS = {
    "home_address": "lives_in",
    **dict.fromkeys(("email_address", "e-mail_address"), "email"),
    **dict.fromkeys(("phone_number", "mobile_number", "telephone_number", "cell_number"), "phone"),
    **dict.fromkeys(("job_title", "day_job"), "job_title"),
    "home_town": "hometown",
}
MEASURES = word_set(
    """
    size budget rent salary wage income password passcode pin code number username handle surname nickname
    address mortgage type allowance limit deadline quota tariff provider bank
    timezone zone currency sign score level rate height weight length width age temperature dose dosage
    insurance extension postcode passport licence license model brand religion commute
    pronouns cholesterol pressure pulse sugar iron bmi medication dosage
    """
)
"""Attributes that a word before them tells apart: "shoe size", "blood type", "wifi password"."""
HEALTH = word_set("cholesterol pressure pulse sugar iron bmi")
"""Of these "high" is a value."""
SECRETS = word_set("password passcode pin code postcode username extension budget rent")
"""Of these "the" is as good as "my"."""
