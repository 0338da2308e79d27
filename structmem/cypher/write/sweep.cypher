// name: write/sweep
// params: scope
// returns: 
// mode: write
// What only held a place for something, and holds it no longer.
CALL () {
  MATCH (d:Day)
  WHERE d.scope = $scope AND NOT EXISTS { (d)<-[:AT]-() }
  DELETE d
}
CALL () {
  MATCH (n:Missing)
  WHERE n.scope = $scope AND n.vector IS NULL AND NOT EXISTS { (n)--() }
  DELETE n
}
