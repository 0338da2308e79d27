// name: write/revive
// params: scope, ids
// returns: 
// mode: write
MATCH (t:Erased)
WHERE t.scope = $scope AND t.id IN $ids
DELETE t
