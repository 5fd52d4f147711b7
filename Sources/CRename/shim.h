// Two names for one call of the system: exchange two files or folders in one step.
// glibc (2.28) and musl declare renameat2 for C only under _GNU_SOURCE, which Swift does not set.
#include <stdio.h>

#if defined(__linux__)
extern int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath,
                     unsigned int flags);

/// Exchanges what two paths name. Returns 0, or -1 with errno.
static inline int exchange_paths(const char *one, const char *other) {
  return renameat2(-100 /* AT_FDCWD */, one, -100, other, 2 /* RENAME_EXCHANGE */);
}
#else
static inline int exchange_paths(const char *one, const char *other) {
  return renamex_np(one, other, RENAME_SWAP);
}
#endif
