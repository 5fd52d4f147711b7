// SPDX-License-Identifier: Apache-2.0

@testable import InterviewModel

/// Frames to test the writer with; `templates/language/frames.yml` says the same.
enum SampleFrames {
  static let frames = Frames(
    groups: groups,
    pastOpenings: [
      "Tell me about a time when you {act}.",
      "Describe a time when you {act}.",
      "Give me an example of a time when you {act}.",
    ],
    situationOpenings: [
      "Imagine that {situation}. What would you do?",
      "Suppose that {situation}. How would you handle it?",
    ],
    topic: "Tell me about a time when {np} was an important part of your work.",
    topicLookFor:
      "Gives a specific example of {np} in their own work, and says what came of it.")

  private static let groups: [VerbClass: Frames.Group] = [
    .build: group(
      """
      develop create build design use apply write draft implement maintain improve \
      automate test deploy repair program integrate prepare document organize publish \
      install configure prototype
      """,
      past: "{past}", situation: "you are asked to {base}, and {obstacle}",
      obstacles: [
        "the date is fixed and part of the work is not understood",
        "what exists already is in poor order",
        "the person who knew most about it has left",
        "the people it is for do not agree on what they need",
      ],
      lookFor:
        "Gives a specific example of {gerund}, and says which part was theirs and how the result was used."
    ),
    .support: group(
      """
      work help serve partner participate collaborate support contribute assist engage \
      coordinate join
      """,
      past: "{past}", situation: "you are asked to {base}, and {obstacle}",
      obstacles: [
        "the other team has different priorities",
        "someone you depend on has stopped replying",
        "the two sides do not trust each other yet",
        "the plan changed last week and not everyone has heard",
      ],
      lookFor:
        "Gives a specific example of {gerund}, and says what they did for whom and how they adapted."
    ),
    .lead: group(
      "lead manage oversee promote drive direct champion influence foster advance",
      past: "{past}", situation: "you are asked to {base}, and {obstacle}",
      obstacles: [
        "two groups want opposite things",
        "people who matter doubt that it is worth doing",
        "the last attempt failed and people remember it",
        "half of the people involved report to someone else",
      ],
      lookFor:
        "Gives a specific example of {gerund}, and says how others were brought along."),
    .analyze: group(
      """
      identify assess evaluate monitor analyze review research inspect audit \
      investigate examine compare
      """,
      past: "{past}", situation: "you are asked to {base}, and {obstacle}",
      obstacles: [
        "half of the facts are missing",
        "what you find contradicts what leaders expect",
        "the answer is wanted by tomorrow",
        "two sources say opposite things",
      ],
      lookFor:
        "Gives a specific example of {gerund}, and names the evidence and the decision it led to."),
    .communicate: group(
      "explain represent advise share communicate present brief answer report give consult",
      past: "{past}", situation: "you are asked to {base}, and {obstacle}",
      obstacles: [
        "the people who listen have no background in the subject",
        "the people who listen do not want to hear it",
        "you have only ten minutes",
        "someone else has already told them the opposite",
      ],
      lookFor:
        "Gives a specific example of {gerund}, and says how they knew that it was understood."),
    .deliver: group(
      "meet deliver achieve make",
      past: "had to {base}", situation: "you are asked to {base}, and {obstacle}",
      obstacles: [
        "you will miss the date unless something is dropped",
        "a supplier has let you down",
        "the request grew after the date was set",
        "two people you rely on are away",
      ],
      lookFor:
        "Gives a specific example of {gerund}, and says how it was measured and what they did about a shortfall."
    ),
    .plan: group(
      "plan set define prioritize schedule forecast establish",
      past: "{past}", situation: "you are asked to {base}, and {obstacle}",
      obstacles: [
        "priorities change soon after you have begun",
        "there is too little time for all of it",
        "nobody has done it here before",
        "the people affected were not asked",
      ],
      lookFor:
        "Gives a specific example of {gerund}, and says what was left out and why."),
    .people: group(
      "coach mentor hire supervise teach train recruit",
      past: "{past}", situation: "you are asked to {base}, and {obstacle}",
      obstacles: [
        "your own work already fills the week",
        "there is little time for it",
        "the person doubts that it will help",
        "others on the team need your time as well",
      ],
      lookFor:
        "Gives a specific example of {gerund}, and says what the other person did next."),
    .know: group(
      "know understand",
      past: "used your knowledge of {np}",
      situation: "a colleague asks you where {np} would be of no help",
      obstacles: [],
      lookFor:
        "Gives a specific example of using what they know of {np}, and says where its limits are."),
    .learn: group(
      "learn",
      past: "acted on something new you had learned about {np}",
      situation: "something changes in {np} and no one on your team has noticed",
      obstacles: [],
      lookFor:
        "Gives a specific example of something they learned about {np}, and names the decision it changed."
    ),
  ]

  private static func group(
    _ verbs: String, past: String, situation: String, obstacles: [String], lookFor: String
  ) -> Frames.Group {
    Frames.Group(
      verbs: verbs.split(separator: " ").map(String.init), past: past, situation: situation,
      obstacles: obstacles, lookFor: lookFor)
  }
}
