// name: write/summaries
// params: scope, rows
// returns: 
// mode: write
UNWIND $rows AS row
MERGE (s:Summary {scope: $scope, id: row.id})
SET s += row.properties
REMOVE s:Missing
WITH s, row
CALL (s) { MATCH (s)-[r:COVERS|CITES|SUMMARISES]->() DELETE r }
CALL (s, row) {
  UNWIND range(0, size(row.covers) - 1) AS position
  MERGE (e:Entry {scope: $scope, id: row.covers[position]})
  ON CREATE SET e:Missing
  CREATE (s)-[:COVERS {position: position}]->(e)
}
CALL (s, row) {
  UNWIND row.cites AS id
  MERGE (e:Entry {scope: $scope, id: id})
  ON CREATE SET e:Missing
  CREATE (s)-[:CITES]->(e)
}
CALL (s, row) {
  UNWIND row.sessions AS id
  MERGE (session:Session {scope: $scope, id: id})
  ON CREATE SET session:Missing
  CREATE (s)-[:SUMMARISES]->(session)
}
