import SeriesModel

/// What a night and a day cost, in USD: the foreign per diem rates of the US Department of State, April 2026.
///
/// On each line a city, by its code, or by the code of its country all others of that country; lodging for a night;
/// meals and incidentals for a day; and, where the rate of a night has seasons, for each its first and last day of the
/// year and what a night costs then. The rates are the most that the Department reimburses. A line that starts with a
/// code of two letters is the country's.
enum StayTable {
    static let source = "US State Dept 2026-04"

    static let text = """
        AE 328 149
        AUH 328 149
        DXB 383 173
        AL 182 81
        TIA 223 122
        AM 150 93
        EVN 150 93
        AO 336 199
        LAD 336 199
        AR 236 120
        EZE 266 126
        AT 229 130
        GRZ 265 123
        INN 229 130
        LNZ 193 152
        SZG 271 118
        VIE 361 146
        AU 219 130
        BNE 298 133
        CBR 202 115
        MEL 264 112
        PER 205 135
        SYD 280 147
        AZ 98 81
        GYD 158 145
        BA 115 113
        SJJ 115 113
        BD 235 135
        DAC 270 132
        BE 228 135
        ANR 331 171
        BRU 354 178
        OUA 216 106
        BG 227 192
        SOF 195 207
        VAR 274 187
        BAH 251 126
        BJM 163 88
        COO 178 114
        BWN 172 93
        LPB 200 94
        VVI 215 91
        BR 262 113
        BSB 272 123
        GIG 250 125
        GRU 291 135
        NAS 432 181
        GBE 217 72
        MSQ 170 117
        CA 167 120
        YHZ 319 146
        YOW 279 128
        YQB 288 144
        YUL 264 154
        YVR 335 163 12-01/03-15 197
        YYC 434 169
        YYZ 325 141
        BKY 154 122
        FBM 158 147
        FIH 240 152
        GOM 139 107
        BGF 215 91
        BZV 267 129
        CH 292 195
        BRN 362 199
        GVA 434 214
        LUG 324 210
        ZRH 456 246
        ABJ 234 117
        CL 262 108
        SCL 226 113
        DLA 229 125
        NSI 219 126
        CN 170 98
        CAN 249 152
        CTU 186 126
        PEK 255 142
        PVG 388 165
        SZX 239 146
        URC 146 79
        CO 141 88
        BAQ 190 120
        BOG 405 171
        CLO 238 132
        CTG 383 168
        CUC 146 105
        MDE 251 144
        SJO 147 149
        HAV 275 118
        RAI 210 108
        CY 205 115 05-01/10-31 229
        ECN 296 121
        LCA 205 115 05-01/10-31 229
        PFO 257 116 08-01/10-31 460
        CZ 139 82
        PRG 255 111
        DE 237 140
        BER 271 145
        BRE 236 133
        CGN 290 130
        DRS 241 135
        DUS 318 151
        FRA 258 135
        HAJ 234 123
        HAM 298 133
        LEJ 288 132
        MUC 312 154
        STR 251 147
        JIB 260 120
        DK 219 112
        CPH 309 141
        SDQ 257 102
        DZ 172 109
        ALG 209 117
        GYE 144 139
        UIO 190 105
        EE 199 127 06-01/09-30 277
        TLL 217 139
        EG 165 70
        ASW 210 98 10-01/03-31 260
        CAI 175 111
        HBE 175 97
        LXR 210 90
        SSH 220 111 09-29/01-04 310
        ASM 125 75
        ES 246 146
        AGP 278 147
        BCN 307 134
        BIO 209 130
        MAD 399 139
        PMI 254 138
        SVQ 311 130
        VLC 302 120
        ET 96 61
        ADD 250 134
        FI 257 124
        HEL 287 144
        NAN 348 133
        SUV 291 122
        FR 220 132
        BOD 214 135
        CDG 511 173
        LYS 293 151
        MRS 353 154
        NCE 225 141
        SXB 353 164
        TLS 236 131
        LBV 224 141
        GB 252 108
        BFS 208 110
        BHX 174 77
        BRS 207 98
        EDI 311 142 07-01/08-31 621
        GLA 257 127
        LHR 424 174
        LPL 232 135
        MAN 251 133
        GE 72 63
        BUS 195 95
        KUT 113 93
        TBS 236 102
        GH 120 56
        ACC 497 123
        BJL 143 62
        CKY 224 94
        SSG 179 110
        GR 181 127
        ATH 229 133 05-01/10-31 341
        HER 181 127
        GUA 145 96
        OXB 167 84
        GEO 336 141
        HKG 355 180
        SAP 187 98
        TGU 187 87
        HR 171 103
        DBV 453 144 10-16/04-14 313
        SPU 282 121 07-01/09-30 412
        ZAG 171 103
        PAP 155 98
        HU 152 75
        BUD 280 95
        ID 113 49
        CGK 242 98
        DPS 235 111
        IE 295 122
        DUB 356 155
        IL 554 184
        HFA 365 132
        JRS 450 191
        TLV 590 215
        IN 196 92
        BLR 319 141
        BOM 218 110 02-01/03-31 282
        CCU 268 118
        DEL 196 116
        GOI 177 62
        HYD 222 116
        MAA 207 125
        IQ 247 82
        EBL 211 65
        IKA 97 58
        IS 258 179
        KEF 338 211 06-01/09-30 592
        IT 280 135
        BLQ 290 129
        FCO 489 179
        FLR 290 137
        MXP 504 191
        NAP 377 169
        PMO 318 152
        TRN 301 146
        TRS 395 147
        VCE 401 223
        KIN 220 99
        JO 149 128
        AMM 242 102
        AQJ 149 128
        JP 208 107
        CTS 205 117 01-01/02-28 448
        FUK 339 167
        HND 358 125
        KIX 337 203
        NGO 265 165
        KE 147 77
        MBA 160 78
        NBO 250 77
        KG 90 67
        FRU 220 114
        KH 110 64
        PNH 182 99
        REP 225 108
        HAH 143 83
        FNJ 168 69
        ICN 245 122
        KW 285 143
        KWI 285 143
        KZ 138 98
        ALA 280 126
        NQZ 265 113
        LA 120 80
        LPQ 184 112
        VTE 140 110
        LB 165 53
        BEY 165 53
        LK 120 90
        CMB 233 68
        ROB 190 110
        MSU 119 72
        LT 131 108
        VNO 240 144
        LUX 366 138
        LV 127 95
        RIX 217 132
        LY 81 79
        BEN 117 79
        TIP 185 45
        MA 353 96
        AGA 288 106
        CMN 331 141
        FEZ 354 143
        RAK 386 153
        RBA 386 162
        TNG 331 176
        MD 154 91
        RMO 154 91
        TGD 230 111
        TNR 212 68
        MK 96 90
        OHD 96 90
        SKP 160 97
        BKO 346 131
        RGN 180 107
        ULN 185 85
        MFM 321 120
        NKC 126 69
        MLA 337 145
        MRU 331 140
        MLE 329 134
        LLW 176 69
        MX 141 120
        CUN 287 135
        GDL 241 131
        MEX 250 136
        MTY 295 158
        TIJ 193 110
        MY 202 74
        KUL 219 87
        PEN 168 71
        MZ 160 113
        MPM 195 110
        NA 163 77
        WDH 141 94
        NIM 177 84
        NG 318 131
        ABV 321 119
        LOS 255 145
        MGA 152 94
        NL 192 120
        AMS 453 192
        RTM 295 157
        NO 259 155
        OSL 259 155
        SVG 422 168
        TOS 580 171
        NP 153 90
        KTM 204 102
        PKR 160 113
        NZ 104 84
        AKL 241 122
        CHC 191 128
        WLG 190 142
        OM 167 165 06-01/09-30 211
        MCT 494 160
        SLL 167 165 06-01/09-30 211
        PA 84 58
        PTY 173 99
        PE 127 95
        CUZ 230 118
        LIM 250 103
        POM 223 71
        PH 115 65
        CEB 108 77
        DVO 84 71
        MNL 198 91
        PK 177 82
        ISB 130 80
        KHI 177 102
        LHE 227 61
        PEW 145 74
        PL 117 88
        GDN 136 95
        KRK 247 131
        KTW 144 130
        POZ 128 102
        RZE 131 110
        WAW 197 107
        WRO 181 146
        PT 102 67
        LIS 280 112
        OPO 242 129
        ASU 175 97
        QA 240 165
        DOH 240 165
        RO 137 108
        OTP 185 127
        RS 98 62
        BEG 208 100
        RU 173 112
        LED 352 134
        SVO 350 154
        RW 112 54
        KGL 203 74
        SA 352 155
        JED 352 155
        RUH 416 178
        HIR 352 125
        SEZ 490 172
        KRT 297 140
        SE 293 155
        ARN 293 155
        SIN 302 162
        SI 197 149
        LJU 197 149
        SK 144 89
        BTS 207 143
        FNA 180 101
        SN 99 111
        DKR 248 161
        PBM 149 111
        JUB 275 90
        TMS 195 128
        SAL 146 91
        DAM 388 92
        NDJ 234 115
        LFW 189 92
        TH 99 63
        BKK 259 118
        CNX 219 88
        HKT 245 109
        TJ 100 55
        DYU 229 89
        DIL 180 90
        TM 100 65
        ASB 115 110
        TN 96 97
        DJE 198 91
        TUN 245 121
        TBU 177 97
        TR 235 98
        ADA 163 97
        ADB 263 101
        AYT 189 94
        ESB 230 119
        GZT 120 78
        IST 344 173
        POS 236 193
        KHH 148 124
        TPE 193 111
        TZ 150 78
        DAR 305 137
        JRO 220 150
        ZNZ 301 131
        UA 140 97
        KBP 243 74
        UG 69 43
        EBB 250 71
        UY 155 126
        MVD 155 126
        UZ 106 73
        TAS 150 121
        CCS 240 158
        VN 151 111
        DAD 162 105 12-19/02-08 219
        HAN 236 126
        SGN 222 112
        VLI 168 133
        XK 56 46
        PRN 108 64
        YE 108 65
        ADE 164 58
        SAH 360 95
        ZA 109 61
        CPT 239 95
        DUR 198 99
        JNB 216 93
        ZM 95 80
        LUN 220 135
        ZW 130 85
        BUQ 290 121
        HRE 192 115
        """
}

