"""Words that set phrases ask for: roles, schools, clubs, illnesses, and what says that it is so now."""

from structmem.extraction.wordlist import word_set

NOWADAYS = word_set("nowadays these_days currently presently now at_present at_the_moment for_now")
LATELY = word_set("nowadays these_days")
ROLES = word_set(
    """
    partner principal chair chairman chairwoman chairperson head lead leader boss foreman forewoman dean
    rector mayor treasurer chief deputy governor minister headteacher headmaster headmistress fellow
    ambassador bishop conductor coordinator councillor curator inspector sergeant lieutenant major colonel
    ombudsman provost prefect referee registrar sheriff spokesperson spokeswoman spokesman steward trustee
    vicar warden superintendent commissioner senator member magistrate consul associate subeditor
    """
)
"""What one is made or appointed, besides a profession."""
SCHOOLS = word_set(
    """
    school college university academy institute polytechnic conservatory conservatoire seminary primary
    elementary secondary grammar high gymnasium lyceum lycée kindergarten preschool nursery uni polytech
    """
)
CLUBS = word_set(
    """
    club choir band orchestra gym league society association union circle guild troupe squad ensemble chorus
    quartet quintet lodge scouts brigade regiment congregation parish fellowship fraternity sorority party
    crew federation collective co-op cooperative committee allotment library
    """
)
ILLNESSES = word_set(
    """
    asthma diabetes epilepsy allergy allergies eczema migraine migraines insomnia anaemia anemia cancer
    depression anxiety arthritis fever bronchitis pneumonia tinnitus psoriasis rheumatism gout vertigo
    sciatica hypertension adhd autism dyslexia osteoporosis lupus endometriosis tendonitis tendinitis
    glaucoma cataract cataracts apnoea apnea intolerance disease syndrome disorder condition reflux
    dementia parkinson alzheimer leukaemia leukemia anorexia bulimia burnout pressure cholesterol
    """
)
KINSHIP = word_set(
    """
    father mother dad mum mom parent grandfather grandmother grandparent granddad grandad grandma grandpa gran
    granny uncle aunt auntie stepfather stepmother stepdad stepmum godfather godmother godparent widow widower
    """
)
PASTIMES = word_set(
    """
    running jogging cycling swimming hiking climbing bouldering rowing sailing kayaking canoeing paddleboarding
    surfing windsurfing kitesurfing skiing snowboarding skating skateboarding rollerskating rollerblading sledging
    fencing boxing kickboxing wrestling weightlifting powerlifting bodybuilding orienteering geocaching
    birdwatching stargazing foraging fishing angling hunting archery diving snorkelling snorkeling parachuting
    skydiving paragliding gliding caving potholing abseiling mountaineering trekking rambling backpacking
    knitting crocheting sewing quilting weaving spinning embroidering felting dyeing tatting cross-stitching
    woodturning woodworking woodcarving carving whittling carpentry welding blacksmithing glassblowing
    painting drawing sketching sculpting printmaking bookbinding scrapbooking papercutting calligraphy doodling
    lettering photographing filming blogging vlogging podcasting journaling journalling gardening composting
    beekeeping brewing homebrewing baking fermenting pickling juggling busking beatboxing rapping singing
    dancing acting composing DJing yodelling meditating gaming coding volunteering golfing bowling curling
    horseriding riding metal-detecting model-making pot-throwing candle-making soap-making upcycling tinkering
    bird-watching star-gazing rock-climbing trainspotting planespotting cosplaying larping parkour pilates
    """
)
"""What one starts as a pastime, by its -ing form."""
GAMES = word_set(
    """
    tennis football soccer rugby cricket hockey golf badminton squash basketball baseball volleyball netball handball
    lacrosse polo darts snooker pool chess draughts checkers backgammon bridge poker scrabble yoga judo karate aikido
    taekwondo origami pottery ceramics embroidery macrame needlework photography astronomy genealogy ballet salsa
    tango zumba gymnastics athletics triathlon theatre improv puzzles crosswords sudoku comedy arts design
    """
)
"""What a pastime of two words ends in: "table tennis"."""
HOBBY = word_set("hobby pastime sideline pursuit")
NO_DOING = word_set("being having feeling getting seeming")
"""What is begun or stopped of these is no pastime: "it stopped being fun", "I stopped having headaches"."""
