import Mustache
import SeriesModel

/// A text with places for what differs from letter to letter, in Mustache: `{{name}}`, `{{#trips}}…{{/trips}}`,
/// `{{^trips}}…{{/trips}}`, `{{! a remark }}`.
///
/// Everything that stands in the place of `{{…}}` is text, whatever a name holds: it is escaped as HTML or Markdown
/// wants it.
package struct LetterTemplate: Sendable {
    /// The notation of a letter.
    package enum Form: String, Sendable {
        case markdown = "md"
        case html

        /// The notation by a file's name; what is no HTML is Markdown.
        package init(ofFileNamed name: String) {
            let name = name.lowercased()
            self = name.hasSuffix(".html") || name.hasSuffix(".htm") ? .html : .markdown
        }
    }

    package let form: Form
    private let template: MustacheTemplate

    /// Something that a template cannot have.
    package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// Counted from 1.
        package var line: Int
        package var words: String
        package var advice: String?

        package var description: String { words + (advice.map { "\n  Maybe \($0)" } ?? "") }
    }

    /// All that is wrong with a template, in order of lines.
    package struct Faults: Error, Hashable, Sendable {
        package var faults: [Fault]
    }

    /// Reads a template.
    ///
    /// - Throws: ``Faults``: keys that no letter has, with what may be meant; tags that do not match.
    package init(_ text: String, form: Form) throws(Faults) {
        self.form = form
        let faults = Self.faults(in: text)
        guard faults.isEmpty else { throw Faults(faults: faults) }
        // The pragma stands on the first line, so that lines stay where they are. Markdown is escaped by us.
        let head = form == .html ? "" : "{{% CONTENT_TYPE:TEXT}}"
        do {
            template = try MustacheTemplate(string: head + text)
        } catch {
            throw Faults(faults: [Fault(line: 1, words: "it cannot be read: \(error)", advice: nil)])
        }
    }

    /// A letter, ending as the template ends.
    ///
    /// Empty lines at its beginning, such as those that remarks leave, are left out.
    package func letter(_ fields: LetterFields) -> String {
        String(template.render(fields.object(form)).drop(while: \.isNewline))
    }

    // MARK: Checking

    /// Looks through the tags: what a letter has depends on the sections around them.
    private static func faults(in text: String) -> [Fault] {
        var faults: [Fault] = []
        var open: [(name: String, line: Int)] = []
        var line = 1
        var rest = Substring(text)
        while let start = rest.firstRange(of: "{{") {
            line += rest[..<start.lowerBound].count { $0.isNewline }
            rest = rest[start.upperBound...]
            let isTriple = rest.first == "{"
            let close = isTriple ? "}}}" : "}}"
            if isTriple { rest = rest.dropFirst() }
            guard let end = rest.firstRange(of: close) else {
                faults.append(Fault(line: line, words: "'{{' is not closed", advice: "end it with \(close)."))
                return faults
            }
            let tag = rest[..<end.lowerBound].trimmed
            let here = line
            line += rest[..<end.lowerBound].count { $0.isNewline }
            rest = rest[end.upperBound...]
            let sign = tag.first.map(String.init) ?? ""
            let name = "#^/&".contains(sign) && !sign.isEmpty ? tag.dropFirst().trimmed : String(tag)
            switch sign {
            case "!": continue
            case _ where isTriple, "&":
                faults.append(
                    Fault(
                        line: here,
                        words:
                            "'\(ShownText.short(String(tag)))' would be put in as it is, and a name may hold anything",
                        advice: "write {{\(ShownText.short(name))}}."))
            case ">", "<", "$", "=", "%":
                faults.append(
                    Fault(
                        line: here, words: "'{{\(sign)' is not read here: a template is one file, with {{ and }}",
                        advice: nil))
            case "/":
                if let last = open.popLast(), last.name == name { continue }
                faults.append(
                    Fault(line: here, words: "{{/\(ShownText.short(name))}} ends nothing that is open", advice: nil))
                return faults
            default:
                if let fault = fault(name, within: open.map(\.name), line: here) { faults.append(fault) }
                if sign == "#" || sign == "^" { open.append((name, here)) }
            }
        }
        for section in open.reversed() {
            faults.append(
                Fault(
                    line: section.line, words: "{{#\(ShownText.short(section.name))}} is not closed",
                    advice: "end it with {{/\(ShownText.short(section.name))}}."))
        }
        return faults.sorted { $0.line < $1.line }
    }

    private static func fault(_ name: String, within sections: [String], line: Int) -> Fault? {
        var known = LetterFields.keys
        for section in sections { known += LetterFields.keysWithin[section] ?? [] }
        guard name != ".", !known.contains(name) else { return nil }
        let shown = ShownText.short(name)
        if let section = LetterFields.keysWithin.keys.sorted().first(where: {
            LetterFields.keysWithin[$0]?.contains(name) ?? false
        }) {
            return Fault(
                line: line, words: "'\(shown)' is known only within {{#\(section)}}",
                advice: "put it between {{#\(section)}} and {{/\(section)}}.")
        }
        let near = NearestWord.suggestion(for: name, among: known).map { "'\($0)' is meant." }
        return Fault(
            line: line,
            words: "there is no '\(shown)' in a letter; there are \(known.sorted().joined(separator: ", "))",
            advice: near)
    }
}

