import CGLPK
import LinearModel

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
