import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// The order of the rulebook carries no meaning: in any order the rules write the same rows.
struct RuleOrderTests {
    /// A row by the names of its variables.
    private struct NamedRow: Hashable {
        let name: String
        let terms: [String: Double]
        let bounds: Bounds
    }

    private func rows(_ index: SeriesIndex, _ rules: [any Rule.Type]) throws -> Set<NamedRow> {
        let draft = try CompactProgram(index, OptionLayout(index), rules: rules)
        let columns = draft.program.columns
        let rows = Set(
            draft.program.rows.map { row in
                NamedRow(
                    name: row.name,
                    terms: Dictionary(
                        uniqueKeysWithValues: row.terms.map { (columns[$0.variable.index].name, $0.coefficient) }),
                    bounds: row.bounds)
            })
        // What the bounds do with each row, and which columns are carried, does not hang on the order either.
        let treated = draft.rowKeys.indices.map { row in
            NamedRow(
                name: draft.rowKeys[row].name + "?",
                terms: [
                    "kept": draft.isKeptByPricing(row) ? 1 : 0, "out": draft.isLeftOutOfMaster(row) ? 1 : 0,
                ], bounds: .free)
        }
        let bounded = columns.indices.map { column in
            NamedRow(
                name: columns[column].name, terms: ["carried": draft.isCarried(column) ? 1 : 0],
                bounds: columns[column].bounds)
        }
        return rows.union(treated).union(bounded)
    }

    @Test(arguments: 0..<40)
    func anyOrderWritesTheSame(seed: Int) throws {
        var random = SeededGenerator(seed: FirstGoal.far(seed) + 500)
        var series = RandomSeries(seed: FirstGoal.far(seed)).series
        // What stands on what others write: order of workshops, and money.
        series.continuity = 1
        series.rotate = true
        if random.chance(50) { series.gap = Limits(min: series.gap.min, max: series.gap.min + 40) }
        series.funders[0].maxShare = .half
        series.funders[0].perWorkshop = 500
        series.funders[0].minSpend = 1
        let index = SeriesIndex(series)
        let expected = try rows(index, Rulebook.rules)
        #expect(try rows(index, Rulebook.rules.reversed()) == expected)
        #expect(try rows(index, Rulebook.rules.shuffled(using: &random)) == expected)
    }
}