extension LetterTemplate {
    /// The letter that is written where no template is given, and to begin one's own from.
    package static func standard(_ form: Form) -> String {
        switch form {
        case .markdown: markdown
        case .html: html
        }
    }

    private static let markdown = """
        {{! An invitation in Markdown. What stands in double braces is filled in; lines with # and / around a part repeat
        it for each workshop, or leave it out where there is nothing to say. }}
        {{date}}

        # {{series}}

        Dear {{name}},

        We have the pleasure to invite you to {{#several}}{{count}} workshops{{/several}}{{^several}}a workshop{{/several}} of *{{series}}*.

        {{#trips}}
        ## {{days}}, {{venue}}

        {{#travels}}
        You travel on {{leaves}} and are home again on {{returns}}. We book and pay your journey and your hotel.
        {{/travels}}
        {{^travels}}
        The workshop is in your city; we expect you on {{first}}.
        {{/travels}}
        {{#visa}}

        **You need a visa for {{visaCountry}}.** With your passport of {{passport}} please apply by {{applyBy}}:
        it takes {{notice}} days. This letter may go with your application.
        {{/visa}}

        {{/trips}}
        Please treat the dates, the places and the names of all who take part as confidential.

        {{#contact}}
        For any question please write to {{contact}}.

        {{/contact}}
        With kind regards

        """

    private static let html = """
        {{! An invitation in HTML. What stands in double braces is filled in; # and / around a part repeat it for each
        workshop, or leave it out where there is nothing to say. }}
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{series}}</title>
        <style>
        body{margin:2rem auto;max-width:42rem;padding:0 1rem;font:1rem/1.5 Georgia,'Times New Roman',serif;color:#1b1b1b;background:#fff}
        h1{font-size:1.4rem} h2{font-size:1.1rem;break-after:avoid}
        section{break-inside:avoid}
        @page{size:A4;margin:25mm}
        </style>
        </head>
        <body>
        <p>{{date}}</p>
        <h1>{{series}}</h1>
        <p>Dear <bdi>{{name}}</bdi>,</p>
        <p>We have the pleasure to invite you to {{#several}}{{count}} workshops{{/several}}{{^several}}a workshop{{/several}} of
        <em>{{series}}</em>.</p>
        {{#trips}}
        <section>
        <h2>{{days}}, {{venue}}</h2>
        {{#travels}}
        <p>You travel on {{leaves}} and are home again on {{returns}}. We book and pay your journey and your hotel.</p>
        {{/travels}}
        {{^travels}}
        <p>The workshop is in your city; we expect you on {{first}}.</p>
        {{/travels}}
        {{#visa}}
        <p><strong>You need a visa for {{visaCountry}}.</strong> With your passport of {{passport}} please apply by {{applyBy}}:
        it takes {{notice}} days. This letter may go with your application.</p>
        {{/visa}}
        </section>
        {{/trips}}
        <p>Please treat the dates, the places and the names of all who take part as confidential.</p>
        {{#contact}}
        <p>For any question please write to {{contact}}.</p>
        {{/contact}}
        <p>With kind regards</p>
        </body>
        </html>

        """
}
