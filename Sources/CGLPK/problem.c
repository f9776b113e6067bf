// Data of a problem, its basis, the simplex.
#include "guard.h"
#include <math.h>

static int bound_type(double lower, double upper) {
    if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

int cglpk_add_columns(cglpk_problem *problem, int count, const double *lower, const double *upper,
                      const double *costs, const int32_t *kinds) {
    CGLPK_GUARDED(problem, {
        if (count > 0) {
            int first = glp_add_cols(problem->original, count);
            for (int k = 0; k < count; k++) {
                glp_set_col_bnds(problem->original, first + k, bound_type(lower[k], upper[k]), lower[k], upper[k]);
                glp_set_obj_coef(problem->original, first + k, costs[k]);
                glp_set_col_kind(problem->original, first + k, kinds[k]);
            }
        }
    });
}

int cglpk_add_rows(cglpk_problem *problem, int count, const double *lower, const double *upper) {
    CGLPK_GUARDED(problem, {
        if (count > 0) {
            int first = glp_add_rows(problem->original, count);
            for (int k = 0; k < count; k++)
                glp_set_row_bnds(problem->original, first + k, bound_type(lower[k], upper[k]), lower[k], upper[k]);
        }
    });
}

int cglpk_load_matrix(cglpk_problem *problem, int count, const int32_t *rows, const int32_t *columns,
                      const double *values) {
    CGLPK_GUARDED(problem, { glp_load_matrix(problem->original, count, rows, columns, values); });
}

int cglpk_set_columns(cglpk_problem *problem, int first, int count, const int32_t *starts, const int32_t *rows,
                      const double *values) {
    CGLPK_GUARDED(problem, {
        for (int k = 0; k < count; k++)
            glp_set_mat_col(problem->original, first + k, starts[k + 1] - starts[k], rows + starts[k],
                            values + starts[k]);
    });
}

int cglpk_set_rows(cglpk_problem *problem, int first, int count, const int32_t *starts, const int32_t *columns,
                   const double *values) {
    CGLPK_GUARDED(problem, {
        for (int k = 0; k < count; k++)
            glp_set_mat_row(problem->original, first + k, starts[k + 1] - starts[k], columns + starts[k],
                            values + starts[k]);
    });
}

int cglpk_set_objective(cglpk_problem *problem, int maximize, double constant, const double *costs) {
    CGLPK_GUARDED(problem, {
        problem->maximize = maximize;
        glp_set_obj_dir(problem->original, maximize ? GLP_MAX : GLP_MIN);
        glp_set_obj_coef(problem->original, 0, constant);
        int count = glp_get_num_cols(problem->original);
        for (int j = 1; j <= count; j++) glp_set_obj_coef(problem->original, j, costs[j - 1]);
    });
}

int cglpk_set_column_bounds(cglpk_problem *problem, int count, const int32_t *columns, const double *lower,
                            const double *upper) {
    CGLPK_GUARDED(problem, {
        for (int k = 0; k < count; k++)
            glp_set_col_bnds(problem->original, columns[k], bound_type(lower[k], upper[k]), lower[k], upper[k]);
    });
}

int cglpk_set_row_bounds(cglpk_problem *problem, int count, const int32_t *rows, const double *lower,
                         const double *upper) {
    CGLPK_GUARDED(problem, {
        for (int k = 0; k < count; k++)
            glp_set_row_bnds(problem->original, rows[k], bound_type(lower[k], upper[k]), lower[k], upper[k]);
    });
}

int cglpk_size(cglpk_problem *problem, int *rows, int *columns, int *integers) {
    CGLPK_GUARDED(problem, {
        *rows = glp_get_num_rows(cglpk_active(problem));
        *columns = glp_get_num_cols(cglpk_active(problem));
        *integers = glp_get_num_int(cglpk_active(problem));
    });
}

int cglpk_standard_basis(cglpk_problem *problem) {
    CGLPK_GUARDED(problem, { glp_std_basis(cglpk_active(problem)); });
}

int cglpk_advanced_basis(cglpk_problem *problem) {
    CGLPK_GUARDED(problem, {
        glp_prob *active = cglpk_active(problem);
        if (glp_get_num_rows(active) == 0 || glp_get_num_cols(active) == 0) glp_std_basis(active);
        else glp_adv_basis(active, 0);
    });
}

int cglpk_set_basis(cglpk_problem *problem, int row_count, const int32_t *rows, int column_count,
                    const int32_t *columns) {
    CGLPK_GUARDED(problem, {
        for (int i = 0; i < row_count; i++) glp_set_row_stat(problem->original, i + 1, rows[i]);
        for (int j = 0; j < column_count; j++) glp_set_col_stat(problem->original, j + 1, columns[j]);
    });
}

int cglpk_warm_up(cglpk_problem *problem, int *answer) {
    CGLPK_GUARDED(problem, { *answer = glp_warm_up(cglpk_active(problem)); });
}

int cglpk_get_basis(cglpk_problem *problem, int32_t *rows, int32_t *columns) {
    CGLPK_GUARDED(problem, {
        int row_count = glp_get_num_rows(problem->original);
        int column_count = glp_get_num_cols(problem->original);
        for (int i = 0; i < row_count; i++) rows[i] = glp_get_row_stat(problem->original, i + 1);
        for (int j = 0; j < column_count; j++) columns[j] = glp_get_col_stat(problem->original, j + 1);
    });
}

int cglpk_inverse_row(cglpk_problem *problem, int variable, double *multipliers, int *answer) {
    CGLPK_GUARDED(problem, {
        glp_prob *original = problem->original;
        int rows = glp_get_num_rows(original);
        *answer = glp_bf_exists(original) ? 0 : glp_factorize(original);
        if (*answer == 0) {
            int place =
                variable <= rows ? glp_get_row_bind(original, variable) : glp_get_col_bind(original, variable - rows);
            if (place == 0) *answer = GLP_EBADB;
            else {
                for (int i = 0; i < rows; i++) multipliers[i] = 0;
                multipliers[place - 1] = 1;
                // glp_btran counts from 1.
                glp_btran(original, multipliers - 1);
            }
        }
    });
}

int cglpk_unbounded_variable(cglpk_problem *problem, int *variable) {
    CGLPK_GUARDED(problem, { *variable = glp_get_unbnd_ray(problem->original); });
}

int cglpk_simplex(cglpk_problem *problem, const glp_smcp *parameters, int *answer) {
    CGLPK_GUARDED(problem, { *answer = glp_simplex(cglpk_active(problem), parameters); });
}

int cglpk_get_lp_state(cglpk_problem *problem, cglpk_lp_state *state) {
    CGLPK_GUARDED(problem, {
        glp_prob *active = cglpk_active(problem);
        state->primal_status = glp_get_prim_stat(active);
        state->dual_status = glp_get_dual_stat(active);
        state->status = glp_get_status(active);
        state->iterations = glp_get_it_cnt(active);
        state->objective = glp_get_obj_val(active);
    });
}

int cglpk_get_lp_values(cglpk_problem *problem, double *column_values, double *reduced_costs, double *row_values,
                        double *row_duals) {
    CGLPK_GUARDED(problem, {
        glp_prob *original = problem->original;
        int row_count = glp_get_num_rows(original);
        int column_count = glp_get_num_cols(original);
        for (int j = 0; j < column_count; j++) {
            if (column_values) column_values[j] = glp_get_col_prim(original, j + 1);
            if (reduced_costs) reduced_costs[j] = glp_get_col_dual(original, j + 1);
        }
        for (int i = 0; i < row_count; i++) {
            if (row_values) row_values[i] = glp_get_row_prim(original, i + 1);
            if (row_duals) row_duals[i] = glp_get_row_dual(original, i + 1);
        }
    });
}
