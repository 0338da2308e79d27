// name: read/hashes
// params: scope, ids
// returns: id, hash
// mode: read
UNWIND $ids AS id
MATCH (m:Message {scope: $scope, id: id})
WHERE m.revision > 0
RETURN m.id AS id, m.content_hash AS hash
