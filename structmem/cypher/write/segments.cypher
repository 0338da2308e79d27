// name: write/segments
// params: scope, rows
// returns: 
// mode: write
UNWIND $rows AS row
MERGE (g:Segment {scope: $scope, id: row.id})
SET g += row.properties
MERGE (s:Session {scope: $scope, id: row.properties.session_id})
ON CREATE SET s:Missing
MERGE (s)-[:HAS_SEGMENT]->(g)
WITH g
CALL (g) {
  MATCH (g)-[r:CONTAINS]->(m:Message)
  WHERE m.session_id <> g.session_id OR NOT g.first_seq <= m.seq <= g.last_seq
  DELETE r
}
CALL (g) {
  MATCH (m:Message)
  WHERE m.scope = $scope AND m.session_id = g.session_id AND g.first_seq <= m.seq <= g.last_seq
  MERGE (g)-[:CONTAINS]->(m)
}
