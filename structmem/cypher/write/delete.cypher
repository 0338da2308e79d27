// name: write/delete
// params: scope, ids
// returns: 
// mode: write
MATCH (n /* include: nodes */)
WHERE n.scope = $scope AND n.id IN $ids
DETACH DELETE n
