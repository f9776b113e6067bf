import Foundation
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

/// Ten thousand files that went through rough hands: each is read, or refused with reasons; none crashes the reader.
struct FuzzTests {
    @Test(arguments: [UInt64(2027), 2028], [SeriesFile.Format.yaml, .json])
    func `no mutated file crashes the reader`(seed: UInt64, format: SeriesFile.Format) throws {
        var bases = [format == .json ? SmallSeries.json : SmallSeries.yaml]
        for fixture in try Fixture.broken() where SeriesFile.Format(ofFileNamed: fixture.url.path) == format {
            if let text = try? String(contentsOf: fixture.url, encoding: .utf8),
                format == .yaml || text.utf8.count < 2_000
            {
                bases.append(text)
            }
        }
        var mutator = Mutator(seed: seed, bases: bases.map { Array($0.utf8) })
        var (read, refused) = (0, 0)
        for _ in 0..<2_600 {
            let text = mutator.next()
            do throws(SeriesFileError) {
                let series = try SeriesFile.read(text, name: "fuzz", format: format).series
                if !series.problems().isEmpty { Issue.record("read, but not sound:\n\(text)") }
                read += 1
            } catch {
                if case .invalid(let problems) = error, !problems.isEmpty,
                    problems.allSatisfy({
                        !$0.message.isEmpty && $0.place != nil && $0.advice?.hasPrefix("Maybe ") ?? true
                    })
                {
                    refused += 1
                } else {
                    Issue.record("refused without a reason:\n\(text)")
                }
            }
        }
        #expect(read + refused == 2_600)
        // Mutations that are all fatal, or all harmless, would test little.
        #expect(read > 20 && refused > 1_000)
    }
}
