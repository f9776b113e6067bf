import ArgumentParser
import Foundation
import SeriesGenerator

/// `parley-benchmarks generate`.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes generated series, so that they can be looked at or planned by hand.",
        discussion: "The same family, number and kind give the same series, to the letter.")

    @OptionGroup var selection: SeriesSelection

    @Option(name: [.customShort("o"), .long], help: "The folder to write to; it is made where it is missing.")
    var output: String

    func run() throws {
        let folder = try Folder(output)
        for recipe in selection.recipes {
            try folder.write(recipe.text, to: recipe.name + ".yaml")
            print(folder.path(recipe.name + ".yaml"))
        }
    }
}
