// name: read/count_segments
// params: scope
// returns: state, count
// mode: read
MATCH (n:Segment)
WHERE n.scope = $scope AND n.revision > 0
RETURN n.state AS state, count(*) AS count
