// name: write/revive
// params: scope, ids
// returns: 
// mode: write
UNWIND $ids AS id
MATCH (t:Erased {scope: $scope, id: id})
DELETE t
