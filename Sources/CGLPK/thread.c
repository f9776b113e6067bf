// A thread of its own for a solve that must not share another one's environment.
#include "guard.h"

typedef struct {
    void (*body)(void *);
    void *context;
} task;

static void *run(void *argument) {
    task *own = argument;
    own->body(own->context);
    return NULL;
}

int cglpk_on_own_thread(void (*body)(void *), void *context) {
    task own = {body, context};
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes)) return CGLPK_OUT_OF_MEMORY;
    pthread_t thread;
    int failed = pthread_attr_setstacksize(&attributes, 8u << 20) || pthread_create(&thread, &attributes, run, &own);
    pthread_attr_destroy(&attributes);
    if (failed) return CGLPK_OUT_OF_MEMORY;
    pthread_join(thread, NULL);
    return CGLPK_OK;
}
