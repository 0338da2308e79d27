// name: read/known
// params: scope, ids
// returns: id, labels, length, hash
// mode: read
UNWIND $ids AS id
MATCH (n /* include: nodes */)
WHERE n.scope = $scope AND n.id = id AND NOT n:Missing
RETURN id, labels(n) AS labels, n.length AS length, n.content_hash AS hash
