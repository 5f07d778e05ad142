import type { NumberWords } from "../model/pack/numbers.ts";
import type { PeopleWords } from "../model/pack/people.ts";
import type { PlanningWords } from "../model/pack/planning.ts";
import type { ReadingWords } from "../model/pack/reading.ts";
import type { SlideWords } from "../model/pack/slide.ts";
import type { SpeechWords } from "../model/pack/speech.ts";
import type { TimeWords } from "../model/pack/time.ts";
import type { Pack } from "../model/pack.ts";

const slide: SlideWords = {
  contents: "Contents",
  timeline: "Timeline",
  voices: "Voices",
  sources: "Source",
  after: "after an article by {authors}",
  by: "by {authors}",
  and: "and",
  age: "aged {age}",
  notASurvey: { one: "{count} person, not a survey", other: "{count} people, not a survey" },
  columns: { name: "Name", age: "Age", role: "Role", place: "Place" },
  quote: "Quote",
  image: "Picture",
  code: "Code",
  qr: "QR code of the article’s address",
  licence: "Licence: {licence}",
  licenceUnknown: "Licence unknown",
  section: "{number} of {of}",
  page: "{page} of {of}",
  pointAtContents: "The way through the talk",
  pointAtTimeline: "What happened when",
  pointAtVoices: "Who is quoted; no survey",
  pointAtSources: "Stays up during the questions",
  background: "Background",
  popupBlocked: "The browser has blocked the speaker view, which opens in a window of its own.",
  openSpeakerView: "Open the speaker view",
  close: "Close",
};

