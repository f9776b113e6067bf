import ArgumentParser

/// Whether hints count as errors.
struct StrictOption: ParsableArguments {
    @Flag(help: "Take hints, of what is allowed and most likely a mistake, for errors.")
    var strict = false
}
