// Made from schemas/jobspec.schema.json by scripts/generate/types.mts.

/** One job description: the source of one posting, kept in a file whose name ends in .jobspec.yaml. */
export interface Spec {
  /** The version of the JobSpec format this file is written in. The only version so far is 1. */
  readonly jobspec?: 1;
  /** A name for this job that stays the same when the title changes: lowercase letters, digits and hyphens. */
  readonly id?: string;
  /** One or more files whose contents this job takes over, so that shared facts are written once. What you write here wins over what the base says. */
  readonly extends?: string | readonly string[];
  /** Says that this file is not a job of its own, only a part that other files take over with `extends`. */
  readonly fragment?: boolean;
  /** The language the posting is written in, as a language tag such as `en` or `pt-BR`. */
  readonly language?: string;
  /** The name of the job, in the words candidates would type into a search box. */
  readonly title?: string;
  /** How much independence and responsibility the job carries. */
  readonly level?: 'intern' | 'entry' | 'mid' | 'senior' | 'staff' | 'principal' | 'lead' | 'manager' | 'director' | 'executive';
  /** Where the job stands in an official list of occupations, for statistics, job boards and pay comparisons. */
  readonly occupation?: Occupation;
  /** Who is hiring: name, address on the web, and a few sentences about the employer. */
  readonly organization?: Organization;
  /** The team the person will work in: its name, its size and what it is responsible for. */
  readonly team?: string;
  /** The title of the person this job reports to. */
  readonly reportsTo?: string;
  /** Two to four sentences that say what the job is for, what changes when it is done well, and with whom. Markdown is welcome. */
  readonly summary?: string;
  /** What the person will do: a list of duties, the most important first. */
  readonly responsibilities?: readonly string[];
  /** What a person needs for the job: one list, or two lists named `required` and `preferred`. */
  readonly qualifications?: readonly string[] | Qualifications;
  /** The skills the job calls for, by name: one list, or two lists named `required` and `preferred`. A skill may carry a level and years. */
  readonly skills?: readonly (string | Skill)[] | Skills;
  /** The formal education the job calls for, if any, and whether experience counts instead. */
  readonly education?: Education;
  /** How much earlier experience the job calls for. */
  readonly experience?: Experience;
  /** The kind of employment, the hours, and when and for how long the job runs. */
  readonly employment?: Employment;
  /** Where the work is done: on site, at home or both, and in which places. */
  readonly location?: Location;
  /** What the job pays: a range or one amount, with currency and period, and what comes on top. */
  readonly compensation?: Compensation;
  /** What the employer gives besides pay: insurance, vacation, pension, training. */
  readonly benefits?: readonly string[];
  /** The steps from application to offer, in order. */
  readonly hiringProcess?: readonly (string | Stage)[];
  /** Where and how people apply. */
  readonly apply?: Apply;
  /** Facts about the publication: its state, its dates, your number for it and its address. */
  readonly posting?: Posting;
  /** Short official texts at the end of the posting: equal opportunity, adjustments for disabled people, use of AI, privacy. */
  readonly statements?: Statements;
  /** Questions candidates ask about this job or this kind of work, with answers. */
  readonly faqs?: readonly Faq[];
  /** Sections of your own for everything that has no field above. */
  readonly sections?: readonly Section[];
}

/** Where the job stands in an official list of occupations, for statistics, job boards and pay comparisons. */
export interface Occupation {
  /** The code of the occupation, written exactly as in the list you chose. Put codes made only of digits in quotes. */
  readonly code: string;
  /** The official list the code comes from. */
  readonly taxonomy: 'onet-soc' | 'isco-08' | 'esco';
}

/** Who is hiring: name, address on the web, and a few sentences about the employer. */
export interface Organization {
  /** The name of the employer as candidates know it. */
  readonly name?: string;
  /** The address of the employer’s website, beginning with https://. */
  readonly url?: string;
  /** The address of a picture of the employer’s logo, beginning with https://. */
  readonly logo?: string;
  /** Two to five sentences about what the organization does and for whom. Markdown is welcome. */
  readonly about?: string;
  /** The field the employer works in, in a word or two. */
  readonly industry?: string;
  /** How many people work for the employer, as a whole number. */
  readonly employees?: number;
}

/** What a person needs for the job: one list, or two lists named `required` and `preferred`. */
export interface Qualifications {
  /** What a person needs from the first day, because it cannot be learned on the job in reasonable time. */
  readonly required?: readonly string[];
  /** What helps in the job but can be learned after the start. */
  readonly preferred?: readonly string[];
}

/** The name of a skill, or a map with its name, level, years and a note. */
export interface Skill {
  /** The usual name of the skill, as its makers or the field write it. */
  readonly name: string;
  /** How well the person needs to master the skill. */
  readonly level?: 'beginner' | 'intermediate' | 'advanced' | 'expert';
  /** Roughly how many years of use you have in mind. */
  readonly years?: number;
  /** A sentence about what the skill is used for, or what you accept instead. */
  readonly note?: string;
}

/** The skills the job calls for, by name: one list, or two lists named `required` and `preferred`. A skill may carry a level and years. */
export interface Skills {
  /** Skills the person uses from the first week on. */
  readonly required?: readonly (string | Skill)[];
  /** Skills that help and can be picked up on the job. */
  readonly preferred?: readonly (string | Skill)[];
}

/** The formal education the job calls for, if any, and whether experience counts instead. */
export interface Education {
  /** The lowest level of education that is enough. */
  readonly level?: 'none' | 'high-school' | 'certificate' | 'associate' | 'bachelor' | 'master' | 'doctorate';
  /** The subjects that fit, as a list. */
  readonly fields?: readonly string[];
  /** Whether people with matching experience but without the degree are welcome. */
  readonly orEquivalentExperience?: boolean;
}

