// name: guide/why
// about: Why did it happen: the chains of causes that lead to what a text names
// params: scope, text
// returns: path, score
// mode: read
MATCH (effect:Entry)
WHERE effect.scope = $scope AND effect.place > '' AND NOT effect.withdrawn AND toLower(effect.text) CONTAINS toLower($text)
MATCH path = (cause:Entry)-[:CAUSES|ENABLES|MOTIVATES|PREVENTS*1..4]->(effect)
WHERE all(link IN relationships(path) WHERE NOT link.withdrawn)
RETURN path, reduce(score = 1.0, link IN relationships(path) | score * link.confidence * 0.85) AS score
ORDER BY score DESC
LIMIT 100
