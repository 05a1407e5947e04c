/**
 * The words around a name that tell what it stands for. All in the form of {@link Token.word}.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Praise that makes a quality something asked for: "strong communication". */
export const praise = words(`
  strong excellent good great outstanding solid proven exceptional superb effective clear demonstrated
  impeccable sound superior high highly strongest keen exemplary advanced polished well-developed natural
  confident first-class genuine deep thorough extensive professional fluent basic working required essential
  top-notch stellar skilled expert`);

/** What people have: "communication skills", "leadership experience". */
export const abilities = words(`
  skill skills ability abilities competence competences competency competencies experience expertise
  aptitude capability capabilities qualities knowledge background proficiency talent talents strengths
  qualification qualifications certification certificate license credential fluency required preferred
  essential`);

/** Nouns that, with "of", "in", "with" and the like, ask for what follows. */
export const demands = words(`
  experience experienced knowledge expertise proficiency proficient familiarity familiar skilled skill skills
  background command understanding grasp training trained expert experts fluent fluency fluently competence
  competency competent versed comfortable confident hands-on years year foundation mastery qualified
  certified someone person candidate candidates communicator individual specialist interest aptitude talent exposure degree strengths track qualification certification
`);

/** What is done with languages and tools: "written in Go", "services in Rust". */
export const making = words(`
  coding programming programmed written develop developing developed development developer developers
  engineer code built build building services implemented implement scripts scripting work working worked`);

export const demandPrepositions = words('of in with using on including like as e.g include includes');

/** Verbs that take a tool as their object: "use Go", "learn Rust". */
export const toolVerbs = words(`
  use uses using used know knows knowing learn learning via master mastered mastering write writes writing wrote speak including
  include includes like know`);

/** Words that join the members of a list. */
export const joints = words('and or & plus');

/** Words that may stand between a joint and the next member. */
export const fillers = words(`
  and or & plus as well such like the e g i also either both some ideally preferably maybe even a an of`);

/** What makes a group of people or a business of the word before it: "marketing team". */
export const groups = words(`
  team teams department departments dept manager managers director directors division divisions group groups
  unit units office offices officer officers function functions colleagues colleague staff chef chefs cook cooks driver drivers nurse nurses teacher teachers partners partner
  leaders leader leads head heads organization organizations organisation company companies firm firms agency agencies
  startup startups start-up provider providers industry industries sector sectors market markets business
  businesses vendor vendors consultancy community representative representatives rep reps worker workers home homes executive
  executives specialist specialists coordinator coordinators supervisor supervisors assistant assistants
  associate associates intern interns professional professionals personnel lead vp chief
  clerk clerks crew agents agent partners counterparts peers stakeholders desk center centers room rooms
  budget allowance stipend reimbursement discount discounts voucher vouchers benefits insurance subsidy
  world space league conference conferences magazine store stores shop shops customer customers clients
  client candidates engineer engineers analyst analysts administrator administrators consultant consultants
  developer developers designer designers architect architects technician technicians`);

/** Groups after which a word in the plural ends a list of groups: "sales, marketing and finance teams". */
export const pluralGroups = words(`
  teams departments colleagues divisions functions units groups managers leaders partners stakeholders
  directors staff specialists counterparts peers representatives companies firms businesses industries sectors
  team department companies customers clients agencies`);

/** Verbs of working together: what follows their "with" is people. */
export const partnering = words(`
  partner partners partnering work works working worked collaborate collaborates collaborating liaise
  liaises liaising coordinate coordinates coordinating align aligning interact interacting communicate
  communicating meet meeting agree together closely interface interfacing cooperate join joining alongside
  sync syncing talk collaboration partnership touch`);

/** Someone of something: "head of sales". */
export const heads = words(
  'head heads director vp president chief manager lead team department members member',
);

/** Beginnings of what an employer gives rather than asks for. */
export const offers = words(`
  offer offers offering provide provides providing enjoy benefits benefit perks perk subsidize subsidized
  subsidised subsidise reimburse reimbursed cover covers free discounted complimentary stipend allowance
  insurance budget paid receive`);

/** Words that say the sentence is about the employer. */
export const employers = words('we our us');

/** Where a company is at home: "a leader in logistics", "a provider of cloud services". */
export const companies = words(`
  provider providers leader leaders pioneer pioneers company startup start-up firm supplier suppliers
  specialist vendor vendors name customers clients`);

export const possessives = words('our their its your his her my whose');

/** Prepositions, pronouns and verbs at which a noun phrase ends. */
export const phraseEnds = words(`
  to for in with on at from by about of that which who we our you your they the this is are was were be will
  can has have had must should when while if as through into within across between under over via during so
  because where using`);

/** Verbs after which the noun before them is the subject of a statement, not something asked for. */
export const statements = words(`
  is are was were has have had will would can could may grow grows grew growing increase increased rose
  fell decline declined continue continues means remains`);

/** Words that hint at a language spoken rather than a people. */
export const languageCues = words(`
  fluent fluently fluency speak speaks speaking spoken speaker speakers written writing write read reading language languages bilingual trilingual
  multilingual native proficient proficiency command conversational verbal oral b1 b2 c1 c2 a1 a2 level knowledge
  skills mother tongue translate translation translating interpreting interpreter interpretation communicate
  communicating taught teach teaching conduct both plus required preferred advantage asset welcome desirable
  helpful must fluent`);

/** What may follow the name of a language, as opposed to the name of a people. */
export const afterLanguage = words(`
  and or & is are at to in into on for with as skills skill language languages speaker speakers speaking
  fluency proficiency required preferred a level knowledge plus would will desirable essential from if
  because when but who but while both not only lessons classes teacher teachers course courses grammar
  translation translations to literature interpreter interpreters writing comprehension abilities ability
  communication b1 b2 c1 c2 a1 a2 equally preferably strongly highly by via through an are very well fluently that because
  than nice advantageous ideal expected must the depending`);

/** People named after what they do; the name stands for a skill only where a license or the like is meant. */
export const occupations = words(`
  owner lead coach administrator driver operator scribe guide practitioner assistant associate technician
  officer broker programmer handler actuary solicitor barrister paramedic concierge barista sommelier manager
  hygienist aide tester plumber electrician welder craftsman journeyman physician dietitian nurse welder`);

/** Words that make a license of an occupation. */
export const licenses = words(`
  license licensed licence licensing certified certification certificate registered registration qualified
  qualification chartered accredited state-licensed credential board`);

/** What may stand beside skills in an item that is nothing but a list of skills. */
export const listWords = words(`
  and or & plus a an the with in of for as well also both nice to have must required preferred optional
  ideally knowledge understanding familiarity familiar solid some years year experience expertise skills skill
  ability abilities proficiency proficient basic intermediate advanced fluent beginner native desirable bonus advantage excellent
  strong good great very high level sense mindset attitude basics fundamentals hands-on using eg e g your
  you are have bring`);

/** Headings of lists of skills: "Stack: Go." */
export const listHeadings = words(`
  stack languages language tools tool skills skill technologies technology tech software programming
  requirements required preferred plus have have's expertise knowledge systems platforms frameworks databases`);
