"""More set phrases of homes, jobs and schools; how a line reads is told in `idioms.py`."""

IDIOMS_OF_PLACES = """
lives_in: home for/to me/us | be | NAME
lives_in: * | take | up ~ residence/lodgings/quarters in NAME
lives_in: * | wind land | up living? in NAME
lives_in: * | be+lately | in NAME STOP
lives_in: * | have own keep find | MY/a ~ home in NAME
lives_in: * | set | up base in NAME
lives_in: * | move | house/permanently to NAME
lives_in: * | begin start | ~ life in NAME
lives_in: NAME | be become | MY ~ base
lives_in: MY ~ household | be live | in NAME
lives_in=: * | spend | ~ years/months living/based in NAME
lives_in=: * | spend | from living/based in NAME
lives_in=: * | have own | ~ flat/house/apartment/room/place/home/studio/cottage in NAME
lives_in-: * | give | up ~ flat/house/apartment/room/place in NAME

works_at: * | be+now | with FIRM STOP
works_at: * | be+now | at NAME STOP
works_at: NAME | employ retain engage | ME
works_at: * | be | on WHOSE ~ payroll/books/staff/team/board
works_at: * | be | in WHOSE employ/service
works_at: * | be | in the ~ employ/service/pay of NAME
works_at: * | be become | an ~ employee/staffer at/of/with NAME
works_at: * | be become | ~ member of staff at NAME
works_at: * | hold have secure score bag snag win nab clinch obtain gain grab | ~ job/position/role/post/gig/place at/with NAME
works_at: * | do pull work | ~ shifts at NAME
works_at: * | be | new at NAME
works_at: * | start begin | with FIRM
works_at-: * | leave quit | that/the place/company/firm/job/dump
works_at: * | clock punch | in at NAME
works_at: * | return | to FIRM
works_at: * | go | back to FIRM
works_at: * | be | back at/with FIRM
works_at: NAME | be become | where ME work
works_at: * | put | MY time in? at NAME
works_at-: NAME | make | ME redundant
works_at-: NAME | show | ME the door
works_at-: NAME | get | rid of ME
works_at-: NAME | give | ME the ~ sack/boot/push/chop/axe
works_at-: NAME | terminate end cancel | MY ~ contract/employment/job
works_at-: NAME | axe boot ditch terminate drop can | ME END
works_at-: * | get | the ~ sack/boot/push/chop/axe
works_at-: * | get | MY marching orders
works_at-: * | step stand | down at/from NAME
works_at-: * | cut sever | ~ ties with FIRM
works_at-: * | bow | out of NAME
works_at-: * | bow walk | out_of NAME
works_at-: * | bid | FIRM ~ farewell/adieu/goodbye
works_at-: * | bid wave | ~ farewell/adieu/goodbye to FIRM
works_at-: * | pack jack chuck | it/everything in at NAME
works_at-: * | pack jack chuck | in MY ~ job/position/post at/with NAME
works_at-: * | pack jack chuck | MY ~ job/position/post at/with NAME in
works_at-: * | leave quit | the ~ employ/service/staff/team of/at NAME
works_at-: * | draw | a line under NAME
works_at-: * | have work | MY ~ last/final day/shift/week at/for/with NAME
works_at-: * | finish serve | MY ~ contract/stint/notice at/with NAME
works_at-: * | serve work | out MY notice at/with NAME
works_at-: MY ~ contract/stint/notice/job at/with NAME | expire run stop | out?
works_at-: MY ~ days/years/time/chapter at/with NAME | be | over/behind/past
works_at-: * | be+no | ~ part of NAME
works_at-: * | be+no | on WHOSE ~ payroll/books/staff/team
works_at-: * | be+no | employed at/by/with NAME
works_at-: * | be | gone from NAME
works_at-: * | be | through with FIRM
works_at-: * | be | done/finished with/at NAME
works_at-: * | be | between jobs
works_at-: * | be | out_of work/employment
works_at-: * | be | out of work/employment

job_title: * | make+be appoint+be name+be elect+be crown+be | the? ~ ROLE
job_title: * | make | ~ partner/captain/manager/director/chief/head/professor/foreman END
job_title: * | take | over as the? ~ THING
job_title: * | step move | up as/to the? ~ ROLE
job_title: * | take assume | on? ~ role/post/position/job of the? ~ THING
job_title: * | qualify retrain | as ~ THING
job_title: * | do | THING for ~ living/money
job_title: MY ~ title/role/post/position/occupation/profession/trade | be | that? of? ~ THING
job_title-: * | stop quit | being/working as? ~ ROLE
job_title-: * | stop quit | working as ~ THING
job_title-: * | give | up being/working as? ~ ROLE
job_title-: * | step stand | down as ~ THING

studies_at: * | start begin | ~ university/uni/college/school/studies/degree/course/phd/master/masters/studying at/in NAME
studies_at: * | do+any take+any | ~ master/masters/degree/phd/doctorate/bachelor/mba/course/apprenticeship 's? at/with NAME
studies_at: * | do+any take+any start begin | ~ master/masters/degree/phd/doctorate/bachelor/mba/course/apprenticeship/diploma 's? in THING at/with NAME
studies: * | do+any take+any start begin attend+any | ~ master/masters/degree/phd/doctorate/bachelor/mba/course/class/classes/diploma 's? in THING
studies_at: * | read+ing | THING at NAME
studies_at: * | be | in/on MY ~ year/term/semester/course/degree at/of? NAME
studies_at: * | be | a/an/in ~ student/undergraduate/undergrad/postgrad/postgraduate/freshman/sophomore/senior/junior at NAME
studies_at: * | get win earn have | ~ place/scholarship at/to NAME
studies_at: * | get | into SCHOOL
studies_at: * | go be+have | to/at SCHOOL
studies_at: * | matriculate register | at NAME
studies_at-: * | finish complete leave end | ~ university/uni/college/school/studies/degree/phd/master/masters/course 's? at/from/with NAME
studies_at-: * | get earn receive | MY ~ degree/diploma/phd/doctorate/master/masters 's? from NAME
studies_at-: * | flunk | out of NAME
studies_at-: * | flunk drop | out_of NAME
studies_at-: * | leave quit finish | SCHOOL END
"""
