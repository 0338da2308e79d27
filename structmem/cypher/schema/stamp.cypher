// name: schema/stamp
// params: 
// returns: schema_version
// mode: read
MATCH (s:StructMem)
RETURN s.schema_version AS schema_version
