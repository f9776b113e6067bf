import Foundation
import SeriesModel

/// Names of months and days of the week in the languages in which people hand in polls.
enum CalendarWords {
    /// The months of which a text may speak, by its words; empty where it names none, or two.
    ///
    /// The language that knows most of the words tells what they mean, as `mar.` is March, and Tuesday beside another
    /// month in French, and `listopad` is October in Croatian and November in Czech.
    static func months(in words: [String]) -> [Int] {
        var best = 0
        var months: Set<Int> = []
        for language in languages {
            let found = words.map { language.reading(of: $0) }
            // Of two months one may be a day of the week.
            let sure = Set(found.compactMap { $0.weekday == nil ? $0.month : nil })
            let named = sure.isEmpty ? Set(found.compactMap(\.month)) : sure
            guard !named.isEmpty else { continue }
            let known = found.count { $0.weekday != nil || $0.month != nil }
            if known > best { (best, months) = (known, []) }
            if known == best, named.count == 1 { months.formUnion(named) }
        }
        return months.sorted()
    }

    /// The days of the week of which a text may speak, by its words, in the languages that know most of them: no fewer
    /// than `least`, which is two where one of them is the month.
    static func weekdays(in words: [String], knownBy least: Int = 1) -> Set<Weekday> {
        var best = least
        var days: Set<Weekday> = []
        for language in languages {
            let found = words.map { language.reading(of: $0) }
            let known = found.count { $0.weekday != nil || $0.month != nil }
            if known > best { (best, days) = (known, []) }
            if known == best { days.formUnion(found.compactMap { $0.weekday.map { Weekday.allCases[$0] } }) }
        }
        return days
    }

    /// Words that stand beside a date and do not change it.
    private static let fillers: Set<String> = [
        "of", "the", "on", "de", "del", "d", "le", "el", "il", "den", "der", "dem", "am", "dne", "dnia", "dia", "r",
        "g", "c", "г", "р", "года", "року", "день", "م", "feira", "gada", "m", "թ", "יום", "曜日", "요일",
    ]

    /// Whether a word is no name of a month or a day of the week, and changes no date.
    static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

    /// Whether a word says nothing beside a date that the date does not: a month, a day of the week, or `of`.
    static func isOfDate(_ word: String) -> Bool {
        isFiller(word)
            || languages.contains { language in
                let reading = language.reading(of: word)
                return reading.month != nil || reading.weekday != nil
            }
    }

    private struct Language {
        let months: [[String]]
        let weekdays: [[String]]
        /// With what names begin, so that most words are told apart at once.
        let initials: Set<Character>

        init(months: [[String]], weekdays: [[String]]) {
            self.months = months
            self.weekdays = weekdays
            initials = Set((months + weekdays).joined().compactMap(\.first))
        }

        func reading(of word: String) -> (month: Int?, weekday: Int?) {
            // `d’abril`, `במרץ`
            let bare = ["d'", "d’", "ב"].first { word.hasPrefix($0) }.map { String(word.dropFirst($0.count)) }
            guard word.first.map(initials.contains) ?? false || bare != nil else { return (nil, nil) }
            let month = Self.place(of: word, in: months) ?? bare.flatMap { Self.place(of: $0, in: months) }
            return (month.map { $0 + 1 }, Self.place(of: word, in: weekdays))
        }

        /// Where a name stands that is this word or, from three letters, begins with it.
        private static func place(of word: String, in names: [[String]]) -> Int? {
            if let place = names.firstIndex(where: { $0.contains(word) }) { return place }
            guard word.unicodeScalars.count >= 2 else { return nil }
            // In Finnish `mar` is never short for November.
            let found = names.indices.filter { place in
                names[place].contains { $0.hasPrefix(word) && !($0.hasPrefix("marras") && word.count < 4) }
            }
            return found.count == 1 && (word.unicodeScalars.count >= 3 || names.count == 7) ? found[0] : nil
        }
    }

    /// A line of months and one of days of the week for each language; names that do not begin alike are parted by a
    /// bar.
    private static let languages: [Language] = {
        func names(_ line: Substring) -> [[String]] {
            line.split(separator: " ").map { $0.split(separator: "|").map { String($0).plain } }
        }
        let lines = text.split(separator: "\n")
        return stride(from: 0, to: lines.count - 1, by: 2).map {
            Language(months: names(lines[$0]), weekdays: names(lines[$0 + 1]))
        }
    }()

