// name: write/entities
// params: scope, rows
// returns: 
// mode: write
UNWIND $rows AS row
MERGE (n:Entity {scope: $scope, id: row.id})
SET n += row.properties
REMOVE n:Missing
