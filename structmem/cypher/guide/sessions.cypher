// name: guide/sessions
// about: The sessions in order, what they were about, and what each summary rests on
// params: scope
// returns: session, summarises, summary, covers, entry
// mode: read
MATCH (:Scope {key: $scope})-[:HAS_SESSION]->(session:Session)
OPTIONAL MATCH (session)<-[summarises:SUMMARISES]-(summary:Summary)
OPTIONAL MATCH (summary)-[covers:COVERS]->(entry:Entry)
WHERE covers.position < 3
RETURN session, summarises, summary, covers, entry
ORDER BY session.started_at
LIMIT 500
