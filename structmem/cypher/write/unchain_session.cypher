// name: write/unchain_session
// params: scope, id
// returns: 
// mode: write
MATCH (s:Session {scope: $scope, id: $id})
OPTIONAL MATCH (before:Session)-[into:NEXT]->(s)
OPTIONAL MATCH (s)-[out:NEXT]->(behind:Session)
DELETE into, out
WITH before, behind
WHERE before IS NOT NULL AND behind IS NOT NULL
MERGE (before)-[:NEXT]->(behind)
