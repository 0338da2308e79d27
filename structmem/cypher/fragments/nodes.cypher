:Session|Message|Segment|Entity|Entry|Summary
