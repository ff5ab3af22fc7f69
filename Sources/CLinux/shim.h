// What the module Glibc leaves out.
#pragma once
#include <sys/sysmacros.h>
#include <sys/types.h>
#include <sys/vfs.h>

// Hidden behind _GNU_SOURCE, which Swift does not define when it imports Glibc.
extern int syncfs(int descriptor);

// The kind of the file system under a path as `statfs` numbers it; 0 when it cannot be told.
static inline unsigned long linux_file_system_kind(const char *path) {
  struct statfs system;
  return statfs(path, &system) == 0 ? (unsigned long)system.f_type & 0xFFFFFFFFUL : 0;
}

static inline unsigned linux_major(dev_t device) { return major(device); }
static inline unsigned linux_minor(dev_t device) { return minor(device); }
