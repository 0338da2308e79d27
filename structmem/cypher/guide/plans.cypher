// name: guide/plans
// about: What was planned, for which day, and what came of it
// params: scope
// returns: plan, link, other
// mode: read
MATCH (plan:Entry)
WHERE plan.scope = $scope AND plan.place > '' AND plan.modality = 'PLANNED'
OPTIONAL MATCH (plan)-[link:AT|SUPERSEDES|CAUSES|ENABLES|MOTIVATES|PREVENTS|BEFORE]-(other:Day|Entry)
RETURN plan, link, other
ORDER BY coalesce(plan.time_from, plan.said_at)
LIMIT 300