/** How much earlier experience the job calls for. */
export interface Experience {
  /** The smallest number of years that is enough. 0 means that no experience is needed. */
  readonly years?: number;
  /** What kind of experience counts. */
  readonly note?: string;
}

/** The kind of employment, the hours, and when and for how long the job runs. */
export interface Employment {
  /** Full-time, part-time, contract and so on. Write a list if several are possible. */
  readonly type?: 'full-time' | 'part-time' | 'contract' | 'temporary' | 'internship' | 'volunteer' | 'per-diem' | 'other' | readonly ('full-time' | 'part-time' | 'contract' | 'temporary' | 'internship' | 'volunteer' | 'per-diem' | 'other')[];
  /** Working hours per week: a number, or words such as “20 to 25”. */
  readonly hours?: number | string;
  /** When the work takes place: days, shifts, on-call time. */
  readonly schedule?: string;
  /** The first day of work: a date written as year-month-day, or a few words. */
  readonly startDate?: string;
  /** How many months the job lasts, if it is limited in time. */
  readonly durationMonths?: number;
}

/** Where the work is done: on site, at home or both, and in which places. */
export interface Location {
  /** Whether people work on site, from home, or both. */
  readonly workplace?: 'onsite' | 'hybrid' | 'remote';
  /** The places where the work is done. If there are several, candidates may choose. */
  readonly places?: readonly Place[];
  /** Countries or regions where remote staff may live. */
  readonly remoteFrom?: readonly string[];
  /** The time zone the team works in, such as Europe/Berlin. */
  readonly timezone?: string;
  /** How much travel the job involves, and where to. */
  readonly travel?: string;
}

/** One place of work. */
export interface Place {
  /** The town or city, without region and country. */
  readonly city?: string;
  /** The short code of the state, province or region, such as OR for Oregon. */
  readonly region?: string;
  /** The two-letter code of the country, such as US or DE. */
  readonly country?: string;
  /** Street and number. */
  readonly street?: string;
  /** The postal code, in quotes if it has only digits. */
  readonly postalCode?: string;
}

/** What the job pays: a range or one amount, with currency and period, and what comes on top. */
export interface Compensation {
  /** The three-letter code of the currency, such as USD or EUR. */
  readonly currency?: string;
  /** The time the amounts are for. */
  readonly period?: 'hour' | 'day' | 'week' | 'month' | 'year';
  /** The lower end of the pay range, as a plain number. */
  readonly min?: number;
  /** The upper end of the pay range, as a plain number. */
  readonly max?: number;
  /** The exact pay, if there is no range. */
  readonly amount?: number;
  /** Bonuses and commission: how much, and what they depend on. */
  readonly bonus?: string;
  /** Shares or options: what kind, how much and over which time. */
  readonly equity?: string;
  /** What decides where in the range somebody starts, or which agreement applies. */
  readonly note?: string;
}

/** One step of the process: a line of text, or a map with its name and details. */
export interface Stage {
  /** What this step is called. */
  readonly stage: string;
  /** How long the step takes, with whom, and what it is about. */
  readonly detail?: string;
}

/** Where and how people apply. */
export interface Apply {
  /** The address of the application form, beginning with https://. */
  readonly url?: string;
  /** The email address applications go to. */
  readonly email?: string;
  /** What to send, and when people will hear from you. */
  readonly instructions?: string;
  /** Whether people can apply right there, with a short form and without an account. */
  readonly direct?: boolean;
}

/** Facts about the publication: its state, its dates, your number for it and its address. */
export interface Posting {
  /** Whether the posting is being written, open or closed. */
  readonly status?: 'draft' | 'open' | 'closed';
  /** The day the posting was first published, written as year-month-day. */
  readonly datePosted?: string;
  /** The last day to apply, written as year-month-day. Leave it out if there is none. */
  readonly validThrough?: string;
  /** The number of this job in your hiring system. */
  readonly requisition?: string;
  /** How many people you want to hire with this posting. */
  readonly openings?: number;
  /** The address where the posting can be read, beginning with https://. */
  readonly url?: string;
}

/** Short official texts at the end of the posting: equal opportunity, adjustments for disabled people, use of AI, privacy. */
export interface Statements {
  /** That you treat all applicants equally, in your own words. */
  readonly equalOpportunity?: string;
  /** How candidates with disabilities can get what they need to apply and to work. */
  readonly accommodation?: string;
  /** Whether software screens, assesses or selects applicants, and how. */
  readonly ai?: string;
  /** Whether there is a job to fill now or only a list for later. */
  readonly vacancy?: string;
  /** What happens to the data of applicants. */
  readonly privacy?: string;
}

/** One question candidates ask, with its answer. */
export interface Faq {
  /** A question in the words of a candidate, with a question mark. */
  readonly question: string;
  /** The honest answer, in two to five sentences. Markdown is welcome. */
  readonly answer: string;
}

/** A section of your own, with a heading and text, a list, or both. */
export interface Section {
  /** The heading of the section. */
  readonly title: string;
  /** The text of the section. Markdown is welcome. */
  readonly body?: string;
  /** The lines of a list, shown as bullets below the text. */
  readonly items?: readonly string[];
  /** The section this one follows in the posting. Without it, it comes near the end. */
  readonly after?: 'summary' | 'responsibilities' | 'qualifications' | 'skills' | 'compensation' | 'benefits' | 'hiringProcess' | 'apply' | 'faqs';
}
