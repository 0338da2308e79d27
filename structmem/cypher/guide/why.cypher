// name: guide/why
// about: Why did it happen: the chains of causes that lead to what a text names, and why their first cause came about
// params: scope, text
// returns: path, same, earlier
// mode: read
MATCH (effect:Entry)
WHERE effect.scope = $scope AND effect.place > '' AND NOT effect.withdrawn AND toLower(effect.text) CONTAINS toLower($text)
MATCH path = (cause:Entry)-[:CAUSES|ENABLES|MOTIVATES|PREVENTS*1..4]->(effect)
WHERE all(link IN relationships(path) WHERE NOT link.withdrawn)
OPTIONAL MATCH same = (cause)-[:INVOLVES]->(thing:Entity)<-[:INVOLVES]-(other:Entry)
WHERE thing.type <> 'PERSON' AND other.predicate = cause.predicate AND NOT other.withdrawn
OPTIONAL MATCH earlier = (:Entry)-[:CAUSES|ENABLES|MOTIVATES|PREVENTS*1..3]->(other)
WHERE all(link IN relationships(earlier) WHERE NOT link.withdrawn)
RETURN path, same, earlier
ORDER BY reduce(score = 1.0, link IN relationships(path) | score * link.confidence * 0.85) DESC
LIMIT 100
