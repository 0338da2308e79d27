"""The example conversation, put in and asked about over HTTP through a running server."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.server import graphql, refused, running

EXAMPLE = Path(__file__).parents[2] / "examples" / "conversation.json"
SCOPE = "example"
ADD = """
mutation ($scope: String!, $session: String, $messages: [MessageInput!]!) {
  addMessages(scope: $scope, session: $session, messages: $messages) { stored duplicates messageIds }
}"""


def example() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(EXAMPLE.read_text())
    return found


def as_input(message: dict[str, Any]) -> dict[str, Any]:
    names = {"id": "id", "content": "content", "time_stamp": "timeStamp", "speaker_name": "speakerName"}
    given = {names[key]: str(value) for key, value in message.items() if key in names}
    if caption := message.get("image_caption"):
        given["imageCaption"] = caption
    return given


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with running(tmp_path_factory.mktemp("server") / "memory.db") as client:
        stored = 0
        for session in dict.fromkeys(message["session"] for message in example()):
            given = [as_input(message) for message in example() if message["session"] == session]
            stored += graphql(client, ADD, scope=SCOPE, session=session, messages=given)["addMessages"][
                "stored"
            ]
        assert stored == len(example())
        graphql(client, "mutation ($s: String!) { flush(scope: $s) { pendingSegments } }", s=SCOPE)
        yield client


def test_adding_again_stores_nothing(client: httpx.Client) -> None:
    session = example()[0]["session"]
    given = [as_input(message) for message in example() if message["session"] == session]
    report = graphql(client, ADD, scope=SCOPE, session=session, messages=given)["addMessages"]
    assert (report["stored"], report["duplicates"]) == (0, len(given))


def test_search_explains_every_hit(client: httpx.Client) -> None:
    words = "Who lives in an attic with a leaking skylight?"
    query = """query ($q: String!, $s: [String!]!) { search(question: $q, scope: $s, limit: 5) {
      messageIds hits { id kind score text sources { messageId quote }
        explanation { contributions { name score } } } } }"""
    found = graphql(client, query, q=words, s=[SCOPE])["search"]
    assert found["messageIds"][0] == "s01-07"
    for hit in found["hits"]:
        assert hit["score"] == pytest.approx(sum(one["score"] for one in hit["explanation"]["contributions"]))


def test_pages_of_messages_are_complete_and_in_order(client: httpx.Client) -> None:
    query = """query ($s: String!, $after: String) { messages(scope: $s, first: 40, after: $after) {
      edges { node { messageId } } pageInfo { hasNextPage endCursor } } }"""
    ids: list[str] = []
    after = None
    while True:
        page = graphql(client, query, s=SCOPE, after=after)["messages"]
        ids += [edge["node"]["messageId"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert sorted(ids) == sorted(message["id"] for message in example())
    assert len(set(ids)) == len(ids)


def test_the_timeline_is_in_order_and_every_entry_has_a_quote(client: httpx.Client) -> None:
    query = """query ($s: [String!]!) { timeline(scope: $s) { undated items { label certainty
      entry { text occurred { start label } sources { quote messageId } } } } }"""
    items = graphql(client, query, s=[SCOPE])["timeline"]["items"]
    starts = [start for item in items if (start := item["entry"]["occurred"]["start"])]
    assert len(items) > 20
    assert starts == sorted(starts)
    said = {one["id"]: f"{one['content']} {one.get('image_caption')}" for one in example()}
    for item in items:
        for source in item["entry"]["sources"]:
            assert source["quote"] in said[source["messageId"]]


def test_a_decision_is_listed_and_taken_back_once(client: httpx.Client) -> None:
    told = [("I live in Bern.", "2024-02-03"), ("I live in Thun now.", "2024-05-03")]
    said = [{"content": text, "timeStamp": day, "speakerName": "Pia"} for text, day in told]
    graphql(client, ADD, scope="pia", session="s", messages=said)
    graphql(client, 'mutation { flush(scope: "pia") { stored } }')
    listing = """{ decisions(scope: "pia", entity: "Pia") {
      scope newer older source { quote } link { id type reason undoReason undoneAt recordedAt } } }"""
    (decision,) = graphql(client, listing)["decisions"]
    assert (decision["newer"], decision["older"]) == ("Pia lives in Thun now", "Pia lives in Bern")
    assert decision["source"]["quote"] == "I live in Thun now"
    assert (decision["link"]["type"], decision["link"]["reason"]) == ("SUPERSEDES", "CHANGED")
    undo = """mutation ($id: ID!) { undo(scope: "pia", decision: $id, reason: "two homes") {
      undone { id undoReason } restored { text version validTo } } }"""
    report = graphql(client, undo, id=decision["link"]["id"])["undo"]
    assert report == {
        "undone": [{"id": decision["link"]["id"], "undoReason": "two homes"}],
        "restored": [{"text": "Pia lives in Bern", "version": 3, "validTo": None}],
    }
    assert graphql(client, listing)["decisions"][0]["link"]["undoneAt"] is not None
    twice = refused(client, undo, id=decision["link"]["id"])
    assert twice["extensions"] == {"code": "ALREADY_UNDONE", "retryable": False}
    (entry,) = graphql(client, '{ asOf(scope: "pia", valid: "2024-03") { id } }')["asOf"]
    assert refused(client, undo, id=entry["id"])["extensions"]["code"] == "NOT_A_DECISION"
    assert refused(client, undo, id="link_none")["extensions"]["code"] == "NOT_FOUND"


def test_errors_carry_a_code(client: httpx.Client) -> None:
    ask = "query ($q: String!, $s: [String!]!) { ask(question: $q, scope: $s) { text } }"
    assert refused(client, ask, q=" ", s=[SCOPE])["extensions"]["code"] == "EMPTY_QUESTION"
    assert refused(client, ask, q="When?", s=[""])["extensions"]["code"] == "INVALID_SCOPE"
    missing = refused(client, 'query ($s: String!) { entry(scope: $s, id: "entry_none") { text } }', s=SCOPE)
    assert missing["extensions"] == {"code": "NOT_FOUND", "retryable": False}
    bad = [{"content": "hello", "timeStamp": "some day"}]
    error = refused(client, ADD, scope=SCOPE, messages=bad)
    assert error["extensions"]["code"] == "INVALID_MESSAGE"
    assert error["message"].startswith("message 0")
    assert refused(client, "{ nothing }")["extensions"]["code"] == "BAD_REQUEST"


def test_an_unknown_scope_is_empty_and_not_an_error(client: httpx.Client) -> None:
    query = 'query ($s: [String!]!) { search(question: "boat", scope: $s) { hits { id } messageIds } }'
    assert graphql(client, query, s=["nobody"])["search"] == {"hits": [], "messageIds": []}


def test_a_query_may_not_ask_for_everything_at_once(client: httpx.Client) -> None:
    many = " ".join(f"a{n}: scopes" for n in range(40))
    assert refused(client, f"{{ {many} }}")["extensions"]["code"] == "BAD_REQUEST"


def test_graphiql_is_served(client: httpx.Client) -> None:
    page = client.get("/graphql", headers={"accept": "text/html"})
    assert page.status_code == 200
    assert "graphiql" in page.text.lower()


def test_a_token_is_demanded_where_one_is_set(tmp_path: Path) -> None:
    with running(tmp_path / "memory.db", STRUCTMEM_API__TOKEN="s3cret") as client:
        denied = client.post("/graphql", json={"query": "{ scopes }"})
        assert (denied.status_code, denied.json()["errors"][0]["extensions"]["code"]) == (401, "UNAUTHORISED")
        allowed = client.post(
            "/graphql", json={"query": "{ scopes }"}, headers={"authorization": "Bearer s3cret"}
        )
        assert allowed.json() == {"data": {"scopes": []}}


def test_too_large_a_body_is_refused(tmp_path: Path) -> None:
    with running(tmp_path / "memory.db", STRUCTMEM_API__MAX_BODY_BYTES="1000") as client:
        reply = client.post("/graphql", json={"query": "{ scopes }", "variables": {"x": "y" * 2000}})
        assert reply.status_code == 413
