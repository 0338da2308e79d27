// name: write/sessions
// params: scope, rows
// returns: 
// mode: write
MATCH (scope:Scope {key: $scope})
UNWIND $rows AS row
MERGE (s:Session {scope: $scope, id: row.id})
SET s += row.properties
REMOVE s:Missing
MERGE (scope)-[:HAS_SESSION]->(s)