    // From the Unicode CLDR 45 (https://cldr.unicode.org), and names of months of the Levant.
    private static let text = """
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        januar|jänner februar|feber märz|mrz april mai juni juli august september oktober november dezember
        montag dienstag mittwoch donnerstag freitag samstag sonntag
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        lundi mardi mercredi jeudi vendredi samedi dimanche
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        lunes martes miércoles jueves viernes sábado domingo
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        lunedì martedì mercoledì giovedì venerdì sabato domenica
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        segunda terça quarta quinta sexta sábado domingo
        januari februari maart|mrt april mei juni juli augustus september oktober november december
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października listopada grudnia|grudzień
        poniedziałek wtorek środa czwartek piątek|pt sobota niedziela
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        pazartesi|pzt salı çarşamba perşembe cuma|cum cumartesi|cmt pazar|paz
        januari februari mars april maj juni juli augusti september oktober november december
        måndag tisdag onsdag torsdag fredag lördag söndag
        januar februar marts april maj juni juli august september oktober november december
        mandag tirsdag onsdag torsdag fredag lørdag søndag
        januar februar mars april mai juni juli august september oktober november desember
        mandag tirsdag onsdag torsdag fredag lørdag søndag
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
        maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
        ledna|leden února března|březen dubna|duben května|květen června|čvn|červen července|čvc|červenec srpna|srpen září října|říjen listopadu prosince|prosinec
        pondělí úterý středa čtvrtek pátek sobota neděle
        januára februára marca|marec apríla mája júna júla augusta septembra|september októbra|október novembra|november decembra|december
        pondelok utorok streda štvrtok piatok sobota nedeľa
        január február március április május június július augusztus szeptember október november december
        hétfő kedd szerda csütörtök péntek szombat vasárnap
        ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie|nov decembrie
        luni marți miercuri joi vineri sâmbătă duminică
        siječnja|siječanj veljače|veljača ožujka|ožujak travnja|travanj svibnja|svibanj lipnja|lipanj srpnja|srpanj kolovoza rujna|rujan listopada studenoga|studeni prosinca|prosinac
        ponedjeljak utorak srijeda četvrtak petak subota nedjelja
        januar februar mart april maj jun jul avgust septembar oktobar novembar decembar
        ponedeljak utorak sreda četvrtak petak subota nedelja
        јануар фебруар март април мај јун јул август септембар октобар новембар децембар
        понедељак уторак среда четвртак петак субота недеља
        януари февруари март април май юни юли август септември октомври ноември декември
        понеделник|пн вторник сряда четвъртък|чт петък|пт събота|сб неделя|нд
        січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада грудня|грудень
        понеділок|пн вівторок|вт середа|ср четвер|чт пʼятниця|пт субота|сб неділя|нд
        января|январь февраля|февраль марта апреля|апрель мая|май июня|июнь июля|июль августа сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь
        понедельник|пн вторник среда четверг|чт пятница|пт суббота|сб воскресенье|вс
        ιανουαρίου|ιανουάριος φεβρουαρίου|φεβρουάριος μαρτίου|μάρτιος απριλίου|απρίλιος μαΐου|μάιος ιουνίου|ιούνιος ιουλίου|ιούλιος αυγούστου|αύγουστος σεπτεμβρίου|σεπτέμβριος οκτωβρίου|οκτώβριος νοεμβρίου|νοέμβριος δεκεμβρίου|δεκέμβριος
        δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
        gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
        dilluns|dl dimarts|dt dimecres|dc dijous|dj divendres|dv dissabte|ds diumenge|dg
        januar februar marec april maj junij julij avgust september oktober november december
        ponedeljek torek sreda četrtek petek sobota nedelja
        jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
        esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
        janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
        pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena
        sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis
        pirmadienis|pr antradienis trečiadienis ketvirtadienis|kt penktadienis|pn šeštadienis|št sekmadienis|sk
        janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
        e|hën e|mar e|mër enj e|pre e|sht e|die
        јануари февруари март април мај јуни јули август септември октомври ноември декември
        понеделник вторник среда четврток петок сабота недела
        يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
        الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
        ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
        دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه
        جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
        پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار
        ינואר|ינו׳ פברואר|פבר׳ מרץ אפריל|אפר׳ מאי יוני יולי אוגוסט|אוג׳ ספטמבר|ספט׳ אוקטובר|אוק׳ נובמבר|נוב׳ דצמבר|דצמ׳
        שני|ב׳ שלישי|ג׳ רביעי|ד׳ חמישי|ה׳ שישי|ו׳ שבת ראשון|א׳
        जनवरी|जन॰ फ़रवरी|फ़र॰ मार्च अप्रैल मई जून जुलाई|जुल॰ अगस्त|अग॰ सितंबर|सित॰ अक्टूबर|अक्टू॰ नवंबर|नव॰ दिसंबर|दिस॰
        सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
        januari februari maret april mei juni juli agustus september oktober november desember
        senin selasa rabu kamis jumat sabtu minggu
        yanvar fevral mart aprel may iyun|iyn iyul|iyl avqust sentyabr oktyabr noyabr dekabr
        bazarertəsi|be çərşənbəaxşamı çərşənbə cüməaxşamı cümə şənbə bazar
        հունվարի|հնվ փետրվարի|փտվ մարտի|մրտ ապրիլի մայիսի|մյս հունիսի|հնս հուլիսի|հլս օգոստոսի|օգս սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի
        երկուշաբթի երեքշաբթի|երք չորեքշաբթի|չրք հինգշաբթի|հնգ ուրբաթ շաբաթ|շբթ կիրակի
        იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი
        ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა
        一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
        周一|週一|星期一 周二|週二|星期二 周三|週三|星期三 周四|週四|星期四 周五|週五|星期五 周六|週六|星期六 周日|週日|星期日|星期天
        - - - - - - - - - - - -
        月 火|火曜日 水|水曜日 木|木曜日 金|金曜日 土|土曜日 日
        - - - - - - - - - - - -
        월 화|화요일 수|수요일 목|목요일 금|금요일 토|토요일 일
        - شباط آذار نيسان أيار حزيران تموز آب أيلول - - -
        الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
        """
}
