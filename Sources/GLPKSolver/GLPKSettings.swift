/// How GLPK goes about it. The defaults suit strong programs with many 0/1 rows; ``thorough`` did best over a mix of
/// instances.
public struct GLPKSettings: Hashable, Sendable {
    /// Reduce an integer program before solving it.
    public var presolve = true

    /// Which cuts to make at the root and below. None unless said so.
    public var cuts: Set<Cut> = []

    /// Which variable to branch on where several are fractional.
    public var branching = Branching.driebeckTomlin

    /// Which subproblem is looked at next.
    public var nodeChoice = NodeChoice.bestLocalBound

    /// When to tighten bounds before a node's LP is solved.
    public var nodePreprocessing = NodePreprocessing.all

    /// How the matrix is scaled before the simplex.
    public var scaling = Scaling.whereNeeded

    /// Use the long-step dual simplex in the tree.
    public var longStepDual = false

    /// Look for solutions by rounding the LP's.
    public var rounding = true

    /// Look for a solution at the root by the feasibility pump.
    public var feasibilityPump = false

    /// How far from an integer a value may be and still count as one. Values are rounded afterwards and checked.
    public var integralityTolerance = 1e-6

    /// A node is dropped when its bound is no better than the incumbent by this share of it.
    public var objectiveTolerance = 1e-9

    /// Memory that this solve's GLPK may take, in MiB; nil means no limit. Beyond it
    /// ``LinearModel/SolverError/outOfMemory(detail:)`` is thrown.
    public var memoryLimitMegabytes: Int?

    /// The defaults.
    public init() {}

    /// Presolve, every cut, pseudo-costs: for programs with a weak relaxation.
    public static var thorough: GLPKSettings {
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
    /// A family of cutting planes.
    public enum Cut: Hashable, Sendable, CaseIterable {
        case gomory
        case mixedIntegerRounding
        case cover
        case clique
    }

    /// Which fractional variable to branch on.
    public enum Branching: Hashable, Sendable, CaseIterable {
        case firstFractional
        case lastFractional
        case mostFractional
        /// By penalties from the dual simplex (Driebeek 1966, Tomlin 1971).
        case driebeckTomlin
        /// By what branching on it changed before.
        case pseudocost
    }

    /// Which subproblem is looked at next.
    public enum NodeChoice: Hashable, Sendable, CaseIterable {
        case depthFirst
        case breadthFirst
        case bestLocalBound
        case bestProjection
    }

    /// In which nodes bounds are tightened.
    public enum NodePreprocessing: Hashable, Sendable, CaseIterable {
        case none
        case root
        case all
    }

    /// How a matrix is scaled.
    public enum Scaling: Hashable, Sendable, CaseIterable {
        case none
        /// Geometric mean, then equilibration, by powers of two; left out where the matrix is scaled well already.
        case whereNeeded
        case always
    }
}
