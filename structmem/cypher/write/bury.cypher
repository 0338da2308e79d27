// name: write/bury
// params: scope, rows
// returns: 
// mode: write
UNWIND $rows AS row
MERGE (t:Erased {scope: $scope, id: row.id})
SET t.revision = row.revision, t.at = row.at, t.caption = 'erased'
