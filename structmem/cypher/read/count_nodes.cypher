// name: read/count_nodes
// params: scope
// returns: messages, sessions, entities, summaries, embeddings
// mode: read
RETURN
  COUNT { MATCH (n:Message) WHERE n.scope = $scope AND n.revision > 0 } AS messages,
  COUNT { MATCH (n:Session) WHERE n.scope = $scope AND n.revision > 0 } AS sessions,
  COUNT { MATCH (n:Entity) WHERE n.scope = $scope AND n.revision > 0 } AS entities,
  COUNT { MATCH (n:Summary) WHERE n.scope = $scope AND n.revision > 0 } AS summaries,
  COUNT { MATCH (n:Message|Entry|Summary) WHERE n.scope = $scope AND n.vector_revision > 0 } AS embeddings
