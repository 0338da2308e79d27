// name: guide/plans
// about: What was planned, and what came of it
// params: scope
// returns: plan, link, entry
// mode: read
MATCH (plan:Entry)
WHERE plan.scope = $scope AND plan.place > '' AND plan.modality = 'PLANNED'
OPTIONAL MATCH (plan)-[link:SUPERSEDES|CAUSES|ENABLES|MOTIVATES|PREVENTS|BEFORE]-(entry:Entry)
RETURN plan, link, entry
ORDER BY coalesce(plan.time_from, plan.said_at)
LIMIT 300
