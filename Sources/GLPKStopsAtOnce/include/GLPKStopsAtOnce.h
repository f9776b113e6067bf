// Link this and a stop reaches GLPK at once.
//
// GLPK looks at nothing but its own clock between two callbacks, and not everywhere at that. On ELF platforms a shared
// library calls its exported functions through the dynamic linker, so definitions in the program take the place of the
// library's own. A program that is linked with this product replaces three of them, for every user of libglpk in its
// process:
//
// - glp_time and glp_difftime, which the simplex reads at every iteration. For others they tell the time as before.
//   While a stop is asked for of the solve on this thread, time jumps ahead at each reading, so that GLPK's own time
//   limit ends the simplex and the search in good order, the incumbent at hand.
// - glp_alloc and glp_realloc, which are called throughout presolve, cut generation and branching, where no clock is
//   read. They hand every call on to the library. A stop that was not seen to within 30 ms leaves from there through
//   the guard, as a fatal error does: only frames of C are left behind, and all their memory belongs to the
//   environment, which is freed.
//
// Without it, or where the linker binds a library's calls to itself (macOS; a libglpk that was built with
// -Bsymbolic-functions), everything works, and a stop waits for the next callback or, for a cancellation in the
// simplex, the next slice of 1000 iterations: up to 1.6 s in a search and 4.1 s in a large relaxation, where with it no
// stop took longer than 0.5 s (measured; the table is in the documentation of GLPKSolver). Do not link it with a static
// GLPK, whose functions it would define twice.
#ifndef GLPK_STOPS_AT_ONCE_H
#define GLPK_STOPS_AT_ONCE_H

// Whether libglpk's own allocator was found to hand calls on to. Called for its answer, or to be sure that the linker
// takes this product in.
int glpk_stops_at_once(void);

#endif
