#!/bin/sh
parallel --retries 3 --termseq TERM,60000,KILL \
    parley whatif series.yaml -s sweep.yaml --jobs 1 --shard {}/8 -q -o part-{}.jsonl ::: 1 2 3 4 5 6 7 8
