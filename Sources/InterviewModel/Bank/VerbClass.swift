// SPDX-License-Identifier: Apache-2.0

/// What kind of act a responsibility, or a competency, is about.
public enum VerbClass: String, Sendable, CaseIterable {
  /// Do, build: develop, create, design, use.
  case build
  /// Support, collaborate: work with, help, serve, partner.
  case support
  /// Lead, influence: manage, oversee, promote, drive.
  case lead
  /// Analyze, decide: identify, assess, evaluate, monitor.
  case analyze
  /// Communicate, advise: explain, represent, write.
  case communicate
  /// Meet, deliver, ensure, achieve.
  case deliver
  /// Be, embody, uphold, take pride.
  case embody
  /// Plan, set strategy, prioritize.
  case plan
  /// Know, understand, demonstrate.
  case know
  /// Hire and manage people: coach, mentor, supervise.
  case people
  /// Learn, keep current.
  case learn
}
