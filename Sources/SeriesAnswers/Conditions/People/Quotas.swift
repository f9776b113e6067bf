import SeriesModel
import SeriesText

/// How many of those who attend have a tag, or what share.
enum QuotaConditions: ConditionKind {
    static let code = "quotas"

    static func conditions(of series: Series) -> [any Condition] {
        series.quotas.indices.map { QuotaCondition(position: $0) }
    }
}

/// A quota, by its position in the series.
struct QuotaCondition: NumberCondition {
    let position: Int
    let subject = Subject.company
    var path: String { "quotas[\(position)]" }

    func sentence(in series: Series) -> Sentence {
        let quota = series.quotas[position]
        let among = quota.of.map { listed($0.map(series.name(ofDelegation:))) } ?? "the sides"
        return "of those who attend from \(among), \(quota.spoken) are “\(quota.tag)”"
    }

    /// A share, or a most beside the least, can only be set aside.
    func number(in series: Series) -> Int? {
        let quota = series.quotas[position]
        let isCountOnly = quota.count.max == nil && quota.minShare == nil && quota.maxShare == nil
        return isCountOnly ? quota.count.min : nil
    }

    func set(_ number: Int?, in series: inout Series) {
        let quota = series.quotas[position]
        if number == nil { series.quotas[position] = Quota(tag: quota.tag, of: quota.of) }
        series.quotas[position].count.min = number ?? 0
    }

    func advice(_ value: ConditionValue, in series: Series) -> Sentence {
        let quota = series.quotas[position]
        guard let number = value.number else { return "set the quota of “\(quota.tag)” aside" }
        return "ask for \(number) “\(quota.tag)” at each workshop, instead of \(quota.count.min)"
    }
}

extension Quota {
    /// `at least 2 and at most 50 %`.
    var spoken: String {
        var parts: [String] = []
        if count.min > 0 { parts.append("at least \(count.min)") }
        if let most = count.max { parts.append("at most \(most)") }
        if let share = minShare { parts.append("at least \(share.percent)") }
        if let share = maxShare { parts.append("at most \(share.percent)") }
        return parts.isEmpty ? "any number" : listed(parts)
    }
}
