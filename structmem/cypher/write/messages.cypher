// name: write/messages
// params: scope, rows
// returns: 
// mode: write
UNWIND $rows AS row
MERGE (m:Message {scope: $scope, id: row.id})
SET m += row.properties
REMOVE m:Missing
FOREACH (key IN keys(row.times) | SET m[key] = datetime.fromEpoch(row.times[key][0], row.times[key][1]))
WITH m, row
MATCH (s:Session {scope: $scope, id: row.properties.session_id})
MERGE (s)-[:HAS_MESSAGE]->(m)
