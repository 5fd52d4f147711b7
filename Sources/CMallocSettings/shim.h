// SPDX-License-Identifier: Apache-2.0
// The C library's settings for memory, which Swift's module of it leaves out.
#ifndef CMALLOCSETTINGS_SHIM_H
#define CMALLOCSETTINGS_SHIM_H

// Says whether the C library is glibc.
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Makes the memory of each thread grow by a number of bytes at once and keep as much when it is
/// free, and gives pieces of memory pages of their own only from another number of bytes up. Does
/// nothing where the C library has no such settings.
static inline void set_memory_steps(int grow, int own_pages) {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, grow);
  mallopt(M_TRIM_THRESHOLD, grow);
  mallopt(M_MMAP_THRESHOLD, own_pages);
#else
  (void)grow;
  (void)own_pages;
#endif
}

#endif
