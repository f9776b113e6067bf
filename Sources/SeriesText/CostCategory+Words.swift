package import SeriesModel

extension CostCategory {
    /// What people call a category: `per diem`; those that a series names itself as they are.
    package static func words(for category: String) -> String { category == perDiem ? "per diem" : category }
}
