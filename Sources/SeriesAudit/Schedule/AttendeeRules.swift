import OrderedCollections
import SeriesModel

extension Audit.Rule {
    /// Every attendee can attend: the venue is acceptable to them, they have not declined the start where they were
    /// asked, they are available on every day that they are away, and some passport of theirs admits them in time.
    static let attend = Audit.Rule("attend") { reading in
        var complaints: [String] = []
        for meeting in reading.judged {
            guard let venue = meeting.place?.venue else { continue }
            for person in meeting.attendees {
                let away = person.daysAway(for: meeting.days, at: venue)
                if let venues = person.participant.venues, !venues.contains(venue.id) {
                    complaints.append("\(meeting.title): \(person.id) cannot attend: \(venue.id) is not acceptable")
                }
                if let poll = person.participant.poll {
                    let answer = poll[meeting.days.first]
                    if answer == nil || answer == .no {
                        complaints.append(
                            "\(meeting.title): \(person.id) cannot attend: "
                                + (answer == nil ? "no answer to this start" : "said no to this start"))
                    }
                }
                if let absence = person.presence.firstAbsence(in: away) {
                    complaints.append(
                        "\(meeting.title): \(person.id) cannot attend: away \(away), not available on \(absence)")
                }
                if case .denied(let reasons, _) = reading.facts.entry(of: person, to: venue, leaving: away.first) {
                    complaints.append(
                        "\(meeting.title): \(person.id) cannot attend: no entry to \(venue.country ?? venue.id): "
                            + ShownText.list(reasons))
                }
            }
        }
        return complaints
    }

    /// Over the series each participant attends as often as their limits say; held workshops alone may be more.
    static let attends = Audit.Rule("attends") { reading in
        var counts: [String: Int] = [:]
        var judged: Set<String> = []
        for meeting in reading.meetings {
            for person in meeting.attendees {
                counts[person.id, default: 0] += 1
                if !meeting.isHeld { judged.insert(person.id) }
            }
        }
        return reading.series.participants.compactMap { participant in
            let count = counts[participant.id, default: 0]
            let found = "\(participant.id) attends \(Audit.counted(count, "workshop"))"
            return Audit.complaint(
                found, count, participant.attends, isHeldAlone: !judged.contains(participant.id))
        }
    }

    /// Required participants attend every workshop.
    static let required = Audit.Rule("required") { reading in
        let required = reading.series.participants.filter(\.required).map(\.id)
        return reading.judged.flatMap { meeting -> [String] in
            let present = Set(meeting.attendees.map(\.id))
            return required.filter { !present.contains($0) }.map {
                "\(meeting.title): \($0) does not attend, yet is required at every workshop"
            }
        }
    }

    /// At every workshop each delegation has as many attendees as it has seats.
    ///
    /// `seats.min ≤ attendees of the delegation ≤ seats.max`.
    static let seats = Audit.Rule("seats") { reading in
        reading.judged.flatMap { meeting in
            reading.series.delegations.compactMap { delegation in
                let count = meeting.count(of: delegation.id)
                let found = "\(meeting.title): \(Audit.counted(count, "attendee")) of \(delegation.id)"
                return Audit.complaint(found, count, delegation.seats)
            }
        }
    }

    /// At every workshop the attendance of any two sides differs by at most so many.
    static let balance = Audit.Rule("balance") { reading in
        guard let most = reading.series.balance else { return [] }
        let sides = reading.facts.sides
        return reading.judged.flatMap { meeting -> [String] in
            let counts = sides.map(meeting.count)
            return sides.indices.flatMap { first -> [String] in
                sides.indices.dropFirst(first + 1).filter { abs(counts[first] - counts[$0]) > most }.map { second in
                    "\(meeting.title): \(counts[first]) of \(sides[first]) and \(counts[second]) of \(sides[second]), "
                        + "a difference of \(abs(counts[first] - counts[second])), at most \(most) allowed"
                }
            }
        }
    }

    /// At every workshop, among the attendees of the delegations of a quota, those with its tag are neither too few nor
    /// too many, in number and in share.
    ///
    /// `min ≤ tagged ≤ max` and `minShare × all ≤ tagged ≤ maxShare × all`.
    static let quotas = Audit.Rule("quotas") { reading in
        reading.judged.flatMap { meeting in
            reading.series.quotas.flatMap { quota -> [String] in
                let delegations = quota.of ?? reading.facts.sides
                let pool = meeting.attendees.filter { delegations.contains($0.delegation) }
                let tagged = pool.count { $0.participant.tags.contains(quota.tag) }
                let found =
                    "\(meeting.title): \(tagged) of \(Audit.counted(pool.count, "attendee")) of "
                    + "\(ShownText.list(delegations)) tagged \(quota.tag)"
                var complaints = [Audit.complaint(found, tagged, quota.count)].compactMap(\.self)
                if let least = quota.minShare, Rational(tagged) < least * Rational(pool.count) {
                    complaints.append("\(found), a share of at least \(least) wanted")
                }
                if let most = quota.maxShare, Rational(tagged) > most * Rational(pool.count) {
                    complaints.append("\(found), a share of at most \(most) allowed")
                }
                return complaints
            }
        }
    }

    /// At every workshop but the first each side has so many attendees who were at the workshop just before.
    static let continuity = Audit.Rule("continuity") { reading in
        let least = reading.series.continuity
        return reading.consecutive.flatMap { previous, next -> [String] in
            let before = Set(previous.attendees.map(\.id))
            return reading.facts.sides.compactMap { side in
                let returning = next.attendees.count { $0.delegation == side && before.contains($0.id) }
                guard returning < least else { return nil }
                return "\(next.title): \(Audit.counted(returning, "attendee")) of \(side) from the workshop before, "
                    + "at least \(least) wanted"
            }
        }
    }

    /// At every workshop all of a list attend, or none.
    static let together = Audit.Rule("together") { reading in
        let lists = reading.series.together.map { Array(OrderedSet($0)) }
        return reading.judged.flatMap { meeting -> [String] in
            let present = Set(meeting.attendees.map(\.id))
            return lists.compactMap { list in
                let here = list.filter(present.contains)
                guard !here.isEmpty, here.count < list.count else { return nil }
                return "\(meeting.title): only \(ShownText.list(here)) of \(ShownText.list(list)), "
                    + "who attend together or not at all"
            }
        }
    }

    /// At every workshop at most one of a list attends.
    static let apart = Audit.Rule("apart") { reading in
        let lists = reading.series.apart.map { Array(OrderedSet($0)) }
        return reading.judged.flatMap { meeting -> [String] in
            let present = Set(meeting.attendees.map(\.id))
            return lists.compactMap { list in
                let here = list.filter(present.contains)
                guard here.count > 1 else { return nil }
                return "\(meeting.title): \(ShownText.list(here)), at most one of \(ShownText.list(list)) may attend"
            }
        }
    }
}
