import SeriesModel
package import SeriesText

/// What a file of scenarios may hold.
package enum ScenarioSchema {
    /// A key is a part of a series: `funders.norway.amount`, or what is left out.
    private static let parts = "^(without$|(\(SeriesReader.keys.joined(separator: "|")))($|\\.))"

    private static let changes = JSONSchema.raw(
        ["object"],
        [
            "propertyNames": .object(["pattern": .text(parts)]), "minProperties": .number(1),
        ]
    ).saying(
        "Changes by the parts that they change, through keys and ids: a value, +5000, -20%, a sweep such as 1..9 by 2, or none."
    ).such(as: [
        .object(["funders.norway.amount": .text("-20%")]), .object(["without": .text("venue istanbul")]),
    ])

    /// The schema of a file of scenarios, without its definitions.
    package static let schema = JSONSchema.raw(
        ["string", "object", "array"],
        [
            "if": .object(["type": .text("array")]),
            "then": .object(["items": .object(["$ref": .text("#/$defs/Scenario")])]),
            "else": .object(["$ref": .text("#/$defs/Scenario")]),
        ])

    /// What it refers to.
    package static let definitions: [(name: String, schema: JSONSchema)] = [
        (
            "Scenario",
            JSONSchema.raw(
                ["string", "object"],
                [
                    // An answer names its changes as well, and may stand for its scenario.
                    "if": .object(["required": .array([.text("changes"), .text("key")])]),
                    "else": .object([
                        "if": .object(["required": .array([.text("changes")])]),
                        "then": .object(["$ref": .text("#/$defs/Named")]),
                        "else": .object(["$ref": .text("#/$defs/Changes")]),
                    ]),
                ]
            ).saying("Text as on the command line, a mapping of changes, or {name, changes}.")
        ),
        (
            "Named",
            JSONSchema.object([
                .key("name", JSONSchema.text.orNull, "What the table calls it."),
                .required("changes", .reference("AllChanges"), "A list of changes, or one mapping of them."),
            ]).or(.text)
        ),
        (
            "AllChanges",
            JSONSchema.raw(
                ["string", "object", "array"],
                [
                    "if": .object(["type": .text("array")]),
                    "then": .object(["items": .object(["$ref": .text("#/$defs/Changes")])]),
                    "else": .object(["$ref": .text("#/$defs/Changes")]),
                ])
        ),
        ("Changes", changes.or(.text)),
    ]
}
