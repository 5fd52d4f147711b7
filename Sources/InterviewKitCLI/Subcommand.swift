// SPDX-License-Identifier: Apache-2.0
internal import CommandArguments

/// One command of the program: what it takes, and what it does.
protocol Subcommand: SendableMetatype {
  static var declaration: Command { get }

  /// - Throws: `UsageError` for a value that makes no sense, `OutputError`, `TemplateSetError`.
  static func run(_ arguments: Arguments) async throws -> ExitCode
}
