import Foundation
import SeriesModel

/// The words and marks by which people answer polls.
enum PollWords {
    /// What a cell says; `.none`: no answer yet.
    enum Answer: Hashable {
        case given(PollAnswer)
        case none
    }

    /// The answer of a text; nil where it is none.
    static func answer(_ text: String) -> Answer? {
        let folded = fold(text)
        guard !folded.isEmpty else { return Answer.none }
        if let answer = words[folded] { return answer }
        // `Yes!`, `yes (if need be)`
        let bare = folded.filter { !"()[]!.,;:".contains($0) }
        if bare.isEmpty { return nil }
        if let answer = words[bare] { return answer }
        // A mark and its word, `✅ yes`, say the same.
        let all = Set(bare.split(separator: " ").map { words[String($0)] })
        return all.count == 1 ? all.first ?? nil : nil
    }

    /// Whether a text is a number that says yes in some polls, and if need be in others.
    static func isDoubtful(_ text: String) -> Bool { fold(text) == "2" }

    // MARK: Questions

    /// Whether a question or a title seems to ask when somebody cannot come.
    static func denies(_ text: String) -> Bool { !denials.isDisjoint(with: questionWords(of: text)) }

    /// Whether a question asks when somebody can come.
    static func allows(_ text: String) -> Bool { !allowances.isDisjoint(with: questionWords(of: text)) }

    /// Whether a question asks when somebody would come if need be: with a phrase for that, as words such as `possible`
    /// also ask when they can.
    static func isReserved(_ text: String) -> Bool {
        let asked = " \(questionWords(of: text).joined(separator: " ")) "
        return words.contains { phrase, answer in
            answer == .given(.ifNeedBe) && phrase.contains(" ") && phrase.allSatisfy { $0.isLetter || $0 == " " }
                && asked.contains(" \(phrase) ")
        }
    }

    /// Whether an answer says that none of several dates will do.
    static func isNone(_ text: String) -> Bool {
        [
            "none", "none of these", "none of the above", "none of them", "keiner", "keines", "keine", "aucune",
            "ninguna", "nessuna",
        ]
        .contains(questionWords(of: text).joined(separator: " "))
    }

    private static func questionWords(of text: String) -> [String] {
        text.replacing("’", with: "'").plain.split { !$0.isLetter && $0 != "'" }.map(String.init)
    }

    private static func set(_ words: String) -> Set<String> {
        Set(words.split { $0 == " " || $0 == "\n" }.map { String($0).plain })
    }

    private static let denials = set(
        """
        not no cannot can't cant don't dont doesn't won't wouldn't couldn't isn't aren't unable unavailable unavailability impossible
        never except but apart unless excluding bad badly worst least hard difficult poorly avoid busy away absent absence absences conflict conflicts blocked booked holiday holidays leave clash clashes
        nicht kein keine keinen keiner verhindert unmöglich abwesend außer belegt urlaub schlecht schlechter ungünstig
        pas ne n'êtes mal mauvais mauvaises difficile difficiles difícil difíciles indisponible indisponibles indisponibilité indisponibilités absent absente sauf empêché occupé occupée congés
        imposible ausente salvo excepto ocupado ocupada tampoco non impossibile impossibili assente tranne occupato occupata
        não impossível exceto indisponível niet geen verhinderd afwezig bezet inte ej ikke ikkje forhindret ei nie ne nem nu
        не нет нельзя ні немає değil müsait olmadığınız
        """)

    private static let allowances = set(
        """
        can could able available availability free suit suits suitable works work possible attend join come coming convenient
        können könnt kannst könnten kann passt passen möglich verfügbar verfügbarkeit frei teilnehmen
        pouvez peux pouvons pourriez disponible disponibles disponibilité disponibilités convient conviennent libre libres possible possibles
        puede puedes pueden podría disponibilidad conviene convienen posible posibles
        può puoi potete potrebbe disponibile disponibili disponibilità libero libera liberi possibile possibili
        pode podem poderia disponível disponíveis disponibilidade livre kunt kunnen beschikbaar beschikbaarheid schikt mogelijk
        kan kunne tilgjengelig ledig možete možeš mogu możesz możecie można могу можете можешь можно удобно свободны можете
        """)

    /// The first `x` that may as well say no, as it does beside ✓; nil where there is none. Rows are those of people,
    /// and nil where a cell is empty.
    ///
    /// Where nobody marks a yes in another way, `x` is one, and so it is beside a mark of no.
    static func doubtfulCross(in rows: [[String?]]) -> (row: Int, column: Int)? {
        func isCross(_ text: String?) -> Bool { text.map(fold) == "x" }
        func says(_ answer: PollAnswer, _ text: String?) -> Bool {
            !isCross(text) && text.flatMap(Self.answer) == .given(answer)
        }
        let haveTicks = rows.contains { $0.contains { says(.yes, $0) } }
        for (index, row) in rows.enumerated() {
            guard haveTicks, let column = row.firstIndex(where: isCross) else { continue }
            let isMixed = row.contains { says(.yes, $0) } && !row.contains { says(.no, $0) }
            if isMixed || row.allSatisfy(isCross) { return (index, column) }
        }
        return nil
    }

