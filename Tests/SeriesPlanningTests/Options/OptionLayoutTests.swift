import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Options, blocks of days, classes of options.
struct OptionLayoutTests {
    private func layout(_ change: (inout Series) -> Void) -> OptionLayout {
        OptionLayout(SeriesIndex(TinySeries.with(change)))
    }

    /// The start days of each class, block by block.
    private func classes(_ layout: OptionLayout) -> [[[Int]]] {
        layout.blocks.map { block in
            layout.classes[block.classes].map { $0.options.map { layout.options[$0].start - TinySeries.day(0) } }
        }
    }

    @Test func `options by day and venue`() {
        let layout = layout { $0.addSpa() }
        #expect(layout.options.map { $0.start - TinySeries.day(0) } == [1, 1, 8, 8, 15, 15, 22, 22])
        #expect(layout.options.map(\.venue) == [0, 1, 0, 1, 0, 1, 0, 1])
        #expect(layout.days.count == 4)
        #expect(layout.optionsOfDay == [[0, 1], [2, 3], [4, 5], [6, 7]])
        #expect(layout.able == Array(repeating: [0, 1, 2, 3], count: 8))
    }

    /// The last day on which two days fit, a blackout on the second day, a venue closed on the first.
    @Test func `what is no option`() {
        let layout = layout {
            $0.startOn = nil
            $0.horizon = TinySeries.range(1, 8)
            $0.blackouts = [Blackout(dates: TinySeries.range(3, 3))]
            $0.venues[0].closed = [TinySeries.range(5, 5)]
        }
        #expect(layout.options.map { $0.start - TinySeries.day(0) } == [1, 6, 7])
    }

    /// Days 1 to 10: blocks of three days, each shorter than the minimal gap; without a gap every day is one.
    @Test func blocks() {
        func days(_ gap: Int) -> [[[Int]]] {
            classes(
                layout {
                    $0.startOn = nil
                    $0.days = 1
                    $0.horizon = TinySeries.range(1, 10)
                    $0.gap = Limits(min: gap)
                })
        }
        #expect(days(3) == [[[1, 2, 3]], [[4, 5, 6]], [[7, 8, 9]], [[10]]])
        #expect(days(0) == (1...10).map { [[$0]] })
        #expect(days(99) == [[Array(1...10)]])
    }

    /// A pause lets the next block begin where the days go on.
    @Test func `blocks after a pause`() {
        let layout = layout {
            $0.startOn = nil
            $0.days = 1
            $0.horizon = TinySeries.range(1, 10)
            $0.gap = Limits(min: 3)
            $0.blackouts = [Blackout(dates: TinySeries.range(2, 5))]
        }
        #expect(classes(layout) == [[[1]], [[6, 7, 8]], [[9, 10]]])
        #expect(layout.blocks.map { Array($0.days) } == [[0], [1, 2, 3], [4, 5]])
    }

    /// In one block: other prices from the 3rd on, another payer from the 5th on, another venue by itself.
    @Test func `classes of equal prices and payers`() {
        let layout = layout {
            $0.startOn = nil
            $0.days = 1
            $0.horizon = TinySeries.range(1, 6)
            $0.gap = Limits(min: 10)
            $0.addSpa()
            $0.venues[1].closed = [TinySeries.range(1, 5)]
            $0.venues[0].seasons = [Season(dates: [TinySeries.range(3, 4)], fare: 2)]
            $0.funders.append(Funder(id: "fund", amount: 1, window: TinySeries.range(5, 9)))
        }
        #expect(classes(layout) == [[[1, 2], [3, 4], [5, 6], [6]]])
        #expect(layout.classes.map(\.venue) == [0, 0, 0, 1])
    }

