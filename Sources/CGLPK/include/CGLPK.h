// The door to GLPK: every call that GLPK may answer with abort() is made behind setjmp and answers with a code.
//
// A `cglpk_problem` belongs to the thread that opened it. Calls from another thread, and calls after the thread's GLPK
// environment was lost to a fatal error, are refused with a code; they never reach GLPK. Indices given to and taken
// from these functions count from 1, as GLPK's do; arrays over all rows or columns start at their first element.
#ifndef CGLPK_H
#define CGLPK_H

#if !__has_include(<glpk.h>)
#error "GLPK is missing: install it with: sudo apt-get install libglpk-dev (Debian, Ubuntu), brew install glpk (macOS)"
#endif

#include <glpk.h>
#include <stdint.h>

typedef struct cglpk_problem cglpk_problem;

// What a guarded call answers.
enum {
    CGLPK_OK = 0,
    CGLPK_FATAL = 1,         // GLPK gave up; its words are in cglpk_message()
    CGLPK_OUT_OF_MEMORY = 2, // the memory limit was reached, or the system gave no memory
    CGLPK_LOST = 3,          // an earlier fatal error on this thread took the problem with it
    CGLPK_WRONG_THREAD = 4,  // the problem belongs to another thread
    CGLPK_BUSY = 5,          // a call of GLPK is under way on this thread, and this was called from its callback
    CGLPK_ABANDONED = 6      // a stop was asked for and GLPK was left in the middle: the problem is lost
};

// The words of the last fatal error on this thread; never NULL, valid until the next guarded call.
const char *cglpk_message(void);

// Opens a problem in this thread's GLPK environment. `memory_megabytes` limits the environment where it is the first
// problem in it; 0 means no limit.
int cglpk_open(int memory_megabytes, cglpk_problem **out);

// Asked again and again while GLPK works: nonzero asks it to stop.
typedef int (*cglpk_poll)(void *context);

// Sets who is asked for a stop while GLPK works on this problem; NULL for nobody. With `may_abandon`, and where it is
// the thread's only problem, a stop that GLPK does not see in time leaves it in the middle of whatever it does, and the
// call answers CGLPK_ABANDONED.
int cglpk_set_poll(cglpk_problem *problem, cglpk_poll poll, void *context, int may_abandon);

// Deletes the problem, and with the last one of this thread the environment. Harmless after a fatal error.
void cglpk_close(cglpk_problem *problem);

// Problems open on this thread, lost ones counted until they are closed.
int cglpk_open_problems(void);

// Whether this thread has a problem open or a call of GLPK under way.
int cglpk_is_in_use(void);

// Data. Bounds may be infinite. `kinds[j]` is GLP_CV or GLP_IV.
int cglpk_add_columns(cglpk_problem *problem, int count, const double *lower, const double *upper,
                      const double *costs, const int32_t *kinds);
int cglpk_add_rows(cglpk_problem *problem, int count, const double *lower, const double *upper);
// Entry k of `rows`, `columns`, `values` counts from 1: element 0 is not read.
int cglpk_load_matrix(cglpk_problem *problem, int count, const int32_t *rows, const int32_t *columns,
                      const double *values);
// Columns `first...`: column first + k has the entries starts[k] + 1 ... starts[k + 1] of `rows` and `values`.
int cglpk_set_columns(cglpk_problem *problem, int first, int count, const int32_t *starts, const int32_t *rows,
                      const double *values);
int cglpk_set_rows(cglpk_problem *problem, int first, int count, const int32_t *starts, const int32_t *columns,
                   const double *values);
int cglpk_set_objective(cglpk_problem *problem, int maximize, double constant, const double *costs);
int cglpk_set_column_bounds(cglpk_problem *problem, int count, const int32_t *columns, const double *lower,
                            const double *upper);
int cglpk_set_row_bounds(cglpk_problem *problem, int count, const int32_t *rows, const double *lower,
                         const double *upper);

// GLPK's integer presolver. After it the calls below work on the reduced problem, and cglpk_mip_values leads a solution
// back. `*answer` is 0, GLP_ENOPFS or GLP_ENODFS.
int cglpk_presolve(cglpk_problem *problem, int *answer);

// The size of the problem that is worked on, the reduced one after presolve.
int cglpk_size(cglpk_problem *problem, int *rows, int *columns, int *integers);

