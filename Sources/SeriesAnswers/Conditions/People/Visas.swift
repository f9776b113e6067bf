import SeriesModel
import SeriesText

/// Who is let in where, and how long that takes.
enum VisaConditions: ConditionKind {
    static let code = "visas"
    static let rules = ["attend"]

    static func conditions(of series: Series) -> [any Condition] {
        series.visas.indices.flatMap { position -> [any Condition] in
            let visa = series.visas[position]
            return (visa.refused ? [VisaRefusal(position: position)] : [])
                + (visa.notice > 0 && series.today != nil ? [VisaNotice(position: position)] : [])
        }
    }
}

/// The days of notice of a visa, by its position in the series.
struct VisaNotice: NumberCondition {
    let position: Int
    let subject = Subject.entry
    var path: String { "visas[\(position)].notice" }

    func sentence(in series: Series) -> Sentence {
        let visa = series.visas[position]
        return
            "a visa for \(visa.country) takes \(counted(visa.notice, "day", "days")) with a passport of \(visa.passport)"
    }

    func number(in series: Series) -> Int? { series.visas[position].notice }

    func set(_ number: Int?, in series: inout Series) { series.visas[position].notice = number ?? 0 }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let visa = series.visas[position]
        let time = value.number.map { $0 == 0 ? "at once" : "within \(counted($0, "day", "days"))" } ?? "at once"
        return "get visas for \(visa.country) with passports of \(visa.passport) \(time), instead of \(visa.notice)"
    }
}

/// That holders of a passport are not let in, by the position of the visa in the series.
struct VisaRefusal: Condition {
    let position: Int
    let subject = Subject.entry
    var path: String { "visas[\(position)].refused" }

    func sentence(in series: Series) -> Sentence {
        let visa = series.visas[position]
        return "\(visa.country) lets nobody in with a passport of \(visa.passport)"
    }

    func lift(from series: inout Series, of original: Series) { series.visas[position].refused = false }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let visa = series.visas[position]
        return "have \(visa.country) let people in with passports of \(visa.passport)"
    }
}
