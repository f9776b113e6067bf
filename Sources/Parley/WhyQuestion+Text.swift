public import SeriesAnswers
public import SeriesModel

extension WhyQuestion {
    /// A question as it is typed.
    ///
    /// - `istanbul`: any workshop there; `istanbul 2027-05-03`: one that starts on that day; `istanbul 2027-05`,
    ///   `istanbul in May 2027`, `istanbul 2027-05-01/2027-05-20`: one that starts in these days.
    /// - `2027-05`, `3 May 2027`: a workshop that starts then, anywhere.
    /// - `n3`: this participant at any workshop; `n3@2`: at the plan's second; `n3+s4`, `n3 with s4`: both at the same.
    ///
    /// Venues and participants are called by id or name. Days may have any form that can mean only one.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - series: what has the venues and participants.
    ///   - plan: what has the workshops.
    /// - Throws: ``Parley/ParleyError/unknown(_:_:)`` or ``Parley/ParleyError/unclear(_:)``; no participant is named
    ///   in them.
    public init(_ text: String, of series: Series, in plan: Plan) throws(ParleyError) {
        do {
            self = try WhyQuestion(typed: text, of: series, in: plan)
        } catch {
            throw switch error {
            case .noVenue(let word?): .unknown(.venue, word)
            case .noParticipant: .unknown(.participant, "")
            case .noWorkshop(let word): .unknown(.workshop, word)
            default: .unclear(error)
            }
        }
    }
}