extension StayTable {
    /// What a night and a day cost somewhere, in USD.
    struct Rate: Sendable {
        let night: Rational
        let day: Rational
        /// Parts of the year, as month and day, in which a night costs something else.
        let seasons: [(first: [Int], last: [Int], night: Rational)]
    }

    /// The rate of a city, else of the rest of its country.
    static func rate(_ city: City) -> Rate? { cities[key(city)] ?? rates[city.country] }

    private static func key(_ city: City) -> String { "\(city.country) \(city.name)" }

    private static let rates: [String: Rate] = Dictionary(
        firstOf: text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 3, let night = Rational(decimal: words[1]), let day = Rational(decimal: words[2])
            else {
                return nil
            }
            let seasons = stride(from: 3, to: words.count - 1, by: 2).compactMap { place in
                let ends = words[place].split(separator: "/").map { $0.split(separator: "-").compactMap { Int($0) } }
                guard ends.count == 2, ends.allSatisfy({ $0.count == 2 }),
                    let other = Rational(decimal: words[place + 1])
                else { return nil as (first: [Int], last: [Int], night: Rational)? }
                return (first: ends[0], last: ends[1], night: other)
            }
            return (words[0], Rate(night: night, day: day, seasons: seasons))
        })

    /// By country and name, so that all airports of a city have its rate.
    private static let cities: [String: Rate] = Dictionary(
        firstOf: City.all.compactMap { city in rates[city.code].map { (key(city), $0) } })
}

extension StayTable.Rate {
    /// The days of a season within others, a range for each year; none where they do not meet.
    static func days(_ first: [Int], _ last: [Int], within horizon: DayRange) -> [DayRange] {
        let years = (horizon.first.date.year - 1)...horizon.last.date.year
        return years.compactMap { year in
            // A season may go on in the next year.
            let isOver = last.lexicographicallyPrecedes(first)
            guard let start = Day(year: year, month: first[0], day: first[1]),
                let end = Day(year: isOver ? year + 1 : year, month: last[0], day: last[1]),
                end >= horizon.first, start <= horizon.last
            else { return nil }
            return DayRange(max(start, horizon.first), min(end, horizon.last))
        }
    }
}
