// Shared by the files of this target; not part of the door.
#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

#include "CGLPK.h"
#include <pthread.h>
#include <setjmp.h>

struct cglpk_problem {
    glp_prob *original;
    glp_prob *reduced; // after presolve, else NULL
    glp_prep *presolver;
    int maximize;
    unsigned long generation; // of the environment that it lives in
    pthread_t thread;
    cglpk_poll poll;
    void *poll_context;
    int may_abandon;
};

// How a guarded call was left, if it did not return.
enum { CGLPK_LEFT_BY_ERROR = 1, CGLPK_LEFT_BY_CHOICE = 2 };

// A guarded call under way, one on a thread at a time.
typedef struct cglpk_frame {
    jmp_buf exit;
} cglpk_frame;

int cglpk_enter(const cglpk_problem *problem, cglpk_frame *frame);
void cglpk_leave(cglpk_frame *frame);
// Ends the environment after a jump, and answers with `code`, or that it was for want of memory.
int cglpk_fail(cglpk_frame *frame, int code);
int cglpk_fault_due(int within_search);

// Sets who is asked for a stop while GLPK works, and whether GLPK may be left in the middle for it.
void cglpk_watch(cglpk_poll poll, void *context, int may_abandon);
// Sets the latter alone, and answers what it was.
int cglpk_may_abandon(int may_abandon);
int cglpk_should_stop(void);
// Leaves the guarded call under way. Does not return.
void cglpk_abandon(void) __attribute__((noreturn));

static inline glp_prob *cglpk_active(const cglpk_problem *problem) {
    return problem->reduced ? problem->reduced : problem->original;
}

// Runs BODY behind the guard and returns from the enclosing function. No local of the function may be changed by BODY
// and read after a fatal error: none is.
// setjmp stands in one of the few places that C11 7.13.1.1 allows.
#define CGLPK_GUARDED(PROBLEM, BODY)                                                                                   \
    do {                                                                                                               \
        cglpk_frame frame_;                                                                                            \
        int refused_ = cglpk_enter((PROBLEM), &frame_);                                                                \
        if (refused_) return refused_;                                                                                 \
        switch (setjmp(frame_.exit)) {                                                                                 \
        case 0: break;                                                                                                 \
        case CGLPK_LEFT_BY_CHOICE: return cglpk_fail(&frame_, CGLPK_ABANDONED);                                        \
        default: return cglpk_fail(&frame_, CGLPK_FATAL);                                                              \
        }                                                                                                              \
        glp_assert(!cglpk_fault_due(0));                                                                               \
        BODY                                                                                                           \
        cglpk_leave(&frame_);                                                                                          \
        return CGLPK_OK;                                                                                               \
    } while (0)

#endif
