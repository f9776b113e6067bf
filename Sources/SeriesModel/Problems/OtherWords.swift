/// What people write for words of the format, in other words and languages, so that a message can offer the one that is
/// meant; nothing is ever taken for it.
package enum OtherWords {
    /// The one of some known words that a text means: another word for it, or one word of several, `lowest cost`.
    static func word(_ written: String, among known: [String]) -> String? {
        guard written.utf8.count <= 60 else { return nil }
        let text = written.lowercased()
        func meant(_ word: String) -> String? {
            known.first { $0.lowercased() == word }
                ?? known.first { others[$0.lowercased()]?.contains(word) ?? false }
                ?? truth(word).flatMap { truth in known.first { $0 == (truth ? "yes" : "no") } }
        }
        if let word = meant(text) { return word }
        let words = Set(text.split { !$0.isLetter && !$0.isNumber }.compactMap { meant(String($0)) })
        return words.count == 1 ? words.first : nil
    }

    private static let others: [String: Set<String>] = [
        // Goals.
        "workshops": "workshop meeting meetings event events session sessions round rounds treffen réunions",
        "attendance": """
        people person persons participant participants participation attendee attendees turnout head heads headcount \
        presence teilnahme teilnehmer personen participation présence asistencia presenza
        """,
        "returning": "return returns returnee returnees continuity core regulars again kontinuität continuité",
        "reluctance": "reluctant preference preferences wish wishes comfort convenience willingness wünsche",
        "cost": """
        cheap cheaper cheapest costs price prices money budget expense expenses spending savings kosten geld billig günstig \
        coût coûts cout prix coste costes costo costi precio prezzo
        """,
        "fairness": """
        fair fairer fairest equity equal equality balance balanced hours travel journey journeys gerecht fahrzeit \
        équité equidad equità
        """,
        "emissions": """
        green greener greenest co2 co₂ kgco2 carbon climate footprint emission sustainability sustainable environment klima \
        umwelt émissions emisiones emissioni
        """,
        "early":
            "soon sooner soonest earlier earliest fast fastest asap quick quickly date dates timing früh bald tôt pronto",
        "changes": "change stability stable same baseline moves unchanged änderungen changements",
        // Roles of delegations.
        "side": "sides party parties delegation seite partei partie parte",
        "thirdparty": """
        third neutral facilitator facilitators facilitation mediator mediators mediation moderator moderators team organiser \
        organisers organizer organizers host hosts convener conveners chair staff
        """,
        "guest": """
        guests observer observers expert experts speaker speakers visitor visitors adviser advisers advisor advisors gast \
        gäste invité
        """,
        // Answers.
        "ifneedbe": "maybe perhaps possibly tentative vielleicht peut-être quizás forse",
        // Kinds of days.
        "unavailable": "away busy absent absence out leave holiday holidays vacation abwesend urlaub verhindert",
        "available": "free frei libre",
        // Days of the week.
        "mon": "lundi lunes lunedì lunedi mo", "tue": "dienstag mardi martes martedì martedi di",
        "wed": "mittwoch mercredi miércoles miercoles mercoledì mercoledi mi",
        "thu": "donnerstag jeudi jueves giovedì giovedi do", "fri": "freitag vendredi viernes venerdì venerdi",
        "sat": "samstag sonnabend samedi sábado sabado sabato sa", "sun": "sonntag dimanche domingo domenica so",
    ].mapValues { Set($0.split(separator: " ").map(String.init)) }

    /// Whether a text says yes or no.
    static func truth(_ written: String) -> Bool? {
        let text = written.lowercased()
        if yes.contains(text) { return true }
        return no.contains(text) ? false : nil
    }

    private static let yes = Set(yesWords.lowercased().split(separator: ",").map(String.init)).union([
        "on", "always", "required", "mandatory", "must", "obligatory", "immer", "toujours", "siempre", "sempre",
    ])
    private static let no = Set(noWords.lowercased().split(separator: ",").map(String.init)).union([
        "off", "never", "optional", "nie", "niemals", "jamais", "nunca", "mai",
    ])

    /// Words and marks for yes, with commas between them, in the languages of those who answer polls.
    package static let yesWords = """
        yes,y,ok,okay,true,yep,sure,can,can come,can attend,i can come,i can attend,works for me,yes please,available,free,works,fine,good,ja,j,jo,oui,o,si,sí,sì,s,sim,òc,tak,evet,да,так,\
        da,ano,áno,igen,kyllä,joo,jah,jā,taip,po,ναι,bəli,այո,დიახ,نعم,بله,آری,ہاں,جی ہاں,כן,हाँ,हां,जी,iya,bisa,是,可以,はい,예,네,\
        i can,frei,კი,hə,verfügbar,passt,geht,kann,disponible,libre,dispo,disponibile,beschikbaar,dostępny,uygun,могу,свободен,свободна,متاح,\
        x,v,1,+,✔,✓,✅,☑,👍,⭕,○,◯,〇,●,◎,🟢,🟩,🙂,😀,😊,👌,🆗,💚
        """

    /// Words and marks for no.
    package static let noWords = """
        no,n,false,nope,cannot,can't,cannot come,cannot attend,can't come,can't attend,can’t come,can’t attend,no thanks,can’t,can not,i can't,i can’t,i cannot,belegt,xeyr,unable,not available,unavailable,not possible,impossible,busy,away,\
        nein,nicht,nicht verfügbar,geht nicht,kann nicht,verhindert,non,indisponible,pas disponible,no disponible,ocupado,\
        non disponibile,nao,não,indisponível,nee,niet,niet beschikbaar,nie,niedostępny,hayir,hayır,uygun değil,нет,не могу,занят,\
        занята,ні,nej,nei,ei,ne,nem,nu,не,όχι,nē,yox,ոչ,არა,لا,نه,خیر,نہیں,לא,नहीं,tidak,否,不,不可,いいえ,不可能,아니요,아니오,\
        0,-,–,—,✘,✗,❌,✖,❎,👎,×,⛔,🚫,🔴,🟥,🙁,☹
        """

    /// What may mend a text in the place of an amount: one that says that nothing is paid, or that nobody knows yet.
    static func amount(_ written: String) -> String? {
        let text = written.lowercased()
        if ["included", "free", "none", "nothing", "nil", "-", "–", "—", "inklusive", "inclus", "gratis", "gratuit"]
            .contains(text)
        {
            return "Maybe you meant 0."
        }
        let isOpen = [
            "tbc", "tbd", "tba", "?", "??", "???", "open", "unknown", "pending", "n/a", "na", "offen", "à confirmer",
        ]
        .contains(text)
        return isOpen
            ? "Maybe leave it out until it is known; `parley estimate` fills in fares, hotels and visas." : nil
    }

    /// The code of the currency that a word or a sign stands for, where it can only be one: `Euro`, `€`, `US dollars`.
    ///
    /// Three capital letters are a code already, of whatever currency.
    package static func currency(_ written: String) -> String? {
        let text = written.lowercased().filter { !" .()“”„‟‘’‚«»".contains($0) }
        let isCode =
            written.utf8.count == 3 && written.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        guard !isCode, text.utf8.count <= 40 else { return nil }
        return currencies[text] ?? (currencies.values.contains(text.uppercased()) ? text.uppercased() : nil)
    }

    private static let currencies: [String: String] = Dictionary(
        firstOf: """
            EUR € euro euros €eur eur€
            USD us$ $us usdollar usdollars usd$ dollarus dollaraméricain americandollar americandollars
            GBP poundsterling poundssterling sterling britishpound britishpounds gbp£
            CHF sfr swissfranc swissfrancs schweizerfranken franken francsuisse francssuisses
            NOK norwegiankrone norwegiankroner
            SEK swedishkrona swedishkronor
            DKK danishkrone danishkroner
            JPY yen
            TRY ₺ turkishlira lira
            INR ₹ indianrupee indianrupees
            PKR pakistanirupee pakistanirupees
            ILS ₪ shekel shekels
            THB ฿ baht thaibaht
            AED dirham dirhams uaedirham
            CAD canadiandollar canadiandollars c$ ca$
            AUD australiandollar australiandollars a$ au$
            GEL ₾ lari
            UAH ₴ hryvnia
            RUB ₽ rouble ruble roubles rubles
            KRW ₩
            """.split(separator: "\n").flatMap { line in
                let words = line.split(separator: " ").map(String.init)
                return words.dropFirst().map { ($0, words[0]) }
            })

    /// What may mend a word in the place of how much somebody counts.
    static func weight(_ written: String) -> String? {
        let words = [
            "high", "very high", "higher", "low", "lower", "normal", "medium", "standard", "hoch", "niedrig", "haut",
            "important", "top",
        ]
        return words.contains(written.lowercased()) ? "Maybe write a number: 1 counts once, 2 twice." : nil
    }

    /// A number in words, up to twelve.
    static func number(_ written: String) -> Int? {
        let text = written.lowercased()
        if let count = times[text] { return count }
        return [english, german, french].compactMap { $0.firstIndex(of: text) }.first.map { $0 + 1 }
    }

    private static let times = ["once": 1, "twice": 2, "einmal": 1, "zweimal": 2]
    private static let english = words("one two three four five six seven eight nine ten eleven twelve")
    private static let german = words("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
    private static let french = words("un deux trois quatre cinq six sept huit neuf dix onze douze")

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    /// A limit in words, `at most 2`, `max. 2`, `once`, as it is written in braces.
    static func limits(_ written: String) -> String? {
        let text = written.lowercased()
        if let count = times[text] { return "{max: \(count)}" }
        let pattern =
            #/(max(?:imum|imal)?|at most|up to|<=|≤|min(?:imum|destens)?|at least|>=|≥)[.:]? *(\d{1,6}|[a-zü]+)/#
        guard let match = text.wholeMatch(of: pattern), let count = Int(match.2) ?? number(String(match.2)) else {
            return nil
        }
        let isLeast = ["min", "at l", ">", "≥"].contains { match.1.hasPrefix($0) }
        return "{\(isLeast ? "min" : "max"): \(count)}"
    }

    /// Whether a text says that there is no limit, or nothing.
    static func isNothing(_ written: String) -> Bool {
        [
            "unlimited", "no limit", "infinite", "infinity", "∞", "any", "none", "nothing", "no", "n/a", "na", "-", "–",
            "unbegrenzt",
            "keine", "keiner", "illimité", "aucun", "aucune", "ninguno",
        ].contains(written.lowercased())
    }

    /// Whether a text says that all are meant.
    package static func isEverything(_ written: String) -> Bool {
        [
            "all", "any", "every", "everything", "everybody", "everyone", "everywhere", "*", "alle", "alles", "tous",
            "toutes", "tout", "todos", "todas", "todo", "tutti", "tutte", "tutto",
        ].contains(written.lowercased())
    }

    /// The days of the week of a text such as `Mon-Wed`, `weekends`, `every Monday` or `lundi, mardi`, in the order of
    /// the week; none where there is something else in it.
    static func weekdays(_ written: String) -> [Weekday] {
        let text = written.lowercased()
        guard text.utf8.count <= 100 else { return [] }
        let all = Weekday.allCases
        func day(_ word: some StringProtocol) -> Weekday? {
            let known = all.map(\.rawValue)
            let name = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag"].first {
                word.count >= 3 && ($0.hasPrefix(word) || $0 + "s" == word)
            }
            let meant = name.map { String($0.prefix(3)) } ?? self.word(String(word), among: known)
            return meant.flatMap(Weekday.init(rawValue:))
        }
        var days: Set<Weekday> = []
        for part in text.split(whereSeparator: { ",;/ &".contains($0) })
        where !["every", "and", "all", "on"].contains(part) {
            switch part {
            case "weekend", "weekends": days.formUnion([.sat, .sun])
            case "weekday", "weekdays", "workdays": days.formUnion(all.prefix(5))
            default:
                let ends = part.split(whereSeparator: { "-–".contains($0) }).map { day($0) }
                guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
                    let start = all.firstIndex(of: first), let end = all.firstIndex(of: last)
                else { return [] }
                days.formUnion((0...((end - start + 7) % 7)).map { all[(start + $0) % 7] })
            }
        }
        return all.filter(days.contains)
    }
}
