// name: write/new_entries
// params: scope, messages, entities, days, rows
// returns: 
// mode: write
// Entries whose ids are free. What they rest on is looked up once; `at` is its place in these lists.
CALL () {
  UNWIND $messages AS id
  MERGE (m:Message {scope: $scope, id: id})
  ON CREATE SET m:Missing
  RETURN collect(m) AS messages
}
CALL () {
  UNWIND $entities AS id
  MERGE (n:Entity {scope: $scope, id: id})
  ON CREATE SET n:Missing
  RETURN collect(n) AS entities
}
CALL () {
  UNWIND $days AS day
  MERGE (d:Day {scope: $scope, key: day.key})
  ON CREATE SET d += day.properties
  RETURN collect(d) AS days
}
UNWIND $rows AS row
CREATE (e:Entry:$(row.label))
SET e = row.properties
FOREACH (key IN keys(row.times) | SET e[key] = datetime.fromEpoch(row.times[key][0], row.times[key][1]))
FOREACH (source IN row.sources |
  FOREACH (m IN [messages[source.at]] | CREATE (e)-[r:FROM]->(m) SET r = source.properties)
)
FOREACH (part IN row.participants |
  FOREACH (n IN [entities[part.at]] | CREATE (e)-[r:INVOLVES]->(n) SET r = part.properties)
)
FOREACH (at IN row.days |
  FOREACH (d IN [days[at]] | CREATE (e)-[:AT]->(d))
)
