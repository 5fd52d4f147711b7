// A file that has no place on a disk. glibc (2.27) and musl declare memfd_create for C only under
// _GNU_SOURCE, which Swift does not set; other systems have nothing like it.
#if defined(__linux__)
extern int memfd_create(const char *name, unsigned int flags);

/// Opens an empty file in memory that ends with its last descriptor. Returns it, or -1 with errno.
static inline int open_memory_file(const char *name) {
  return memfd_create(name, 1 /* MFD_CLOEXEC */);
}
#else
static inline int open_memory_file(const char *name) { return -1; }
#endif
