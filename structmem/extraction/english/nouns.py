"""Nouns and adjectives that tell what a phrase is about."""

from structmem.extraction.wordlist import word_set

KIN = {
    # word: m, f or "" for either
    "mother": "f",
    "mom": "f",
    "mum": "f",
    "mama": "f",
    "father": "m",
    "dad": "m",
    "papa": "m",
    "parents": "p",
    "sister": "f",
    "brother": "m",
    "siblings": "p",
    "sibling": "",
    "son": "m",
    "daughter": "f",
    "kid": "",
    "kids": "p",
    "child": "",
    "children": "p",
    "baby": "",
    "wife": "f",
    "husband": "m",
    "partner": "",
    "spouse": "",
    "fiance": "m",
    "fiancé": "m",
    "fiancee": "f",
    "fiancée": "f",
    "girlfriend": "f",
    "boyfriend": "m",
    "ex": "",
    "gran": "f",
    "nan": "f",
    "grandad": "m",
    "granddad": "m",
    "mummy": "f",
    "daddy": "m",
    "mommy": "f",
    "grandmother": "f",
    "grandma": "f",
    "granny": "f",
    "nana": "f",
    "grandfather": "m",
    "grandpa": "m",
    "grandparents": "p",
    "grandson": "m",
    "granddaughter": "f",
    "aunt": "f",
    "auntie": "f",
    "uncle": "m",
    "cousin": "",
    "cousins": "p",
    "nephew": "m",
    "niece": "f",
    "friend": "",
    "friends": "p",
    "roommate": "",
    "flatmate": "",
    "housemate": "",
    "neighbour": "",
    "neighbor": "",
    "neighbours": "p",
    "neighbors": "p",
    "colleague": "",
    "colleagues": "p",
    "coworker": "",
    "co-worker": "",
    "coworkers": "p",
    "boss": "",
    "manager": "",
    "mentor": "",
    "teacher": "",
    "coach": "",
    "family": "p",
    "buddy": "",
    "pal": "",
    "bestie": "",
    "mother-in-law": "f",
    "father-in-law": "m",
    "sister-in-law": "f",
    "brother-in-law": "m",
    "stepmother": "f",
    "stepfather": "m",
    "stepson": "m",
    "stepdaughter": "f",
    "twin": "",
    "landlord": "m",
    "landlady": "f",
    "therapist": "",
    "doctor": "",
    "professor": "",
    "tutor": "",
    "assistant": "",
    "supervisor": "",
    "classmate": "",
    "teammate": "",
    "band": "p",
    "team": "p",
}
PETS = word_set(
    """
    dog cat puppy kitten rabbit hamster parrot turtle horse pony fish goldfish bird snake lizard guinea_pig
    pup kitty bunny canary gecko ferret tortoise budgie hedgehog puppies kitties ponies bunnies canaries
    labrador retriever spaniel terrier poodle beagle dachshund corgi husky huskies collie greyhound whippet
    bulldog mastiff rottweiler dobermann doberman dalmatian chihuahua pug schnauzer mongrel mutt hound
    bloodhound foxhound lurcher labradoodle cockapoo pomeranian samoyed malamute sheepdog wolfhound
    pinscher vizsla weimaraner westie yorkie tabby tomcat moggy gerbil chinchilla degu parakeet budgerigar
    cockatiel cockatoo macaw lovebird finch finches hen rooster cockerel bantam duckling gosling peacock
    iguana chameleon terrapin axolotl skink salamander guppy guppies koi tarantula goat donkey mule llama
    alpaca mare stallion foal filly colt gelding piglet stray pet pets guinea pigs chickens ducks bees
    """
)
PARTITIVES = word_set(
    "pair couple trio bunch set litter flock piece cup glass bottle bowl plate slice loaf bar"
)
"""Nouns that only measure out what follows "of": "a pair of gerbils"."""
JOBS = word_set(
    """
    accountant actor actress analyst architect artist assistant astronaut athlete author baker banker
    barber barista bartender biologist builder bookkeeper broker butcher captain carpenter cashier chef
    chemist clerk coach composer consultant contractor cook counselor counsellor dancer dentist designer
    developer director doctor driver economist editor electrician engineer farmer filmmaker firefighter
    fisherman florist freelancer gardener guard guide hairdresser historian illustrator instructor intern
    interpreter inventor janitor journalist judge lawyer lecturer librarian lifeguard manager mechanic
    mentor midwife miner model musician nanny novelist nurse officer optician painter paramedic pharmacist
    photographer physician physicist physiotherapist pianist pilot plumber poet policeman politician porter
    postman potter president principal producer professor programmer psychologist receptionist recruiter
    reporter researcher roofer sailor salesperson salesman saleswoman scientist sculptor seamstress
    secretary singer soldier student supervisor surgeon surveyor tailor teacher technician therapist
    trainer translator tutor veterinarian vet volunteer waiter waitress welder writer zookeeper executive
    entrepreneur owner apprentice trainee planner strategist adviser advisor actuary agent anaesthetist
    animator archaeologist auctioneer auditor bailiff beautician beekeeper biochemist blacksmith botanist
    bouncer bricklayer brewer butler cameraman carer caretaker cartographer caterer cellist chauffeur
    chiropractor cleaner cobbler coder columnist conductor copywriter courier croupier curator deckhand
    decorator dietician dietitian dispatcher diver docker dressmaker drummer ecologist estate_agent
    farmhand fishmonger forester gamekeeper geneticist geologist glazier goldsmith greengrocer grocer
    guitarist gynaecologist hairstylist handyman housekeeper jeweller jeweler joiner landscaper linguist
    locksmith lumberjack machinist magician marketer mason masseur masseuse mathematician milkman
    neurologist notary nutritionist obstetrician oncologist optometrist orthodontist osteopath
    paediatrician pediatrician paralegal pastor plasterer podiatrist priest prosecutor proofreader
    psychiatrist publicist radiographer radiologist rancher ranger realtor saddler shepherd shopkeeper
    silversmith social_worker solicitor sommelier statistician steward stewardess stockbroker stonemason
    stylist tiler trucker typist undertaker upholsterer usher vicar violinist warden watchmaker weaver
    winemaker woodworker zoologist headteacher headmaster headmistress teaching_assistant paperboy
    lorry_driver babysitter childminder stockman farrier luthier puppeteer comedian stuntman stuntwoman
    webmaster
    """
)
PLACE_NOUNS = word_set(
    """
    airport apartment aquarium area arena bakery bar basement beach bedroom bookshop bookstore building
    cabin cafe café campsite campus castle cathedral cave centre center church cinema city class clinic club
    coast college community concert country countryside court desert dojo downtown factory farm festival
    field flat forest gallery garage garden gym hall harbour hills home hospital hotel house island kitchen
    lab lake library mall market meadow mountain mountains mosque museum neighborhood neighbourhood office
    park pharmacy pier place playground pool pub ranch region reserve resort restaurant river road room
    salon school sea seaside shelter shop shore stadium state station store street studio suburb suburbs
    supermarket temple theater theatre town trail university village vineyard warehouse waterfall wood woods
    workshop zoo abroad overseas border valley bay canyon reef lodge ward tower bridge bistro diner rink
    conference
    """
)
PLACE_SUFFIXES = word_set(
    """
    street avenue road park beach lake river mount mountain island islands city town village square bridge
    bay valley canyon forest museum gallery castle airport station plaza falls creek hill hills palace
    cathedral harbour harbor desert ocean sea coast county peninsula zoo garden gardens cafe café
    """
)
ORGANISATION_SUFFIXES = word_set(
    """
    inc ltd llc corp corporation company co gmbh university college school academy institute bank hospital
    clinic foundation association society club fc agency studio studios labs lab group partners team union
    church committee council ministry department press records airlines airways consulting technologies
    systems industries solutions bakery restaurant shelter orchestra theatre insurance energy games media
    rail railways motors foods brewery dairy pharma pharmaceuticals robotics logistics freight shipping
    textiles steel chemicals optics electronics software networks telecom capital ventures holdings trust
    charity brothers bros sons associates consultancy architects publishing publishers printers toys tools
    laboratories enterprises services productions pictures films publications bookshop hospice primary
    secondary nursery infirmary tavern
    """
)
TITLES = word_set(
    """
    mr mrs ms miss dr prof professor doctor uncle aunt auntie sir captain coach grandma grandpa
    """
)
EVENT_NOUNS = word_set(
    """
    accident anniversary appointment argument audition award barbecue birthday birth breakup breakthrough
    burglary ceremony class concert conference contest course crash crisis death debate defeat delay divorce
    dinner drought earthquake election exam exhibition expedition failure fair festival fight fire flood
    funeral game gig graduation hike holiday honeymoon hurricane illness incident injury interview job
    journey layoff lecture lesson loss lunch marathon match meeting merger mistake move operation outage
    pandemic parade party performance picnic play pregnancy presentation promotion proposal protest race
    rain reception rehearsal retreat reunion robbery scandal season seminar shooting show snow stay storm
    strike success support surgery talk tour tournament training trip vacation victory virus visit war
    wedding weekend win workshop heat heatwave blackout lockdown fever flu diagnosis infection leak collapse
    opening launch premiere recital hearing inspection checkup check-up screening auction fundraiser sleepover
    housewarming christening baptism gala
    explosion shortage recession fog ice frost hail lightning thunder thunderstorm blizzard wind landslide
    avalanche tornado wildfire pneumonia cancer stroke migraine cold asthma allergy chemotherapy bankruptcy
    traffic jam noise bite fall argument misunderstanding rumour rumor warning transfer redundancy miscarriage scan
    ultrasound biopsy jab vaccination injection transplant brunch supper breakfast feast banquet haircut manicure
    triathlon biathlon duathlon decathlon pentathlon heptathlon ironman regatta rally parkrun relay
    massage makeover quarrel squabble tiff relapse seizure nosebleed nap dip row
    """
)
GENERIC_NOUNS = word_set(
    """
    back drive push guts sometime other others key favorite favourite pic pics photo photos picture pictures
    fam folk folks biz hope power energy success happiness kindness encouragement dedication importance
    effect determination balance reality struggle freedom potential growth positivity creativity acceptance
    awareness emotion emotions essence comfort stress need needs reminder view mix spot vibe vibes bond
    bonding team talent skill skills purpose value values attitude approach perspective moment progress
    thing things time times lot lots way ways day days bit kind sort part parts people person guy guys one
    ones someone something stuff idea ideas point case fact reason matter news start end side moments while
    sense fun life world mind plan plans chance feeling feelings rest couple number year years month months
    week weeks hour hours minute minutes night morning evening afternoon today tomorrow yesterday weekend
    weekends man woman anything everything nothing place places area example deal issue issues problem
    problems question questions answer love luck care change changes memory memories experience experiences
    support help work job look step steps goal goals dream dreams effort advice difference impact word words
    story stories challenge challenges opportunity opportunities passion hobby hobbies interest interests
    joy beauty peace strength courage inspiration fan mess blast ton tons bunch pleasure journey turn break
    level friend friends family kid kids
    """
)
LANGUAGES = word_set(
    """
    arabic bengali catalan chinese croatian czech danish dutch english finnish french gaelic german greek
    hebrew hindi hungarian icelandic indonesian irish italian japanese korean latin mandarin norwegian
    persian polish portuguese punjabi romanian russian serbian spanish swahili swedish tamil thai turkish
    ukrainian urdu vietnamese welsh cantonese farsi esperanto yiddish basque maltese breton estonian
    latvian lithuanian slovak slovene slovenian bulgarian macedonian albanian armenian georgian kurdish
    pashto nepali sinhala malay tagalog filipino hausa yoruba igbo amharic somali zulu xhosa afrikaans
    flemish luxembourgish romansh faroese galician sanskrit quechua maori samoan hawaiian mongolian burmese
    khmer uzbek kazakh telugu marathi gujarati malayalam kannada
    """
)
COUNTRIES = word_set(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain
    bangladesh belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria cambodia
    cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark ecuador egypt
    england estonia eritrea ethiopia europe asia africa america fiji finland france gabon gambia georgia
    germany ghana greece greenland guatemala guinea guyana haiti honduras hungary iceland india indonesia
    iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos latvia
    lebanon lesotho liberia libya lithuania luxembourg madagascar malawi malaysia maldives mali malta
    mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal
    netherlands nicaragua niger nigeria norway oman pakistan panama paraguay peru philippines poland
    portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain
    sudan suriname sweden switzerland syria taiwan tanzania thailand togo tunisia turkey uganda ukraine
    uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe paris london berlin madrid rome vienna
    lisbon porto athens prague budapest warsaw dublin oslo stockholm copenhagen helsinki amsterdam brussels
    zurich geneva barcelona milan venice munich hamburg tokyo kyoto osaka beijing shanghai seoul delhi
    mumbai bangkok hanoi jakarta manila sydney melbourne auckland toronto montreal vancouver chicago boston
    seattle denver austin dallas houston miami atlanta philadelphia phoenix portland nairobi cairo lagos
    accra casablanca istanbul dubai moscow kyiv edinburgh glasgow manchester liverpool california texas
    florida alaska hawaii oregon ohio arizona nevada utah colorado montana alabama virginia michigan
    minnesota wisconsin illinois tennessee louisiana kentucky
    """
)
ADJECTIVES = word_set(
    """
    chuffed knackered miffed peeved gobsmacked bushed elated overjoyed mortified dismayed flustered frazzled smitten
    baffled puzzled perplexed giddy jittery stoked pumped psyched hyped bummed resilient determined better
    worse best worst asleep awake pescatarian gutted delighted heartbroken ecstatic miserable
    self-employed freelance hurt homeless able afraid alive allergic alone amazing amazed angry annoyed
    anxious ashamed available aware awesome awful bad beautiful big bored boring brave bright brilliant
    broke busy calm careful careless cheap clean clear close cold comfortable common complete confident
    confused content cool crazy creative crucial cute dangerous dark dead dear deep delicious depressed
    devastated different difficult disappointed dirty divorced dry due eager early easy elderly embarrassed
    empty energetic engaged enthusiastic excellent excited exciting exhausted expensive fair famous
    fantastic fascinating fast fat favorite favourite few final fine first fit fond foreign free fresh
    friendly frightened frustrated full fun funny furious general gentle glad good gorgeous grateful great
    green guilty happy hard healthy heavy helpful high homesick hopeful hopeless horrible hot huge hungry
    ill important impossible impressed incredible independent inspired inspiring interested interesting
    jealous keen kind large last late lazy light little lonely long lost loud lovely low lucky mad main
    married messy modern motivated musical narrow natural neat necessary nervous new next nice noisy
    nostalgic obsessed old older only open optimistic other outdoor overwhelmed own passionate patient
    peaceful perfect personal pleased poor popular positive possible powerful pregnant pretty private
    productive proud public quiet rare ready real red relaxed relaxing relieved responsible retired
    rewarding rich romantic rough sad safe same satisfied scared scary serious shocked short shy sick
    similar simple single skilled sleepy slow small smart sober soft solid sore sorry special spicy stressed
    stressful strong stubborn stuck stunning successful such sudden sunny supportive sure surprised
    surprising sweet tall terrible terrified thankful thick thin thirsty thrilled tight tiny tired touched
    tough traditional tricky true ugly unable unhappy unique unusual upset useful useless usual vegan
    vegetarian warm weak weird well wet white whole wide wild willing wonderful worried worth wrong yellow
    young younger challenging fulfilling calming therapeutic unemployed employed blessed hooked gluten-free
    lactose-intolerant diabetic asthmatic blue black brown grey gray pink purple orange local new-born
    several various many recent alright current former previous permanent temporary latest
    preferred main primary fluent proficient native conversational part-time full-time
    """
)
AFFECT = word_set(
    """
    stoked pumped psyched hyped bummed afraid amazed angry annoyed anxious ashamed bored calm confident
    confused content depressed devastated disappointed embarrassed excited exhausted frightened frustrated
    furious glad grateful guilty happy homesick hopeful hopeless hurt inspired jealous lonely lost mad
    motivated nervous nostalgic optimistic overwhelmed pleased proud relaxed relieved sad satisfied scared
    shocked sick sorry stressed surprised terrified thankful thrilled tired touched unhappy upset worried
    heartbroken stunned gutted delighted ecstatic miserable moved chuffed knackered miffed peeved gobsmacked
    bushed elated overjoyed mortified dismayed flustered frazzled smitten baffled puzzled perplexed giddy
    jittery shaken buzzing
    """
)
MARITAL = word_set("single married divorced engaged widowed separated")
COMMON_NOUNS = word_set(
    """
    flight flights bag bags ticket tickets dishes laundry bill bills parcel parcels homework invoice
    invoices floors groceries suitcase suitcases luggage visa deposit errands chores paperwork loft shelves curtains
    earring earrings pudding ceiling dumpling dumplings string sling ring rings herring sapling stocking stockings
    railing railings offspring darling bedding clothing wing wings king icing lining swelling topping belongings
    movies cookies selfies pies ties recipes people folks age air animal animals apple art baby bag ball
    band bank basketball beach bed beer bike bird birthday boat body book books box boy bread breakfast
    brother building bus business butter cake camera car card cat cats chair cheese chicken children
    chocolate christmas church city class clothes coffee college color computer cookie cooking country
    couple course cream crowd culture dad dance dancing date daughter day dinner doctor dog dogs door dress
    drink ear earth education egg evening exercise eye eyes face family farm father favorite film finger
    fire fish flower flowers food foot football friend friends fruit game games garden gift girl glass god
    group guitar hair hand hands hat head health heart history holiday home homework horse hospital hour
    house husband ice idea internet job juice key kid kids kitchen language law leg lesson letter life light
    lunch magazine mail man math meal meat medicine meeting milk mom money month morning mother mountain
    mouth movie music name nature news newspaper night nose nurse office oil painting paper parents park
    party pasta peace phone photo photos photography piano picture pictures pizza place plane plant plants
    player police pool pottery power price problem program project question rain rice river road room
    running salad salt school science sea season shirt shoe shoes shop shower singer sister sky sleep snow
    soccer society son song songs soup sport sports store story street student students sugar summer sun
    table tea teacher team technology teeth television tennis theater thing ticket time town toy traffic
    train travel tree trees trip truck uncle university vacation vegetable vegetables video village violin
    walk wall war water weather wedding weekend wife wind window wine winter woman word work world writing
    yard year yoga hiking reading swimming gardening knitting meditation therapy stuff chess drums cello
    poetry baking karate ceramics
    """
)

NAMED_THINGS = word_set(
    """
    city town country company band restaurant store book movie film song show game island river lake mount
    planet village brand startup team app character ship hotel bar cafe pub club magazine podcast series
    """
)
"""Common nouns that a name may follow ("the band Arbour")."""

COMPLEMENT_NOUNS = word_set(
    """
    chance way time opportunity plan decision ability place reason need right desire effort attempt
    permission invitation something anything nothing everything lot thing things much enough courage
    strength motivation idea ways goal dream wish offer promise push confidence tendency refusal tool person
    people someone space moment room money luck pleasure honor honour job choice option order willingness
    drive urge
    """
)
"""Nouns whose "to" says what they are, not a goal: "a chance to sing"."""

HELPFUL_NOUNS = word_set(
    "courage chance opportunity confidence strength idea motivation push reason boost freedom"
)
