// name: write/unlink
// params: scope, ids
// returns: 
// mode: write
UNWIND $ids AS id
MATCH ()-[r /* include: links */]->()
WHERE r.scope = $scope AND r.id = id
DELETE r
