// name: write/link_ends
// params: scope, ids
// returns: 
// mode: write
// An end that is not there yet is kept free for it.
UNWIND $ids AS id
OPTIONAL MATCH (known:Entry|Entity)
WHERE known.scope = $scope AND known.id = id
WITH id, known
WHERE known IS NULL
MERGE (n:LABEL {scope: $scope, id: id})
ON CREATE SET n:Missing