    /// On the 1st n1's free passport is not yet good and the visa costs 40; from the 2nd on it is. n2 cannot come on
    /// the 3rd: that makes no class of its own.
    @Test func `classes of equal visa fees`() {
        let layout = layout {
            $0.startOn = nil
            $0.days = 1
            $0.horizon = TinySeries.range(1, 3)
            $0.gap = Limits(min: 10)
            $0.today = TinySeries.day(-8)
            $0.visas = [
                Visa(passport: "PP", country: "II", notice: 10), Visa(passport: "QQ", country: "II", fee: Amount(40)),
            ]
            $0.person("n1") { $0.passports = ["PP", "QQ"] }
            $0.person("n2") { $0.unavailable = [TinySeries.range(3, 3)] }
        }
        #expect(classes(layout) == [[[1], [2, 3]]])
        #expect(layout.classes[1].candidates.map(\.person) == [0, 1, 2, 3])
        #expect(layout.classes[1].candidates.map(\.options) == [[1, 2], [1], [1, 2], [1, 2]])
        #expect(layout.classes[0].candidates[0].prices.visa == Money(cents: 4000))
        #expect(layout.classes[1].candidates[0].prices.visa == .zero)
    }

    /// Where a required person or the least seats cannot be there, nothing can be held; and nothing before what was
    /// held.
    @Test func `where too few can come`() {
        let away = [TinySeries.range(1, 9)]
        func starts(_ change: @escaping (inout Series) -> Void) -> [Int] {
            layout {
                $0.person("n1") { $0.unavailable = away }
                change(&$0)
            }.options.map { $0.start - TinySeries.day(0) }
        }
        #expect(starts { _ in } == [1, 8, 15, 22])
        #expect(starts { $0.person("n1") { $0.required = true } } == [15, 22])
        #expect(starts { $0.delegations[0].seats.min = 2 } == [15, 22])
        #expect(starts { $0.delegations[0].seats.min = 3 } == [])
        #expect(
            starts {
                $0.held = [HeldWorkshop(start: TinySeries.day(6), venue: "inn", attendees: [])]
                $0.gap = Limits(min: 9)
            } == [15, 22])
        #expect(
            starts {
                $0.held = [HeldWorkshop(start: TinySeries.day(8), venue: "inn", attendees: [])]
                $0.gap = Limits(min: 0)
            } == [15, 22])
    }
}

/// Who comes only together with others.
struct CompanionsTests {
    private func able(_ change: (inout Series) -> Void) -> [Int] {
        OptionLayout(
            SeriesIndex(
                TinySeries.with {
                    $0.together = [["n1", "n2"]]
                    change(&$0)
                })
        ).able.first ?? []
    }

    @Test func `whoever has a companion who cannot come stays away`() {
        #expect(able { _ in } == [0, 1, 2, 3])
        #expect(able { $0.person("n2") { $0.unavailable = [TinySeries.range(1, 28)] } } == [2, 3])
    }

    @Test func `whoever has no seat beside a companion stays away`() {
        #expect(able { $0.delegations[0].seats = Limits(max: 1) } == [2, 3])
        #expect(able { $0.venues[0].capacity = 1 } == [2, 3])
        #expect(able { $0.apart = [["n1", "n2"]] } == [2, 3])
        #expect(
            able {
                $0.delegations[1].seats = Limits(max: 1)
                $0.balance = 0
            } == [2, 3])
    }

    @Test func `lists that share somebody are one`() {
        #expect(
            able {
                $0.together.append(["n2", "s1"])
                $0.person("s1") { $0.unavailable = [TinySeries.range(1, 28)] }
            } == [3])
    }

    @Test func `a side with a workshop beside another has at least as many as must come back`() {
        func least(_ change: (inout Series) -> Void) -> Int {
            SeriesIndex(TinySeries.with(change)).leastSeats(0)
        }
        #expect(least { $0.continuity = 2 } == 0)
        #expect(
            least {
                $0.continuity = 2
                $0.meetTwice()
            } == 2)
        #expect(SeriesIndex(TinySeries.with { $0.continuity = 2 }).wanting(atLeast: 2).leastSeats(0) == 2)
    }
}
