import Foundation
import SeriesModel

/// The words and marks by which people answer polls.
enum PollWords {
    /// What a cell says; `.none`: no answer yet.
    enum Answer: Equatable {
        case given(PollAnswer)
        case none
    }

    /// The answer of a text; nil where it is none.
    static func answer(_ text: String) -> Answer? {
        let folded = fold(text)
        guard !folded.isEmpty else { return Answer.none }
        return words[folded]
    }

    /// Without case, accents and what makes a mark coloured.
    static func fold(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.plain.unicodeScalars.filter { $0.value != 0xFE0F && $0.value != 0xFE0E })
        ).split { $0 == " " || $0 == "\u{A0}" || $0 == "-" && text.count > 1 }.joined(separator: " ")
    }

    private static let words: [String: Answer] = {
        var words: [String: Answer] = [:]
        for (answer, list) in [
            (Answer.given(.yes), yes), (.given(.ifNeedBe), ifNeedBe), (.given(.no), no), (.none, unknown),
        ] {
            for word in list.split(separator: ",") { words[fold(String(word))] = answer }
        }
        return words
    }()

    // English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish, Russian, Arabic, Persian; what
    // Doodle, Rallly, Framadate and Nextcloud Polls write, and marks of all kinds.
    private static let yes = """
        yes,y,ok,okay,true,ja,j,oui,o,si,s,sim,tak,evet,да,نعم,بله,available,x,v,1,+,✔,✓,✅,☑,👍,⭕
        """
    private static let ifNeedBe = """
        if need be,ifneedbe,maybe,perhaps,possibly,(ok),(yes),(x),(✔),(✓),?,❔,❓,~,2,under reserve,if necessary,\
        yes if need be,falls erforderlich,wenn es sein muss,unter vorbehalt,vielleicht,zur not,notfalls,(ja),\
        en cas de besoin,si necessaire,peut être,si besoin,sous reserve,(oui),si es necesario,si fuera necesario,quiza,\
        quizas,tal vez,(si),se necessario,forse,talvez,se preciso,(sim),indien nodig,misschien,als het moet,\
        w razie potrzeby,byc moze,moze,gerekirse,belki,если нужно,при необходимости,возможно,может быть,ربما,شاید
        """
    private static let no = "no,n,false,nein,non,nao,nee,nie,hayir,нет,لا,نه,unavailable,0,-,–,—,✘,✗,❌,✖,❎,👎,×"
    private static let unknown = "unknown,unbekannt,inconnu,desconocido,sconosciuto,pending,no answer,keine antwort,…"
}
