import Foundation
import Measuring
import Parley
import SeriesModel
import SeriesGenerator

/// Writes what tools are asked.
enum Questions {
    /// What tables call a series file: its name without folders and ending.
    static func name(ofFile path: String) -> String {
        URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    }

    /// The series with all its goals.
    static func allGoals(of recipe: SeriesRecipe, in folder: Folder) throws -> Question {
        try folder.write(recipe.text, to: recipe.name + ".yaml")
        return Question(series: folder.path(recipe.name + ".yaml"))
    }

    /// The series with one of its goals alone, the first but the number of workshops, and its program: the exported
    /// program holds one goal.
    static func oneGoal(of recipe: SeriesRecipe, in folder: Folder) throws -> (name: String, Question) {
        var recipe = recipe
        let goal = recipe.series.goals.first { $0.kind != .workshops } ?? Goal(.workshops)
        recipe.goals = [Goal(goal.kind)]
        let name = "\(recipe.name)-\(goal.kind.rawValue)"
        try folder.write(recipe.text, to: name + ".yaml")
        try folder.write(ProgramExport.text(of: recipe.series, as: .lp), to: name + ".lp")
        let question = Question(
            series: folder.path(name + ".yaml"), program: folder.path(name + ".lp"),
            // Money is in thousands there.
            unitsPerProgramUnit: goal.kind == .cost ? 1000 : 1)
        return (name, question)
    }
}
