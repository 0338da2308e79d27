// name: write/bury
// params: scope, rows, at
// returns: 
// mode: write
UNWIND $rows AS row
MERGE (t:Erased {scope: $scope, id: row.id})
SET t.revision = row.revision, t.at = $at, t.caption = 'erased'
