// name: schema/restamp
// params: schema_version
// returns: 
// mode: write
MATCH (s:StructMem)
SET s.schema_version = $schema_version, s.caption = 'StructMem schema ' + $schema_version
