"""What can happen in the world, and how people put it; free inventions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with what it is done to: past, base form, objects (each with the word that tells it apart)."""

    past: str
    base: str
    objects: tuple[tuple[str, str], ...]


NAMES = (
    "Amira",
    "Bastian",
    "Celeste",
    "Dmitri",
    "Elif",
    "Fabio",
    "Greta",
    "Hamid",
    "Ingrid",
    "Jonas",
    "Katya",
    "Leandro",
)
CITIES = (
    "Bergen",
    "Coimbra",
    "Dresden",
    "Galway",
    "Leuven",
    "Malmo",
    "Nantes",
    "Ostrava",
    "Parma",
    "Tampere",
    "Utrecht",
)
ORGANISATIONS = (
    "Brightwater", "Cobalt Labs", "Fernhill School", "Kestrel Media", "Lindgren Foods", "Marlow Hospital", "Orchard Press",
    "Pinecrest Bank", "Saltmarsh Studio", "Vega Logistics",
)  # fmt: skip
DRINKS = ("oat milk", "peppermint tea", "cold brew", "elderflower cordial", "hot chocolate", "ginger beer")

DEEDS = (
    Deed("ran", "run", (("the harbour half marathon", "marathon"), ("a charity relay", "relay"), ("the night 10k", "10k"))),
    Deed("visited", "visit", (("the glass museum", "museum"), ("an old lighthouse", "lighthouse"), ("my aunt's vineyard", "vineyard"))),
    Deed("bought", "buy", (("a second-hand kayak", "kayak"), ("a sewing machine", "sewing"), ("an electric piano", "piano"))),
    Deed("finished", "finish", (("my pottery course", "pottery"), ("the kitchen shelves", "shelves"), ("a crime novel", "novel"))),
    Deed("broke", "break", (("my wrist", "wrist"), ("the blue teapot", "teapot"), ("my phone screen", "screen"))),
    Deed("lost", "lose", (("my house keys", "keys"), ("a silver earring", "earring"), ("my travel wallet", "wallet"))),
    Deed("repaired", "repair", (("the garden gate", "gate"), ("an antique clock", "clock"), ("the roof gutter", "gutter"))),
    Deed("planted", "plant", (("three plum trees", "plum"), ("a herb bed", "herb"), ("some lavender", "lavender"))),
    Deed("won", "win", (("the chess tournament", "chess"), ("a baking contest", "baking"), ("a photo prize", "photo"))),
    Deed("baked", "bake", (("a rye loaf", "rye"), ("an apricot tart", "apricot"), ("forty scones", "scones"))),
    Deed("sold", "sell", (("my motorbike", "motorbike"), ("the old caravan", "caravan"), ("two oil paintings", "paintings"))),
    Deed("missed", "miss", (("the last ferry", "ferry"), ("my physics exam", "physics"), ("the school play", "play"))),
    Deed("painted", "paint", (("the hallway yellow", "hallway"), ("a mural for the clinic", "mural"), ("the boat shed", "shed"))),
    Deed("attended", "attend", (("a jazz festival", "jazz"), ("a beekeeping workshop", "beekeeping"), ("a town hall debate", "debate"))),
    Deed("met", "meet", (("a documentary maker", "documentary"), ("the new mayor", "mayor"), ("an astronaut", "astronaut"))),
    Deed("cancelled", "cancel", (("the gym contract", "gym"), ("the lake holiday", "holiday"), ("a dentist visit", "dentist"))),
    Deed("built", "build", (("a tree house", "tree house"), ("a wooden sledge", "sledge"), ("a greenhouse", "greenhouse"))),
    Deed("signed", "sign", (("the rental lease", "lease"), ("a book deal", "book deal"), ("a petition", "petition"))),
)  # fmt: skip

TELLING = (
    "{When}, I {past} {thing}.",
    "I {past} {thing} {when}.",
    "Guess what: I {past} {thing} {when}!",
    "{When} I finally {past} {thing}.",
    "Some news from me. I {past} {thing} {when}.",
    "I {past} {thing} {when}, and it felt great.",
)
OF_OTHERS = (
    "My neighbour {name} {past} {thing} {when}.",
    "{name} {past} {thing} {when}, can you believe it?",
    "{When}, my friend {name} {past} {thing}.",
)
CAUSES = (
    ("because", "I {effect} because I {cause}."),
    ("so", "I {cause}, so I {effect}."),
    ("that's why", "I {cause}. That's why I {effect}."),
    ("since", "Since I {cause}, I {effect}."),
    ("therefore", "I {cause} and therefore I {effect}."),
    ("as a result", "I {cause}. As a result, I {effect}."),
    ("reason", "The reason I {effect} is that I {cause}."),
)
ASK_WHY = "Why did you {effect}?"
TELL_WHY = "Because I {cause}."
WORK = (
    "I started working at {value} {when}.",
    "{When} I began a new job at {value}.",
    "I joined {value} {when}.",
)
WORK_NOW = ("I work at {value} these days.", "By the way, I'm working for {value} now.")
HOME = (
    "I moved to {value} {when}.",
    "{When} I relocated to {value}.",
    "We moved house {when}; I live in {value} now.",
)
HOME_NOW = ("I live in {value} now.", "These days I live in {value}.")
DRINK_NOW = ("My favourite drink is {value}.", "{value} is my favourite drink now.")
PLANS = (
    "I'm going to {base} {thing} {when}.",
    "I plan to {base} {thing} {when}.",
    "{When}, I'll {base} {thing}.",
)
CORRECTION = (
    "Sorry, I mixed that up: I {past} {thing} {when}.",
    "Wait, I meant something else, I {past} {thing} {when}.",
)
CHATTER = (
    "That sounds lovely.", "How are you doing?", "Ha, classic!", "I can imagine.", "Really? Tell me more.", "The weather is awful again.",
    "Good to hear from you!", "What do you think about it?", "Oh no, poor you!", "Anyway, take care!", "I'm so happy for you.",
    "Do you want to grab lunch soon?", "That's hilarious.", "I have no idea, honestly.", "Congratulations!", "Same here.",
)  # fmt: skip
