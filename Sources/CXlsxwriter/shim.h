#pragma once
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// A file that lives in memory alone; Swift does not see the call, which is no part of POSIX.
static inline int memory_file(void) {
  return (int)syscall(SYS_memfd_create, "lembar", 0u);
}
