// name: write/lease
// params: scope, rows
// returns: 
// mode: write
UNWIND $rows AS row
MATCH (g:Segment {scope: $scope, id: row.id})
SET g.lease_owner = row.owner, g.lease_until = row.until, g.body = row.body
