// name: write/relabel
// params: scope, ids
// returns: 
// mode: write
// The ends of links that came before them were taken for another kind: each becomes what it is.
UNWIND $ids AS id
MATCH (n:Entry|Entity)
WHERE n.scope = $scope AND n.id = id AND n:Missing
REMOVE n:Entry:Entity
SET n:LABEL
