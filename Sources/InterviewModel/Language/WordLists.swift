// SPDX-License-Identifier: Apache-2.0

/// The small words of grammar, and the few nouns and adjectives that rules ask about.
enum WordLists {
  /// Each list with the kind that its words get, besides any other kind they have.
  static let all: [(kind: WordKind, words: String)] = grammar + content

  private static let content: [(kind: WordKind, words: String)] = {
    let noun = WordKind.noun
    var lists: [(kind: WordKind, words: String)] = [(.adjective, adjectives), (.light, light)]
    lists.append((noun.union(.nominal), nominals))
    lists.append((noun.union(.countable), countable))
    lists.append((noun.union(.quantity), quantities))
    lists.append((noun.union(.role), roles))
    lists.append((noun.union(.person), people))
    lists.append((noun.union([.person, .plural]), peoples))
    lists.append((noun.union(.vague), vague))
    lists.append((noun.union(.trait), traits))
    lists.append((noun.union(.nounGerund), nounGerunds))
    lists.append((noun.union(.knowing), knowing))
    lists.append((noun.union(.ability), abilities))
    return lists
  }()

  private static let quantities =
    "variety range number set series array host couple bulk portfolio"

  private static let abilities = "ability capability capacity willingness eagerness readiness"

  private static let grammar: [(kind: WordKind, words: String)] = [
    (.determiner, "a an the this these those each every all any some no another both either much"),
    (.determiner, "many several few such multiple various numerous certain"),
    ([.determiner, .possessive], "your our its their my his her whose"),
    (.pronoun, "you we us it they them i me he she him others everyone anyone someone everything"),
    (.pronoun, "yourself ourselves themselves itself oneself himself herself something anything"),
    (.preposition, "of for in on at to with by from about across within between among into onto"),
    (.preposition, "through throughout during under over toward towards against regarding via per"),
    (.preposition, "concerning without beyond around after before upon alongside outside inside"),
    (.preposition, "along near behind above below until since despite besides than like including"),
    (.preposition, "excluding unlike amid amongst as"),
    (.conjunction, "but nor because while although though so if unless whereas once whenever"),
    ([.conjunction, .joiner], "and or & plus"),
    (.modal, "will must should can may would could might shall cannot"),
    (.relative, "that which who whom whose where when what how why whether whatever wherever"),
    (.particle, "up out back off down away together ahead forward over"),
    (.number, "one two three four five six seven eight nine ten"),
    ([.frequency, .adverb], "regularly sometimes always continually"),
    ([.frequency, .adverb], "continuously frequently often routinely"),
    ([.frequency, .adverb], "periodically constantly consistently"),
    ([.frequency, .adverb], "occasionally usually typically generally"),
    ([.frequency, .adverb], "ultimately also then further"),
    ([.frequency, .adverb], "additionally furthermore daily weekly monthly"),
    (.adverb, "not well together very too more most just only even rather quite"),
    (.adverb, "never ever still already soon again here there internally first once better early"),
    (.adverb, "hands-on in-depth end-to-end instead"),
    (.foreign, "el la los las y para una un del por con en que se su e da di il le les des et"),
    (.foreign, "du une pour avec dans sur und der die das mit von den dem ein eine auf zu ist"),
    (.foreign, "os um uma ao na nas nos dos das della gli o"),
  ]

  private static let adjectives = """
    able accessible accountable accurate additional administrative agile appropriate available \
    aware best better big bold broad capable central chief civic clear closest cohesive common \
    complete complex comfortable consistent contemporary continuous corporate cost-effective \
    credible critical cross-functional curious current customer-facing daily deep detailed \
    different difficult digital disciplined diverse effective efficient end-to-end engaging entire \
    equitable existing expert external fair familiar federal fellow final financial first flexible \
    formal free friendly full general genuine global good governmental great greater hard \
    healthy helpful high high-quality honest human important improved inclusive independent \
    individual innovative internal key large large-scale larger latest lead legal little local \
    long long-term low main major many measurable medium mid-level minor mobile modern municipal \
    mutual national necessary new next non-technical old online only open open-source operational \
    organizational other outside overall own past annual monthly quarterly patient personal plain positive potential practical \
    present primary private proactive proper public quick rapid ready real relevant reliable \
    remote responsible responsive right robust rural safe scalable secret secure senior \
    sensitive shared short short-term similar simple single small social sound special specific \
    stable standard state-of-the-art strategic strong subject successful suitable sustainable \
    technical thorough thoughtful timely top top-level total transparent trusting trusted true \
    unique up-to-date stronger longer deeper higher wider broader closer faster new wide urban urgent useful user-centered user-friendly various vast visual vital \
    weekly well-informed well-tested whole wide willing young comprehensive cooperative creative \
    constructive cutting-edge multidisciplinary interdisciplinary distributed iterative maximum
    """

