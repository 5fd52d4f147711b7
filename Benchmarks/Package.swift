// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "InterviewKit", path: "..")],
  targets: [
    .executableTarget(
      name: "LanguageBenchmark",
      dependencies: [.product(name: "InterviewKit", package: "InterviewKit")])
  ],
  swiftLanguageModes: [.v6]
)
