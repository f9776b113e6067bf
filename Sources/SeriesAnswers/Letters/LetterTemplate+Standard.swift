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
