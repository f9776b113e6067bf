import CGLPK
import LinearModel

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

extension GLPKSettings {
    /// GLPK's parameters of branch and cut.
    var searchParameters: glp_iocp {
        var parameters = glp_iocp()
        glp_init_iocp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        parameters.presolve = GLP_OFF
        parameters.br_tech =
            switch branching {
            case .firstFractional: GLP_BR_FFV
            case .lastFractional: GLP_BR_LFV
            case .mostFractional: GLP_BR_MFV
            case .driebeckTomlin: GLP_BR_DTH
            case .pseudocost: GLP_BR_PCH
            }
        parameters.bt_tech =
            switch nodeChoice {
            case .depthFirst: GLP_BT_DFS
            case .breadthFirst: GLP_BT_BFS
            case .bestLocalBound: GLP_BT_BLB
            case .bestProjection: GLP_BT_BPH
            }
        parameters.pp_tech =
            switch nodePreprocessing {
            case .none: GLP_PP_NONE
            case .root: GLP_PP_ROOT
            case .all: GLP_PP_ALL
            }
        parameters.gmi_cuts = cuts.contains(.gomory) ? GLP_ON : GLP_OFF
        parameters.mir_cuts = cuts.contains(.mixedIntegerRounding) ? GLP_ON : GLP_OFF
        parameters.cov_cuts = cuts.contains(.cover) ? GLP_ON : GLP_OFF
        parameters.clq_cuts = cuts.contains(.clique) ? GLP_ON : GLP_OFF
        parameters.sr_heur = rounding ? GLP_ON : GLP_OFF
        parameters.fp_heur = feasibilityPump ? GLP_ON : GLP_OFF
        parameters.ps_heur = GLP_OFF
        parameters.flip = longStepDual ? GLP_ON : GLP_OFF
        parameters.tol_int = integralityTolerance
        parameters.tol_obj = objectiveTolerance
        return parameters
    }
}

extension Basis.Status {
    init(code: Int32) {
        self =
            switch code {
            case GLP_BS: .basic
            case GLP_NL: .atLower
            case GLP_NU: .atUpper
            case GLP_NS: .fixed
            default: .free
            }
    }

    var code: Int32 {
        switch self {
        case .basic: GLP_BS
        case .atLower: GLP_NL
        case .atUpper: GLP_NU
        case .fixed: GLP_NS
        case .free: GLP_NF
        }
    }
}