const reading: ReadingWords = {
  contents: ["contents", "table of contents", "in this article", "on this page"],
  by: ["by", "written by", "words by", "text by", "author", "authors"],
  and: ["and"],
  firstPublished: [
    "date first published",
    "first published",
    "originally published",
    "first appeared",
    "published on",
    "published",
    "posted on",
    "posted",
  ],
  months: [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
  postscript: ["p.s.", "ps", "postscript", "source"],
  source: [
    "source",
    "originally published at",
    "originally published in",
    "originally published by",
    "originally published on",
    "originally appeared in",
    "originally appeared on",
    "first published by",
    "first published in",
    "this article was first published",
    "this article was originally published",
    "this article first appeared",
    "read the original",
  ],
  boilerplate: [
    "share this",
    "share on",
    "share article",
    "share:",
    "subscribe to",
    "subscribe now",
    "sign up for",
    "sign up to",
    "read more:",
    "read also",
    "see also:",
    "related:",
    "related articles",
    "related stories",
    "more on this story",
    "follow us",
    "like us on",
    "all rights reserved",
    "©",
    "(c) ",
    "copyright",
    "advertisement",
    "click here",
    "download the app",
    "support our",
    "donate now",
    "cookie",
    "republish",
    "print this",
    "comments are closed",
    "leave a comment",
    "most read",
    "recommended for you",
  ],
  panel: [
    "chair",
    "chaired by",
    "speakers",
    "speaker",
    "moderator",
    "moderated by",
    "host",
    "hosted by",
    "panel",
    "panellists",
    "panelists",
    "with",
  ],
  beforeNumbers: ["no", "nos", "p", "pp", "art", "sec", "ch", "vol", "fig", "para"],
  ordinalStop: false,
};

const speech: SpeechWords = {
  verbs: `said says say saying told tells tell telling added adds adding wrote writes writing stated states stating explained explains
    explaining noted notes noting continued continues concluded concludes declared declares declaring warned warns warning argued argues
    arguing replied replies replying answered answers answering responded responds asked asks asking announced announces announcing
    insisted insists insisting claimed claims claiming admitted admits admitting acknowledged acknowledges conceded concedes conceding
    recalled recalls recalling remarked remarks commented comments commenting observed observes joked jokes joking shouted shouts
    shouting yelled yells tweeted tweets tweeting posted quipped quips complained complains complaining predicted predicts emphasized
    emphasised emphasizes stressed stresses stressing asserted asserts asserting alleged alleges reiterated reiterates reported reports
    reporting testified testifies vowed vows vowing pledged pledges pledging promised promises promising suggested suggests suggesting
    urged urges urging boasted boasts bragged lamented laments apologised apologized agreed agrees whispered cried exclaimed retorted
    countered counters counseled mused muses opined opines elaborated clarified confirmed confirms confirming denied denies denying
    revealed reveals disclosed proclaimed proclaims proclaiming maintained maintains contended contends echoed echoes echoing reads
    concurred interjected chimed recounted recounts lectured thundered declared summed quoted quotes quoting repeated repeats pleaded
    begged demanded demands cautioned cautions cautioning advised advises texted blogged gushed fumed sighed laughed began begins
    protested objected volunteered offered reasoned speculated theorized chanted chants chanting informed informs assured assures`,
  weakVerbs: `called calls calling described describes describing thought thinks believed believes believing felt feels dubbed
    labeled labelled labels labeling labelling characterized characterised characterizes characterizing portrayed portray portrays
    criticized criticised criticizes criticizing praised praises praising denounced denounces denouncing condemned condemns condemning
    accused accuses accusing blasted blasts slammed slams dismissed dismisses mocked mocks mocking ridiculed ridicules termed deemed
    considered considers found finds hoped hopes wanted wants supports supported opposed referred refers referring cited cites citing
    expressed expresses expressing spoke speaks speaking pointed points pointing questioned questions questioning wondered wonders
    compared compares likened likens attacked attacks hailed hails thanked thanks touted touts defended defends rejected rejects
    highlighted highlights invited lashed decried rattled recited reciting threatened threatens sees saw put puts insulted coined
    signed issued released outlined advocated advocates singled heard hear proposed proposes assailed assails cast noted blamed blames`,
  accordingTo: ["according to", "in the words of", "in the view of", "quoting", "as quoted by"],
  accordingToAfter: "",
  pronouns: {
    he: "male",
    she: "female",
    they: "many",
    it: "other",
    i: "any",
    we: "many",
    who: "any",
  },
  verbEndings: [],
  notSpeech: `so-called titled entitled slogan slogans reading posters poster nicknamed nickname book film movie novel song album
    series magazine show chant banner banners sign signs hashtag word words term phrase named play sitcom documentary episode
    podcast headlined motto website columns`,
  sources: `report reports statement study survey poll website newspaper magazine article letter memo email document documents
    ministry embassy department government office agency court company campaign committee commission council police group
    organization organisation association union party team administration editorial accounts account tweet message post ad
    channel network station spokesperson press media paper bank firm board coalition charity foundation`,
  functionWords: `and or but nor so yet because although though while when where whether if unless until since that which who whom
    whose what how why then than as not no is are was were be been being am do does did have has had will would can could may might
    must shall should there here also just only even still already ever never often always very too more most much many some
    several few all both each every any such other another now today yesterday tomorrow later earlier again once however
    meanwhile instead`,
  betweenSubjectAndVerb: `has have had was is would will also then later once recently repeatedly already quietly simply often always
    still even just never now again previously earlier reportedly famously sarcastically publicly privately immediately quickly
    angrily softly tearfully finally first further did does do could should might may clearly actually frequently then-
    monday tuesday wednesday thursday friday saturday sunday yesterday today on`,
  prepositions: `of in on at by for from with to into about against after before during between among over under through without
    within across like near behind despite toward towards upon via amid`,
  determiners: `the a an his her their its our my your this that these those one some many several another other any each`,
  subjectAfterVerb: false,
  dashDialogue: false,
};

const people: PeopleWords = {
  titles: "mr mrs ms miss dr prof sir dame lord lady rev fr sen rep gov gen col lt sgt capt maj cpl hon st jr sr pres",
  femaleTitles: `mrs ms miss dame lady mother sister daughter wife aunt grandmother woman girl queen princess actress spokeswoman
    congresswoman chairwoman businesswoman policewoman housewife schoolgirl waitress hostess widow niece nun saleswoman councilwoman
    noblewoman granddaughter heroine mum mom businesswoman`,
  maleTitles: `mr sir lord father brother son husband uncle grandfather man boy king prince actor spokesman congressman chairman
    businessman policeman schoolboy waiter host widower nephew monk salesman councilman grandson fisherman fireman dad priest imam`,
  roles: `president vice-president premier minister secretary chancellor senator sen rep gov governor mayor congressman congresswoman
    representative delegate ambassador envoy diplomat lawmaker legislator politician mp deputy councillor councilor councilman commissioner
    judge justice prosecutor attorney lawyer solicitor barrister general colonel major captain lieutenant sergeant admiral commander
    officer soldier policeman veteran chief head director manager executive ceo chairman chairwoman chair chairperson founder
    co-founder cofounder owner co-owner boss leader coach captain player striker goalkeeper athlete champion runner boxer swimmer
    professor lecturer teacher schoolteacher tutor instructor educator scholar academic scientist researcher historian economist
    sociologist psychologist psychiatrist anthropologist physicist chemist biologist geologist ecologist philosopher philologist
    linguist mathematician statistician demographer engineer programmer developer designer architect doctor physician surgeon nurse
    paramedic pharmacist dentist veterinarian midwife therapist worker labourer laborer farmer miner builder driver pilot
    carpenter electrician plumber mechanic welder cook chef baker butcher waiter waitress barista cleaner janitor guard
    salesman saleswoman shopkeeper trader merchant entrepreneur businessman businesswoman investor banker accountant auditor
    consultant analyst strategist adviser advisor aide assistant secretary clerk official spokesman spokeswoman spokesperson
    journalist reporter correspondent editor columnist commentator writer author novelist poet playwright blogger vlogger
    broadcaster presenter anchor host moderator photographer cameraman filmmaker producer screenwriter actor actress comedian
    singer musician composer conductor pianist rapper dancer artist painter sculptor curator activist campaigner organizer organiser
    organiser volunteer protester demonstrator dissident critic expert specialist pollster candidate nominee contender
    front-runner frontrunner student pupil graduate undergraduate postgraduate schoolboy schoolgirl pensioner retiree housewife
    mother father son daughter brother sister wife husband uncle aunt cousin grandmother grandfather widow widower girlfriend
    boyfriend fiancee parent friend neighbour neighbor colleague resident native citizen man woman boy girl teenager migrant refugee
    immigrant priest bishop archbishop pope imam rabbi pastor reverend monk nun king queen prince princess duke sultan
    emir sheikh minister billionaire millionaire mogul tycoon heir member fellow partner associate intern trainee apprentice
    supporter opponent survivor victim witness suspect defendant inmate prisoner lobbyist operative librarian archivist
    technician operator inspector detective investigator agent spy astronaut cosmonaut explorer gardener fisherman sailor firefighter
    hairdresser tailor seamstress shepherd herder courier freelancer translator interpreter guide caretaker carer nanny dean
    rector principal headteacher headmaster treasurer trustee publisher bookseller vendor seller dealer broker realtor
    superintendent sheriff marshal whip speaker guru activist-turned-politician officials researchers scientists experts
    analysts critics reporters lawyers doctors activists protesters organizers organisers residents police policemen
    authorities supporters republicans democrats lawmakers economists investigators prosecutors people someone everyone teachers
    aides advisers advisors parents students workers farmers witnesses`,
  indefinite: "a an another one any some",
  modifiers: `former ex deputy vice acting then-president first second assistant associate senior junior chief prime retired late
    presidential foreign defence defense interior presumptive honorary emeritus co- campaign press executive managing incoming
    outgoing would-be aspiring self-described`,
  roleLinks: "of for and at the in to with on a by",
  offices: `president vice-president premier minister chancellor senator sen rep gov governor mayor congressman congresswoman
    mp ambassador king queen prince sultan emir pope secretary-general`,
  residents: "resident residents native citizen inhabitant man woman",
  placeNouns: "city town village capital region district province county state suburb settlement port republic area",
  from: "from",
  ageBefore: "-year-old -years-old year-old -yr-old",
  ageAfter: ["years old", "years of age", "year old"],
  ageIntro: ["aged", "age", "at the age of", "who is", "who turned"],
  ageAdverbs: "also now then just only already currently",
  ageNumbers: {
    eighteen: 18,
    nineteen: 19,
    sixteen: 16,
    seventeen: 17,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
  },
  organisations: `university college institute academy school ministry department agency committee commission council association
    federation union party company corporation inc ltd llc group bank foundation fund center centre press news times post journal
    tribune herald television radio network airlines hospital court senate congress parliament house church society organization
    organisation bureau office service services police army team club league magazine review today daily gazette media campaign
    administration government nations states street journal-constitution studios records motors industries international`,
  particles: "de la van von der den di da del al el bin ibn ben le du dos ter ten",
  notNames: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december american americans british english french german germans russian russians ukrainian ukrainians kazakh
    kazakhs kazakhstani kazakhstanis chinese japanese indian israeli iranian european europeans african asian arab turkish polish
    spanish italian latino latina hispanic muslim muslims christian christians catholic jewish jews jew democrat democrats democratic
    republican republicans conservative liberal gop soviet western eastern northern southern north south east west central internet
    facebook twitter god bible christmas easter i we us of white black native armenian syrian mexican cuban canadian australian
    korean georgian uzbek tajik kyrgyz belarusian lithuanian greek dutch swedish swiss yes no ok well oh please thank dear mr
    nazi communist`,
  femaleNames: `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly
    emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna
    brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie
    olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria
    teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle
    beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jane hillary haley kate kathy katie lucy eva
    ellen irene rosa claire fiona nadia leila fatima aisha olga tatyana tatiana irina natalia natalya elena svetlana ekaterina
    anastasia oksana yulia yuliya ksenia galina lyudmila ludmila valentina nina larisa marina aleksandra alexandra daria darya
    zarina aizada gulmira lyazzat karlygash almakhan aigerim aizhan aliya asel assel dinara gulnara madina saule zhanna kamila
    gulnar ainur raushan bibigul sholpan kamshat nazgul botagoz moldir aidana dana zhanar samal polina alina alyona vera nadezhda
    lyubov sofia sofiya iryna olena nataliya svitlana halyna kateryna oleksandra mariya yevgenia evgenia zoya tamara lidia raisa
    ingrid greta ursula sabine heike monika petra birgit anke katrin angelique megyn arianna carly tara condoleezza melania ivanka chelsea`,
  maleNames: `james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald steven
    paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen
    larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam
    nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan
    arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy
    ralph bobby russell bradley philip phillip eugene martin bill bob jim tom dave mike steve ted ben tim greg jeff rick ron don dan
    sam tony chris nick matt ken ed fred harry simon oliver hugh ian neil graham stuart colin barack bernie marco mitt rand jeb
    vladimir dmitry dmitri sergei sergey andrei andrey alexei aleksei alexey nikolai nikolay mikhail ivan igor oleg yuri yurii yury
    viktor victor boris anatoly konstantin maxim maksim denis pavel pyotr roman ruslan timur artem artyom kirill ilya leonid
    stanislav vadim valery vitaly vyacheslav yevgeny evgeny gennady grigory volodymyr oleksandr oleksiy mykola mykhailo andriy serhiy
    yevhen taras bohdan petro vasyl kassym-jomart nursultan askar aidar arman bauyrzhan daniyar yerlan erlan kairat marat nurlan
    serik talgat timur zhandos aslan berik bolat dauren galym kanat maksat murat rustam sanzhar yerbol zhanibek olzhas azamat
    hans klaus jürgen wolfgang heinz helmut gerhard dieter manfred uwe stefan andreas markus sebastian florian angel luis carlos jorge
    pedro miguel diego mohammed muhammad ahmed ali hassan hussein omar ibrahim yusuf abdul karim mustafa mehmet recep emmanuel jean-claude
    paolo giovanni marco luca newt lindsey rudy corey reince mitch harvey stan jeffery nate elliott barry bashar hunter gavin`,
  femaleEndings: "*ovna *evna *ova *eva *skaya *kyzy",
  maleEndings: "*ovich *evich *sky *skiy *enko *uly *ov *ev",
  caseEndings: "",
  nounsCapitalised: false,
  roleTakesGenitive: false,
};

const numbers: NumberWords = {};

const time: TimeWords = {};

const planning: PlanningWords = {
  protected: {
    negation: [
      "not",
      "no",
      "never",
      "none",
      "nobody",
      "nothing",
      "nor",
      "neither",
      "without",
      "cannot",
      "*n't",
      "*n’t",
      "hardly",
      "barely",
      "scarcely",
      "fail*",
      "refus*",
      "den*",
    ],
    modal: ["can", "could", "may", "might", "must", "should", "would", "shall", "will", "ought"],
    hedge: [
      "appear*",
      "seem*",
      "perhaps",
      "possibl*",
      "probabl*",
      "likely",
      "unlikely",
      "apparently",
      "allegedly",
      "reportedly",
      "supposedly",
      "suggest*",
      "tend",
      "tends",
      "believed",
      "thought",
      "considered",
      "regarded",
      "expected",
      "feared",
      "read as",
      "sort of",
      "kind of",
      "in part",
      "partly",
      "largely",
      "mostly",
      "mainly",
      "generally",
      "often",
      "sometimes",
      "usually",
      "rarely",
      "occasionally",
      "almost",
      "potentially",
      "presumably",
      "arguably",
    ],
    quantifier: [
      "some",
      "most",
      "many",
      "few",
      "several",
      "much",
      "all",
      "every",
      "each",
      "any",
      "half",
      "majority",
      "minority",
      "both",
      "only",
      "part of",
      "a number of",
      "one of",
      "hundreds",
      "thousands",
      "millions",
      "dozens",
    ],
    approximation: [
      "more than",
      "less than",
      "fewer than",
      "over",
      "under",
      "about",
      "around",
      "nearly",
      "almost",
      "roughly",
      "approximately",
      "at least",
      "at most",
      "up to",
      "as many as",
      "some",
    ],
    scope: [
      "among",
      "amongst",
      "especially",
      "particularly",
      "within",
      "those we",
      "of those",
      "in the sample",
      "respondents",
      "surveyed",
      "interviewed",
      "outside",
      "except",
      "apart from",
      "so far",
      "until",
      "since",
    ],
    attribution: [
      "said",
      "says",
      "say",
      "told",
      "tells",
      "according to",
      "claim*",
      "argu*",
      "insist*",
      "report*",
      "announc*",
      "stat*d",
      "believ*",
      "think",
      "thinks",
      "felt",
      "feel",
      "feels",
      "warn*",
      "admit*",
      "estimat*",
      "accus*",
      "assert*",
      "maintain*",
      "explain*",
    ],
    condition: [
      "if",
      "unless",
      "provided",
      "whether",
      "in case",
      "as long as",
      "were to",
      "depending",
      "otherwise",
      "would have",
    ],
    contrast: [
      "but",
      "yet",
      "however",
      "although",
      "though",
      "while",
      "whereas",
      "despite",
      "in spite",
      "nevertheless",
      "nonetheless",
      "instead",
      "rather",
      "still",
      "even",
    ],
  },
  pronouns: [
    "he",
    "she",
    "it",
    "they",
    "him",
    "her",
    "them",
    "his",
    "hers",
    "its",
    "their",
    "theirs",
    "himself",
    "herself",
    "itself",
    "themselves",
    "ones",
  ],
  demonstratives: ["this", "these", "those", "such", "there", "here", "same"],
  antecedents: [
    "who",
    "whom",
    "whose",
    "which",
    "with",
    "from",
    "in",
    "of",
    "as",
    "we",
    "they",
    "living",
    "born",
    "affected",
  ],
  expletives: [
    "one of",
    "it is",
    "it was",
    "it’s",
    "it's",
    "it will be",
    "it has been",
    "it would be",
    "it remains",
    "it takes",
    "there is",
    "there are",
    "there was",
    "there were",
    "there has",
    "there have",
    "there will",
    "there can",
  ],
  connectives: [
    "that",
    "then",
    "also",
    "instead",
    "similarly",
    "likewise",
    "thus",
    "hence",
    "therefore",
    "consequently",
    "moreover",
    "furthermore",
    "additionally",
    "meanwhile",
    "afterwards",
    "later",
    "earlier",
    "so",
    "otherwise",
    "besides",
    "finally",
    "first",
    "second",
    "third",
    "secondly",
    "thirdly",
    "next",
    "again",
    "here",
    "there",
    "nevertheless",
    "nonetheless",
    "however",
    "for example",
    "for instance",
    "in addition",
    "as a result",
    "in other words",
    "in contrast",
    "on the other hand",
    "in turn",
    "that is",
    "what’s more",
    "of course",
  ],
  relatives: ["which", "who", "whose", "where", "whom"],
  articles: ["the", "a", "an"],
  conjunctions: ["and", "or", "nor", "but"],
};

export const en: Pack = {
  code: "en",
  wpm: 140,
  letters: "",
  stopWords: [],
  abbreviations: [
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "rev",
    "hon",
    "st",
    "sr",
    "jr",
    "gen",
    "col",
    "lt",
    "sgt",
    "capt",
    "maj",
    "cpl",
    "adm",
    "cmdr",
    "gov",
    "sen",
    "rep",
    "pres",
    "sec",
    "amb",
    "supt",
    "det",
    "insp",
    "fr",
    "mt",
    "ft",
    "messrs",
    "mme",
    "mlle",
    "vs",
    "etc",
    "inc",
    "ltd",
    "co",
    "corp",
    "llc",
    "plc",
    "bros",
    "dept",
    "univ",
    "assn",
    "ave",
    "blvd",
    "rd",
    "eg",
    "ie",
    "e.g",
    "i.e",
    "cf",
    "approx",
    "ca",
    "jan",
    "feb",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "tue",
    "tues",
    "thu",
    "thurs",
    "fri",
    "u.s",
    "u.k",
    "u.n",
    "e.u",
    "a.m",
    "p.m",
    "d.c",
    "ph.d",
    "m.d",
    "b.a",
    "m.a",
    "viz",
    "ed",
    "eds",
    "vol",
    "ariz",
    "calif",
    "colo",
    "del",
    "fla",
    "ga",
    "kan",
    "ky",
    "mich",
    "minn",
    "mo",
    "mont",
    "neb",
    "nev",
    "okla",
    "tex",
    "vt",
    "wis",
    "wyo",
    "n.y",
    "n.j",
    "r.i",
  ],
  marks: ["“", "”", "‘", "’"],
  slide,
  reading,
  speech,
  people,
  numbers,
  time,
  planning,
};
