// name: write/chain_pairs
// params: scope, pairs
// returns: 
// mode: write
UNWIND $pairs AS pair
MATCH (before:Message {scope: $scope, id: pair[0]})
MATCH (behind:Message {scope: $scope, id: pair[1]})
CREATE (before)-[:NEXT]->(behind)