// With `skip_where_good` a matrix whose entries lie between 0.1 and 10 stays as it is; `centred`: the columns' factors
// have the geometric mean 1, so that columns that come later, with a factor of 1, are like the others.
int cglpk_scale(cglpk_problem *problem, int skip_where_good, int centred);
int cglpk_standard_basis(cglpk_problem *problem);
int cglpk_advanced_basis(cglpk_problem *problem);
int cglpk_set_basis(cglpk_problem *problem, int row_count, const int32_t *rows, int column_count,
                    const int32_t *columns);
// Factorises the basis and finds what state it is in. `*answer` is GLPK's return code, not 0 where it is no basis.
int cglpk_warm_up(cglpk_problem *problem, int *answer);
// Columns, counted from 1, on which the search branches before it does on others, with priorities from 1 to 9.
int cglpk_branch_first(cglpk_problem *problem, int count, const int32_t *columns, const int32_t *priorities);
int cglpk_get_basis(cglpk_problem *problem, int32_t *rows, int32_t *columns);
// The row of the inverse of the basis that belongs to a basic variable, one multiplier for each row of the problem.
// `variable` counts rows first, then columns, from 1. `*answer` is not 0 where it is not basic or there is no basis.
int cglpk_inverse_row(cglpk_problem *problem, int variable, double *multipliers, int *answer);

// After the simplex found the dual unbounded: the basic variable that cannot be brought within its bounds, rows counted
// first, then columns, from 1; 0 where there is none.
int cglpk_unbounded_variable(cglpk_problem *problem, int *variable);

// Runs the simplex. `*answer` is GLPK's return code; GLP_ETMLIM also where the poll asked for the stop.
int cglpk_simplex(cglpk_problem *problem, const glp_smcp *parameters, int *answer);

typedef struct {
    int primal_status;
    int dual_status;
    int status;
    int iterations;
    double objective;
} cglpk_lp_state;

int cglpk_get_lp_state(cglpk_problem *problem, cglpk_lp_state *state);
// Any of the arrays may be NULL.
int cglpk_get_lp_values(cglpk_problem *problem, double *column_values, double *reduced_costs, double *row_values,
                        double *row_duals);

// What a branch and cut callback sees.
typedef struct {
    int nodes;           // subproblems created so far
    int open_nodes;      // subproblems that wait, the current one counted
    int has_bound;       // `bound` is known
    int has_incumbent;   // `incumbent` is known
    int is_new;          // the incumbent is new
    double bound;        // over the open subproblems, as GLPK computed it
    double incumbent;    // objective, as GLPK computed it
} cglpk_event;

// Nonzero ends the search.
typedef int (*cglpk_on_event)(void *context, const cglpk_event *event);

typedef struct {
    cglpk_on_event on_event;
    void *context;
    double *values; // room for the incumbent's values, one for each original column
} cglpk_search;

typedef struct {
    int answer;        // GLPK's return code
    int status;        // GLPK's status of the integer solution
    int has_incumbent; // values can be fetched
    int nodes;
    int has_bound;     // the last bound seen over open subproblems
    double bound;
} cglpk_search_result;

// When it is abandoned, `result` and the search's `values` are as the last callback left them.
int cglpk_branch_and_cut(cglpk_problem *problem, const glp_iocp *parameters, const cglpk_search *search,
                         cglpk_search_result *result);
int cglpk_mip_values(cglpk_problem *problem, double *values);

// For a replacement of GLPK's clock and allocator, which is a product of its own: GLPKStopsAtOnce.
// The time, in milliseconds, that GLPK is to be told at `now`: far ahead where a stop is asked for on this thread.
double cglpk_clock(double now);
// Leaves GLPK in the middle, and does not return, where a stop was not seen in time and that is allowed.
void cglpk_leave_if_overdue(void);
// How often the clock was read through cglpk_clock on this thread; 0 after a solve means that it is not replaced, and
// stops between callbacks are then seen later.
long cglpk_clock_reads(void);

// Fault injection for tests: the k-th guarded call from now on this thread fails as a GLPK assertion would; with
// `within_search` the k-th callback of branch and cut does. 0 takes it back.
void cglpk_inject_fault(int calls, int within_search);

#endif
