// name: write/entries
// params: scope, rows
// returns: 
// mode: write
UNWIND $rows AS row
MERGE (e:Entry {scope: $scope, id: row.id})
REMOVE e:Missing:Fact:Event:Interaction
SET e += row.properties, e:$(row.label)
FOREACH (key IN keys(row.times) | SET e[key] = datetime.fromEpoch(row.times[key][0], row.times[key][1]))
WITH e, row
CALL (e) { MATCH (e)-[r:FROM|INVOLVES|AT]->() DELETE r }
CALL (e, row) {
  UNWIND row.sources AS source
  MERGE (m:Message {scope: $scope, id: source.id})
  ON CREATE SET m:Missing
  CREATE (e)-[r:FROM]->(m)
  SET r = source.properties
}
CALL (e, row) {
  UNWIND row.participants AS part
  MERGE (n:Entity {scope: $scope, id: part.id})
  ON CREATE SET n:Missing
  CREATE (e)-[r:INVOLVES]->(n)
  SET r = part.properties
}
CALL (e, row) {
  UNWIND row.days AS day
  MERGE (d:Day {scope: $scope, key: day.key})
  ON CREATE SET d += day.properties
  CREATE (e)-[:AT]->(d)
}
