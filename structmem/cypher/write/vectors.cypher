// name: write/vectors
// params: scope, rows, property
// returns: 
// mode: write
UNWIND $rows AS row
MERGE (n:LABEL {scope: $scope, id: row.id})
ON CREATE SET n:Missing
SET n.vector = row.vector, n.embedding_model = row.model, n.vector_revision = row.revision
WITH n, row
CALL (n, row) {
  WITH n, row WHERE row.text IS NULL
  SET n[$property] = null
  UNION ALL
  WITH n, row WHERE row.text IS NOT NULL
  CALL db.create.setNodeVectorProperty(n, $property, [number IN split(row.text, ' ') | toFloat(number)])
}
