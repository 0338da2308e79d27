// name: guide/who_knows_whom
// about: Who is named together with whom, and in what
// params: scope
// returns: one, entry, other
// mode: read
MATCH (one:Entity)<-[:INVOLVES]-(entry:Entry)-[:INVOLVES]->(other:Entity)
WHERE one.scope = $scope AND one.place > '' AND one.type = 'PERSON' AND other.type = 'PERSON' AND one.id < other.id
  AND NOT entry.withdrawn
RETURN one, entry, other
ORDER BY entry.salience DESC, entry.said_at
LIMIT 300
