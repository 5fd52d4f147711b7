// SPDX-License-Identifier: Apache-2.0

// Whoever imports the library speaks of profiles, plans and questions, which the model declares.
@_exported public import InterviewModel
