// SPDX-License-Identifier: Apache-2.0
internal import CMallocSettings
internal import Foundation

/// What the program asks of the C library, so that threads need the system less often: calls that
/// change memory make all threads of a process wait for each other.
enum SystemSettings {
  /// Bytes by which the memory of a thread grows, and below which none of it is given back.
  private static let step: Int32 = 16 << 20
  /// The size in bytes from which a piece of memory has pages of its own.
  private static let large: Int32 = 32 << 20

  /// Sets them; to be called before any thread is started.
  static func apply() {
    // Else glibc 2.36 grows the memory of every thread but the first page by page, and gives it back
    // each time that some is free.
    set_memory_steps(step, large)
    #if os(Linux)
      // What the C library takes where nobody says another. Unsaid, it looks whether that file has
      // changed at each date that libzip or libxlsxwriter converts: 170 times a packet.
      setenv("TZ", ":/etc/localtime", 0)
    #endif
  }
}
