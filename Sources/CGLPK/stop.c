// How a stop reaches GLPK between its callbacks.
//
// GLPK looks at nothing but its own clock there, and not everywhere at that. The shared library calls its exported
// functions through the dynamic linker, so on ELF platforms the definitions below take the place of its own:
//
// - glp_time is read at every iteration of the simplex. While a stop is asked for, time jumps ahead at each reading, so
//   GLPK's own time limit ends the simplex and the search in good order, the incumbent at hand.
// - glp_alloc and glp_realloc are called throughout presolve, cut generation and branching, which read no clock. A stop
//   that was asked for and not seen to within the grace period leaves from there through the guard, as a fatal error does:
//   only frames of C are left behind, and all their memory belongs to the environment, which is freed.
//
// Where the linker binds libraries to themselves (macOS) GLPK never calls these, and a stop waits for the next callback
// or the next slice of iterations. Define CGLPK_LEAVES_SYMBOLS_ALONE for a statically linked GLPK.
#define _GNU_SOURCE
#include "guard.h"
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>

static _Thread_local cglpk_poll watching;
static _Thread_local void *watching_context;
static _Thread_local int abandonable;
static _Thread_local int stopping;
static _Thread_local double stopping_since;
static _Thread_local double jump;
static _Thread_local long reads;

// Seconds that GLPK has to end in good order.
static const double grace = 0.03;

static double monotonic(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

void cglpk_watch(cglpk_poll poll, void *context, int may_abandon) {
    watching = poll;
    watching_context = context;
    abandonable = may_abandon;
    stopping = 0;
    jump = 0;
}

int cglpk_may_abandon(int may_abandon) {
    int before = abandonable;
    abandonable = may_abandon;
    return before;
}

int cglpk_should_stop(void) {
    if (!stopping && watching && watching(watching_context)) {
        stopping = 1;
        stopping_since = monotonic();
    }
    return stopping;
}

long cglpk_clock_reads(void) { return reads; }

#ifndef CGLPK_LEAVES_SYMBOLS_ALONE

double glp_time(void) {
    reads++;
    struct timeval now;
    gettimeofday(&now, NULL);
    // Further at each reading: a simplex that begins after the stop must see its limit pass as well.
    if (cglpk_should_stop()) jump += 1e13;
    return (double)now.tv_sec * 1000.0 + (double)now.tv_usec / 1000.0 + jump;
}

double glp_difftime(double later, double earlier) { return (later - earlier) / 1000.0; }

static void leave_if_overdue(void) {
    if (abandonable && cglpk_should_stop() && monotonic() - stopping_since > grace) cglpk_abandon();
}

void *glp_alloc(int count, int size) {
    static void *(*original)(int, int);
    if (!original) *(void **)&original = dlsym(RTLD_NEXT, "glp_alloc");
    leave_if_overdue();
    return original(count, size);
}

void *glp_realloc(void *block, int count, int size) {
    static void *(*original)(void *, int, int);
    if (!original) *(void **)&original = dlsym(RTLD_NEXT, "glp_realloc");
    leave_if_overdue();
    return original(block, count, size);
}

#endif
