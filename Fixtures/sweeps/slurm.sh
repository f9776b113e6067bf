#!/bin/sh
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --time=01:00:00
#SBATCH --signal=B:TERM@120
#SBATCH --requeue
#SBATCH --open-mode=append
exec parley whatif series.yaml -s sweep.yaml --jobs 1 -q -o "part-$SLURM_ARRAY_TASK_ID.jsonl"
