// name: write/unlink
// params: scope, ids
// returns: 
// mode: write
MATCH ()-[r /* include: links */]->()
WHERE r.scope = $scope AND r.id IN $ids
DELETE r
