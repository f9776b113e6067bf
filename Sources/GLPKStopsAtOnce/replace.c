#define _GNU_SOURCE
#include "GLPKStopsAtOnce.h"
#include <CGLPK.h>
#include <dlfcn.h>
#include <pthread.h>
#include <sys/time.h>

static void *(*original_alloc)(int, int);
static void *(*original_realloc)(void *, int, int);
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void find_originals(void) {
    *(void **)&original_alloc = dlsym(RTLD_NEXT, "glp_alloc");
    *(void **)&original_realloc = dlsym(RTLD_NEXT, "glp_realloc");
}

int glpk_stops_at_once(void) {
    pthread_once(&once, find_originals);
    return original_alloc && original_realloc;
}

double glp_time(void) {
    struct timeval now;
    gettimeofday(&now, NULL);
    return cglpk_clock((double)now.tv_sec * 1000.0 + (double)now.tv_usec / 1000.0);
}

double glp_difftime(double later, double earlier) { return (later - earlier) / 1000.0; }

// Nothing that GLPK could go on with: where its own allocator is not in sight, it fails as it does without memory.
static void refuse(void) {
    if (!glpk_stops_at_once()) glp_error("glp_alloc: libglpk's own was not found: no memory\n");
}

void *glp_alloc(int count, int size) {
    refuse();
    cglpk_leave_if_overdue();
    return original_alloc(count, size);
}

void *glp_realloc(void *block, int count, int size) {
    refuse();
    cglpk_leave_if_overdue();
    return original_realloc(block, count, size);
}