  private static let nominals = """
    management leadership engagement development support delivery strategy operations standards \
    success outreach administration safety maintenance communication communications planning \
    coordination oversight compliance security research design analysis evaluation training \
    recruitment hiring procurement acquisition governance improvement innovation collaboration \
    partnership partnerships service services assurance control quality reporting accounting \
    marketing engineering education growth performance culture accountability assessment
    """

  private static let countable = """
    project decision system tool report team meeting policy vendor partner customer issue problem \
    risk plan product service program process strategy contract grant budget audience solution \
    stakeholder relationship goal client user agency office website application feature test \
    requirement document proposal recommendation presentation standard guideline framework design \
    prototype interview candidate employee colleague teammate volunteer student teacher event \
    campaign training workshop session schedule site depot facility inspection invoice payment \
    order purchase record database dataset model dashboard metric measure survey study experiment \
    review audit assessment evaluation analysis question answer request complaint case incident \
    outage error bug change release deployment migration integration interface component module \
    library platform server network pipeline workflow procedure method technique approach practice \
    idea concept vision roadmap backlog story article newsletter blog post letter email message \
    call conversation discussion negotiation agreement partnership coalition community group \
    committee board panel cohort supplier contractor developer designer engineer manager leader \
    supervisor trainer tutor patient family brand organization role class objective priority opinion outcome course lesson curriculum exhibit tour visit \
    trial shipment delivery vehicle route machine device sensor tank map chart graph table form \
    manual guide checklist job role position opportunity challenge obstacle barrier gap need \
    trend lead hire nurse clinic school register caller leak fault tender garden crop field
    """

  private static let roles = """
    advisor adviser liaison contact ambassador supervisor consultant representative expert \
    spokesperson advocate champion coordinator mentor leader lead manager owner steward facilitator \
    resource point-of-contact agent voice counsel
    """

  private static let people = """
    team staff colleague teammate partner customer client user vendor stakeholder manager leader \
    supervisor employee volunteer student teacher audience community group public person agency \
    office department board committee panel official nurse visitor caller candidate applicant
    """

  private static let peoples = """
    teams colleagues teammates partners customers clients users vendors stakeholders managers \
    leaders supervisors employees volunteers students teachers audiences communities groups people \
    agencies offices departments boards committees officials others folks peers members nurses \
    visitors callers candidates applicants designers engineers developers
    """

  private static let vague = """
    methods method things thing practices practice efforts effort activities activity work \
    matters matter areas area issues ways way items item needs elements element aspects aspect \
    concepts tasks task part parts situation situations problem problems challenge challenges
    opportunity opportunities outcome outcomes best approaches approach skills skill initiatives services resources
    """

  private static let traits = """
    resilience empathy integrity respect curiosity patience honesty kindness humility courage \
    pride enthusiasm passion flexibility creativity openness ownership adaptability compassion \
    accountability initiative professionalism fairness credibility excellence
    """

  private static let nounGerunds = """
    training marketing engineering learning accounting meeting testing planning hiring recruiting \
    programming reporting housing funding building budgeting purchasing mentoring coaching \
    staffing contracting licensing branding monitoring processing writing onboarding consulting \
    understanding
    """

  private static let knowing = """
    knowledge understanding familiarity proficiency expertise awareness fluency mastery grasp
    """

  private static let light = """
    work collaborate partner engage use participate help serve coordinate take have assist \
    contribute support aid utilize leverage act
    """
}
