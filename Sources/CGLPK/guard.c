// The guard proper: the thread's environment, the stack of guarded calls, GLPK's hooks.
#include "guard.h"
#include <stdlib.h>
#include <string.h>

static _Thread_local cglpk_frame *top;
static _Thread_local int open_problems;
static _Thread_local unsigned long generation = 1;
static _Thread_local int environment_alive;
static _Thread_local char message[512];
static _Thread_local size_t message_length;
static _Thread_local int fault_calls;
static _Thread_local int fault_within_search;

const char *cglpk_message(void) { return message; }

int cglpk_open_problems(void) { return open_problems; }

void cglpk_inject_fault(int calls, int within_search) {
    fault_calls = calls;
    fault_within_search = within_search;
}

int cglpk_fault_due(int within_search) {
    if (fault_calls == 0 || fault_within_search != within_search) return 0;
    return --fault_calls == 0;
}

// Nothing GLPK says reaches the terminal. What it says when giving up becomes the message.
static int swallow(void *info, const char *text) {
    (void)info;
    if (!glp_at_error()) return 1;
    size_t length = strlen(text);
    if (message_length + length >= sizeof message) message_length = 0;
    if (length >= sizeof message) length = sizeof message - 1;
    memcpy(message + message_length, text, length);
    message_length += length;
    message[message_length] = 0;
    return 1;
}

// Called by GLPK in place of abort(). Between here and the guard there are only frames of C.
static void leave_by_jump(void *info) {
    (void)info;
    if (top) longjmp(top->exit, CGLPK_LEFT_BY_ERROR);
}

void cglpk_abandon(void) { longjmp(top->exit, CGLPK_LEFT_BY_CHOICE); }

int cglpk_is_in_use(void) { return open_problems > 0 || top != NULL; }

static int start_environment(int memory_megabytes) {
    if (glp_init_env() > 1) return CGLPK_OUT_OF_MEMORY;
    glp_term_hook(swallow, NULL);
    glp_error_hook(leave_by_jump, NULL);
    if (memory_megabytes > 0) glp_mem_limit(memory_megabytes);
    environment_alive = 1;
    return CGLPK_OK;
}

static void end_environment(void) {
    if (environment_alive) glp_free_env();
    environment_alive = 0;
    generation++;
}

int cglpk_enter(const cglpk_problem *problem, cglpk_frame *frame) {
    if (problem) {
        if (!pthread_equal(problem->thread, pthread_self())) return CGLPK_WRONG_THREAD;
        if (problem->generation != generation) return CGLPK_LOST;
    }
    if (top) return CGLPK_BUSY;
    message_length = 0;
    message[0] = 0;
    top = frame;
    if (problem) cglpk_watch(problem->poll, problem->poll_context, problem->may_abandon && open_problems == 1);
    return CGLPK_OK;
}

void cglpk_leave(cglpk_frame *frame) {
    cglpk_watch(NULL, NULL, 0);
    top = NULL;
}

int cglpk_set_poll(cglpk_problem *problem, cglpk_poll poll, void *context, int may_abandon) {
    CGLPK_GUARDED(problem, {
        problem->poll = poll;
        problem->poll_context = context;
        problem->may_abandon = may_abandon;
    });
}

int cglpk_fail(cglpk_frame *frame, int code) {
    top = NULL;
    cglpk_watch(NULL, NULL, 0);
    end_environment();
    if (code != CGLPK_FATAL) return code;
    while (message_length > 0 && message[message_length - 1] == '\n') message[--message_length] = 0;
    int memory = strstr(message, "memory") != NULL || strstr(message, "alloc") != NULL;
    return memory ? CGLPK_OUT_OF_MEMORY : CGLPK_FATAL;
}

static int create(cglpk_problem *problem) {
    CGLPK_GUARDED(problem, { problem->original = glp_create_prob(); });
}

int cglpk_open(int memory_megabytes, cglpk_problem **out) {
    *out = NULL;
    if (top) return CGLPK_BUSY;
    cglpk_problem *problem = calloc(1, sizeof *problem);
    if (!problem) return CGLPK_OUT_OF_MEMORY;
    if (!environment_alive) {
        int refused = start_environment(memory_megabytes);
        if (refused) {
            free(problem);
            return refused;
        }
    }
    problem->generation = generation;
    problem->thread = pthread_self();
    int refused = create(problem);
    if (refused) {
        free(problem);
        return refused;
    }
    open_problems++;
    *out = problem;
    return CGLPK_OK;
}

static int delete_parts(cglpk_problem *problem) {
    CGLPK_GUARDED(problem, {
        if (problem->reduced) glp_delete_prob(problem->reduced);
        if (problem->presolver) glp_npp_free_wksp(problem->presolver);
        glp_delete_prob(problem->original);
    });
}

void cglpk_close(cglpk_problem *problem) {
    if (!problem) return;
    if (!pthread_equal(problem->thread, pthread_self())) return;
    // The poll's context may be gone by now, and deleting is never left in the middle.
    problem->poll = NULL;
    delete_parts(problem);
    free(problem);
    if (--open_problems == 0) end_environment();
}
