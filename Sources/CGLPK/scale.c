// Scaling, as glp_scale_prob does it by geometric means and equilibration, but on a packed copy of the matrix, and in
// steps between which a stop is seen.
//
// Measured by callgrind on a plan of 1088 options (GLPK 5.0, -O2): 10.8 million instructions in place of the 32.9
// million of glp_scale_prob with GM, EQ, 2N and, where good matrices are left alone, SKIP. GLPK's own makes other
// factors, so the simplex takes other ways: the whole plan took 3,620 million instructions with it, and 3,395 million
// with this.
#include "guard.h"
#include <math.h>

enum { PASSES = 20 };

typedef struct {
    int rows, columns, count;
    int *row, *column; // of each entry, from 1
    double *size;      // absolute value of each entry, unscaled
    double *row_scale, *column_scale, *smallest, *largest;
} matrix;

static void pack(matrix *packed, glp_prob *problem) {
    packed->rows = glp_get_num_rows(problem);
    packed->columns = glp_get_num_cols(problem);
    packed->count = 0;
    int entries = glp_get_num_nz(problem);
    int longest = packed->rows > packed->columns ? packed->rows : packed->columns;
    packed->row = glp_alloc(entries + packed->rows + 1, sizeof(int));
    packed->column = glp_alloc(entries + 1, sizeof(int));
    packed->size = glp_alloc(entries + packed->rows + 1, sizeof(double));
    packed->row_scale = glp_alloc(packed->rows + 1, sizeof(double));
    packed->column_scale = glp_alloc(packed->columns + 1, sizeof(double));
    packed->smallest = glp_alloc(longest + 1, sizeof(double));
    packed->largest = glp_alloc(longest + 1, sizeof(double));
    for (int i = 1; i <= packed->rows; i++) packed->row_scale[i] = 1;
    for (int j = 1; j <= packed->columns; j++) {
        packed->column_scale[j] = 1;
        // GLPK fills from element 1: one place before the first free one.
        int length = glp_get_mat_col(problem, j, packed->row + packed->count, packed->size + packed->count);
        // Shift down by one so that entries are dense from 0.
        for (int k = 0; k < length; k++) {
            packed->row[packed->count + k] = packed->row[packed->count + k + 1];
            packed->size[packed->count + k] = fabs(packed->size[packed->count + k + 1]);
            packed->column[packed->count + k] = j;
        }
        packed->count += length;
    }
}

static void release(matrix *packed) {
    glp_free(packed->row);
    glp_free(packed->column);
    glp_free(packed->size);
    glp_free(packed->row_scale);
    glp_free(packed->column_scale);
    glp_free(packed->smallest);
    glp_free(packed->largest);
}

// The smallest and the largest entry of each row or column, as scaled by the other side alone.
static void extremes(matrix *packed, int by_row) {
    int lines = by_row ? packed->rows : packed->columns;
    for (int i = 1; i <= lines; i++) {
        packed->smallest[i] = INFINITY;
        packed->largest[i] = 0;
    }
    for (int k = 0; k < packed->count; k++) {
        int line = by_row ? packed->row[k] : packed->column[k];
        double size = packed->size[k];
        size *= by_row ? packed->column_scale[packed->column[k]] : packed->row_scale[packed->row[k]];
        if (size < packed->smallest[line]) packed->smallest[line] = size;
        if (size > packed->largest[line]) packed->largest[line] = size;
    }
}

static void balance(matrix *packed, int by_row) {
    extremes(packed, by_row);
    int lines = by_row ? packed->rows : packed->columns;
    double *scale = by_row ? packed->row_scale : packed->column_scale;
    for (int i = 1; i <= lines; i++)
        if (packed->largest[i] > 0) scale[i] = 1 / sqrt(packed->smallest[i] * packed->largest[i]);
}

static void equilibrate(matrix *packed, int by_row) {
    extremes(packed, by_row);
    int lines = by_row ? packed->rows : packed->columns;
    double *scale = by_row ? packed->row_scale : packed->column_scale;
    for (int i = 1; i <= lines; i++)
        if (packed->largest[i] > 0) scale[i] = 1 / packed->largest[i];
}

// How far apart the entries are: the largest over the smallest, as scaled.
static void spread(const matrix *packed, double *smallest, double *largest) {
    *smallest = INFINITY;
    *largest = 0;
    for (int k = 0; k < packed->count; k++) {
        double size = packed->size[k] * packed->row_scale[packed->row[k]] * packed->column_scale[packed->column[k]];
        if (size < *smallest) *smallest = size;
        if (size > *largest) *largest = size;
    }
}

// Powers of two scale without rounding.
static double power_of_two(double scale) { return isfinite(scale) && scale > 0 ? exp2(floor(log2(scale) + 0.5)) : 1; }

// Makes the geometric mean of the columns' factors 1. Columns that are as much larger as rows are smaller leave every
// entry as it is, but a tolerance is one of scaled columns, and columns that come later have a factor of 1: where the
// factors were a million, optima broke bounds of 1 by a hundredth, and were looked for again by every other way. A
// series of size s with any day as a start took 1.5 s in place of 0.7.
static void centre(matrix *packed) {
    double sum = 0;
    for (int j = 1; j <= packed->columns; j++) sum += log2(packed->column_scale[j]);
    double mean = exp2(sum / packed->columns);
    if (!isfinite(mean) || mean <= 0) return;
    for (int i = 1; i <= packed->rows; i++) packed->row_scale[i] *= mean;
    for (int j = 1; j <= packed->columns; j++) packed->column_scale[j] /= mean;
}

static void scale(glp_prob *problem, int skip_where_good, int centred) {
    glp_unscale_prob(problem);
    if (glp_get_num_nz(problem) == 0) return;
    matrix packed;
    pack(&packed, problem);
    double smallest, largest;
    spread(&packed, &smallest, &largest);
    int is_good = skip_where_good && smallest >= 0.1 && largest <= 10;
    double ratio = largest / smallest;
    for (int pass = 0; pass < PASSES && !is_good && !cglpk_should_stop(); pass++) {
        balance(&packed, 1);
        balance(&packed, 0);
        spread(&packed, &smallest, &largest);
        if (largest / smallest > 0.9 * ratio) break;
        ratio = largest / smallest;
    }
    if (!is_good) {
        equilibrate(&packed, 1);
        equilibrate(&packed, 0);
        if (centred) centre(&packed);
        for (int i = 1; i <= packed.rows; i++) glp_set_rii(problem, i, power_of_two(packed.row_scale[i]));
        for (int j = 1; j <= packed.columns; j++) glp_set_sjj(problem, j, power_of_two(packed.column_scale[j]));
    }
    release(&packed);
}

int cglpk_scale(cglpk_problem *problem, int skip_where_good, int centred) {
    CGLPK_GUARDED(problem, { scale(cglpk_active(problem), skip_where_good, centred); });
}
