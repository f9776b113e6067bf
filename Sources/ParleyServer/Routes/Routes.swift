import PlanningService
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesText

extension Route {
    /// All addresses of the service.
    static let all: [Route] =
        [
            Route(
                method: .get, path: "/v1/openapi.json", name: "describe", summary: "This description.",
                replies: [Content(MediaType.json, .object(saying: "OpenAPI 3.1."))]
            ) { _, _ in .json(OpenAPI.text) },
            Route(
                method: .get, path: "/v1/load", name: "load", summary: "How much the service has to do.",
                replies: [Content(MediaType.json, .reference("Load"))]
            ) { _, service in .json(await service.load.text) },
            Route(
                method: .get, path: "/v1/starter", name: "starter", summary: "A first series to be changed.",
                replies: [Content(MediaType.yaml)]
            ) { _, _ in Reply(200, MediaType.yaml, Array(starter.utf8)) },
        ] + series + jobs

    // MARK: Series

    private static let series: [Route] = [
        Route(
            method: .post, path: "/v1/series", name: "takeSeries",
            summary: "Takes a series: a file of YAML or JSON, a workbook, or a folder of CSV files as zip.",
            query: [
                Query(
                    name: "name", schema: .text.saying("The file's name, which tells its form and stands in messages."))
            ],
            body: seriesForms, status: 201, replies: [Content(MediaType.json, .reference("SeriesReceipt"))],
            links: seriesLinks, faults: [.wrongSeries]
        ) { call, service throws(ServiceFault) in
            let usual = MediaType.series.first { $0.type == call.type }?.name ?? "series.yaml"
            let name = call.query["name"].flatMap { $0.isEmpty ? nil : $0 } ?? usual
            guard name.utf8.count <= 200 else {
                throw ServiceFault(.badRequest, "The name of the file has more than 200 bytes.")
            }
            return .json(try await service.take(call.body, name: name, from: call.client).text, 201)
        },
        Route(
            method: .get, path: "/v1/series/{series}", name: "series",
            summary: "A series, as it came or in another form.",
            query: [
                Query(name: "as", schema: .word(forms.map(\.name)).saying("The form; as it came where none is given."))
            ],
            replies: [
                Content(MediaType.yaml), Content(MediaType.json, .published(.series)),
                Content(MediaType.workbook), Content(MediaType.zip), Content(MediaType.bytes),
            ], faults: [.unknownSeries, .noSuchAnswer, .tooMany]
        ) { call, service throws(ServiceFault) in
            let form = try call.query["as"].map { name throws(ServiceFault) in
                guard let form = forms.first(where: { $0.name == name })?.form else {
                    throw ServiceFault(
                        .badRequest, "There is no such form; there are \(forms.map(\.name).joined(separator: ", ")).")
                }
                return form
            }
            let (data, ending) = try await service.series(call["series"], as: form)
            let type =
                switch ending.lowercased() {
                case "yaml", "yml": MediaType.yaml
                case "json": MediaType.json
                case "xlsx", "xlsm": MediaType.workbook
                case "zip": MediaType.zip
                default: MediaType.bytes
                }
            return .file(data, type, name: "series.\(ending.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })")
        },
        Route(
            method: .post, path: "/v1/tables", name: "readTables",
            summary: "What the cells of a workbook, or of CSV files as zip, say: to be shown and mended, and not held.",
            query: [Query(name: "name", schema: .text.saying("The file's name."))],
            body: [MediaType.workbook, MediaType.zip, MediaType.bytes].map { Content($0) },
            replies: [Content(MediaType.json, .reference("Tables"))], faults: [.wrongSeries]
        ) { call, service throws(ServiceFault) in
            .json(try await service.sheets(call.body, name: call.query["name"] ?? "series.xlsx").text)
        },
        Route(
            method: .post, path: "/v1/series/{series}/changes", name: "changeSeries",
            summary: "Takes a series with something changed, its comments kept where it is a text.",
            body: [Content(MediaType.json, .reference("Changes"))], status: 201,
            replies: [Content(MediaType.json, .reference("SeriesReceipt"))], faults: [.unknownSeries, .wrongSeries]
        ) { call, service throws(ServiceFault) in
            let changes = try JobRequest.changes(in: call.text())
            return .json(try await service.apply(changes, to: call["series"], from: call.client).text, 201)
        },
        Route(
            method: .delete, path: "/v1/series/{series}", name: "forgetSeries",
            summary: "Forgets a series; what was asked about it goes on.", status: 204, faults: [.unknownSeries]
        ) { call, service throws(ServiceFault) in
            try await service.forget(series: call["series"])
            return Reply(204, MediaType.json, [])
        },
    ]

