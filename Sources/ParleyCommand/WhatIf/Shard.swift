import ArgumentParser
import Foundation

/// Every n-th scenario, from the i-th on.
struct Shard: Hashable {
    /// i, from 1.
    let number: Int
    /// n.
    let count: Int

    /// All scenarios.
    static let whole = Shard(number: 1, count: 1)

    private init(number: Int, count: Int) {
        self.number = number
        self.count = count
    }

    /// `i/n` as it is typed.
    init(typed text: String) throws {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1] else {
            throw ValidationError("'\(text)' is no shard; the second of eight is written 2/8.")
        }
        guard count >= 1, (1...count).contains(number) else {
            throw ValidationError("'\(text)' is no shard; in i/n, i goes from 1 to n.")
        }
        self.init(number: number, count: count)
    }

    /// The shard that a scheduler's variables name; the whole where there are none.
    static func ofJob(_ variables: [String: String] = ProcessInfo.processInfo.environment) throws -> Shard {
        if variables["SLURM_ARRAY_TASK_ID"] != nil {
            func number(_ name: String, default number: Int? = nil) throws -> Int {
                try self.number("SLURM_ARRAY_TASK_\(name)", variables, default: number)
            }
            let step = try number("STEP", default: 1)
            let (id, least) = (try number("ID"), try number("MIN", default: 0))
            let count = try number("COUNT")
            guard step > 0, count > 0, (id - least).isMultiple(of: step), (0..<count).contains((id - least) / step),
                try number("MAX", default: least + (count - 1) * step) == least + (count - 1) * step
            else {
                throw ValidationError(
                    "The ids of this Slurm array are not evenly spaced: give --shard i/n, or use --array=1-n.")
            }
            return told(Shard(number: (id - least) / step + 1, count: count), "the Slurm array")
        }
        if variables["JOB_COMPLETION_INDEX"] != nil {
            let index = try number("JOB_COMPLETION_INDEX", variables)
            let count = try number("PARLEY_SHARDS", variables)
            guard (0..<max(0, count)).contains(index) else {
                throw ValidationError("JOB_COMPLETION_INDEX is \(index); it must be 0 to PARLEY_SHARDS - 1.")
            }
            return told(Shard(number: index + 1, count: count), "the indexed job")
        }
        return .whole
    }

    /// Whether a scenario is in it, by its position from 0.
    func includes(_ position: Int) -> Bool { position % count == number - 1 }

    /// What a title says of it.
    var words: String { count == 1 ? "" : ", shard \(number) of \(count)" }

    private static func told(_ shard: Shard, _ by: String) -> Shard {
        Console.say("shard \(shard.number)/\(shard.count), as \(by) says")
        return shard
    }

    private static func number(
        _ name: String, _ variables: [String: String], default number: Int? = nil
    ) throws -> Int {
        guard let text = variables[name] else {
            if let number { return number }
            throw ValidationError("\(name) is not set; set it to the number of shards, or give --shard i/n.")
        }
        // Those of schedulers have 32 bits, so that their products have 64.
        guard let value = Int32(text) else {
            throw ValidationError("\(name) is '\(text)'; it must be a whole number.")
        }
        return Int(value)
    }
}
