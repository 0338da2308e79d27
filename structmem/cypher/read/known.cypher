// name: read/known
// params: scope, ids
// returns: id, labels, length, hash
// mode: read
// Also what is missing and only holds a place.
MATCH (n /* include: nodes */)
WHERE n.scope = $scope AND n.id IN $ids
RETURN n.id AS id, labels(n) AS labels, n.length AS length, n.content_hash AS hash
