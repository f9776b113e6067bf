# What one does often. CONTRIBUTING.md says more.

.PHONY: check test golden bench docs release package examples sweeps

# Format of the code, and width of its comments.
check:
	.ci/check

test:
	swift test

# Records all expected texts anew. Such a run fails, so that nobody takes it for a test: look at the difference.
golden:
	-RECORD=1 swift test
	git status --short

# Instructions of a plan of middle size, which other programs on the machine do not change. Needs valgrind.
bench:
	swift build -c release --product parley
	swift run -c release --package-path Benchmarks parley-benchmarks instructions --family m --number 1

# The pages and the library's reference, in .build/documentation.
docs:
	.ci/docs

# Debian packages of the command and the server, in .build/package; and whether they work in a bare root (as root).
package:
	.ci/package
	.ci/package-check

# A Swift package outside of this one that plans the first fixture.
examples:
	.ci/examples

# A sweep in eight jobs, by GNU parallel, Slurm and the variables of an indexed job, where they are there.
sweeps:
	swift build --product parley
	.ci/sweeps

release:
	swift build -c release --product parley
