// Branch and cut.
#include "guard.h"
#include <float.h>
#include <math.h>

int cglpk_presolve(cglpk_problem *problem, int *answer) {
    CGLPK_GUARDED(problem, {
        problem->presolver = glp_npp_alloc_wksp();
        glp_npp_load_prob(problem->presolver, problem->original, GLP_MIP, GLP_ON);
        *answer = glp_npp_preprocess1(problem->presolver, GLP_ON);
        if (*answer == 0) {
            problem->reduced = glp_create_prob();
            glp_npp_build_prob(problem->presolver, problem->reduced);
        } else {
            glp_npp_free_wksp(problem->presolver);
            problem->presolver = NULL;
        }
    });
}

typedef struct {
    cglpk_problem *problem;
    const cglpk_search *search;
    cglpk_search_result *result;
    int base_rows;
    double last; // objective of the last incumbent told
} search_state;

// An incumbent's values for the original columns. The tree's problem may hold cut rows: a copy without them is led
// back.
static void fetch_values(search_state *state, glp_prob *tree_problem) {
    cglpk_problem *problem = state->problem;
    int count = glp_get_num_cols(problem->original);
    if (!problem->reduced) {
        for (int j = 0; j < count; j++) state->search->values[j] = glp_mip_col_val(tree_problem, j + 1);
        return;
    }
    glp_prob *copy = glp_create_prob();
    glp_copy_prob(copy, tree_problem, GLP_OFF);
    int cuts = glp_get_num_rows(copy) - state->base_rows;
    if (cuts > 0) {
        int *numbers = glp_alloc(cuts + 1, sizeof(int));
        for (int k = 1; k <= cuts; k++) numbers[k] = state->base_rows + k;
        glp_del_rows(copy, cuts, numbers);
        glp_free(numbers);
    }
    glp_npp_postprocess(problem->presolver, copy);
    glp_npp_obtain_sol(problem->presolver, problem->original);
    glp_delete_prob(copy);
    for (int j = 0; j < count; j++) state->search->values[j] = glp_mip_col_val(problem->original, j + 1);
}

static int has_incumbent(glp_prob *problem) {
    int status = glp_mip_status(problem);
    return status == GLP_FEAS || status == GLP_OPT;
}

static void read_bound(glp_tree *tree, cglpk_search_result *result) {
    int best = glp_ios_best_node(tree);
    if (best == 0) return;
    double bound = glp_ios_node_bound(tree, best);
    if (fabs(bound) == DBL_MAX) return;
    result->has_bound = 1;
    result->bound = bound;
}

static void hear(glp_tree *tree, search_state *state) {
    int reason = glp_ios_reason(tree);
    glp_prob *problem = glp_ios_get_prob(tree);
    cglpk_event event = {0};
    event.has_incumbent = has_incumbent(problem);
    if (event.has_incumbent) {
        event.incumbent = glp_mip_obj_val(problem);
        event.is_new = isnan(state->last) || event.incumbent != state->last;
        state->last = event.incumbent;
    }
    int stop = cglpk_should_stop();
    // The scan over the open nodes costs as much as GLPK's own choice of a node: once a node, not at every reason.
    if (reason == GLP_ISELECT || event.is_new || stop) read_bound(tree, state->result);
    if (event.is_new) {
        fetch_values(state, problem);
        state->result->has_incumbent = 1;
    }
    event.has_bound = state->result->has_bound;
    event.bound = state->result->bound;
    glp_ios_tree_size(tree, &event.open_nodes, NULL, &event.nodes);
    state->result->nodes = event.nodes;
    if (state->search->on_event(state->search->context, &event) || stop) {
        read_bound(tree, state->result);
        glp_ios_terminate(tree);
    }
}

// The presolver keeps names: here they are priorities, and there are no others.
int cglpk_branch_first(cglpk_problem *problem, int count, const int32_t *columns, const int32_t *priorities) {
    CGLPK_GUARDED(problem, {
        for (int k = 0; k < count; k++) {
            char name[2];
            name[0] = (char)('0' + priorities[k] % 10);
            name[1] = 0;
            glp_set_col_name(problem->original, columns[k], name);
        }
    });
}

// Branches on a fractional column of the highest priority: on the one that is nearest to a half.
static void branch(glp_tree *tree) {
    glp_prob *problem = glp_ios_get_prob(tree);
    int count = glp_get_num_cols(problem);
    int best = 0;
    char priority = 0;
    double distance = 1;
    for (int j = 1; j <= count; j++) {
        const char *name = glp_get_col_name(problem, j);
        if (!name || name[0] < priority || !glp_ios_can_branch(tree, j)) continue;
        double value = glp_get_col_prim(problem, j);
        double away = fabs(value - floor(value) - 0.5);
        if (name[0] > priority || away < distance) {
            priority = name[0];
            distance = away;
            best = j;
        }
    }
    if (best) glp_ios_branch_upon(tree, best, GLP_UP_BRNCH);
}

// Here GLPK is never left in the middle: what is held is being written.
static void on_callback(glp_tree *tree, void *info) {
    int could_abandon = cglpk_may_abandon(0);
    glp_assert(!cglpk_fault_due(1));
    hear(tree, info);
    if (glp_ios_reason(tree) == GLP_IBRANCH) branch(tree);
    cglpk_may_abandon(could_abandon);
}

static int run_search(cglpk_problem *problem, const glp_iocp *parameters, search_state *state) {
    CGLPK_GUARDED(problem, {
        glp_iocp chosen = *parameters;
        chosen.cb_func = on_callback;
        chosen.cb_info = state;
        glp_prob *active = cglpk_active(problem);
        state->base_rows = glp_get_num_rows(active);
        state->result->answer = glp_intopt(active, &chosen);
        state->result->status = glp_mip_status(active);
        state->result->has_incumbent = has_incumbent(active);
    });
}

int cglpk_branch_and_cut(cglpk_problem *problem, const glp_iocp *parameters, const cglpk_search *search,
                         cglpk_search_result *result) {
    search_state state = {problem, search, result, 0, NAN};
    *result = (cglpk_search_result){0};
    return run_search(problem, parameters, &state);
}

int cglpk_mip_values(cglpk_problem *problem, double *values) {
    CGLPK_GUARDED(problem, {
        if (problem->reduced) {
            glp_npp_postprocess(problem->presolver, problem->reduced);
            glp_npp_obtain_sol(problem->presolver, problem->original);
        }
        int count = glp_get_num_cols(problem->original);
        for (int j = 0; j < count; j++) values[j] = glp_mip_col_val(problem->original, j + 1);
    });
}
