// name: write/delete
// params: scope, ids
// returns: 
// mode: write
UNWIND $ids AS id
MATCH (n /* include: nodes */)
WHERE n.scope = $scope AND n.id = id
DETACH DELETE n
