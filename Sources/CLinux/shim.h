// Glibc hides this behind _GNU_SOURCE, which Swift does not define when it imports Glibc.
#pragma once
extern int syncfs(int descriptor);
