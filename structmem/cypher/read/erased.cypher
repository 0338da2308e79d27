// name: read/erased
// params: scope, ids
// returns: id
// mode: read
UNWIND $ids AS id
MATCH (t:Erased {scope: $scope, id: id})
RETURN id
