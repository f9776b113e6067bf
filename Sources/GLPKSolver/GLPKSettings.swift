/// How GLPK goes about it. The defaults suit strong programs with many 0/1 rows; ``thorough`` did best over a mix of
/// instances.
package struct GLPKSettings: Hashable, Sendable {
    /// Reduce an integer program before solving it.
    package var presolve = true

    /// Which cuts to make at the root and below.
    package var cuts: Set<Cut> = []

    package var branching = Branching.driebeckTomlin

    package var nodeChoice = NodeChoice.bestLocalBound

    /// When to tighten bounds before a node's LP is solved.
    package var nodePreprocessing = NodePreprocessing.all

    package var scaling = Scaling.whereNeeded

    /// Use the long-step dual simplex in the tree.
    package var longStepDual = false

    /// Look for solutions by rounding the LP's.
    package var rounding = true

    /// Look for a solution at the root by the feasibility pump.
    package var feasibilityPump = false

    /// How far from an integer a value may be and still count as one. Values are rounded afterwards and checked.
    package var integralityTolerance = 1e-6

    /// A node is dropped when its bound is no better than the incumbent by this share of it.
    package var objectiveTolerance = 1e-9

    /// Memory that this thread's GLPK may take; nil means no limit.
    package var memoryLimitMegabytes: Int?

    package init() {}

    /// Presolve, every cut, pseudo-costs: for programs with a weak relaxation.
    package static var thorough: GLPKSettings {
        var settings = GLPKSettings()
        settings.cuts = Set(Cut.allCases)
        settings.branching = .pseudocost
        return settings
    }

    /// The same under the memory limit of others.
    func sizedLike(_ others: GLPKSettings) -> GLPKSettings {
        var settings = self
        settings.memoryLimitMegabytes = others.memoryLimitMegabytes
        return settings
    }
}

extension GLPKSettings {
    package enum Cut: Hashable, Sendable, CaseIterable {
        case gomory
        case mixedIntegerRounding
        case cover
        case clique
    }

    package enum Branching: Hashable, Sendable, CaseIterable {
        case firstFractional
        case lastFractional
        case mostFractional
        case driebeckTomlin
        case pseudocost
    }

    package enum NodeChoice: Hashable, Sendable, CaseIterable {
        case depthFirst
        case breadthFirst
        case bestLocalBound
        case bestProjection
    }

    package enum NodePreprocessing: Hashable, Sendable, CaseIterable {
        case none
        case root
        case all
    }

    package enum Scaling: Hashable, Sendable, CaseIterable {
        case none
        /// Geometric mean, then equilibration, by powers of two; left out where the matrix is scaled well already.
        case whereNeeded
        case always
    }
}
