// name: guide/sessions
// about: The sessions in order, what they were about, and what each summary rests on
// params: scope
// returns: scope, holds, session, summarises, summary, covers, entry
// mode: read
MATCH (scope:Scope {key: $scope})-[holds:HAS_SESSION]->(session:Session)
OPTIONAL MATCH (session)<-[summarises:SUMMARISES]-(summary:Summary)
OPTIONAL MATCH (summary)-[covers:COVERS]->(entry:Entry)
WHERE covers.position < 5
RETURN scope, holds, session, summarises, summary, covers, entry
ORDER BY session.started_at
LIMIT 500
