import SeriesModel

extension SeriesReader {
    func delegations(_ fields: Fields, _ travel: TravelDays) -> [Delegation] {
        let roles = Delegation.Role.allCases.map(\.rawValue)
        return fields.each("delegations", keys: SeriesSchema.delegation.names) { entry in
            let id = entry.requiredText("id")
            let name = entry.name()
            let role = entry.required("role", .word(roles)).flatMap { entry.word($0, entry.path("role"), among: roles) }
            var delegation = Delegation(
                id: id, name: name, role: role.flatMap(Delegation.Role.init(rawValue:)) ?? .guest)
            entry.read(Delegation.limits, into: &delegation)
            delegation.travelDays = travelDays(entry, over: travel)
            delegation.fee = Amount(entry.number("fee") ?? 0)
            delegation.refuses = entry.texts("refuses") ?? []
            delegation.cancels = entry.share("cancels")
            return delegation
        }
    }

    func participants(_ fields: Fields, _ series: Series) -> [Participant] {
        let levels = Dictionary(
            series.delegations.map { ($0.id, $0.travelDays ?? series.travelDays) },
            uniquingKeysWith: { first, _ in first })
        return fields.each("participants", keys: SeriesSchema.participant.names) { entry in
            let delegation = entry.requiredText("delegation")
            let above = levels[delegation] ?? series.travelDays
            var person = Participant(
                id: entry.requiredText("id"), name: entry.name(), delegation: delegation,
                home: entry.requiredText("home"))
            person.passports = entry.texts("passports") ?? []
            person.unavailable = entry.ranges("unavailable") ?? []
            person.available = entry.ranges("available")
            person.ifNeedBe = entry.ranges("ifNeedBe") ?? []
            person.poll = poll(entry)
            person.venues = entry.texts("venues")
            person.reluctant = entry.texts("reluctant") ?? []
            entry.read(Participant.limits, into: &person)
            person.required = entry.flag("required")
            person.weight = entry.whole("weight") ?? 1
            person.tags = entry.texts("tags") ?? []
            person.travelDays = travelDays(entry, over: above)
            person.fee = entry.number("fee").map { Amount($0) }
            person.refuses = entry.texts("refuses") ?? []
            person.cancels = entry.share("cancels")
            return person
        }
    }

    /// Answers to start days, by day. `yes` and `no` may have been read as truth values.
    func poll(_ fields: Fields) -> [Day: PollAnswer]? {
        guard let node = fields["poll"] else { return nil }
        var answers: [Day: PollAnswer] = [:]
        for (day, answer, path) in fields.days(of: node, fields.path("poll")) {
            switch answer.content {
            case .boolean(let isYes): answers[day] = isYes ? .yes : .no
            default:
                let word = fields.word(answer, path, among: PollAnswer.allCases.map(\.rawValue))
                answers[day] = word.flatMap(PollAnswer.init(rawValue:))
            }
        }
        return answers
    }
}