    private static let seriesForms = MediaType.series.map { form in
        Content(form.type, form.type == MediaType.json ? .object(saying: "A series, format 1.") : nil)
    }

    private static let seriesLinks =
        [Link(route: "series", place: "series"), Link(route: "forgetSeries", place: "series")]
        + JobRequest.Question.allCases.filter { !$0.keys.contains(where: \.isRequired) }
        .map { Link(route: "ask", question: $0.rawValue) }

    /// A first series to be changed.
    static let starter: String = {
        guard let first = Day(year: 2027, month: 2, day: 1), let last = Day(year: 2027, month: 7, day: 31),
            let horizon = DayRange(first, last),
            case .text(let text)? = try? Starter(horizon: horizon).contents(as: .yaml)
        else { return "" }
        return text
    }()

    private static let forms: [(name: String, form: SeriesForm)] = [
        ("yaml", .yaml), ("json", .json), ("xlsx", .workbook),
    ]

    // MARK: Jobs

    private static let jobLinks =
        ["job", "watch", "answer", "words", "plan", "stop", "forgetJob"].map { Link(route: $0, place: "job") }
        + Artifact.all.map { Link(route: $0.name.camelCased, place: "job") }

    private static let jobs: [Route] =
        [
            Route(
                method: .post, path: "/v1/jobs", name: "ask", summary: "Takes a question about a series, as a job.",
                body: [Content(MediaType.json, .reference("JobRequest"))], status: 202,
                replies: [Content(MediaType.json, .reference("JobStatus"))],
                links: jobLinks, faults: [.unknownSeries, .unknownJob, .noAnswerYet, .noSuchAnswer]
            ) { call, service throws(ServiceFault) in
                .json(try await service.ask(call.text(), from: call.client).text, 202)
            },
            Route(
                method: .get, path: "/v1/jobs", name: "jobs", summary: "The caller's jobs, the oldest first.",
                replies: [Content(MediaType.json, .reference("JobList"))]
            ) { call, service in .json(await service.jobs(of: call.client).text) },
            Route(
                method: .get, path: "/v1/jobs/{job}", name: "job", summary: "Where a job is.",
                replies: [Content(MediaType.json, .reference("JobStatus"))], faults: [.unknownJob]
            ) { call, service throws(ServiceFault) in .json(try await service.status(of: call["job"]).text) },
            Route(
                method: .get, path: "/v1/jobs/{job}/events", name: "watch",
                summary: "Where a job is, now and whenever that changes, until it is over: an event `status` each.",
                replies: [Content(MediaType.events)], faults: [.unknownJob]
            ) { call, service throws(ServiceFault) in Reply(events: try await service.events(of: call["job"])) },
            Route(
                method: .get, path: "/v1/jobs/{job}/answer", name: "answer",
                summary: "The answer, as the command prints it with --json; of whatif a line for each scenario.",
                replies: [
                    Content(MediaType.json, .reference("Answer")),
                    Content(MediaType.lines, .text.saying("Lines, each as the schema Whatif says.")),
                ],
                faults: [.unknownJob, .noAnswerYet, .noSuchAnswer]
            ) { call, service throws(ServiceFault) in
                let isLines = try await service.status(of: call["job"]).question == .whatif
                let text = try await service.answer(of: call["job"]).text
                return Reply(200, isLines ? MediaType.lines : MediaType.json, Array(text.utf8))
            },
            Route(
                method: .get, path: "/v1/jobs/{job}/words", name: "words",
                summary: "The answer for people, who are called by their ids in it.", replies: [Content("text/plain")],
                faults: [.unknownJob, .noAnswerYet, .noSuchAnswer]
            ) { call, service throws(ServiceFault) in
                let words = try await service.answer(of: call["job"]).words
                return Reply(200, "text/plain; charset=utf-8", Array(words.utf8))
            },
            Route(
                method: .get, path: "/v1/jobs/{job}/plan", name: "plan",
                summary: "The plan file; while the job runs, the best plan so far: not proven, of status `feasible`.",
                replies: [Content(MediaType.json, .published(.plan))],
                faults: [.unknownJob, .noAnswerYet, .noSuchAnswer]
            ) { call, service throws(ServiceFault) in
                .file(Array(try await service.plan(of: call["job"]).utf8), MediaType.json, name: "plan.json")
            },
            Route(
                method: .post, path: "/v1/jobs/{job}/stop", name: "stop",
                summary: "Stops a job: one that waits is cancelled, one that runs ends with what it knows.",
                status: 202,
                replies: [Content(MediaType.json, .reference("JobStatus"))], faults: [.unknownJob]
            ) { call, service throws(ServiceFault) in .json(try await service.stop(call["job"]).text, 202) },
            Route(
                method: .delete, path: "/v1/jobs/{job}", name: "forgetJob", summary: "Stops a job and forgets it.",
                status: 204, faults: [.unknownJob]
            ) { call, service throws(ServiceFault) in
                try await service.forget(job: call["job"])
                return Reply(204, MediaType.json, [])
            },
        ] + Artifact.all.map(route(of:)) + Artifact.all.map(routeOfPlan(of:))

