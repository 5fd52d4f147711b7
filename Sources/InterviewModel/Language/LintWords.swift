// SPDX-License-Identifier: Apache-2.0

/// The words and phrases that the linter looks for, in lower case.
enum LintWords {
  /// First words of a question that yes or no answers.
  static let closing: Set<String> = [
    "do", "did", "does", "have", "has", "had", "are", "is", "was", "were", "am", "can", "could",
    "will", "would", "should", "may", "might", "don't", "didn't", "haven't", "aren't", "isn't",
    "can't", "couldn't", "won't", "wouldn't", "shouldn't",
  ]

  /// First words of a question about the past.
  static let pastOpenings: Set<String> = [
    "tell", "describe", "give", "think", "walk", "recall", "share",
  ]

  static let questionWords: Set<String> = ["how", "what", "why", "when", "who", "which", "where"]

  static let questionVerbs: Set<String> = [
    "did", "do", "does", "would", "was", "were", "is", "are", "will", "could", "can", "have", "had",
  ]

  static let leftovers = [
    "etc", "and more", "and so on", "and so forth", "as needed", "as necessary", "as appropriate",
    "where appropriate", "when necessary", "if needed", "including but not limited to",
    "as required", "as assigned", "and/or",
  ]

  static let firstPerson = ["our", "we", "us", "ours", "we're", "we'll", "ourselves"]

  static let doubledDeterminers = ["the your", "a your", "an your", "the a", "a the", "your the"]

  static let alwaysDangling: Set<String> = ["and", "the", "or", "a", "an", "your"]

  static let dangling: Set<String> = ["to", "of", "by", "with", "for", "from", "into", "as"]

  static let leading = [
    "successfully", "effectively", "of course", "obviously", "surely", "naturally", "clearly",
    "as you know", "don't you", "isn't it", "wouldn't you", "don't mind", "we value",
    "how important is it", "would you agree", "undoubtedly", "everyone knows",
  ]

  static let bannedOpenings = [
    "recall an occasion", "recall a time", "looking back", "when have you", "share a time",
    "share with", "kindly", "if you were", "where do you see", "how would you rate",
    "what is your greatest", "what are your greatest", "what are your strengths",
    "what is your biggest", "why should we",
  ]

  /// Subjects that no question may touch (5 USC 2302(b); EEOC), as words and as phrases where the
  /// word alone is also used of work.
  static let protected = [
    "how old", "your age", "age group", "date of birth", "year of birth", "birthday",
    "retirement plans", "plan to retire", "married", "marriage", "marital", "spouse", "husband",
    "wife", "fiance",
    "your children", "your kids", "have kids", "have children", "pregnant", "pregnancy",
    "childcare", "child care", "your family", "parental", "maternity", "paternity",
    "your health", "medical condition", "health condition", "your illness", "sick days",
    "sick leave",
    "your medication", "your disability", "a disability", "disabled", "your genetic",
    "birthplace", "where were you born", "national origin", "nationality", "your citizenship",
    "native language", "mother tongue", "first language", "native speaker", "your accent",
    "ethnic", "ethnicity", "your race", "racial", "skin color", "religion", "religious", "church",
    "your faith", "your beliefs", "pray", "mosque", "synagogue", "religious holidays",
    "your gender", "your sex", "sexual", "sexual orientation", "gay", "lesbian", "transgender",
    "political party", "your politics", "political views", "political affiliation", "vote for",
    "voted for", "democrat", "republican", "union member", "union membership", "your union",
    "arrested", "arrest", "military discharge", "veteran status", "your debts", "your salary",
    "current salary", "salary history", "own a house", "own a car", "your photo",
    "your social media",
    "your private life", "your weight", "your height",
  ]

  /// Words that judge the person instead of the answer.
  static let traits = [
    "passionate", "confident", "lazy", "weak", "brilliant", "smart", "charismatic", "likable",
    "likeable", "culture fit", "cultural fit", "articulate", "enthusiastic", "energetic",
    "intelligent", "personality", "attitude", "accent", "polished", "fluent", "nervous", "shy",
    "rock star", "rockstar", "gifted", "talented", "mature", "arrogant", "stupid", "incompetent",
    "poor communicator", "good communicator", "natural leader", "prestigious", "ivy league",
  ]

  /// Words of degree; anchors that differ only in these are the same.
  static let degrees: Set<String> = [
    "very", "extremely", "highly", "somewhat", "fairly", "quite", "rather", "well", "better",
    "best", "excellent", "good", "poor", "great", "greatly", "strong", "strongly", "weak",
    "slightly", "mostly", "fully", "completely", "partly", "partially", "some", "many", "much",
    "more", "most", "always", "often", "sometimes", "rarely", "consistently", "exceptionally",
    "outstanding", "adequate", "adequately", "basic", "limited", "clear", "clearly", "effective",
    "effectively", "excellently", "superior", "consistent", "all", "really", "too", "so", "not",
  ]

  /// Wording of a profile that keeps people from applying, with what to write instead.
  static let biased: [(phrase: String, instead: String)] = [
    ("young team", "say what the team does, or how large it is"),
    ("young and dynamic", "say what changes often in the work"),
    ("young professional", "name the experience that the work needs"),
    ("youthful", "say what the work needs"),
    ("energetic", "say what the work needs, such as travel or shifts"),
    ("digital native", "name the tools that the work uses"),
    ("recent graduate", "name the knowledge that the work needs, however it was gained"),
    ("recent graduates", "name the knowledge that the work needs, however it was gained"),
    ("recent college graduate", "name the knowledge that the work needs, however it was gained"),
    ("new graduate", "name the knowledge that the work needs, however it was gained"),
    ("overqualified", "leave it out"),
    ("native speaker", "name the language and what it is used for, such as 'writes in English'"),
    ("native english speaker", "write what English is used for, such as 'writes in English'"),
    ("native english", "write what English is used for, such as 'writes in English'"),
    ("mother tongue", "name the language and what it is used for"),
    ("without an accent", "write that callers must be able to understand the speaker"),
    ("rock star", "name the skill, such as 'an experienced engineer'"),
    ("rockstar", "name the skill, such as 'an experienced engineer'"),
    ("ninja", "name the skill"), ("guru", "write 'expert', and in what"),
    ("wizard", "name the skill"), ("superstar", "name the skill"), ("hacker", "name the skill"),
    ("manpower", "write 'staff'"), ("chairman", "write 'chair'"), ("manned", "write 'staffed'"),
    ("salesman", "write 'salesperson'"), ("foreman", "write 'supervisor'"),
    ("man hours", "write 'hours'"), ("man-hours", "write 'hours'"), ("guys", "write 'people'"),
    ("he/she", "write 'they' or 'you'"), ("his/her", "write 'their' or 'your'"),
    ("able-bodied", "name the task, such as 'lifts 20 pounds'"),
    ("physically fit", "name the task, such as 'lifts 20 pounds'"),
    ("culture fit", "name the way of working that is meant"),
    ("cultural fit", "name the way of working that is meant"),
    ("work hard play hard", "say what the hours are"),
    ("work hard, play hard", "say what the hours are"),
    ("like a family", "say how the team works together"),
    ("aggressive", "say what is done, such as 'sets early dates'"),
    ("clean-shaven", "leave it out"),
    ("blacklist", "write 'block list'"), ("whitelist", "write 'allow list'"),
    ("grandfathered", "write 'exempted'"),
  ]
}
