// name: write/vectors
// params: scope, rows, property
// returns: 
// mode: write
// The numbers come as a list or, which the driver alone sends quicker, as text.
UNWIND $rows AS row
MERGE (n:LABEL {scope: $scope, id: row.id})
ON CREATE SET n:Missing
SET n.vector = row.vector, n.embedding_model = row.model, n.vector_revision = row.revision
WITH n, coalesce(row.numbers, [number IN split(row.text, ' ') | toFloat(number)]) AS numbers
CALL db.create.setNodeVectorProperty(n, $property, numbers)
