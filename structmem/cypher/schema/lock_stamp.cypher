// name: schema/lock_stamp
// params: 
// returns: schema_version
// mode: write
// Setting a property takes the node's lock: one process migrates, others wait here and find it done.
MATCH (s:StructMem)
SET s.name = s.name
RETURN s.schema_version AS schema_version
