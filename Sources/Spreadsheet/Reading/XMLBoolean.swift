// SPDX-License-Identifier: Apache-2.0

/// Yes or no, in all the ways that the format allows (ISO/IEC 29500-1, 22.9.2.7, and XML Schema).
enum XMLBoolean {
  /// Whether a text says yes.
  static func isTrue(_ text: String?) -> Bool {
    text == "1" || text == "true" || text == "on"
  }
}
