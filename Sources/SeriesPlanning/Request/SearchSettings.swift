package import CuttingPlanes

/// Sizes and limits of the steps of a search. They decide how long it takes, and no value of a goal.
///
/// Where no evidence stands beside one it was chosen without measurement. *Half* and *double* were measured with 20
/// series (seven with tight money and six others of size m, seven small odd ones) that take 15.1 s of processor time
/// together; what differs by less than a second is called the same. What matters only where one search follows another
/// was measured with *20 amounts* of Norway in a what-if of the full fixture, 13.7 s, and with *ask*, what Norway must
/// give for four of its workshops, 20.3 s; there, beside other work, less than a fifth is called so.
package struct SearchSettings: Hashable, Sendable {
    /// Parts of the tree that the last step looks at before each is worked on harder: a generated series of size l that
    /// took 76 s without the harder way took 17 s with it.
    package var quickNodes = 2000
    /// Parts of the tree that are looked at before cuts are made. Of the m series of the benchmarks most are decided by
    /// then, and cuts would take longer.
    package var nodesWithoutCuts = 25
    /// Parts of the tree that a dive, or a step of a descent, looks at. Half: 16.5 s; double: 16.3 s.
    package var diveNodes = 500
    /// A limit on the parts of a tree counts in full for programs of so many rows, and for larger ones in proportion
    /// less. Of 700 infeasible series of up to nine people three took 18 to 83 s to explain without, and take 2 to 8 s;
    /// of 200 of them no answer is another. With 60 one takes 14 s in place of 6, as what is not known is asked again.
    /// So do dives where the search has such a limit: of four infeasible series of size s with tight rules none was
    /// explained in 75 s of processor time, and all are in 31 to 63 s; of 112 others no answer is another.
    package var rowsOfNodeLimit = 250
    /// Parts of the tree that are looked at before there are prices. Half and double: the same.
    package var nodesWithoutPrices = 60
    /// With a plan, and no more options than these that could be better, no dive is worth its time; and a dive is made
    /// into as many. Half: the same; double: 19.1 s.
    package var fewOptions = 30
    /// With more options than these left a restriction is relaxed again, and a second dive made. Half and double
    /// take the same time; dives and restrictions together took a series of 1,088 options from 10 to 1.5 s.
    package var manyOptions = 150
    /// What can be better is searched sequence by sequence of classes where there are no more of these. Of the full
    /// fixture's frontier 58 of 111 steps were proven after 60 s of processor time without, and all after 45 s with.
    package var manySequences = 2000
    /// Where there are more, so many of the best are looked at for a better plan. Half and double: ask takes the same.
    package var fewSequences = 100
    /// After so many of which each spared us less than two others, and with more than ``sequencesGivenUp`` left, branch
    /// and cut goes on: `m-7` of the benchmarks searched 201 of 808 for half a second, and had its answer in nine parts
    /// of a tree.
    package var sequencesTried = 40
    /// With no more than these left each is searched, however little it tells of others; and of a program that is not
    /// small each in any case, where a part of a tree takes as long as two of them. One of the odd series takes 2.1 s
    /// with 2000 in place of 0.3; the full fixture with six workshops, four people of East at each, and 70 % of every
    /// grant 21 s in place of 34 since the large are not given up.
    package var sequencesGivenUp = 100
    /// Where relaxations of so many sequences ended is handed on. On that frontier 1,340 were relaxed with it, 2,018
    /// without. Half and double: ask takes the same.
    package var sequencesKept = 500
    /// With no more options than these that could be better, money is not dived for: the same frontier dived for 20 s.
    package var optionsForSequences = 400
    /// People who come back are not followed over paths of more workshops: each is a bit.
    package var longestPath = 60
    /// So many bounds on paths of a length are computed by prices before those are taken that shorter paths have, and
    /// before a list of sequences is given up. A million take half a second. Half and double: the same, 5.6 and 6.6 s
    /// for the first and the fourth of the series below.
    package var looks = 2_000_000
    /// And where the program is small. With as many as above six small series that count who comes back took 0.4 to
    /// 1.1 s in place of 0.1 to 0.6.
    package var fewLooks = 50_000
    /// No more sequences than these over which enough people can come back are searched one by one; they take some
    /// 10 ms each. Nine series that had all been open after 20 s are proven in 0.7 to 6.8 s.
    package var returningSequences = 5000
    /// And no more than these before there is a relaxation of the whole, which takes such a series 1.5 s: those nine
    /// need 342 at the most.
    package var sequencesBeforeRelaxation = 500
    /// And where the program is small: with 500, and as many looks as large ones, the same six took 0.7 to 2.2 s.
    package var sequencesBeforeSmallRelaxation = 50
    /// So many of them are looked into for a better plan before any is excluded: stopped after 3 s, the fourth
    /// of those series has 58 who come back in place of 30; none of them takes a second longer.
    package var sequencesForIncumbent = 3
    /// So many of the best sequences are looked into before a dive, until ``sequencesForIncumbent`` of them have a
    /// better plan: of seven workshops of the full fixture with half the Swiss money the third had the best plan.
    /// Half and double: the same, of seven series like that fixture.
    package var sequencesLookedInto = 8
    /// So often the distance between the best plan and the bound of a sequence is halved. Half and double:
    /// the same, of those seven.
    package var halvings = 6
    /// So many options a second dive is made into. Half and double: the same.
    package var wideDive = 60
    /// And so many times as many a third. Half: 32 series that take 29 s took 44, three of them more than twice as
    /// long.
    package var wideDiveGrowth = 4
    /// So many steps a descent makes. Scenarios of the full fixture took 20 s with descents, 42 s without, measured
    /// together with warm starts. With one, 40 series of size m take 49.6 s in place of 51.1, and that fixture with
    /// little money, above, 16.4 in place of 18.4; with one facilitator in place of two it takes 11,067 parts of trees
    /// and 5.4 s in place of 2.5.
    package var descentSteps = 2
    /// With more steps than these between the best plan and its bound there is no descent. Half and double: `m-7` of
    /// the benchmarks takes the same 2.5 s, and ask the same.
    package var descentReach = 100
    /// Nor with more options than these that could be as good as the bound: xl-1 of the benchmarks took 8.8 s with this
    /// limit and 15.3 without, and of xl-4 the attendance was proven after 9 s and open after 80.
    package var descentOptions = 500
    /// Nor, of those who come back and of fair travel, where these steps are more than the bound divided by this
    /// number. Two generated series had plans of 32 and 33 after 20 s with descents first, and of 70 and 68 without.
    package var descentShare = 3
    /// Programs with more columns are relaxed over whole series of workshops only. 24 series of sizes m and l take
    /// 45 s; with 5000 50, and with 1300 `m-1-caps` of the benchmarks takes 2.7 s in place of 1.
    package var manyColumns = 3000
    /// After so many rounds without a better bound their prices are smoothed. With none `xl-1` of the benchmarks took
    /// 12.7 s, with 3 8.7, with 8 5.9.
    package var unsmoothedRounds = 8
    /// Programs with fewer columns are relaxed with all their rows at once. Half: the same; double: 20.0 s.
    package var fewColumns = 1300
    /// Rounds of column generation of large programs. Half and double: the full fixture takes the same 1.5 s.
    package var manyRounds = 200
    /// Of those between, where their optimum decides. Half: those 24 series take 47 s.
    package var someRounds = 80
    /// Whether that optimum is enough. Where many series like this one follow, they go on from the basis of all rows:
    /// 20 amounts of the full fixture take 7.6 s from there, and 15.5 from prices alone.
    package var columnsDecide = true
    /// Of those between, where rows follow in any case. Half and double: the same, 15.8 and 15.5 s.
    package var roundsBeforeRows = 15
    /// And to better prices than are known. Half: 20 amounts take 11.8 s, ask 22.7; double: 16.4 and 25.2.
    package var fewRounds = 8
    /// Columns that one relaxation hands to the next. Half and double: the same, and without any 20 amounts too.
    package var columnsKept = 300
    /// Schedules of earlier plans whose options dives look at. One and six: the same; none: ask takes 21.9 s, and 18.8
    /// with three beside it.
    package var plansKept = 3
    /// Schedules of one goal that may be cut off, since whole cents cannot pay for them, before the search gives up.
    /// Each costs a solve. It keeps a search from going on for ever: the full fixture, `m-6` and `m-7` are the same
    /// with one.
    package var mostCutOff = 1000
    /// Columns that a round of column generation adds. Half: 16.2 s; double: the same.
    package var columnsPerRound = 20
    /// Options of the cheapest columns of a master from which plans are looked for. Half: 19.8 s; double: the same.
    package var masterOptions = 30
    /// Answers of a session that are kept beside the first; each is audited again before each search. Half and double:
    /// the same.
    package var answersKept = 11
    /// Rounds of cuts at the root of what can be better.
    package var cuts = CutLimits()
    /// Cuts whose prices leave fewer than this share of the attendances are made again of what is left.
    package var cutRestriction = 0.8

    package init() {}
}