    /// Whether a mark is not seen, as those are that turn the direction of a text or join others.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format || (0xFE00...0xFE0F).contains(scalar.value)
    }

    /// Whether a row is called by what it counts, such as `Total` or `Yes`, rather than by who has answered.
    static func isCount(_ label: String) -> Bool {
        let folded = fold(label).filter { !"()[]!.,;:#".contains($0) }
        guard folded.contains(where: \.isLetter) else { return false }
        return counts.contains(folded) || (words[folded].map { $0 != Answer.none } ?? false)
    }

    /// Whether all words of a label may be those of a row that counts, as `Number of yes` and `% maybe` are.
    static func mayBeCount(_ label: String) -> Bool {
        let parts = fold(label).split { !$0.isLetter }.map(String.init)
        return !parts.isEmpty
            && parts.allSatisfy {
                counts.contains($0) || ["of", "nr", "no", "de", "der", "di"].contains($0) || words[$0] != nil
            }
    }

    private static let counts = totals.union(
        """
        count,counts,number,score,votes,result,results,best,anzahl,ergebnis,total oui,nombre,resultat,aantal
        """.split(separator: ",").map { fold(String($0)) })

    /// Whether a row is called by what it adds up.
    static func isTotal(_ label: String) -> Bool {
        totals.contains(fold(label.replacing("-", with: " ")).filter { !"()[]!.,;:#".contains($0) })
    }

    private static let totals = Set(
        """
        total,totals,subtotal,sub total,grand total,sum,sums,summe,gesamt,gesamtsumme,zwischensumme,somme,sous total,\
        total general,suma,totale,somma,totaal,soma,razem,toplam,итого,всего,المجموع,جمع
        """.split(separator: ",").map { fold(String($0)) })

    /// Without case, accents, unseen marks and what makes a mark coloured, a hand brown, or a shrug somebody's.
    static func fold(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.plain.unicodeScalars.filter {
                    !isUnseen($0) && !(0x1F3FB...0x1F3FF).contains($0.value) && $0 != "♀" && $0 != "♂"
                })
        ).split { $0 == " " || $0 == "\u{A0}" || $0 == "-" && text.count > 1 }.joined(separator: " ")
    }

    private static let words: [String: Answer] = {
        var words: [String: Answer] = [:]
        for (answer, list) in [
            (Answer.given(.yes), OtherWords.yesWords), (.given(.ifNeedBe), ifNeedBe), (.given(.no), OtherWords.noWords),
            (.none, unknown),
        ] {
            for word in list.split(separator: ",") { words[fold(String(word))] = answer }
        }
        return words
    }()

    // What Doodle, Rallly, Framadate and Nextcloud Polls write, in the languages of `CalendarWords` as far as people
    // use them for polls, and marks of all kinds.
    private static let ifNeedBe = """
        if need be,ifneedbe,only if absolutely necessary,if needed,if necessary,if required,if i must,only if necessary,only if needed,only if need be,\
        maybe,perhaps,possibly,tentative,possible,rather not,prefer not,preferably not,not ideal,reluctantly,unsure,not sure,probably,\
        yes if need be,yes if necessary,yes if needed,with difficulty,(ok),(yes),(y),(x),(✔),(✓),?,??,❔,❓,~,≈,±,0.5,½,\
        under reserve,under reservation,with reservations,m,\
        falls erforderlich,falls nötig,wenn es sein muss,wenn nötig,unter vorbehalt,vielleicht,eventuell,evtl,zur not,notfalls,\
        ungern,eher nicht,bedingt,(ja),ja falls nötig,ja wenn es sein muss,\
        en cas de besoin,si necessaire,si nécessaire,peut être,si besoin,au besoin,sous reserve,éventuellement,(oui),\
        si es necesario,si fuera necesario,si hace falta,bajo reserva,con reservas,quiza,quizas,tal vez,a lo mejor,(si),\
        se necessario,se serve,con riserva,sotto riserva,forse,eventualmente,talvez,se preciso,se for preciso,sob reserva,(sim),\
        indien nodig,onder voorbehoud,zo nodig,misschien,als het moet,eventueel,si cal,potser,se necessari,benlèu,\
        w razie potrzeby,jeśli trzeba,być moze,może,gerekirse,belki,olabilir,\
        vid behov,om det behövs,kanske,hvis nødvendigt,om nødvendig,hvis nødvendig,måske,kanskje,tarvittaessa,ehkä,vajadusel,\
        v případě potřeby,pokud je třeba,možná,snad,v prípade potreby,možno,ha szükséges,talán,dacă e nevoie,dacă este necesar,\
        poate,ako je potrebno,po potrebi,možda,mogoče,можда,по потреби,ако е необходимо,може би,за потреби,можливо,\
        lazım gələrsə,bəlkə,հնարավոր է,գուցե,შეიძლება,ალბათ,если нужно,если необходимо,при необходимости,возможно,может быть,может,αν χρειαστεί,εάν χρειαστεί,ίσως,\
        ربما,عند الحاجة,إذا لزم الأمر,شاید,در صورت نیاز,اگر لازم باشد,شايد,ضرورت ہو تو,אולי,אם צריך,במידת הצורך,\
        शायद,ज़रूरत हो तो,mungkin,jika perlu,如有必要,如有需要,如需要,也许,可能,必要であれば,多分,필요한 경우,아마도,△,▲,◐,🟡,🟨,🤷,😐,🤔
        """
    private static let unknown = """
        unknown,unbekannt,inconnu,desconocido,sconosciuto,pending,no answer,keine antwort,no response,not answered,n/a,nan,tbd,\
        tbc,open,offen,sans réponse,sin respuesta,nessuna risposta,geen antwoord,…
        """
}
