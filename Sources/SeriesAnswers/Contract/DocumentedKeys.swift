/// What the keys of answers mean: the words of their documentation.
///
/// The table is made from the sources, and a test holds it to them. RECORD=1 writes it anew.
enum DocumentedKeys {
    /// By type and key.
    static let words: [String: [String: String]] = {
        var words: [String: [String: String]] = [:]
        var type = ""
        for line in table.split(separator: "\n") {
            guard let colon = line.firstRange(of: ": "), line.hasPrefix("  ") else {
                type = String(line)
                continue
            }
            words[type, default: [:]][String(line[..<colon.lowerBound].dropFirst(2))] = String(
                line[colon.upperBound...])
        }
        return words
    }()

    private static let table = """
        AbsenceCode
          venue: The venue is not acceptable to them.
          entry: No passport of theirs is let in.
          away: They are away.
          notAvailable: They are available on other days only.
          poll: They answered no to this start in the poll, or nothing.
          past: They would have to leave before the day of planning.
          visa: Their visa takes too long.
        AbsenceDocument
          participant: A participant id.
          reason: What it is.
          dates: When they are away.
          notice: The days that a visa takes.
          from: From when on it is there.
        AnswerLine
          key: The key of the scenario.
          changes: The changes of the scenario; none: the series as it is today.
          status: What is known: infeasible and stopped by the time limit are answers, too.
          goals: One for each goal of the changed series, in its order; empty where there is no plan.
          currency: The series currency.
          cost: The direct cost of the whole series; null where there is no plan.
          left: What is left for direct costs of each funder's grant, in the series currency and in the order of the series.
          difference: What changes against the plan of the series as it is today; null where one of the two has no plan.
          workshops: Who meets where and when, without costs.
        AnswerLine.GoalEntry
          goal: The goal.
          value: What the plan has of it, in the goal's unit.
          bound: No plan is better than this; null where nothing is proven.
        AskDocument
          name: The name of the series.
          funder: The funder's id.
          currency: The funder's currency.
          overheadPercent: Overhead on what is paid directly.
          extent: Whether no level is missing.
          levels: Least amount first.
        AskDocument.Heading
          category: Of costs, such as `travel`.
          amount: In the funder's currency, overhead left out.
        AskDocument.Level
          workshops: How many workshops, held ones included.
          attendance: The attendance, weighted as the goal is.
          amount: The grant, overhead included.
          bound: The same where it is proven to be the least.
          headings: What it is spent on.
          overhead: The overhead in it.
          rounding: Fractions of cents that had to be rounded up.
          schedule: A right plan for it.
        AttendanceDocument
          name: The name of the series.
          workshops: The workshops of the plan.
          delegations: People by delegation; last those whom the series has no longer.
        AttendanceDocument.Group
          delegation: A delegation id.
          people: Each with their workshops.
          totals: How many come to each workshop.
        AttendanceDocument.Person
          participant: A participant id.
          workshops: Numbers of workshops.
        AttendanceDocument.Workshop
          start: The first meeting day.
          end: The last meeting day.
          venue: A venue id.
          people: How many come.
          attendance: The same, weighted.
        BudgetDocument
          name: The name of the series.
          currency: The series currency.
          total: All direct costs.
          unfunded: What no funder here pays of what has been held.
          estimated: How much of the total rests on estimates; not there where nothing of the series is one.
          funders: What each funder pays.
          calendar: When the money is needed.
          lines: Every payment and every overhead.
        BudgetDocument.Balance
          direct: What is paid directly.
          directRounding: What rounding down took from it.
          overhead: The overhead on it.
          overheadRounding: What rounding down took from that.
          total: Both together.
          grant: The whole grant.
          grantRounding: What rounding down took from it.
          left: What is left of it.
          leftForDirect: How much of that can go to direct costs.
        BudgetDocument.Category
          category: Of costs, such as `travel`.
          amount: In the series currency.
          own: In the funder's own.
        BudgetDocument.FunderEntry
          id: A funder id.
          name: What people call it.
          currency: Its own currency.
          rate: What a unit of that is worth in the series currency.
          overheadPercent: Overhead on what is paid directly.
          categories: What it pays directly by category.
          places: What it pays directly by workshop, and for the series.
          balance: In the series currency.
          ownBalance: In its own currency.
        BudgetDocument.Line
          funder: A funder id.
          place: A workshop, of which the next three are then, or the series as a whole.
          start: The first meeting day.
          end: The last meeting day.
          venue: A venue id.
          category: Of costs, such as `travel`.
          delegation: Whose costs, by a delegation's id.
          due: When it is needed.
          amount: In the series currency.
          own: In the funder's own.
        BudgetDocument.Month
          month: `2027-02`.
          total: In all.
          unfunded: What no funder here pays.
          funders: What each pays.
        BudgetDocument.Place
          place: For what.
          start: The first meeting day.
          end: The last meeting day.
          venue: A venue id.
          amount: In the series currency.
          own: In the funder's own.
        BudgetDocument.Share
          funder: A funder id.
          amount: In the series currency.
          own: In the funder's own.
        ChangesDocument.Changes
          count: What the goal `changes` counts.
          held: Workshops of the new plan that have taken place.
          kept: Workshops that are in both plans.
          moved: Workshops at another time or venue.
          new: Workshops that only the new plan has.
          dropped: Workshops that only the old plan has.
          cost: The direct cost of the whole series; null where the old plan says nothing of costs.
          funders: What each funder pays directly; empty where the old plan says nothing of costs.
        ChangesDocument.FunderSum
          funder: A funder id.
          before: In the old plan.
          after: In the new plan.
          difference: The new less the old.
        ChangesDocument.Kept
          start: The first meeting day.
          end: The last meeting day.
          venue: A venue id.
          in: Ids of participants who come now.
          out: Ids of participants who come no more.
        ChangesDocument.Moved
          from: Where and when it was.
          to: Where and when it is now.
          in: Ids of participants who come now.
          out: Ids of participants who come no more.
        ChangesDocument.Place
          start: The first meeting day.
          end: The last meeting day.
          venue: A venue id.
        ChangesDocument.Sum
          before: In the old plan.
          after: In the new plan.
          difference: The new less the old.
        CheckDocument
          sound: Whether the file has no errors.
          errors: What the format does not allow, in the order of the file.
          hints: What is allowed and most likely a mistake, in the order of the file; none where there are errors.
        CheckDocument.Finding
          code: What it is about.
          path: The part of the file, in its keys; empty for the whole.
          file: The file, as it was given, or that of the folder; null where it comes from none.
          line: Counted from 1.
          column: Counted from 1.
          cell: The cell, of a series in tables.
          message: What is wrong or surprising.
          advice: What may mend it, or have been meant.
        ConditionDocument
          path: Where it stands in the series file, with ids in the place of positions.
          words: The condition as a coordinator would say it.
        EstimateDocument
          name: The name of the series.
          estimates: The numbers of each entry that was filled in.
          gaps: What could not be: sentences for people.
          rates: Rates of the rule of thumb that were used.
        EstimateDocument.Entry
          kind: What is estimated.
          codes: The codes that call the entry.
          kilometres: The distance, of fares.
          numbers: What was estimated.
          currency: The currency of its amounts.
          source: Where the numbers come from.
        EstimateDocument.Number
          key: The key.
          value: The estimate.
        EstimateDocument.Rate
          from: The one.
          to: The other.
          rate: What a unit of the one is worth.
        EstimateOptions.Kind
          fares: Fares, hours and emissions of trips.
          stays: Hotels and per diems of venues.
          visas: Visas of passports at venues.
        EstimatedShare
          amount: So much of the total, in the series currency.
          share: The same as a share of the total, 0 to 1; 0 where nothing costs anything.
          categories: By category, those with something, in the order of the format and then of the file.
          workshops: Of each workshop of the plan, in its order.
        EstimatedShare.Category
          category: The category.
          amount: How much, in the series currency.
        EstimatesCheckDocument
          name: The name of the series.
          off: By what share all estimates are off, 0 to 1.
          estimated: How much of the plan rests on estimates; null where nothing is an estimate.
          decide: Whether the estimates decide the plan; null where the search stopped before that was known.
          sides: Where all of them are off one way.
        EstimatesCheckDocument.Side
          percent: What the true numbers are, in percent of the estimates.
          cost: What the plan in hand costs then; null where it cannot be paid.
          broken: Why it is not right then; none: it is.
          status: What is known of the best plan then.
          same: Whether that is the plan in hand; null where it is not known.
          changes: What it changes of the plan in hand; null where there is none.
        Explanation.Verdict
          possible: There is a right plan; nothing is to be explained.
          impossible: There is none.
          unknown: Stopped before it was known.
        ExplanationDocument
          name: The name of the series.
          verdict: What is known.
          reason: Why no plan is right.
          waysOut: What would help, the lightest first.
          conflicts: What clashes.
          complete: Whether every change of a single condition was tried.
          partial: The best plan with fewer workshops than there must be.
        ExplanationDocument.Change
          path: Where it stands in the series file.
          to: What it is changed to; null: it is taken away. A list is what is added, of a calendar the days that become free, of `startOn` and `window` the whole; an amount of `funders` alone is what a further funder gives.
          words: The change as something to do.
        ExplanationDocument.Clash
          reason: Why no plan is right.
          minimal: Whether no condition can be left out.
          conditions: In the order of the series.
          evidence: What can be counted in the series, and tells why.
        ExplanationDocument.PlanSummary
          status: Whether it is proven to be the best.
          total: What it costs.
          goals: What it has of each goal.
          workshops: Who meets where and when.
        ExplanationDocument.Way
          changes: What is changed.
          burden: The heaviest thing that it asks for.
          least: Whether nothing smaller would do; of several days or categories that are added it is not known.
          extraMoney: What it asks of funders beyond the series.
          plan: A right plan with it.
        Extent
          whole: Nothing is missing.
          partial: A limit came before.
        FaultDocument
          code: What is wrong.
          message: What is wrong, for people.
          problems: What is wrong where.
        FrontierDocument
          name: The name of the series.
          currency: The series currency.
          of: What is gained, in order.
          against: What it is weighed against.
          extent: Whether no step is missing.
          steps: That of the best price first.
        FrontierDocument.Step
          values: One for each goal that is gained.
          price: In the unit of the goal that it is weighed against.
          bound: No plan with these values has a better price; null where that is not known.
          workshops: A plan for it.
        Goal.Kind
          workshops: Most workshops.
          attendance: Largest sum of weights over all attendances.
          returning: Most pairs of a side's participant and two consecutive workshops that they attend both.
          reluctance: Fewest attendances that are reluctant, by venue, by days given if need be or by poll.
          cost: Least direct cost, series costs included.
          fairness: Smallest difference between any two sides in total travel hours.
          emissions: Least kg of CO₂.
          early: Smallest sum of days from the first day of the horizon to each start.
          changes: Fewest changes to a baseline plan.
        GoalDocument
          goal: The goal.
          value: What the plan has of it.
        ImportDocument
          starts: The dates of a poll.
          people: Those of whom something was imported.
          broken: What is wrong with the plan in hand from now on; left out where there is none.
        ImportDocument.Part
          key: The key.
          new: Days and ranges that are new.
          gone: Days and ranges that are there no more.
          byHand: Days and ranges that somebody has written or taken out by hand, and that stay so.
          answers: Answers to the new days, `2027-03-15 yes`; left out where there are none.
          asked: Whether somebody who has answered nothing counts as asked from now on, and so can come on none of the dates of the poll; left out where that is as before.
        ImportDocument.Person
          participant: A participant id.
          changes: Key by key.
        JobFault
          code: Why, for programs.
          message: Why, for people.
        JobStatus
          id: The id of the job.
          do: What is asked.
          series: The id of the series.
          with: What was changed in the series first.
          state: Where it is.
          ahead: How many jobs have their turn before, as far as can be said now; null unless it waits.
          progress: How far the search is, or was when it last said so; null before it has begun.
          plans: How many plans the search has found so far, each in the place of the one before: where it has grown, another can be fetched, which is not proven to be the best as long as the job runs.
          verdict: What came of it; null until it has ended with an answer.
          hasPlan: Whether there is a plan file; false until it has ended with one.
          error: Why it has no answer; null unless it failed.
        JobStatus.State
          waiting: It has not begun.
          running: It is worked on.
          done: It has an answer.
          failed: It ended without an answer.
          cancelled: It was stopped before it began.
        ObstacleCode
          condition: A condition of the series.
          past: Meeting days are not after the day of planning.
          held: The workshop has taken place, and cannot be changed any more.
          gap: It is too soon after a workshop that has been held.
          tooFew: A delegation has too few who can come.
          requiredAbsent: Somebody cannot come who is required at every workshop.
          absent: Somebody cannot come who was asked for.
          money: So much money is missing.
          rules: Each of these rules alone stands in the way.
          severalRules: Several rules together stand in the way.
        ObstacleDocument
          reason: By which the keys are known that are there.
          condition: A condition of the series that stands in the way by itself.
          today: The day of planning.
          start: From which a workshop has been held.
          after: From which the workshop has been held that is too near.
          days: The least gap, from one start to the next.
          delegation: A delegation's id.
          needed: How many of it are needed.
          able: How many of it can come.
          absences: Why the others cannot.
          absence: Who cannot come, and why.
          missing: Money, in the series currency.
          rules: The rules, each of which alone stands in the way.
        ObstacleDocument.RuleDocument
          rule: `seats`.
          conditions: What of it has to be left out at the least, as far as that is known.
        PlaceCode
          workshop: For a workshop.
          series: Once for the series.
        Plan.Status
          optimal: A right plan, every goal proven.
          feasible: A right plan, not every goal proven.
          infeasible: Proven: there is no right plan.
          unknown: Stopped before either.
        ProgressDocument
          progress: How far it is.
        Proof
          proven: It is.
          unknown: It was not found out.
        ReasonCode
          money: What it costs and what funders pay.
          pinned: A pinned workshop cannot be held.
          visas: Somebody would not be let in, or not in time.
          people: Too few people can come, or somebody must come who cannot.
          venues: Venues are closed, too small, or may not be used as often as needed.
          rules: A rule about who sits with whom, returns or alternates: balance, continuity, quotas, together, apart, rotation.
          dates: There are too few dates, or they are too close to or too far from each other.
          structure: The series has no plan whatever rule is taken away: no venue, for instance.
        RiskDocument
          name: The name of the series.
          assumedCancels: The chance of cancelling of those for whom the series has none.
          held: How many workshops have taken place.
          allWorkshops: That every workshop still to come keeps its rules.
          wholeSeries: That besides, what ties workshops together holds.
          simulation: How simulated numbers were drawn.
          workshops: The workshops still to come.
        RiskDocument.Attendee
          participant: A participant id.
          cancels: The chance that they cancel.
          with: That the workshop holds if they come.
          without: That it holds if they do not.
          drop: By how much it falls if they cancel.
          importance: What their coming is worth.
          standardError: Of `without`, where it is simulated.
        RiskDocument.Broken
          rule: The rule.
          delegation: Whose seats.
          quota: Which quota, by its position in the series.
          probability: That it breaks.
          standardError: Where that is simulated.
        RiskDocument.Chance
          value: From 0 to 1.
          standardError: Where it is simulated.
        RiskDocument.Person
          participant: A participant id.
          replaces: Whom they could replace.
          holds: That the workshop holds with them on call.
          gain: By how much that is more.
          standardError: Where it is simulated.
          leaves: The day on which they would leave home.
          applyBy: The last day to apply for a visa.
          leastExtraCost: What it costs more at the least.
          mostExtraCost: What it costs more at the most.
          reluctant: Whether they would rather not.
        RiskDocument.RuleCode
          seats: Too few of a delegation.
          balance: Sides that are too unequal.
          quota: Too few or too many with a tag.
          required: Somebody who must be there.
        RiskDocument.Simulation
          draws: For each number.
          seed: As text: it may have more digits than numbers of other programs.
        RiskDocument.Standbys
          delegation: A delegation id.
          people: The most useful first.
          unfit: Those who could not.
        RiskDocument.Unfit
          participant: A participant id.
          reason: Why not.
          rules: The rules that break, by the names that `check` gives them.
        RiskDocument.Workshop
          number: Its place in the plan, from 1.
          start: The first meeting day.
          end: The last meeting day.
          venue: A venue id.
          holds: That it keeps its rules.
          returning: That enough people return.
          breaks: The rules that can break, most likely first.
          attendees: Everybody who attends, most critical first.
          standby: Who could come instead, by delegation.
        ScenarioAnswer.GrantLeft
          funder: A funder id.
          amount: How much; negative where workshops that were held have cost more than the grant.
        ScenarioDifference
          kept: Workshops at the same time and venue, with whoever attends.
          moved: Workshops at another time or venue.
          new: Workshops that only the scenario has.
          dropped: Workshops that only today's plan has.
          in: Attendances of kept and moved workshops that only the scenario has.
          out: Attendances of kept and moved workshops that only today's plan has.
        SearchProgress
          phase: What is being optimised: a goal, or `what norway gives`; of `whatif` the word `scenarios`.
          purpose: Of a question that takes many searches what this one is for, in words for people that call participants by their ids; null where there is no more to be said.
          position: Its position, from 1; of `whatif` how many scenarios are answered.
          count: How many there are.
          incumbent: What the best plan so far has of it, in its unit.
          bound: No plan is better than this.
          gap: How far they are apart, as a share of the incumbent.
          seconds: Seconds since the work began.
        SeriesReceipt
          id: The id by which jobs call the series.
          digest: A hash of all that can change an answer.
          sound: That it has no errors.
          hints: What is most likely a mistake although it is allowed.
          notices: What was read in another way than one may think, in whole sentences.
        ServiceLoad
          waiting: Jobs that wait.
          running: Jobs that are worked on.
          workers: How many are worked on at the same time, besides long ones.
          jobs: Jobs that are held, those that are over among them.
          series: Series that are held.
          isStopping: Whether it takes nothing more.
        SheetCells
          name: The name of the sheet, or of the file without its ending.
          rows: The rows with something in them, in order.
        SheetCells.Row
          row: Counted from 1.
          cells: What the cells say, from the first column on; empty cells are empty texts.
        SheetList
          tables: The sheets, in the order of the file.
        SoonestDocument
          name: The name of the series.
          currency: The series currency.
          venues: The earliest first.
        SoonestDocument.Earlier
          starts: The days on which a workshop would start.
          obstacles: What stands in the way.
        SoonestDocument.OutcomeCode
          workshop: The earliest workshop.
          never: No workshop can be held there.
          unknown: It was stopped before that was known.
        SoonestDocument.Place
          venue: A venue id.
          outcome: Whether there is one.
          workshop: The earliest workshop.
          cost: What it costs.
          before: What stands in the way before.
        UnfitStandby.Reason
          cannotAttend: The venue, their calendar or a visa.
          breaksRule: Whomever they replace, a rule of the series breaks.
          cannotBePaid: Whomever they replace, the funders cannot pay for it.
        Verdict
          yes: A right plan, or the answer is yes (0).
          no: The answer is no (1).
          stopped: Stopped before all was known (3); the answer has what is.
        VerdictDocument
          right: Whether no rule is broken.
          violations: The rules that are broken.
        VerdictDocument.Broken
          rule: The rule, by its short name.
          message: What is wrong.
        WayOut.Burden
          rule: A rule that the coordinator made: seats, gaps, balance, quotas, dates.
          asking: Something of one person or venue.
          fewerWorkshops: Fewer workshops.
          authority: Something that others decide: a visa, a blackout.
          consent: A funder's consent, without more money.
          money: More money.
        WhyDocument
          name: The name of the series.
          currency: The series currency.
          answers: One for each question.
        WhyDocument.Answer
          workshop: The workshop of the plan that it is about, from 1.
          question: What was turned round.
          inPlan: Whether the plan has it.
          outcome: What turning it round comes to.
          goals: The goals that differ.
          obstacles: What stands in the way.
          workshops: The best plan with it.
        WhyDocument.Change
          goal: One of the series' goals, in whose unit the values are.
          before: In the plan.
          after: In the best plan with what was asked about.
        WhyDocument.OutcomeCode
          plan: The best plan with it.
          unproven: A plan with it that is not proven to be the best.
          impossible: There is none.
          unknown: It was stopped before that was known.
        WorkshopDocument
          start: The first meeting day.
          end: The last meeting day.
          venue: A venue id.
          attendees: Ids of participants.
        YesNo
          yes: It is so.
          no: It is not.
        """
}
