import GLPKSolver
import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// A basis is for the rows and columns that it is of, and no others.
struct KeyedBasisTests {
    private func draft(_ change: (inout Series) -> Void = { _ in }) throws -> CompactProgram {
        let index = SeriesIndex(TinySeries.with(change))
        return try CompactProgram(index, OptionLayout(index))
    }

    private func basis(of draft: CompactProgram) throws -> Basis {
        let result = try GLPKSolver().solve(draft.program, options: SolveOptions(relaxation: true))
        return try #require(result.basis)
    }

    @Test func fitsTheSameRowsAndColumns() throws {
        let draft = try draft()
        let basis = try basis(of: draft)
        let keyed = KeyedBasis(basis, of: draft)
        #expect(keyed.basis(for: draft) == basis)
        // Other amounts, the same rows and columns.
        #expect(keyed.basis(for: try self.draft { $0.funders[0].amount = 7 }) == basis)
        // Somebody is gone.
        #expect(keyed.basis(for: try self.draft { $0.participants.removeLast() }) == nil)
        #expect(keyed.basis(forGrown: try self.draft { $0.participants.removeLast() }) == nil)
    }

    @Test func rowsMayHaveCome() throws {
        var draft = try draft()
        let basis = try basis(of: draft)
        let keyed = KeyedBasis(basis, of: draft)
        draft.add(LinearExpression(draft.isHeld[0]) .<= 0, as: RowKey("cut", .number(1)))
        #expect(keyed.basis(forGrown: draft) == basis)
        #expect(keyed.basis(for: draft) == nil)
        // A row that has gone is another matter.
        #expect(KeyedBasis(basis, of: draft).basis(forGrown: try self.draft()) == nil)
    }
}
