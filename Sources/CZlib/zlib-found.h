// zlib, for the parts of workbooks. Debian's zlib1g-dev comes with libglpk-dev.
#ifndef CZLIB_FOUND_H
#define CZLIB_FOUND_H

#if !__has_include(<zlib.h>)
#error "zlib is missing: install it with: sudo apt-get install zlib1g-dev (Debian, Ubuntu)"
#endif

#include <zlib.h>

#endif
