// Whether a stop is asked for while GLPK works, and what a replaced clock and allocator do about it: see the product
// GLPKStopsAtOnce. Where they are not replaced, a stop waits for the next callback or the next slice of iterations.
#include "guard.h"
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

double cglpk_clock(double now) {
    reads++;
    // Further at each reading: a simplex that begins after the stop must see its limit pass as well.
    if (cglpk_should_stop()) jump += 1e13;
    return now + jump;
}

long cglpk_clock_reads(void) { return reads; }

void cglpk_leave_if_overdue(void) {
    if (abandonable && cglpk_should_stop() && monotonic() - stopping_since > grace) cglpk_abandon();
}
