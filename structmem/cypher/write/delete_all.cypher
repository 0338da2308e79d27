// name: write/delete_all
// params: scope
// returns: 
// mode: write
MATCH (n /* include: nodes */)
WHERE n.scope = $scope AND n.id > ''
DETACH DELETE n
