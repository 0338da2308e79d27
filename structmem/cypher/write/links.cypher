// name: write/links
// params: scope, rows
// returns: 
// mode: write
UNWIND $rows AS row
MATCH (a:Entry|Entity) WHERE a.scope = $scope AND a.id = row.source
MATCH (b:Entry|Entity) WHERE b.scope = $scope AND b.id = row.target
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
