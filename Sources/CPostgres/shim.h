// Debian keeps the headers of this library in a folder of their own.
#pragma once
#include <postgresql/libpq-fe.h>
