// name: guide/who_knows_whom
// about: Who is named together with whom, how often, and in what: at most two sentences for each pair
// params: scope
// returns: one, entry, other, times
// mode: read
MATCH (one:Entity)<-[:INVOLVES]-(entry:Entry)-[:INVOLVES]->(other:Entity)
WHERE one.scope = $scope AND one.place > '' AND one.type = 'PERSON' AND other.type = 'PERSON' AND one.id < other.id
  AND NOT entry.withdrawn
  AND coalesce(one.type_certainty, 1) >= 0.5 AND coalesce(other.type_certainty, 1) >= 0.5
WITH one, other, entry
ORDER BY entry.act = 'ASK', entry:Interaction, entry:Event, entry.salience DESC, entry.said_at
WITH one, other, collect(DISTINCT entry) AS entries
UNWIND entries[..2] AS entry
RETURN one, entry, other, size(entries) AS times
ORDER BY times DESC
LIMIT 300
