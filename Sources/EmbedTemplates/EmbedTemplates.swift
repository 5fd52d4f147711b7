// SPDX-License-Identifier: Apache-2.0
import Foundation
import PackagePlugin

/// Runs `TemplateEmbedder` over `templates/` before a target is compiled.
///
/// SwiftPM's own `.embedInCode` writes one array element for each byte, which takes the compiler
/// minutes for the question bank; string literals take it no time.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let templates = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    let listing = FileManager.default.enumerator(at: templates, includingPropertiesForKeys: nil)
    let files = (listing?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
    return [
      .buildCommand(
        displayName: "Embedding templates",
        executable: try context.tool(named: "TemplateEmbedder").url,
        arguments: [templates.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: files, outputFiles: [output])
    ]
  }
}