    private static func query(of artifact: Artifact) -> [Query] {
        guard artifact.canName else { return [] }
        return [
            Query(name: "names", schema: .word(["yes", "no"]).saying("Whether people are called by names or by ids."))
        ]
    }

    private static func replies(of artifact: Artifact) -> [Content] {
        [Content(artifact.type, artifact.contract.map { .published($0) })]
    }

    private static func codenames(_ call: Call) throws(ServiceFault) -> Bool {
        switch call.query["names"] {
        case nil, "no": true
        case "yes": false
        default: throw ServiceFault(.badRequest, "names is yes or no.")
        }
    }

    private static func route(of artifact: Artifact) -> Route {
        Route(
            method: .get, path: "/v1/jobs/{job}/\(artifact.name)", name: artifact.name.camelCased,
            summary: artifact.meaning, query: query(of: artifact), replies: replies(of: artifact),
            faults: [.unknownJob, .unknownSeries, .noAnswerYet, .noSuchAnswer, .tooMany]
        ) { call, service throws(ServiceFault) in
            let bytes = try await service.artifact(artifact, of: call["job"], codenames: codenames(call))
            return .file(bytes, artifact.type, name: artifact.file)
        }
    }

    private static func routeOfPlan(of artifact: Artifact) -> Route {
        Route(
            method: .post, path: "/v1/series/{series}/\(artifact.name)", name: "\(artifact.name.camelCased)OfPlan",
            summary: "\(artifact.meaning) Of the plan file that is sent.", query: query(of: artifact),
            body: [Content(MediaType.json, .object(saying: "A plan file, format 1."))], replies: replies(of: artifact),
            faults: [.unknownSeries, .noSuchAnswer]
        ) { call, service throws(ServiceFault) in
            let bytes = try await service.artifact(
                artifact, ofPlan: call.text(), series: call["series"], codenames: codenames(call))
            return .file(bytes, artifact.type, name: artifact.file)
        }
    }
}

extension String {
    /// `budget-table` as `budgetTable`.
    fileprivate var camelCased: String {
        split(separator: "-").enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }
            .joined()
    }
}
