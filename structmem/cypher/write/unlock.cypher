// name: write/unlock
// params: scope, revision, model, dimensions, texts, words
// returns: 
// mode: write
MATCH (s:Scope {key: $scope})
SET s.revision = $revision, s.texts = $texts, s.words = $words,
  s.embedding_model = $model, s.embedding_dimensions = $dimensions