extension SearchSettings {
    /// The whole numbers by their names, for measurements that change one.
    private static let numbers: [String: any WritableKeyPath<SearchSettings, Int> & Sendable] = [
        "quickNodes": \.quickNodes, "nodesWithoutCuts": \.nodesWithoutCuts, "diveNodes": \.diveNodes,
        "rowsOfNodeLimit": \.rowsOfNodeLimit, "nodesWithoutPrices": \.nodesWithoutPrices, "fewOptions": \.fewOptions,
        "manyOptions": \.manyOptions,
        "manySequences": \.manySequences, "fewSequences": \.fewSequences, "sequencesTried": \.sequencesTried,
        "sequencesGivenUp": \.sequencesGivenUp, "sequencesKept": \.sequencesKept, "looks": \.looks,
        "sequencesForIncumbent": \.sequencesForIncumbent, "sequencesLookedInto": \.sequencesLookedInto,
        "halvings": \.halvings,
        "fewLooks": \.fewLooks,
        "returningSequences": \.returningSequences, "sequencesBeforeRelaxation": \.sequencesBeforeRelaxation,
        "sequencesBeforeSmallRelaxation": \.sequencesBeforeSmallRelaxation,
        "optionsForSequences": \.optionsForSequences, "wideDive": \.wideDive,
        "wideDiveGrowth": \.wideDiveGrowth, "descentSteps": \.descentSteps, "descentReach": \.descentReach,
        "descentShare": \.descentShare, "descentOptions": \.descentOptions, "manyColumns": \.manyColumns,
        "fewColumns": \.fewColumns,
        "manyRounds": \.manyRounds, "someRounds": \.someRounds, "roundsBeforeRows": \.roundsBeforeRows,
        "fewRounds": \.fewRounds,
        "unsmoothedRounds": \.unsmoothedRounds, "columnsKept": \.columnsKept, "plansKept": \.plansKept,
        "mostCutOff": \.mostCutOff,
        "columnsPerRound": \.columnsPerRound, "masterOptions": \.masterOptions, "answersKept": \.answersKept,
        "cutRounds": \.cuts.rounds,
    ]

    /// Sets a number by its name; false where there is none of that name.
    package mutating func set(_ name: String, to number: Int) -> Bool {
        guard let place = Self.numbers[name] else { return false }
        self[keyPath: place] = number
        return true
    }
}
