"""StructMem in a minute: remember a few messages in memory, then ask."""

from structmem import StructMemory

MESSAGES = [
    ("2024-03-04T18:00:00Z", "Pia", "I live in Bern and I work at a bookshop."),
    ("2024-03-04T18:01:00Z", "Rui", "Nice! I have a dentist appointment next Tuesday."),
    ("2024-05-20T19:30:00Z", "Pia", "I moved to Basel on 1 May because I found a job at the zoo."),
    ("2024-05-20T19:31:00Z", "Rui", "Congratulations! I adopted a cat yesterday."),
]

with StructMemory.open(":memory:") as memory:
    memory.add(
        [{"time_stamp": at, "speaker_name": who, "content": text} for at, who, text in MESSAGES],
        scope="friends",
    )
    memory.flush(scope="friends")

    for question in (
        "Why did Pia move to Basel?",
        "When did Rui adopt a cat?",
        "Where did Pia live in March?",
    ):
        answer = memory.ask(question, scope="friends")
        print(f"{question} {answer.text}")
        for evidence in answer.evidence:
            print(f'    "{evidence.source.quote}" {evidence.speaker}, {evidence.said_at:%d %B %Y}')

    print("What happened, in order:")
    for item in memory.timeline(scope="friends"):
        print(f"    {item.label}: {item.entry.text}")
