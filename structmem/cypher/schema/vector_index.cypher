// name: schema/vector_index
// params: name, dimensions
// returns: 
// mode: write
CREATE VECTOR INDEX $name IF NOT EXISTS
FOR (n:LABEL) ON (PROPERTIES)
OPTIONS {indexConfig: {
  `vector.dimensions`: $dimensions,
  `vector.similarity_function`: 'cosine',
  `vector.quantization.enabled`: false
}}
