extension Optional {
    /// The value, which a test's own data are sure to give.
    var sure: Wrapped {
        guard let self else { fatalError("the test's own data lack a value") }
        return self
    }
}
